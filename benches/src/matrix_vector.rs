//! A matrix times a vector: one pass over memory.

use faer::linalg::matmul::matmul;
use faer::{Accum, MatMut, MatRef, Par};
use ndarray::Array1;
use ndarray::linalg::general_mat_vec_mul;

use crate::contender::Contender;
use crate::data::{answer, floats};
use crate::hold;
use crate::product::gemm_rows;
use crate::real::Real;
use crate::reduce::Dot;
use crate::row::{Fits, Reference, Row};
use crate::vector::{Avx2, Avx512, Baseline, Kernel, Level};

pub(crate) fn rows() -> Vec<Row> {
    vec![row::<32>(), row::<256>(), row::<4000>()]
}

fn row<const N: usize>() -> Row {
    let contenders =
        [ours::<N>, ndarray::<N>, nalgebra::<N>, faer::<N>, gemm::<N>, matrixmultiply::<N>, plain::<Baseline, N>];
    let row = Row::new("matrix x vector", N, Fits::square(N), reference::<N>, &contenders)
        .at::<Avx2>(plain::<Avx2, N>)
        .at::<Avx512>(plain::<Avx512, N>);
    #[cfg(target_arch = "x86_64")]
    let row = crate::rows_roof::with::<crate::rows_roof::Dots, N>(row);
    row
}

fn reference<const N: usize>() -> Reference {
    let (a, x) = (floats(0, N * N), floats(1, N));
    let product = |row: &[f32]| row.iter().zip(x).map(|(&a, &x)| f64::from(a) * f64::from(x)).sum();
    Reference::new(1e-6 * N as f64, a.chunks(N).map(product))
}

fn ours<const N: usize>() -> Contender {
    Contender::ours(
        (hold::ours::<N>(0), [1, 2].map(hold::ours_vector::<N>)),
        |(a, [x, out])| out.assign(a.dot(&*x)),
        |(_, [_, out]), ()| answer(out.as_slice()),
    )
}

fn ndarray<const N: usize>() -> Contender {
    Contender::library(
        "ndarray",
        (hold::ndarray(0, N), [1, 2].map(|which| Array1::from_vec(floats(which, N).to_vec()))),
        |(a, [x, out])| general_mat_vec_mul(1.0, a, x, 0.0, out),
        |(_, [_, out]), ()| answer(out),
    )
}

/// nalgebra is column-major: in the same memory, this is the product with its transpose.
fn nalgebra<const N: usize>() -> Contender {
    Contender::library(
        "nalgebra",
        (hold::nalgebra(0, N), [1, 2].map(|which| nalgebra::DVector::from_column_slice(floats(which, N)))),
        |(a, [x, out])| out.gemv_tr(1.0, a, x, 0.0),
        |(_, [_, out]), ()| answer(out),
    )
}

/// faer is column-major, but takes row-major matrices as they are.
fn faer<const N: usize>() -> Contender {
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

fn gemm<const N: usize>() -> Contender {
    Contender::library(
        "gemm",
        (hold::plain(0, N * N), [1, 2].map(|which| hold::plain(which, N))),
        |(a, [x, out])| gemm_rows([N, N, 1], a, x, out),
        |(_, [_, out]), ()| answer(&out[..]),
    )
}

fn matrixmultiply<const N: usize>() -> Contender {
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

fn plain<L: Level, const N: usize>() -> Contender {
    Contender::roof(
        L::NAME,
        (hold::plain(0, N * N), [1, 2].map(|which| hold::plain(which, N))),
        |(a, [x, out])| L::run(EachRow::<N>(a.as_chunks().0, x, out)),
        |(_, [_, out]), ()| answer(&out[..]),
    )
}
