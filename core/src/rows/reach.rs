//! The methods of borrowed items on [`Rows`], and on [`RowsViewMut`] those that read.

use core::cmp::Ordering;
use core::ops::{Index, IndexMut, RangeBounds};

use super::Rows;
use super::batches::{Batches, BatchesMut, BatchesOf, batches_mut_of, batches_of};
use super::bound::{Bound, BoundMut, ItemBlock, ItemBlockMut};
use super::item::ItemShape;
use super::iterate::{ChunksMut, Items, ItemsMut};
use super::view::{RowsView, RowsViewMut};
use crate::dtype::Dtype;
use crate::layout::{self, Const};
use crate::shape::dim::Dim;
use crate::shape::index::IndexedBy;
use crate::shape::value::ShapeOf;
use crate::storage::Storage;
use crate::view::{View, ViewMut};

/// # Borrow
impl<T: Dtype, S: ItemShape, MAX: Bound<T, S, W>, W: Storage> Rows<T, S, MAX, W> {
    /// Borrows all items, to be read. Copies nothing.
    #[inline]
    pub fn view(&self) -> RowsView<'_, T, S> {
        RowsView::of(&self.block.elements()[..self.len * S::COUNT], self.len)
    }
}

/// # Borrow
impl<T: Dtype, S: ItemShape, MAX: BoundMut<T, S, W>, W: Storage> Rows<T, S, MAX, W> {
    /// Borrows all items, to be written. Copies nothing.
    #[inline]
    pub fn view_mut(&mut self) -> RowsViewMut<'_, T, S> {
        RowsViewMut::of(&mut self.block.elements_mut()[..self.len * S::COUNT], self.len)
    }
}

// Each method borrows the items, and calls the method of the same name.
macro_rules! reads {
    ($heading:literal [$($generics:tt)*] $rows:ty) => {
        #[doc = $heading]
        impl<$($generics)*> $rows {
            reads! {
                /// Returns the number of items, NumPy's `len(a)`.
                len() -> usize;
                /// Returns whether there are no items.
                is_empty() -> bool;
                /// Returns the bytes of all items.
                nbytes() -> usize;
                /// Returns the elements of all items as one slice.
                as_slice() -> &[T];
                /// Returns item `i`, or `None` if there is none.
                get(i: usize) -> Option<View<'_, T, S>>;
                /// Returns item `i`, as [`RowsView::row`] does.
                ///
                /// # Panics
                /// If there is no such item.
                row(i: usize) -> View<'_, T, S>;
                /// Returns the first item, or `None` if there is none.
                first() -> Option<View<'_, T, S>>;
                /// Returns the last item, or `None` if there is none.
                last() -> Option<View<'_, T, S>>;
                /// Iterates over the items, from both ends, as [`RowsView::iter`] does.
                iter() -> Items<'_, T, S>;
                /// Iterates over parts of `len` items, as [`RowsView::chunks`] does.
                ///
                /// # Panics
                /// If `len` is 0.
                chunks(len: usize) ->
                    impl DoubleEndedIterator<Item = RowsView<'_, T, S>> + ExactSizeIterator + Clone;
                /// Returns the items before `mid`, and those from it on.
                ///
                /// # Panics
                /// If there are fewer than `mid` items.
                split_at(mid: usize) -> (RowsView<'_, T, S>, RowsView<'_, T, S>);
                /// Returns the items of a range, as [`RowsView::slice`] does.
                ///
                /// # Panics
                /// If the range leaves the items.
                slice(range: impl RangeBounds<usize>) -> RowsView<'_, T, S>;
                /// Returns the items of a range, or `None` if it leaves the items.
                get_slice(range: impl RangeBounds<usize>) -> Option<RowsView<'_, T, S>>;
            }

            /// Returns all items as one view of shape `(N, ..S)`, or `None` if they are not `N`, as [`RowsView::as_array`] does.
            #[inline]
            pub fn as_array<N: Dim>(&self, count: ShapeOf<(N,)>) -> Option<View<'_, T, S::Batch<N>>> {
                self.view().as_array(count)
            }
        }

        /// `rows[[i, j]]`, `rows[i]` where items have no axes: an element. Panics if there is none.
        impl<$($generics)*, I> Index<I> for $rows
        where
            S::Batch<Const<1>>: IndexedBy<I>,
        {
            type Output = T;

            #[inline]
            #[track_caller]
            fn index(&self, index: I) -> &T {
                let offset = offset(self.view(), <S::Batch<Const<1>> as IndexedBy<I>>::numbers(&index));
                &self.view().as_slice()[offset]
            }
        }
    };
    ($($(#[$attribute:meta])* $name:ident($($argument:ident: $type:ty),*) -> $result:ty;)*) => {$(
        $(#[$attribute])*
        #[inline]
        #[track_caller]
        pub fn $name(&self, $($argument: $type),*) -> $result {
            self.view().$name($($argument),*)
        }
    )*};
}

reads! { "# Read items" [T: Dtype, S: ItemShape, MAX: Bound<T, S, W>, W: Storage] Rows<T, S, MAX, W> }
reads! { "# Read items" [T: Dtype, S: ItemShape] RowsViewMut<'_, T, S> }

/// # Batches
impl<T: Dtype, S: ItemShape, MAX: Bound<T, S, W>, W: Storage> Rows<T, S, MAX, W> {
    /// Iterates over batches of exactly `N` items, each of shape `(N, ..S)`, as [`RowsView::batches`] does.
    ///
    /// # Checked at build time
    /// That a batch has an item at least.
    #[inline]
    pub fn batches<N: Dim>(&self, _: ShapeOf<(N,)>) -> Batches<'_, T, S, N> {
        let () = BatchesOf::<T, S, N>::CHECKED;
        batches_of(self.view())
    }
}

/// # Batches
impl<T: Dtype, S: ItemShape> RowsViewMut<'_, T, S> {
    /// Iterates over batches of exactly `N` items, each of shape `(N, ..S)`, as [`RowsView::batches`] does.
    ///
    /// # Checked at build time
    /// That a batch has an item at least.
    #[inline]
    pub fn batches<N: Dim>(&self, _: ShapeOf<(N,)>) -> Batches<'_, T, S, N> {
        let () = BatchesOf::<T, S, N>::CHECKED;
        batches_of(self.view())
    }
}

/// `rows[[i, j]]`, `rows[i]` where items have no axes: an element. Panics if there is none.
impl<T: Dtype, S: ItemShape, I> Index<I> for RowsView<'_, T, S>
where
    S::Batch<Const<1>>: IndexedBy<I>,
{
    type Output = T;

    #[inline]
    #[track_caller]
    fn index(&self, index: I) -> &T {
        &self.as_slice()[offset(*self, <S::Batch<Const<1>> as IndexedBy<I>>::numbers(&index))]
    }
}

#[inline]
#[track_caller]
fn offset<T: Dtype, S: ItemShape>(rows: RowsView<'_, T, S>, index: &[usize]) -> usize {
    let axes = rows.axes();
    match layout::offset(&axes[..=S::RANK], index) {
        Some(offset) => offset,
        None => no_element(&axes[..=S::RANK], index),
    }
}

#[cold]
#[inline(never)]
#[track_caller]
fn no_element(axes: &[usize], index: &[usize]) -> ! {
    panic!("index {index:?} is out of bounds for rows of shape {axes:?}")
}

macro_rules! writes {
    ($($(#[$attribute:meta])* $name:ident($($argument:ident: $type:ty),*) $(-> $result:ty)?;)*) => {$(
        $(#[$attribute])*
        #[inline]
        #[track_caller]
        pub fn $name(&mut self, $($argument: $type),*) $(-> $result)? {
            self.view_mut().$name($($argument),*)
        }
    )*};
}

/// # Write items
impl<T: Dtype, S: ItemShape, MAX: BoundMut<T, S, W>, W: Storage> Rows<T, S, MAX, W> {
    /// Returns the elements of all items as one slice, to be changed.
    #[inline]
    pub fn as_mut_slice(&mut self) -> &mut [T] {
        self.view_mut().into_mut_slice()
    }

    writes! {
        /// Returns item `i`, to be changed, or `None` if there is none, as [`RowsViewMut::get_mut`] does.
        get_mut(i: usize) -> Option<ViewMut<'_, T, S>>;
        /// Returns item `i`, to be changed: `*rows.row_mut(1) += 10`.
        ///
        /// # Panics
        /// If there is no such item.
        row_mut(i: usize) -> ViewMut<'_, T, S>;
        /// Iterates over the items, to be changed, from both ends.
        iter_mut() -> ItemsMut<'_, T, S>;
        /// Iterates over parts of `len` items, to be changed, the last one of those that are left.
        ///
        /// # Panics
        /// If `len` is 0.
        chunks_mut(len: usize) -> ChunksMut<'_, T, S>;
        /// Returns the items before `mid`, and those from it on, to be changed.
        ///
        /// # Panics
        /// If there are fewer than `mid` items.
        split_at_mut(mid: usize) -> (RowsViewMut<'_, T, S>, RowsViewMut<'_, T, S>);
        /// Returns the items of a range, to be changed.
        ///
        /// # Panics
        /// If the range leaves the items.
        slice_mut(range: impl RangeBounds<usize>) -> RowsViewMut<'_, T, S>;
        /// Exchanges items `i` and `j`.
        ///
        /// # Panics
        /// If there is no such item.
        swap(i: usize, j: usize);
        /// Shuffles the items by random numbers below `n` that `below(n)` gives, as [`RowsViewMut::shuffle`] does.
        shuffle(below: impl FnMut(usize) -> usize);
        /// Sorts the items by a comparison; equal items may change places. Allocates nothing, as [`RowsViewMut::sort_unstable_by`].
        sort_unstable_by(compare: impl FnMut(View<'_, T, S>, View<'_, T, S>) -> Ordering);
    }

    #[cfg(feature = "alloc")]
    writes! {
        /// Sorts the items by a comparison; equal items keep their order. Allocates a number for each item, as [`RowsViewMut::sort_by`].
        sort_by(compare: impl FnMut(View<'_, T, S>, View<'_, T, S>) -> Ordering);
    }

    /// Iterates over batches of exactly `N` items, to be changed, each of shape `(N, ..S)`, as [`RowsViewMut::batches_mut`] does.
    ///
    /// # Checked at build time
    /// That a batch has an item at least.
    #[inline]
    pub fn batches_mut<N: Dim>(&mut self, _: ShapeOf<(N,)>) -> BatchesMut<'_, T, S, N> {
        let () = BatchesOf::<T, S, N>::CHECKED;
        batches_mut_of(self.view_mut())
    }

    /// Sorts the items by a key, smallest first; items with equal keys keep their order. Allocates a number for each item, as
    /// [`RowsViewMut::sort_by_key`] does.
    #[cfg(feature = "alloc")]
    pub fn sort_by_key<K: Ord>(&mut self, key: impl FnMut(View<'_, T, S>) -> K) {
        self.view_mut().sort_by_key(key);
    }
}

/// `rows[[i, j]] = x`, `rows[i] = x` where items have no axes. Panics if there is no such element.
impl<T: Dtype, S: ItemShape, MAX: BoundMut<T, S, W>, W: Storage, I> IndexMut<I> for Rows<T, S, MAX, W>
where
    S::Batch<Const<1>>: IndexedBy<I>,
{
    #[inline]
    #[track_caller]
    fn index_mut(&mut self, index: I) -> &mut T {
        let offset = offset(self.view(), <S::Batch<Const<1>> as IndexedBy<I>>::numbers(&index));
        &mut self.as_mut_slice()[offset]
    }
}

/// `rows[[i, j]] = x`, `rows[i] = x` where items have no axes. Panics if there is no such element.
impl<T: Dtype, S: ItemShape, I> IndexMut<I> for RowsViewMut<'_, T, S>
where
    S::Batch<Const<1>>: IndexedBy<I>,
{
    #[inline]
    #[track_caller]
    fn index_mut(&mut self, index: I) -> &mut T {
        let offset = offset(self.view(), <S::Batch<Const<1>> as IndexedBy<I>>::numbers(&index));
        &mut self.as_mut_slice()[offset]
    }
}

impl<'r, T: Dtype, S: ItemShape, MAX: Bound<T, S, W>, W: Storage> IntoIterator for &'r Rows<T, S, MAX, W> {
    type Item = View<'r, T, S>;
    type IntoIter = Items<'r, T, S>;

    fn into_iter(self) -> Items<'r, T, S> {
        self.iter()
    }
}

impl<'r, T: Dtype, S: ItemShape, MAX: BoundMut<T, S, W>, W: Storage> IntoIterator for &'r mut Rows<T, S, MAX, W> {
    type Item = ViewMut<'r, T, S>;
    type IntoIter = ItemsMut<'r, T, S>;

    fn into_iter(self) -> ItemsMut<'r, T, S> {
        self.iter_mut()
    }
}
