//! Slots that are lent to helpers which take `&array![..]`, as the arrays that are written.

use haversack::{Array, Dim, Rank1, Storage, array, budget};
use haversack_unplanned::twice;

use crate::{Signal, agreement, counting, same, signal, table};

fn gain(x: &array![f32; 10]) -> f32 {
    x.sum() * 0.5
}

fn of_alias(x: &Signal, by: f32) -> f32 {
    x.max() * by
}

fn of_any_storage<W: Storage>(x: &Array<f32, Rank1<10>, W>) -> f32 {
    x.min()
}

fn of_any_length<N: Dim>(x: &array![f32; type N]) -> usize {
    x.len()
}

fn first(x: &array![f32; 10]) -> &f32 {
    &x[[0]]
}

fn larger<'a>(x: &'a array![f32; 10], y: &'a array![f32; 10]) -> &'a array![f32; 10] {
    if x.sum() > y.sum() { x } else { y }
}

fn nothing(x: &array![f32; 0]) -> usize {
    x.len()
}

struct Frames<'a> {
    now: &'a array![f32; 10],
    before: Option<&'a Signal>,
}

#[derive(Clone, Debug, PartialEq)]
struct Filter {
    taps: array![f32; 10],
}

impl Filter {
    fn of(&self, x: &array![f32; 10]) -> f32 {
        (&self.taps * x).sum()
    }

    fn at(x: &Signal, i: usize) -> f32 {
        x[[i]]
    }

    fn take(&mut self, x: &array![f32; 10]) {
        self.taps.assign(x);
    }
}

#[twice]
mod planned {
    use super::*;

    #[budget]
    pub(crate) fn functions(x: &array![f32; 10]) -> f32 {
        let y: array![f32; 10] = (x * 2.0).eval();
        let z: array![f32; 10] = (&y + 1.0).eval();
        let empty: array![f32; 0] = Array::zeros();
        gain(&y) + gain(x) + of_alias(&z, 0.5) + of_any_storage(&y) + of_any_length(&z) as f32 + nothing(&empty) as f32
    }

    #[budget]
    pub(crate) fn results_that_borrow(x: &array![f32; 10]) -> f32 {
        let mut y: array![f32; 10] = (x * 2.0).eval();
        let z: array![f32; 10] = (&y + 1.0).eval();
        let most: &array![f32; 10] = larger(&y, &z);
        let sum = most.sum() + *first(&y) + larger(x, &z).mean();
        y += 1.0;
        sum + *first(&y)
    }

    #[budget]
    pub(crate) fn methods(x: &array![f32; 10], filter: &mut Filter) -> f32 {
        let y: array![f32; 10] = (x * 2.0).eval();
        let before = filter.of(&y) + Filter::at(&y, 3);
        let z: array![f32; 10] = (y * 0.5).eval();
        filter.take(&z);
        before + filter.of(&z)
    }

    #[budget]
    pub(crate) fn closures(x: &array![f32; 10]) -> f32 {
        let y: array![f32; 10] = (x * 2.0).eval();
        let halved = |x: &array![f32; 10]| x.sum() * 0.5;
        let again = || gain(&y) + halved(&y);
        let all: [fn(&Signal) -> f32; 2] = [gain, halved];
        again() + all[0](&y) + (all[1])(&y) + Some(&y).map_or(0.0, gain)
    }

    #[budget]
    pub(crate) fn places(x: &array![f32; 10], second: bool) -> f32 {
        let y: array![f32; 10] = (x * 2.0).eval();
        let z: array![f32; 10] = (x * 3.0).eval();
        let one = if second { &y } else { x };
        let mut last = &z;
        for other in [&y, x, &z] {
            if other.sum() > last.sum() {
                last = other;
            }
        }
        let (a, b) = (&y, &z);
        let frames = Frames { now: &y, before: Some(&z) };
        let before = match frames.before {
            Some(before) => gain(before),
            None => 0.0,
        };
        let shadowed = {
            let y = 3.0_f32;
            let lent = &y;
            *lent
        };
        gain(one) + gain(last) + gain(a) + gain(b) + gain(frames.now) + before + shadowed
    }

    #[budget]
    pub(crate) fn rows(x: &array![f32; 4, 5]) -> f32 {
        let mut sum = 0.0;
        for row in x.rows() {
            let twice: array![f32; 10] = Array::full(row.sum());
            sum += gain(&twice) + callee(&twice);
        }
        sum
    }

    #[budget]
    pub(crate) fn callee(x: &array![f32; 10]) -> f32 {
        let y: array![f32; 10] = (x * x).eval();
        gain(x) + gain(&y)
    }
}

#[test]
fn slots_are_lent_to_helpers() {
    let (x, m) = (signal(), table());
    same! {
        functions(&x);
        results_that_borrow(&x);
        closures(&x);
        places(&x, true);
        places(&x, false);
        rows(&m);
        callee(&x);
    }
    let filter = Filter { taps: signal() };
    agreement::agree!(methods(&x, &mut filter); filter);
}
