use haversack::{array, budget};

#[budget]
fn doubled(x: &array![f32; 8]) -> array![f32; 8] {
    (x * 2.0).eval()
}

#[budget]
fn step(x: &array![f32; 8]) -> f32 {
    let y: array![f32; 8] = (x + 1.0).eval();
    let a: array![f32; 8] = doubled(&y);
    a.sum() + y.sum()
}

fn main() {
    assert_eq!(step(&<array![f32; 8]>::ones()), 48.0);
}
