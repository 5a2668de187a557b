#[budget]
fn helped(x: &array![f32; 8]) -> f32 {
    let a: array![f32; 8] = (x + 1.0).eval();
    let least = plain!(smallest(a.as_slice()));
    let b: array![f32; 8] = plain!(a.view().to_owned());
    plain!(helper(least));
    plain!(smallest(b.as_slice()))
}
