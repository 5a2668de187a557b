//! Sums over one axis of a matrix, into a vector: over axis 0 (one sum per column) and over axis 1 (one sum per row).

use crate::contender::Contender;
use crate::data::{answer, floats};
use crate::hold;
use crate::reduce::Sum;
use crate::row::{Fits, Reference, Row};
use crate::vector::{Avx2, Avx512, Baseline, Kernel, Level};
use haversack::Axis;

pub(crate) fn rows() -> Vec<Row> {
    vec![axis_0::<32>(), axis_0::<256>(), axis_0::<4000>(), axis_1::<32>(), axis_1::<256>(), axis_1::<4000>()]
}

fn axis_0<const N: usize>() -> Row {
    let contenders = [
        over_0::ours::<N>,
        over_0::ndarray::<N>,
        over_0::nalgebra::<N>,
        over_0::faer::<N>,
        over_0::plain::<Baseline, N>,
    ];
    Row::new("sum axis 0", N, Fits::square(N), || reference::<N>(N, 1), &contenders)
        .at::<Avx2>(over_0::plain::<Avx2, N>)
        .at::<Avx512>(over_0::plain::<Avx512, N>)
        .at::<Avx512>(over_0::by_columns::<Avx512, N>)
}

fn axis_1<const N: usize>() -> Row {
    let contenders = [
        over_1::ours::<N>,
        over_1::ndarray::<N>,
        over_1::nalgebra::<N>,
        over_1::faer::<N>,
        over_1::plain::<Baseline, N>,
    ];
    let row = Row::new("sum axis 1", N, Fits::square(N), || reference::<N>(1, N), &contenders)
        .at::<Avx2>(over_1::plain::<Avx2, N>)
        .at::<Avx512>(over_1::plain::<Avx512, N>);
    #[cfg(target_arch = "x86_64")]
    let row = crate::rows_roof::with::<crate::rows_roof::Sums, N>(row);
    row
}

fn reference<const N: usize>(step: usize, begin: usize) -> Reference {
    let numbers = floats(0, N * N);
    let sums = (0..N).map(|i| (0..N).map(|k| f64::from(numbers[i * begin + k * step])).sum());
    Reference::new(2e-6 * N as f64, sums)
}

mod over_0 {
    use super::*;

    pub(super) fn ours<const N: usize>() -> Contender {
        Contender::ours(
            (hold::ours::<N>(0), hold::ours_vector::<N>(1)),
            |(a, sums)| sums.assign(a.sum_axis(Axis::<0>)),
            |(_, sums), ()| answer(sums.as_slice()),
        )
    }

    pub(super) fn ndarray<const N: usize>() -> Contender {
        Contender::library("ndarray", hold::ndarray(0, N), |a| a.sum_axis(ndarray::Axis(0)), |_, sums| answer(&sums))
    }

    pub(super) fn nalgebra<const N: usize>() -> Contender {
        Contender::library("nalgebra", hold::nalgebra(0, N), |a| a.column_sum(), |_, sums| answer(&sums))
    }

    /// faer has means over an axis. The sum is computed as a product with a vector of ones.
    pub(super) fn faer<const N: usize>() -> Contender {
        Contender::library(
            "faer",
            (hold::faer(0, N), faer::Col::from_fn(N, |_| 1.0f32)),
            |(a, ones)| &*a * &*ones,
            |_, sums| answer(sums.iter()),
        )
    }

    /// Sums of four rows at once, added to accumulators that stay in the cache.
    struct ByRows<'a, const N: usize>(&'a [[f32; N]], &'a mut [f32; N]);

    impl<const N: usize> Kernel for ByRows<'_, N> {
        type Output = ();

        #[inline(always)]
        fn run<L: Level, const W: usize>(self) {
            let (fours, rest) = self.0.as_chunks::<4>();
            self.1.fill(0.0);
            for [a, b, c, d] in fours {
                for i in 0..N {
                    self.1[i] += (a[i] + b[i]) + (c[i] + d[i]);
                }
            }
            for row in rest {
                for (sum, &x) in self.1.iter_mut().zip(row) {
                    *sum += x;
                }
            }
        }
    }

    pub(super) fn plain<L: Level, const N: usize>() -> Contender {
        Contender::roof(
            L::NAME,
            (hold::plain(0, N * N), Box::new([0.0; N])),
            |(a, sums)| L::run(ByRows(a.as_chunks().0, sums)),
            |(_, sums), ()| answer(&sums[..]),
        )
    }

    /// Sums of `W` columns at once, in accumulators that stay in registers.
    struct ByColumns<'a, const N: usize>(&'a [[f32; N]], &'a mut [f32; N]);

    impl<const N: usize> Kernel for ByColumns<'_, N> {
        type Output = ();

        #[inline(always)]
        fn run<L: Level, const W: usize>(self) {
            let mut begin = 0;
            while begin + W <= N {
                let mut sums = [0.0; W];
                for row in self.0 {
                    for (sum, &x) in sums.iter_mut().zip(&row[begin..begin + W]) {
                        *sum += x;
                    }
                }
                self.1[begin..begin + W].copy_from_slice(&sums);
                begin += W;
            }
            let rest = &mut self.1[begin..];
            rest.fill(0.0);
            for row in self.0 {
                for (sum, &x) in rest.iter_mut().zip(&row[begin..]) {
                    *sum += x;
                }
            }
        }
    }

    pub(super) fn by_columns<L: Level, const N: usize>() -> Contender {
        Contender::roof(
            "loop AVX-512 by columns",
            (hold::plain(0, N * N), Box::new([0.0; N])),
            |(a, sums)| L::run(ByColumns(a.as_chunks().0, sums)),
            |(_, sums), ()| answer(&sums[..]),
        )
    }
}

mod over_1 {
    use super::*;

    pub(super) fn ours<const N: usize>() -> Contender {
        Contender::ours(
            (hold::ours::<N>(0), hold::ours_vector::<N>(1)),
            |(a, sums)| sums.assign(a.sum_axis(Axis::<1>)),
            |(_, sums), ()| answer(sums.as_slice()),
        )
    }

    pub(super) fn ndarray<const N: usize>() -> Contender {
        Contender::library("ndarray", hold::ndarray(0, N), |a| a.sum_axis(ndarray::Axis(1)), |_, sums| answer(&sums))
    }

    pub(super) fn nalgebra<const N: usize>() -> Contender {
        Contender::library("nalgebra", hold::nalgebra(0, N), |a| a.row_sum(), |_, sums| answer(&sums))
    }

    /// faer has means over an axis. The sum is computed as a product with a vector of ones.
    pub(super) fn faer<const N: usize>() -> Contender {
        Contender::library(
            "faer",
            (hold::faer(0, N), faer::Row::from_fn(N, |_| 1.0f32)),
            |(a, ones)| &*ones * &*a,
            |_, sums| answer(sums.iter()),
        )
    }

    struct EachRow<'a, const N: usize>(&'a [[f32; N]], &'a mut [f32; N]);

    impl<const N: usize> Kernel for EachRow<'_, N> {
        type Output = ();

        #[inline(always)]
        fn run<L: Level, const W: usize>(self) {
            for (sum, row) in self.1.iter_mut().zip(self.0) {
                *sum = if N < W { Sum(row).run::<L, 16>() } else { Sum(row).run::<L, W>() };
            }
        }
    }

    pub(super) fn plain<L: Level, const N: usize>() -> Contender {
        Contender::roof(
            L::NAME,
            (hold::plain(0, N * N), Box::new([0.0; N])),
            |(a, sums)| L::run(EachRow(a.as_chunks().0, sums)),
            |(_, sums), ()| answer(&sums[..]),
        )
    }
}
