//! e to the power of x.
//!
//! x is `n` times ln 2, and a rest `s` of at most half of ln 2. A polynomial gives e^s, and 2^n is an exponent. ln 2 is a sum of two numbers.
//! `n` times the first is exact, so the rest has all its digits (Cody and Waite, chapter 6; both numbers are those of fdlibm).
//!
//! For a power of 2 the rest is exact, and its product with ln 2 is a sum of two. For e^x - 1, 2^n - 1 and 2^n s are added first, and what that
//! loses is added at the end (Dekker).

use super::doubled::{Doubled, MathFloat};

pub(super) const ROUND_F32: f32 = f32::ROUND;
pub(super) const ROUND_F64: f64 = f64::ROUND;

pub(super) const LN_2_HIGH_F32: f32 = f32::from_bits(0x3f31_7200);
pub(super) const LN_2_LOW_F32: f32 = f32::from_bits(0x35bf_be8e);
pub(super) const LN_2_HIGH_F64: f64 = f64::from_bits(0x3fe6_2e42_fee0_0000);
pub(super) const LN_2_LOW_F64: f64 = f64::from_bits(0x3dea_39ef_3579_3c76);

#[inline(always)]
pub(super) fn exp_f32(x: f32) -> f32 {
    // Beyond these all results are infinite, or 0. NaN is neither.
    let x = if x > 89.0 { 89.0 } else { x };
    let x = if x < -105.0 { -105.0 } else { x };
    let rounded = x * core::f32::consts::LOG2_E + ROUND_F32;
    let n = rounded - ROUND_F32;
    let s = (x - n * LN_2_HIGH_F32) - n * LN_2_LOW_F32;
    scaled_f32((s * s * rest_f32(s) + s) + 1.0, rounded)
}

/// Multiplies `e` by 2^n, where `rounded` is `n + ROUND_F32`. 2^n may be no float where the result is one: there are two factors, and the
/// first product is exact.
#[inline(always)]
fn scaled_f32(e: f32, rounded: f32) -> f32 {
    let n = (rounded.to_bits() as i32).wrapping_sub(ROUND_F32.to_bits() as i32);
    let half = n >> 1;
    let power = |n: i32| f32::from_bits((n.wrapping_add(127) << 23) as u32);
    e * power(half) * power(n.wrapping_sub(half))
}

#[inline(always)]
pub(super) fn exp_f64(x: f64) -> f64 {
    let x = if x > 710.0 { 710.0 } else { x };
    let x = if x < -746.0 { -746.0 } else { x };
    let n = (x * core::f64::consts::LOG2_E + ROUND_F64) - ROUND_F64;
    let (high, low) = (x - n * LN_2_HIGH_F64, n * LN_2_LOW_F64);
    let s = high - low;
    scaled_f64(1.0 + (high + (s * s * rest_f64(s) - low)), n)
}

/// Multiplies `e` by 2^n. SSE2 and AVX2 shift no signed integers of 64 bits to the right, so floats are halved.
#[inline(always)]
fn scaled_f64(e: f64, n: f64) -> f64 {
    const BIASED: f64 = ROUND_F64 + 1023.0;
    let half = n * 0.5 + BIASED;
    let other = (n - (half - BIASED)) + BIASED;
    e * f64::from_bits(half.to_bits() << 52) * f64::from_bits(other.to_bits() << 52)
}

#[inline(always)]
pub(super) fn exp2_f32(x: f32) -> f32 {
    let x = if x > 129.0 { 129.0 } else { x };
    let x = if x < -151.0 { -151.0 } else { x };
    let rounded = x + ROUND_F32;
    let rest = x - (rounded - ROUND_F32);
    // Both factors have 12 bits, so their product is exact.
    const FIRST: f32 = f32::from_bits(0x3f31_7000);
    const SECOND: f32 = 3.194_618_5e-5;
    let head = f32::from_bits(rest.to_bits() & 0xffff_f000);
    let (high, low) = (head * FIRST, (rest - head) * core::f32::consts::LN_2 + head * SECOND);
    let s = high + low;
    scaled_f32(1.0 + (high + (s * s * rest_f32(s) + low)), rounded)
}

#[inline(always)]
pub(super) fn exp2_f64(x: f64) -> f64 {
    let x = if x > 1025.0 { 1025.0 } else { x };
    let x = if x < -1076.0 { -1076.0 } else { x };
    let n = (x + ROUND_F64) - ROUND_F64;
    let rest = x - n;
    // Both factors have 26 bits.
    const FIRST: f64 = f64::from_bits(0x3fe6_2e42_f800_0000);
    const SECOND: f64 = (core::f64::consts::LN_2 - FIRST) + 2.319_046_813_846_299_6e-17;
    let head = f64::from_bits(rest.to_bits() & 0xffff_ffff_f800_0000);
    let (high, low) = (head * FIRST, (rest - head) * core::f64::consts::LN_2 + head * SECOND);
    let s = high + low;
    scaled_f64(1.0 + (high + (s * s * rest_f64(s) + low)), n)
}

#[inline(always)]
pub(super) fn exp_m1_f32(x: f32) -> f32 {
    let b = if x > 89.0 { 89.0 } else { x };
    let b = if b < -18.0 { -18.0 } else { b };
    // 2^n may be infinite where the result is not: it is computed as half of it.
    const BIASED: f32 = ROUND_F32 + 126.0;
    let rounded = b * core::f32::consts::LOG2_E + BIASED;
    let n = rounded - BIASED;
    let (high, low) = (b - n * LN_2_HIGH_F32, n * LN_2_LOW_F32);
    let s = high - low;
    let power = f32::from_bits(rounded.to_bits() << 23);
    let (whole, part) = (power - 0.5, power * high);
    let sum = whole + part;
    let lost = ((power - whole) - 0.5) + (part - (sum - whole));
    // e^s - 1 - s, with an error of 2^-27 of the result, which is smaller than e^s.
    let z = s * s;
    let mut p = 0.000_198_508_66;
    p = p * s + 0.001_393_268_8;
    p = p * s + 0.008_333_36;
    p = p * s + 0.041_666_49;
    p = p * s + 0.166_666_67;
    let rest = 0.5 * z + (z * s * p - low);
    let value = 2.0 * (sum + (lost + power * rest));
    if x.abs() < 1e-9 { x } else { value }
}

#[inline(always)]
pub(super) fn exp_m1_f64(x: f64) -> f64 {
    let b = if x > 710.0 { 710.0 } else { x };
    let b = if b < -40.0 { -40.0 } else { b };
    const BIASED: f64 = ROUND_F64 + 1022.0;
    let rounded = b * core::f64::consts::LOG2_E + BIASED;
    let n = rounded - BIASED;
    let (high, low) = (b - n * LN_2_HIGH_F64, n * LN_2_LOW_F64);
    let s = high - low;
    let power = f64::from_bits(rounded.to_bits() << 52);
    let (whole, part) = (power - 0.5, power * high);
    let sum = whole + part;
    let lost = ((power - whole) - 0.5) + (part - (sum - whole));
    // As above, with an error of 2^-56 of the result. The digits that `s` has lost are added.
    let z = s * s;
    let mut p = 2.086_893_200_021_856_4e-9;
    p = p * s + 2.510_446_781_328_89e-8;
    p = p * s + 2.755_741_306_300_117e-7;
    p = p * s + 2.755_725_834_204_072_3e-6;
    p = p * s + 2.480_158_717_728_236e-5;
    p = p * s + 0.000_198_412_698_707_721_64;
    p = p * s + 0.001_388_888_888_894_711;
    p = p * s + 0.008_333_333_333_328_412;
    p = p * s + 0.041_666_666_666_666_58;
    p = p * s + 0.166_666_666_666_666_66;
    let rest = 0.5 * z + ((z * s * p + s * ((high - s) - low)) - low);
    let value = 2.0 * (sum + (lost + power * rest));
    if x.abs() < 1e-18 { x } else { value }
}

/// Computes (e^s - 1 - s) / s^2 for `s` of at most half of ln 2. The error is 2^-28 of e^s.
#[inline(always)]
pub(super) fn rest_f32(s: f32) -> f32 {
    let mut p = 0.001_381_457_1;
    p = p * s + 0.008_368_731_5;
    p = p * s + 0.041_668_39;
    p = p * s + 0.166_665_21;
    p * s + 0.499_999_94
}

/// Computes the same. The error is 2^-56 of e^s.
#[inline(always)]
pub(super) fn rest_f64(s: f64) -> f64 {
    let mut p = 2.500_003_546_984_603_6e-8;
    p = p * s + 2.763_027_759_397_870_4e-7;
    p = p * s + 2.755_758_660_026_296e-6;
    p = p * s + 2.480_149_302_350_274e-5;
    p = p * s + 0.000_198_412_695_061_684_07;
    p = p * s + 0.001_388_888_894_369_574_5;
    p = p * s + 0.008_333_333_333_494_72;
    p = p * s + 0.041_666_666_666_529_94;
    p = p * s + 0.166_666_666_666_664_13;
    p * s + 0.500_000_000_000_001_1
}

/// Floats as bases of functions that are computed from e^x.
pub(super) trait Exponential: MathFloat {
    /// Below the first number e^x is 0, above the second it is infinite.
    const RANGE: (Self, Self);
    const LOG2_E: Self;
    const LN_2: (Self, Self);

    /// Computes (e^s - 1 - s) / s^2, as above.
    fn rest_of_exp(s: Self) -> Self;

    /// Multiplies it by 2^n.
    fn scaled(self, n: Self) -> Self;

    /// Returns e^s and n, for x within [`RANGE`](Self::RANGE): e^x is e^s 2^n. The error is a tenth of a ULP.
    #[inline(always)]
    fn parts(x: Self) -> (Doubled<Self>, Self) {
        let n = (x * Self::LOG2_E + Self::ROUND) - Self::ROUND;
        let (high, low) = (x - n * Self::LN_2.0, n * Self::LN_2.1);
        let s = high - low;
        let sum = Doubled::ordered_sum(Self::ONE, s);
        (Doubled { high: sum.high, low: sum.low + (((high - s) - low) + s * s * Self::rest_of_exp(s)) }, n)
    }
}

macro_rules! exponential {
    ($($float:ident: $range:expr, $ln_2:expr, $rest:ident, |$e:ident, $n:ident| $scaled:expr;)*) => {$(
        impl Exponential for $float {
            const RANGE: ($float, $float) = $range;
            const LOG2_E: $float = core::$float::consts::LOG2_E;
            const LN_2: ($float, $float) = $ln_2;

            #[inline(always)]
            fn rest_of_exp(s: $float) -> $float {
                $rest(s)
            }

            #[inline(always)]
            fn scaled(self, $n: $float) -> $float {
                let $e = self;
                $scaled
            }
        }
    )*};
}

exponential! {
    f32: (-105.0, 89.0), (LN_2_HIGH_F32, LN_2_LOW_F32), rest_f32, |e, n| scaled_f32(e, n + ROUND_F32);
    f64: (-746.0, 710.0), (LN_2_HIGH_F64, LN_2_LOW_F64), rest_f64, |e, n| scaled_f64(e, n);
}
