use haversack::{array, budget};

#[budget]
fn step(x: &array![f32; 8]) -> f32 {
    let mut a: array![f32; 8] = <array![f32; 8]>::ones();
    a = (x * 2.0).eval();
    a.sum()
}

fn main() {}
