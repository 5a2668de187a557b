use haversack::{array, budget};

#[budget]
fn step(x: &array![f32; 8]) -> f32 {
    let doubled: array![f32; 8] = (x * 2.0).eval();
    let ones: array![f32; 8] = <array![f32; 8]>::ones();
    let total = x.sum() + ones.sum() + x.view().sum();
    doubled.sum() + total
}

fn main() {}
