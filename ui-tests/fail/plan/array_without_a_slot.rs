use haversack::{array, budget};

#[budget]
fn step(x: &array![f32; 8]) -> f32 {
    let doubled = (x * 2.0).eval();
    let total = x.sum() + <array![f32; 8]>::ones().sum() + x.view().to_owned().sum();
    doubled.sum() + total
}

fn main() {}
