use haversack::{array, budget};

fn helper(x: f32) -> f32 {
    x + 1.0
}

#[budget]
fn ramp(x: f32) -> array![f32; 8] {
    <array![f32; 8]>::full(helper(x))
}

#[budget]
fn step(x: &array![f32; 8]) -> f32 {
    let y: array![f32; 8] = ramp(x.sum());
    y.sum()
}

fn main() {}
