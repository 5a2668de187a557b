//! Powers with one whole exponent.

use super::Expr;
use super::function::UnaryFunction;
use super::node::Receives;
use super::operation::UnaryOp;
use crate::array::Array;
use crate::dtype::stand_in::StandsFor;
use crate::dtype::{Dtype, Fractional, NumericOrComplex};
use crate::layout::Layout;
use crate::shape::Shape;
use crate::storage::Storage;
use crate::view::{View, ViewMut};

/// The power with a whole number as exponent.
#[derive(Clone, Copy, Debug)]
pub struct Power<E>(E);

/// Computes a power by repeated squaring.
#[inline(always)]
fn power<T: NumericOrComplex>(base: T, exponent: u32) -> T {
    let (mut power, mut square, mut exponent) = (T::ONE, base, exponent);
    while exponent > 1 {
        if exponent % 2 == 1 {
            power *= square;
        }
        square *= square;
        exponent /= 2;
    }
    if exponent == 1 { power * square } else { power }
}

impl<T: Dtype> UnaryFunction<T> for Power<u32> {
    type Output = T;

    #[inline(always)]
    fn apply(&self, base: T) -> T {
        power(T::Number::of(base), self.0).back()
    }
}

impl<T: Dtype> UnaryFunction<T> for Power<i32> {
    type Output = T;

    #[inline(always)]
    fn apply(&self, base: T) -> T {
        let power = power(T::Fractions::of(base), self.0.unsigned_abs());
        if self.0 < 0 { (T::Fractions::ONE / power).back() } else { power.back() }
    }
}

// The methods of expressions, arrays and views.
macro_rules! methods {
    ($($(#[$doc:meta])* $name:ident($exponent:ty) where $bound:ident;)*) => {
        /// # Powers
        impl<T: Dtype, S: Shape, N: Receives> Expr<T, S, N> {
            $(
                $(#[$doc])*
                #[inline]
                pub fn $name(self, exponent: $exponent) -> Expr<T, S, UnaryOp<Power<$exponent>, N>>
                where
                    T: $bound,
                {
                    self.each(Power(exponent))
                }
            )*
        }

        /// # Powers
        impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
            $(
                $(#[$doc])*
                #[inline]
                pub fn $name(&self, exponent: $exponent) -> Expr<T, S, UnaryOp<Power<$exponent>, View<'_, T, S>>>
                where
                    T: $bound,
                {
                    self.expr().each(Power(exponent))
                }
            )*
        }

        /// # Powers
        impl<T: Dtype, S: Shape, L: Layout> View<'_, T, S, L> {
            $(
                $(#[$doc])*
                #[inline]
                pub fn $name(self, exponent: $exponent) -> Expr<T, S, UnaryOp<Power<$exponent>, Self>>
                where
                    T: $bound,
                {
                    self.expr().each(Power(exponent))
                }
            )*
        }

        impl<T: Dtype, S: Shape, L: Layout> ViewMut<'_, T, S, L> {
            $(
                $(#[$doc])*
                #[inline]
                pub fn $name(&self, exponent: $exponent) -> Expr<T, S, UnaryOp<Power<$exponent>, View<'_, T, S, L>>>
                where
                    T: $bound,
                {
                    self.expr().each(Power(exponent))
                }
            )*
        }
    };
}

methods! {
    /// Raises each element to the power of `exponent`, by repeated squaring.
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(array![2, 3, -1].pow(5).eval(), array![32, 243, -1]);
    /// ```
    ///
    /// # Panics
    /// Where integers overflow, if the program checks that.
    pow(u32) where NumericOrComplex;
    /// Raises each element to the power of `exponent`, by repeated squaring; for a negative exponent, 1 is divided by the
    /// power with its absolute value.
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(array![2.0, 10.0].powi(-2).eval(), array![0.25, 0.01]);
    /// ```
    powi(i32) where Fractional;
}
