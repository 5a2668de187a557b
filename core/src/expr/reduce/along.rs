//! `sum_axis` and its like, of expressions, arrays and views.

use super::axis::{AxisReduction, Spread};
use super::extreme::{ArgmaxReducer, ArgminReducer, MaxReducer, MinReducer};
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
use crate::shape::axis::{Axis, HasAxis};
use crate::shape::dim::Dim;
use crate::storage::Storage;
use crate::view::{View, ViewMut};

impl<T: Dtype, S: Shape, N: Node<S, Element = T>> Expr<T, S, N> {
    #[inline]
    pub(super) fn along<A, R, Out>(self, reducer: R) -> AxisReduction<A, R, T, S, N, Out> {
        AxisReduction::new(reducer, self.kept())
    }
}

// A method of each receiver; `expr` of an expression is itself.
macro_rules! methods {
    ($($(#[$attribute:meta])* $name:ident by $reducer:expr => $type:ty $(where T: $bound:ident)? $(, of $some:ident)?;)*) => {
        /// # Reduce along an axis
        impl<T: Dtype, S: Shape, N: Node<S, Element = T>> Expr<T, S, N> {
            $(
                $(#[$attribute])*
                /// # When it is checked
                /// That there is such an axis: at `cargo check`.
                #[inline]
                pub fn $name<const I: isize>(self, _: Axis<I>) -> AxisReduction<Axis<I>, $type, T, S, N, S::Removed>
                where
                    S: HasAxis<I>,
                    $(T: $bound,)?
                {
                    $(const { $some(<S as HasAxis<I>>::Length::SIZE, stringify!($name)) };)?
                    self.along($reducer)
                }
            )*
        }

        /// # Reduce along an axis
        impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
            $(
                $(#[$attribute])*
                /// # When it is checked
                /// That there is such an axis: at `cargo check`.
                #[inline]
                pub fn $name<const I: isize>(&self, _: Axis<I>) -> AxisReduction<Axis<I>, $type, T, S, View<'_, T, S>, S::Removed>
                where
                    S: HasAxis<I>,
                    $(T: $bound,)?
                {
                    $(const { $some(<S as HasAxis<I>>::Length::SIZE, stringify!($name)) };)?
                    self.expr().along($reducer)
                }
            )*
        }

        /// # Reduce along an axis
        impl<T: Dtype, S: Shape, L: Layout> View<'_, T, S, L> {
            $(
                $(#[$attribute])*
                /// # When it is checked
                /// That there is such an axis: at `cargo check`.
                #[inline]
                pub fn $name<const I: isize>(self, _: Axis<I>) -> AxisReduction<Axis<I>, $type, T, S, Self, S::Removed>
                where
                    S: HasAxis<I>,
                    $(T: $bound,)?
                {
                    $(const { $some(<S as HasAxis<I>>::Length::SIZE, stringify!($name)) };)?
                    self.expr().along($reducer)
                }
            )*
        }

        impl<T: Dtype, S: Shape, L: Layout> ViewMut<'_, T, S, L> {
            $(
                $(#[$attribute])*
                /// # When it is checked
                /// That there is such an axis: at `cargo check`.
                #[inline]
                pub fn $name<const I: isize>(&self, _: Axis<I>) -> AxisReduction<Axis<I>, $type, T, S, View<'_, T, S, L>, S::Removed>
                where
                    S: HasAxis<I>,
                    $(T: $bound,)?
                {
                    $(const { $some(<S as HasAxis<I>>::Length::SIZE, stringify!($name)) };)?
                    self.expr().along($reducer)
                }
            )*
        }
    };
}

methods! {
    /// Computes the sums along axis `I`, NumPy's `a.sum(axis=I)`: `(M, N)` becomes `(N,)` along axis 0. Integers are widened, as by
    /// `sum`. An [`AxisReduction`]: `.eval()` allocates its `NBYTES`, `out.assign(..)` nothing.
    ///
    /// ```
    /// # use haversack::{Axis, array};
    /// assert_eq!(array![[1, 2], [3, 5]].sum_axis(Axis::<0>).eval(), array![4i64, 7]);
    /// ```
    ///
    /// Floats along the last axis are added pairwise, as by `sum`. Along another axis, the rounding error of adding a
    /// few of them to a total is kept and added to the total later, as by Kahan. Either way a sum of `n` is off by at
    /// most `32 + log2(n)` half units in the last place of the sum of the absolute values; by 132 along an axis of at
    /// most 256, which is added up faster.
    sum_axis by SumReducer => SumReducer where T: NumericOrComplex;

    /// Computes the products along axis `I`. As `sum_axis`.
    prod_axis by ProductReducer => ProductReducer where T: NumericOrComplex;

    /// Computes the means along axis `I`; of integers in `f64`, of no elements NaN. As `sum_axis`: as exact along every axis as
    /// `mean`.
    ///
    /// ```
    /// # use haversack::{Axis, array};
    /// assert_eq!(array![[1.0, 2.0], [3.0, 6.0]].mean_axis(Axis::<1>).eval(), array![1.5, 4.5]);
    /// ```
    mean_axis by MeanReducer => MeanReducer where T: NumericOrComplex;

    /// Computes the variances along axis `I`, each in two passes, as `var` does.
    ///
    /// ```
    /// # use haversack::{Axis, array};
    /// assert_eq!(array![[1.0, 2.0], [3.0, 6.0]].var_axis(Axis::<0>).eval(), array![1.0, 4.0]);
    /// ```
    var_axis by Spread::variance() => Spread where T: NumericOrComplex;

    /// Computes the standard deviations along axis `I`, as `std` does.
    #[cfg(any(feature = "std", feature = "libm"))]
    std_axis by Spread::deviation() => Spread where T: NumericOrComplex;

    /// Computes the Euclidean norms along axis `I`, as `norm` does.
    ///
    /// ```
    /// # use haversack::{Axis, array};
    /// assert_eq!(array![[3.0, 4.0], [5.0, 12.0]].norm_axis(Axis::<1>).eval(), array![5.0, 13.0]);
    /// ```
    #[cfg(any(feature = "std", feature = "libm"))]
    norm_axis by NormReducer => NormReducer where T: NumericOrComplex;

    /// Finds the least elements along axis `I`, as `min` does. That the axis has elements is checked at build time.
    min_axis by MinReducer => MinReducer where T: Ordered, of holds_elements;

    /// Finds the greatest elements along axis `I`, as `max` does. That the axis has elements is checked at build time.
    ///
    /// ```
    /// # use haversack::{Axis, array};
    /// assert_eq!(array![[1, 7], [3, 5]].max_axis(Axis::<0>).eval(), array![3, 7]);
    /// ```
    max_axis by MaxReducer => MaxReducer where T: Ordered, of holds_elements;

    /// Finds the places of the least elements along axis `I`: of the first least element, or of the first NaN. Computes each element
    /// twice. That the axis has elements is checked at build time.
    argmin_axis by ArgminReducer => ArgminReducer where T: Ordered, of holds_elements;

    /// Finds the places of the greatest elements along axis `I`: of the first greatest element, or of the first NaN. Computes each element
    /// twice. That the axis has elements is checked at build time.
    ///
    /// ```
    /// # use haversack::{Axis, array};
    /// assert_eq!(array![[1, 7], [9, 5]].argmax_axis(Axis::<1>).eval(), array![1u64, 0]);
    /// ```
    argmax_axis by ArgmaxReducer => ArgmaxReducer where T: Ordered, of holds_elements;

    /// Tests whether all elements along axis `I` are true, of an array of `bool`.
    ///
    /// ```
    /// # use haversack::{Axis, array};
    /// assert_eq!(array![[1, 7], [3, 5]].greater(2).all_axis(Axis::<1>).eval(), array![false, true]);
    /// ```
    all_axis by AllReducer => AllReducer where T: Truth;

    /// Tests whether any element along axis `I` is true, of an array of `bool`.
    any_axis by AnyReducer => AnyReducer where T: Truth;

    /// Counts the elements along axis `I` that are true, for an array of `bool`.
    count_axis by CountReducer => CountReducer where T: Truth;
}
