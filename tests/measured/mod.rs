//! Planned functions that tests of the monitor measure.

use haversack::{array, budget, plain};

#[budget(2 KiB)]
pub(crate) fn roughness(x: &array![f32; 256]) -> f32 {
    let square: array![f32; 256] = (x * x).eval();
    let other: array![f32; 256] = (&square + 1.0).eval();
    square.sqrt().sum() + other.sum()
}

#[budget]
pub(crate) fn scaled<const N: usize>(x: &array![f32; N], by: f32) -> array![f32; N] {
    let once: array![f32; N] = (x * by).eval();
    let out: array![f32; N] = (&once * by).eval();
    out
}

#[budget]
pub(crate) fn nothing(x: &array![f32; 256]) -> f32 {
    x.sum()
}

fn hungry() -> usize {
    vec![0u8; 100_000].len()
}

#[budget]
pub(crate) fn not_counted(x: &array![f32; 256]) -> f32 {
    let square: array![f32; 256] = (x * x).eval();
    square.sum() + plain!(hungry()) as f32
}

#[budget]
pub(crate) fn smoothed(x: &array![f32; 64, 64]) -> array![f32; 64, 64] {
    let square: array![f32; 64, 64] = (x * x).eval();
    let out: array![f32; 64, 64] = (square.sqrt() + 1.0).eval();
    out
}
