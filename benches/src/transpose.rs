//! The transpose of a matrix, copied into existing memory.

use ndarray::Array2;

use crate::contender::Contender;
use crate::data::{answer, floats};
use crate::hold;
use crate::row::{Fits, Reference, Row};

pub(crate) fn rows() -> Vec<Row> {
    vec![row::<32>().with(nalgebra_static::<32>), row::<256>(), row::<1000>(), row::<4000>()]
}

fn row<const N: usize>() -> Row {
    let contenders = [ours::<N>, ndarray::<N>, nalgebra::<N>, faer::<N>, blocks::<N>, tiles::<N>];
    Row::new("transpose", N, Fits::square(N), reference::<N>, &contenders)
}

fn reference<const N: usize>() -> Reference {
    let numbers = floats(0, N * N);
    Reference::new(0.0, (0..N * N).map(|i| numbers[i % N * N + i / N].into()))
}

fn ours<const N: usize>() -> Contender {
    let state = (hold::ours::<N>(0), hold::ours::<N>(1));
    Contender::ours(state, |(a, out)| out.assign(a.t()), |(_, out), ()| answer(out.as_slice()))
}

fn ndarray<const N: usize>() -> Contender {
    let state = (hold::ndarray(0, N), Array2::zeros((N, N)));
    Contender::library("ndarray", state, |(a, out)| out.assign(&a.t()), |(_, out), ()| answer(out))
}

fn nalgebra<const N: usize>() -> Contender {
    let state = (hold::nalgebra(0, N), hold::nalgebra(1, N));
    Contender::library("nalgebra", state, |(a, out)| a.transpose_to(out), |(_, out), ()| answer(out))
}

fn nalgebra_static<const N: usize>() -> Contender {
    let state = Box::new((hold::nalgebra_static::<N>(0), hold::nalgebra_static::<N>(1)));
    let run = |state: &mut Box<(nalgebra::SMatrix<f32, N, N>, nalgebra::SMatrix<f32, N, N>)>| {
        let (a, out) = &mut **state;
        a.transpose_to(out);
    };
    Contender::library("nalgebra static", state, run, |state, ()| answer(&state.1))
}

fn faer<const N: usize>() -> Contender {
    let state = (hold::faer(0, N), faer::Mat::zeros(N, N));
    Contender::library("faer", state, |(a, out)| out.copy_from(a.transpose()), |(_, out), ()| hold::faer_answer(out))
}

/// Transposes in blocks of 16 x 16, element by element.
fn transpose_blocks<const N: usize>(a: &[[f32; N]], out: &mut [[f32; N]]) {
    for row in (0..N).step_by(16) {
        for column in (0..N).step_by(16) {
            for i in row..N.min(row + 16) {
                for j in column..N.min(column + 16) {
                    out[i][j] = a[j][i];
                }
            }
        }
    }
}

/// Transposes in tiles of 4 x 4, in registers, within blocks of 16 x 16.
#[cfg(target_arch = "x86_64")]
fn transpose_tiles<const N: usize>(a: &[[f32; N]], out: &mut [[f32; N]]) {
    use core::arch::x86_64::{_MM_TRANSPOSE4_PS, _mm_loadu_ps, _mm_storeu_ps};
    assert!(N.is_multiple_of(4) && a.len() == N && out.len() == N);
    for row in (0..N).step_by(16) {
        for column in (0..N).step_by(16) {
            for i in (row..N.min(row + 16)).step_by(4) {
                for j in (column..N.min(column + 16)).step_by(4) {
                    let from: [*const f32; 4] = std::array::from_fn(|k| a[j + k][i..i + 4].as_ptr());
                    // SAFETY: every x86-64 has SSE, and each pointer is of a slice of four floats.
                    let [mut p, mut q, mut r, mut s] = from.map(|from| unsafe { _mm_loadu_ps(from) });
                    // SAFETY: every x86-64 has SSE.
                    unsafe { _MM_TRANSPOSE4_PS(&mut p, &mut q, &mut r, &mut s) };
                    for (k, tile) in [p, q, r, s].into_iter().enumerate() {
                        let to = out[i + k][j..j + 4].as_mut_ptr();
                        // SAFETY: every x86-64 has SSE, and the pointer is of a slice of four floats.
                        unsafe { _mm_storeu_ps(to, tile) };
                    }
                }
            }
        }
    }
}

#[cfg(not(target_arch = "x86_64"))]
fn transpose_tiles<const N: usize>(a: &[[f32; N]], out: &mut [[f32; N]]) {
    transpose_blocks(a, out);
}

fn blocks<const N: usize>() -> Contender {
    Contender::roof(
        "loop in blocks",
        [hold::plain(0, N * N), hold::plain(1, N * N)],
        |[a, out]| transpose_blocks::<N>(a.as_chunks().0, out.as_chunks_mut().0),
        |[_, out], ()| answer(&out[..]),
    )
}

fn tiles<const N: usize>() -> Contender {
    Contender::roof(
        "loop in tiles",
        [hold::plain(0, N * N), hold::plain(1, N * N)],
        |[a, out]| transpose_tiles::<N>(a.as_chunks().0, out.as_chunks_mut().0),
        |[_, out], ()| answer(&out[..]),
    )
}
