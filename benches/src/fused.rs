//! `a * 2 + b - c * 0.5`, element by element, into existing memory. The question is whether it takes one pass or four.

use ndarray::{Array2, Zip};

use crate::contender::Contender;
use crate::data::{answer, floats};
use crate::hold;
use crate::row::{Fits, Reference, Row};
use crate::vector::{Avx2, Avx512, Baseline, Kernel, Level, multiply_add};

pub(crate) fn rows() -> Vec<Row> {
    vec![row::<32>().with(nalgebra_static::<32>), row::<256>(), row::<4000>()]
}

fn row<const N: usize>() -> Row {
    Row::new(
        "fused",
        N,
        Fits::square(N),
        reference::<N>,
        &[ours::<N>, ndarray::<N>, ndarray_zip::<N>, nalgebra::<N>, faer::<N>, plain::<Baseline, N>],
    )
    .at::<Avx2>(plain::<Avx2, N>)
    .at::<Avx512>(plain::<Avx512, N>)
    .at::<Avx2>(streaming::<N>)
}

pub(crate) fn reference<const N: usize>() -> Reference {
    let [a, b, c] = [0, 1, 2].map(|which| floats(which, N * N).iter().map(|&x| f64::from(x)));
    Reference::new(1e-6, a.zip(b).zip(c).map(|((a, b), c)| a * 2.0 + b - c * 0.5))
}

fn ours<const N: usize>() -> Contender {
    Contender::ours(
        ([0, 1, 2].map(hold::ours::<N>), hold::ours::<N>(0)),
        |([a, b, c], out)| out.assign(&*a * 2.0 + &*b - &*c * 0.5),
        |(_, out), ()| answer(out.as_slice()),
    )
}

fn ndarray<const N: usize>() -> Contender {
    Contender::library(
        "ndarray",
        ([0, 1, 2].map(|which| hold::ndarray(which, N)), Array2::zeros((N, N))),
        |([a, b, c], out)| out.assign(&(&*a * 2.0 + &*b - &*c * 0.5)),
        |(_, out), ()| answer(out),
    )
}

fn ndarray_zip<const N: usize>() -> Contender {
    Contender::library(
        "ndarray Zip",
        ([0, 1, 2].map(|which| hold::ndarray(which, N)), Array2::zeros((N, N))),
        |([a, b, c], out)| {
            Zip::from(out).and(a).and(b).and(c).for_each(|out, &mut a, &mut b, &mut c| *out = a * 2.0 + b - c * 0.5);
        },
        |(_, out), ()| answer(out),
    )
}

fn nalgebra<const N: usize>() -> Contender {
    Contender::library(
        "nalgebra",
        ([0, 1, 2].map(|which| hold::nalgebra(which, N)), hold::nalgebra(0, N)),
        |([a, b, c], out)| {
            out.copy_from(a);
            out.zip_zip_apply(b, c, |out, b, c| *out = *out * 2.0 + b - c * 0.5);
        },
        |(_, out), ()| answer(out),
    )
}

fn nalgebra_static<const N: usize>() -> Contender {
    Contender::library(
        "nalgebra static",
        Box::new(([0, 1, 2].map(hold::nalgebra_static::<N>), hold::nalgebra_static::<N>(0))),
        |state| {
            let ([a, b, c], out) = &mut **state;
            *out = a.zip_zip_map(b, c, |a, b, c| a * 2.0 + b - c * 0.5);
        },
        |state, ()| answer(&state.1),
    )
}

fn faer<const N: usize>() -> Contender {
    Contender::library(
        "faer zip",
        ([0, 1, 2].map(|which| hold::faer(which, N)), faer::Mat::zeros(N, N)),
        |([a, b, c], out)| {
            faer::zip!(out, &*a, &*b, &*c).for_each(|faer::unzip!(out, a, b, c)| *out = a * 2.0 + b - c * 0.5);
        },
        |(_, out), ()| hold::faer_answer(out),
    )
}

struct Fused<'a>([&'a [f32]; 3], &'a mut [f32]);

impl Kernel for Fused<'_> {
    type Output = ();

    #[inline(always)]
    fn run<L: Level, const W: usize>(self) {
        let Self([a, b, c], out) = self;
        for (((out, &a), &b), &c) in out.iter_mut().zip(a).zip(b).zip(c) {
            *out = multiply_add::<L>(c, -0.5, multiply_add::<L>(a, 2.0, b));
        }
    }
}

fn plain<L: Level, const N: usize>() -> Contender {
    Contender::roof(
        L::NAME,
        ([0, 1, 2].map(|which| hold::plain(which, N * N)), hold::plain(0, N * N)),
        |([a, b, c], out)| L::run(Fused([a, b, c], out)),
        |(_, out), ()| answer(&out[..]),
    )
}

/// Writes four elements at a time, past the caches.
#[cfg(target_arch = "x86_64")]
fn stream([a, b, c]: [&[f32]; 3], out: &mut [f32]) {
    use core::arch::x86_64::{_mm_set_ps, _mm_sfence, _mm_stream_ps};
    let (out, rest) = out.as_chunks_mut::<4>();
    assert!(rest.is_empty() && out.as_ptr().addr() % 16 == 0);
    let (a, b, c) = (a.as_chunks::<4>().0, b.as_chunks::<4>().0, c.as_chunks::<4>().0);
    for (((out, a), b), c) in out.iter_mut().zip(a).zip(b).zip(c) {
        let [x, y, z, w]: [f32; 4] = std::array::from_fn(|i| a[i] * 2.0 + b[i] - c[i] * 0.5);
        // SAFETY: every x86-64 has SSE.
        let four = unsafe { _mm_set_ps(w, z, y, x) };
        // SAFETY: every x86-64 has SSE, and `out` is four floats at a multiple of 16 bytes.
        unsafe { _mm_stream_ps(out.as_mut_ptr(), four) };
    }
    // SAFETY: every x86-64 has SSE.
    unsafe { _mm_sfence() };
}

#[cfg(not(target_arch = "x86_64"))]
fn stream(inputs: [&[f32]; 3], out: &mut [f32]) {
    Baseline::run(Fused(inputs, out));
}

fn streaming<const N: usize>() -> Contender {
    Contender::roof(
        "loop streaming",
        ([0, 1, 2].map(|which| hold::plain(which, N * N)), hold::plain(0, N * N)),
        |([a, b, c], out)| stream([a, b, c], out),
        |(_, out), ()| answer(&out[..]),
    )
}
