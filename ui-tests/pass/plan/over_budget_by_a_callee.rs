use haversack::{array, budget};

#[budget]
fn inner() -> f32 {
    let a: array![f32; 100] = <array![f32; 100]>::ones();
    a.sum()
}

#[budget(500)]
fn outer() -> f32 {
    let total = inner();
    let b: array![f32; 50] = <array![f32; 50]>::ones();
    total + b.sum()
}

fn main() {}
