//! Functions of floats that this library computes itself: an element has the same bits on every machine.
//!
//! The standard library leaves the digits of `exp` and its like to the system, and calls a function for each element. The functions here are
//! additions, multiplications, divisions, comparisons and moves of bits, which IEEE 754 rounds in one way. None is fused with another, there is
//! no branch and no table, so loops over them become vectors for each instruction set, with equal results. They need neither `std` nor the
//! feature `libm`.
//!
//! | function | largest error in `f32` | in `f64` | after |
//! | --- | --- | --- | --- |
//! | [`exp`] | 0.98 ULP | 0.93 ULP | Cody and Waite |
//! | [`tanh`] | 0.89 ULP | 0.95 ULP | Cody and Waite |
//!
//! A ULP is the distance of two neighbouring floats. The errors in `f32` are those of all inputs, in `f64` of 100,000,000 drawn ones. Special
//! values are those of C99, Annex F. W. J. Cody and W. Waite, "Software Manual for the Elementary Functions", 1980, have the methods;
//! `scripts/fit_math.py` computes the coefficients.
//!
//! Arrays and expressions have methods of the same names, which give the same bits as these functions of numbers.

mod exp;
mod tanh;
#[cfg(test)]
mod tests;

mod sealed {
    pub trait Sealed {}
    impl Sealed for f32 {}
    impl Sealed for f64 {}
}

/// A float that has the functions of this module: `f32` or `f64`. [`Floating`](crate::dtype::Floating) asks for it. Sealed.
///
/// # When it is checked
/// At `cargo check`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a floating number",
    label = "this needs a number with fractions",
    note = "floating numbers are f32 and f64: write `2.0` for `2`, and `f64::from(x)` for a variable; arrays have methods, `a.exp()`"
)]
pub trait FloatMath: Copy + sealed::Sealed {
    #[doc(hidden)]
    fn exponential(self) -> Self;

    #[doc(hidden)]
    fn hyperbolic_tangent(self) -> Self;
}

/// Computes e to the power of `x`, with an error below 1 ULP.
///
/// | x | result |
/// | --- | --- |
/// | 0 | 1 |
/// | ∞ | ∞ |
/// | -∞ | 0 |
/// | NaN | NaN |
///
/// ```
/// use haversack::{array, math};
///
/// assert_eq!(math::exp(0.0), 1.0);
/// assert!((math::exp(1.0) - core::f64::consts::E).abs() < 1e-15);
/// assert_eq!(array![1.0, 2.0].exp().eval()[1], math::exp(2.0));
/// ```
#[inline]
pub fn exp<T: FloatMath>(x: T) -> T {
    x.exponential()
}

/// Computes the hyperbolic tangent of `x`, with an error below 1 ULP.
///
/// | x | result |
/// | --- | --- |
/// | 0, -0 | 0, -0 |
/// | ∞ | 1 |
/// | -∞ | -1 |
/// | NaN | NaN |
///
/// ```
/// use haversack::{array, math};
///
/// assert_eq!(math::tanh(-100.0f32), -1.0);
/// assert_eq!(array![0.5].tanh().eval()[0], math::tanh(0.5));
/// ```
#[inline]
pub fn tanh<T: FloatMath>(x: T) -> T {
    x.hyperbolic_tangent()
}

macro_rules! functions {
    ($($method:ident $function:path),* $(,)?) => {$(
        #[inline(always)]
        fn $method(self) -> Self {
            $function(self)
        }
    )*};
}

// The headers of the two stand outside the macro: messages of the compiler show them.
impl FloatMath for f32 {
    functions!(exponential exp::exp_f32, hyperbolic_tangent tanh::tanh_f32);
}

impl FloatMath for f64 {
    functions!(exponential exp::exp_f64, hyperbolic_tangent tanh::tanh_f64);
}
