use haversack::{array, budget};

/// The plan of a function is a type of its name.
#[budget]
fn f32(x: &array![f32; 8]) -> f32 {
    let doubled: array![f32; 8] = (x * 2.0).eval();
    doubled.sum()
}

fn main() {
    let x = <array![f32; 8]>::ones();
    println!("{}", f32(&x));
}
