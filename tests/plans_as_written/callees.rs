//! Calls of functions with and without a plan: of functions of a program, methods of types, macros, functions of `core`.

use haversack::{View, ViewMut, array, budget};
use haversack_unplanned::twice;

use crate::{agreement, counting, same, signal, table};

pub(crate) struct Gain(f32);

impl Gain {
    fn apply(&self, x: View<'_, f32, haversack::Rank1<10>>) -> f32 {
        x.sum() * self.0
    }

    fn of(x: f32) -> Self {
        Gain(x)
    }

    fn write(&self, mut into: ViewMut<'_, f32, haversack::Rank1<10>>) {
        into *= self.0;
    }
}

macro_rules! clipped {
    ($x:expr) => {
        if $x > 1.0 { 1.0 } else { $x }
    };
}

#[twice]
mod planned {
    use super::*;

    #[budget]
    pub(crate) fn energy(x: &array![f32; 10]) -> f32 {
        let y: array![f32; 10] = (x * x).eval();
        y.sum()
    }

    #[budget]
    pub(crate) fn doubled(x: &array![f32; 10]) -> array![f32; 10] {
        let y: array![f32; 10] = (x * 2.0).eval();
        y
    }

    #[budget]
    pub(crate) fn calls_planned_ones(x: &array![f32; 10]) -> f32 {
        let y: array![f32; 10] = doubled(x);
        let z: array![f32; 10] = doubled(&y);
        energy(&z) - energy(&y)
    }

    #[budget]
    pub(crate) fn calls_methods(x: &array![f32; 10], gain: &Gain) -> f32 {
        let mut y: array![f32; 10] = (x + 1.0).eval();
        gain.write(y.view_mut());
        gain.apply(y.view()) + Gain::of(2.0).apply(x.view())
    }

    #[budget]
    pub(crate) fn uses_macros(x: &array![f32; 10]) -> f32 {
        let y: array![f32; 10] = (x + 1.0).eval();
        assert!(y.len() == 10, "{} elements", y.len());
        debug_assert_eq!(y.sum(), y.view().sum());
        clipped!(y.sum())
    }

    #[budget]
    pub(crate) fn calls_core(x: &array![f32; 10]) -> f32 {
        let y: array![f32; 10] = (x + 1.0).eval();
        let count = std::cmp::max(y.len(), 3);
        core::hint::black_box(y.sum()) / count as f32 + f32::from(u8::try_from(count).unwrap_or(0))
    }

    #[budget]
    pub(crate) fn borrows_out(x: &mut array![f32; 4, 5], y: &array![f32; 4, 5]) -> f32 {
        let z: array![f32; 4, 5] = (&*x + y).eval();
        x.assign(&z);
        x.row_mut(0).fill(1.0);
        z.sum()
    }

    #[budget]
    pub(crate) fn selects(x: &array![f32; 10]) -> f32 {
        let positive: array![bool; 10] = x.greater(0.0).eval();
        let kept: array![f32; 10] = haversack::expr::select(&positive, x, 0.0).eval();
        kept.sum()
    }

    #[budget]
    pub(crate) fn multiplies(x: &array![f32; 4, 5]) -> f32 {
        let turned: array![f32; 5, 4] = x.t().to_owned();
        let product: array![f32; 4, 4] = x.dot(&turned).eval();
        product.trace()
    }
}

#[test]
fn helpers() {
    let (x, t) = (signal(), table());
    let gain = Gain(0.3);
    same! {
        energy(&x);
        calls_planned_ones(&x);
        calls_methods(&x, &gain);
        uses_macros(&x);
        calls_core(&x);
        selects(&x);
        multiplies(&t);
    }
    let written = table();
    agreement::agree!(borrows_out(&mut written, &t); written);
    agreement::agree!(doubled(&x) -> array);
}
