use haversack::{array, budget};

#[budget]
fn step() -> f32 {
    const COUNT: usize = 8;
    const _: () = assert!(COUNT > 8, "more than eight");
    let a: array![f32; COUNT] = <array![f32; COUNT]>::ones();
    a.sum()
}

fn main() {}
