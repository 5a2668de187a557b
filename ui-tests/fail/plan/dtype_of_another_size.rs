//! The docs would show a plan that is not the function's: `f32` is not Rust's here.

use haversack::{array, budget};

#[allow(non_camel_case_types)]
type f32 = f64;

#[budget]
pub fn total(x: &array![f32; 4]) -> f32 {
    let doubled: array![f32; 4] = (x * 2.0).eval();
    doubled.sum()
}

fn main() {}
