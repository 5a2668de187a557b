//! The logistic function 1 / (1 + e^-x), and its integral.
//!
//! Both are computed from e^-|x|, which is a sum of two floats: no difference loses digits, and nothing overflows.

use super::FloatMath;
use super::doubled::Doubled;
use super::exp::Exponential;
use super::log::Logarithm;

/// Computes the logistic function of `x`, 1 / (1 + e^-x), with an error below 1 ULP.
///
/// | x | result |
/// | --- | --- |
/// | 0 | 1/2 |
/// | ∞ | 1 |
/// | -∞ | 0 |
/// | NaN | NaN |
///
/// ```
/// use haversack::{array, math};
///
/// assert_eq!(math::sigmoid(0.0), 0.5);
/// assert_eq!(array![-3.0f32].sigmoid().eval()[0], math::sigmoid(-3.0f32));
/// ```
#[inline]
pub fn sigmoid<T: FloatMath>(x: T) -> T {
    x.logistic()
}

/// Computes ln(1 + e^x), with an error below 1 ULP, for large x too: the function whose slope is [`sigmoid`].
///
/// | x | result |
/// | --- | --- |
/// | ∞ | ∞ |
/// | -∞ | 0 |
/// | NaN | NaN |
///
/// ```
/// use haversack::{array, math};
///
/// assert_eq!(math::softplus(0.0), core::f64::consts::LN_2);
/// assert_eq!(array![1e10].softplus().eval()[0], 1e10);
/// ```
#[inline]
pub fn softplus<T: FloatMath>(x: T) -> T {
    x.logistic_integral()
}

#[inline(always)]
pub(super) fn logistic<T: Exponential>(x: T) -> T {
    let power = power_of_minus(x);
    let under = Doubled::ordered_sum(T::ONE, power.high);
    let under = Doubled { high: under.high, low: under.low + power.low };
    let over = if x >= T::ZERO { Doubled::of(T::ONE) } else { power };
    over.over(under).rounded()
}

/// Computes the greater of x and 0, plus ln(1 + e^-|x|).
#[inline(always)]
pub(super) fn logistic_integral<T: Exponential + Logarithm>(x: T) -> T {
    let power = power_of_minus(x);
    // 1 + e^-|x| is 2^k (1 + f), but for what f has lost.
    let less = Doubled::ordered_sum(-T::ONE, power.high);
    let is_double = power.high > T::ROOT_OF_2_LESS_1;
    let k = if is_double { T::ONE } else { T::ZERO };
    let f = if is_double { T::HALF * less.high } else { power.high };
    let lost = if is_double { T::HALF * (less.low + power.low) } else { power.low };
    let base = if x > T::ZERO { x } else { T::ZERO };
    let whole = Doubled::sum(base, k * <T as Logarithm>::LN_2.0);
    let all = Doubled::sum(whole.high, f);
    let half = T::HALF * f * f;
    let small = (f.rest_of_ln(half) + (k * <T as Logarithm>::LN_2.1 + (lost - lost * f))) - half;
    let value = all.high + (all.low + (whole.low + small));
    if x > T::RANGE.1 { x } else { value }
}

/// Computes e^-|x|.
#[inline(always)]
fn power_of_minus<T: Exponential>(x: T) -> Doubled<T> {
    let a = x.size();
    let b = if a > -T::RANGE.0 { T::RANGE.0 } else { -a };
    let (e, n) = T::parts(b);
    let e = e.settled();
    Doubled { high: e.high.scaled(n), low: e.low.scaled(n) }
}
