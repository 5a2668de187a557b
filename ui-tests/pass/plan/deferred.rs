use haversack::{array, budget};

#[budget]
fn step(x: bool) -> f32 {
    let a: array![f32; 8] = if x { <array![f32; 8]>::ones() } else { <array![f32; 8]>::zeros() };
    a.sum()
}

fn main() {}
