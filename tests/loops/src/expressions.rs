//! Expressions of arrays. `tests/expressions.rs` reads the machine code that the compiler makes of them.
#![allow(missing_docs, reason = "the names say what is computed")]

use haversack::{Axis, array};

type Vector = array![f32; 4096];
type Matrix = array![f32; 256, 512];

#[inline(never)]
pub fn fused_expression(out: &mut Vector, a: &Vector, b: &Vector, c: &Vector) {
    out.assign(a * 2.0 + b - c * 0.5);
}

#[inline(never)]
pub fn fused_update(out: &mut Vector, a: &Vector) {
    *out += a * 2.0;
}

#[inline(never)]
pub fn sum_of_floats(a: &Vector) -> f32 {
    a.sum()
}

#[inline(never)]
pub fn sum_of_squared_differences(a: &Vector, b: &Vector) -> f32 {
    (a - b).square().sum()
}

#[inline(never)]
pub fn sum_of_columns(out: &mut array![f32; 512], a: &Matrix) {
    out.assign(a.sum_axis(Axis::<0>));
}
