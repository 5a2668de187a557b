#![forbid(unsafe_code)]
#![deny(warnings, missing_docs, clippy::all)]
//! A planned function in a crate that forbids unsafe code and warnings.

use haversack::{array, budget};

/// The sum of the squares.
#[budget(256 B)]
pub fn energy(x: &array![f32; 64]) -> f32 {
    let mut square: array![f32; 64] = (x * x).eval();
    square *= 1.0;
    square.sum()
}

/// Doubled.
#[budget]
pub fn doubled<const N: usize>(x: &array![f32; N], which: bool) -> array![f32; N] {
    if !which {
        return <array![f32; N]>::zeros();
    }
    let a: array![f32; N] = (x * 2.0).eval();
    let b: array![f32; N] = (a + x).eval();
    b
}

/// The entry.
fn main() {
    energy(&<array![f32; 64]>::ones());
    doubled::<4>(&<array![f32; 4]>::ones(), true);
}
