//! Items that are borrowed: to be read, and to be written.

use core::marker::PhantomData;
use core::mem;
use core::ops::{Bound, RangeBounds};

use super::error::no_item;
use super::item::ItemShape;
use crate::dtype::Dtype;
use crate::footprint::Footprint;
use crate::layout::MAX_RANK;
use crate::shape::dim::Dim;
use crate::shape::value::ShapeOf;
use crate::view::raw::RawView;
use crate::view::{View, ViewMut};

/// Rows that are borrowed to be read: items of dtype `T` and shape `S`, side by side, as many as the run knows.
///
/// A pointer and two numbers, whatever the shape of an item. `Copy`, as `&[T]` is, and passed by value. Functions take it where they do
/// not ask how many items there may be and who keeps them:
///
/// ```
/// use haversack::rows::{Rows, RowsView};
/// use haversack::{Array, Const, Inline, Rank1, array, shape};
///
/// /// Returns the mean of the squares, over all items.
/// fn power(signal: RowsView<'_, f64, Rank1<2>>) -> f64 {
///     let mut batches = signal.batches(shape![2]);
///     let mut sum: f64 = batches.by_ref().map(|batch| batch.expr().square().sum()).sum();
///     sum += batches.remainder().iter().map(|item| item.expr().square().sum()).sum::<f64>();
///     sum / signal.len() as f64
/// }
///
/// let mut growing = Rows::<f64, Rank1<2>>::new();
/// let mut bounded = Rows::<f64, Rank1<2>, Const<10>, Inline>::new();
/// for item in [[3.0, 4.0], [0.0, 5.0], [1.0, 0.0]].map(<array![f64; 2]>::from) {
///     growing.push(&item);
///     bounded.push(&item)?;
/// }
/// let table = array![[3.0, 4.0], [0.0, 5.0], [1.0, 0.0]];
/// assert_eq!(power(growing.view()), 17.0);
/// assert_eq!(power(bounded.view()), 17.0);
/// assert_eq!(power((&table).into()), 17.0);
/// # Ok::<(), haversack::rows::FullError>(())
/// ```
///
/// Nothing here allocates.
///
/// # When it is checked
/// Dtype and shape of the items: at `cargo check`. Their number: at run time, by an `Option`, or a panic that names both numbers.
pub struct RowsView<'a, T: Dtype, S: ItemShape> {
    elements: &'a [T],
    len: usize,
    /// Invariant in `S`, whose length says where items begin.
    item: PhantomData<fn(S) -> S>,
}

impl<T: Dtype, S: ItemShape> Clone for RowsView<'_, T, S> {
    #[inline]
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Dtype, S: ItemShape> Copy for RowsView<'_, T, S> {}

impl<'a, T: Dtype, S: ItemShape> RowsView<'a, T, S> {
    /// Makes a view of `len` items, which `elements` has.
    #[inline]
    pub(super) fn of(elements: &'a [T], len: usize) -> Self {
        debug_assert_eq!(elements.len(), len * S::COUNT);
        RowsView { elements, len, item: PhantomData }
    }

    /// Returns this view itself. For code that takes `Rows` or a view.
    #[inline]
    pub fn view(&self) -> Self {
        *self
    }

    /// Returns the number of items, NumPy's `len(a)`.
    #[inline]
    pub fn len(self) -> usize {
        self.len
    }

    /// Returns the number of items, and the lengths of an item behind it: `RANK + 1` numbers.
    #[inline]
    pub(crate) fn axes(self) -> [usize; MAX_RANK] {
        let mut axes = [0; MAX_RANK];
        axes[0] = self.len;
        axes[1..][..S::RANK].copy_from_slice(S::AXES);
        axes
    }

    /// Returns whether there are no items.
    #[inline]
    pub fn is_empty(self) -> bool {
        self.len == 0
    }

    /// Returns the bytes of all items.
    pub fn nbytes(self) -> usize {
        size_of_val(self.elements)
    }

    /// Returns the elements of all items as one slice.
    ///
    /// ```
    /// # use haversack::{Rank1, array, rows::Rows};
    /// let rows: Rows<u8, Rank1<2>> = [array![1, 2], array![3, 4]].iter().collect();
    /// assert_eq!(rows.as_slice(), [1, 2, 3, 4]);
    /// ```
    #[inline]
    pub fn as_slice(self) -> &'a [T] {
        self.elements
    }

    /// Returns item `i`, or `None` if there is none.
    ///
    /// ```
    /// # use haversack::{Rank1, array, rows::Rows};
    /// let rows: Rows<u8, Rank1<2>> = [array![1, 2], array![3, 4]].iter().collect();
    /// assert_eq!(rows.get(1).unwrap(), array![3, 4]);
    /// assert!(rows.get(2).is_none());
    /// ```
    #[inline]
    pub fn get(self, i: usize) -> Option<View<'a, T, S>> {
        (i < self.len).then(|| item(&self.elements[i * S::COUNT..][..S::COUNT]))
    }

    /// Returns item `i`, NumPy's `a[i]`. An element of it is `rows[[i, j]]`, of items without axes `rows[i]`.
    ///
    /// ```
    /// # use haversack::{Rank1, array, rows::Rows};
    /// let rows: Rows<u8, Rank1<2>> = [array![1, 2], array![3, 4]].iter().collect();
    /// assert_eq!(rows.row(1), array![3, 4]);
    /// assert_eq!(rows[[1, 0]], 3);
    /// ```
    ///
    /// # Panics
    /// If there is no such item; [`get`](Self::get) gives `None` instead.
    #[inline]
    #[track_caller]
    pub fn row(self, i: usize) -> View<'a, T, S> {
        self.get(i).unwrap_or_else(|| no_item(i, self.len))
    }

    /// Returns the first item, or `None` if there is none.
    #[inline]
    pub fn first(self) -> Option<View<'a, T, S>> {
        self.get(0)
    }

    /// Returns the last item, or `None` if there is none: NumPy's `a[-1]`.
    #[inline]
    pub fn last(self) -> Option<View<'a, T, S>> {
        self.get(self.len.checked_sub(1)?)
    }

    /// Iterates over parts of `len` items, the last one of those that are left: as many as threads shall work on.
    ///
    /// ```
    /// # use haversack::{Array, Rank1, rows::{Rows, RowsView}};
    /// let signal: Rows<f32, ()> = (0..1000).map(|i| i as f32).collect();
    /// let sums: Vec<f32> = std::thread::scope(|scope| {
    ///     let parts: Vec<_> = signal.chunks(400).map(|part| scope.spawn(move || sum(part))).collect();
    ///     parts.into_iter().map(|part| part.join().unwrap()).collect()
    /// });
    /// assert_eq!(sums, [79_800.0, 239_800.0, 179_900.0]);
    ///
    /// fn sum(part: RowsView<'_, f32, ()>) -> f32 {
    ///     part.as_slice().iter().sum()
    /// }
    /// ```
    ///
    /// # Panics
    /// If `len` is 0.
    #[track_caller]
    pub fn chunks(
        self,
        len: usize,
    ) -> impl DoubleEndedIterator<Item = RowsView<'a, T, S>> + ExactSizeIterator + Clone + use<'a, T, S> {
        assert!(len > 0, "a part of rows has one item at least: `chunks(0)` was asked for");
        (0..self.len.div_ceil(len)).map(move |part| {
            let start = part * len;
            self.slice(start..self.len.min(start.saturating_add(len)))
        })
    }

    /// Returns the items before `mid`, and those from it on.
    ///
    /// # Panics
    /// If there are fewer than `mid` items.
    #[inline]
    #[track_caller]
    pub fn split_at(self, mid: usize) -> (Self, Self) {
        (self.slice(..mid), self.slice(mid..))
    }

    /// Returns the items of a range, NumPy's `a[1:3]`.
    ///
    /// ```
    /// # use haversack::rows::Rows;
    /// let rows: Rows<u8, ()> = [1, 2, 3, 4].into_iter().collect();
    /// assert_eq!(rows.slice(1..3).as_slice(), [2, 3]);
    /// assert!(rows.get_slice(3..5).is_none());
    /// ```
    ///
    /// # Panics
    /// If the range leaves the items; [`get_slice`](Self::get_slice) gives `None` instead.
    #[inline]
    #[track_caller]
    pub fn slice(self, range: impl RangeBounds<usize>) -> Self {
        let (start, end) = ends(&range, self.len);
        self.part(start, end).unwrap_or_else(|| out_of_bounds(start, end, self.len))
    }

    /// Returns the items of a range, or `None` if it leaves the items.
    #[inline]
    pub fn get_slice(self, range: impl RangeBounds<usize>) -> Option<Self> {
        let (start, end) = ends(&range, self.len);
        self.part(start, end)
    }

    #[inline]
    fn part(self, start: usize, end: usize) -> Option<Self> {
        let len = end.checked_sub(start).filter(|_| end <= self.len)?;
        Some(RowsView::of(&self.elements[start * S::COUNT..][..len * S::COUNT], len))
    }

    /// Returns all items as one view of shape `(N, ..S)`, or `None` if they are not `N`.
    ///
    /// ```
    /// # use haversack::{Axis, Rank1, array, rows::Rows, shape};
    /// let rows: Rows<f32, Rank1<2>> = [array![1.0, 2.0], array![3.0, 4.0]].iter().collect();
    /// let a = rows.as_array(shape![2]).unwrap();
    /// assert_eq!(a.mean_axis(Axis::<0>).eval(), array![2.0, 3.0]);
    /// assert!(rows.as_array(shape![3]).is_none());
    /// ```
    #[inline]
    pub fn as_array<N: Dim>(self, _: ShapeOf<(N,)>) -> Option<View<'a, T, S::Batch<N>>> {
        (self.len == N::SIZE).then(|| View::new(RawView::whole(self.elements)))
    }
}

/// Rows that are borrowed to be read and written: items of dtype `T` and shape `S`, as many as the run knows.
///
/// Their number stays as it is: [`Rows`](super::Rows) grow and shrink. It reads all that [`RowsView`] reads. Methods that give a part to be
/// written consume it; [`view_mut`](Self::view_mut) lends it for a while and gives it back.
///
/// ```
/// use haversack::{Rank1, array, rows::{Rows, RowsViewMut}};
///
/// /// Divides each item by its largest element.
/// fn normalise(rows: RowsViewMut<'_, f32, Rank1<2>>) {
///     for mut item in rows.iter_mut() {
///         item /= item.max();
///     }
/// }
///
/// let mut rows: Rows<f32, Rank1<2>> = [array![1.0, 2.0], array![8.0, 4.0]].iter().collect();
/// normalise(rows.view_mut());
/// assert_eq!(rows.as_slice(), [0.5, 1.0, 1.0, 0.5]);
/// ```
pub struct RowsViewMut<'a, T: Dtype, S: ItemShape> {
    elements: &'a mut [T],
    len: usize,
    item: PhantomData<fn(S) -> S>,
}

impl<'a, T: Dtype, S: ItemShape> RowsViewMut<'a, T, S> {
    /// Makes a view of `len` items, which `elements` has.
    #[inline]
    pub(super) fn of(elements: &'a mut [T], len: usize) -> Self {
        debug_assert_eq!(elements.len(), len * S::COUNT);
        RowsViewMut { elements, len, item: PhantomData }
    }

    /// Returns a view of the same items, to be read.
    #[inline]
    pub fn view(&self) -> RowsView<'_, T, S> {
        RowsView::of(self.elements, self.len)
    }

    /// Returns a mutable view of the same items, lent for a while.
    #[inline]
    pub fn view_mut(&mut self) -> RowsViewMut<'_, T, S> {
        RowsViewMut::of(self.elements, self.len)
    }

    /// Returns the elements of all items as one slice, to be changed, for as long as the rows are borrowed.
    #[inline]
    pub fn into_mut_slice(self) -> &'a mut [T] {
        self.elements
    }

    /// Takes the first `len` items off: all, if there are fewer.
    #[inline]
    pub(super) fn take(&mut self, len: usize) -> Self {
        let len = len.min(self.len);
        let (first, rest) = mem::take(&mut self.elements).split_at_mut(len * S::COUNT);
        (self.elements, self.len) = (rest, self.len - len);
        RowsViewMut::of(first, len)
    }

    /// Takes the last `len` items off: all, if there are fewer.
    #[inline]
    pub(super) fn take_back(&mut self, len: usize) -> Self {
        let rest = self.len - len.min(self.len);
        let first = self.take(rest);
        mem::replace(self, first)
    }

    /// Returns the only item.
    #[inline]
    pub(super) fn into_item(self) -> ViewMut<'a, T, S> {
        ViewMut::new(RawView::whole_mut(self.elements))
    }

    /// Returns the items of a range, to be changed.
    ///
    /// # Panics
    /// If the range leaves the items.
    #[inline]
    #[track_caller]
    pub fn slice_mut(mut self, range: impl RangeBounds<usize>) -> Self {
        let (start, end) = ends(&range, self.len);
        if start > end || end > self.len {
            out_of_bounds(start, end, self.len);
        }
        self.take(start);
        self.take(end - start)
    }
}

/// Makes a view of the elements of one item.
#[inline]
pub(super) fn item<T: Dtype, S: ItemShape>(elements: &[T]) -> View<'_, T, S> {
    View::new(RawView::whole(elements))
}

/// Returns the first item of a range and the end of it.
#[inline]
fn ends(range: &impl RangeBounds<usize>, len: usize) -> (usize, usize) {
    let start = match range.start_bound() {
        Bound::Included(&start) => start,
        Bound::Excluded(&before) => before.saturating_add(1),
        Bound::Unbounded => 0,
    };
    let end = match range.end_bound() {
        Bound::Included(&last) => last.saturating_add(1),
        Bound::Excluded(&end) => end,
        Bound::Unbounded => len,
    };
    (start, end)
}

#[cold]
#[inline(never)]
#[track_caller]
fn out_of_bounds(start: usize, end: usize, len: usize) -> ! {
    panic!("items {start}..{end} are out of bounds: there are {len} items")
}

/// A borrowed value is counted where it is owned.
impl<T: Dtype, S: ItemShape> Footprint for RowsView<'_, T, S> {
    const FOOTPRINT: usize = 0;
    const HEAP: usize = 0;
    const OVERHEAD: usize = size_of::<Self>();
}

/// A borrowed value is counted where it is owned.
impl<T: Dtype, S: ItemShape> Footprint for RowsViewMut<'_, T, S> {
    const FOOTPRINT: usize = 0;
    const HEAP: usize = 0;
    const OVERHEAD: usize = size_of::<Self>();
}
