//! Logarithms.
//!
//! x is 2^k (1 + f), where 1 + f is between the roots of 1/2 and of 2. With s = f / (2 + f), ln(1 + f) is f - f^2/2 + s (f^2/2 + R(s^2)).
//! Logarithms to other bases multiply it in two parts: those of 2 and 10 have more digits than a float (fdlibm, `e_log.c`, `s_log1p.c`;
//! FreeBSD, `e_log2.c`, `e_log10.c`).

use super::doubled::MathFloat;
use super::exp::{LN_2_HIGH_F32, LN_2_HIGH_F64, LN_2_LOW_F32, LN_2_LOW_F64};

#[inline(always)]
pub(super) fn ln<T: Logarithm>(x: T) -> T {
    let (k, f) = parts(x);
    of_every(x, joined(k, f, T::ZERO))
}

#[inline(always)]
pub(super) fn ln_1p<T: Logarithm>(x: T) -> T {
    let sum = T::ONE + x;
    let lost = if x < T::ONE { x - (sum - T::ONE) } else { T::ONE - (sum - x) };
    let (k, f) = sum.split();
    let value = of_every(sum, joined(k, f, lost / sum));
    if x == T::ZERO { x } else { value }
}

/// Computes k ln 2 + ln(1 + f) + `small`.
#[inline(always)]
fn joined<T: Logarithm>(k: T, f: T, small: T) -> T {
    let half = T::HALF * f * f;
    ((f.rest_of_ln(half) + (k * T::LN_2.1 + small)) - half) + f + k * T::LN_2.0
}

#[inline(always)]
pub(super) fn log2<T: Logarithm>(x: T) -> T {
    in_base(x, T::LOG2_E, (T::ONE, T::ZERO))
}

#[inline(always)]
pub(super) fn log10<T: Logarithm>(x: T) -> T {
    in_base(x, T::LOG10_E, (T::LOG10_2.0, T::LOG10_2.1))
}

/// Computes k `of_2` + ln(1 + f) `of_e`. Products with the first part of each are exact.
#[inline(always)]
fn in_base<T: Logarithm>(x: T, of_e: (T, T), of_2: (T, T)) -> T {
    let (k, f) = parts(x);
    let half = T::HALF * f * f;
    let high = (f - half).head();
    let low = ((f - high) - half) + f.rest_of_ln(half);
    let (whole, part) = (k * of_2.0, high * of_e.0);
    let small = k * of_2.1 + ((low + high) * of_e.1 + low * of_e.0);
    let sum = whole + part;
    of_every(x, (small + ((whole - sum) + part)) + sum)
}

/// Splits any positive number into k and f.
#[inline(always)]
pub(super) fn parts<T: Logarithm>(x: T) -> (T, T) {
    let is_small = x < T::MIN_POSITIVE;
    let (k, f) = (if is_small { x * T::SCALE } else { x }).split();
    (if is_small { k - T::EXPONENT_OF_SCALE } else { k }, f)
}

/// Returns `value`, the logarithm of `x`, or that of 0, infinity, negative numbers, NaN.
#[inline(always)]
fn of_every<T: Logarithm>(x: T, value: T) -> T {
    let value = if x == T::INFINITY { x } else { value };
    let value = if x == T::ZERO { T::ZERO - T::INFINITY } else { value };
    if x >= T::ZERO { value } else { T::NAN }
}

/// The constants of a float, and its bits.
pub(super) trait Logarithm: MathFloat {
    const MIN_POSITIVE: Self;
    /// A power of two that makes normal numbers of subnormal ones.
    const SCALE: Self;
    const EXPONENT_OF_SCALE: Self;
    /// The first part ends in zeros: products with whole numbers, or with [`head`](Self::head)s, are exact. So do the next ones.
    const LN_2: (Self, Self);
    const LOG2_E: (Self, Self);
    const LOG10_E: (Self, Self);
    const LOG10_2: (Self, Self);

    const ROOT_OF_2_LESS_1: Self;

    /// Splits a normal number into k and f.
    fn split(self) -> (Self, Self);

    /// Computes ln(1 + f) - f + f^2/2. `half` is f^2/2.
    fn rest_of_ln(self, half: Self) -> Self;

    /// Returns the first half of the digits.
    fn head(self) -> Self;
}

impl Logarithm for f32 {
    const MIN_POSITIVE: f32 = f32::MIN_POSITIVE;
    const SCALE: f32 = 33_554_432.0;
    const EXPONENT_OF_SCALE: f32 = 25.0;
    const LN_2: (f32, f32) = (LN_2_HIGH_F32, LN_2_LOW_F32);
    const LOG2_E: (f32, f32) = (1.442_871_1, -1.760_528_5e-4);
    const LOG10_E: (f32, f32) = (0.434_326_17, -3.168_997e-5);
    const LOG10_2: (f32, f32) = (0.301_029_2, 7.903_415e-7);

    const ROOT_OF_2_LESS_1: f32 = core::f32::consts::SQRT_2 - 1.0;

    #[inline(always)]
    fn split(self) -> (f32, f32) {
        const ROOT: u32 = 0x3f35_04f3;
        let bits = self.to_bits().wrapping_add(1f32.to_bits() - ROOT);
        let k = ((bits >> 23) as i32 - 127) as f32;
        (k, f32::from_bits((bits & 0x007f_ffff) + ROOT) - 1.0)
    }

    #[inline(always)]
    fn rest_of_ln(self, half: f32) -> f32 {
        let s = self / (2.0 + self);
        let z = s * s;
        let w = z * z;
        let r = z * (0.666_666_6 + w * 0.284_987_87) + w * (0.400_009_72 + w * 0.242_790_79);
        s * (half + r)
    }

    #[inline(always)]
    fn head(self) -> f32 {
        f32::from_bits(self.to_bits() & 0xffff_f000)
    }
}

impl Logarithm for f64 {
    const MIN_POSITIVE: f64 = f64::MIN_POSITIVE;
    const SCALE: f64 = 18_014_398_509_481_984.0;
    const EXPONENT_OF_SCALE: f64 = 54.0;
    const LN_2: (f64, f64) = (LN_2_HIGH_F64, LN_2_LOW_F64);
    const LOG2_E: (f64, f64) = (f64::from_bits(0x3ff7_1547_6520_0000), f64::from_bits(0x3de7_05fc_2eef_a200));
    const LOG10_E: (f64, f64) = (f64::from_bits(0x3fdb_cb7b_1520_0000), f64::from_bits(0x3dbb_9438_ca9a_add5));
    const LOG10_2: (f64, f64) = (f64::from_bits(0x3fd3_4413_509f_6000), f64::from_bits(0x3d59_fef3_11f1_2b36));

    const ROOT_OF_2_LESS_1: f64 = core::f64::consts::SQRT_2 - 1.0;

    #[inline(always)]
    fn split(self) -> (f64, f64) {
        const ROOT: u64 = 0x3fe6_a09e_667f_3bcd;
        // A whole number in the lowest bits of 2^52: few instruction sets convert integers of 64 bits.
        const WHOLE: f64 = 4_503_599_627_370_496.0;
        let bits = self.to_bits().wrapping_add(1f64.to_bits() - ROOT);
        let k = f64::from_bits((bits >> 52) | WHOLE.to_bits()) - (WHOLE + 1023.0);
        (k, f64::from_bits((bits & 0x000f_ffff_ffff_ffff) + ROOT) - 1.0)
    }

    #[inline(always)]
    fn rest_of_ln(self, half: f64) -> f64 {
        let s = self / (2.0 + self);
        let z = s * s;
        let w = z * z;
        let even = w * (0.399_999_999_994_094_2 + w * (0.222_221_984_321_497_84 + w * 0.153_138_376_992_093_73));
        let odd = w * (0.285_714_287_436_623_9 + w * (0.181_835_721_616_180_5 + w * 0.147_981_986_051_165_86));
        s * (half + (even + z * (0.666_666_666_666_673_5 + odd)))
    }

    #[inline(always)]
    fn head(self) -> f64 {
        f64::from_bits(self.to_bits() & 0xffff_ffff_0000_0000)
    }
}
