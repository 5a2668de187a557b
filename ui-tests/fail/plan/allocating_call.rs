use haversack::{array, budget};

fn helper() -> array![f32; 8] {
    <array![f32; 8]>::ones()
}

#[budget]
fn step() -> f32 {
    let a: array![f32; 8] = haversack::plain!(helper());
    a.sum()
}

fn main() {}
