//! `sum_axes` and its like: reductions along several axes at once.

use super::axis::{AxisReduction, ReducedAxes, Spread};
use super::extreme::{MaxReducer, MinReducer};
use super::logic::{AllReducer, AnyReducer, CountReducer};
#[cfg(any(feature = "std", feature = "libm"))]
use super::sum::NormReducer;
use super::sum::{MeanReducer, ProductReducer, SumReducer};
use crate::array::Array;
use crate::array::index::holds_elements;
use crate::dtype::{Dtype, NumericOrComplex, Ordered, Truth};
use crate::expr::Expr;
use crate::expr::node::Node;
use crate::layout::Layout;
use crate::shape::Shape;
use crate::shape::axes::{AxesOf, length_along};
use crate::storage::Storage;
use crate::view::{View, ViewMut};

/// The type of a reduction of a view.
type OfView<'a, A, R, T, S, L> = AxisReduction<A, R, T, S, View<'a, T, S, L>, <A as AxesOf<S>>::Kept>;

// A method of each receiver; `expr` of an expression is itself.
macro_rules! methods {
    ($($(#[$attribute:meta])* $name:ident by $reducer:expr => $type:ty $(where T: $bound:ident)? $(, of $some:ident)?;)*) => {
        impl<T: Dtype, S: Shape, N: Node<S, Element = T>> Expr<T, S, N> {
            $(
                $(#[$attribute])*
                /// # When it is checked
                /// That there are such axes, each named once: at `cargo check`.
                #[inline]
                pub fn $name<A: ReducedAxes<S>>(self, _: A) -> AxisReduction<A, $type, T, S, N, A::Kept>
                $(where T: $bound)?
                {
                    $(const { $some(length_along::<S, A>(), stringify!($name)) };)?
                    self.along($reducer)
                }
            )*
        }

        impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
            $(
                $(#[$attribute])*
                /// # When it is checked
                /// That there are such axes, each named once: at `cargo check`.
                #[inline]
                pub fn $name<A: ReducedAxes<S>>(&self, _: A) -> OfView<'_, A, $type, T, S, S::RowMajor>
                $(where T: $bound)?
                {
                    $(const { $some(length_along::<S, A>(), stringify!($name)) };)?
                    self.expr().along($reducer)
                }
            )*
        }

        impl<'a, T: Dtype, S: Shape, L: Layout> View<'a, T, S, L> {
            $(
                $(#[$attribute])*
                /// # When it is checked
                /// That there are such axes, each named once: at `cargo check`.
                #[inline]
                pub fn $name<A: ReducedAxes<S>>(self, _: A) -> OfView<'a, A, $type, T, S, L>
                $(where T: $bound)?
                {
                    $(const { $some(length_along::<S, A>(), stringify!($name)) };)?
                    self.expr().along($reducer)
                }
            )*
        }

        impl<T: Dtype, S: Shape, L: Layout> ViewMut<'_, T, S, L> {
            $(
                $(#[$attribute])*
                /// # When it is checked
                /// That there are such axes, each named once: at `cargo check`.
                #[inline]
                pub fn $name<A: ReducedAxes<S>>(&self, _: A) -> OfView<'_, A, $type, T, S, L>
                $(where T: $bound)?
                {
                    $(const { $some(length_along::<S, A>(), stringify!($name)) };)?
                    self.expr().along($reducer)
                }
            )*
        }
    };
}

methods! {
    /// Computes the sums along several axes, NumPy's `a.sum(axis=(0, 2))`: `(A, B, C)` becomes `(B,)` along axes 0 and 2. Integers are
    /// widened, as by `sum`. An [`AxisReduction`]: `.eval()` allocates its `NBYTES`, `out.assign(..)` nothing.
    ///
    /// ```
    /// # use haversack::{array, axes};
    /// let images = array![[[1, 2], [3, 4]], [[5, 6], [7, 8]]];
    /// assert_eq!(images.sum_axes(axes![0, 2]).eval(), array![14i64, 22]);
    /// assert_eq!(images.sum_axes(axes![-1, -2]).eval(), array![10i64, 26]);
    /// ```
    ///
    /// Floats are added as exactly as along one axis: `sum_axis` has the bound.
    sum_axes by SumReducer => SumReducer where T: NumericOrComplex;

    /// Computes the products along several axes. As `sum_axes`.
    prod_axes by ProductReducer => ProductReducer where T: NumericOrComplex;

    /// Computes the means along several axes; of integers in `f64`, of no elements NaN. As `sum_axes`.
    ///
    /// ```
    /// # use haversack::{array, axes};
    /// // The mean and the variance of each channel, of a batch of images.
    /// let x = array![[[1.0, 10.0], [3.0, 30.0]], [[5.0, 50.0], [7.0, 70.0]]];
    /// let (mean, var) = (x.mean_axes(axes![0, 1]).eval(), x.var_axes(axes![0, 1]).eval());
    /// assert_eq!((&mean, &var), (&array![4.0, 40.0], &array![5.0, 500.0]));
    /// assert_eq!((&x - &mean).max_axes(axes![0, 1]).eval(), array![3.0, 30.0]);
    /// ```
    mean_axes by MeanReducer => MeanReducer where T: NumericOrComplex;

    /// Computes the variances along several axes, each in two passes, as `var` does.
    var_axes by Spread::variance() => Spread where T: NumericOrComplex;

    /// Computes the standard deviations along several axes, as `std` does.
    #[cfg(any(feature = "std", feature = "libm"))]
    std_axes by Spread::deviation() => Spread where T: NumericOrComplex;

    /// Computes the Euclidean norms along several axes, as `norm` does.
    #[cfg(any(feature = "std", feature = "libm"))]
    norm_axes by NormReducer => NormReducer where T: NumericOrComplex;

    /// Finds the least elements along several axes, as `min` does. That the axes have elements is checked at build time.
    min_axes by MinReducer => MinReducer where T: Ordered, of holds_elements;

    /// Finds the greatest elements along several axes, as `max` does. That the axes have elements is checked at build time.
    ///
    /// ```
    /// # use haversack::{array, axes};
    /// assert_eq!(array![[[1, 7], [3, 5]]].max_axes(axes![0, 1]).eval(), array![3, 7]);
    /// ```
    max_axes by MaxReducer => MaxReducer where T: Ordered, of holds_elements;

    /// Tests whether all elements along several axes are true, of an array of `bool`.
    all_axes by AllReducer => AllReducer where T: Truth;

    /// Tests whether any element along several axes is true, of an array of `bool`.
    any_axes by AnyReducer => AnyReducer where T: Truth;

    /// Counts the elements along several axes that are true, for an array of `bool`.
    count_axes by CountReducer => CountReducer where T: Truth;
}
