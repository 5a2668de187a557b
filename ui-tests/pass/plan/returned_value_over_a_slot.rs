use haversack::{array, budget};

#[budget]
fn doubled<const N: usize>(x: &array![f32; N], which: bool) -> array![f32; N] {
    if !which {
        return <array![f32; N]>::zeros();
    }
    let a: array![f32; N] = (x * 2.0).eval();
    a
}

fn main() {
    doubled(&array![1.0, 2.0], true);
}
