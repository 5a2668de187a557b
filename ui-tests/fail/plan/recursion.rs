use haversack::{array, budget};

#[budget(1 KiB)]
fn step(n: usize) -> f32 {
    let a: array![f32; 8] = <array![f32; 8]>::ones();
    if n == 0 { a.sum() } else { step(n - 1) + a.sum() }
}

fn main() {}
