/// Returns an array.
#[budget(1 KiB)]
#[must_use]
pub(crate) fn returned(x: &array![f32; 8], flag: bool) -> array![f32; 8] {
    let a: array![f32; 8] = (x + 1.0).eval();
    if flag {
        return energy(&a);
    }
    let result: array![f32; 8] = (&a * 2.0).eval();
    result
}
