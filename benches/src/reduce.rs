//! Reductions of a whole matrix to one number: its sum, the dot product with another matrix, its largest element.

use faer::MatRef;

use crate::contender::Contender;
use crate::data::floats;
use crate::hold;
use crate::row::{Fits, Reference, Row};
use crate::vector::{Avx2, Avx512, Baseline, Kernel, Level, multiply_add};

pub(crate) fn rows() -> Vec<Row> {
    let mut rows = vec![sum::<32>().with(sums::nalgebra_static::<32>), sum::<256>(), sum::<4000>()];
    rows.extend([dot::<32, 1024>().with(dots::nalgebra_static::<32>), dot::<256, 65536>(), dot::<4000, 16000000>()]);
    rows.extend([max::<32>().with(maxima::nalgebra_static::<32>), max::<256>(), max::<4000>()]);
    rows
}

fn numbers(which: usize, n: usize) -> impl Iterator<Item = f64> + Clone {
    floats(which, n * n).iter().map(|&x| f64::from(x))
}

fn sum<const N: usize>() -> Row {
    let contenders =
        [sums::ours::<N>, sums::ndarray::<N>, sums::nalgebra::<N>, sums::faer::<N>, sums::plain::<Baseline, N>];
    Row::new("sum", N, Fits::square(N), || Reference::sum(numbers(0, N)), &contenders)
        .at::<Avx2>(sums::plain::<Avx2, N>)
        .at::<Avx512>(sums::plain::<Avx512, N>)
}

/// Makes the row for `N x N` elements, which are `LEN` contiguous elements.
fn dot<const N: usize, const LEN: usize>() -> Row {
    let contenders =
        [dots::ours::<LEN>, dots::ndarray::<N>, dots::nalgebra::<N>, dots::faer::<N>, dots::plain::<Baseline, N>];
    let reference = || Reference::sum(numbers(0, N).zip(numbers(1, N)).map(|(a, b)| a * b));
    Row::new("dot", N, Fits::square(N), reference, &contenders)
        .at::<Avx2>(dots::plain::<Avx2, N>)
        .at::<Avx512>(dots::plain::<Avx512, N>)
}

fn max<const N: usize>() -> Row {
    let contenders = [
        maxima::ours::<N>,
        maxima::ndarray::<N>,
        maxima::nalgebra::<N>,
        maxima::faer::<N>,
        maxima::plain::<Baseline, N>,
    ];
    Row::new("max", N, Fits::square(N), || Reference::new(0.0, numbers(0, N).reduce(f64::max)), &contenders)
        .at::<Avx2>(maxima::plain::<Avx2, N>)
        .at::<Avx512>(maxima::plain::<Avx512, N>)
}

fn number<S>(_: &S, number: f32) -> Vec<f64> {
    vec![number.into()]
}

mod sums {
    use super::*;

    pub(super) fn ours<const N: usize>() -> Contender {
        Contender::ours(hold::ours::<N>(0), |a| a.sum(), number)
    }

    pub(super) fn ndarray<const N: usize>() -> Contender {
        Contender::library("ndarray", hold::ndarray(0, N), |a| a.sum(), number)
    }

    pub(super) fn nalgebra<const N: usize>() -> Contender {
        Contender::library("nalgebra", hold::nalgebra(0, N), |a| a.sum(), number)
    }

    pub(super) fn nalgebra_static<const N: usize>() -> Contender {
        Contender::library("nalgebra static", Box::new(hold::nalgebra_static::<N>(0)), |a| a.sum(), number)
    }

    pub(super) fn faer<const N: usize>() -> Contender {
        Contender::library("faer", hold::faer(0, N), |a| a.as_ref().sum(), number)
    }

    pub(super) fn plain<L: Level, const N: usize>() -> Contender {
        Contender::roof(L::NAME, hold::plain(0, N * N), |a| L::run(Sum(a)), number)
    }
}

/// The sum, compiled for one level: `W` accumulators side by side.
pub(crate) struct Sum<'a>(pub(crate) &'a [f32]);

impl Kernel for Sum<'_> {
    type Output = f32;

    #[inline(always)]
    fn run<L: Level, const W: usize>(self) -> f32 {
        let (chunks, rest) = self.0.as_chunks::<W>();
        let mut sums = [0.0; W];
        for chunk in chunks {
            for (sum, &x) in sums.iter_mut().zip(chunk) {
                *sum += x;
            }
        }
        folded(sums, |a, b| a + b) + rest.iter().sum::<f32>()
    }
}

/// Folds all lanes to one, by halving. The lanes of a register stay side by side as long as there are several registers.
#[inline(always)]
fn folded<const W: usize>(mut lanes: [f32; W], fold: impl Fn(f32, f32) -> f32) -> f32 {
    let mut width = W / 2;
    while width > 0 {
        for i in 0..width {
            lanes[i] = fold(lanes[i], lanes[i + width]);
        }
        width /= 2;
    }
    lanes[0]
}

mod dots {
    use super::*;

    pub(super) fn ours<const LEN: usize>() -> Contender {
        Contender::ours([0, 1].map(hold::ours_vector::<LEN>), |[a, b]| a.dot(&*b), number)
    }

    pub(super) fn ndarray<const N: usize>() -> Contender {
        let flat = |which| ndarray::Array1::from_vec(floats(which, N * N).to_vec());
        Contender::library("ndarray", [flat(0), flat(1)], |[a, b]| a.dot(b), number)
    }

    pub(super) fn nalgebra<const N: usize>() -> Contender {
        Contender::library("nalgebra", [hold::nalgebra(0, N), hold::nalgebra(1, N)], |[a, b]| a.dot(b), number)
    }

    pub(super) fn nalgebra_static<const N: usize>() -> Contender {
        let state = Box::new([hold::nalgebra_static::<N>(0), hold::nalgebra_static::<N>(1)]);
        Contender::library("nalgebra static", state, |pair| pair[0].dot(&pair[1]), number)
    }

    pub(super) fn faer<const N: usize>() -> Contender {
        let flat = |which| faer::Col::from_fn(N * N, |i| floats(which, N * N)[i]);
        Contender::library("faer", [flat(0), flat(1)], |[a, b]| a.transpose() * &*b, number)
    }

    pub(super) fn plain<L: Level, const N: usize>() -> Contender {
        let state = [hold::plain(0, N * N), hold::plain(1, N * N)];
        Contender::roof(L::NAME, state, |[a, b]| L::run(Dot([a, b])), number)
    }
}

/// The dot product, compiled for one level: `W` accumulators side by side.
pub(crate) struct Dot<'a>(pub(crate) [&'a [f32]; 2]);

impl Kernel for Dot<'_> {
    type Output = f32;

    #[inline(always)]
    fn run<L: Level, const W: usize>(self) -> f32 {
        let [(a, a_rest), (b, b_rest)] = self.0.map(|numbers| numbers.as_chunks::<W>());
        let mut sums = [0.0; W];
        for (a, b) in a.iter().zip(b) {
            for ((sum, &a), &b) in sums.iter_mut().zip(a).zip(b) {
                *sum = multiply_add::<L>(a, b, *sum);
            }
        }
        folded(sums, |a, b| a + b) + a_rest.iter().zip(b_rest).map(|(a, b)| a * b).sum::<f32>()
    }
}

mod maxima {
    use super::*;

    pub(super) fn ours<const N: usize>() -> Contender {
        Contender::ours(hold::ours::<N>(0), |a| a.max(), number)
    }

    /// Follows ndarray's documentation for the maximum of floats.
    pub(super) fn ndarray<const N: usize>() -> Contender {
        Contender::library("ndarray", hold::ndarray(0, N), |a| a.fold(f32::NEG_INFINITY, |max, &x| max.max(x)), number)
    }

    pub(super) fn nalgebra<const N: usize>() -> Contender {
        Contender::library("nalgebra", hold::nalgebra(0, N), |a| a.max(), number)
    }

    pub(super) fn nalgebra_static<const N: usize>() -> Contender {
        Contender::library("nalgebra static", Box::new(hold::nalgebra_static::<N>(0)), |a| a.max(), number)
    }

    pub(super) fn faer<const N: usize>() -> Contender {
        let max = |a: &mut faer::Mat<f32>| MatRef::max(a.as_ref()).unwrap_or(f32::NAN);
        Contender::library("faer", hold::faer(0, N), max, number)
    }

    struct Max<'a>(&'a [f32]);

    impl Kernel for Max<'_> {
        type Output = f32;

        #[inline(always)]
        fn run<L: Level, const W: usize>(self) -> f32 {
            let larger = |a: f32, b: f32| if a > b { a } else { b };
            let (chunks, rest) = self.0.as_chunks::<W>();
            let mut maxima = [f32::NEG_INFINITY; W];
            for chunk in chunks {
                for (max, &x) in maxima.iter_mut().zip(chunk) {
                    *max = larger(*max, x);
                }
            }
            rest.iter().fold(folded(maxima, larger), |max, &x| larger(max, x))
        }
    }

    pub(super) fn plain<L: Level, const N: usize>() -> Contender {
        Contender::roof(L::NAME, hold::plain(0, N * N), |a| L::run(Max(a)), number)
    }
}
