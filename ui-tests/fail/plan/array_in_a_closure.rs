use haversack::{array, budget};

#[budget]
fn step(x: &array![f32; 8]) -> f32 {
    let scaled = |factor: f32| {
        let a: array![f32; 8] = (x * factor).eval();
        a.sum()
    };
    scaled(2.0) + scaled(3.0)
}

fn main() {}
