//! Functions have the same bits for every instruction set.

use std::vec::Vec;

use crate::cpu::simd::{Kernel, Level, on_each_level};
use crate::math::{FloatMath, exp, exp_m1, exp2, ln, ln_1p, log2, log10, sigmoid, softplus, tanh};

// A loop of each function over numbers, which is compiled for a level.
macro_rules! loops {
    ($($function:ident)*) => {
        struct Loops<'a, T>(&'a [T]);

        impl<T: FloatMath> Kernel for Loops<'_, T> {
            type Output = Vec<(&'static str, Vec<T>)>;

            #[inline(always)]
            fn run<L: Level>(self) -> Self::Output {
                let mut all = Vec::new();
                $(
                    let mut results = self.0.to_vec();
                    results.iter_mut().for_each(|x| *x = $function(*x));
                    all.push((stringify!($function), results));
                )*
                all
            }
        }

        /// Computes the results number by number.
        fn one_by_one<T: FloatMath>(inputs: &[T]) -> Vec<(&'static str, Vec<T>)> {
            std::vec![$((stringify!($function), inputs.iter().map(|&x| core::hint::black_box($function(x))).collect())),*]
        }
    };
}

loops!(exp exp2 exp_m1 ln ln_1p log2 log10 tanh sigmoid softplus);

fn each_level_agrees<T: FloatMath + PartialEq>(inputs: &[T], same: fn(T, T) -> bool) {
    let expected = one_by_one(inputs);
    let check = |level: &str, found: Vec<(&str, Vec<T>)>| {
        for ((name, found), (_, expected)) in found.iter().zip(&expected) {
            assert!(found.iter().zip(expected).all(|(&a, &b)| same(a, b)), "{name}, {level}");
        }
    };
    on_each_level(|| Loops(inputs), check);
}

#[test]
fn every_level_gives_the_bits_of_a_single_number() {
    let count = if cfg!(miri) { 100 } else { 100_000 };
    let singles: Vec<f32> = (0..count).map(|i| f32::from_bits((i * (u32::MAX / count)) | i)).collect();
    let doubles: Vec<f64> = singles.iter().map(|&x| f64::from(x) * 8.1).collect();
    each_level_agrees(&singles, |a, b| a.to_bits() == b.to_bits() || a.is_nan() && b.is_nan());
    each_level_agrees(&doubles, |a, b| a.to_bits() == b.to_bits() || a.is_nan() && b.is_nan());
}
