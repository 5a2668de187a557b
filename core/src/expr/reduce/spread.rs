//! Variances and standard deviations.

use super::sum::{MeanReducer, sums};
use super::{Reducer, forwards, reduce};
use crate::array::Array;
#[cfg(any(feature = "std", feature = "libm"))]
use crate::dtype::Floating;
use crate::dtype::{Dtype, Numeric};
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

impl<T: Numeric> Reducer<T> for VarianceReducer<T::Mean> {
    type Lane = T::Mean;
    type Output = T::Mean;
    const START: T::Mean = <T::Mean as Numeric>::NOTHING;

    #[inline(always)]
    fn step(&self, lane: T::Mean, element: T, _: usize) -> T::Mean {
        let difference = element.mean() - self.mean;
        lane + difference * difference
    }

    #[inline(always)]
    fn join(left: T::Mean, right: T::Mean) -> T::Mean {
        left + right
    }

    sums!(T::Mean);

    fn finish(&self, lane: T::Mean, count: usize) -> T::Mean {
        (lane + T::Mean::default()) / T::Mean::counted(count.saturating_sub(self.ddof))
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
    pub fn var(self) -> T::Mean
    where
        T: Numeric,
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
    pub fn var_ddof(self, ddof: usize) -> T::Mean
    where
        T: Numeric,
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
    pub fn std(self) -> T::Mean
    where
        T: Numeric,
    {
        Floating::root(self.var())
    }
}

forwards! {
    /// Computes the variance of all elements, as [`Expr::var`] does.
    var() -> T::Mean where T: Numeric;
    /// Computes the variance, divided by the number of elements less `ddof`, as [`Expr::var_ddof`] does.
    var_ddof(ddof: usize) -> T::Mean where T: Numeric;
    /// Computes the standard deviation of all elements, as [`Expr::std`] does.
    #[cfg(any(feature = "std", feature = "libm"))]
    std() -> T::Mean where T: Numeric;
}
