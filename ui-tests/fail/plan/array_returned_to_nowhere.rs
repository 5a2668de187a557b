use haversack::{array, budget};

#[budget]
fn ones() -> array![f32; 8] {
    <array![f32; 8]>::ones()
}

#[budget]
fn step() -> f32 {
    ones().sum()
}

fn main() {}
