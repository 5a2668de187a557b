#[budget]
fn outer(x: &array![f32; 8]) -> f32 {
    const SIZE: usize = 8;
    use crate::energy;
    #[budget]
    fn inner(y: &array![f32; 8]) -> f32 {
        y.sum()
    }
    let a: array![f32; SIZE] = (x + 1.0).eval();
    inner(&a) + energy(&a)
}
