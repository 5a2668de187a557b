//! The sum of `a[::2, 3..n - 5]`: every second row, the inner columns.

use faer::MatRef;
use ndarray::s;

use crate::contender::Contender;
use crate::data::floats;
use crate::hold;
use crate::reduce::Sum;
use crate::row::{Fits, Reference, Row};
use crate::vector::{Avx2, Avx512, Baseline, Kernel, Level};

/// The bounds of slices must be constants: `n` and `n - 5`.
macro_rules! ours {
    ($n:tt, $end:tt) => {
        || Contender::ours(hold::ours::<$n>(0), |a| a.slice(haversack::s![0..$n;2, 3..$end]).sum(), number)
    };
}

pub(crate) fn rows() -> Vec<Row> {
    vec![row::<32>(ours!(32, 27)), row::<256>(ours!(256, 251)), row::<4000>(ours!(4000, 3995))]
}

fn row<const N: usize>(ours: fn() -> Contender) -> Row {
    let contenders = [ours, ndarray::<N>, nalgebra::<N>, faer::<N>, plain::<Baseline, N>];
    let row = Row::new("strided sum", N, Fits::square(N), reference::<N>, &contenders)
        .at::<Avx2>(plain::<Avx2, N>)
        .at::<Avx512>(plain::<Avx512, N>);
    #[cfg(target_arch = "x86_64")]
    let row = row.at::<Avx2>(side_by_side::plain::<N>);
    row
}

fn reference<const N: usize>() -> Reference {
    let rows = floats(0, N * N).chunks(N).step_by(2);
    Reference::sum(rows.flat_map(|row| row[3..N - 5].iter().map(|&x| f64::from(x))))
}

fn number<S>(_: &S, number: f32) -> Vec<f64> {
    vec![number.into()]
}

fn ndarray<const N: usize>() -> Contender {
    Contender::library("ndarray", hold::ndarray(0, N), |a| a.slice(s![..;2, 3..N - 5]).sum(), number)
}

/// Sums every second column, because nalgebra is column-major.
fn nalgebra<const N: usize>() -> Contender {
    let sum = |a: &mut nalgebra::DMatrix<f32>| a.view_with_steps((3, 0), (N - 8, N / 2), (0, 1)).sum();
    Contender::library("nalgebra", hold::nalgebra(0, N), sum, number)
}

/// Sums every second column, because faer is column-major.
fn faer<const N: usize>() -> Contender {
    let sum = |a: &mut Box<[f32]>| {
        let every_second = MatRef::from_column_major_slice_with_stride(a, N, N / 2, 2 * N);
        every_second.subrows(3, N - 8).sum()
    };
    Contender::library("faer", hold::plain(0, N * N), sum, number)
}

struct Rows<'a, const N: usize>(&'a [[f32; N]]);

impl<const N: usize> Kernel for Rows<'_, N> {
    type Output = f32;

    #[inline(always)]
    fn run<L: Level, const W: usize>(self) -> f32 {
        self.0.iter().step_by(2).map(|row| Sum(&row[3..N - 5]).run::<L, 16>()).sum()
    }
}

fn plain<L: Level, const N: usize>() -> Contender {
    Contender::roof(L::NAME, hold::plain(0, N * N), |a| L::run(Rows::<N>(a.as_chunks().0)), number)
}

#[cfg(target_arch = "x86_64")]
mod side_by_side {
    use super::*;
    use crate::lanes::{F32x8, Lanes, Proof};

    /// One set of accumulators for all rows, in eight registers.
    struct Rows<'a, const N: usize>(&'a [[f32; N]]);

    impl<const N: usize> Kernel for Rows<'_, N> {
        type Output = f32;

        #[inline(always)]
        fn run<L: Level, const W: usize>(self) -> f32 {
            const { assert!((N - 8).is_multiple_of(8)) };
            let proof = Proof::<F32x8>::new();
            let mut sums = [F32x8::splat(proof, 0.0); 8];
            for row in self.0.iter().step_by(2) {
                let (wide, rest) = row[3..N - 5].as_chunks::<64>();
                for wide in wide {
                    for (i, sum) in sums.iter_mut().enumerate() {
                        *sum = sum.add(F32x8::load(proof, &wide[8 * i..]));
                    }
                }
                for i in 0..(N - 8) % 64 / 8 {
                    sums[i] = sums[i].add(F32x8::load(proof, &rest[8 * i..]));
                }
            }
            let mut numbers = [0.0; 8];
            sums.into_iter().reduce(F32x8::add).unwrap_or(sums[0]).store(&mut numbers);
            numbers.iter().sum()
        }
    }

    pub(super) fn plain<const N: usize>() -> Contender {
        let sum = |a: &mut Box<[f32]>| Avx2::run(Rows::<N>(a.as_chunks().0));
        Contender::roof("loop AVX2 side by side", hold::plain(0, N * N), sum, number)
    }
}
