#[budget(1 KiB)]
#[profile]
pub fn doubled<const N: usize>(x: &array![f32; N]) -> array![f32; N] {
    let twice: array![f32; N] = (x * 2.0).eval();
    twice
}
