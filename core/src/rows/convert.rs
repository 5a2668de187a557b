//! Rows from vectors, slices, arrays and other rows, and back.

#[cfg(feature = "alloc")]
use alloc::vec::Vec;

use super::Rows;
#[cfg(feature = "alloc")]
use super::bound::Unbounded;
use super::bound::{Bound, BoundMut};
use super::error::ItemsError;
use super::item::ItemShape;
use super::view::{RowsView, RowsViewMut};
use crate::array::Array;
use crate::dtype::Dtype;
#[cfg(feature = "alloc")]
use crate::expr::assign::Source;
use crate::layout::Contiguous;
use crate::layout::Layout;
use crate::shape::axis::HasAxis;
use crate::shape::dim::Dim;
#[cfg(feature = "alloc")]
use crate::storage::Heap;
use crate::storage::{Storage, StorageMut};
use crate::view::{View, ViewMut};

/// All items of the rows.
impl<'r, T: Dtype, S: ItemShape, MAX: Bound<T, S, W>, W: Storage> From<&'r Rows<T, S, MAX, W>> for RowsView<'r, T, S> {
    fn from(rows: &'r Rows<T, S, MAX, W>) -> Self {
        rows.view()
    }
}

/// All items of the rows, to be written.
impl<'r, T: Dtype, S: ItemShape, MAX: BoundMut<T, S, W>, W: Storage> From<&'r mut Rows<T, S, MAX, W>>
    for RowsViewMut<'r, T, S>
{
    fn from(rows: &'r mut Rows<T, S, MAX, W>) -> Self {
        rows.view_mut()
    }
}

/// The parts of the first axis as items. Copies nothing.
///
/// ```
/// # use haversack::{Rank1, array, rows::RowsView};
/// let a = array![[1, 2], [3, 4], [5, 6]];
/// let rows = RowsView::from(&a);
/// assert_eq!((rows.len(), rows.row(2)), (3, a.row(2)));
/// ```
impl<'a, T: Dtype, S: HasAxis<0, Removed: ItemShape>, W: Storage> From<&'a Array<T, S, W>>
    for RowsView<'a, T, S::Removed>
{
    fn from(array: &'a Array<T, S, W>) -> Self {
        RowsView::of(array.as_slice(), S::Length::SIZE)
    }
}

/// The parts of the first axis as items. Copies nothing.
impl<'a, T: Dtype, S: HasAxis<0, Removed: ItemShape>, L: Layout + Contiguous<S>> From<View<'a, T, S, L>>
    for RowsView<'a, T, S::Removed>
{
    fn from(view: View<'a, T, S, L>) -> Self {
        RowsView::of(view.as_slice(), S::Length::SIZE)
    }
}

/// The parts of the first axis as items, to be written. Copies nothing.
impl<'a, T: Dtype, S: HasAxis<0, Removed: ItemShape>, W: StorageMut> From<&'a mut Array<T, S, W>>
    for RowsViewMut<'a, T, S::Removed>
{
    fn from(array: &'a mut Array<T, S, W>) -> Self {
        RowsViewMut::of(array.as_mut_slice(), S::Length::SIZE)
    }
}

/// The parts of the first axis as items, to be written. Copies nothing.
impl<'a, T: Dtype, S: HasAxis<0, Removed: ItemShape>, L: Layout + Contiguous<S>> From<ViewMut<'a, T, S, L>>
    for RowsViewMut<'a, T, S::Removed>
{
    fn from(view: ViewMut<'a, T, S, L>) -> Self {
        RowsViewMut::of(view.into_slice(), S::Length::SIZE)
    }
}

/// The elements of a slice as items, one behind the other. Copies nothing.
///
/// ```
/// # use haversack::{Rank1, rows::RowsView};
/// let rows = RowsView::<u8, Rank1<2>>::try_from(&[1, 2, 3, 4][..])?;
/// assert_eq!(rows.len(), 2);
/// # Ok::<(), haversack::rows::ItemsError>(())
/// ```
///
/// # Errors
/// At run time: [`ItemsError`] if they are not whole items.
impl<'a, T: Dtype, S: ItemShape> TryFrom<&'a [T]> for RowsView<'a, T, S> {
    type Error = ItemsError;

    fn try_from(elements: &'a [T]) -> Result<Self, ItemsError> {
        Ok(RowsView::of(elements, ItemsError::count::<S>(elements.len())?))
    }
}

/// The elements of a slice as items, to be written. Copies nothing.
///
/// # Errors
/// At run time: [`ItemsError`] if they are not whole items.
impl<'a, T: Dtype, S: ItemShape> TryFrom<&'a mut [T]> for RowsViewMut<'a, T, S> {
    type Error = ItemsError;

    fn try_from(elements: &'a mut [T]) -> Result<Self, ItemsError> {
        let len = ItemsError::count::<S>(elements.len())?;
        Ok(RowsViewMut::of(elements, len))
    }
}

/// The elements of a vector as items, one behind the other. Copies nothing: the rows keep the vector's block.
///
/// ```
/// # use haversack::{Rank1, array, rows::Rows};
/// let mut rows = Rows::<u8, Rank1<2>>::try_from(vec![1, 2, 3, 4])?;
/// rows.push(&array![5, 6]);
/// assert_eq!(rows.into_vec(), [1, 2, 3, 4, 5, 6]);
/// # Ok::<(), haversack::rows::ItemsError>(())
/// ```
///
/// # Errors
/// At run time: [`ItemsError`] if they are not whole items; the vector is gone then. `RowsView::try_from(&v[..])` borrows it.
#[cfg(feature = "alloc")]
impl<T: Dtype, S: ItemShape> TryFrom<Vec<T>> for Rows<T, S, Unbounded, Heap> {
    type Error = ItemsError;

    fn try_from(block: Vec<T>) -> Result<Self, ItemsError> {
        let len = ItemsError::count::<S>(block.len())?;
        Ok(Rows { block, len })
    }
}

/// # Convert
#[cfg(feature = "alloc")]
impl<T: Dtype, S: ItemShape> Rows<T, S, Unbounded, Heap> {
    /// Returns the elements of all items as a vector, in the block where they are. Copies nothing.
    pub fn into_vec(self) -> Vec<T> {
        let mut elements = self.block;
        elements.truncate(self.len * S::COUNT);
        elements
    }
}

/// [`Rows::into_vec`].
#[cfg(feature = "alloc")]
impl<T: Dtype, S: ItemShape> From<Rows<T, S, Unbounded, Heap>> for Vec<T> {
    fn from(rows: Rows<T, S, Unbounded, Heap>) -> Self {
        rows.into_vec()
    }
}

/// Copies the parts of the first axis as items, and frees the array. Allocates `NBYTES`.
#[cfg(feature = "alloc")]
impl<T: Dtype, S: HasAxis<0, Removed: ItemShape>, W: Storage> From<Array<T, S, W>>
    for Rows<T, S::Removed, Unbounded, Heap>
{
    fn from(array: Array<T, S, W>) -> Self {
        RowsView::from(&array).to_owned()
    }
}

/// # Copy
#[cfg(feature = "alloc")]
impl<T: Dtype, S: ItemShape> RowsView<'_, T, S> {
    /// Copies the items into rows of their own. Allocates their bytes, `nbytes()`.
    ///
    /// ```
    /// # use haversack::{array, rows::RowsView};
    /// let a = array![[1, 2], [3, 4], [5, 6]];
    /// let mut rows = RowsView::from(&a).slice(1..).to_owned();
    /// rows.push(&array![7, 8]);
    /// assert_eq!(rows.as_slice(), [3, 4, 5, 6, 7, 8]);
    /// ```
    pub fn to_owned(self) -> Rows<T, S> {
        Rows { block: self.as_slice().to_vec(), len: self.len() }
    }
}

/// The items of an iterator: [`push`](Rows::push) says what an item can be. Allocates room for as many as the iterator promises, and
/// grows as `Vec` does.
///
/// ```
/// # use haversack::{Rank1, array, rows::Rows};
/// let rows: Rows<f64, Rank1<2>> = (1..4).map(|i| array![1.0, 10.0] * f64::from(i)).collect();
/// assert_eq!(rows.as_slice(), [1.0, 10.0, 2.0, 20.0, 3.0, 30.0]);
/// ```
#[cfg(feature = "alloc")]
impl<T: Dtype, S: ItemShape, I: Source<T, S>> FromIterator<I> for Rows<T, S, Unbounded, Heap> {
    fn from_iter<Iter: IntoIterator<Item = I>>(items: Iter) -> Self {
        let items = items.into_iter();
        let mut rows = Rows::with_capacity(items.size_hint().0);
        let Ok(()) = rows.extend(items);
        rows
    }
}
