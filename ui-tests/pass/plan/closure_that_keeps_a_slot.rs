use haversack::{array, budget};

#[budget]
fn step() -> f32 {
    let a: array![f32; 8] = <array![f32; 8]>::ones();
    let later = || a.sum();
    later()
}

fn main() {}
