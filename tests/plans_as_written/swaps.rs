//! Buffers that exchange their places, as solvers and simulations write them.
#![allow(clippy::manual_swap, reason = "it is one of the spellings")]

use std::mem;

use haversack::{array, budget};
use haversack_unplanned::twice;

use crate::{agreement, counting, same, signal, table};

#[twice]
mod planned {
    use super::*;

    #[budget]
    pub(crate) fn swapped_in_a_loop(x: &array![f32; 10], steps: usize) -> f32 {
        let mut now: array![f32; 10] = x.to_owned();
        let mut next: array![f32; 10] = <array![f32; 10]>::zeros();
        for _ in 0..steps {
            next.assign(&now * 0.5);
            std::mem::swap(&mut now, &mut next);
        }
        now.sum()
    }

    #[budget]
    pub(crate) fn swapped_by_an_import(x: &array![f32; 10], steps: usize) -> f32 {
        let mut now: array![f32; 10] = x.to_owned();
        let mut next: array![f32; 10] = <array![f32; 10]>::ones();
        for step in 0..steps {
            next += &now * step as f32;
            mem::swap(&mut now, &mut next);
        }
        now.sum() - next.sum()
    }

    #[budget]
    pub(crate) fn by_a_third_variable(x: &array![f32; 10], steps: usize) -> f32 {
        let mut now: array![f32; 10] = x.to_owned();
        let mut next: array![f32; 10] = <array![f32; 10]>::zeros();
        for _ in 0..steps {
            next.assign(&now + 1.0);
            let t = now;
            now = next;
            next = t;
        }
        now.sum() + next.sum()
    }

    #[budget]
    pub(crate) fn by_a_third_variable_with_a_type(x: &array![f32; 10], steps: usize) -> f32 {
        let mut now: array![f32; 10] = x.to_owned();
        let mut next: array![f32; 10] = <array![f32; 10]>::zeros();
        for _ in 0..steps {
            next.assign(&now + 1.0);
            let t: array![f32; 10] = now;
            now = next;
            next = t;
        }
        now.sum() + next.sum()
    }

    #[budget]
    pub(crate) fn as_a_pair(x: &array![f32; 10], steps: usize) -> f32 {
        let mut a: array![f32; 10] = x.to_owned();
        let mut b: array![f32; 10] = (x * 2.0).eval();
        for _ in 0..steps {
            b += 1.0;
            (a, b) = (b, a);
        }
        a.sum() - b.max()
    }

    #[budget]
    pub(crate) fn in_turn(x: &array![f32; 10], steps: usize) -> f32 {
        let mut a: array![f32; 10] = x.to_owned();
        let mut b: array![f32; 10] = (x * 2.0).eval();
        let mut c: array![f32; 10] = (x * 3.0).eval();
        for _ in 0..steps {
            (a, b, c) = (b, c, a);
            a *= 1.5;
        }
        a.sum() + 10.0 * b.sum() + 100.0 * c.sum()
    }

    #[budget]
    pub(crate) fn replaced(x: &array![f32; 10]) -> f32 {
        let mut a: array![f32; 10] = x.to_owned();
        let b: array![f32; 10] = (x * 2.0).eval();
        let old = mem::replace(&mut a, b);
        old.sum() - a.sum()
    }

    #[budget]
    pub(crate) fn swapped_under_a_condition(x: &array![f32; 4, 5], flip: bool) -> f32 {
        let mut low: array![f32; 4, 5] = (x - 1.0).eval();
        let mut high: array![f32; 4, 5] = (x + 1.0).eval();
        if flip {
            mem::swap(&mut low, &mut high);
        }
        let row = low.row(1);
        let sums: array![f32; 4, 5] = (&high * 2.0).eval();
        row.sum() + sums.sum()
    }

    #[budget]
    pub(crate) fn one_takes_over_the_other(x: &array![f32; 10]) -> f32 {
        let mut best: array![f32; 10] = x.to_owned();
        let candidate: array![f32; 10] = (x * 2.0).eval();
        if candidate.sum() > best.sum() {
            best = candidate;
        }
        let other: array![f32; 10] = (x * 3.0).eval();
        best.sum() + other.sum()
    }

    #[budget]
    pub(crate) fn in_place_behind_a_swap(x: &array![f32; 10]) -> f32 {
        let mut a: array![f32; 10] = x.to_owned();
        let mut b: array![f32; 10] = (x * 2.0).eval();
        mem::swap(&mut a, &mut b);
        let c: array![f32; 10] = (a * 2.0).eval();
        let d: array![f32; 10] = (x + 4.0).eval();
        c.sum() - b.sum() + d.sum()
    }

    #[budget]
    pub(crate) fn returned_behind_swaps(x: &array![f32; 10], steps: usize) -> array![f32; 10] {
        let mut now: array![f32; 10] = x.to_owned();
        let mut next: array![f32; 10] = <array![f32; 10]>::zeros();
        for _ in 0..steps {
            next.assign(&now * 0.5);
            mem::swap(&mut now, &mut next);
        }
        now
    }

    #[budget]
    pub(crate) fn one_of_two_is_returned(x: &array![f32; 10], first: bool) -> array![f32; 10] {
        let a: array![f32; 10] = (x * 2.0).eval();
        let b: array![f32; 10] = (&a * 2.0).eval();
        if first { a } else { b }
    }

    #[budget]
    pub(crate) fn returned_early(x: &array![f32; 10], limit: f32) -> array![f32; 10] {
        let a: array![f32; 10] = (x * 2.0).eval();
        if a.sum() > limit {
            return (x - 1.0).eval();
        }
        a
    }

    #[budget]
    pub(crate) fn references_are_swapped(x: &array![f32; 10]) -> f32 {
        let a: array![f32; 10] = (x * 2.0).eval();
        let b: array![f32; 10] = (x * 3.0).eval();
        let (mut p, mut q) = (&a, &b);
        mem::swap(&mut p, &mut q);
        let total = p.sum();
        let c: array![f32; 10] = (x * 5.0).eval();
        total + c.sum() - q.max()
    }

    #[budget]
    pub(crate) fn scalars_are_swapped(x: &array![f32; 10]) -> f32 {
        let y: array![f32; 10] = (x * 2.0).eval();
        let (mut low, mut high) = (y.max(), y.min());
        std::mem::swap(&mut low, &mut high);
        high - low
    }
}

#[test]
fn swaps() {
    let (x, t) = (signal(), table());
    for steps in 0..4 {
        same! {
            swapped_in_a_loop(&x, steps);
            swapped_by_an_import(&x, steps);
            by_a_third_variable(&x, steps);
            by_a_third_variable_with_a_type(&x, steps);
            as_a_pair(&x, steps);
            in_turn(&x, steps);
        }
        agreement::agree!(returned_behind_swaps(&x, steps) -> array);
    }
    same! {
        replaced(&x);
        swapped_under_a_condition(&t, true);
        swapped_under_a_condition(&t, false);
        one_takes_over_the_other(&x);
        in_place_behind_a_swap(&x);
        references_are_swapped(&x);
        scalars_are_swapped(&x);
    }
    for first in [true, false] {
        agreement::agree!(one_of_two_is_returned(&x, first) -> array);
    }
    for limit in [-1e9, 1e9] {
        agreement::agree!(returned_early(&x, limit) -> array);
    }
    assert_eq!(planned::swapped_in_a_loop::PEAK, 80);
}
