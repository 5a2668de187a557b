//! A reduction along several axes is, for each index of the others, the reduction of all elements there: for any layout, wherever the
//! result is written. `along` repeats it along the axes that it lost.

use haversack::dtype::Real;
use haversack::layout::Layout;
use haversack::shape::axis::HasAxis;
use haversack::{Array, Axis, Rank2, Rank3, Rank4, Shape, View, array, axes};

/// Returns the elements of each result: those whose indices differ on `taken` alone.
fn groups<S: Shape, L: Layout>(x: View<'_, f32, S, L>, taken: &[usize]) -> Vec<Vec<f64>> {
    let kept: Vec<usize> = (0..S::RANK).filter(|axis| !taken.contains(axis)).collect();
    let count = kept.iter().map(|&axis| S::AXES[axis]).product();
    let mut groups = vec![Vec::new(); count];
    for (position, &element) in x.iter().enumerate() {
        let (mut index, mut rest) = (vec![0; S::RANK], position);
        for axis in (0..S::RANK).rev() {
            index[axis] = rest % S::AXES[axis];
            rest /= S::AXES[axis];
        }
        groups[kept.iter().fold(0, |number, &axis| number * S::AXES[axis] + index[axis])].push(f64::from(element));
    }
    groups
}

fn element(i: usize) -> f32 {
    (i * 7919 % 1009) as f32 / 64.0 - 7.0
}

macro_rules! along {
    ($view:expr, $axes:expr, [$($taken:literal)+]) => {{
        let (x, axes) = ($view, $axes);
        let groups = groups(x, &[$($taken),+]);
        let length = groups.first().map_or(0, Vec::len) as f64;
        let sums = x.sum_axes(axes).eval();
        assert_eq!(sums.len(), groups.len());
        for (found, group) in sums.iter().zip(&groups) {
            let (expected, size) = (group.iter().sum::<f64>(), group.iter().map(|x| x.abs()).sum::<f64>());
            let bound = f64::from(f32::EPSILON) * (32.0 + length.log2().max(0.0)) * size;
            assert!((f64::from(*found) - expected).abs() <= bound, "{found} is not {expected} along {:?}", stringify!($axes));
        }
        let greatest = |group: &Vec<f64>| group.iter().fold(f64::MIN, |a, b| a.max(*b)) as f32;
        assert!(x.max_axes(axes).eval().iter().copied().eq(groups.iter().map(greatest)));
        let positive = |group: &Vec<f64>| group.iter().filter(|x| **x > 0.0).count() as u64;
        assert!(x.greater(0.0).count_axes(axes).eval().iter().copied().eq(groups.iter().map(positive)));
        let means = x.mean_axes(axes).eval();
        for ((var, mean), group) in x.var_axes(axes).eval().iter().zip(&means).zip(&groups) {
            let expected = group.iter().map(|x| (x - f64::from(*mean)).powi(2)).sum::<f64>() / length;
            assert!((f64::from(*var) - expected).abs() <= 1e-4 * expected.max(1.0));
        }
        // Beside the elements, each mean stands at the indices of its group.
        let differences = (x - means.along(axes)).sum_axes(axes).eval();
        assert!(differences.iter().all(|sum| f64::from(sum.abs()) <= 1e-3 * length));
    }};
}

#[test]
fn every_set_of_axes_in_every_layout() {
    let a = Array::<f32, Rank4<5, 3, 4, 37>>::from_fn(|[i, j, k, l]| element(((i * 3 + j) * 4 + k) * 37 + l));
    along!(a.view(), axes![0, 1], [0 1]);
    along!(a.view(), axes![2, 0], [0 2]);
    along!(a.view(), axes![0, 3], [0 3]);
    along!(a.view(), axes![1, 2], [1 2]);
    along!(a.view(), axes![1, -1], [1 3]);
    along!(a.view(), axes![-1, -2], [2 3]);
    along!(a.view(), axes![0, 1, 2], [0 1 2]);
    along!(a.view(), axes![-4, 2, 3], [0 2 3]);
    along!(a.view(), axes![0, 1, 2, 3], [0 1 2 3]);
    along!(a.view(), axes![3], [3]);
    along!(a.view(), axes![1], [1]);
    along!(a.t(), axes![0, 1], [0 1]);
    along!(a.t(), axes![1, 3], [1 3]);
    along!(a.t(), axes![0, 2], [0 2]);
    along!(a.slice(haversack::s![.., .., 0..4;2, 1..37]), axes![0, 2], [0 2]);
    along!(a.slice(haversack::s![..;-1, .., .., 0..37;3]), axes![2, 3], [2 3]);
}

#[test]
fn long_rows_and_many_results() {
    let a = Array::<f32, Rank3<3, 70, 600>>::from_fn(|[i, j, k]| element((i * 70 + j) * 600 + k));
    along!(a.view(), axes![1, 2], [1 2]);
    along!(a.view(), axes![0, 1], [0 1]);
    along!(a.view(), axes![0, 2], [0 2]);
}

#[test]
fn results_are_written_anywhere() {
    let a = Array::<f32, Rank3<4, 6, 5>>::from_fn(|[i, j, k]| element((i * 6 + j) * 5 + k));
    let expected = a.sum_axes(axes![0, 2]).eval();
    let mut columns = <array![f32; 6, 3]>::zeros();
    columns.column_mut(1).assign(a.sum_axes(axes![0, 2]));
    assert_eq!(columns.column(1), expected);
    assert_eq!(a.sum_axes(axes![0, 2]).eval_inline(), expected);
    let mut spread = <array![f32; 4, 6, 5]>::zeros();
    spread.assign(expected.along(axes![0, 2]));
    assert_eq!(spread.mean_axes(axes![0, 2]).eval(), expected);
    assert_eq!((expected.along(axes![0, 2]) - &spread).abs().max(), 0.0);
}

#[test]
fn no_elements() {
    let a = <array![f32; 2, 0, 3]>::zeros();
    assert_eq!(a.sum_axes(axes![0, 1]).eval(), array![0.0, 0.0, 0.0]);
    assert_eq!(a.prod_axes(axes![1, 2]).eval(), array![1.0, 1.0]);
    assert!(a.mean_axes(axes![1, 2]).eval().is_nan().all());
    assert_eq!(a.sum_axes(axes![0, 2]).eval().len(), 0);
    assert!(format!("{:?}", a.sum_axes(axes![0, -1])).contains("axes: [0, 2]"));
}

/// Computes the softmax along any axis of any shape.
fn softmax<const I: isize, T: Real, S: HasAxis<I>>(x: View<'_, T, S>, axis: Axis<I>) -> Array<T, S> {
    let max = x.max_axis(axis).eval();
    let exp = (x - max.along(axis)).exp().eval();
    let sum = exp.sum_axis(axis).eval();
    (exp / sum.along(axis)).eval()
}

#[test]
fn softmax_along_any_axis() {
    let x = Array::<f64, Rank2<3, 4>>::from_fn(|[i, j]| f64::from(element(i * 4 + j)));
    let (by_row, by_column) = (softmax(x.view(), Axis::<1>), softmax(x.t().to_owned().view(), Axis::<0>));
    assert_eq!(by_row, by_column.t());
    assert!((by_row.sum_axis(Axis::<-1>).eval() - 1.0).abs().max() < 1e-12);
    for (row, x) in by_row.rows().zip(x.rows()) {
        let scale = x.exp().sum();
        assert!(row.iter().zip(x).all(|(y, x)| (y - x.exp() / scale).abs() < 1e-12));
    }
}

#[test]
fn operands_that_lack_an_axis_stand_on_either_side() {
    let a = <array![i32; 2, 3]>::arange();
    let row: array![i32; 3] = array![10, 20, 30];
    assert_eq!((row.along(Axis::<0>) - &a).eval(), array![[10, 19, 28], [7, 16, 25]]);
    let mut b = a.clone();
    b *= array![2, 3].along(Axis::<1>);
    assert_eq!(b, array![[0, 2, 4], [9, 12, 15]]);
    *b.row_mut(0) += Array::<i32, ()>::full(7).along(Axis::<0>);
    assert_eq!(b.row(0), array![7, 9, 11]);
    assert_eq!(b.view_mut().sum_axes(axes![0, 1]).eval()[[]], 63);
}
