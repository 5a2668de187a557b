#[budget]
fn held(x: &array![f32; 8]) -> f32 {
    let a: array![f32; 8] = (x + 1.0).eval();
    let row: View<'_, f32, Rank1<4>> = a.slice(s![0..4]);
    let mut views = Vec::new();
    views.push(row);
    let (first, rest) = (&a, 2.0);
    let number = a.sum() + rest;
    drop(a);
    number
}
