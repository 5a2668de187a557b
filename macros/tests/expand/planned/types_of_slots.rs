#[budget]
fn types(x: &Array<f32, Rank1<8>>, y: &mut array![Hidden]) -> f32 {
    let a: array![Hidden] = y.view().to_owned();
    let b: Array<f32, (Const<8>,)> = x.to_contiguous();
    let c: array![f32; ROWS, { 2 * COLS }, Batch] = <array![f32; ROWS, { 2 * COLS }, Batch]>::zeros();
    let small: array![f32; 2; Inline] = <array![f32; 2; Inline]>::zeros();
    let other: Wrapper<f32> = make();
    a.sum() + b.sum() + c.sum() + small.sum()
}
