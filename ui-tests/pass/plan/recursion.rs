use haversack::{array, budget};

#[budget(1 KiB)]
fn step(n: usize) -> f32 {
    let a: array![f32; 8] = <array![f32; 8]>::ones();
    let mut total = 0.0;
    for _ in 0..=n {
        total += a.sum();
    }
    total
}

fn main() {}
