//! Runs. Constants, aliases, imports and planned functions of inner blocks mean the same in the plan as at their own place.
#![forbid(unsafe_code)]
use haversack::{array, budget};

const N: usize = 16;
type Real = f32;

mod big {
    use haversack::{array, budget};

    #[budget]
    pub(super) fn g(x: &array![f32; 4]) -> f32 {
        let a: array![f32; 1024] = <array![f32; 1024]>::full(x[[0]]);
        a.sum()
    }
}

#[budget]
fn g(x: &array![f32; 4]) -> f32 {
    x.sum()
}

#[budget]
fn f(x: &array![f32; 4]) -> (f64, f32) {
    let outer: array![Real; N] = <array![Real; N]>::ones();
    let wide = {
        const N: usize = 64;
        type Real = f64;
        let a: array![Real; N] = <array![Real; N]>::ones();
        let b: array![f32; 8] = <array![f32; 8]>::full(7.0);
        a.sum() + f64::from(b[[0]]) * 0.0
    };
    let called = {
        use big::g;
        g(x)
    };
    (wide + f64::from(outer.sum()), called + g(x))
}

pub(super) fn main() {
    assert_eq!(f(&<array![f32; 4]>::ones()), (80.0, 1028.0));
    assert!(f::PEAK >= 4096);
}
