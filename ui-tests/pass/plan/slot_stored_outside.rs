use haversack::{array, budget};

#[budget]
fn step(kept: &mut Vec<f32>) {
    let a: array![f32; 8] = <array![f32; 8]>::ones();
    kept.extend(&a);
}

fn main() {}
