//! Calls whose generics are written, of functions with and without a plan.

use std::str::FromStr;

use haversack::{Dim, Floating, array, budget, dims};
use haversack_unplanned::twice;

use crate::{agreement, counting, same, signal};

dims! {
    /// Samples.
    Samples = 10;
}

const COUNT: usize = 3;

fn parsed<T: FromStr>(text: &str) -> Option<T> {
    text.parse().ok()
}

fn repeated<const N: usize>(x: f32) -> f32 {
    [x; N].iter().sum()
}

fn flagged<T: From<u8>, const FLAG: bool>(x: u8) -> T {
    if FLAG { T::from(x) } else { T::from(0) }
}

fn length<N: Dim>() -> usize {
    N::SIZE
}

fn of_lifetime<T>(x: &[T]) -> &T {
    &x[0]
}

fn copies<T: Copy, const N: usize>(x: T) -> [T; N] {
    [x; N]
}

fn wrapped<T, O: From<T>>(x: T) -> O {
    O::from(x)
}

fn lent<'a: 'a, T>(x: &'a [T]) -> &'a T {
    &x[0]
}

mod deep {
    pub(super) fn size<T>() -> f32 {
        size_of::<T>() as f32
    }

    pub(super) fn lettered<const C: char>() -> u32 {
        C as u32
    }

    pub(super) fn signed<const N: i32>() -> i32 {
        N
    }
}

#[twice]
mod planned {
    use super::*;

    #[budget]
    pub(crate) fn without_a_plan(x: &array![f32; 10]) -> f32 {
        let y: array![f32; 10] = (x * parsed::<f32>("0.5").unwrap()).eval();
        let one = u32::from(parsed::<u8>("7").unwrap()) + deep::lettered::<'a'>();
        let two = repeated::<4>(y.sum()) + repeated::<COUNT>(1.0) + repeated::<{ 2 + 3 }>(y.max());
        let three = flagged::<f32, true>(3) + flagged::<f32, false>(4) + deep::signed::<-3>() as f32;
        let four = deep::size::<Vec<u8>>() + deep::size::<[f32; 3]>() + deep::size::<(f32, &str)>();
        let five = length::<Samples>() as f32 + *of_lifetime::<f32>(y.as_slice());
        let six = [1_u8, 2].iter().map(|i| repeated::<2>(f32::from(*i)) + parsed::<f32>("2").unwrap()).sum::<f32>();
        assert!(parsed::<u8>("300").is_none());
        assert_eq!(parsed::<u8>("200"), Some(200));
        one as f32 + two + three + four + five + six
    }

    #[budget]
    pub(crate) fn in_a_generic_one<T: Floating, const N: usize, const FLAG: bool>(x: &array![T; N]) -> T {
        let y: array![T; N] = (x * x).eval();
        y.sum() * if flagged::<u32, FLAG>(1) == 1 && repeated::<N>(1.0) > 2.0 { x[[0]] } else { x[[1]] }
            + planned_by_type::<T>(x[[0]])
    }

    /// No parameter tells the generics.
    #[budget]
    pub(crate) fn planned_by_length<const N: usize>(x: f32) -> f32 {
        let y: array![f32; N] = haversack::Array::full(x);
        y.sum()
    }

    #[budget]
    pub(crate) fn planned_by_type<T: Floating>(x: T) -> T {
        let y: array![T; 4] = haversack::Array::full(x);
        y.sum()
    }

    #[budget]
    pub(crate) fn made<const N: usize>(x: f32) -> array![f32; N] {
        let y: array![f32; N] = haversack::Array::full(x);
        y
    }

    /// Some generics are left open, and some are lifetimes.
    #[budget]
    pub(crate) fn left_open<'a>(x: &'a array![f32; 10], words: &'a [&'a str]) -> f32 {
        let y: array![f32; 10] = (x * 2.0).eval();
        let [_, b] = copies::<_, 2>(y.max());
        let [c, d, e] = copies::<_, 3>(1_u8);
        let same = copies::<_, _>(y.min()) as [f32; 4];
        let all = wrapped::<_, Option<_>>(y.max()).unwrap_or(0.5)
            + wrapped::<&[f32], Option<_>>(y.as_slice()).map_or(0.0, |x| x[1]);
        let first = lent::<'a, &str>(words).len() + lent::<'a, _>(words).len() + *lent::<'_, _>(&[1, 2]);
        let squares: [f32; 2] = [1.0, 2.0].map(|x| copies::<_, 2>(x)[0]);
        let z: array![f32; 10] = doubled::<_, 10>(&y, 1.0);
        let total = total::<_, 10>(&z, 2.0) + total::<f32, _>(x, 1.0) + total::<_, _>(&z, b);
        total
            + (c + d + e) as f32
            + all
            + first as f32
            + squares[1]
            + f32::max(same[0], same[3])
            + longest::<'a, _>(words, 0.5_f32).0
            + planned_by_type(-0.5_f64) as f32
    }

    #[budget]
    pub(crate) fn doubled<T: Floating, const N: usize>(x: &array![T; N], by: T) -> array![T; N] {
        let y: array![T; N] = (x + by).eval();
        (y + x).eval()
    }

    #[budget]
    pub(crate) fn total<T: Floating, const N: usize>(x: &array![T; N], by: T) -> T {
        let y: array![T; N] = (x * by).eval();
        y.sum()
    }

    /// A planned function whose lifetime is written where it is called.
    #[budget]
    pub(crate) fn longest<'a: 'a, T: Floating>(words: &'a [&'a str], by: T) -> (T, &'a str) {
        let y: array![T; 4] = haversack::Array::full(by);
        (y.sum(), words[0])
    }

    #[budget(68 B)]
    pub(crate) fn with_a_plan(x: &array![f32; 10]) -> f32 {
        let y: array![f32; 7] = made::<7>(x.sum());
        y.max()
            + planned_by_length::<10>(y.sum())
            + planned_by_length::<{ COUNT }>(1.0)
            + planned_by_type::<f64>(1.0) as f32
    }
}

#[test]
fn generics_that_are_written() {
    let x = signal();
    same! {
        without_a_plan(&x);
        with_a_plan(&x);
        left_open(&x, &["one", "three"]);
    }
    agreement::agree!(in_a_generic_one::<f32, 10, true>(&x));
    agreement::agree!(planned_by_length::<10>(0.5));
    agreement::agree!(planned_by_type::<f64>(0.5));
}
