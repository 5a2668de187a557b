#[budget(1 KiB)]
fn lines(x: &array![f32; 8]) -> f32 {
    let a: array![f32; 8] = (x + 1.0).eval(); let b: array![f32; 8] = (&a + 1.0).eval();
    let c = {
        let d: array![f32; 8] =
            (&b + 1.0).eval();
        d.sum()
    };
    if c > 1.0 { let e: array![f32; 8] = (&b + 2.0).eval(); e.sum() } else { c }
}
