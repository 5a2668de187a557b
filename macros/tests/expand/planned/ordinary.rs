#[budget]
fn f(x: &array![f32; 8], net: &Net) -> f32 {
    let y: array![f32; 8] = (x * clip(x.sum())).eval();
    let z: array![f32; 8] = select(&mask, y, 0.0).eval();
    assert!(clip(z.sum()) < 1.0);
    let doubled = |x: f32| clip(x) * 2.0;
    max(forward(&net.weights, z.view()), doubled(0.5))
}
