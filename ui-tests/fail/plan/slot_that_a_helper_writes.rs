use haversack::{array, budget};

fn gain(x: &array![f32; 8]) -> f32 {
    x.sum()
}

fn halve(x: &mut array![f32; 8]) {
    *x *= 0.5;
}

#[budget]
fn step(x: &array![f32; 8]) -> f32 {
    let mut y: array![f32; 8] = (x * 2.0).eval();
    halve(&mut y);
    gain(x) + gain(&y)
}

fn main() {}
