#[budget]
fn heir(x: &array![f32; 8]) -> array![f32; 8] {
    let a: array![f32; 8] = (x + 1.0).eval();
    let b: array![f32; 8] = (a * 2.0).eval();
    b
}
