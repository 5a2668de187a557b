//! A constant of the body has the name of the function's parameter: the plan would read the one, the body the other.

use haversack::{array, budget};

#[budget]
fn step<const N: usize>(x: &array![f32; N]) -> f32 {
    const N: usize = 64;
    let a: array![f32; N] = <array![f32; N]>::ones();
    a.sum() + x.sum()
}

fn main() {
    step::<4>(&<array![f32; 4]>::ones());
}
