use haversack::{array, budget};

#[budget(5 GiB)]
fn energy(signal: &array![f32; 256]) -> f32 {
    let square: array![f32; 256] = (signal * signal).eval();
    square.sum()
}

#[budget(5 GiB)]
fn energy_of<const N: usize>(signal: &array![f32; N]) -> f32 {
    let square: array![f32; N] = (signal * signal).eval();
    square.sum()
}

fn main() {
    let signal = <array![f32; 256]>::ones();
    assert_eq!(energy(&signal), energy_of(&signal));
}
