//! The elements of a strip of rows, each computed from its neighbours.

use super::Expr;
use super::node::{NoDonation, Node, Receives};
use crate::dtype::Dtype;
use crate::layout::{Const, MAX_RANK};
use crate::loops::index::{LoopIndex, Order};
use crate::shape::Shape;
use crate::view::RowStrip;

/// An element of a strip, and the elements around it.
///
/// ```
/// use haversack::array;
///
/// let x = array![[1, 2, 4], [8, 16, 32]];
/// let strip = x.strips::<2, 1>(100).next().unwrap();
/// let left_and_below = strip.stencil(|x| x.at([0, -1]) + x.at([1, 0])).eval();
/// assert_eq!(left_and_below, array![[108, 17, 34], [200, 108, 116]]);
/// ```
pub struct Neighbours<'s, 'a, T: Dtype, Row: Shape, const ROWS: usize, const HALO: usize> {
    strip: &'s RowStrip<'a, T, Row, ROWS, HALO>,
    index: [isize; MAX_RANK],
}

impl<T: Dtype, Row: Shape, const ROWS: usize, const HALO: usize> Neighbours<'_, '_, T, Row, ROWS, HALO> {
    /// Returns the element at an index that is counted from this one: `[0, 0]` is this element of a matrix, `[-1, 0]` the one above it.
    /// Outside of the picture it is the padding.
    ///
    /// # Panics
    /// If the row is beyond the halo.
    ///
    /// # Checked at build time
    /// That there is a number for each axis.
    #[inline(always)]
    #[track_caller]
    pub fn at<const RANK: usize>(&self, place: [isize; RANK]) -> T {
        let mut index = place;
        for (i, own) in index.iter_mut().zip(&self.index) {
            *i += *own;
        }
        self.strip.at(index)
    }
}

/// A function of each element and its neighbours.
#[derive(Clone, Copy)]
pub struct StencilOf<'a, T: Dtype, Row: Shape, F, const ROWS: usize, const HALO: usize> {
    strip: RowStrip<'a, T, Row, ROWS, HALO>,
    function: F,
}

impl<T: Dtype, Row: Shape, F, const ROWS: usize, const HALO: usize> Receives for StencilOf<'_, T, Row, F, ROWS, HALO> {
    type Donation = NoDonation;
}

impl<'a, T, U, S, Row, F, const ROWS: usize, const HALO: usize> Node<S> for StencilOf<'a, T, Row, F, ROWS, HALO>
where
    T: Dtype,
    U: Dtype,
    S: Shape,
    Row: Shape,
    F: Fn(Neighbours<'_, 'a, T, Row, ROWS, HALO>) -> U + Send + Sync,
{
    type Element = U;
    const ORDER: Order = Order { lead: S::RANK.saturating_sub(1), tiled: false };

    #[inline(always)]
    fn get(&self, at: LoopIndex<S>, _: NoDonation) -> U {
        let index = at.numbers().map(|i| i as isize);
        if self.strip.is_inside(index[0]) {
            (self.function)(Neighbours { strip: &self.strip, index })
        } else {
            U::default()
        }
    }
}

/// The type of `stencil`.
type Stencil<'a, T, U, Row, F, const ROWS: usize, const HALO: usize> =
    Expr<U, <Row as Shape>::Front<Const<ROWS>>, StencilOf<'a, T, Row, F, ROWS, HALO>>;

impl<'a, T: Dtype, Row: Shape, const ROWS: usize, const HALO: usize> RowStrip<'a, T, Row, ROWS, HALO> {
    /// Computes each element of the rows from its neighbours, an expression of shape `(ROWS, ..)`. Rows outside of the picture, which a strip
    /// for a next layer has, are not computed: they are 0.
    ///
    /// ```
    /// # use haversack::array;
    /// let signal = array![[1.0], [2.0], [4.0], [8.0]];
    /// let slope = |x: haversack::expr::Neighbours<_, _, 2, 1>| (x.at([1, 0]) - x.at([-1, 0])) / 2.0;
    /// let mut slopes = signal.strips::<2, 1>(0.0).map(|x| x.stencil(slope).eval());
    /// assert_eq!(slopes.next(), Some(array![[1.0], [1.5]]));
    /// assert_eq!(slopes.next(), Some(array![[3.0], [-2.0]]));
    /// ```
    ///
    /// A layer whose result has another shape than its operand reads the strip by [`at`](Self::at), in `Array::from_fn`.
    #[inline]
    pub fn stencil<U: Dtype, F>(self, f: F) -> Stencil<'a, T, U, Row, F, ROWS, HALO>
    where
        F: Fn(Neighbours<'_, 'a, T, Row, ROWS, HALO>) -> U + Send + Sync,
    {
        Expr::borrowed(StencilOf { strip: self, function: f })
    }
}
