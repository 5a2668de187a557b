#[budget]
fn early(x: &array![f32; 8]) -> Result<f32, Error> {
    let a: array![f32; 8] = (x + 1.0).eval();
    if a.sum() > 1.0 {
        return Ok(0.0);
    }
    let checked = check(a.sum())?;
    let Some(first) = a.iter().next() else { return Err(Error) };
    let b: array![f32; 8] = (&a + checked).eval();
    Ok(b.sum())
}
