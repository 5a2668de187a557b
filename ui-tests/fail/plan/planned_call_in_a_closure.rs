use haversack::{array, budget};

#[budget]
fn inner(x: f32) -> f32 {
    let a: array![f32; 8] = <array![f32; 8]>::full(x);
    a.sum()
}

#[budget]
fn step() -> f32 {
    let twice = |x: f32| inner(x) * 2.0;
    twice(1.0)
}

fn main() {}
