//! Refuses a value that is no array where a slot is declared: the same values are refused outside of a plan.

use haversack::{array, budget};

#[budget]
fn product(w: &array![f32; 8, 4], x: &array![f32; 4]) -> f32 {
    let y: array![f32; 8] = w.dot(x);
    y.sum()
}

#[budget]
fn in_place(x: &array![f32; 4]) -> f32 {
    let y: array![f32; 4] = x.to_owned();
    let z: array![f32; 4] = y * 2.0;
    z.sum()
}

#[budget]
fn view(x: &array![f32; 8, 4]) -> f32 {
    let y: array![f32; 4] = x.row(0);
    y.sum()
}

#[budget]
fn returned(x: &array![f32; 4]) -> array![f32; 4] {
    x * 2.0
}

fn main() {}
