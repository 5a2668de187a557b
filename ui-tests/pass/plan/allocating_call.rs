use haversack::{array, budget};

#[budget]
fn helper() -> array![f32; 8] {
    <array![f32; 8]>::ones()
}

#[budget]
fn step() -> f32 {
    let a: array![f32; 8] = helper();
    a.sum()
}

fn main() {}
