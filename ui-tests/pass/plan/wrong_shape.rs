use haversack::{array, budget};

#[budget]
fn step(x: &array![f32; 8]) -> f32 {
    let a: array![f32; 8] = (x * 2.0).eval();
    a.sum()
}

fn main() {}
