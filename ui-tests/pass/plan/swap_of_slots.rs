use haversack::{array, budget};

#[budget]
fn step() -> f32 {
    let mut a: array![f32; 8] = <array![f32; 8]>::ones();
    let mut b: array![f32; 8] = <array![f32; 8]>::zeros();
    std::mem::swap(&mut *a, &mut *b);
    let total = a.sum();
    let c: array![f32; 8] = <array![f32; 8]>::full(3.0);
    total + c.sum() + b.sum()
}

fn main() {}
