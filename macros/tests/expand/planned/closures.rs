#[budget]
fn closures(x: &array![f32; 8]) -> f32 {
    let a: array![f32; 8] = (x + 1.0).eval();
    let scale = |y: f32| {
        let z = helper::of(y).finish();
        z.wave()
    };
    let short = |y| y + 1.0;
    a.iter().map(|v| scale(*v)).sum::<f32>() + short(2.0)
}
