//! Places that items are read from, and places that they are written to.

use core::convert::Infallible;
use core::error::Error;

use super::Rows;
use super::bound::BoundOwned;
use super::item::ItemShape;
use super::view::{RowsView, RowsViewMut};
use crate::dtype::Dtype;
use crate::storage::Storage;

/// A place that items are read from, in parts: borrowed rows, a file, what another program sends. Implement it for places of your own.
///
/// ```
/// use core::convert::Infallible;
/// use haversack::Rank1;
/// use haversack::rows::{RowSource, Rows, RowsViewMut};
///
/// /// The points `(i, i * i)`.
/// struct Squares {
///     count: u64,
/// }
///
/// impl RowSource for Squares {
///     type Dtype = u64;
///     type Item = Rank1<2>;
///     type Error = Infallible;
///
///     fn count(&self) -> Option<u64> {
///         Some(self.count)
///     }
///
///     fn read(&mut self, at: u64, out: RowsViewMut<'_, u64, Rank1<2>>) -> Result<usize, Infallible> {
///         let there_are = self.count.saturating_sub(at).min(out.len() as u64);
///         for (i, mut point) in (at..at + there_are).zip(out) {
///             point[0] = i;
///             point[1] = i * i;
///         }
///         Ok(there_are as usize)
///     }
/// }
///
/// let mut buffer: Rows<u64, Rank1<2>> = [0; 4].into_iter().collect();
/// assert_eq!(Squares { count: 10 }.read(7, buffer.view_mut())?, 3);
/// assert_eq!(buffer.row(1), haversack::array![8, 64]);
/// # Ok::<(), Infallible>(())
/// ```
pub trait RowSource {
    /// The dtype of the elements.
    type Dtype: Dtype;

    /// The shape of an item.
    type Item: ItemShape;

    /// The error of reading.
    type Error: Error;

    /// Returns the number of items, or `None` if only reading to the end tells.
    fn count(&self) -> Option<u64>;

    /// Reads items from item `at` on to the front of `out`, and returns how many: as many as fit, fewer only if the source ends, 0 at its
    /// end. The elements behind them may have any values. A source that only goes forward refuses any other `at` than the next item.
    ///
    /// # Errors
    /// At run time: as the source says. `out` may be written in part then.
    fn read(&mut self, at: u64, out: RowsViewMut<'_, Self::Dtype, Self::Item>) -> Result<usize, Self::Error>;
}

/// The source itself, lent.
impl<R: RowSource + ?Sized> RowSource for &mut R {
    type Dtype = R::Dtype;
    type Item = R::Item;
    type Error = R::Error;

    fn count(&self) -> Option<u64> {
        (**self).count()
    }

    fn read(&mut self, at: u64, out: RowsViewMut<'_, R::Dtype, R::Item>) -> Result<usize, R::Error> {
        (**self).read(at, out)
    }
}

/// The items, copied.
impl<T: Dtype, S: ItemShape> RowSource for RowsView<'_, T, S> {
    type Dtype = T;
    type Item = S;
    type Error = Infallible;

    fn count(&self) -> Option<u64> {
        Some(self.len() as u64)
    }

    fn read(&mut self, at: u64, out: RowsViewMut<'_, T, S>) -> Result<usize, Infallible> {
        let from = usize::try_from(at).unwrap_or(usize::MAX).min(self.len());
        let items = self.slice(from..self.len().min(from.saturating_add(out.len())));
        out.into_mut_slice()[..items.as_slice().len()].copy_from_slice(items.as_slice());
        Ok(items.len())
    }
}

/// A place that items are written to, one part behind the other: rows, a file. Implement it for places of your own.
///
/// ```
/// use core::convert::Infallible;
/// use haversack::rows::{RowSink, RowsView};
///
/// /// Keeps the sum only.
/// #[derive(Default)]
/// struct Sum(f64);
///
/// impl RowSink for Sum {
///     type Dtype = f64;
///     type Item = ();
///     type Error = Infallible;
///
///     fn append(&mut self, items: RowsView<'_, f64, ()>) -> Result<(), Infallible> {
///         self.0 += items.as_slice().iter().sum::<f64>();
///         Ok(())
///     }
/// }
///
/// let mut sum = Sum::default();
/// sum.append((&haversack::array![1.0, 2.5]).into())?;
/// assert_eq!(sum.0, 3.5);
/// # Ok::<(), Infallible>(())
/// ```
pub trait RowSink {
    /// The dtype of the elements.
    type Dtype: Dtype;

    /// The shape of an item.
    type Item: ItemShape;

    /// The error of writing.
    type Error: Error;

    /// Writes items behind those that were written before.
    ///
    /// # Errors
    /// At run time: as the sink says.
    fn append(&mut self, items: RowsView<'_, Self::Dtype, Self::Item>) -> Result<(), Self::Error>;

    /// Says that all items are written. A sink that does not show anything before (a file that takes its name at the end) shows it now.
    ///
    /// # Errors
    /// At run time: as the sink says.
    fn finish(self) -> Result<(), Self::Error>
    where
        Self: Sized,
    {
        Ok(())
    }
}

/// The sink itself, lent. `finish` finishes nothing: the owner does.
impl<R: RowSink + ?Sized> RowSink for &mut R {
    type Dtype = R::Dtype;
    type Item = R::Item;
    type Error = R::Error;

    fn append(&mut self, items: RowsView<'_, R::Dtype, R::Item>) -> Result<(), R::Error> {
        (**self).append(items)
    }
}

/// Items behind the others, as [`Rows::extend_from`] puts them there.
impl<T: Dtype, S: ItemShape, MAX: BoundOwned<T, S, W>, W: Storage> RowSink for Rows<T, S, MAX, W> {
    type Dtype = T;
    type Item = S;
    type Error = MAX::Full;

    fn append(&mut self, items: RowsView<'_, T, S>) -> Result<(), MAX::Full> {
        self.extend_from(items)
    }
}
