//! Promise: functions of elements compute what Rust's functions of numbers do, for arrays, views and expressions alike.

mod drawn;

use drawn::{Drawn, Seed, alike, is_nan};
use haversack::expr::select;
use haversack::{
    Array, Floating, Inline, IntoExpr, Numeric, Rank1, Rank2, Shape, Signed, Storage, StorageMut, array, math,
};
use proptest::prelude::*;

type S = Rank2<7, 19>;

/// Draws elements of every kind that floats have, and ordinary ones.
macro_rules! floats {
    ($name:ident $t:ident) => {
        fn $name(word: u64) -> $t {
            let special = [
                0.0,
                -0.0,
                1.0,
                -1.0,
                0.5,
                2.5,
                -2.5,
                $t::NAN,
                $t::INFINITY,
                -$t::INFINITY,
                $t::MAX,
                $t::MIN_POSITIVE,
                $t::MIN_POSITIVE / 8.0,
                $t::EPSILON,
            ];
            match word % 3 {
                0 => special[(word >> 8) as usize % special.len()],
                1 => $t::drawn(word >> 8),
                _ => $t::drawn(word >> 8) / 1e4,
            }
        }
    };
}
floats!(any_f32 f32);
floats!(any_f64 f64);

/// Checks that each element of `found` is the one that `expected` returns for its index.
#[track_caller]
fn all_alike<X: IntoExpr>(found: X, expected: impl Fn(<X::Shape as Shape>::Index) -> X::Dtype) {
    let found = found.into_expr().eval();
    let expected = Array::<X::Dtype, X::Shape>::from_fn(expected);
    for (at, (&x, &y)) in found.iter().zip(&expected).enumerate() {
        assert!(alike(x, y), "element {at}: {x:?}, expected {y:?}");
    }
}

// Tests functions of an array, of a view and of an expression: those of Rust, and ours.
macro_rules! functions_of_one {
    ($($name:ident $t:ident by $any:ident: [$($function:ident)*] [$($ours:ident)*];)*) => {
        proptest! {
            #![proptest_config(ProptestConfig::with_cases(12))]
            $(
                #[test]
                fn $name(seed in any::<u64>()) {
                    let mut seed = Seed(seed);
                    let a: Array<$t, S> = seed.array_by($any);
                    let small: Array<$t, Rank1<3>, Inline> = seed.array_by($any);
                    $(
                        all_alike(a.$function(), |i| a[i].$function());
                        all_alike(a.t().$function(), |[i, j]| a[[j, i]].$function());
                        all_alike((&a * 0.5).$function(), |i| (a[i] * 0.5).$function());
                        all_alike(small.$function(), |i| small[i].$function());
                    )*
                    $(
                        all_alike(a.$ours(), |i| math::$ours(a[i]));
                        all_alike(a.t().$ours(), |[i, j]| math::$ours(a[[j, i]]));
                        all_alike((&a * 0.5).$ours(), |i| math::$ours(a[i] * 0.5));
                        all_alike(small.$ours(), |i| math::$ours(small[i]));
                    )*
                }
            )*
        }
    };
}

functions_of_one! {
    functions_of_f32 f32 by any_f32: [
        abs recip to_radians to_degrees sqrt cbrt sin cos tan asin acos atan sinh cosh
        floor ceil round trunc fract signum is_nan is_finite is_infinite
    ] [exp exp2 exp_m1 ln ln_1p log2 log10 tanh sigmoid softplus];
    functions_of_f64 f64 by any_f64: [
        abs recip to_radians to_degrees sqrt cbrt sin cos tan asin acos atan sinh cosh
        floor ceil round trunc fract signum is_nan is_finite is_infinite
    ] [exp exp2 exp_m1 ln ln_1p log2 log10 tanh sigmoid softplus];
}

/// Returns the lesser, or NaN; of two zeros the first.
fn lesser<T: haversack::Ordered>(a: T, b: T) -> T {
    if b < a || is_nan(b) { b } else { a }
}

fn greater<T: haversack::Ordered>(a: T, b: T) -> T {
    if b > a || is_nan(b) { b } else { a }
}

// `alike` distinguishes the zeros, so this also fixes which zero `minimum` returns.
macro_rules! functions_of_two {
    ($($name:ident $t:ident by $any:expr;)*) => {
        proptest! {
            #![proptest_config(ProptestConfig::with_cases(12))]
            $(
                #[test]
                fn $name(seed in any::<u64>()) {
                    let mut seed = Seed(seed);
                    let (a, b): (Array<$t, S>, Array<$t, S>) = (seed.array_by($any), seed.array_by($any));
                    let number: $t = $any(seed.next());
                    let row: Array<$t, Rank1<19>> = seed.array_by($any);
                    all_alike(a.equal(&b), |i| a[i] == b[i]);
                    all_alike(a.view().not_equal(&b), |i| a[i] != b[i]);
                    all_alike(a.less(b.clone()), |i| a[i] < b[i]);
                    all_alike(a.t().less_equal(b.t()), |[i, j]| a[[j, i]] <= b[[j, i]]);
                    all_alike(a.greater(number), |i| a[i] > number);
                    all_alike(a.expr().greater_equal(&row), |[i, j]| a[[i, j]] >= row[[j]]);
                    all_alike(a.minimum(&b), |i| lesser(a[i], b[i]));
                    all_alike(a.maximum(&row), |[i, j]| greater(a[[i, j]], row[[j]]));
                    all_alike(a.clone().into_expr().minimum(number), |i| lesser(a[i], number));
                    all_alike(a.clone().into_expr().maximum(b.clone()), |i| greater(a[i], b[i]));
                    all_alike(a.clamp(number, &b), |i| lesser(greater(a[i], number), b[i]));
                    all_alike(a.t().clamp(b.t(), number), |[i, j]| lesser(greater(a[[j, i]], b[[j, i]]), number));
                    all_alike(select(a.less(&b), &a, number), |i| if a[i] < b[i] { a[i] } else { number });
                    let mask = a.not_equal(number).eval();
                    all_alike(select(&mask, &row, b.clone()), |[i, j]| if mask[[i, j]] { row[[j]] } else { b[[i, j]] });
                    all_alike(select(mask.clone(), number, &b), |i| if mask[i] { number } else { b[i] });
                    all_alike(select(mask.view(), b.minimum(&a), a.clone()), |i| if mask[i] { lesser(b[i], a[i]) } else { a[i] });
                }
            )*
        }
    };
}

functions_of_two! {
    comparisons_and_choices_of_f32 f32 by any_f32;
    comparisons_and_choices_of_f64 f64 by any_f64;
    comparisons_and_choices_of_u8 u8 by |word: u64| word as u8;
    comparisons_and_choices_of_i64 i64 by |word: u64| word as i64;
    comparisons_and_choices_of_bool bool by |word: u64| word & 8 == 0;
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// The lesser is NaN if one of both is, as in NumPy.
    #[test]
    fn a_nan_on_either_side(seed in any::<u64>()) {
        let mut seed = Seed(seed);
        let (a, b): (Array<f64, S>, Array<f64, S>) = (seed.array_by(any_f64), seed.array_by(any_f64));
        for (is, min, max) in a.iter().zip(&b).map(|(x, y)| x.is_nan() || y.is_nan())
            .zip(&a.minimum(&b).eval()).zip(&a.maximum(&b).eval()).map(|((is, min), max)| (is, min, max)) {
            prop_assert_eq!((is, is), (min.is_nan(), max.is_nan()));
        }
    }

    #[test]
    fn functions_of_two_floats(seed in any::<u64>()) {
        let mut seed = Seed(seed);
        let (a, b): (Array<f64, S>, Array<f64, S>) = (seed.array_by(any_f64), seed.array_by(any_f64));
        all_alike(a.powf(&b), |i| a[i].powf(b[i]));
        all_alike(a.view().atan2(b.clone()), |i| a[i].atan2(b[i]));
        all_alike((-&a).hypot(2.0), |i| (-a[i]).hypot(2.0));
        all_alike(a.mul_add(&b, 0.25), |i| a[i].mul_add(b[i], 0.25));
        all_alike(a.t().mul_add(0.25, b.t()), |[i, j]| a[[j, i]].mul_add(0.25, b[[j, i]]));
        all_alike((&a + &b).mul_add(&a, b.clone()), |i| (a[i] + b[i]).mul_add(a[i], b[i]));
    }

    #[test]
    fn powers(seed in any::<u64>(), exponent in 0u32..9, signed in -20i32..20) {
        let mut seed = Seed(seed);
        let a: Array<i64, S> = seed.array_by(|word| word as i64 % 100);
        all_alike(a.pow(exponent), |i| a[i].pow(exponent));
        all_alike(a.t().pow(2), |[i, j]| a[[j, i]].pow(2));
        all_alike((&a - 1).square(), |i| (a[i] - 1).pow(2));
        let bytes: Array<u8, S> = seed.array_by(|word| word as u8 % 4);
        all_alike(bytes.pow(3), |i| bytes[i].pow(3));
        let b: Array<f64, S> = seed.array_by(|word| 0.5 + (word % 1000) as f64 / 1000.0);
        // Each multiplication rounds once: at most two for each bit of the exponent, doubled by each squaring; and the division.
        let bound = f64::EPSILON * (2.0 + f64::from(signed.abs()));
        for (found, x) in b.powi(signed).eval().iter().zip(&b) {
            let expected = x.powf(f64::from(signed));
            prop_assert!((found - expected).abs() <= bound * expected, "{x}^{signed} = {found}, expected {expected}");
        }
        for (found, x) in (-&b).pow(exponent).eval().iter().zip(&b) {
            let expected = (-x).powf(f64::from(exponent));
            prop_assert!((found - expected).abs() <= bound.max(1e-14) * expected.abs());
        }
    }

    #[test]
    fn functions_of_integers(seed in any::<u64>()) {
        let mut seed = Seed(seed);
        let a: Array<i16, S> = seed.array();
        let b: Array<i16, S> = seed.array();
        all_alike(a.abs(), |i| a[i].abs());
        all_alike(a.square(), |i| a[i] * a[i]);
        all_alike(a.mul_add(&b, 5), |i| a[i] * b[i] + 5);
    }

    #[test]
    fn casts(seed in any::<u64>()) {
        let mut seed = Seed(seed);
        let bytes: Array<u8, S> = seed.array_by(|word| word as u8);
        all_alike(bytes.expr().cast::<f32>() / 255.0, |i| f32::from(bytes[i]) / 255.0);
        all_alike(bytes.t().expr().cast::<i16>() - 300, |[i, j]| i16::from(bytes[[j, i]]) - 300);
        all_alike(bytes.greater(100).cast::<u32>(), |i| u32::from(bytes[i] > 100));
        let floats: Array<f64, S> = seed.array_by(any_f64);
        all_alike(floats.expr().cast_lossy::<u8>(), |i| floats[i] as u8);
        all_alike((&floats * 2.0).cast_lossy::<f32>(), |i| (floats[i] * 2.0) as f32);
        all_alike(floats.expr().cast_saturating::<i16>(), |i| floats.cast_saturating::<i16>()[i]);
        let words: Array<i64, S> = seed.array_by(|word| word as i64);
        all_alike(words.expr().cast_lossy::<u16>(), |i| words[i] as u16);
        all_alike(words.expr().cast_lossy::<f32>(), |i| words[i] as f32);
        all_alike(words.expr().cast_saturating::<u32>(), |i| words[i].clamp(0, i64::from(u32::MAX)) as u32);
    }

    #[test]
    fn closures(seed in any::<u64>()) {
        let mut seed = Seed(seed);
        let a: Array<f32, S> = seed.array();
        let b: Array<u8, S> = seed.array();
        let add = seed.next() as u8;
        all_alike(a.map(|x| x > 3.0), |i| a[i] > 3.0);
        all_alike(a.t().map(|x| f64::from(x) + 0.1), |[i, j]| f64::from(a[[j, i]]) + 0.1);
        all_alike((&b / 2).map(|x| x ^ add), |i| (b[i] / 2) ^ add);
        all_alike(a.zip_map(&b, |x, y| x * f32::from(y)), |i| a[i] * f32::from(b[i]));
        all_alike(b.view().zip_map(a.clone(), |y, x| f64::from(x) - f64::from(y)), |i| f64::from(a[i]) - f64::from(b[i]));
        all_alike((&a + 1.0).zip_map(b.map(|y| y > 7), |x, y| y && x > 0.0), |i| b[i] > 7 && a[i] + 1.0 > 0.0);
        let mut out = a.clone();
        out.zip_assign(&b, |x, y| x - f32::from(y));
        all_alike(&out, |i| a[i] - f32::from(b[i]));
        out.view_mut().zip_assign(b.less(5), |x, small| if small { -x } else { x });
        all_alike(&out, |i| (a[i] - f32::from(b[i])) * if b[i] < 5 { -1.0 } else { 1.0 });
        let folded = (&b / 3).fold(Vec::new(), |mut all, x| { all.push(x); all });
        prop_assert_eq!(folded, b.iter().map(|x| x / 3).collect::<Vec<_>>());
        let turned = b.t().fold(0u64, |hash, x| hash.wrapping_mul(31).wrapping_add(x.into()));
        prop_assert_eq!(turned, b.t().iter().fold(0u64, |hash, &x| hash.wrapping_mul(31).wrapping_add(x.into())));
    }
}

// Code that does not know dtype, shape or storage.

fn weighted<T: Numeric, S: Shape, W: Storage>(a: &Array<T, S, W>, b: &Array<T, S, W>, weight: T) -> Array<T, S> {
    (a * weight + b - a % T::ONE).eval()
}

fn step<T: Floating, S: Shape, W: StorageMut>(out: &mut Array<T, S, W>, slope: &Array<T, S, W>, rate: T) {
    *out -= slope * rate;
    out.assign(slope * rate);
    *out += slope;
}

fn spread<X: IntoExpr<Dtype: Signed>>(x: X) -> X::Dtype {
    x.into_expr().abs().max()
}

fn distance<T: Numeric, S: Shape>(a: impl IntoExpr<Dtype = T, Shape = S>, b: &Array<T, S>) -> T::Mean {
    (a.into_expr() - b).square().mean()
}

fn fused<T: Numeric, S: Shape, W: Storage, V: Storage>(a: &Array<T, S, W>, b: &Array<T, S, V>) -> T::Sum {
    (a.maximum(b) * b).sum()
}

#[test]
fn generic_code_has_expressions() {
    let (a, b) = (array![[1, 2], [3, 4]], array![[5, 6], [7, 8]]);
    assert_eq!(weighted(&a, &b, 10), array![[15, 26], [37, 48]]);
    let (x, y) = (a.copy_to::<Inline>(), b.copy_to::<Inline>());
    assert_eq!(weighted(&x, &y, 10), array![[15, 26], [37, 48]]);
    let mut out = array![1.0f32, 2.0];
    step(&mut out, &array![4.0, 8.0], 0.5);
    assert_eq!(out, array![6.0, 12.0]);
    assert_eq!(spread(array![-3, 2]), 3);
    assert_eq!(spread(&array![-3.5, 2.0] * 2.0), 7.0);
    assert_eq!(spread(array![[-3i8, 2]].t()), 3);
    assert_eq!(distance(&a, &b), 16.0);
    assert_eq!(distance(&a + 4, &b), 0.0);
    assert_eq!(fused(&a, &y), 25i64 + 36 + 49 + 64);
}
