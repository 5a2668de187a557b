//! Matrix products, from the size of a rotation to sizes that fit into no cache.

use faer::linalg::matmul::matmul;
use faer::{Accum, MatMut, MatRef, Par};
use haversack::{Array, Rank2};
use nalgebra::{DMatrix, SMatrix};
use ndarray::Array2;
use ndarray::linalg::general_mat_mul;

use crate::contender::Contender;
use crate::data::{answer, doubles};
#[cfg(target_arch = "x86_64")]
use crate::product_roof;
use crate::real::Real;
use crate::row::{Fits, Reference, Row};

pub(crate) fn rows() -> Vec<Row> {
    let mut rows = vec![
        tiny::<f32, 4>("product f32"),
        tiny::<f32, 8>("product f32"),
        tiny::<f32, 16>("product f32"),
        tiny::<f32, 32>("product f32"),
        row::<f32, 64>("product f32"),
        row::<f32, 256>("product f32"),
        row::<f32, 1024>("product f32"),
        tiny::<f64, 4>("product f64"),
        tiny::<f64, 8>("product f64"),
        tiny::<f64, 16>("product f64"),
        tiny::<f64, 32>("product f64"),
        row::<f64, 64>("product f64"),
        row::<f64, 256>("product f64"),
        row::<f64, 1024>("product f64"),
    ];
    #[cfg(target_arch = "x86_64")]
    for (row, roofs) in rows.iter_mut().zip(product_roof::in_order()) {
        row.contenders.extend(roofs);
    }
    // The size of a rotation in space.
    rows.insert(0, tiny::<f32, 3>("product f32"));
    rows
}

fn row<T: Real, const N: usize>(question: &'static str) -> Row {
    let contenders =
        [ours::<T, N>, ndarray::<T, N>, nalgebra::<T, N>, faer::<T, N>, gemm::<T, N>, matrixmultiply::<T, N>];
    Row::new(question, N, Fits::Product, reference::<T, N>, &contenders)
}

/// Adds nalgebra's matrices of a static size to the row.
fn tiny<T: Real, const N: usize>(question: &'static str) -> Row {
    Row { fits: Fits::SmallProduct, ..row::<T, N>(question).with(nalgebra_static::<T, N>) }
}

fn reference<T: Real, const N: usize>() -> Reference {
    let (a, b) = (doubles(0, N * N), doubles(1, N * N));
    let mut out = vec![0.0; N * N];
    for (row, out) in a.chunks(N).zip(out.chunks_mut(N)) {
        for (&a, row) in row.iter().zip(b.chunks(N)) {
            out.iter_mut().zip(row).for_each(|(out, b)| *out += a * b);
        }
    }
    Reference::new(T::EPSILON * N as f64, out)
}

fn ours<T: Real, const N: usize>() -> Contender {
    let matrix =
        |which| Array::<T, Rank2<N, N>>::try_from(T::numbers(which, N * N)).expect("as many numbers as elements");
    Contender::ours(
        [matrix(0), matrix(1), matrix(2)],
        |[a, b, out]| out.assign(a.dot(&*b)),
        |[.., out], ()| answer(out.as_slice()),
    )
}

fn ndarray<T: Real, const N: usize>() -> Contender {
    let matrix = |which| Array2::from_shape_vec((N, N), T::numbers(which, N * N)).expect("as many numbers as elements");
    Contender::library(
        "ndarray",
        [matrix(0), matrix(1), matrix(2)],
        |[a, b, out]| general_mat_mul(T::ONE, a, b, T::ZERO, out),
        |[.., out], ()| answer(out.iter()),
    )
}

/// nalgebra is column-major: in the same memory, `a b` is its `b a`.
fn nalgebra<T: Real, const N: usize>() -> Contender {
    Contender::library(
        "nalgebra",
        [0, 1, 2].map(|which| DMatrix::from_vec(N, N, T::numbers(which, N * N))),
        |[a, b, out]| b.mul_to(a, out),
        |[.., out], ()| answer(out.iter()),
    )
}

fn nalgebra_static<T: Real, const N: usize>() -> Contender {
    Contender::library(
        "nalgebra static",
        Box::new([0, 1, 2].map(|which| SMatrix::<T, N, N>::from_column_slice(&T::numbers(which, N * N)))),
        |matrices| {
            let [a, b, out] = &mut **matrices;
            b.mul_to(a, out);
        },
        |matrices, ()| answer(matrices[2].iter()),
    )
}

/// faer is column-major, but takes row-major matrices as they are.
fn faer<T: Real, const N: usize>() -> Contender {
    Contender::library(
        "faer",
        [0, 1, 2].map(|which| T::numbers(which, N * N).into_boxed_slice()),
        |[a, b, out]| {
            let [a, b] = [a, b].map(|matrix| MatRef::from_row_major_slice(matrix, N, N));
            matmul(MatMut::from_row_major_slice_mut(out, N, N), Accum::Replace, a, b, T::ONE, Par::Seq);
        },
        |[.., out], ()| answer(&out[..]),
    )
}

fn gemm<T: Real, const N: usize>() -> Contender {
    Contender::library(
        "gemm",
        [0, 1, 2].map(|which| T::numbers(which, N * N).into_boxed_slice()),
        |[a, b, out]| gemm_rows([N, N, N], a, b, out),
        |[.., out], ()| answer(&out[..]),
    )
}

/// Computes `(m, k) x (k, n)` with the crate gemm, all row-major.
pub(crate) fn gemm_rows<T: Real>([m, k, n]: [usize; 3], a: &[T], b: &[T], out: &mut [T]) {
    assert!(a.len() >= m * k && b.len() >= k * n && out.len() >= m * n);
    let (rows_of_a, rows_of_b) = (k as isize, n as isize);
    let alone = gemm::Parallelism::None;
    // SAFETY: with these strides the matrices lie within the slices, and `out` is borrowed alone.
    unsafe {
        gemm::gemm(
            m,
            n,
            k,
            out.as_mut_ptr(),
            1,
            rows_of_b,
            false,
            a.as_ptr(),
            1,
            rows_of_a,
            b.as_ptr(),
            1,
            rows_of_b,
            T::ZERO,
            T::ONE,
            false,
            false,
            false,
            alone,
        );
    }
}

fn matrixmultiply<T: Real, const N: usize>() -> Contender {
    Contender::library(
        "matrixmultiply",
        [0, 1, 2].map(|which| T::numbers(which, N * N).into_boxed_slice()),
        |[a, b, out]| T::matrixmultiply([N, N, N], a, b, out),
        |[.., out], ()| answer(&out[..]),
    )
}
