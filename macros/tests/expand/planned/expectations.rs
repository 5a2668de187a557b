#[budget]
#[expect(unused_variables)]
#[expect(dead_code)]
#[doc(hidden)]
fn expected(x: &array![f32; 8]) -> f32 {
    let y = 1.0;
    x.sum()
}
