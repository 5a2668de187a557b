//! Promise: a reduction along an axis is, for each index of the other axes, the reduction of the elements along it: for any
//! layout, wherever the result is written.
//!
//! A sum of `n` floats along an axis is off by at most `(32 + log2(n)) * EPSILON * sum(|x|)`; of at most 256, by `132` of them.
//! (`tests/values/tests/reductions_large.rs` tests what this means for large arrays.)
//!
//! Three groups of reductions (`singles`, `order`, `integers`) meet three layouts (row-major, transposed, every second element and
//! backwards) along each axis of each shape. The loop that runs depends on the length of the axis and of the axes behind it; each length
//! of `shapes!` is a case of it. Each group runs along each axis of each shape, each layout runs along each of them, and each group
//! runs in each layout: in turn, so that a combination of all three is not a test of its own. Results are compared at run time, in `f64`.

mod drawn;

use drawn::model::Model;
use drawn::{Drawn, Seed};
use haversack::layout::Layout;
use haversack::shape::axis::HasAxis;
use haversack::{Array, Axis, Const, Floating, Heap, Inline, Numeric, Rank1, Rank2, Rank3, Shape, View, array};

/// Numbers that are compared as `f64`, which holds each of them exactly.
trait Wide: haversack::Ordered {
    fn wide(self) -> f64;
}

macro_rules! wide {
    ($($type:ident)*) => {$(
        impl Wide for $type {
            fn wide(self) -> f64 {
                self as f64
            }
        }
    )*};
}

wide!(i16 i64 u64 f32 f64);

impl Wide for bool {
    fn wide(self) -> f64 {
        f64::from(u8::from(self))
    }
}

fn wide<T: Wide>(elements: &[T]) -> Vec<f64> {
    elements.iter().map(|x| x.wide()).collect()
}

/// Elements of a view, and where they are.
struct Grid {
    elements: Vec<f64>,
    axes: &'static [usize],
    axis: usize,
}

impl Grid {
    fn new<const I: isize, T: Wide, S: HasAxis<I>, L: Layout>(v: View<'_, T, S, L>) -> Grid {
        let mut elements = Vec::new();
        for x in v.iter() {
            elements.push(x.wide());
        }
        Grid { elements, axes: S::AXES, axis: S::AXIS }
    }

    /// Returns the elements along the axis, for each index of the others.
    fn lines(&self) -> Vec<Vec<f64>> {
        let (length, behind) = (self.axes[self.axis], self.axes[self.axis + 1..].iter().product::<usize>());
        let before = self.axes[..self.axis].iter().product::<usize>();
        let line = |i: usize, j: usize| (0..length).map(|k| self.elements[(i * length + k) * behind + j]).collect();
        (0..before).flat_map(|i| (0..behind).map(move |j| line(i, j))).collect()
    }
}

/// The results of all reductions of floats along one axis.
struct Floats {
    sums: Vec<f64>,
    means: Vec<f64>,
    variances: Vec<f64>,
    deviations: Vec<f64>,
    norms: Vec<f64>,
    sums_of_halves: Vec<f64>,
    products_near_one: Vec<f64>,
    epsilon: f64,
    near_one: fn(f64) -> f64,
}

impl Floats {
    fn check(&self, grid: &Grid) {
        let lines = grid.lines();
        assert_eq!(lines.len(), self.sums.len());
        for (i, elements) in lines.iter().enumerate() {
            let n = elements.len();
            let roundings = if n <= 256 { 132.0 } else { 32.0 + (n as f64).log2() };
            let model = Model { elements, epsilon: self.epsilon / 2.0, roundings };
            model.sum(self.sums[i]);
            model.mean(self.means[i]);
            model.var(0.0, self.variances[i]);
            model.std(self.deviations[i]);
            model.norm(self.norms[i]);
            model.sum(2.0 * self.sums_of_halves[i]);
            let near_one: Vec<f64> = elements.iter().map(|&x| (self.near_one)(x)).collect();
            Model { elements: &near_one, ..model }.prod(self.products_near_one[i]);
        }
    }
}

/// Products stay in range for elements near 1.
fn near_one<T: Floating>(x: T) -> T {
    x * T::from(1e-7).unwrap() + T::ONE
}

fn floats<const I: isize, T, S: HasAxis<I>, L: Layout>(v: View<'_, T, S, L>)
where
    T: Floating + Wide,
{
    let (two, scale) = (T::ONE + T::ONE, T::from(1e-7).unwrap());
    let results = Floats {
        sums: wide(v.sum_axis(Axis::<I>).eval().as_slice()),
        means: wide(v.mean_axis(Axis::<I>).eval().as_slice()),
        variances: wide(v.var_axis(Axis::<I>).eval().as_slice()),
        deviations: wide(v.std_axis(Axis::<I>).eval().as_slice()),
        norms: wide(v.norm_axis(Axis::<I>).eval().as_slice()),
        sums_of_halves: wide(v.map(|x| x / two).sum_axis(Axis::<I>).eval().as_slice()),
        products_near_one: wide((v * scale + T::ONE).prod_axis(Axis::<I>).eval().as_slice()),
        epsilon: T::epsilon().wide(),
        near_one: |x| near_one(T::from(x).unwrap()).wide(),
    };
    assert_eq!(wide(v.sum_axis(Axis::<I>).eval().as_slice()), results.sums, "the same bits each time");
    results.check(&Grid::new::<I, T, S, L>(v));
}

fn singles<const I: isize, S: HasAxis<I>, L: Layout>(v: View<'_, f32, S, L>) {
    floats::<I, f32, S, L>(v);
}

/// The results of all reductions of integers along one axis, written to several kinds of targets.
struct Integers {
    sums: Vec<f64>,
    sums_inline: Vec<f64>,
    sums_of_more: Vec<f64>,
    means: Vec<f64>,
    all: Vec<f64>,
    any: Vec<f64>,
    counts: Vec<f64>,
}

impl Integers {
    /// Compares exactly, but for the rounding of the mean.
    fn check(&self, grid: &Grid) {
        let lines = grid.lines();
        assert_eq!(lines.len(), self.sums.len());
        for (i, line) in lines.iter().enumerate() {
            let (sum, len) = (line.iter().sum::<f64>(), line.len() as f64);
            assert_eq!([self.sums[i], self.sums_inline[i], self.sums_of_more[i]], [sum, sum, sum + len]);
            let (mean, expected) = (self.means[i], sum / len);
            assert!((mean - expected).abs() <= f64::EPSILON * expected.abs() || line.is_empty() && mean.is_nan());
            let positive = line.iter().filter(|&&x| x > 0.0).count();
            let [all, any] = [positive == line.len(), positive > 0].map(Wide::wide);
            assert_eq!([self.all[i], self.any[i], self.counts[i]], [all, any, positive as f64]);
        }
    }
}

fn integers<const I: isize, S: HasAxis<I>, L: Layout>(v: View<'_, i16, S, L>) {
    let mut out = Array::<i64, S::Removed>::full(-1);
    out.assign((v + 1).sum_axis(Axis::<I>));
    let results = Integers {
        sums: wide(v.sum_axis(Axis::<I>).eval().as_slice()),
        sums_inline: wide(v.sum_axis(Axis::<I>).eval_inline().as_slice()),
        sums_of_more: wide(out.as_slice()),
        means: wide(v.mean_axis(Axis::<I>).eval().as_slice()),
        all: wide(v.greater(0).all_axis(Axis::<I>).eval().as_slice()),
        any: wide(v.greater(0).any_axis(Axis::<I>).eval().as_slice()),
        counts: wide(v.greater(0).count_axis(Axis::<I>).eval().as_slice()),
    };
    results.check(&Grid::new::<I, i16, S, L>(v));
}

/// Requires an axis with elements.
fn order<const I: isize, S: HasAxis<I>, L: Layout>(v: View<'_, f32, S, L>) {
    let values = [v.min_axis(Axis::<I>).eval(), v.max_axis(Axis::<I>).eval()].map(|values| wide(values.as_slice()));
    let least = wide(v.argmin_axis(Axis::<I>).eval().as_slice());
    let greatest = wide(v.expr().argmax_axis(Axis::<I>).eval().as_slice());
    ordered(&Grid::new::<I, f32, S, L>(v), &values, &[least, greatest]);
}

fn ordered(grid: &Grid, values: &[Vec<f64>; 2], places: &[Vec<f64>; 2]) {
    let lines = grid.lines();
    assert_eq!(lines.len(), values[0].len());
    for (i, line) in lines.iter().enumerate() {
        let first = |further: fn(f64, f64) -> bool| {
            (0..line.len()).fold(0, |best, i| if further(line[i], line[best]) { i } else { best })
        };
        let expected = [first(|x, y| x < y), first(|x, y| x > y)];
        assert_eq!([places[0][i], places[1][i]], expected.map(|place| place as f64));
        assert_eq!([values[0][i], values[1][i]], expected.map(|place| line[place]));
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

/// Runs along each axis a group of reductions over row-major elements, one over transposed ones, and one over every second element,
/// backwards.
macro_rules! shapes {
    ($($name:ident: $rank:literal [$($dim:literal)*] [$($back:literal)*] $(axis $i:literal $flat:ident $turned:ident $stepped:ident)*;)*) => {$(
        #[test]
        fn $name() {
            type Flat = ($(Const<$dim>,)*);
            type Reversed = ($(Const<$back>,)*);
            type Doubled = ($(Const<$dim>,)* Const<2>,);
            let mut seed = Seed($rank);
            $(
                $flat::<$i, _, _>(seed.array::<_, Flat, Heap>().view());
                $turned::<$i, _, _>(seed.array::<_, Reversed, Heap>().t());
                $stepped::<$i, _, _>(seed.array::<_, Doubled, Heap>().index_axis(Axis::<$rank>, 1).flip(Axis::<0>));
            )*
        }
    )*};
}

shapes! {
    a_line_of_5: 1 [5] [5] axis 0 singles order integers;
    a_line_of_16: 1 [16] [16] axis 0 order integers singles;
    a_line_of_129: 1 [129] [129] axis 0 integers singles order;
    rows_of_5: 2 [250 5] [5 250] axis 0 singles order integers axis 1 order integers singles;
    rows_of_250: 2 [17 250] [250 17] axis 0 order integers singles axis 1 integers singles order;
    rows_of_2050: 2 [3 2050] [2050 3] axis 0 integers singles order axis 1 singles order integers;
    columns_of_2050: 2 [2050 3] [3 2050] axis 0 order singles integers axis 1 integers order singles;
    rows_past_a_strip: 2 [6 257] [257 6] axis 0 singles integers order axis 1 order singles integers;
    one_element: 2 [1 1] [1 1] axis 0 integers order singles axis 1 singles integers order;
    planes: 3 [7 9 18] [18 9 7] axis 0 order singles integers axis 1 singles order integers axis 2 integers singles order;
    blocks: 4 [2 3 4 5] [5 4 3 2]
        axis 0 singles integers order axis 1 order singles integers axis 2 integers order singles axis 3 singles order integers;
}

#[test]
fn a_long_axis() {
    let mut seed = Seed(1);
    let (rows, columns): (Array<f32, Rank2<2, 40_000>>, Array<f32, Rank2<40_000, 2>>) = (seed.array(), seed.array());
    floats::<1, f32, _, _>(rows.view());
    floats::<0, f32, _, _>(rows.t());
    floats::<0, f32, _, _>(columns.view());
    order::<0, _, _>(columns.view());
}

/// Past 512 KiB, more results are computed side by side. Their number depends on their bytes.
#[test]
fn wide_rows() {
    let mut seed = Seed(3);
    let singles: Array<f32, Rank2<37, 4100>> = seed.array();
    floats::<0, f32, _, _>(singles.view());
    order::<0, _, _>(singles.view());
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
