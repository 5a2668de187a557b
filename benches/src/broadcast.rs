//! A row vector added to every row of a matrix: the bias of a layer.

use nalgebra::DVector;
use ndarray::{Array1, Array2, Zip};

use crate::contender::Contender;
use crate::data::{answer, floats};
use crate::hold;
use crate::row::{Fits, Reference, Row};
use crate::vector::{Avx2, Avx512, Baseline, Kernel, Level};

pub(crate) fn rows() -> Vec<Row> {
    vec![row::<32>(), row::<256>(), row::<4000>()]
}

fn row<const N: usize>() -> Row {
    let contenders = [ours::<N>, ndarray::<N>, ndarray_zip::<N>, nalgebra::<N>, faer::<N>, plain::<Baseline, N>];
    Row::new("bias", N, Fits::square(N), reference::<N>, &contenders)
        .at::<Avx2>(plain::<Avx2, N>)
        .at::<Avx512>(plain::<Avx512, N>)
}

fn reference<const N: usize>() -> Reference {
    let (a, bias) = (floats(0, N * N), floats(1, N));
    Reference::new(1e-6, a.iter().enumerate().map(|(i, &a)| f64::from(a) + f64::from(bias[i % N])))
}

fn ours<const N: usize>() -> Contender {
    Contender::ours(
        (hold::ours::<N>(0), hold::ours_vector::<N>(1), hold::ours::<N>(2)),
        |(a, bias, out)| out.assign(&*a + &*bias),
        |(.., out), ()| answer(out.as_slice()),
    )
}

fn ndarray<const N: usize>() -> Contender {
    Contender::library(
        "ndarray",
        (hold::ndarray(0, N), Array1::from_vec(floats(1, N).to_vec()), Array2::zeros((N, N))),
        |(a, bias, out)| out.assign(&(&*a + &*bias)),
        |(.., out), ()| answer(out),
    )
}

fn ndarray_zip<const N: usize>() -> Contender {
    Contender::library(
        "ndarray Zip",
        (hold::ndarray(0, N), Array1::from_vec(floats(1, N).to_vec()), Array2::zeros((N, N))),
        |(a, bias, out)| Zip::from(out).and(&*a).and_broadcast(&*bias).for_each(|out, &a, &bias| *out = a + bias),
        |(.., out), ()| answer(out),
    )
}

/// Works on one column at a time, because nalgebra is column-major.
fn nalgebra<const N: usize>() -> Contender {
    Contender::library(
        "nalgebra",
        (hold::nalgebra(0, N), DVector::from_column_slice(floats(1, N)), hold::nalgebra(1, N)),
        |(a, bias, out)| {
            for (a, mut out) in a.column_iter().zip(out.column_iter_mut()) {
                out.zip_zip_apply(&a, &*bias, |out, a, bias| *out = a + bias);
            }
        },
        |(.., out), ()| answer(out),
    )
}

/// Works on one column at a time, because faer is column-major.
fn faer<const N: usize>() -> Contender {
    Contender::library(
        "faer zip",
        (hold::faer(0, N), faer::Col::from_fn(N, |i| floats(1, N)[i]), faer::Mat::zeros(N, N)),
        |(a, bias, out)| {
            for (a, out) in a.col_iter().zip(out.col_iter_mut()) {
                faer::zip!(out, a, &*bias).for_each(|faer::unzip!(out, a, bias)| *out = a + bias);
            }
        },
        |(.., out), ()| hold::faer_answer(out),
    )
}

struct Bias<'a, const N: usize>(&'a [[f32; N]], &'a [f32], &'a mut [[f32; N]]);

impl<const N: usize> Kernel for Bias<'_, N> {
    type Output = ();

    #[inline(always)]
    fn run<L: Level, const W: usize>(self) {
        for (a, out) in self.0.iter().zip(self.2) {
            for ((out, &a), &bias) in out.iter_mut().zip(a).zip(self.1) {
                *out = a + bias;
            }
        }
    }
}

fn plain<L: Level, const N: usize>() -> Contender {
    Contender::roof(
        L::NAME,
        (hold::plain(0, N * N), hold::plain(1, N), hold::plain(0, N * N)),
        |(a, bias, out)| L::run(Bias::<N>(a.as_chunks().0, bias, out.as_chunks_mut().0)),
        |(.., out), ()| answer(&out[..]),
    )
}
