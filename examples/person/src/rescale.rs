//! From sums of products to elements of eight bits: a multiplication by a real number, in integers.
//!
//! The arithmetic is that of TensorFlow Lite's reference kernels, to the last bit: `QuantizeMultiplier` of
//! `tensorflow/lite/kernels/internal/quantization_util.cc`, and `MultiplyByQuantizedMultiplier` of `common.cc` beside it, in
//! the form that rounds twice.

use haversack::{Footprint, array};

/// The way from the sums of a layer with `K` channels to elements.
#[derive(Footprint)]
pub struct Rescale<const K: usize> {
    /// The factor of each channel as a fraction of 31 bits, between a half and one.
    fractions: array![i32; K; Inline],
    /// The power of two by which that fraction is multiplied, in each channel.
    exponents: array![i8; K; Inline],
    /// The element that means zero.
    zero: i8,
    /// The bounds of all elements.
    low: i8,
    high: i8,
}

impl<const K: usize> Rescale<K> {
    /// Creates it from the factor of each channel, the element that means zero, and the bounds of all elements.
    pub(crate) const fn new(factors: [f64; K], zero: i8, (low, high): (i8, i8)) -> Self {
        let (mut fractions, mut exponents) = ([0; K], [0; K]);
        let mut channel = 0;
        while channel < K {
            (fractions[channel], exponents[channel]) = fraction_and_exponent(factors[channel]);
            channel += 1;
        }
        let fractions = <array![i32; K; Inline]>::from_nested(fractions);
        let exponents = <array![i8; K; Inline]>::from_nested(exponents);
        Rescale { fractions, exponents, zero, low, high }
    }

    /// Returns the element for the sum of a channel.
    pub(crate) fn element(&self, channel: usize, sum: i32) -> i8 {
        let scaled = times(sum, self.fractions[[channel]], self.exponents[[channel]].into());
        (scaled + i32::from(self.zero)).clamp(self.low.into(), self.high.into()) as i8
    }
}

/// Splits a factor into a fraction of 31 bits, which is rounded, and a power of two.
pub(crate) const fn fraction_and_exponent(factor: f64) -> (i32, i8) {
    assert!(factor.is_normal() && factor > 0.0, "a scale of the model is no ordinary number");
    let bits = factor.to_bits();
    let (mantissa, exponent) = (bits & ((1 << 52) - 1) | 1 << 52, (bits >> 52) as i32 - 1022);
    let fraction = (mantissa + (1 << 21)) >> 22;
    match fraction >> 31 {
        0 => (fraction as i32, exponent as i8),
        _ => ((fraction >> 1) as i32, exponent as i8 + 1),
    }
}

/// Returns `sum` times a fraction of 31 bits times a power of two.
fn times(sum: i32, fraction: i32, exponent: i32) -> i32 {
    let enlarged = sum.wrapping_shl(exponent.max(0) as u32);
    divide_by_power(high_product(enlarged, fraction), (-exponent).max(0) as u32)
}

/// Returns the upper half of twice a product, rounded to the nearest; halves are rounded up.
pub(crate) fn high_product(a: i32, b: i32) -> i32 {
    let product = i64::from(a) * i64::from(b);
    let half = if product >= 0 { 1 << 30 } else { 1 - (1 << 30) };
    ((product + half) / (1 << 31)) as i32
}

/// Returns `x` divided by a power of two, rounded to the nearest; halves are rounded away from zero.
pub(crate) fn divide_by_power(x: i32, exponent: u32) -> i32 {
    let mask = ((1_i64 << exponent) - 1) as i32;
    let threshold = (mask >> 1) + i32::from(x < 0);
    (x >> exponent) + i32::from(x & mask > threshold)
}
