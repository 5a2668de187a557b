//! Items to be written, and in another order, in the memory where they are.

use core::cmp::Ordering;

use super::batches::{BatchesMut, BatchesOf, batches_mut_of};
use super::error::no_item;
use super::item::ItemShape;
use super::iterate::{ChunksMut, ItemsMut};
use super::view::RowsViewMut;
use crate::dtype::Dtype;
use crate::shape::dim::Dim;
use crate::shape::value::ShapeOf;
#[cfg(feature = "std")]
use crate::storage::nested;
use crate::view::{View, ViewMut};

/// The bytes of an item that may pass through the stack: std sorts 48 of them there at a time.
#[cfg(feature = "std")]
const SMALL: usize = 64;

/// # Write items
impl<'a, T: Dtype, S: ItemShape> RowsViewMut<'a, T, S> {
    /// Returns the elements of all items as one slice, to be changed.
    #[inline]
    pub fn as_mut_slice(&mut self) -> &mut [T] {
        self.view_mut().into_mut_slice()
    }

    /// Returns item `i`, to be changed, or `None` if there is none.
    ///
    /// ```
    /// # use haversack::{Rank1, array, rows::Rows};
    /// let mut rows: Rows<u8, Rank1<2>> = [array![1, 2], array![3, 4]].iter().collect();
    /// if let Some(mut item) = rows.get_mut(1) {
    ///     item += 10;
    /// }
    /// assert_eq!(rows.as_slice(), [1, 2, 13, 14]);
    /// ```
    #[inline]
    pub fn get_mut(self, i: usize) -> Option<ViewMut<'a, T, S>> {
        (i < self.len()).then(|| self.slice_mut(i..=i).into_item())
    }

    /// Returns item `i`, to be changed: `*rows.row_mut(1) += 10`.
    ///
    /// # Panics
    /// If there is no such item; [`get_mut`](Self::get_mut) gives `None` instead.
    #[inline]
    #[track_caller]
    pub fn row_mut(self, i: usize) -> ViewMut<'a, T, S> {
        let len = self.len();
        self.get_mut(i).unwrap_or_else(|| no_item(i, len))
    }

    /// Iterates over the items, to be changed, from both ends.
    #[inline]
    pub fn iter_mut(self) -> ItemsMut<'a, T, S> {
        ItemsMut::of(self)
    }

    /// Iterates over batches of exactly `N` items, to be changed, each of shape `(N, ..S)`.
    ///
    /// ```
    /// # use haversack::{rows::Rows, shape};
    /// let mut rows: Rows<i32, ()> = (1..=7).collect();
    /// let mut batches = rows.batches_mut(shape![3]);
    /// for mut batch in &mut batches {
    ///     batch *= 10;
    /// }
    /// batches.into_remainder().as_mut_slice().fill(0);
    /// assert_eq!(rows.as_slice(), [10, 20, 30, 40, 50, 60, 0]);
    /// ```
    ///
    /// # Checked at build time
    /// That a batch has an item at least.
    #[inline]
    pub fn batches_mut<N: Dim>(self, _: ShapeOf<(N,)>) -> BatchesMut<'a, T, S, N> {
        let () = BatchesOf::<T, S, N>::CHECKED;
        batches_mut_of(self)
    }

    /// Iterates over parts of `len` items, to be changed, the last one of those that are left.
    ///
    /// # Panics
    /// If `len` is 0.
    #[track_caller]
    pub fn chunks_mut(self, len: usize) -> ChunksMut<'a, T, S> {
        ChunksMut::of(self, len)
    }

    /// Returns the items before `mid`, and those from it on, to be changed.
    ///
    /// # Panics
    /// If there are fewer than `mid` items.
    #[inline]
    #[track_caller]
    pub fn split_at_mut(mut self, mid: usize) -> (Self, Self) {
        if mid > self.len() {
            no_item(mid, self.len());
        }
        (self.take(mid), self)
    }
}

/// # Reorder
impl<T: Dtype, S: ItemShape> RowsViewMut<'_, T, S> {
    /// Exchanges items `i` and `j`.
    ///
    /// # Panics
    /// If there is no such item.
    #[track_caller]
    pub fn swap(&mut self, i: usize, j: usize) {
        let (first, second) = (i.min(j), i.max(j));
        if second >= self.len() {
            no_item(second, self.len());
        }
        if first < second {
            let (head, tail) = self.as_mut_slice().split_at_mut(second * S::COUNT);
            head[first * S::COUNT..][..S::COUNT].swap_with_slice(&mut tail[..S::COUNT]);
        }
    }

    /// Shuffles the items: all orders are equally likely, if the numbers are. `below(n)` gives a random number from 0 to below `n`, of any
    /// generator: `|n| rng.random_range(0..n)` with the crate rand.
    ///
    /// ```
    /// # use haversack::rows::Rows;
    /// let mut rows: Rows<u8, ()> = (0..6).collect();
    /// let mut state = 42u64;
    /// rows.shuffle(|n| {
    ///     state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
    ///     ((u128::from(state) * n as u128) >> 64) as usize
    /// });
    /// let mut sorted = rows.clone();
    /// sorted.sort_by_key(|item| item[[]]);
    /// assert!(rows != sorted);
    /// assert_eq!(sorted.as_slice(), [0, 1, 2, 3, 4, 5]);
    /// ```
    ///
    /// The order is that of Durstenfeld (Communications of the ACM 7, 1964, algorithm 235).
    ///
    /// # Panics
    /// If a number is not below `n`.
    #[track_caller]
    pub fn shuffle(&mut self, mut below: impl FnMut(usize) -> usize) {
        for n in (2..=self.len()).rev() {
            let other = below(n);
            assert!(other < n, "shuffle: the generator was asked for a number below {n}, and gave {other}");
            self.swap(n - 1, other);
        }
    }

    /// Sorts the items by a key, smallest first; items with equal keys keep their order. Allocates a number of 8 bytes for each item.
    ///
    /// ```
    /// # use haversack::{Rank1, array, rows::Rows};
    /// let mut people: Rows<u32, Rank1<2>> = [array![30, 1], array![20, 2], array![30, 0]].iter().collect();
    /// people.sort_by_key(|item| item[[0]]);
    /// assert_eq!(people.as_slice(), [20, 2, 30, 1, 30, 0]);
    /// ```
    #[cfg(feature = "alloc")]
    #[doc(alias = "argsort")]
    pub fn sort_by_key<K: Ord>(&mut self, mut key: impl FnMut(View<'_, T, S>) -> K) {
        self.sort_by(|a, b| key(a).cmp(&key(b)));
    }

    /// Sorts the items by a comparison; equal items keep their order. Allocates a number of 8 bytes for each item.
    ///
    /// ```
    /// # use haversack::{Rank1, array, rows::Rows};
    /// let mut rows: Rows<f32, Rank1<2>> = [array![3.0, 1.0], array![-2.0, 2.0]].iter().collect();
    /// rows.sort_by(|a, b| a[[0]].total_cmp(&b[[0]]));
    /// assert_eq!(rows.as_slice(), [-2.0, 2.0, 3.0, 1.0]);
    /// ```
    #[cfg(feature = "alloc")]
    pub fn sort_by(&mut self, mut compare: impl FnMut(View<'_, T, S>, View<'_, T, S>) -> Ordering) {
        self.sort_with(&mut alloc::vec![0; self.len()], &mut compare);
    }

    /// Sorts the items by a comparison, in the memory of `order`, a number for each; equal items keep their order.
    pub(super) fn sort_with(
        &mut self,
        order: &mut [u64],
        compare: &mut impl FnMut(View<'_, T, S>, View<'_, T, S>) -> Ordering,
    ) {
        order.iter_mut().enumerate().for_each(|(i, number)| *number = i as u64);
        let rows = self.view();
        // The numbers break ties. They are sorted without further memory.
        order.sort_unstable_by(|&a, &b| compare(rows.row(a as usize), rows.row(b as usize)).then(a.cmp(&b)));
        self.permute(order);
    }

    /// Puts item `order[i]` at place `i`, for a permutation `order`, which is used up. Each item moves once: along the cycles.
    fn permute(&mut self, order: &mut [u64]) {
        for start in 0..order.len() {
            let mut place = start;
            while order[place] != start as u64 {
                let from = order[place] as usize;
                self.swap(place, from);
                order[place] = place as u64;
                place = from;
            }
            order[place] = place as u64;
        }
    }

    /// Copies item `from` over item `to`.
    pub(super) fn copy_item(&mut self, from: usize, to: usize) {
        let from = from * S::COUNT;
        self.as_mut_slice().copy_within(from..from + S::COUNT, to * S::COUNT);
    }

    /// Sorts the items by a comparison; equal items may change places. Allocates nothing.
    ///
    /// Items of up to 64 bytes are sorted by [`slice::sort_unstable_by`]. Larger ones would pass through the stack there; they are sorted by a
    /// heap sort in their places, and so are all items without `std`: it takes several times as long as `sort_by`.
    ///
    /// ```
    /// # use haversack::{Const, Inline, rows::Rows};
    /// let mut rows = Rows::<i16, (), Const<8>, Inline>::try_from_iter([5, -3, 4])?;
    /// rows.sort_unstable_by(|a, b| a[[]].cmp(&b[[]]));
    /// assert_eq!(rows.as_slice(), [-3, 4, 5]);
    /// # Ok::<(), haversack::rows::FullError>(())
    /// ```
    pub fn sort_unstable_by(&mut self, mut compare: impl FnMut(View<'_, T, S>, View<'_, T, S>) -> Ordering) {
        #[cfg(feature = "std")]
        if (1..=SMALL).contains(&(S::COUNT * size_of::<T>())) {
            let items = nested::each_mut::<T, S>(self.as_mut_slice());
            return items.sort_unstable_by(|a, b| compare(View::of_nested(a), View::of_nested(b)));
        }
        let len = self.len();
        for root in (0..len / 2).rev() {
            self.sift_down(root, len, &mut compare);
        }
        for end in (1..len).rev() {
            self.swap(0, end);
            self.sift_down(0, end, &mut compare);
        }
    }

    /// Lets an item sink below larger ones in the heap of the first `end` items.
    fn sift_down(
        &mut self,
        mut root: usize,
        end: usize,
        compare: &mut impl FnMut(View<'_, T, S>, View<'_, T, S>) -> Ordering,
    ) {
        while let Some(left) = Some(2 * root + 1).filter(|&left| left < end) {
            let right_is_larger = left + 1 < end && compare(self.row(left), self.row(left + 1)).is_lt();
            let child = left + usize::from(right_is_larger);
            if compare(self.row(root), self.row(child)).is_ge() {
                return;
            }
            self.swap(root, child);
            root = child;
        }
    }
}
