use haversack::{array, budget};

#[budget(1 KiB)]
fn step<const N: usize>() -> f32 {
    let a: array![f32; N] = <array![f32; N]>::ones();
    let b: array![f32; N] = (&a + 1.0).eval();
    (&a * &b).sum()
}

fn main() {
    step::<100>();
}
