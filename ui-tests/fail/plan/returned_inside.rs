use haversack::{array, budget};

#[budget]
fn step() -> (f32, array![f32; 8]) {
    let a: array![f32; 8] = <array![f32; 8]>::ones();
    (a.sum(), a)
}

fn main() {}
