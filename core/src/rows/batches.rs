//! Batches: views of as many items as a type says.

use core::iter::FusedIterator;
use core::marker::PhantomData;

use super::item::ItemShape;
use super::view::{RowsView, RowsViewMut};
use crate::dtype::Dtype;
use crate::footprint::Fits;
use crate::shape::dim::Dim;
use crate::shape::value::ShapeOf;
use crate::view::raw::RawView;
use crate::view::{View, ViewMut};

/// The batches of `N` items of dtype `T` and shape `S`.
pub(super) struct BatchesOf<T, S, N>(PhantomData<(T, S, N)>);

impl<T: Dtype, S: ItemShape, N: Dim> BatchesOf<T, S, N> {
    /// Fails where a batch has no item, or where memory cannot address one. The function that the user calls reads it, so that the error
    /// appears at that call.
    pub(super) const CHECKED: () = {
        let () = Fits::<T, S::Batch<N>>::ADDRESSABLE;
        has_items(N::SIZE);
    };
}

#[inline]
#[track_caller]
const fn has_items(size: usize) {
    assert!(size > 0, "a batch of 0 items: a batch has one item at least, as in `shape![32]`");
}

/// Batches of `N` items, each a [`View`] of shape `(N, ..S)`, and the items that are left. `batches` gives it.
pub struct Batches<'a, T: Dtype, S: ItemShape, N: Dim> {
    whole: RowsView<'a, T, S>,
    remainder: RowsView<'a, T, S>,
    batch: PhantomData<fn(N) -> N>,
}

/// Cuts rows into batches. Callers have read `BatchesOf::CHECKED`, so that the error appears at their caller's line.
#[inline]
pub(super) fn batches_of<T: Dtype, S: ItemShape, N: Dim>(rows: RowsView<'_, T, S>) -> Batches<'_, T, S, N> {
    let (whole, remainder) = rows.split_at(rows.len() - rows.len() % N::SIZE);
    Batches { whole, remainder, batch: PhantomData }
}

impl<'a, T: Dtype, S: ItemShape, N: Dim> Batches<'a, T, S, N> {
    /// Returns the items behind the last batch: fewer than `N`.
    #[inline]
    pub fn remainder(&self) -> RowsView<'a, T, S> {
        self.remainder
    }

    /// Copies the items behind the last batch to the front of `buffer`, and sets all elements behind them to `padding`: one more batch,
    /// for code that takes whole batches only. Returns the number of items in it, 0 if nothing is left.
    ///
    /// ```
    /// use haversack::rows::Rows;
    /// use haversack::{array, shape};
    ///
    /// let rows: Rows<i32, ()> = (1..=7).collect();
    /// let batches = rows.batches(shape![4]);
    /// let mut last = <array![i32; 4]>::zeros();
    /// assert_eq!(batches.padded(-1, &mut last), 3);
    /// assert_eq!(last, array![5, 6, 7, -1]);
    /// ```
    pub fn padded<'b>(&self, padding: T, buffer: impl Into<ViewMut<'b, T, S::Batch<N>>>) -> usize {
        let mut buffer = buffer.into();
        let left = self.remainder.as_slice();
        let (items, rest) = buffer.as_mut_slice().split_at_mut(left.len());
        items.copy_from_slice(left);
        rest.fill(padding);
        self.remainder.len()
    }
}

impl<T: Dtype, S: ItemShape, N: Dim> Clone for Batches<'_, T, S, N> {
    fn clone(&self) -> Self {
        Batches { whole: self.whole, remainder: self.remainder, batch: PhantomData }
    }
}

/// Makes a view of the only batch.
#[inline]
fn batch<T: Dtype, S: ItemShape, N: Dim>(rows: RowsView<'_, T, S>) -> View<'_, T, S::Batch<N>> {
    View::new(RawView::whole(rows.as_slice()))
}

impl<'a, T: Dtype, S: ItemShape, N: Dim> Iterator for Batches<'a, T, S, N> {
    type Item = View<'a, T, S::Batch<N>>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        let first = self.whole.get_slice(..N::SIZE)?;
        self.whole = self.whole.slice(N::SIZE..);
        Some(batch::<T, S, N>(first))
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.whole.len() / N::SIZE;
        (left, Some(left))
    }

    #[inline]
    fn nth(&mut self, count: usize) -> Option<Self::Item> {
        self.whole = self.whole.slice(count.saturating_mul(N::SIZE).min(self.whole.len())..);
        self.next()
    }
}

impl<T: Dtype, S: ItemShape, N: Dim> DoubleEndedIterator for Batches<'_, T, S, N> {
    #[inline]
    fn next_back(&mut self) -> Option<Self::Item> {
        let (rest, last) = self.whole.split_at(self.whole.len().checked_sub(N::SIZE)?);
        self.whole = rest;
        Some(batch::<T, S, N>(last))
    }
}

impl<T: Dtype, S: ItemShape, N: Dim> ExactSizeIterator for Batches<'_, T, S, N> {}
impl<T: Dtype, S: ItemShape, N: Dim> FusedIterator for Batches<'_, T, S, N> {}

/// Batches of `N` items, each a [`ViewMut`] of shape `(N, ..S)`, and the items that are left. `batches_mut` gives it.
pub struct BatchesMut<'a, T: Dtype, S: ItemShape, N: Dim> {
    whole: RowsViewMut<'a, T, S>,
    remainder: RowsViewMut<'a, T, S>,
    batch: PhantomData<fn(N) -> N>,
}

/// Cuts rows into batches. Callers have read `BatchesOf::CHECKED`.
#[inline]
pub(super) fn batches_mut_of<T: Dtype, S: ItemShape, N: Dim>(
    mut rows: RowsViewMut<'_, T, S>,
) -> BatchesMut<'_, T, S, N> {
    let remainder = rows.take_back(rows.len() % N::SIZE);
    BatchesMut { whole: rows, remainder, batch: PhantomData }
}

impl<'a, T: Dtype, S: ItemShape, N: Dim> BatchesMut<'a, T, S, N> {
    /// Returns the items behind the last batch: fewer than `N`. Batches that were not asked for are left as they are.
    pub fn into_remainder(self) -> RowsViewMut<'a, T, S> {
        self.remainder
    }
}

impl<'a, T: Dtype, S: ItemShape, N: Dim> Iterator for BatchesMut<'a, T, S, N> {
    type Item = ViewMut<'a, T, S::Batch<N>>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        let batch = (!self.whole.is_empty()).then(|| self.whole.take(N::SIZE))?;
        Some(ViewMut::new(RawView::whole_mut(batch.into_mut_slice())))
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.whole.len() / N::SIZE;
        (left, Some(left))
    }
}

impl<T: Dtype, S: ItemShape, N: Dim> ExactSizeIterator for BatchesMut<'_, T, S, N> {}
impl<T: Dtype, S: ItemShape, N: Dim> FusedIterator for BatchesMut<'_, T, S, N> {}

/// # Batches
impl<'a, T: Dtype, S: ItemShape> RowsView<'a, T, S> {
    /// Iterates over batches of exactly `N` items, each a view of shape `(N, ..S)`. The items behind the last
    /// batch are the [`remainder`](Batches::remainder).
    ///
    /// ```
    /// # use haversack::{Array, Axis, Rank1, Rank2, View, array, rows::RowsView, shape};
    /// let table = Array::<f32, Rank2<7, 2>>::arange();
    /// let rows = RowsView::from(&table);
    ///
    /// let batches = rows.batches(shape![3]);
    /// let left = batches.remainder();
    /// let sums: Vec<_> = batches.map(|batch: View<'_, f32, Rank2<3, 2>>| batch.sum()).collect();
    /// assert_eq!(sums, [15.0, 51.0]);
    /// assert_eq!(left.row(0), array![12.0, 13.0]);
    /// ```
    ///
    /// # Checked at build time
    /// That a batch has an item at least.
    #[inline]
    pub fn batches<N: Dim>(self, _: ShapeOf<(N,)>) -> Batches<'a, T, S, N> {
        let () = BatchesOf::<T, S, N>::CHECKED;
        batches_of(self)
    }
}

/// # With the feature `rayon`
#[cfg(feature = "rayon")]
impl<'a, T: Dtype, S: ItemShape> RowsView<'a, T, S> {
    /// Gives batches of exactly `N` items to rayon's threads, as [`batches`](RowsView::batches) gives them one after the other.
    ///
    /// ```
    /// use haversack::rows::Rows;
    /// use haversack::shape;
    /// use rayon::iter::ParallelIterator;
    ///
    /// let signal: Rows<f64, ()> = (0..1000).map(f64::from).collect();
    /// let batches = signal.view().par_batches(shape![100]);
    /// assert_eq!(batches.map(|batch| batch.sum()).sum::<f64>(), 499_500.0);
    /// ```
    ///
    /// # Checked at build time
    /// That a batch has an item at least.
    pub fn par_batches<N: Dim>(
        self,
        _: ShapeOf<(N,)>,
    ) -> impl rayon::iter::IndexedParallelIterator<Item = View<'a, T, S::Batch<N>>> + use<'a, T, S, N> {
        use rayon::iter::{IntoParallelIterator, ParallelIterator};

        let () = BatchesOf::<T, S, N>::CHECKED;
        (0..self.len() / N::SIZE)
            .into_par_iter()
            .map(move |number| batch::<T, S, N>(self.slice(number * N::SIZE..(number + 1) * N::SIZE)))
    }
}
