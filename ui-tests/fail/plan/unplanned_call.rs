use haversack::{array, budget};

fn helper(x: f32) -> f32 {
    x + 1.0
}

#[budget]
fn step(x: &array![f32; 8]) -> f32 {
    helper(x.sum())
}

fn main() {}
