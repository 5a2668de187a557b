use haversack::{array, budget};

#[budget]
fn step(sum: &mut f32) -> array![f32; 8] {
    let a: array![f32; 8] = <array![f32; 8]>::ones();
    *sum = a.sum();
    a
}

fn main() {}
