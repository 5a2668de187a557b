use haversack::{array, budget};

type Wide = array![f64; 8];

#[budget]
fn step() -> f64 {
    let a: array![f32; 8] = <array![f32; 8]>::ones();
    let b: array![Wide] = (a * 2.0).cast::<f64>().eval();
    b.sum()
}

fn main() {}
