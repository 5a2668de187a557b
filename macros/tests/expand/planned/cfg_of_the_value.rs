#[budget]
fn value(x: &array![f32; 8]) -> f32 {
    let a: array![f32; 8] = (x + 1.0).eval();
    let y = a.thing();
    #[cfg(left)]
    {
        a.sum()
    }
    #[cfg(not(left))]
    a.max()
}
