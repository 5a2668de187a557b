use haversack::{array, budget};

#[budget]
fn step() -> f32 {
    const COUNT: usize = 8;
    const _: () = assert!(COUNT > 7, "more than seven");
    let a: array![f32; COUNT] = <array![f32; COUNT]>::ones();
    a.sum()
}

fn main() {
    assert_eq!(step(), 8.0);
}
