//! Runs. A planned function is a function: a pointer, a callback, an entry of a table. It keeps its `unsafe`-free signature.
#![forbid(unsafe_code)]
use haversack::{array, budget};

type Four = array![f32; 4];

#[budget]
fn g(x: &array![f32; 4]) -> f32 {
    let a: array![f32; 4] = (x * 2.0).eval();
    a.sum()
}

const TABLE: [fn(&Four) -> f32; 1] = [g];

pub(super) fn main() {
    let arrays = [Four::ones(), Four::full(2.0)];
    assert_eq!(arrays.iter().map(g).sum::<f32>(), 24.0);
    assert_eq!(TABLE[0](&arrays[0]), 8.0);
}
