use haversack::{array, budget};

#[budget]
fn step(f: impl Fn(f32) -> f32 + Send + Sync) -> f32 {
    let a: array![f32; 8] = <array![f32; 8]>::from_fn(|[i]| f(i as f32));
    a.sum()
}

fn main() {}
