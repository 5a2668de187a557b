//! Variances and standard deviations.

use super::sum::{MeanReducer, sums};
use super::{Reducer, forwards, reduce};
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

/// The sum of squared differences from a mean, divided by their number less `ddof`.
#[derive(Clone, Copy, Debug)]
pub(super) struct VarianceReducer<M> {
    pub(super) mean: M,
    pub(super) ddof: usize,
}

impl<T: NumericOrComplex> Reducer<T> for VarianceReducer<T::Mean> {
    type Lane = T::Spread;
    type Output = T::Spread;
    const START: T::Spread = <T::Spread as NumericOrComplex>::NOTHING;

    #[inline(always)]
    fn step(&self, lane: T::Spread, element: T, _: usize) -> T::Spread {
        lane + (element.mean() - self.mean).squared()
    }

    #[inline(always)]
    fn join(left: T::Spread, right: T::Spread) -> T::Spread {
        left + right
    }

    sums!(T::Spread);

    fn finish(&self, lane: T::Spread, count: usize) -> T::Spread {
        (lane + T::Spread::default()) / T::Spread::counted(count.saturating_sub(self.ddof))
    }
}

/// # Variance
impl<T: Dtype, S: Shape, N: Node<S, Element = T>> Expr<T, S, N> {
    /// Computes the variance of all elements: the mean of the squared differences from their mean, in two passes, as NumPy
    /// computes it. Integers are computed in `f64`. NaN if there are none. Allocates nothing. Both are sums as by
    /// [`sum`](Self::sum), with its error: that of the mean enters squared.
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(array![1.0, 2.0, 3.0, 6.0].var(), 3.5);
    /// ```
    #[inline]
    #[doc(alias = "variance")]
    pub fn var(self) -> T::Spread
    where
        T: NumericOrComplex,
    {
        self.var_ddof(0)
    }

    /// Computes the variance as [`var`](Self::var) does, but divides by the number of elements less `ddof`: 1 estimates a
    /// variance from a sample. NaN or infinite if no elements are left to divide by.
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(array![1.0, 2.0, 6.0].var_ddof(1), 7.0);
    /// ```
    #[inline]
    pub fn var_ddof(self, ddof: usize) -> T::Spread
    where
        T: NumericOrComplex,
    {
        let kept = self.kept();
        let mean = reduce(&kept, &MeanReducer);
        reduce(&kept, &VarianceReducer { mean, ddof })
    }

    /// Computes the standard deviation of all elements: the root of [`var`](Self::var). Allocates nothing.
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(array![1, 1, 5, 5].std(), 2.0);
    /// ```
    ///
    /// Needs `std`, or the feature `libm`.
    #[cfg(any(feature = "std", feature = "libm"))]
    #[inline]
    #[doc(alias = "std_dev")]
    pub fn std(self) -> T::Spread
    where
        T: NumericOrComplex,
    {
        Floating::root(self.var())
    }
}

forwards! {
    /// Computes the variance of all elements, as [`Expr::var`] does.
    var() -> T::Spread where T: NumericOrComplex;
    /// Computes the variance, divided by the number of elements less `ddof`, as [`Expr::var_ddof`] does.
    var_ddof(ddof: usize) -> T::Spread where T: NumericOrComplex;
    /// Computes the standard deviation of all elements, as [`Expr::std`] does.
    #[cfg(any(feature = "std", feature = "libm"))]
    std() -> T::Spread where T: NumericOrComplex;
}
