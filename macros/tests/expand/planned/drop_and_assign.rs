#[budget]
fn dropped(x: &array![f32; 8]) -> f32 {
    let a: array![f32; 8] = (x + 1.0).eval();
    let total = a.sum();
    drop(a);
    let mut b: array![f32; 8] = <array![f32; 8]>::zeros();
    b.view_mut().assign(x + total);
    let mut kept = b.row(0);
    kept = b.row(1);
    b[[0]] = 2.0;
    kept.sum()
}
