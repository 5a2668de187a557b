//! Runs. Scoped threads write one slot and read another.
#![forbid(unsafe_code)]
use haversack::{array, budget};

#[budget]
fn f(x: &array![f32; 64]) -> f32 {
    let mut a: array![f32; 64] = (x * 2.0).eval();
    let b: array![f32; 64] = (x * 3.0).eval();
    std::thread::scope(|scope| {
        let (b, a) = (&b, &mut a);
        scope.spawn(move || a.fill(b.sum()));
        scope.spawn(move || b.sum());
    });
    let c: array![f32; 64] = (&a + 1.0).eval();
    c.sum()
}

pub(super) fn main() {
    assert_eq!(f(&<array![f32; 64]>::ones()), 64.0 * 193.0);
}
