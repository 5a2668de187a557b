use haversack::{array, budget};

#[budget(512 B)]
fn step(x: &array![f32; 64]) -> f32 {
    let a: array![f32; 64] = (x * 2.0).eval();
    let b: array![f32; 10, 10] = <array![f32; 10, 10]>::ones();
    let c: array![f32; 64] = (&a + 1.0).eval();
    let d: array![f32; 64] = (&a + &c).eval();
    d.sum() + b.sum()
}

fn main() {}
