//! An array type of the user's own has a dtype and a shape, and no size of its own.
#![forbid(unsafe_code)]
use haversack::private::ArrayType;
use haversack::{Const, array, budget};

struct Lies;

impl ArrayType for Lies {
    type Dtype = f32;
    type Shape = (Const<64>,);
}

#[budget]
fn f(x: &array![f32; 64]) -> f32 {
    let a: array![Lies] = (x * 2.0).eval();
    a.sum()
}

fn main() {
    assert_eq!(f(&<array![f32; 64]>::ones()), 128.0);
}
