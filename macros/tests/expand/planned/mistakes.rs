#[budget]
async fn asynchronous(x: impl Trait) {}

#[budget]
fn uncounted(x: &array![f32; 8]) -> f32 {
    let a = (x + 1.0).eval();
    let b: array![f32; 8];
    let f = || { let c: array![f32; 8] = (x + 1.0).eval(); };
    <array![f32; 8]>::zeros();
    uncounted(x);
    x.tile(2);
    0.0
}

#[budget(1 KiB)]
fn two(x: &mut array![f32; 8]) -> array![f32; 8] {
    let mut a: array![f32; 8] = (x + 1.0).eval();
    a = (x + 2.0).eval();
    std::mem::swap(&mut a, x);
    a
}
