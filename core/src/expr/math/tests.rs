//! Functions have the same bits for every instruction set.

use std::vec::Vec;

use crate::cpu::simd::{Kernel, Level, on_each_level};
use crate::math::{self, FloatMath};

/// A loop over numbers, which is compiled for a level.
struct Loop<'a, T>(&'a [T]);

impl<T: FloatMath> Kernel for Loop<'_, T> {
    type Output = Vec<T>;

    #[inline(always)]
    fn run<L: Level>(self) -> Vec<T> {
        let mut all: Vec<T> = self.0.iter().chain(self.0).copied().collect();
        let (exps, tanhs) = all.split_at_mut(self.0.len());
        exps.iter_mut().for_each(|x| *x = x.exponential());
        tanhs.iter_mut().for_each(|x| *x = x.hyperbolic_tangent());
        all
    }
}

#[test]
fn every_level_gives_the_bits_of_a_single_number() {
    let count = if cfg!(miri) { 100 } else { 200_000 };
    let singles: Vec<f32> = (0..count).map(|i| f32::from_bits((i * (u32::MAX / count)) | i)).collect();
    let doubles: Vec<f64> = singles.iter().map(|&x| f64::from(x) * 8.1).collect();
    let same = |a: f64, b: f64| a.to_bits() == b.to_bits() || a.is_nan() && b.is_nan();
    let expected: Vec<f32> =
        singles.iter().map(|&x| math::exp(x)).chain(singles.iter().map(|&x| math::tanh(x))).collect();
    on_each_level(
        || Loop(&singles),
        |level, found| assert!(found.iter().zip(&expected).all(|(&a, &b)| same(a.into(), b.into())), "f32, {level}"),
    );
    let expected: Vec<f64> =
        doubles.iter().map(|&x| math::exp(x)).chain(doubles.iter().map(|&x| math::tanh(x))).collect();
    on_each_level(
        || Loop(&doubles),
        |level, found| assert!(found.iter().zip(&expected).all(|(&a, &b)| same(a, b)), "f64, {level}"),
    );
}
