#[profile]
#[budget(1 KiB)]
fn power(x: &array![f32; 32]) -> f32 {
    let squares: array![f32; 32] = (x * x).eval();
    let mut total = 0.0;
    for value in squares.iter() {
        let plus = *value;
        total += plus;
    }
    if total > 1.0 { return 1.0; }
    total
}
