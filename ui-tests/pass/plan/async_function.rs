use haversack::{array, budget};

#[budget]
fn step(x: f32) -> f32 {
    let a: array![f32; 8] = <array![f32; 8]>::full(x);
    a.sum()
}

fn main() {}
