#[budget]
fn constructed() -> f32 {
    let a: array![f32; 8] = Array::zeros();
    let b: array![f32; 8] = <array![f32; 8]>::full(2.0);
    let c: array![f32; 8] = crate::Signal::from_fn(|[i]| i as f32);
    let d: array![f32; 2] = array![1.0, level];
    let e: array![f32; 8] = Default::default();
    let f: Array<f32, Rank1<8>> = haversack::Array::linspace(0.0, 1.0);
    a.sum() + b.sum() + c.sum() + d.sum()
}
