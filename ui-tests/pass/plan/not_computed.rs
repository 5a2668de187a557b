//! Accepts the values that are arrays outside of a plan, too.

use haversack::{array, budget};

#[budget]
fn product(w: &array![f32; 8, 4], x: &array![f32; 4]) -> f32 {
    let y: array![f32; 8] = w.dot(x).eval();
    y.sum()
}

#[budget]
fn in_place(x: &array![f32; 4]) -> f32 {
    let y: array![f32; 4] = x.to_owned();
    let z: array![f32; 4] = (y * 2.0).eval();
    z.sum()
}

#[budget]
fn view(x: &array![f32; 8, 4]) -> f32 {
    let y: array![f32; 4] = x.row(0).to_owned();
    y.sum()
}

#[budget]
fn returned(x: &array![f32; 4]) -> array![f32; 4] {
    (x * 2.0).eval()
}

fn main() {}
