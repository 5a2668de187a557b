//! Promise: what the guide says of faer and Arrow (`docs/guide/files.md`): slices are views there and here, without a copy.

use arrow_array::FixedSizeListArray;
use arrow_array::cast::AsArray;
use arrow_array::types::Float32Type;
use faer::linalg::matmul::matmul;
use faer::{Accum, Mat, MatMut, MatRef, Par};
use haversack::rows::RowsView;
use haversack::{Array, Rank1, Rank2, array};

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

#[test]
fn lists_of_arrow_are_rows_without_a_copy() {
    let lists = [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]].map(|list| Some(list.map(Some)));
    let list = FixedSizeListArray::from_iter_primitive::<Float32Type, _, _>(lists, 3);
    let values = &list.values().as_primitive::<Float32Type>().values()[..];
    let rows = RowsView::<f32, Rank1<3>>::try_from(values).unwrap();
    assert_eq!((rows.len(), rows.row(1).sum()), (2, 15.0));
    assert!(std::ptr::eq(rows.as_slice(), values));

    // Five numbers are no rows of three.
    assert!(RowsView::<f32, Rank1<3>>::try_from(&values[1..]).is_err());
}
