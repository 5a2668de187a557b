//! Promise: with the feature `rayon`, element-wise work and reductions give the same bits for any number of threads.
#![cfg(feature = "rayon")]

use haversack::{Array, Axis, Dtype, Rank2, Rank3, Shape, array};

/// Checks that `compute` gives the same in pools of one, two, three and eight threads.
fn same<X: PartialEq + Send>(compute: impl Fn() -> X + Sync) {
    let on = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        pool.install(&compute)
    };
    let one = on(1);
    for threads in [2, 3, 8] {
        assert!(on(threads) == one, "{threads} threads");
    }
}

/// Returns numbers whose sum depends on the order in which they are added.
fn some<S: Shape>() -> Array<f32, S> {
    let mut state = 1u32;
    Array::from_fn(|_| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) as f32 / 1e5 - 80.0
    })
}

fn bits<T: Dtype + Into<f64>, S: Shape>(array: &Array<T, S>) -> Vec<u64> {
    array.iter().map(|&x| x.into().to_bits()).collect()
}

#[test]
fn element_wise_work_in_one_row() {
    let (a, b) = (some::<Rank2<700, 999>>(), some::<Rank2<700, 999>>());
    same(|| bits(&(&a * 2.0 + &b - 0.5).eval()));
    same(|| bits(&(a.clone() * 2.0 + &b).eval()));
    let mut out = a.clone();
    out += &b * 3.0;
    assert_eq!(out[[699, 998]], a[[699, 998]] + b[[699, 998]] * 3.0);
}

#[test]
fn element_wise_work_row_by_row_and_in_tiles() {
    let (a, b, row) = (some::<Rank2<700, 999>>(), some::<Rank2<999, 700>>(), some::<(haversack::Const<999>,)>());
    same(|| bits(&(&a + &row).eval()));
    same(|| bits(&(&a + b.t()).eval()));
    let mixed = (&a + b.t()).eval();
    for (i, j) in [(0, 0), (17, 993), (699, 998), (350, 16)] {
        assert_eq!(mixed[[i, j]], a[[i, j]] + b[[j, i]]);
    }
    let (c, d) = (some::<Rank3<9, 150, 333>>(), some::<Rank3<333, 150, 9>>());
    same(|| bits(&(&c - d.t()).eval()));
    let mixed = (&c - d.t()).eval();
    assert_eq!(mixed[[8, 149, 332]], c[[8, 149, 332]] - d[[332, 149, 8]]);
    assert_eq!(mixed[[3, 77, 18]], c[[3, 77, 18]] - d[[18, 77, 3]]);
}

#[test]
fn sums_of_everything() {
    let a = some::<Rank2<1000, 1003>>();
    same(|| a.sum().to_bits());
    same(|| (&a * &a).mean().to_bits());
    same(|| a.t().sum().to_bits());
    same(|| a.var().to_bits());
    same(|| (a.max().to_bits(), a.argmin()));
}

#[test]
fn sums_along_axes() {
    let a = some::<Rank3<40, 120, 250>>();
    same(|| bits(&a.sum_axis(Axis::<0>).eval()));
    same(|| bits(&a.sum_axis(Axis::<1>).eval()));
    same(|| bits(&a.sum_axis(Axis::<2>).eval()));
    same(|| bits(&a.var_axis(Axis::<1>).eval()));
    same(|| a.argmax_axis(Axis::<2>).eval());
    let mut out = <array![f32; 250, 120]>::zeros();
    out.t_mut().assign(a.sum_axis(Axis::<0>));
    assert!(out.t() == a.sum_axis(Axis::<0>).eval().view());
}
