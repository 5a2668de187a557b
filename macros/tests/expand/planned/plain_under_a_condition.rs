#[budget]
fn helped(x: &array![f32; 8]) -> f32 {
    let a: array![f32; 8] = (x + 1.0).eval();
    #[cfg(any())]
    plain!(helper(a.view()));
    #[allow(unused)]
    plain!(helper(a.view()));
    a.sum()
}
