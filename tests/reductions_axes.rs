//! Promise: a reduction along an axis is, for each index of the other axes, the reduction of the elements along it: for any
//! layout, wherever the result is written.
//!
//! A sum of `n` floats along an axis is off by at most `(32 + log2(n)) * EPSILON * sum(|x|)`; of at most 256, by `132` of them.
//! (`tests/reductions_large.rs` tests what this means for large arrays.)

mod drawn;

use drawn::model::Model;
use drawn::{Drawn, Seed};
use haversack::layout::Layout;
use haversack::shape::axis::HasAxis;
use haversack::{Array, Axis, Const, Dtype, Floating, Inline, Numeric, Rank1, Rank2, Rank3, Shape, View, array};

/// Returns the elements along axis `I`, for each index of the others.
fn lines<const I: isize, T: Dtype, S: HasAxis<I>, L: Layout>(v: View<'_, T, S, L>) -> Vec<Vec<T>> {
    v.lanes(Axis::<I>).map(|line| line.iter().copied().collect()).collect()
}

fn floats<const I: isize, T, S: HasAxis<I>, L: Layout>(v: View<'_, T, S, L>)
where
    T: Floating<Sum = T, Mean = T> + Into<f64>,
{
    let two = T::ONE + T::ONE;
    let scale = T::from(1e-7).unwrap();
    let (sums, means) = (v.sum_axis(Axis::<I>).eval(), v.mean_axis(Axis::<I>).eval());
    let (variances, deviations) = (v.var_axis(Axis::<I>).eval(), v.std_axis(Axis::<I>).eval());
    let (norms, products) = (v.norm_axis(Axis::<I>).eval(), (v * scale + T::ONE).prod_axis(Axis::<I>).eval());
    let halves = v.map(|x| x / two).sum_axis(Axis::<I>).eval();
    let same = v.sum_axis(Axis::<I>).eval();
    assert!(same.iter().zip(&sums).all(|(x, y)| x == y));
    let results = sums.iter().zip(&means).zip(&variances).zip(&deviations).zip(&norms).zip(&products).zip(&halves);
    let lines = lines::<I, T, S, L>(v);
    assert_eq!(lines.len(), sums.iter().len());
    for (line, ((((((sum, mean), var), std), norm), prod), half)) in lines.iter().zip(results) {
        let elements: Vec<f64> = line.iter().map(|&x| x.into()).collect();
        let n = elements.len();
        let roundings = if n <= 256 { 132.0 } else { 32.0 + (n as f64).log2() };
        let model = Model { elements: &elements, epsilon: T::epsilon().into() / 2.0, roundings };
        model.sum((*sum).into());
        model.mean((*mean).into());
        model.var(0.0, (*var).into());
        model.std((*std).into());
        model.norm((*norm).into());
        model.sum((*half + *half).into());
        let near_one: Vec<f64> = line.iter().map(|&x| (x * scale + T::ONE).into()).collect();
        Model { elements: &near_one, ..model }.prod((*prod).into());
    }
}

/// Compares exactly, with several kinds of targets.
fn integers<const I: isize, S: HasAxis<I>, L: Layout>(v: View<'_, i16, S, L>) {
    let lines = lines::<I, i16, S, L>(v);
    let expected: Vec<i64> = lines.iter().map(|line| line.iter().map(|&x| i64::from(x)).sum()).collect();
    assert_eq!(v.sum_axis(Axis::<I>).eval().as_slice(), expected);
    assert_eq!(v.sum_axis(Axis::<I>).eval_inline().as_slice(), expected);
    let mut out = Array::<i64, S::Removed>::full(-1);
    out.assign((v + 1).sum_axis(Axis::<I>));
    let more: Vec<i64> = lines.iter().zip(&expected).map(|(line, sum)| sum + line.len() as i64).collect();
    assert_eq!(out.as_slice(), more);
    let means = v.mean_axis(Axis::<I>).eval();
    for ((mean, sum), line) in means.iter().zip(&expected).zip(&lines) {
        let mean_expected = *sum as f64 / line.len() as f64;
        assert!((mean - mean_expected).abs() <= f64::EPSILON * mean_expected.abs() || line.is_empty() && mean.is_nan());
    }
    let (all, any) = (v.greater(0).all_axis(Axis::<I>).eval(), v.greater(0).any_axis(Axis::<I>).eval());
    let count = v.greater(0).count_axis(Axis::<I>).eval();
    for (((line, &all), &any), &count) in lines.iter().zip(&all).zip(&any).zip(&count) {
        let positive = line.iter().filter(|&&x| x > 0).count();
        assert_eq!((all, any, count), (positive == line.len(), positive > 0, positive as u64));
    }
}

/// Requires an axis with elements.
fn order<const I: isize, T: Dtype, S: HasAxis<I>, L: Layout>(v: View<'_, T, S, L>) {
    let (least, greatest) = (v.min_axis(Axis::<I>).eval(), v.max_axis(Axis::<I>).eval());
    let (first_least, first_greatest) = (v.argmin_axis(Axis::<I>).eval(), v.expr().argmax_axis(Axis::<I>).eval());
    let found = least.iter().zip(&greatest).zip(&first_least).zip(&first_greatest);
    for (line, (((&least, &greatest), &first_least), &first_greatest)) in lines::<I, T, S, L>(v).iter().zip(found) {
        let first = |further: fn(&T, &T) -> bool| {
            (0..line.len()).fold(0, |best, i| if further(&line[i], &line[best]) { i } else { best })
        };
        let expected = [first(|x, y| x < y), first(|x, y| x > y)];
        assert_eq!([first_least, first_greatest].map(|place| place as usize), expected);
        assert_eq!([least, greatest], expected.map(|place| line[place]));
    }
}

/// Writes results to a target whose elements are not contiguous.
macro_rules! targets {
    ($seed:ident $shape:ty: $(axis $i:literal to [$($left:literal)*] back [$($back:literal)*] rank $rank:literal)*) => {$({
        let a: Array<i16, $shape> = $seed.array();
        let expected = a.sum_axis(Axis::<$i>).eval();
        let mut out = Array::<i64, ($(Const<$left>,)* Const<2>,)>::full(-7);
        out.index_axis_mut(Axis::<$rank>, 1).assign(a.sum_axis(Axis::<$i>));
        assert_eq!(out.index_axis(Axis::<$rank>, 1), expected.view());
        assert!(out.index_axis(Axis::<$rank>, 0).equal(-7).all());
        let mut out = Array::<i64, ($(Const<$back>,)*)>::full(-7);
        out.t_mut().assign(a.sum_axis(Axis::<$i>));
        assert_eq!(out.t(), expected.view());
        out.t_mut().flip(Axis::<0>).assign((&a + 0).sum_axis(Axis::<$i>));
        assert_eq!(out.t().flip(Axis::<0>), expected.view());
    })*};
}

macro_rules! shapes {
    ($($name:ident: $rank:literal [$($dim:literal)*] [$($back:literal)*] axes $($i:literal)*;)*) => {$(
        #[test]
        fn $name() {
            let mut seed = Seed($rank);
            shapes!(layouts seed f32, $rank [$($dim)*] [$($back)*] floats, $($i)*);
            shapes!(layouts seed f32, $rank [$($dim)*] [$($back)*] order, $($i)*);
            shapes!(layouts seed i16, $rank [$($dim)*] [$($back)*] integers, $($i)*);
        }
    )*};
    (layouts $seed:ident $t:ty, $rank:literal [$($dim:literal)*] [$($back:literal)*] $check:ident, $($i:literal)*) => {
        let array: Array<$t, ($(Const<$dim>,)*)> = $seed.array();
        let reversed: Array<$t, ($(Const<$back>,)*)> = $seed.array();
        let doubled: Array<$t, ($(Const<$dim>,)* Const<2>,)> = $seed.array();
        $(shapes!(each $check $i array.view(), reversed.t(), doubled.index_axis(Axis::<$rank>, 1).flip(Axis::<0>));)*
    };
    (each integers $i:literal $($view:expr),*) => { $(integers::<$i, _, _>($view);)* };
    (each $check:ident $i:literal $($view:expr),*) => { $($check::<$i, _, _, _>($view);)* };
}

shapes! {
    a_line_of_5: 1 [5] [5] axes 0;
    a_line_of_16: 1 [16] [16] axes 0;
    a_line_of_129: 1 [129] [129] axes 0;
    rows_of_5: 2 [250 5] [5 250] axes 0 1;
    rows_of_250: 2 [17 250] [250 17] axes 0 1;
    rows_of_2050: 2 [3 2050] [2050 3] axes 0 1;
    columns_of_2050: 2 [2050 3] [3 2050] axes 0 1;
    rows_past_a_strip: 2 [6 257] [257 6] axes 0 1;
    one_element: 2 [1 1] [1 1] axes 0 1;
    planes: 3 [7 9 18] [18 9 7] axes 0 1 2;
    blocks: 4 [2 3 4 5] [5 4 3 2] axes 0 1 2 3;
}

#[test]
fn a_long_axis() {
    let mut seed = Seed(1);
    let (rows, columns): (Array<f32, Rank2<2, 40_000>>, Array<f32, Rank2<40_000, 2>>) = (seed.array(), seed.array());
    floats::<1, f32, _, _>(rows.view());
    floats::<0, f32, _, _>(rows.t());
    floats::<0, f32, _, _>(columns.view());
    order::<0, f32, _, _>(columns.view());
}

/// Past 512 KiB, more results are computed side by side. Their number depends on their bytes.
#[test]
fn wide_rows() {
    let mut seed = Seed(3);
    let singles: Array<f32, Rank2<37, 4100>> = seed.array();
    floats::<0, f32, _, _>(singles.view());
    order::<0, f32, _, _>(singles.view());
    let doubles: Array<f64, Rank2<37, 2050>> = seed.array();
    floats::<0, f64, _, _>(doubles.view());
    let integers_of_two_bytes: Array<i16, Rank2<37, 4100>> = seed.array();
    integers::<0, _, _>(integers_of_two_bytes.view());
    integers::<1, _, _>(integers_of_two_bytes.t());
    let planes: Array<f32, Rank3<3, 44, 1100>> = seed.array();
    floats::<1, f32, _, _>(planes.view());
    floats::<0, f32, _, _>(planes.view());
}

#[test]
fn targets_of_any_layout() {
    let mut seed = Seed(2);
    targets!(seed Rank2<37, 4100>: axis 0 to [4100] back [4100] rank 1);
    targets!(seed Rank3<7, 300, 3>: axis 0 to [300 3] back [3 300] rank 2 axis 1 to [7 3] back [3 7] rank 2 axis 2 to [7 300] back [300 7] rank 2);
    targets!(seed Rank2<20, 17>: axis 0 to [17] back [17] rank 1 axis 1 to [20] back [20] rank 1);
}

#[test]
fn axes_and_shapes_without_elements() {
    let (wide, tall) = (Array::<i16, Rank2<0, 3>>::zeros(), Array::<i16, Rank2<3, 0>>::zeros());
    integers::<0, _, _>(wide.view());
    integers::<1, _, _>(wide.view());
    integers::<0, _, _>(tall.view());
    integers::<1, _, _>(tall.view());
    integers::<1, _, _>(Array::<i16, Rank3<2, 0, 3>>::zeros().view());
    integers::<0, _, _>(Array::<i16, Rank3<2, 0, 3>>::zeros().t());
    assert_eq!(wide.prod_axis(Axis::<0>).eval(), array![1i64, 1, 1]);
    let none = Array::<f32, Rank2<0, 3>>::zeros();
    assert!(none.mean_axis(Axis::<0>).eval().is_nan().all() && none.var_axis(Axis::<0>).eval().is_nan().all());
    assert_eq!(none.norm_axis(Axis::<0>).eval(), array![0.0f32, 0.0, 0.0]);
    assert!(none.sum_axis(Axis::<0>).eval().iter().all(|x| *x == 0.0 && x.is_sign_positive()));
    // There are no results, although the axis has elements.
    assert_eq!(wide.max_axis(Axis::<1>).eval().iter().len(), 0);
}

#[test]
fn the_first_of_equal_elements_and_of_nans() {
    let a = array![[2.0, f64::NAN, 1.0, f64::NAN], [2.0, 5.0, 5.0, -1.0]];
    assert_eq!(a.argmax_axis(Axis::<1>).eval(), array![1u64, 1]);
    assert_eq!(a.argmin_axis(Axis::<1>).eval(), array![1u64, 3]);
    assert_eq!(a.argmax_axis(Axis::<0>).eval(), array![0u64, 0, 1, 0]);
    assert!(a.max_axis(Axis::<0>).eval().iter().zip([false, true, false, true]).all(|(x, nan)| x.is_nan() == nan));
    // In the lanes of a long row, and in groups of a long column.
    let mut row = Array::<f32, Rank2<1, 20_000>>::zeros();
    for place in [19_999, 15_001, 129, 77] {
        row[[0, place]] = 8.0;
        assert_eq!(row.argmax_axis(Axis::<1>).eval()[[0]], place as u64);
        assert_eq!(row.t().argmax_axis(Axis::<0>).eval()[[0]], place as u64);
    }
}

/// The compensation of a sum ignores a loss that is not a number, and does not change the sign of zero.
#[test]
fn infinities_nan_and_the_sign_of_zero() {
    fn lines<const M: usize, const N: usize>() {
        let same = |x: f32, place: usize, other: f32| {
            let a = Array::<f32, Rank2<M, N>>::from_fn(|[k, _]| if k == place { other } else { x });
            let sums = a.sum_axis(Axis::<0>).eval();
            let turned = a.t().sum_axis(Axis::<1>).eval();
            let first = sums.as_slice()[0];
            assert!(sums.iter().chain(&turned).all(|sum| sum.to_bits() == first.to_bits()), "{x} {place} {other}");
            first
        };
        for place in [0, 1, M / 2, M - 1] {
            assert_eq!(same(1.0, place, f32::INFINITY), f32::INFINITY);
            assert_eq!(same(f32::MAX, place, 1.0), f32::INFINITY);
            assert_eq!(same(f32::MIN, place, 1.0), f32::NEG_INFINITY);
            assert!(same(1.0, place, f32::NAN).is_nan());
            assert!(same(f32::INFINITY, place, f32::NEG_INFINITY).is_nan());
            assert!(same(-0.0, place, -0.0).is_sign_negative());
            assert!(same(-0.0, place, 0.0).is_sign_positive());
            assert!(same(0.0, place, -0.0).is_sign_positive());
        }
    }
    lines::<300, 3>();
    lines::<300, 40>();
    lines::<7, 300>();
    lines::<100, 2000>();
    lines::<5000, 41>();
}

#[test]
fn inline_and_owned_operands() {
    let a: Array<f32, Rank2<2, 3>, Inline> = Array::arange();
    assert_eq!(a.sum_axis(Axis::<0>).eval(), array![3.0f32, 5.0, 7.0]);
    assert_eq!((a.clone() * 2.0).max_axis(Axis::<1>).eval_inline().as_slice(), [4.0, 10.0]);
    let b = Array::<f32, Rank2<2, 3>>::ones();
    let row = Array::<f32, Rank1<3>>::arange();
    assert_eq!((b.clone() * &row + b).sum_axis(Axis::<0>).eval(), array![2.0f32, 4.0, 6.0]);
}

#[test]
fn generic_code_reduces_along_axes() {
    fn totals<T: Numeric, S: HasAxis<1>>(a: &Array<T, S>) -> Array<T::Sum, S::Removed> {
        a.sum_axis(Axis::<1>).eval()
    }
    fn drawn<T: Numeric + Drawn, S: Shape>() -> Array<T, S> {
        Seed(4).array()
    }
    let a: Array<u8, Rank2<3, 4>> = drawn();
    assert_eq!(totals(&a).sum(), a.sum());
}
