//! Promise: reductions of NaN, infinities, zeros and of no elements give the same as NumPy's.
//!
//! `scripts/golden_reductions.py` writes `tests/data/reductions_by_numpy.txt`. There is one difference: NumPy says that a sum of
//! `-0.0` alone is `0.0`, and its `min` of two zeros gives one or the other. Here such a sum is `-0.0`, as Rust's, and `min` of two
//! zeros gives the first that its lanes meet. So zeros are compared as numbers.
//!
//! Each reduction meets each form of operand, of no elements, of two and of three. One, four and five elements are reduced as an array,
//! and along both axes.

use haversack::{Array, Axis, Rank1, Rank2};

const BY_NUMPY: &str = include_str!("../../data/reductions_by_numpy.txt");

/// Checks that both are the same number, up to rounding of sums whose order differs, or both NaN.
#[track_caller]
fn same(what: &str, found: f64, expected: f64) {
    let close = expected.is_finite() && (found - expected).abs() <= 4.0 * f64::EPSILON * expected.abs();
    assert!(
        found == expected || close || (found.is_nan() && expected.is_nan()),
        "{what}: {found}, in NumPy {expected}"
    );
}

/// Computes `reduction` of `elements`: of an array, of a strided view, of an expression, along either axis.
fn reduced<const N: usize>(elements: &[f64], reduction: &str, some: impl Fn(&Forms<N>, &str) -> Vec<f64>) -> Vec<f64> {
    let array = Array::<f64, Rank1<N>>::try_from(elements).expect("as many elements");
    let pairs = Array::<f64, Rank2<N, 2>>::from_fn(|[i, j]| if j == 1 { array[[i]] } else { 0.5 });
    let row = Array::<f64, Rank2<1, N>>::from_fn(|[_, j]| array[[j]]);
    let column = Array::<f64, Rank2<N, 1>>::from_fn(|[i, _]| array[[i]]);
    some(&Forms { array, pairs, row, column }, reduction)
}

struct Forms<const N: usize> {
    array: Array<f64, Rank1<N>>,
    pairs: Array<f64, Rank2<N, 2>>,
    row: Array<f64, Rank2<1, N>>,
    column: Array<f64, Rank2<N, 1>>,
}

/// Whether arrays of so many elements are reduced in all forms.
const fn in_all_forms(elements: usize) -> bool {
    matches!(elements, 0 | 2 | 3)
}

macro_rules! all_forms {
    ($forms:ident, $whole:ident($($argument:literal)?) $($axis:ident)?) => {{
        let mut found = vec![
            $forms.array.$whole($($argument)?),
            $($forms.row.$axis(Axis::<1>).eval()[[0]] as f64, $forms.column.$axis(Axis::<0>).eval()[[0]] as f64,)?
        ];
        if const { in_all_forms(N) } {
            found.push($forms.pairs.column(1).$whole($($argument)?));
            found.push(($forms.array.clone() * 1.0).$whole($($argument)?));
            found.push($forms.array.map(|x| x).$whole($($argument)?));
            found.push($forms.row.$whole($($argument)?));
        }
        found
    }};
}

macro_rules! places {
    ($forms:ident, $whole:ident $axis:ident) => {{
        let mut found = vec![
            $forms.array.$whole()[0] as f64,
            $forms.row.$axis(Axis::<1>).eval()[[0]] as f64,
            $forms.column.$axis(Axis::<0>).eval()[[0]] as f64,
        ];
        if const { in_all_forms(N) } {
            found.push($forms.pairs.column(1).$whole()[0] as f64);
            found.push(($forms.array.clone() * 1.0).$whole()[0] as f64);
            found.push($forms.row.$whole()[1] as f64);
        }
        found
    }};
}

fn of_any<const N: usize>(forms: &Forms<N>, reduction: &str) -> Vec<f64> {
    match reduction {
        "sum" => all_forms!(forms, sum() sum_axis),
        "prod" => all_forms!(forms, prod() prod_axis),
        "mean" => all_forms!(forms, mean() mean_axis),
        "var" => all_forms!(forms, var() var_axis),
        "var_ddof(1)" => all_forms!(forms, var_ddof(1)),
        "std" => all_forms!(forms, std() std_axis),
        "norm" => all_forms!(forms, norm() norm_axis),
        other => panic!("an unknown reduction: {other}"),
    }
}

fn of_some<const N: usize>(forms: &Forms<N>, reduction: &str) -> Vec<f64> {
    match reduction {
        "min" => all_forms!(forms, min() min_axis),
        "max" => all_forms!(forms, max() max_axis),
        "argmin" => places!(forms, argmin argmin_axis),
        "argmax" => places!(forms, argmax argmax_axis),
        other => of_any(forms, other),
    }
}

#[test]
fn reductions_are_numpys() {
    let mut compared = 0;
    for line in BY_NUMPY.lines() {
        let (elements, rest) = line.split_once('|').expect("a bar behind the elements");
        let elements: Vec<f64> = elements.split_whitespace().map(|x| x.parse().expect("a float")).collect();
        let (reduction, expected) = rest.split_once("->").expect("an arrow before the result");
        let (reduction, expected) = (reduction.trim(), expected.trim().parse().expect("a float"));
        let found = match elements.len() {
            0 => reduced::<0>(&elements, reduction, of_any),
            1 => reduced::<1>(&elements, reduction, of_some),
            2 => reduced::<2>(&elements, reduction, of_some),
            3 => reduced::<3>(&elements, reduction, of_some),
            4 => reduced::<4>(&elements, reduction, of_some),
            5 => reduced::<5>(&elements, reduction, of_some),
            more => panic!("{more} elements"),
        };
        for (form, found) in found.into_iter().enumerate() {
            same(&format!("{line}, form {form}"), found, expected);
            compared += 1;
        }
    }
    assert!(compared > 1000, "{compared} values compared");
}

/// The effect of NaN and infinities does not depend on their position in a long array.
#[test]
fn special_elements_anywhere() {
    for place in [0, 1, 127, 128, 2047, 2048, 4999] {
        let mut a = Array::<f64, Rank1<5000>>::ones();
        a[[place]] = f64::INFINITY;
        assert_eq!((a.sum(), a.max(), a.min(), a.argmax()), (f64::INFINITY, f64::INFINITY, 1.0, [place]));
        a[[4000]] = f64::NEG_INFINITY;
        assert!(a.sum().is_nan() && a.mean().is_nan());
        assert_eq!((a.min(), a.argmin()), (f64::NEG_INFINITY, [4000]));
        a[[place]] = f64::NAN;
        let results = [a.sum(), a.prod(), a.mean(), a.var(), a.std(), a.norm(), a.min(), a.max()];
        assert!(results.iter().all(|x| x.is_nan()), "{results:?}");
        assert_eq!((a.argmin(), a.argmax()), ([place], [place]));
    }
}

/// Zeros keep their sign if Rust's sums keep it.
#[test]
fn zeros() {
    let negative = Array::<f32, Rank1<300>>::full(-0.0);
    assert!(negative.sum().is_sign_negative() && [-0.0f32; 300].iter().sum::<f32>().is_sign_negative());
    assert!(negative.mean().is_sign_negative() && negative.var().is_sign_positive());
    assert!((&negative + 0.0).sum().is_sign_positive());
    assert!(negative.max().is_sign_negative());
}
