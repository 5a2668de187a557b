//! Closures that read slots, write into them, or are handed to methods.

use haversack::{array, budget};
use haversack_unplanned::twice;

use crate::{agreement, counting, same, signal, table};

#[twice]
mod planned {
    use super::*;

    #[budget]
    pub(crate) fn reads(x: &array![f32; 10]) -> f32 {
        let y: array![f32; 10] = (x * 2.0).eval();
        let scaled = |factor: f32| y.sum() * factor;
        scaled(0.5) + scaled(2.0)
    }

    #[budget]
    pub(crate) fn reads_until_late(x: &array![f32; 10]) -> f32 {
        let y: array![f32; 10] = (x * 2.0).eval();
        let at = |i: usize| y[[i]];
        let z: array![f32; 10] = (x + 1.0).eval();
        z.sum() + at(3)
    }

    #[budget]
    pub(crate) fn writes(x: &array![f32; 10]) -> f32 {
        let mut y: array![f32; 10] = (x * 2.0).eval();
        let mut add = |by: f32| y += by;
        add(1.0);
        add(2.0);
        y.sum()
    }

    #[budget]
    pub(crate) fn counts(x: &array![f32; 10]) -> usize {
        let y: array![f32; 10] = (x * 2.0).eval();
        let mut seen = 0;
        y.iter().for_each(|element| seen += usize::from(*element > 0.0));
        seen
    }

    #[budget]
    pub(crate) fn maps(x: &array![f32; 10]) -> f32 {
        let y: array![f32; 10] = x.map(|x| if x > 0.0 { x.sqrt() } else { 0.0 }).eval();
        let z: array![f32; 10] = y.zip_map(x, |a, b| a.max(b)).eval();
        z.sum()
    }

    #[budget]
    pub(crate) fn from_fn_reads_a_slot(x: &array![f32; 4, 5]) -> f32 {
        let y: array![f32; 4, 5] = (x * 2.0).eval();
        let turned: array![f32; 5, 4] = <array![f32; 5, 4]>::from_fn(|[i, j]| y[[j, i]]);
        (turned.row(0) * 3.0).sum()
    }

    #[budget]
    pub(crate) fn changes_in_place(x: &array![f32; 10]) -> f32 {
        let mut y: array![f32; 10] = x.to_owned();
        y.map_inplace(|element| element.powi(2));
        y.sum()
    }

    #[budget]
    pub(crate) fn folds(x: &array![f32; 10]) -> f32 {
        let y: array![f32; 10] = (x * 2.0).eval();
        y.iter().fold(0.0, |total, element| total * 0.9 + element)
    }

    #[budget]
    pub(crate) fn sorted_positions(x: &array![f32; 10]) -> usize {
        let y: array![f32; 10] = (x * -1.0).eval();
        (0..10).max_by(|a, b| y[[*a]].total_cmp(&y[[*b]])).unwrap_or(0)
    }

    #[budget]
    pub(crate) fn moved_into_a_closure(x: &array![f32; 10]) -> f32 {
        let y: array![f32; 10] = (x * 2.0).eval();
        let view = y.view();
        let total = move |factor: f32| (view * factor).sum();
        total(3.0)
    }
}

#[test]
fn closures() {
    let (x, t) = (signal(), table());
    same! {
        reads(&x);
        reads_until_late(&x);
        writes(&x);
        counts(&x);
        maps(&x);
        from_fn_reads_a_slot(&t);
        changes_in_place(&x);
        folds(&x);
        sorted_positions(&x);
        moved_into_a_closure(&x);
    }
}
