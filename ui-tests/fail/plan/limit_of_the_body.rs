//! The limit is the constant beside the function, whatever the body calls so.

use haversack::{array, budget};

const LIMIT: usize = 100;

#[budget(LIMIT)]
fn step() -> f32 {
    const LIMIT: usize = 1_000_000;
    let a: array![f32; 1000] = <array![f32; 1000]>::full(LIMIT as f32);
    a.sum()
}

fn main() {}
