use haversack::{Rank1, ViewMut, array, budget};

fn gain(x: &array![f32; 8]) -> f32 {
    x.sum()
}

fn halve(mut x: ViewMut<'_, f32, Rank1<8>>) {
    x *= 0.5;
}

#[budget]
fn step(x: &array![f32; 8]) -> f32 {
    let mut y: array![f32; 8] = (x * 2.0).eval();
    halve(y.view_mut());
    gain(x) + gain(&y)
}

fn main() {}
