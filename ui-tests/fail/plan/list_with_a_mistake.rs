use haversack::{array, budget};

#[budget]
fn step(x: &array![f32; 2, 2]) -> f32 {
    let halves: array![f32; 2, 2] = (x * array![[0.5, 0.5], [1.0]]).eval();
    let more: array![f32; 2, 2] = (&halves * array![0.5; 2, 2]).eval();
    more.sum() + array![["a"]].sum()
}

fn main() {}
