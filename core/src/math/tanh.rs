//! The hyperbolic tangent.
//!
//! Below 0.75 it is x less a small quotient, and above 1 less 2 / (e^2x + 1): one division serves both (Cody and Waite, chapter 13, part at
//! 0.55). The digits that the sum e^2x + 1 loses, and those of the last subtraction, are added at the end. They are exact differences (T. J.
//! Dekker, "A floating-point technique for extending the available precision", 1971).

use super::exp::{LN_2_HIGH_F32, LN_2_HIGH_F64, LN_2_LOW_F32, LN_2_LOW_F64, ROUND_F32, ROUND_F64, rest_f32, rest_f64};

#[inline(always)]
pub(super) fn tanh_f32(x: f32) -> f32 {
    const BIASED: f32 = ROUND_F32 + 127.0;
    let a = x.abs();
    // x - x^3 / near(x^2), where 3 + 6/5 x^2 - .. is the beginning of the continued fraction. The error is 2^-29.
    let z = a * a;
    let near = ((0.000_239_918_23 * z - 0.005_709_044_6) * z + 1.199_999_5) * z + 3.0;
    // e^2x is 2^n (1 + m). Beyond 9.1 the result is 1.
    let b = if a > 9.5 { 9.5 } else { a };
    let rounded = b * (2.0 * core::f32::consts::LOG2_E) + BIASED;
    let n = rounded - BIASED;
    let s = ((b + b) - n * LN_2_HIGH_F32) - n * LN_2_LOW_F32;
    let power = f32::from_bits(rounded.to_bits() << 23);
    let (whole, part) = (power + 1.0, power * (s * s * rest_f32(s) + s));
    let far = whole + part;

    let (base, over, under, lost) =
        if a < 0.75 { (a, a * z, near, 0.0) } else { (1.0, 2.0, far, part - (far - whole)) };
    let quotient = over / under;
    let sum = base - quotient;
    (sum + (((base - sum) - quotient) + quotient * quotient * (lost * 0.5))).copysign(x)
}

#[inline(always)]
pub(super) fn tanh_f64(x: f64) -> f64 {
    const BIASED: f64 = ROUND_F64 + 1023.0;
    let a = x.abs();
    // x + x^3 p(x^2) / q(x^2). The error is 2^-63.
    let z = a * a;
    let p = ((-6.831_833_713_064_417e-5 * z - 0.956_600_566_828_754_3) * z - 84.088_133_337_582_05) * z
        - 1_308.738_311_597_474_4;
    let q = ((z + 96.297_057_067_887_86) * z + 1_822.750_373_929_715_4) * z + 3_926.214_934_792_423_3;
    // As above. Beyond 19.1 the result is 1.
    let b = if a > 20.0 { 20.0 } else { a };
    let rounded = b * (2.0 * core::f64::consts::LOG2_E) + BIASED;
    let n = rounded - BIASED;
    let (high, low) = ((b + b) - n * LN_2_HIGH_F64, n * LN_2_LOW_F64);
    let s = high - low;
    let power = f64::from_bits(rounded.to_bits() << 52);
    let (whole, part) = (power + 1.0, power * (high + (s * s * rest_f64(s) - low)));
    let far = whole + part;

    let (base, over, under, lost) =
        if a < 0.75 { (a, (a * z) * -p, q, 0.0) } else { (1.0, 2.0, far, part - (far - whole)) };
    let quotient = over / under;
    let sum = base - quotient;
    (sum + (((base - sum) - quotient) + quotient * quotient * (lost * 0.5))).copysign(x)
}
