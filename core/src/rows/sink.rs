//! Places that items are written to.

use core::error::Error;

use super::Rows;
use super::bound::BoundOwned;
use super::item::ItemShape;
use super::view::RowsView;
use crate::dtype::Dtype;
use crate::storage::Storage;

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
    type Error: Error + 'static;

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
