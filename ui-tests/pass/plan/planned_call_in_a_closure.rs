use haversack::{array, budget};

#[budget]
fn inner(x: f32) -> f32 {
    let a: array![f32; 8] = <array![f32; 8]>::full(x);
    a.sum()
}

#[budget]
fn step() -> f32 {
    fn doubled(x: f32) -> f32 {
        x * 2.0
    }
    let twice = |x: f32| doubled(x);
    twice(inner(1.0))
}

fn main() {}
