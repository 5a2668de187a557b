use haversack::{array, budget};

#[budget]
fn step<const N: usize>(x: &array![f32; N]) -> f32 {
    const M: usize = 64;
    let a: array![f32; M] = <array![f32; M]>::ones();
    a.sum() + x.sum()
}

fn main() {
    assert_eq!(step::<4>(&<array![f32; 4]>::ones()), 68.0);
}
