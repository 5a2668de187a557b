#[budget]
fn in_place(x: &array![f32; 64]) -> f32 {
    let a: array![f32; 64] = x.view().to_owned();
    let b: array![f32; 64] = <array![f32; 64]>::arange();
    let c: array![f32; 64] = ((a * 2.0 + &b)).eval();
    let d: array![f32; 64] = -(c - b).abs();
    let e: array![f32; 64] = d;
    e.sum()
}
