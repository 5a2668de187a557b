//! Places that items are read from, and passes over them in batches: of all items, one batch is in memory at a time.

#![allow(clippy::type_complexity, reason = "what is lent says what it is")]

use core::convert::Infallible;
use core::error::Error;

use super::Rows;
#[cfg(feature = "alloc")]
use super::batches::BatchesOf;
use super::bound::Bound;
use super::item::ItemShape;
use super::view::{RowsView, RowsViewMut};
use crate::array::Array;
use crate::dtype::Dtype;
use crate::footprint::{self, Footprint};
use crate::shape::Shape;
use crate::shape::axis::HasAxis;
use crate::shape::dim::Dim;
#[cfg(feature = "alloc")]
use crate::shape::value::ShapeOf;
use crate::storage::{Storage, StorageMut};
use crate::view::{View, ViewMut};

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
    type Error: Error + 'static;

    /// Returns the number of items, or `None` if only reading to the end tells.
    fn count(&self) -> Option<u64>;

    /// Reads items from item `at` on to the front of `out`, and returns how many: as many as fit, fewer only if the source ends, 0 at its
    /// end. The elements behind them may have any values. A source that only goes forward refuses any other `at` than the next item.
    ///
    /// # Errors
    /// At run time: as the source says. `out` may be written in part then.
    fn read(&mut self, at: u64, out: RowsViewMut<'_, Self::Dtype, Self::Item>) -> Result<usize, Self::Error>;

    /// Begins a pass over all items in batches of `N`. Allocates one batch. `&mut source` lends the source to the pass.
    ///
    /// (Of borrowed rows, [`RowsView::batches`] gives views, without a copy.)
    ///
    /// # Checked at build time
    /// That a batch has an item at least.
    #[cfg(feature = "alloc")]
    fn pass<N: Dim>(self, _: ShapeOf<(N,)>) -> BatchPass<Self, N>
    where
        Self: Sized,
    {
        let () = BatchesOf::<Self::Dtype, Self::Item, N>::CHECKED;
        Pass::new(self, Array::zeros())
    }

    /// Begins a pass over all items in the memory of the caller: an array, or a mutable view of one, such as a slot of a planned function.
    /// A batch has the shape of that array. Allocates nothing.
    ///
    /// ```
    /// use haversack::prelude::*;
    /// use haversack::rows::{RowSource, Rows};
    /// use haversack::Rank1;
    ///
    /// /// Returns the largest element. Its memory is a batch of 64 items.
    /// #[budget(1 KiB)]
    /// fn largest<R>(source: &mut R) -> Result<f32, R::Error>
    /// where
    ///     R: RowSource<Dtype = f32, Item = Rank1<4>>,
    /// {
    ///     let mut batch: array![f32; 64, 4] = Array::zeros();
    ///     let mut pass = source.pass_in(batch.view_mut());
    ///     let mut largest = f32::NEG_INFINITY;
    ///     while let Some(part) = pass.next_part()? {
    ///         largest = part.iter().map(|item| item.max()).fold(largest, f32::max);
    ///     }
    ///     Ok(largest)
    /// }
    ///
    /// let samples: Rows<f32, Rank1<4>> = (0..1000).map(|i| i as f32).collect();
    /// assert_eq!(largest(&mut samples.view())?, 999.0);
    /// # Ok::<(), core::convert::Infallible>(())
    /// ```
    fn pass_in<B>(self, buffer: B) -> Pass<Self, B>
    where
        Self: Sized,
        B: BatchBuffer<Dtype = Self::Dtype, Shape: HasAxis<0, Removed = Self::Item>>,
    {
        Pass::new(self, buffer)
    }
}

/// A pass whose batches of `N` items lie in an array on the heap: what [`RowSource::pass`] gives.
#[cfg(feature = "alloc")]
pub type BatchPass<R, N> = Pass<R, Array<<R as RowSource>::Dtype, <<R as RowSource>::Item as ItemShape>::Batch<N>>>;

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

/// The items, copied.
impl<T: Dtype, S: ItemShape, MAX: Bound<T, S, W>, W: Storage> RowSource for Rows<T, S, MAX, W> {
    type Dtype = T;
    type Item = S;
    type Error = Infallible;

    fn count(&self) -> Option<u64> {
        self.view().count()
    }

    fn read(&mut self, at: u64, out: RowsViewMut<'_, T, S>) -> Result<usize, Infallible> {
        self.view().read(at, out)
    }
}

mod sealed {
    pub trait Sealed {}
}

/// Memory for one batch: an array, or a mutable view of one. This trait is sealed.
///
/// # When it is checked
/// At `cargo check`.
pub trait BatchBuffer: sealed::Sealed {
    /// The dtype of the elements.
    type Dtype: Dtype;

    /// The shape of a batch.
    type Shape: HasAxis<0, Removed: ItemShape>;

    #[doc(hidden)]
    fn batch(&self) -> View<'_, Self::Dtype, Self::Shape>;

    #[doc(hidden)]
    fn batch_mut(&mut self) -> ViewMut<'_, Self::Dtype, Self::Shape>;
}

impl<T: Dtype, S: Shape, W: StorageMut> sealed::Sealed for Array<T, S, W> {}
impl<T: Dtype, S: HasAxis<0, Removed: ItemShape>, W: StorageMut> BatchBuffer for Array<T, S, W> {
    type Dtype = T;
    type Shape = S;

    fn batch(&self) -> View<'_, T, S> {
        self.view()
    }

    fn batch_mut(&mut self) -> ViewMut<'_, T, S> {
        self.view_mut()
    }
}

impl<T: Dtype, S: Shape> sealed::Sealed for ViewMut<'_, T, S> {}
impl<T: Dtype, S: HasAxis<0, Removed: ItemShape>> BatchBuffer for ViewMut<'_, T, S> {
    type Dtype = T;
    type Shape = S;

    fn batch(&self) -> View<'_, T, S> {
        self.view()
    }

    fn batch_mut(&mut self) -> ViewMut<'_, T, S> {
        self.view_mut()
    }
}

/// A pass over a source, batch by batch. `pass` and `pass_in` of a [`RowSource`] begin one.
///
/// Its memory is that of one batch, a constant, and it allocates nothing else.
///
/// ```
/// use haversack::rows::{RowSource, Rows};
/// use haversack::{Axis, Rank1, array, shape};
///
/// let samples: Rows<f32, Rank1<2>> = (0..10).map(|i| array![1.0, 10.0] * i as f32).collect();
/// let mut pass = samples.view().pass(shape![4]);
/// let mut sum = <array![f32; 2]>::zeros();
/// while let Some(batch) = pass.next()? {
///     sum += &batch.sum_axis(Axis::<0>).eval(); // a view of shape (4, 2)
/// }
/// for item in pass.remainder() {
///     sum += item;
/// }
/// assert_eq!((sum, pass.done()), (array![45.0, 450.0], 10));
/// # Ok::<(), core::convert::Infallible>(())
/// ```
pub struct Pass<R, B> {
    source: R,
    buffer: B,
    /// The number of items that were read, and of those that are in the buffer.
    done: u64,
    held: usize,
}

impl<R: RowSource, B: BatchBuffer<Dtype = R::Dtype>> Pass<R, B>
where
    B::Shape: HasAxis<0, Removed = R::Item>,
{
    fn new(source: R, buffer: B) -> Self {
        Pass { source, buffer, done: 0, held: 0 }
    }

    /// Fills the buffer, as far as there are items.
    fn fill(&mut self) -> Result<(), R::Error> {
        self.held = 0;
        self.held = fill(&mut self.source, self.done, self.buffer.batch_mut().into())?;
        self.done += self.held as u64;
        Ok(())
    }

    /// Reads the next batch, or returns `None` where fewer items are left than a batch has: those are then the
    /// [`remainder`](Self::remainder).
    ///
    /// # Errors
    /// At run time: that of the source. The next call reads the same items again.
    #[allow(clippy::should_implement_trait, reason = "an iterator cannot lend")]
    pub fn next(&mut self) -> Result<Option<View<'_, R::Dtype, B::Shape>>, R::Error> {
        self.fill()?;
        let is_whole = self.held == <B::Shape as HasAxis<0>>::Length::SIZE;
        Ok(is_whole.then(|| self.buffer.batch()))
    }

    /// Reads the next items: as many as a batch has, then those that are left, then none. For code that takes any number of items.
    ///
    /// # Errors
    /// At run time: that of the source.
    pub fn next_part(&mut self) -> Result<Option<RowsView<'_, R::Dtype, R::Item>>, R::Error> {
        self.fill()?;
        Ok((self.held > 0).then(|| self.held()))
    }

    /// Reads the next items as [`next_part`](Self::next_part) does, to be changed in the buffer.
    ///
    /// # Errors
    /// At run time: that of the source.
    pub fn next_part_mut(&mut self) -> Result<Option<RowsViewMut<'_, R::Dtype, R::Item>>, R::Error> {
        self.fill()?;
        let held = self.held;
        Ok((held > 0).then(|| RowsViewMut::from(self.buffer.batch_mut()).slice_mut(..held)))
    }

    /// Returns the items behind the last batch, after [`next`](Self::next) has given `None`.
    pub fn remainder(&self) -> RowsView<'_, R::Dtype, R::Item> {
        if self.held == <B::Shape as HasAxis<0>>::Length::SIZE { self.held().slice(..0) } else { self.held() }
    }

    fn held(&self) -> RowsView<'_, R::Dtype, R::Item> {
        RowsView::from(self.buffer.batch()).slice(..self.held)
    }

    /// Returns the number of items that were read so far.
    pub fn done(&self) -> u64 {
        self.done
    }

    /// Returns the number of items of the source, if it knows.
    pub fn count(&self) -> Option<u64> {
        self.source.count()
    }
}

/// The buffer, and the source if it is owned.
impl<R: RowSource + Footprint, B: BatchBuffer + Footprint> Footprint for Pass<R, B> {
    const FOOTPRINT: usize = footprint::sum(&[R::FOOTPRINT, B::FOOTPRINT]);
    const HEAP: usize = footprint::sum(&[R::HEAP, B::HEAP]);
    const OVERHEAD: usize = footprint::overhead(size_of::<Self>(), Self::HEAP, Self::FOOTPRINT);
}

/// Reads items until the memory is full or the source ends. Returns how many there are.
pub(super) fn fill<R: RowSource>(
    source: &mut R,
    at: u64,
    mut items: RowsViewMut<'_, R::Dtype, R::Item>,
) -> Result<usize, R::Error> {
    let mut held = 0;
    while held < items.len() {
        match source.read(at + held as u64, items.view_mut().slice_mut(held..))? {
            0 => break,
            // A source that claims more than there was room for is not believed.
            more => held = items.len().min(held + more),
        }
    }
    Ok(held)
}
