//! Runs. Slots of no elements are aligned to 64, beside one of 4 bytes; a callee without bytes has its part all the same.
#![forbid(unsafe_code)]
use haversack::{Workspace, array, budget};

#[budget(0 B)]
fn none() -> f32 {
    let a: array![f32; 0] = <array![f32; 0]>::ones();
    a.sum()
}

#[budget]
fn f() -> f32 {
    let a: array![f32; 1] = <array![f32; 1]>::ones();
    let z: array![f64; 3, 0] = <array![f64; 3, 0]>::ones();
    none() + a.sum() + z.sum() as f32
}

pub(super) fn main() {
    assert_eq!((none::PEAK, f::PEAK, f()), (0, 4, 1.0));
    let mut workspace = Workspace::<none>::new();
    assert_eq!(none::in_workspace(&mut workspace), 0.0);
}
