//! From logits to shares of 256, in integers.
//!
//! The arithmetic is that of TensorFlow Lite, to the last bit: `Softmax` of
//! `tensorflow/lite/kernels/internal/reference/softmax.h`, with `exp_on_negative_values` and `one_over_one_plus_x_for_x_in_0_1`
//! of gemmlowp, `fixedpoint/fixedpoint.h`. A number with `n` integer bits has `31 - n` bits behind the point.

use core::num::Saturating;

use crate::file::Operator;
use crate::rescale::{divide_by_power, fraction_and_exponent, high_product};

/// The meaning of a step of a logit, in steps of a number with 5 integer bits: a fraction of 31 bits, and a power of two.
const STEP: (i32, i8) = fraction_and_exponent(Operator::number(30).input(0).scale(0) * (1 << 26) as f64);

/// The factors of [`exp_of_negative`]: `exp(-1/4)`, `exp(-1/2)`, `exp(-1)`, up to `exp(-16)`, with no integer bits.
const POWERS: [i32; 7] = [1672461947, 1302514674, 790015084, 290630308, 39332535, 720401, 242];

/// Returns the shares that logits have of 256, minus 128.
#[must_use]
pub fn softmax<const N: usize>(logits: [i8; N]) -> [i8; N] {
    let largest = logits.iter().copied().max().unwrap_or_default();
    let powers = logits.map(|logit| {
        let (fraction, exponent) = STEP;
        exp_of_negative(high_product((i32::from(logit) - i32::from(largest)) << exponent, fraction))
    });
    // 12 integer bits.
    let sum: i32 = powers.iter().map(|&power| divide_by_power(power, 12)).sum();
    let zeros = sum.leading_zeros();
    let reciprocal = reciprocal_of_one_and(((sum as u32) << zeros).wrapping_sub(1 << 31) as i32);
    powers.map(|power| {
        let share = divide_by_power(high_product(reciprocal, power), 12 - zeros + 31 - 8);
        (share - 128).clamp(i8::MIN.into(), i8::MAX.into()) as i8
    })
}

/// Returns `exp(x)`, with no integer bits, of an `x` that is not above 0, with 5 integer bits.
fn exp_of_negative(x: i32) -> i32 {
    if x == 0 {
        return i32::MAX;
    }
    let quarter = 1 << 24;
    let rest = (x & (quarter - 1)) - quarter;
    let quarters = rest - x;
    let mut power = exp_within_a_quarter(raised(rest, 5));
    for (bit, factor) in POWERS.into_iter().enumerate() {
        if quarters & (quarter << bit) != 0 {
            power = high_product(power, factor);
        }
    }
    power
}

/// Returns `exp(x)` for `x` from -1/4 to 0, both with no integer bits: four terms of the series around -1/8.
fn exp_within_a_quarter(x: i32) -> i32 {
    let (exp_of_an_eighth, third) = (1895147668, 715827883);
    let x = x + (1 << 28);
    let square = high_product(x, x);
    let cube = high_product(square, x);
    let fourth = high_product(square, square);
    let terms = divide_by_power(high_product(divide_by_power(fourth, 2) + cube, third) + square, 1);
    exp_of_an_eighth + high_product(exp_of_an_eighth, x + terms)
}

/// Returns `1 / (1 + x)` for `x` from 0 to 1, both with no integer bits: three steps of Newton's and Raphson's method.
fn reciprocal_of_one_and(x: i32) -> i32 {
    let half = ((i64::from(x) + i64::from(i32::MAX) + 1) / 2) as i32;
    // 2 integer bits, as all numbers of the method.
    let mut result = 1515870810 + high_product(half, -1010580540);
    for _ in 0..3 {
        let error = (1 << 29) - high_product(half, result);
        result += raised(high_product(result, error), 2);
    }
    raised(result, 1)
}

/// Returns `x` times a power of two, or the nearest number that there is.
fn raised(x: i32, exponent: u32) -> i32 {
    (Saturating(x) * Saturating(1 << exponent)).0
}
