#[budget]
fn nested(x: &array![f32; 4]) -> f32 {
    let a: array![f32; 4] = (x + 1.0).eval();
    let total = {
        let b: array![f32; 4] = (a * 2.0).eval();
        b.sum()
    };
    total
}
