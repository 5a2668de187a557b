//! The inputs, in the types of each library.
//!
//! haversack and ndarray are row-major, nalgebra and faer column-major. All get the same memory, so that the matrices of the latter two are
//! the transposes of those of the former two. Element-wise work is the same for all. A sum over axis 0 of one is a sum over axis 1 of the
//! other, and `a b` of one is `b a` of the other.

use faer::Mat;
use haversack::{Array, Rank1, Rank2};
use nalgebra::{DMatrix, SMatrix};
use ndarray::Array2;

use crate::data::floats;

/// Returns haversack's `N x N` matrix.
pub(crate) fn ours<const N: usize>(which: usize) -> Array<f32, Rank2<N, N>> {
    Array::try_from(floats(which, N * N)).expect("as many numbers as elements")
}

/// Returns haversack's vector of `N` elements.
pub(crate) fn ours_vector<const N: usize>(which: usize) -> Array<f32, Rank1<N>> {
    Array::try_from(floats(which, N)).expect("as many numbers as elements")
}

/// Returns ndarray's `n x n` matrix.
pub(crate) fn ndarray(which: usize, n: usize) -> Array2<f32> {
    Array2::from_shape_vec((n, n), floats(which, n * n).to_vec()).expect("as many numbers as elements")
}

/// Returns nalgebra's `n x n` matrix.
pub(crate) fn nalgebra(which: usize, n: usize) -> DMatrix<f32> {
    DMatrix::from_column_slice(n, n, floats(which, n * n))
}

/// Returns nalgebra's `N x N` matrix of a static size.
pub(crate) fn nalgebra_static<const N: usize>(which: usize) -> SMatrix<f32, N, N> {
    SMatrix::from_column_slice(floats(which, N * N))
}

/// Returns faer's `n x n` matrix.
pub(crate) fn faer(which: usize, n: usize) -> Mat<f32> {
    let numbers = floats(which, n * n);
    Mat::from_fn(n, n, |i, j| numbers[j * n + i])
}

/// Returns faer's elements, in the order of the other libraries.
pub(crate) fn faer_answer<T: Copy + Into<f64>>(matrix: &Mat<T>) -> Vec<f64> {
    let columns = (0..matrix.ncols()).map(|j| (0..matrix.nrows()).map(move |i| matrix[(i, j)].into()));
    columns.flatten().collect()
}

/// Returns the numbers for a hand-written loop.
pub(crate) fn plain(which: usize, len: usize) -> Box<[f32]> {
    floats(which, len).into()
}
