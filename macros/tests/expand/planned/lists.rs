#[budget]
fn lists(x: &array![f32; 2], filter: &mut Filter) -> f32 {
    let y: array![f32; 2] = (x * array![0.5, smoothed(x)]).eval();
    filter.taps.assign(&array![1.0, 2.0]);
    gain(&array![y[[0]], 2.0]) + y.dot(&array![1.0, 2.0]).sum()
}
