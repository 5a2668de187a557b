#[budget]
fn borrowed(x: &array![f32; 8]) -> View<'_, f32, Rank1<4>> {
    let a: array![f32; 8] = (x + 1.0).eval();
    x.slice(s![0..4])
}
