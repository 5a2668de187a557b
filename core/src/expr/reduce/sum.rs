//! Sums, products, means, norms.

use super::{Reducer, forwards};
use crate::array::Array;
#[cfg(any(feature = "std", feature = "libm"))]
use crate::dtype::Floating;
use crate::dtype::{Dtype, NumericOrComplex};
use crate::expr::Expr;
use crate::expr::node::Node;
use crate::layout::Layout;
use crate::shape::Shape;
use crate::storage::Storage;
use crate::view::{View, ViewMut};

/// Returns the rounding error of `sum`, the rounded sum of `left` and `right`: the true sum less `sum`. It is exact if
/// nothing overflows (D. E. Knuth, "The Art of Computer Programming", volume 2, section 4.2.2). Returns -0.0 if the
/// error is zero, or if it is no number, as for an infinite sum.
#[inline(always)]
pub(super) fn rest<T: NumericOrComplex>(left: T, right: T, sum: T) -> T {
    let added = sum - left;
    let rest = (left - (sum - added)) + (right - added);
    rest.settled()
}

// The constants and methods of reducers that sum in `$lane`.
macro_rules! sums {
    ($lane:ty) => {
        const ROUNDS: bool = matches!(<$lane as Dtype>::DTYPE.kind, 'f' | 'c');

        #[inline(always)]
        fn lost(left: $lane, right: $lane, joined: $lane) -> $lane {
            $crate::expr::reduce::sum::rest(left, right, joined)
        }
    };
}
pub(super) use sums;

/// The sum.
#[derive(Clone, Copy, Debug)]
pub struct SumReducer;

impl<T: NumericOrComplex> Reducer<T> for SumReducer {
    type Lane = T::Sum;
    type Output = T::Sum;
    const START: T::Sum = <T::Sum as NumericOrComplex>::NOTHING;

    #[inline(always)]
    fn step(&self, lane: T::Sum, element: T, _: usize) -> T::Sum {
        lane + element.widen()
    }

    #[inline(always)]
    fn join(left: T::Sum, right: T::Sum) -> T::Sum {
        left + right
    }

    sums!(T::Sum);

    fn finish(&self, lane: T::Sum, count: usize) -> T::Sum {
        if count == 0 { T::Sum::default() } else { lane }
    }
}

/// The sum, in the dtype of the elements.
#[derive(Clone, Copy, Debug)]
struct Total;

impl<T: NumericOrComplex> Reducer<T> for Total {
    type Lane = T;
    type Output = T;
    const START: T = T::NOTHING;

    #[inline(always)]
    fn step(&self, lane: T, element: T, _: usize) -> T {
        lane + element
    }

    #[inline(always)]
    fn join(left: T, right: T) -> T {
        left + right
    }

    sums!(T);

    fn finish(&self, lane: T, count: usize) -> T {
        if count == 0 { T::default() } else { lane }
    }
}

/// The product.
#[derive(Clone, Copy, Debug)]
pub struct ProductReducer;

impl<T: NumericOrComplex> Reducer<T> for ProductReducer {
    type Lane = T::Sum;
    type Output = T::Sum;
    const START: T::Sum = <T::Sum as Dtype>::ONE;

    #[inline(always)]
    fn step(&self, lane: T::Sum, element: T, _: usize) -> T::Sum {
        lane * element.widen()
    }

    #[inline(always)]
    fn join(left: T::Sum, right: T::Sum) -> T::Sum {
        left * right
    }

    fn finish(&self, lane: T::Sum, _: usize) -> T::Sum {
        lane
    }
}

/// The mean.
#[derive(Clone, Copy, Debug)]
pub struct MeanReducer;

impl<T: NumericOrComplex> Reducer<T> for MeanReducer {
    type Lane = T::Total;
    type Output = T::Mean;
    const START: T::Total = <T::Total as NumericOrComplex>::NOTHING;

    #[inline(always)]
    fn step(&self, lane: T::Total, element: T, _: usize) -> T::Total {
        lane + element.total()
    }

    #[inline(always)]
    fn join(left: T::Total, right: T::Total) -> T::Total {
        left + right
    }

    sums!(T::Total);

    fn finish(&self, lane: T::Total, count: usize) -> T::Mean {
        lane.mean() / T::Mean::counted(count)
    }
}

/// The root of the sum of squares.
#[cfg(any(feature = "std", feature = "libm"))]
#[derive(Clone, Copy, Debug)]
pub struct NormReducer;

#[cfg(any(feature = "std", feature = "libm"))]
impl<T: NumericOrComplex> Reducer<T> for NormReducer {
    type Lane = T::Spread;
    type Output = T::Spread;
    const START: T::Spread = <T::Spread as NumericOrComplex>::NOTHING;

    #[inline(always)]
    fn step(&self, lane: T::Spread, element: T, _: usize) -> T::Spread {
        lane + element.squared()
    }

    #[inline(always)]
    fn join(left: T::Spread, right: T::Spread) -> T::Spread {
        left + right
    }

    sums!(T::Spread);

    fn finish(&self, lane: T::Spread, count: usize) -> T::Spread {
        if count == 0 { T::Spread::default() } else { Floating::root(lane) }
    }
}

/// # Sums and means
impl<T: Dtype, S: Shape, N: Node<S, Element = T>> Expr<T, S, N> {
    /// Computes the sum of all elements, 0 of none. Integers are widened first, as NumPy does: unsigned ones to `u64`,
    /// signed ones to `i64`. Allocates nothing.
    ///
    /// ```
    /// # use haversack::array;
    /// let (a, b) = (array![1.0, 2.0, 4.0], array![1.0, 1.0, 1.0]);
    /// assert_eq!((&a - &b).map(|x| x * x).sum(), 10.0);
    /// assert_eq!(array![200u8, 100].sum(), 300u64);
    /// ```
    ///
    /// Floats are added in lanes and pairwise: a sum of `n` is off by at most `32 + log2(n)` half units in the last place of the sum
    /// of the absolute values (N. J. Higham, "The accuracy of floating point summation", 1993), and usually by one or two. The sum
    /// of nothing but -0.0 is -0.0, as in Rust (0.0 in NumPy).
    ///
    /// # Panics
    /// Where integers overflow, if the program checks that, as Rust's `+` does: in between too, in the order in which lanes are added.
    ///
    /// # When it is checked
    /// That the dtype is a number: at `cargo check`. `count()` counts the elements that are true.
    #[inline]
    pub fn sum(self) -> T::Sum
    where
        T: NumericOrComplex,
    {
        self.reduce(SumReducer)
    }

    /// Computes the sum of all elements, in their dtype.
    #[inline]
    pub(crate) fn total(self) -> T
    where
        T: NumericOrComplex,
    {
        self.reduce(Total)
    }

    /// Computes the product of all elements, 1 of none; integers are widened as for [`sum`](Self::sum). Allocates nothing.
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(array![[1i32, 2], [3, 4]].prod(), 24i64);
    /// ```
    #[inline]
    pub fn prod(self) -> T::Sum
    where
        T: NumericOrComplex,
    {
        self.reduce(ProductReducer)
    }

    /// Computes the mean of all elements: the sum divided by their number; of integers in `f64`. NaN if there are none.
    /// Allocates nothing. No integers are too large: those of 64 bits are summed in `f64`, as in NumPy, smaller ones
    /// exactly. Floats are summed as by [`sum`](Self::sum): the mean of 100,000,000 `f32` that are not below zero is right
    /// to 2e-7 of it, of equal ones that round worst to 3e-7.
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(array![1u8, 2, 255].mean(), 86.0);
    /// assert!((array![1.0f32, 2.5] * 2.0).mean() == 3.5);
    /// ```
    #[inline]
    pub fn mean(self) -> T::Mean
    where
        T: NumericOrComplex,
    {
        self.reduce(MeanReducer)
    }

    /// Computes the Euclidean norm (Frobenius' norm for a matrix): the root of the sum of squares. The squares may
    /// overflow, as in NumPy. Integers are computed in `f64`. Allocates nothing.
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(array![3.0, 4.0].norm(), 5.0);
    /// ```
    ///
    /// Needs `std`, or the feature `libm`.
    #[cfg(any(feature = "std", feature = "libm"))]
    #[inline]
    pub fn norm(self) -> T::Spread
    where
        T: NumericOrComplex,
    {
        self.reduce(NormReducer)
    }
}

forwards! {
    /// Computes the sum of all elements, as [`Expr::sum`] does.
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(array![[1.5, 2.0], [3.0, 4.0]].sum(), 10.5);
    /// ```
    sum() -> T::Sum where T: NumericOrComplex;
    /// Computes the product of all elements, as [`Expr::prod`] does.
    prod() -> T::Sum where T: NumericOrComplex;
    /// Computes the mean of all elements, as [`Expr::mean`] does.
    mean() -> T::Mean where T: NumericOrComplex;
    /// Computes the Euclidean norm, as [`Expr::norm`] does.
    #[cfg(any(feature = "std", feature = "libm"))]
    norm() -> T::Spread where T: NumericOrComplex;
}
