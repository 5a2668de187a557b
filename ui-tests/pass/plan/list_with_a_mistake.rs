use haversack::{Array, array, budget};

#[budget]
fn step(x: &array![f32; 2, 2]) -> f32 {
    let halves: array![f32; 2, 2] = (x * array![[0.5, 0.5], [1.0, 1.0]]).eval();
    let filled: array![f32; 2, 2] = Array::full(0.5);
    let more: array![f32; 2, 2] = (&halves * &filled).eval();
    more.sum() + array![[1.0_f32]].sum()
}

fn main() {}
