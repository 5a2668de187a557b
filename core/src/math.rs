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
//! | [`exp2`] | 0.88 ULP | 0.93 ULP | Cody and Waite |
//! | [`exp_m1`] | 0.82 ULP | 0.86 ULP | Cody and Waite, Dekker |
//! | [`ln`] | 0.84 ULP | 0.85 ULP | fdlibm |
//! | [`ln_1p`] | 0.87 ULP | 0.85 ULP | fdlibm |
//! | [`log2`] | 0.85 ULP | 0.84 ULP | FreeBSD |
//! | [`log10`] | 0.74 ULP | 0.75 ULP | FreeBSD |
//! | [`tanh`] | 0.89 ULP | 0.95 ULP | Cody and Waite |
//! | [`sigmoid`] | 0.81 ULP | 0.80 ULP | Cody and Waite, Dekker |
//! | [`softplus`] | 0.94 ULP | 0.88 ULP | Cody and Waite, fdlibm, Dekker |
//!
//! A ULP is the distance of two neighbouring floats. The errors in `f32` are those of all inputs, in `f64` of 10,000,000 drawn ones or more. Special
//! values are those of C99, Annex F. W. J. Cody and W. Waite, "Software Manual for the Elementary Functions", 1980, have the methods;
//! `scripts/fit_math.py` computes the coefficients.
//!
//! Arrays and expressions have methods of the same names, which give the same bits as these functions of numbers.

mod doubled;
mod exp;
mod log;
mod sigmoid;
mod tanh;
#[cfg(test)]
mod tests;

pub use sigmoid::{sigmoid, softplus};

mod sealed {
    pub trait Sealed {}
    impl Sealed for f32 {}
    impl Sealed for f64 {}
}

macro_rules! hidden {
    ($($method:ident),*) => {$(
        #[doc(hidden)]
        fn $method(self) -> Self;
    )*};
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
    hidden!(
        exponential,
        exponential_2,
        exponential_m1,
        logarithm,
        logarithm_1p,
        logarithm_2,
        logarithm_10,
        hyperbolic_tangent,
        logistic,
        logistic_integral
    );
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

/// Computes 2 to the power of `x`, with an error below 1 ULP. Whole `x` have exact results.
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
/// assert_eq!(math::exp2(-3.0), 0.125);
/// assert_eq!(array![0.5f32].exp2().eval()[0], math::exp2(0.5f32));
/// ```
#[inline]
pub fn exp2<T: FloatMath>(x: T) -> T {
    x.exponential_2()
}

/// Computes e to the power of `x`, less 1, with an error below 1 ULP: near 0 too, where `exp(x) - 1` has lost its digits.
///
/// | x | result |
/// | --- | --- |
/// | 0, -0 | 0, -0 |
/// | ∞ | ∞ |
/// | -∞ | -1 |
/// | NaN | NaN |
///
/// ```
/// use haversack::{array, math};
///
/// assert_eq!(math::exp_m1(1e-20), 1e-20);
/// assert_eq!(array![0.5f32].exp_m1().eval()[0], math::exp_m1(0.5f32));
/// ```
#[inline]
pub fn exp_m1<T: FloatMath>(x: T) -> T {
    x.exponential_m1()
}

/// Computes the natural logarithm of `x`, with an error below 1 ULP.
///
/// | x | result |
/// | --- | --- |
/// | 0, -0 | -∞ |
/// | 1 | 0 |
/// | ∞ | ∞ |
/// | below 0 | NaN |
/// | NaN | NaN |
///
/// ```
/// use haversack::{array, math};
///
/// assert!((math::ln(10.0) - core::f64::consts::LN_10).abs() < 1e-15);
/// assert_eq!(array![0.5f32].ln().eval()[0], math::ln(0.5f32));
/// ```
#[inline]
pub fn ln<T: FloatMath>(x: T) -> T {
    x.logarithm()
}

/// Computes the natural logarithm of 1 + `x`, with an error below 1 ULP: near 0 too, where `ln(1.0 + x)` has lost its digits.
///
/// | x | result |
/// | --- | --- |
/// | 0, -0 | 0, -0 |
/// | -1 | -∞ |
/// | ∞ | ∞ |
/// | below -1 | NaN |
/// | NaN | NaN |
///
/// ```
/// use haversack::{array, math};
///
/// assert_eq!(math::ln_1p(1e-20), 1e-20);
/// assert_eq!(array![0.5f32].ln_1p().eval()[0], math::ln_1p(0.5f32));
/// ```
#[inline]
pub fn ln_1p<T: FloatMath>(x: T) -> T {
    x.logarithm_1p()
}

/// Computes the logarithm of `x` to base 2, with an error below 1 ULP. Powers of 2 have exact results.
///
/// | x | result |
/// | --- | --- |
/// | 0, -0 | -∞ |
/// | 1 | 0 |
/// | ∞ | ∞ |
/// | below 0 | NaN |
/// | NaN | NaN |
///
/// ```
/// use haversack::{array, math};
///
/// assert_eq!(math::log2(1024.0), 10.0);
/// assert_eq!(array![0.7f32].log2().eval()[0], math::log2(0.7f32));
/// ```
#[inline]
pub fn log2<T: FloatMath>(x: T) -> T {
    x.logarithm_2()
}

/// Computes the logarithm of `x` to base 10, with an error below 1 ULP.
///
/// | x | result |
/// | --- | --- |
/// | 0, -0 | -∞ |
/// | 1 | 0 |
/// | ∞ | ∞ |
/// | below 0 | NaN |
/// | NaN | NaN |
///
/// ```
/// use haversack::{array, math};
///
/// assert_eq!(math::log10(1000.0), 3.0);
/// assert_eq!(array![0.7f32].log10().eval()[0], math::log10(0.7f32));
/// ```
#[inline]
pub fn log10<T: FloatMath>(x: T) -> T {
    x.logarithm_10()
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
    functions! {
        exponential exp::exp_f32,
        exponential_2 exp::exp2_f32,
        exponential_m1 exp::exp_m1_f32,
        logarithm log::ln,
        logarithm_1p log::ln_1p,
        logarithm_2 log::log2,
        logarithm_10 log::log10,
        hyperbolic_tangent tanh::tanh_f32,
        logistic sigmoid::logistic,
        logistic_integral sigmoid::logistic_integral,
    }
}

impl FloatMath for f64 {
    functions! {
        exponential exp::exp_f64,
        exponential_2 exp::exp2_f64,
        exponential_m1 exp::exp_m1_f64,
        logarithm log::ln,
        logarithm_1p log::ln_1p,
        logarithm_2 log::log2,
        logarithm_10 log::log10,
        hyperbolic_tangent tanh::tanh_f64,
        logistic sigmoid::logistic,
        logistic_integral sigmoid::logistic_integral,
    }
}
