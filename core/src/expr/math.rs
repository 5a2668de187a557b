//! Functions of numbers, element by element.

#[cfg(test)]
mod tests;

use super::Expr;
use super::function::functions;
use super::node::Receives;
use super::operation::UnaryOp;
use crate::array::Array;
use crate::dtype::stand_in::StandsFor;
use crate::dtype::{Dtype, FloatFunctions, Fractional, NumericOrComplex, SignedOrComplex};
use crate::layout::Layout;
use crate::math::FloatMath;
use crate::shape::Shape;
use crate::storage::Storage;
use crate::view::{View, ViewMut};

// The function as a type, and the method of expressions, arrays and views that computes it.
macro_rules! methods {
    ($($(#[$attribute:meta])* $name:ident: $function:ident where $bound:ident in $kind:ident |$x:ident| $body:expr => $out:ty;)*) => {
        functions! {
            $(
                $(#[$attribute])*
                $function<T: Dtype> |$x| {
                    let $x = T::$kind::of($x);
                    $body
                } => $out;
            )*
        }

        /// # Mathematical functions
        impl<T: Dtype, S: Shape, N: Receives> Expr<T, S, N> {
            $(
                $(#[$attribute])*
                #[inline]
                pub fn $name(self) -> Expr<$out, S, UnaryOp<$function, N>>
                where
                    T: $bound,
                {
                    self.each($function)
                }
            )*
        }

        /// # Mathematical functions
        impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
            $(
                $(#[$attribute])*
                #[inline]
                pub fn $name(&self) -> Expr<$out, S, UnaryOp<$function, View<'_, T, S>>>
                where
                    T: $bound,
                {
                    self.expr().each($function)
                }
            )*
        }

        /// # Mathematical functions
        impl<T: Dtype, S: Shape, L: Layout> View<'_, T, S, L> {
            $(
                $(#[$attribute])*
                #[inline]
                pub fn $name(self) -> Expr<$out, S, UnaryOp<$function, Self>>
                where
                    T: $bound,
                {
                    self.expr().each($function)
                }
            )*
        }

        impl<T: Dtype, S: Shape, L: Layout> ViewMut<'_, T, S, L> {
            $(
                $(#[$attribute])*
                #[inline]
                pub fn $name(&self) -> Expr<$out, S, UnaryOp<$function, View<'_, T, S, L>>>
                where
                    T: $bound,
                {
                    self.expr().each($function)
                }
            )*
        }
    };
}

methods! {
    /// Computes the absolute value of each element: its distance from 0. Of complex numbers it is real.
    abs: Abs where SignedOrComplex in Below |x| x.distance_from_zero().back() => T::Magnitude;
    /// Multiplies each element by itself.
    square: Square where NumericOrComplex in Number |x| (x * x).back() => T;
    /// Tests whether each element is NaN.
    is_nan: IsNan where Fractional in Fractions |x| FloatFunctions::is_nan(x) => bool;
    /// Tests whether each element is finite: neither infinite nor NaN.
    is_finite: IsFinite where Fractional in Fractions |x| FloatFunctions::is_finite(x) => bool;
    /// Tests whether each element is infinite.
    is_infinite: IsInfinite where Fractional in Fractions |x| FloatFunctions::is_infinite(x) => bool;
    /// Divides 1 by each element.
    recip: Reciprocal where Fractional in Fractions |x| (T::Fractions::ONE / x).back() => T;
    /// Converts each element, an angle in degrees, to radians.
    to_radians: ToRadians where Fractional in Fractions |x| FloatFunctions::to_radians(x).back() => T;
    /// Converts each element, an angle in radians, to degrees.
    to_degrees: ToDegrees where Fractional in Fractions |x| FloatFunctions::to_degrees(x).back() => T;
    /// Computes e to the power of each element, as [`math::exp`](crate::math::exp) does: within 1 ULP, and the same bits on every machine.
    exp: Exponential where Fractional in Fractions |x| x.exponential().back() => T;
    /// Computes 2 to the power of each element, as [`math::exp2`](crate::math::exp2) does: within 1 ULP, and the same bits on every machine.
    exp2: Exponential2 where Fractional in Fractions |x| x.exponential_2().back() => T;
    /// Computes e to the power of each element, less 1, as [`math::exp_m1`](crate::math::exp_m1) does: exact near 0 too, within 1 ULP, and the same
    /// bits on every machine.
    exp_m1: ExponentialLessOne where Fractional in Fractions |x| x.exponential_m1().back() => T;
    /// Computes the natural logarithm of each element, as [`math::ln`](crate::math::ln) does: within 1 ULP, and the same bits on every machine.
    ln: NaturalLogarithm where Fractional in Fractions |x| x.logarithm().back() => T;
    /// Computes the natural logarithm of 1 plus each element, as [`math::ln_1p`](crate::math::ln_1p) does: exact near 0 too, within 1 ULP, and the
    /// same bits on every machine.
    ln_1p: LogarithmOfOneAnd where Fractional in Fractions |x| x.logarithm_1p().back() => T;
    /// Computes the logarithm of each element to base 2, as [`math::log2`](crate::math::log2) does: within 1 ULP, and the same bits on every machine.
    log2: Logarithm2 where Fractional in Fractions |x| x.logarithm_2().back() => T;
    /// Computes the logarithm of each element to base 10, as [`math::log10`](crate::math::log10) does: within 1 ULP, and the same bits on every
    /// machine.
    log10: Logarithm10 where Fractional in Fractions |x| x.logarithm_10().back() => T;
    /// Computes 1 / (1 + e^-x) of each element x, the logistic function, as [`math::sigmoid`](crate::math::sigmoid) does: within 1 ULP, and the
    /// same bits on every machine.
    sigmoid: Logistic where Fractional in Fractions |x| x.logistic().back() => T;
    /// Computes ln(1 + e^x) of each element x, as [`math::softplus`](crate::math::softplus) does: without overflow, within 1 ULP, and the same bits
    /// on every machine.
    softplus: LogisticIntegral where Fractional in Fractions |x| x.logistic_integral().back() => T;
    /// Computes the hyperbolic tangent of each element, as [`math::tanh`](crate::math::tanh) does: within 1 ULP, and the same bits on every machine.
    tanh: HyperbolicTangent where Fractional in Fractions |x| x.hyperbolic_tangent().back() => T;
}

#[cfg(any(feature = "std", feature = "libm"))]
macro_rules! reals {
    ($($(#[$doc:meta])* $name:ident: $function:ident;)*) => {
        methods! {
            $(
                $(#[$doc])*
                ///
                /// Needs `std`, or the feature `libm`.
                $name: $function where Fractional in Fractions |x| FloatFunctions::$name(x).back() => T;
            )*
        }
    };
}

#[cfg(any(feature = "std", feature = "libm"))]
reals! {
    /// Computes the square root of each element, NaN of those below 0.
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(array![9.0, 16.0].sqrt().eval(), array![3.0, 4.0]);
    /// ```
    sqrt: SquareRoot;
    /// Computes the cube root of each element.
    cbrt: CubeRoot;
    /// Computes the sine of each element, in radians.
    sin: Sine;
    /// Computes the cosine of each element, in radians.
    cos: Cosine;
    /// Computes the tangent of each element, in radians.
    tan: Tangent;
    /// Computes the arc sine of each element, in radians.
    asin: ArcSine;
    /// Computes the arc cosine of each element, in radians.
    acos: ArcCosine;
    /// Computes the arc tangent of each element, in radians.
    atan: ArcTangent;
    /// Computes the hyperbolic sine of each element.
    sinh: HyperbolicSine;
    /// Computes the hyperbolic cosine of each element.
    cosh: HyperbolicCosine;
    /// Rounds each element down: to the largest whole number that is not above it.
    floor: Floor;
    /// Rounds each element up: to the smallest whole number that is not below it.
    ceil: Ceiling;
    /// Rounds each element to the nearest whole number, away from zero if two are equally near: as `f32::round`; NumPy's
    /// `round` goes to even ones.
    round: Round;
    /// Removes the fraction of each element.
    trunc: Truncate;
    /// Computes the fraction of each element.
    fract: Fraction;
    /// Computes the sign of each element: 1 for elements above 0 and 0.0, -1 for those below and -0.0, NaN for NaN.
    signum: Sign;
}
