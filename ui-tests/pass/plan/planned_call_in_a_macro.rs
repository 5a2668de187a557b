use haversack::{array, budget};

fn ordinary(x: f32) -> u8 {
    x as u8
}

#[budget]
fn inner(x: f32) -> f32 {
    let a: array![f32; 8] = <array![f32; 8]>::full(x);
    a.sum()
}

#[budget]
fn step() -> f32 {
    let value = inner(1.0);
    assert!(f32::from(ordinary(value)) > 0.0);
    1.0
}

fn main() {
    assert_eq!(step(), 1.0);
}
