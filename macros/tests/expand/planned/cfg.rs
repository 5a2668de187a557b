#[cfg(any())]
#[budget(1 KiB)]
fn conditional(x: &array![f32; 8]) -> f32 {
    #[cfg(feature = "small")]
    let a: array![f32; 4] = <array![f32; 4]>::zeros();
    #[cfg(not(feature = "small"))]
    let a: array![f32; 8] = (x + 1.0).eval();
    #[cfg_attr(fast, cfg(simd))]
    let b = energy(&a);
    match a.len() {
        #[cfg(feature = "small")]
        4 => {
            let c: array![f32; 4] = (&a + 1.0).eval();
            c.sum()
        }
        _ => 0.0,
    };
    #[cfg(feature = "small")]
    return 0.0;
    #[cfg(not(feature = "small"))]
    a.sum()
}
