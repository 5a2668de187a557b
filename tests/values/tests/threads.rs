//! Promise: with the feature `rayon`, element-wise work and reductions give the same bits for any number of threads.
#![cfg(feature = "rayon")]

use haversack::{Array, Axis, Dtype, Rank1, Rank2, Rank3, Rows, Shape, array, shape};
use rayon::iter::{IndexedParallelIterator, ParallelIterator};

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

/// The example in the docs of `par_batches`, which no test of documentation runs.
#[test]
fn batches_of_rows() {
    let signal: Rows<f64, ()> = (0..1000).map(f64::from).collect();
    let batches = signal.view().par_batches(shape![100]);
    assert_eq!(batches.map(|batch| batch.sum()).sum::<f64>(), 499_500.0);
    // They come in their order, whoever computes them, and the remainder is none of them.
    let table: Rows<f32, Rank1<3>> = (0..1003).map(|i| Array::<f32, Rank1<3>>::full(i as f32 / 7.0)).collect();
    let sums: Vec<f32> = table.batches(shape![10]).map(|batch| batch.sum()).collect();
    same(|| {
        let batches = table.view().par_batches(shape![10]);
        assert_eq!(batches.len(), 100);
        batches.map(|batch| batch.sum()).collect::<Vec<_>>() == sums
    });
    assert_eq!(table.view().par_batches(shape![10]).map(|batch| batch.sum()).collect::<Vec<_>>(), sums);
}
