#[budget]
fn copied(x: &array![f32; 8], v: View<'_, f32, Rank1<8>>) -> f32 {
    let a: array![f32; 8] = x.clone();
    let b: array![f32; 8] = v.to_owned();
    let c: array![f32; 8] = ((a.view().t()).to_contiguous());
    let d: array![u8; 8] = c.cast_saturating();
    let e: array![f64; 8] = (&c * 2.0).eval();
    d.sum() as f32
}
