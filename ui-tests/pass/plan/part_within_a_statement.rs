#![forbid(unsafe_code)]

use haversack::{array, budget};

#[budget]
fn nines() -> f32 {
    let a: array![f32; 64] = <array![f32; 64]>::full(9.0);
    a[[0]]
}

#[budget]
fn step() -> (f32, f32) {
    let nine = nines();
    let a: array![f32; 64] = <array![f32; 64]>::ones();
    (nine, a[[0]])
}

fn main() {
    assert_eq!(step(), (9.0, 1.0));
}
