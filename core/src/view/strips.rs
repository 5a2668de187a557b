//! Strips of rows with a halo: the parts in which layers are computed one after the other, so that what lies between them is a few rows.

use core::fmt::{self, Debug, Formatter};
use core::iter::FusedIterator;
use core::marker::PhantomData;
use core::ops::Range;

use super::{AsView, View, ViewMut};
use crate::array::Array;
use crate::dtype::Dtype;
use crate::layout::{Contiguous, Layout};
use crate::shape::Shape;
use crate::shape::axis::HasAxis;
use crate::shape::dim::Dim;
use crate::storage::Storage;
use crate::text::Text;

/// `ROWS` rows of a picture, to be computed, with the `HALO` rows on either side that their computation reads. A row has shape `Row`;
/// around the picture is padding. Every strip has this one type: only a run knows which rows are padding ([`valid`](Self::valid)).
///
/// ```
/// use haversack::{Array, Rank2, array, shape};
///
/// let x = Array::<f32, Rank2<6, 4>>::from_fn(|[i, j]| (i * 4 + j) as f32);
/// let mut sums = <array![f32; 6, 4]>::zeros();
/// for (strip, mut rows) in x.strips::<2, 1>(0.0).zip(sums.chunks_mut(shape![2, 4])) {
///     // The sum of each element with its neighbours above and below.
///     rows.assign(strip.stencil(|x| x.at([-1, 0]) + x.at([0, 0]) + x.at([1, 0])));
/// }
/// assert_eq!(sums.column(0), array![4.0, 12.0, 24.0, 36.0, 48.0, 36.0]);
/// assert_eq!(x.strips::<2, 1>(0.0).map(|strip| strip.valid()).collect::<Vec<_>>(), [1..4, 0..4, 0..3]);
/// ```
///
/// # Two layers, fused
/// The first layer computes the rows that the second one reads, a strip with less halo ([`with_halo`](Self::with_halo)); the second one
/// reads the strip [`over`](Self::over) them. Between both are 4 rows here, and not 12:
///
/// ```
/// use haversack::view::RowStrip;
/// use haversack::{Array, Const, Rank2, array, shape};
///
/// /// The mean of the 3 x 3 elements around each.
/// fn blur<const ROWS: usize, const HALO: usize>(
///     x: RowStrip<'_, f32, (Const<8>,), ROWS, HALO>,
/// ) -> array![f32; ROWS, 8] {
///     let around = (-1..2).flat_map(|i| (-1..2).map(move |j| [i, j]));
///     x.stencil(|x| around.clone().map(|place| x.at(place)).sum::<f32>() / 9.0).eval()
/// }
///
/// let x = Array::<f32, Rank2<12, 8>>::from_fn(|[i, j]| (i * 5 + j * 3) as f32 % 7.0);
/// let mut fused = <array![f32; 12, 8]>::zeros();
/// for (strip, mut rows) in x.strips::<2, 2>(0.0).zip(fused.chunks_mut(shape![2, 8])) {
///     let wider = strip.with_halo::<4, 1>();
///     let between: array![f32; 4, 8] = blur(wider);
///     rows.assign(&blur(wider.over(&between, 0.0).with_halo::<2, 1>()));
/// }
///
/// let whole = |x: &array![f32; 12, 8]| x.strips::<12, 1>(0.0).map(blur).next();
/// assert_eq!(whole(&x).and_then(|once| whole(&once)), Some(fused));
/// ```
///
/// `Copy`. Allocates nothing.
///
/// # When it is checked
/// That strips divide the picture, and that a strip with another halo has as many rows in all: at build time.
pub struct RowStrip<'a, T: Dtype, Row: Shape, const ROWS: usize, const HALO: usize> {
    /// Rows of the picture, or computed ones of it, one after the other.
    elements: &'a [T],
    /// The row of the picture that is the first of `elements`, and that is the first to be computed.
    origin: isize,
    start: isize,
    /// The number of rows of the picture.
    height: usize,
    padding: T,
    /// Invariant in `Row`: its length says where rows begin.
    row: PhantomData<fn(Row) -> Row>,
}

impl<T: Dtype, Row: Shape, const ROWS: usize, const HALO: usize> Clone for RowStrip<'_, T, Row, ROWS, HALO> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Dtype, Row: Shape, const ROWS: usize, const HALO: usize> Copy for RowStrip<'_, T, Row, ROWS, HALO> {}

impl<'a, T: Dtype, Row: Shape, const ROWS: usize, const HALO: usize> RowStrip<'a, T, Row, ROWS, HALO> {
    /// Returns the row of the picture that is the first to be computed: below 0 for a wider strip at the top.
    pub fn start(&self) -> isize {
        self.start
    }

    /// Returns which of the `ROWS + 2 * HALO` rows lie in the picture; the others are padding.
    pub fn valid(&self) -> Range<usize> {
        let row = |row: isize| (row - self.start + HALO as isize).clamp(0, (ROWS + 2 * HALO) as isize) as usize;
        row(0)..row(self.height as isize)
    }

    /// Returns whether row `i` lies in the picture, counted from the first row to be computed: from `-HALO` on.
    #[inline]
    pub fn is_inside(&self, i: isize) -> bool {
        (0..self.height as isize).contains(&(self.start + i))
    }

    /// Returns the element at an index whose row is counted from the first to be computed, from `-HALO` to below `ROWS + HALO`; the padding
    /// where the index leaves the picture, on any axis.
    ///
    /// ```
    /// # use haversack::array;
    /// let x = array![[1, 2], [3, 4], [5, 6]];
    /// let strip = x.strips::<1, 1>(0).nth(1).unwrap();
    /// assert_eq!([strip.at([-1, 0]), strip.at([0, 1]), strip.at([1, 1]), strip.at([0, 2])], [1, 4, 6, 0]);
    /// ```
    ///
    /// # Panics
    /// If the row is beyond the halo.
    ///
    /// # Checked at build time
    /// That there is a number for each axis.
    #[inline]
    #[track_caller]
    pub fn at<const RANK: usize>(&self, index: [isize; RANK]) -> T {
        const {
            assert!(
                RANK == Row::RANK + 1,
                "an index of a strip has a number for the row, and one for each axis of a row"
            )
        };
        if index[0] < -(HALO as isize) || index[0] >= (ROWS + HALO) as isize {
            beyond_the_halo(index[0], ROWS, HALO);
        }
        self.element(&index)
    }

    /// Returns the element at an index that may leave the picture, but not the rows that were computed.
    #[inline(always)]
    pub(crate) fn element(&self, index: &[isize]) -> T {
        if !self.is_inside(index[0]) {
            return self.padding;
        }
        let mut offset = (self.start + index[0] - self.origin) as usize;
        for (&i, &length) in index[1..].iter().zip(Row::AXES) {
            if i < 0 || i as usize >= length {
                return self.padding;
            }
            offset = offset * length + i as usize;
        }
        self.elements[offset]
    }

    /// Returns the strip with the same rows, of which `MORE` are to be computed and `REST` on either side are read: what the first of
    /// several layers computes for the next, or what the last one computes of that.
    ///
    /// # Checked at build time
    /// That these are as many rows: `MORE + 2 * REST == ROWS + 2 * HALO`.
    pub fn with_halo<const MORE: usize, const REST: usize>(self) -> RowStrip<'a, T, Row, MORE, REST> {
        const { as_many_rows(ROWS, HALO, MORE, REST) };
        let RowStrip { elements, origin, start, height, padding, row } = self;
        RowStrip { elements, origin, start: start + REST as isize - HALO as isize, height, padding, row }
    }

    /// Returns the strip that the next layer reads: `rows`, which were computed of this strip. A row may be of another shape and dtype.
    /// Around the picture is `padding`, whatever was computed there.
    ///
    /// # When it is checked
    /// That the rows are contiguous: at `cargo check`.
    ///
    /// # Checked at build time
    /// That there are `ROWS` of them.
    pub fn over<'b, U: Dtype, X>(
        self,
        rows: &'b X,
        padding: U,
    ) -> RowStrip<'b, U, <X::Shape as HasAxis<0>>::Removed, ROWS, 0>
    where
        X: AsView<U, Shape: HasAxis<0>, Layout: Contiguous<X::Shape>>,
    {
        const { as_many_rows(ROWS, 0, <X::Shape as HasAxis<0>>::Length::SIZE, 0) };
        let elements = rows.as_view().as_slice();
        RowStrip { elements, origin: self.start, start: self.start, height: self.height, padding, row: PhantomData }
    }
}

#[inline]
#[track_caller]
const fn as_many_rows(rows: usize, halo: usize, other: usize, other_halo: usize) {
    if rows + 2 * halo != other + 2 * other_halo {
        let mut text = Text::<256>::new();
        text.str("a strip of ").decimal(rows as u128).str(" rows with a halo of ").decimal(halo as u128).str(" has ");
        text.decimal((rows + 2 * halo) as u128)
            .str(" rows in all, and ")
            .decimal(other as u128)
            .str(" rows with a halo of ");
        text.decimal(other_halo as u128).str(" are ").decimal((other + 2 * other_halo) as u128);
        panic!("{}", text.as_str())
    }
}

#[inline]
#[track_caller]
const fn divides(rows: usize, height: usize) {
    if rows == 0 || !height.is_multiple_of(rows) {
        let mut text = Text::<256>::new();
        text.str("strips of ").decimal(rows as u128).str(" rows do not divide the ").decimal(height as u128);
        text.str(" rows of this shape: cut off the rest with `slice`, or add to it with `pad`");
        panic!("{}", text.as_str())
    }
}

#[cold]
#[inline(never)]
#[track_caller]
fn beyond_the_halo(row: isize, rows: usize, halo: usize) -> ! {
    panic!(
        "row {row} is beyond the halo: a strip of {rows} rows with a halo of {halo} has rows -{halo} to {}",
        rows + halo - 1
    )
}

/// Prints the first row to be computed, and which rows lie in the picture.
impl<T: Dtype, Row: Shape, const ROWS: usize, const HALO: usize> Debug for RowStrip<'_, T, Row, ROWS, HALO> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("RowStrip").field("start", &self.start).field("valid", &self.valid()).finish_non_exhaustive()
    }
}

/// The strips of a picture, from the top. `strips` gives it.
#[derive(Clone)]
pub struct RowStrips<'a, T: Dtype, Row: Shape, const ROWS: usize, const HALO: usize> {
    elements: &'a [T],
    height: usize,
    padding: T,
    numbers: Range<usize>,
    row: PhantomData<fn(Row) -> Row>,
}

impl<'a, T: Dtype, Row: Shape, const ROWS: usize, const HALO: usize> RowStrips<'a, T, Row, ROWS, HALO> {
    fn strip(&self, number: usize) -> RowStrip<'a, T, Row, ROWS, HALO> {
        let RowStrips { elements, height, padding, row, .. } = *self;
        RowStrip { elements, origin: 0, start: (number * ROWS) as isize, height, padding, row }
    }
}

impl<'a, T: Dtype, Row: Shape, const ROWS: usize, const HALO: usize> Iterator for RowStrips<'a, T, Row, ROWS, HALO> {
    type Item = RowStrip<'a, T, Row, ROWS, HALO>;

    fn next(&mut self) -> Option<Self::Item> {
        self.numbers.next().map(|number| self.strip(number))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.numbers.size_hint()
    }

    fn nth(&mut self, count: usize) -> Option<Self::Item> {
        self.numbers.nth(count).map(|number| self.strip(number))
    }
}

impl<T: Dtype, Row: Shape, const ROWS: usize, const HALO: usize> DoubleEndedIterator
    for RowStrips<'_, T, Row, ROWS, HALO>
{
    fn next_back(&mut self) -> Option<Self::Item> {
        self.numbers.next_back().map(|number| self.strip(number))
    }
}

impl<T: Dtype, Row: Shape, const ROWS: usize, const HALO: usize> ExactSizeIterator
    for RowStrips<'_, T, Row, ROWS, HALO>
{
}
impl<T: Dtype, Row: Shape, const ROWS: usize, const HALO: usize> FusedIterator for RowStrips<'_, T, Row, ROWS, HALO> {}

/// Returns the strips of `height` rows. Callers have checked that `ROWS` divides it.
fn strips_of<T: Dtype, Row: Shape, const ROWS: usize, const HALO: usize>(
    elements: &[T],
    height: usize,
    padding: T,
) -> RowStrips<'_, T, Row, ROWS, HALO> {
    RowStrips { elements, height, padding, numbers: 0..height / ROWS, row: PhantomData }
}

impl<'a, T: Dtype, S: Shape, L: Layout> View<'a, T, S, L> {
    /// Iterates over strips of `ROWS` rows, each with a halo of `HALO` rows on either side, and `padding` around all: to compute layers
    /// strip by strip. [`RowStrip`] has examples. Allocates nothing.
    ///
    /// # When it is checked
    /// That the elements are contiguous: at `cargo check`.
    ///
    /// # Checked at build time
    /// That `ROWS` divides the number of rows.
    #[inline]
    pub fn strips<const ROWS: usize, const HALO: usize>(self, padding: T) -> RowStrips<'a, T, S::Removed, ROWS, HALO>
    where
        S: HasAxis<0>,
        L: Contiguous<S>,
    {
        const { divides(ROWS, S::Length::SIZE) };
        strips_of(self.as_slice(), S::Length::SIZE, padding)
    }
}

impl<T: Dtype, S: Shape, L: Layout> ViewMut<'_, T, S, L> {
    /// Iterates over strips of `ROWS` rows with a halo, as [`View::strips`] does.
    #[inline]
    pub fn strips<const ROWS: usize, const HALO: usize>(&self, padding: T) -> RowStrips<'_, T, S::Removed, ROWS, HALO>
    where
        S: HasAxis<0>,
        L: Contiguous<S>,
    {
        const { divides(ROWS, S::Length::SIZE) };
        strips_of(self.as_slice(), S::Length::SIZE, padding)
    }
}

impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
    /// Iterates over strips of `ROWS` rows with a halo, as [`View::strips`] does.
    #[inline]
    pub fn strips<const ROWS: usize, const HALO: usize>(&self, padding: T) -> RowStrips<'_, T, S::Removed, ROWS, HALO>
    where
        S: HasAxis<0>,
    {
        const { divides(ROWS, S::Length::SIZE) };
        strips_of(self.as_slice(), S::Length::SIZE, padding)
    }
}
