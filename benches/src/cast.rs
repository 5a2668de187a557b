//! Bytes to numbers in 0..=1, `u8 -> f32 / 255`: the conversion of image data.

use ndarray::{Array2, Zip};

use crate::contender::Contender;
use crate::data::{answer, bytes};
use crate::hold;
use crate::row::{Fits, Reference, Row};
use crate::vector::{Avx2, Avx512, Baseline, Kernel, Level};

pub(crate) fn rows() -> Vec<Row> {
    vec![row::<32>(), row::<256>(), row::<4000>()]
}

fn row<const N: usize>() -> Row {
    let contenders = [ours::<N>, ndarray::<N>, ndarray_zip::<N>, nalgebra::<N>, faer::<N>, plain::<Baseline, N>];
    Row::new("bytes to floats", N, Fits::square(N), reference::<N>, &contenders)
        .at::<Avx2>(plain::<Avx2, N>)
        .at::<Avx512>(plain::<Avx512, N>)
}

fn reference<const N: usize>() -> Reference {
    Reference::new(1e-7, bytes(N * N).into_iter().map(|byte| f64::from(byte) / 255.0))
}

fn ours<const N: usize>() -> Contender {
    let bytes = <haversack::array![u8; N, N]>::try_from(bytes(N * N)).expect("as many numbers as elements");
    Contender::ours(
        (bytes, hold::ours::<N>(0)),
        |(bytes, out)| out.assign(bytes.map(|byte| f32::from(byte) / 255.0)),
        |(_, out), ()| answer(out.as_slice()),
    )
}

fn ndarray_bytes(n: usize) -> Array2<u8> {
    Array2::from_shape_vec((n, n), bytes(n * n)).expect("as many numbers as elements")
}

fn ndarray<const N: usize>() -> Contender {
    Contender::library(
        "ndarray",
        (ndarray_bytes(N), Array2::zeros((N, N))),
        |(bytes, out)| out.assign(&bytes.mapv(|byte| f32::from(byte) / 255.0)),
        |(_, out), ()| answer(out),
    )
}

fn ndarray_zip<const N: usize>() -> Contender {
    Contender::library(
        "ndarray Zip",
        (ndarray_bytes(N), Array2::zeros((N, N))),
        |(bytes, out)| Zip::from(out).and(&*bytes).for_each(|out, &byte| *out = f32::from(byte) / 255.0),
        |(_, out), ()| answer(out),
    )
}

fn nalgebra<const N: usize>() -> Contender {
    Contender::library(
        "nalgebra",
        (nalgebra::DMatrix::from_vec(N, N, bytes(N * N)), hold::nalgebra(0, N)),
        |(bytes, out)| out.zip_apply(&*bytes, |out, byte| *out = f32::from(byte) / 255.0),
        |(_, out), ()| answer(out),
    )
}

fn faer<const N: usize>() -> Contender {
    let bytes = bytes(N * N);
    Contender::library(
        "faer zip",
        (faer::Mat::from_fn(N, N, |i, j| bytes[j * N + i]), faer::Mat::zeros(N, N)),
        |(bytes, out)| {
            faer::zip!(out, &*bytes).for_each(|faer::unzip!(out, byte)| *out = f32::from(*byte) / 255.0);
        },
        |(_, out), ()| hold::faer_answer(out),
    )
}

struct Cast<'a>(&'a [u8], &'a mut [f32]);

impl Kernel for Cast<'_> {
    type Output = ();

    #[inline(always)]
    fn run<L: Level, const W: usize>(self) {
        for (out, &byte) in self.1.iter_mut().zip(self.0) {
            *out = f32::from(byte) / 255.0;
        }
    }
}

fn plain<L: Level, const N: usize>() -> Contender {
    Contender::roof(
        L::NAME,
        (bytes(N * N).into_boxed_slice(), hold::plain(0, N * N)),
        |(bytes, out)| L::run(Cast(bytes, out)),
        |(_, out), ()| answer(&out[..]),
    )
}
