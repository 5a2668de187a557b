//! A 5-point stencil over the interior of a matrix: the mean of the four neighbours, less the element. It reads views of the same matrix,
//! one for each point. The border of the result stays as it was.

use ndarray::{Array2, Zip, s};

use crate::contender::Contender;
use crate::data::{answer, floats};
use crate::hold;
use crate::row::{Fits, Reference, Row};
use crate::vector::{Avx2, Avx512, Baseline, Kernel, Level, multiply_add};

/// The bounds of slices must be constants: `n`, `n - 1` and `n - 2`.
macro_rules! ours {
    ($n:tt, $inner:tt, $left:tt) => {
        || {
            Contender::ours(
                (hold::ours::<$n>(0), <haversack::array![f32; $n, $n]>::zeros()),
                |(a, out)| {
                    let up_and_down = a.slice(haversack::s![0..$left, 1..$inner]) + a.slice(haversack::s![2..$n, 1..$inner]);
                    let sides = a.slice(haversack::s![1..$inner, 0..$left]) + a.slice(haversack::s![1..$inner, 2..$n]);
                    let inner = a.slice(haversack::s![1..$inner, 1..$inner]);
                    out.slice_mut(haversack::s![1..$inner, 1..$inner]).assign((up_and_down + sides) * 0.25 - inner);
                },
                |(_, out), ()| answer(out.as_slice()),
            )
        }
    };
}

pub(crate) fn rows() -> Vec<Row> {
    vec![row::<32>(ours!(32, 31, 30)), row::<256>(ours!(256, 255, 254)), row::<4000>(ours!(4000, 3999, 3998))]
}

fn row<const N: usize>(ours: fn() -> Contender) -> Row {
    let contenders = [ours, ndarray::<N>, ndarray_zip::<N>, nalgebra::<N>, faer::<N>, plain::<Baseline, N>];
    Row::new("stencil", N, Fits::square(N), reference::<N>, &contenders)
        .at::<Avx2>(plain::<Avx2, N>)
        .at::<Avx512>(plain::<Avx512, N>)
}

fn reference<const N: usize>() -> Reference {
    let numbers = floats(0, N * N);
    let at = |i: usize, j: usize| f64::from(numbers[i * N + j]);
    let value = |i, j| (at(i - 1, j) + at(i + 1, j) + at(i, j - 1) + at(i, j + 1)) * 0.25 - at(i, j);
    let inner = 1..N - 1;
    Reference::new(
        1e-6,
        (0..N * N).map(|k| match (k / N, k % N) {
            (i, j) if inner.contains(&i) && inner.contains(&j) => value(i, j),
            _ => 0.0,
        }),
    )
}

fn ndarray<const N: usize>() -> Contender {
    Contender::library(
        "ndarray",
        (hold::ndarray(0, N), Array2::<f32>::zeros((N, N))),
        |(a, out)| {
            let up_and_down = &a.slice(s![..N - 2, 1..N - 1]) + &a.slice(s![2.., 1..N - 1]);
            let sides = &a.slice(s![1..N - 1, ..N - 2]) + &a.slice(s![1..N - 1, 2..]);
            let inner = a.slice(s![1..N - 1, 1..N - 1]);
            out.slice_mut(s![1..N - 1, 1..N - 1]).assign(&((up_and_down + sides) * 0.25 - inner));
        },
        |(_, out), ()| answer(out),
    )
}

fn ndarray_zip<const N: usize>() -> Contender {
    Contender::library(
        "ndarray Zip",
        (hold::ndarray(0, N), Array2::<f32>::zeros((N, N))),
        |(a, out)| {
            Zip::from(out.slice_mut(s![1..N - 1, 1..N - 1]))
                .and(a.slice(s![..N - 2, 1..N - 1]))
                .and(a.slice(s![2.., 1..N - 1]))
                .and(a.slice(s![1..N - 1, ..N - 2]))
                .and(a.slice(s![1..N - 1, 2..]))
                .and(a.slice(s![1..N - 1, 1..N - 1]))
                .for_each(|out, up, down, left, right, inner| *out = (up + down + left + right) * 0.25 - inner);
        },
        |(_, out), ()| answer(out),
    )
}

/// nalgebra zips at most three: this sums two, then three, with the result as the first of them.
fn nalgebra<const N: usize>() -> Contender {
    Contender::library(
        "nalgebra",
        (hold::nalgebra(0, N), nalgebra::DMatrix::<f32>::zeros(N, N)),
        |(a, out)| {
            const { assert!(N > 2) };
            let inner = (N - 2, N - 2);
            let mut out = out.view_mut((1, 1), inner);
            let pair = |out: &mut f32, a: f32, b: f32| *out = a + b;
            out.zip_zip_apply(&a.view((0, 1), inner), &a.view((2, 1), inner), pair);
            out.zip_zip_apply(&a.view((1, 0), inner), &a.view((1, 2), inner), |out, a, b| *out += a + b);
            out.zip_apply(&a.view((1, 1), inner), |out, inner| *out = *out * 0.25 - inner);
        },
        |(_, out), ()| answer(out),
    )
}

fn faer<const N: usize>() -> Contender {
    Contender::library(
        "faer zip",
        (hold::faer(0, N), faer::Mat::<f32>::zeros(N, N)),
        |(a, out)| {
            let view = |row, column| a.as_ref().submatrix(row, column, N - 2, N - 2);
            let inner = out.as_mut().submatrix_mut(1, 1, N - 2, N - 2);
            faer::zip!(inner, view(0, 1), view(2, 1), view(1, 0), view(1, 2), view(1, 1)).for_each(
                |faer::unzip!(out, up, down, left, right, inner)| *out = (up + down + left + right) * 0.25 - inner,
            );
        },
        |(_, out), ()| hold::faer_answer(out),
    )
}

struct Stencil<'a, const N: usize>(&'a [[f32; N]], &'a mut [[f32; N]]);

impl<const N: usize> Kernel for Stencil<'_, N> {
    type Output = ();

    #[inline(always)]
    fn run<L: Level, const W: usize>(self) {
        for (rows, out) in self.0.windows(3).zip(&mut self.1[1..]) {
            let [up, row, down] = [&rows[0], &rows[1], &rows[2]];
            let (up, down, left, right) = (&up[1..N - 1], &down[1..N - 1], &row[..N - 2], &row[2..]);
            let neighbours = up.iter().zip(down).zip(left).zip(right);
            for ((out, (((&up, &down), &left), &right)), &inner) in
                out[1..N - 1].iter_mut().zip(neighbours).zip(&row[1..N - 1])
            {
                *out = multiply_add::<L>((up + down) + (left + right), 0.25, -inner);
            }
        }
    }
}

fn plain<L: Level, const N: usize>() -> Contender {
    Contender::roof(
        L::NAME,
        (hold::plain(0, N * N), vec![0.0; N * N].into_boxed_slice()),
        |(a, out)| L::run(Stencil::<N>(a.as_chunks().0, out.as_chunks_mut().0)),
        |(_, out), ()| answer(&out[..]),
    )
}
