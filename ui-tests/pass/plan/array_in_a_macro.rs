use haversack::{array, budget};

#[budget]
fn step(x: &array![f32; 8]) -> f32 {
    let a: array![f32; 8] = (x * 2.0).eval();
    assert!(a.sum() > 0.0);
    x.sum()
}

fn main() {
    assert_eq!(step(&<array![f32; 8]>::ones()), 8.0);
}
