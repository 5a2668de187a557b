/// Doubles, and adds.
#[budget(1 KiB)]
pub fn straight(x: &array![f32; 64], factor: f32) -> f32 {
    let doubled: array![f32; 64] = (x * factor).eval();
    let shifted: array![f32; 64] = (&doubled + 1.0).eval();
    let total = doubled.sum();
    let wide: array![f64; 64] = shifted.cast();
    total + wide.mean() as f32
}
