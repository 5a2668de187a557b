//! Runs. Slots that are swapped hold each other's bytes, and both live as long as either; slots in a tuple, a `RefCell`, an `Option`.
#![forbid(unsafe_code)]
use haversack::{array, budget};
use std::cell::RefCell;

#[budget]
fn f(x: &array![f32; 64]) -> (f32, f32) {
    let mut a: array![f32; 64] = (x * 2.0).eval();
    let mut b: array![f32; 64] = (x * 3.0).eval();
    std::mem::swap(&mut a, &mut b);
    let before = a.sum() - b.sum();
    let cell = RefCell::new((Some(a), b));
    if let Some(a) = &mut cell.borrow_mut().0 {
        a.fill(1.0);
    }
    let (a, b) = cell.into_inner();
    (before, a.map_or(0.0, |a| a.sum()) + b.sum())
}

pub(super) fn main() {
    assert_eq!(f(&<array![f32; 64]>::ones()), (64.0, 192.0));
}
