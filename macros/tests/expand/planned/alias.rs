#[budget]
fn f(x: &Frame) -> f32 {
    let y: Frame = Frame::ones();
    let z: Frame = (&y + 1.0).eval();
    let w: Frame = (z * 2.0).eval();
    w.sum()
}
