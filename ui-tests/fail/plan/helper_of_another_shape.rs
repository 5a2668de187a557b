use haversack::{array, budget};

fn gain(x: &array![f32; 8]) -> f32 {
    x.sum()
}

#[budget]
fn step(x: &array![f32; 9]) -> f32 {
    let y: array![f32; 9] = (x * 2.0).eval();
    gain(&y)
}

fn main() {}
