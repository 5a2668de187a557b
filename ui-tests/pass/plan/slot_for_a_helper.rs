use haversack::{Rank1, View, array, budget};

fn gain(x: View<'_, f32, Rank1<8>>) -> f32 {
    x.sum()
}

#[budget]
fn step(x: &array![f32; 8]) -> f32 {
    let y: array![f32; 8] = (x * 2.0).eval();
    gain(x.view()) + gain(y.view())
}

fn main() {}
