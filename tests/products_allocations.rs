//! Promise: a product is nothing until it has a place. Then it is one block of exactly `NBYTES`, and, while a large one is
//! computed, one of exactly `SCRATCH`.

mod counting;

use counting::{counted, freed_so_far};
use haversack::layout::Layout as Strides;
use haversack::linalg::Product;
use haversack::{Axis, Dtype, Rank2, Shape, array};

/// Checks that evaluation allocates a block for the result, and one for the scratch, which is freed.
#[track_caller]
fn blocks<T: Dtype, S: Shape, R: Shape, O: Shape, L: Strides, M: Strides>(
    product: Product<'_, T, S, R, O, L, M>,
    nbytes: usize,
    scratch: usize,
) {
    assert_eq!(Product::<T, S, R, O, L, M>::NBYTES, nbytes);
    assert_eq!(Product::<T, S, R, O, L, M>::SCRATCH, scratch);
    let freed = freed_so_far();
    let (array, blocks, bytes) = counted(|| product.eval());
    assert_eq!((blocks, bytes), (usize::from(nbytes > 0) + usize::from(scratch > 0), nbytes + scratch));
    assert_eq!(freed_so_far() - freed, scratch);
    drop(array);
    assert_eq!(freed_so_far() - freed, nbytes + scratch);
}

/// Runs `run` without other threads that take a part of the work, whatever the features are.
fn on_one_thread(run: impl FnOnce() + Send) {
    rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("a thread").install(run);
}

#[track_caller]
fn nothing<R>(run: impl FnOnce() -> R) -> R {
    let (result, blocks, bytes) = counted(run);
    assert_eq!((blocks, bytes), (0, 0));
    result
}

#[test]
fn small_products_are_their_result() {
    let (a, b) = (<array![f32; 32, 32]>::ones(), <array![f32; 32, 32]>::ones());
    blocks(a.dot(&b), 4096, 0);
    blocks(a.dot(b.t()), 4096, 0);
    blocks(a.t().dot(b.t()), 4096, 0);
    blocks(a.view().flip(Axis::<0>).dot(b.view().flip(Axis::<1>)), 4096, 0);
    blocks(a.dot(b.column(3)), 128, 0);
    blocks(a.row(0).outer(b.column(3)), 4096, 0);
    blocks(<array![f32; 0, 3]>::zeros().dot(&<array![f32; 3, 5]>::zeros()), 0, 0);
}

#[test]
fn matrices_that_are_read_where_they_lie_take_no_scratch() {
    on_one_thread(|| {
        let (a, b) = (<array![f32; 64, 64]>::ones(), <array![f32; 64, 64]>::ones());
        blocks(a.dot(&b), 64 * 64 * 4, 0);
        blocks(a.t().dot(&b), 64 * 64 * 4, 0);
        blocks(<array![f64; 256, 256]>::ones().dot(&<array![f64; 256, 256]>::ones()), 256 * 256 * 8, 0);
    });
}

#[test]
fn vectors_take_no_scratch() {
    on_one_thread(|| {
        let (a, x) = (<array![f32; 300, 400]>::ones(), <array![f32; 400]>::ones());
        blocks(a.dot(&x), 300 * 4, 0);
        blocks(x.dot(a.t()), 300 * 4, 0);
        blocks(a.t().dot(a.column(0)), 400 * 4, 0);
        blocks(x.outer(&x), 400 * 400 * 4, 0);
        assert_eq!(nothing(|| x.dot(&x)), 400.0);
    });
}

#[test]
fn large_products_take_one_block_of_scratch() {
    on_one_thread(|| {
        let (a, b) = (<array![f32; 70, 600]>::ones(), <array![f32; 600, 300]>::ones());
        // 512 terms of 300 columns, which are padded to 320, and of at most the 24 last rows; if it is transposed, of as many columns.
        blocks(a.dot(&b), 70 * 300 * 4, (24 + 320) * 512 * 4);
        let (a, b) = (<array![f64; 40, 50]>::ones(), <array![f64; 60, 50]>::ones());
        // A transposed right matrix: 50 terms of 64 columns.
        blocks(a.dot(b.t()), 40 * 60 * 8, (24 + 64) * 50 * 8);
        // Rows that are contiguous along neither axis are copied, too.
        let wide = <array![f64; 40, 50, 2]>::ones();
        blocks(wide.view().index_axis(Axis::<2>, 1).dot(b.t()), 40 * 60 * 8, (24 + 64) * 50 * 8 + (48 - 24) * 50 * 8);
    });
}

#[test]
#[cfg(not(feature = "rayon"))]
fn many_large_products_take_one_block_of_scratch() {
    let (a, b) = (<array![f32; 3, 40, 50]>::ones(), <array![f32; 3, 60, 50]>::ones());
    blocks(a.matmul(b.view().swap_axes(Axis::<1>, Axis::<2>)), 3 * 40 * 60 * 4, (24 + 64) * 50 * 4);
}

#[test]
fn small_products_are_computed_where_nothing_is_allocated() {
    let (a, b) = (<array![f32; 8, 8]>::ones(), <array![f32; 8, 8]>::ones());
    nothing(|| {
        assert_eq!(a.dot(&b).eval_inline()[[7, 7]], 8.0);
        assert_eq!(a.matmul(b.t()).eval_inline()[[0, 0]], 8.0);
        assert_eq!(a.dot(b.row(0)).eval_inline()[[3]], 8.0);
        assert_eq!(a.row(0).outer(b.row(0)).eval_inline()[[3, 4]], 1.0);
        assert_eq!(a.trace(), 8.0);
    });
}

#[test]
fn what_is_not_computed_allocates_nothing() {
    let (a, b) = (<array![f32; 700, 600]>::zeros(), <array![f32; 600, 300]>::zeros());
    nothing(|| {
        let product = a.dot(&b);
        assert_eq!(product.shape(), [700, 300]);
        let _ = a.matmul(&b);
    });
    const BYTES: usize = Product::<f32, Rank2<700, 600>, Rank2<600, 300>, Rank2<700, 300>>::NBYTES;
    assert_eq!(BYTES, 840_000);
}
