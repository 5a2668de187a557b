//! Functions of two elements: comparisons, the lesser and the greater, powers.

use super::Expr;
use super::function::functions2;
use super::node::Receives;
use super::operand::Operand;
use super::operation::Joined;
use crate::array::Array;
#[cfg(any(feature = "std", feature = "libm"))]
use crate::dtype::Fractional;
use crate::dtype::{Dtype, Ordered, is_nan, stand_in::StandsFor};
use crate::layout::Layout;
use crate::shape::Shape;
use crate::storage::Storage;
use crate::view::{View, ViewMut};

/// The type of a function of two elements, with node `N` and operand `X` of the same dtype.
type Compared<U, T, S, F, N, X> = Expr<U, S, Joined<S, F, N, <X as Operand<T, S>>::Node>>;

// The function as a type, and the method of expressions, arrays and views that computes it.
macro_rules! methods {
    ($($(#[$attribute:meta])* $name:ident($other:ident): $function:ident where $bound:ident in $kind:ident |$a:ident, $b:ident| $body:expr => $out:ty;)*) => {
        functions2! {
            $(
                $(#[$attribute])*
                $function<T: Dtype> |$a, $b| (T, T) {
                    let ($a, $b) = (methods!($kind $a), methods!($kind $b));
                    $body
                } => $out;
            )*
        }

        /// # Compare and combine, element by element
        impl<T: Dtype, S: Shape, N: Receives> Expr<T, S, N> {
            $(
                $(#[$attribute])*
                #[inline]
                pub fn $name<X: Operand<T, S>>(self, $other: X) -> Compared<$out, T, S, $function, N, X>
                where
                    T: $bound,
                {
                    self.combine($other.operand(), $function)
                }
            )*
        }

        /// # Compare and combine, element by element
        impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
            $(
                $(#[$attribute])*
                #[inline]
                pub fn $name<X: Operand<T, S>>(&self, $other: X) -> Compared<$out, T, S, $function, View<'_, T, S>, X>
                where
                    T: $bound,
                {
                    self.expr().combine($other.operand(), $function)
                }
            )*
        }

        /// # Compare and combine, element by element
        impl<T: Dtype, S: Shape, L: Layout> View<'_, T, S, L> {
            $(
                $(#[$attribute])*
                #[inline]
                pub fn $name<X: Operand<T, S>>(self, $other: X) -> Compared<$out, T, S, $function, Self, X>
                where
                    T: $bound,
                {
                    self.expr().combine($other.operand(), $function)
                }
            )*
        }

        impl<T: Dtype, S: Shape, L: Layout> ViewMut<'_, T, S, L> {
            $(
                $(#[$attribute])*
                #[inline]
                pub fn $name<X: Operand<T, S>>(&self, $other: X) -> Compared<$out, T, S, $function, View<'_, T, S, L>, X>
                where
                    T: $bound,
                {
                    self.expr().combine($other.operand(), $function)
                }
            )*
        }
    };
    (Dtype $element:ident) => { $element };
    ($kind:ident $element:ident) => { T::$kind::of($element) };
}

methods! {
    /// Tests whether each element equals the other's: an expression of `bool`. A NaN equals nothing. `==` compares whole
    /// arrays.
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(array![1, 2, 3].equal(&array![1, 0, 3]).count(), 2);
    /// ```
    equal(other): Equal where Dtype in Dtype |a, b| a == b => bool;
    /// Tests whether each element differs from the other's. A NaN differs from everything.
    not_equal(other): NotEqual where Dtype in Dtype |a, b| a != b => bool;
    /// Tests whether each element is less than the other's.
    less(other): Less where Ordered in Order |a, b| a < b => bool;
    /// Tests whether each element is less than the other's, or equal.
    less_equal(other): LessEqual where Ordered in Order |a, b| a <= b => bool;
    /// Tests whether each element is greater than the other's.
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(array![1.0, 5.0].greater(2.0).eval(), array![false, true]);
    /// ```
    greater(other): Greater where Ordered in Order |a, b| a > b => bool;
    /// Tests whether each element is greater than the other's, or equal.
    greater_equal(other): GreaterEqual where Ordered in Order |a, b| a >= b => bool;
    /// Computes the lesser of each element and the other's; NaN where one of them is, as NumPy's `minimum`. (`min` is the
    /// least of all.)
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(array![1, 5, 3].minimum(&array![4, 4, 4]).eval(), array![1, 4, 3]);
    /// ```
    minimum(other): Minimum where Ordered in Order |a, b| (if b < a || is_nan(b) { b } else { a }).back() => T;
    /// Computes the greater of each element and the other's; NaN where one of them is, as NumPy's `maximum`. (`max` is the
    /// greatest of all.)
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(array![-1.0, 2.0].maximum(0.0).eval(), array![0.0, 2.0]);
    /// ```
    maximum(other): Maximum where Ordered in Order |a, b| (if b > a || is_nan(b) { b } else { a }).back() => T;
}

#[cfg(any(feature = "std", feature = "libm"))]
methods! {
    /// Raises each element to the power of the other's.
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(array![9.0, 2.0].powf(&array![0.5, 3.0]).eval(), array![3.0, 8.0]);
    /// ```
    ///
    /// Needs `std`, or the feature `libm`.
    powf(exponent): PowerOf where Fractional in Fractions |a, b| num_traits::Float::powf(a, b).back() => T;
    /// Computes the angle whose tangent is each element divided by the other's, in radians, in the quadrant of both.
    ///
    /// Needs `std`, or the feature `libm`.
    atan2(other): ArcTangent2 where Fractional in Fractions |a, b| num_traits::Float::atan2(a, b).back() => T;
    /// Computes the root of the sum of squares of each element and the other's, kept from overflowing.
    ///
    /// Needs `std`, or the feature `libm`.
    hypot(other): Hypotenuse where Fractional in Fractions |a, b| num_traits::Float::hypot(a, b).back() => T;
}
