use haversack::{array, budget};

struct Layer {
    weights: array![f32; 8],
}

#[budget]
fn step(layer: &Layer) -> f32 {
    let a: array![f32; 8] = (&layer.weights * 2.0).eval();
    a.sum()
}

fn main() {}
