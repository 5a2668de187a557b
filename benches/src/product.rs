//! Matrix products, from the size of a rotation to what no cache holds, and a matrix times a vector.

use faer::linalg::matmul::matmul;
use faer::{Accum, MatMut, MatRef, Par};
use nalgebra::{DMatrix, SMatrix};
use ndarray::linalg::{general_mat_mul, general_mat_vec_mul};
use ndarray::{Array1, Array2};

use crate::contender::Contender;
use crate::data::{answer, doubles, floats};
use crate::real::Real;
use crate::row::{Fits, Reference, Row};
use crate::vector::{Avx2, Avx512, Baseline, Kernel, Level};

pub(crate) fn rows() -> Vec<Row> {
    let mut rows = vec![
        tiny::<f32, 4, 4>("product f32"),
        tiny::<f32, 8, 8>("product f32"),
        tiny::<f32, 16, 16>("product f32"),
        tiny::<f32, 32, 32>("product f32"),
        unrolled::<f32, 64, 64>("product f32"),
        row::<f32, 256>("product f32"),
        row::<f32, 1024>("product f32"),
    ];
    rows.extend([
        tiny::<f64, 4, 4>("product f64"),
        tiny::<f64, 8, 8>("product f64"),
        tiny::<f64, 16, 16>("product f64"),
        tiny::<f64, 32, 32>("product f64"),
        unrolled::<f64, 64, 32>("product f64"),
        row::<f64, 256>("product f64"),
        row::<f64, 1024>("product f64"),
    ]);
    rows.extend([by_vector::<32>(), by_vector::<256>(), by_vector::<4000>()]);
    rows
}

fn row<T: Real, const N: usize>(question: &'static str) -> Row {
    let contenders = [ndarray::<T, N>, nalgebra::<T, N>, faer::<T, N>, gemm::<T, N>, matrixmultiply::<T, N>];
    Row::new(question, N, Fits::Product, reference::<T, N>, &contenders)
}

/// With loops whose sums stay in registers, `C` columns at once.
fn unrolled<T: Real, const N: usize, const C: usize>(question: &'static str) -> Row {
    row::<T, N>(question)
        .with(plain::<Baseline, T, N, C>)
        .at::<Avx2>(plain::<Avx2, T, N, C>)
        .at::<Avx512>(plain::<Avx512, T, N, C>)
}

/// With nalgebra's matrices of a static size.
fn tiny<T: Real, const N: usize, const C: usize>(question: &'static str) -> Row {
    unrolled::<T, N, C>(question).with(nalgebra_static::<T, N>)
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

fn ndarray<T: Real, const N: usize>() -> Contender {
    let matrix = |which| Array2::from_shape_vec((N, N), T::numbers(which, N * N)).expect("as many numbers as elements");
    Contender::library(
        "ndarray",
        [matrix(0), matrix(1), matrix(2)],
        |[a, b, out]| general_mat_mul(T::ONE, a, b, T::ZERO, out),
        |[.., out], ()| answer(out.iter()),
    )
}

/// nalgebra keeps columns: in the same memory, `a b` is its `b a`.
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

/// faer keeps columns, but takes rows as they are.
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

/// `(m, k) x (k, n)` by the crate gemm, all row-major.
fn gemm_rows<T: Real>([m, k, n]: [usize; 3], a: &[T], b: &[T], out: &mut [T]) {
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

/// Four rows of `C` sums at once.
struct Product<'a, T, const N: usize, const C: usize>(&'a [[T; N]], &'a [[T; N]], &'a mut [[T; N]]);

impl<T: Real, const N: usize, const C: usize> Kernel for Product<'_, T, N, C> {
    type Output = ();

    #[inline(always)]
    fn run<L: Level, const W: usize>(self) {
        let Self(a, b, out) = self;
        for (a, out) in a.as_chunks::<4>().0.iter().zip(out.as_chunks_mut::<4>().0) {
            for begin in (0..N).step_by(C) {
                let mut sums = [[T::ZERO; C]; 4];
                for k in 0..N {
                    let b = &b[k][begin..begin + C];
                    for (sums, a) in sums.iter_mut().zip(a) {
                        for (sum, &b) in sums.iter_mut().zip(b) {
                            *sum = T::multiply_add::<L>(a[k], b, *sum);
                        }
                    }
                }
                for (out, sums) in out.iter_mut().zip(sums) {
                    out[begin..begin + C].copy_from_slice(&sums);
                }
            }
        }
    }
}

fn plain<L: Level, T: Real, const N: usize, const C: usize>() -> Contender {
    Contender::roof(
        L::NAME,
        [0, 1, 2].map(|which| T::numbers(which, N * N).into_boxed_slice()),
        |[a, b, out]| {
            L::run(Product::<T, N, C>(a.as_chunks().0, b.as_chunks().0, out.as_chunks_mut().0));
        },
        |[.., out], ()| answer(&out[..]),
    )
}

fn by_vector<const N: usize>() -> Row {
    let contenders = [
        vector::ndarray::<N>,
        vector::nalgebra::<N>,
        vector::faer::<N>,
        vector::gemm::<N>,
        vector::matrixmultiply::<N>,
        vector::plain::<Baseline, N>,
    ];
    Row::new("matrix x vector", N, Fits::square(N), vector::reference::<N>, &contenders)
        .at::<Avx2>(vector::plain::<Avx2, N>)
        .at::<Avx512>(vector::plain::<Avx512, N>)
}

mod vector {
    use super::*;
    use crate::hold;
    use crate::reduce::Dot;

    pub(super) fn reference<const N: usize>() -> Reference {
        let (a, x) = (floats(0, N * N), floats(1, N));
        let product = |row: &[f32]| row.iter().zip(x).map(|(&a, &x)| f64::from(a) * f64::from(x)).sum();
        Reference::new(1e-6 * N as f64, a.chunks(N).map(product))
    }

    pub(super) fn ndarray<const N: usize>() -> Contender {
        Contender::library(
            "ndarray",
            (hold::ndarray(0, N), [1, 2].map(|which| Array1::from_vec(floats(which, N).to_vec()))),
            |(a, [x, out])| general_mat_vec_mul(1.0, a, x, 0.0, out),
            |(_, [_, out]), ()| answer(out),
        )
    }

    /// nalgebra keeps columns: in the same memory, the product with its transpose.
    pub(super) fn nalgebra<const N: usize>() -> Contender {
        Contender::library(
            "nalgebra",
            (hold::nalgebra(0, N), [1, 2].map(|which| nalgebra::DVector::from_column_slice(floats(which, N)))),
            |(a, [x, out])| out.gemv_tr(1.0, a, x, 0.0),
            |(_, [_, out]), ()| answer(&*out),
        )
    }

    /// faer keeps columns, but takes rows as they are.
    pub(super) fn faer<const N: usize>() -> Contender {
        Contender::library(
            "faer",
            (hold::plain(0, N * N), [1, 2].map(|which| hold::plain(which, N))),
            |(a, [x, out])| {
                let a = MatRef::from_row_major_slice(a, N, N);
                let x = MatRef::from_column_major_slice(x, N, 1);
                matmul(MatMut::from_column_major_slice_mut(out, N, 1), Accum::Replace, a, x, 1.0, Par::Seq);
            },
            |(_, [_, out]), ()| answer(&out[..]),
        )
    }

    pub(super) fn gemm<const N: usize>() -> Contender {
        Contender::library(
            "gemm",
            (hold::plain(0, N * N), [1, 2].map(|which| hold::plain(which, N))),
            |(a, [x, out])| gemm_rows([N, N, 1], a, x, out),
            |(_, [_, out]), ()| answer(&out[..]),
        )
    }

    pub(super) fn matrixmultiply<const N: usize>() -> Contender {
        Contender::library(
            "matrixmultiply",
            (hold::plain(0, N * N), [1, 2].map(|which| hold::plain(which, N))),
            |(a, [x, out])| f32::matrixmultiply([N, N, 1], a, x, out),
            |(_, [_, out]), ()| answer(&out[..]),
        )
    }

    struct EachRow<'a, const N: usize>(&'a [[f32; N]], &'a [f32], &'a mut [f32]);

    impl<const N: usize> Kernel for EachRow<'_, N> {
        type Output = ();

        #[inline(always)]
        fn run<L: Level, const W: usize>(self) {
            for (out, row) in self.2.iter_mut().zip(self.0) {
                *out = if N < W { Dot([row, self.1]).run::<L, 32>() } else { Dot([row, self.1]).run::<L, W>() };
            }
        }
    }

    pub(super) fn plain<L: Level, const N: usize>() -> Contender {
        Contender::roof(
            L::NAME,
            (hold::plain(0, N * N), [1, 2].map(|which| hold::plain(which, N))),
            |(a, [x, out])| L::run(EachRow::<N>(a.as_chunks().0, x, out)),
            |(_, [_, out]), ()| answer(&out[..]),
        )
    }
}
