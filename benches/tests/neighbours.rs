//! Promise: what the guide says of faer (`docs/guide/files.md`): slices are views there, without a copy.

use faer::linalg::matmul::matmul;
use faer::{Accum, Mat, MatMut, MatRef, Par};
use haversack::{Array, Rank2, array};

#[test]
fn arrays_are_faer_s_matrices_without_a_copy() {
    let (a, b) = (<array![f64; 2, 3]>::arange(), <array![f64; 3, 2]>::arange());
    let theirs = MatRef::from_row_major_slice(a.as_slice(), 2, 3);
    assert!(std::ptr::eq(&theirs[(1, 2)], &a[[1, 2]]));

    let mut out = <array![f64; 2, 2]>::zeros();
    let place = MatMut::from_row_major_slice_mut(out.as_mut_slice(), 2, 2);
    matmul(place, Accum::Replace, theirs, MatRef::from_row_major_slice(b.as_slice(), 3, 2), 1.0, Par::Seq);
    assert_eq!(out, a.dot(&b).eval());

    let matrix = Mat::from_fn(2, 3, |i, j| (3 * i + j) as f64);
    let copy = Array::<f64, Rank2<2, 3>>::from_fn(|[i, j]| matrix[(i, j)]);
    assert_eq!(copy, a);
}
