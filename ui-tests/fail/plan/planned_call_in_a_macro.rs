//! A macro may keep its input for later, when the callee's part of the workspace is another's.

use haversack::{array, budget};

#[budget]
fn inner(x: f32) -> f32 {
    let a: array![f32; 8] = <array![f32; 8]>::full(x);
    a.sum()
}

#[budget]
fn step() -> f32 {
    assert!(inner(1.0) > 0.0);
    1.0
}

fn main() {}
