//! Slots that are lent to helpers which take `&array![..]`, as the arrays that are written.

use haversack::{Array, Dim, Rank1, Storage, StorageMut, array, budget};
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

fn halve<W: StorageMut>(x: &mut Array<f32, Rank1<10>, W>) {
    *x *= 0.5;
}

fn scaled_by<N: Dim, W: StorageMut>(x: &mut Array<f32, (N,), W>, by: f32) {
    *x *= by;
}

fn exchanged<X>(x: &mut X, y: &mut X) {
    std::mem::swap(x, y);
}

struct Writer<'a, X> {
    into: &'a mut X,
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
    pub(crate) fn written(x: &array![f32; 10], second: bool) -> f32 {
        let mut y: array![f32; 10] = (x * 2.0).eval();
        let mut z: array![f32; 10] = (&y + 1.0).eval();
        halve(&mut y);
        halve(if second { &mut y } else { &mut z });
        scaled_by(&mut z, 3.0);
        let one = &mut y;
        *one += 1.0;
        one[[3]] = 5.0;
        halve(one);
        exchanged(&mut y, &mut z);
        for element in &mut z {
            *element -= 1.0;
        }
        let both = (&mut y, &mut z);
        both.0.assign(&*both.1 * 0.25);
        let thirds = |x| scaled_by(x, 0.3);
        thirds(&mut y);
        let mut first = |by: f32| scaled_by(&mut y, by);
        first(2.0);
        let held = Writer { into: &mut y };
        held.into[[2]] += 1.0;
        let shadowed = {
            let mut y = 3.0_f32;
            let lent = &mut y;
            *lent += 1.0;
            *lent
        };
        y.sum() + z.sum() * 0.5 + shadowed
    }

    #[budget]
    pub(crate) fn written_in_rows(x: &array![f32; 4, 5]) -> f32 {
        let mut sum = 0.0;
        for row in x.rows() {
            let mut twice: array![f32; 10] = Array::full(row.sum());
            sum += writes(&mut twice, &row.max()) + callee(&twice);
            halve(&mut twice);
            sum += twice.sum();
        }
        sum
    }

    #[budget]
    pub(crate) fn writes(x: &mut array![f32; 10], by: &f32) -> f32 {
        let y: array![f32; 10] = (&*x * *by).eval();
        x.assign(&y + 1.0);
        y.sum()
    }

    #[budget]
    pub(crate) fn callee(x: &array![f32; 10]) -> f32 {
        let y: array![f32; 10] = (x * x).eval();
        gain(x) + gain(&y)
    }
}

#[test]
fn slots_are_lent_to_helpers_that_write() {
    let (x, m) = (signal(), table());
    same! {
        written(&x, true);
        written(&x, false);
        written_in_rows(&m);
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
