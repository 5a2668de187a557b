use haversack::{array, budget};

#[budget]
fn step(x: &array![f32; 8]) -> f32 {
    let mut a: array![f32; 8] = <array![f32; 8]>::zeros();
    let mut scaled = |factor: f32| {
        a.assign(x * factor);
        a.sum()
    };
    scaled(2.0) + scaled(3.0)
}

fn main() {}
