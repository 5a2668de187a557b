//! Ordinary functions, without a mark: helpers of scalars, functions of `core`, of this library, of other modules.

use std::cmp::{max, min};
use std::mem;
use std::str::FromStr;

use haversack::expr::select;
use haversack::{Rank1, View, ViewMut, array, budget};
use haversack_unplanned::twice;

use crate::{agreement, counting, same, signal, table};

fn clip(x: f32) -> f32 {
    x.clamp(-1.0, 1.0)
}

fn between(x: usize, low: usize, high: usize) -> usize {
    max(low, min(x, high))
}

fn bump(x: &mut f32) {
    *x += 1.0;
}

fn first<'a>(x: &'a [f32], _: &str) -> &'a f32 {
    &x[0]
}

fn apply<F: Fn(f32) -> f32>(f: F, x: f32) -> f32 {
    f(x)
}

fn parsed<T: FromStr>(text: &str) -> Option<T> {
    text.parse().ok()
}

fn never(code: u8) -> ! {
    panic!("{code}")
}

fn gain(x: View<'_, f32, Rank1<10>>) -> f32 {
    x.sum() * 0.5
}

fn row_of(x: View<'_, f32, haversack::Rank2<4, 5>>, at: usize) -> View<'_, f32, Rank1<5>> {
    x.row(at)
}

fn doubled(mut x: ViewMut<'_, f32, Rank1<10>>) {
    x *= 2.0;
}

fn dynamic(f: &dyn Fn(f32) -> f32) -> f32 {
    f(1.0)
}

#[allow(clippy::too_many_arguments)]
fn twelve(a: u8, b: u8, c: u8, d: u8, e: u8, f: u8, g: u8, h: u8, i: u8, j: u8, k: u8, l: u8) -> u8 {
    a + b + c + d + e + f + g + h + i + j + k + l
}

fn factorial(n: u32) -> f32 {
    if n < 2 { 1.0 } else { n as f32 * factorial(n - 1) }
}

fn checked(x: f32) -> Result<f32, String> {
    if x.is_finite() { Ok(x) } else { Err("not finite".into()) }
}

const fn square(x: usize) -> usize {
    x * x
}

/// Takes an array as it is written: one on the heap.
fn largest(x: &array![f32; 10]) -> f32 {
    x.max()
}

struct Net;

impl Net {
    fn gain(x: &array![f32; 10]) -> f32 {
        x.sum() * 0.25
    }

    fn inline(&self, x: &array![f32; 10; Inline]) -> f32 {
        x.sum()
    }

    fn of(&self, x: &array![f32; 10], y: &array![f32; 10]) -> f32 {
        (x * y).sum()
    }
}

mod deep {
    pub(super) mod deeper {
        pub(in super::super) fn down(x: u8) -> u8 {
            x - 1
        }
    }
}

#[twice]
mod planned {
    use super::*;

    #[budget]
    pub(crate) fn energy(x: &array![f32; 10]) -> f32 {
        let y: array![f32; 10] = (x * x).eval();
        clip(y.sum())
    }

    #[budget]
    pub(crate) fn of_scalars(x: &array![f32; 10]) -> f32 {
        let y: array![f32; 10] = (x * clip(x.sum())).eval();
        let at = between(99, 0, y.len() - 1);
        let count = max(at, min(3, square(2)));
        clip(y[[at]]) + count as f32 + factorial(4)
    }

    #[budget]
    pub(crate) fn in_closures(x: &array![f32; 10]) -> f32 {
        let y: array![f32; 10] = x.map(|x| clip(x + 0.5)).eval();
        let z: array![f32; 10] = <array![f32; 10]>::from_fn(|[i]| clip(y[[i]]) + between(i, 2, 5) as f32);
        z.iter().map(|x| clip(*x * 0.5)).sum::<f32>() + z.iter().copied().map(clip).sum::<f32>()
    }

    #[budget]
    pub(crate) fn in_macros(x: &array![f32; 10]) -> String {
        let y: array![f32; 10] = (x * 2.0).eval();
        assert!(clip(y.sum()) < 2.0, "{}", clip(y.max()));
        assert_eq!(max(1, 2), 2);
        debug_assert!(between(3, 0, 5) == 3);
        format!("{} {}", clip(y.sum()), between(7, 0, 5))
    }

    #[budget]
    pub(crate) fn of_this_library(x: &array![f32; 10]) -> f32 {
        let positive: array![bool; 10] = x.greater(0.0).eval();
        let kept: array![f32; 10] = select(&positive, x, 0.0).eval();
        kept.sum()
    }

    #[budget]
    pub(crate) fn in_place_in_a_call(x: &array![f32; 10]) -> f32 {
        let positive: array![bool; 10] = x.greater(0.0).eval();
        let y: array![f32; 10] = (x * 2.0).eval();
        let z: array![f32; 10] = select(&positive, y, 0.0).eval();
        let w: array![f32; 10] = haversack::expr::select(positive.view(), x, z).eval();
        let v: array![f32; 10] = select(w.less(1.0), &w, 1.0).eval();
        let u: array![f32; 10] = select(&positive, v * 2.0, w + 1.0).eval();
        u.sum()
    }

    #[budget(52 B)]
    pub(crate) fn in_place_behind_a_mask(x: &array![f32; 10]) -> f32 {
        let mask: array![bool; 10] = x.greater(0.0).eval();
        let y: array![f32; 10] = (x * 2.0).eval();
        // In place of `y`: the mask has another dtype.
        let z: array![f32; 10] = select(mask, y, 0.0).eval();
        z.sum()
    }

    #[budget(160 B)]
    pub(crate) fn only_read(x: &array![f32; 10], twice: bool) -> f32 {
        let mask: array![bool; 10] = x.greater(0.0).eval();
        let other: array![bool; 10] = x.less(5.0).eval();
        let inside: array![bool; 10] = (mask & other).eval();
        let y: array![f32; 10] = select(inside, x, 0.0).eval();
        let wide: array![f64; 10] = (y * 0.5).cast::<f64>().eval();
        let z: array![f32; 10] = (x + 1.0).eval();
        let w: array![f32; 10] = if twice { (z * 2.0).eval() } else { (-z + 1.0).eval() };
        w.sum() + wide.sum() as f32
    }

    #[budget]
    pub(crate) fn returned(x: &array![f32; 10]) -> array![f32; 10] {
        let mask: array![bool; 10] = x.greater(0.0).eval();
        let y: array![f32; 10] = (x * 2.0).eval();
        select(mask, y, 0.5).eval()
    }

    #[budget(40 B)]
    pub(crate) fn gradient(h: &array![f32; 10]) -> f32 {
        let dh: array![f32; 10] = (h * 0.5).eval();
        let masked: array![f32; 10] = select(h.greater(0.0), dh, 0.0).eval();
        masked.sum()
    }

    #[budget]
    pub(crate) fn writes_scalars(x: &array![f32; 10]) -> f32 {
        let y: array![f32; 10] = (x * 2.0).eval();
        let mut total = y.sum();
        bump(&mut total);
        let lent = &mut total;
        bump(lent);
        bump(lent);
        let (mut a, mut b) = (total, 1.0);
        mem::swap(&mut a, &mut b);
        a - mem::replace(&mut b, 2.0)
    }

    #[budget]
    pub(crate) fn writes_elements(x: &array![f32; 10]) -> f32 {
        let mut y: array![f32; 10] = (x * 2.0).eval();
        bump(&mut y[[3]]);
        for element in y.iter_mut() {
            bump(element);
        }
        doubled(y.view_mut());
        y.sum()
    }

    #[budget]
    pub(crate) fn borrows(x: &array![f32; 4, 5]) -> f32 {
        let y: array![f32; 4, 5] = (x * 2.0).eval();
        let total = *first(y.as_slice(), &String::from("a temporary")) + *first(&[5.0], "");
        let row: View<'_, f32, Rank1<5>> = row_of(y.view(), 2);
        let z: array![f32; 5] = (row + total).eval();
        z.sum() + row_of(x.view(), 1).sum() + gain(<array![f32; 10; Inline]>::ones().view())
    }

    #[budget]
    pub(crate) fn takes_closures(x: &array![f32; 10]) -> f32 {
        let y: array![f32; 10] = (x * 2.0).eval();
        let factor = y.max();
        apply(|x: f32| x * factor, 3.0) + apply(|x| x.powi(2), 3.0) + dynamic(&|x| x + factor) + apply(clip, factor)
    }

    #[budget]
    pub(crate) fn infers_from_what_follows(x: &array![f32; 10]) -> u64 {
        let y: array![f32; 10] = (x * 2.0).eval();
        let wide = max(1, 2);
        let n: Option<u32> = parsed("7");
        let Some(m) = parsed("3") else { never(1) };
        let down: u8 = deep::deeper::down(m);
        wide + u64::from(n.unwrap_or_default()) + u64::from(down) + y.len() as u64
    }

    #[budget]
    pub(crate) fn many_arguments(x: &array![f32; 10]) -> u8 {
        let y: array![f32; 10] = (x * 2.0).eval();
        twelve(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, y.len() as u8)
    }

    #[budget]
    pub(crate) fn with_a_question_mark(x: &array![f32; 10], by: f32) -> Result<f32, String> {
        let y: array![f32; 10] = (x / by).eval();
        let total = checked(y.sum())?;
        let z: array![f32; 10] = (&y - checked(total)?).eval();
        checked(z.sum())
    }

    #[budget]
    pub(crate) fn never_returns(x: &array![f32; 10], which: Option<f32>) -> f32 {
        let y: array![f32; 10] = (x * 2.0).eval();
        let by = match which {
            Some(by) => by,
            None => never(2),
        };
        if by < 0.0 {
            never(3);
        }
        y.sum() * by
    }

    #[budget]
    pub(crate) fn of_the_body(x: &array![f32; 10]) -> f32 {
        fn local(x: f32) -> f32 {
            x + 1.0
        }
        use std::convert::identity;
        let y: array![f32; 10] = (x * local(2.0)).eval();
        identity(y.sum())
    }

    #[budget]
    pub(crate) fn beside_planned_ones(x: &array![f32; 10]) -> f32 {
        let y: array![f32; 10] = (x * 2.0).eval();
        clip(energy(&y)) + energy(&y).max(clip(energy(x))) + gain(y.view())
    }

    #[budget]
    pub(crate) fn lends_parameters(x: &array![f32; 10], y: &mut array![f32; 10]) -> f32 {
        let z: array![f32; 10] = (x * 2.0).eval();
        y.assign(&z);
        largest(x) + Net::gain(x) + Net.of(x, x) + x.dot(&z)
    }

    #[budget]
    pub(crate) fn lends_slots_to_it(x: &array![f32; 10]) -> f32 {
        let y: array![f32; 10] = (x * 2.0).eval();
        let mut z: array![f32; 10] = (x * 3.0).eval();
        let inline: array![f32; 10; Inline] = (x * 4.0).eval_inline();
        let total = lends_parameters(&y, &mut z) + Net.inline(&inline);
        total + z.sum()
    }

    #[budget]
    pub(crate) fn scaled_energy(x: &array![f32; 10], by: f32) -> f32 {
        let y: array![f32; 10] = (x * by).eval();
        y.sum()
    }

    #[budget]
    pub(crate) fn planned_in_arguments(x: &array![f32; 10]) -> f32 {
        let y: array![f32; 10] = (x * 2.0).eval();
        scaled_energy(&y, scaled_energy(x, energy(x)))
            + clip(scaled_energy(&y, {
                let z: array![f32; 10] = (&y + 1.0).eval();
                z.sum()
            }))
    }
}

#[test]
fn ordinary() {
    let (x, t) = (signal(), table());
    same! {
        energy(&x);
        of_scalars(&x);
        in_closures(&x);
        of_this_library(&x);
        writes_scalars(&x);
        in_place_behind_a_mask(&x);
        only_read(&x, true);
        only_read(&x, false);
        gradient(&x);
        in_place_in_a_call(&x);
        writes_elements(&x);
        takes_closures(&x);
        infers_from_what_follows(&x);
        many_arguments(&x);
        with_a_question_mark(&x, 2.0);
        never_returns(&x, Some(0.5));
        of_the_body(&x);
        beside_planned_ones(&x);
        planned_in_arguments(&x);
        lends_slots_to_it(&x);
    }
    let y = signal();
    agreement::agree!(lends_parameters(&x, &mut y); y);
    agreement::agree!(returned(&x) -> array);
    assert_eq!(planned::in_macros(&x), plain::in_macros(&x));
    assert_eq!(planned::borrows(&t), plain::borrows(&t));
    assert!(planned::with_a_question_mark(&x, 0.0).is_err());
}
