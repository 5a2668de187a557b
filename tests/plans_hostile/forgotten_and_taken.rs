//! Runs. A slot that is forgotten, moved into an `Option` and taken, moved into a guard whose `drop` reads it.
#![forbid(unsafe_code)]
use haversack::{Slot, array, budget};
use std::cell::Cell;

struct Guard<'g, 'k, S: haversack::Shape>(&'g Cell<f32>, Slot<'k, f32, S>);

impl<S: haversack::Shape> Drop for Guard<'_, '_, S> {
    fn drop(&mut self) {
        self.0.set(self.1.iter().sum());
    }
}

#[budget]
fn f(x: &array![f32; 64], seen: &Cell<f32>) -> f32 {
    let a: array![f32; 64] = (x * 2.0).eval();
    std::mem::forget(a);
    let b: array![f32; 64] = (x * 3.0).eval();
    let mut kept = Some(b);
    let sum = kept.take().map_or(0.0, |b| b.sum());
    {
        let c: array![f32; 64] = (x * 4.0).eval();
        let _guard = Guard(seen, c);
    }
    let d: array![f32; 64] = (x * 5.0).eval();
    sum + d.sum()
}

pub(super) fn main() {
    let seen = Cell::new(0.0);
    assert_eq!(f(&<array![f32; 64]>::ones(), &seen), 64.0 * 8.0);
    assert_eq!(seen.get(), 256.0);
}
