//! A macro runs its input when, and as often, as it likes.

use haversack::{array, budget};

#[budget]
fn step(x: &array![f32; 8]) -> f32 {
    assert!({
        let a: array![f32; 8] = (x * 2.0).eval();
        a.sum() > 0.0
    });
    x.sum()
}

fn main() {}
