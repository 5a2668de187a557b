//! Items, one after the other. All of these iterators know how many are left and run from both ends.

use core::iter::FusedIterator;

use super::item::ItemShape;
use super::view::{RowsView, RowsViewMut, item};
use crate::dtype::Dtype;
use crate::view::{View, ViewMut};

/// The items of rows, each a [`View`]. `iter` gives it.
#[derive(Clone)]
pub struct Items<'a, T: Dtype, S: ItemShape> {
    rows: RowsView<'a, T, S>,
}

impl<'a, T: Dtype, S: ItemShape> Items<'a, T, S> {
    #[inline]
    pub(super) fn of(rows: RowsView<'a, T, S>) -> Self {
        Items { rows }
    }
}

/// The items of rows, each a [`ViewMut`]. `iter_mut` gives it.
pub struct ItemsMut<'a, T: Dtype, S: ItemShape> {
    rows: RowsViewMut<'a, T, S>,
}

impl<'a, T: Dtype, S: ItemShape> ItemsMut<'a, T, S> {
    #[inline]
    pub(super) fn of(rows: RowsViewMut<'a, T, S>) -> Self {
        ItemsMut { rows }
    }
}

/// Parts of rows, each a [`RowsViewMut`]. `chunks_mut` gives it.
pub struct ChunksMut<'a, T: Dtype, S: ItemShape> {
    rows: RowsViewMut<'a, T, S>,
    len: usize,
}

impl<'a, T: Dtype, S: ItemShape> ChunksMut<'a, T, S> {
    #[track_caller]
    pub(super) fn of(rows: RowsViewMut<'a, T, S>, len: usize) -> Self {
        assert!(len > 0, "a part of rows has one item at least: `chunks_mut(0)` was asked for");
        ChunksMut { rows, len }
    }
}

impl<'a, T: Dtype, S: ItemShape> Iterator for Items<'a, T, S> {
    type Item = View<'a, T, S>;

    #[inline]
    fn next(&mut self) -> Option<View<'a, T, S>> {
        let (rows, len) = (self.rows.as_slice(), self.rows.len().checked_sub(1)?);
        let (first, rest) = rows.split_at(S::COUNT);
        self.rows = RowsView::of(rest, len);
        Some(item(first))
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.rows.len(), Some(self.rows.len()))
    }

    #[inline]
    fn nth(&mut self, count: usize) -> Option<View<'a, T, S>> {
        self.rows = self.rows.slice(count.min(self.rows.len())..);
        self.next()
    }
}

impl<'a, T: Dtype, S: ItemShape> DoubleEndedIterator for Items<'a, T, S> {
    #[inline]
    fn next_back(&mut self) -> Option<View<'a, T, S>> {
        let last = self.rows.last()?;
        self.rows = self.rows.slice(..self.rows.len() - 1);
        Some(last)
    }
}

impl<'a, T: Dtype, S: ItemShape> Iterator for ItemsMut<'a, T, S> {
    type Item = ViewMut<'a, T, S>;

    #[inline]
    fn next(&mut self) -> Option<ViewMut<'a, T, S>> {
        (!self.rows.is_empty()).then(|| self.rows.take(1).into_item())
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.rows.len(), Some(self.rows.len()))
    }

    #[inline]
    fn nth(&mut self, count: usize) -> Option<ViewMut<'a, T, S>> {
        self.rows.take(count);
        self.next()
    }
}

impl<'a, T: Dtype, S: ItemShape> DoubleEndedIterator for ItemsMut<'a, T, S> {
    #[inline]
    fn next_back(&mut self) -> Option<ViewMut<'a, T, S>> {
        (!self.rows.is_empty()).then(|| self.rows.take_back(1).into_item())
    }
}

impl<'a, T: Dtype, S: ItemShape> Iterator for ChunksMut<'a, T, S> {
    type Item = RowsViewMut<'a, T, S>;

    #[inline]
    fn next(&mut self) -> Option<RowsViewMut<'a, T, S>> {
        (!self.rows.is_empty()).then(|| self.rows.take(self.len))
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.rows.len().div_ceil(self.len);
        (left, Some(left))
    }
}

impl<T: Dtype, S: ItemShape> ExactSizeIterator for Items<'_, T, S> {}
impl<T: Dtype, S: ItemShape> ExactSizeIterator for ItemsMut<'_, T, S> {}
impl<T: Dtype, S: ItemShape> ExactSizeIterator for ChunksMut<'_, T, S> {}
impl<T: Dtype, S: ItemShape> FusedIterator for Items<'_, T, S> {}
impl<T: Dtype, S: ItemShape> FusedIterator for ItemsMut<'_, T, S> {}
impl<T: Dtype, S: ItemShape> FusedIterator for ChunksMut<'_, T, S> {}

/// # Iterate
impl<'a, T: Dtype, S: ItemShape> RowsView<'a, T, S> {
    /// Iterates over the items, from both ends.
    ///
    /// ```
    /// # use haversack::{Rank1, array, rows::Rows};
    /// let rows: Rows<u8, Rank1<2>> = [array![1, 2], array![3, 4]].iter().collect();
    /// let sums: Vec<u64> = rows.iter().rev().map(|item| item.sum()).collect();
    /// assert_eq!(sums, [7, 3]);
    /// ```
    #[inline]
    pub fn iter(self) -> Items<'a, T, S> {
        Items::of(self)
    }
}

impl<'a, T: Dtype, S: ItemShape> IntoIterator for RowsView<'a, T, S> {
    type Item = View<'a, T, S>;
    type IntoIter = Items<'a, T, S>;

    fn into_iter(self) -> Items<'a, T, S> {
        self.iter()
    }
}

impl<'a, T: Dtype, S: ItemShape> IntoIterator for RowsViewMut<'a, T, S> {
    type Item = ViewMut<'a, T, S>;
    type IntoIter = ItemsMut<'a, T, S>;

    fn into_iter(self) -> ItemsMut<'a, T, S> {
        ItemsMut::of(self)
    }
}
