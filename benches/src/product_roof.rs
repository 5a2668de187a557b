//! Products as loops that keep as many accumulators in registers as there is room for (x86-64 only).

use std::array;

use crate::contender::Contender;
use crate::data::{answer, floats};
use crate::lanes::{F32x4, F32x8, F32x16, F64x4, F64x8, Lanes, Proof};
use crate::real::Real;
use crate::vector::{Avx2, Avx512, Baseline, Kernel, Level};

type Build = fn() -> Contender;

/// Returns the loops for each row of `product::rows` that the machine can run: f32, then f64, at 4, 8, 16, 32, 64, 256, 1024.
pub(crate) fn in_order() -> [Vec<Build>; 14] {
    let roofs: [[Option<Build>; 2]; 14] = [
        [Some(four_by_four), at::<Avx2>(plain::<F32x4, f32, 4, 4, 1>)],
        [at::<Avx2>(plain::<F32x8, f32, 8, 8, 1>), None],
        [at::<Avx2>(plain::<F32x8, f32, 16, 4, 2>), at::<Avx512>(plain::<F32x16, f32, 16, 8, 1>)],
        [at::<Avx2>(plain::<F32x8, f32, 32, 4, 2>), at::<Avx512>(plain::<F32x16, f32, 32, 8, 2>)],
        [at::<Avx2>(plain::<F32x8, f32, 64, 4, 2>), at::<Avx512>(plain::<F32x16, f32, 64, 4, 4>)],
        [None; 2],
        [None; 2],
        [at::<Avx2>(plain::<F64x4, f64, 4, 4, 1>), None],
        [at::<Avx2>(plain::<F64x4, f64, 8, 4, 2>), at::<Avx512>(plain::<F64x8, f64, 8, 8, 1>)],
        [at::<Avx2>(plain::<F64x4, f64, 16, 4, 2>), at::<Avx512>(plain::<F64x8, f64, 16, 8, 2>)],
        [at::<Avx2>(plain::<F64x4, f64, 32, 4, 2>), at::<Avx512>(plain::<F64x8, f64, 32, 4, 4>)],
        [at::<Avx2>(plain::<F64x4, f64, 64, 4, 2>), at::<Avx512>(plain::<F64x8, f64, 64, 4, 4>)],
        [None; 2],
        [None; 2],
    ];
    roofs.map(|roofs| roofs.into_iter().flatten().collect())
}

fn at<L: Level>(build: Build) -> Option<Build> {
    L::available().then_some(build)
}

/// Computes `R` rows of `C` registers of accumulators at once.
struct Product<'a, V: Lanes, const N: usize, const R: usize, const C: usize> {
    a: &'a [[V::Element; N]; N],
    b: &'a [[V::Element; N]; N],
    out: &'a mut [[V::Element; N]; N],
}

impl<V: Lanes<Element: Real>, const N: usize, const R: usize, const C: usize> Kernel for Product<'_, V, N, R, C> {
    type Output = ();

    #[inline(always)]
    fn run<L: Level, const W: usize>(self) {
        let proof = Proof::<V>::new();
        for row in (0..N).step_by(R) {
            for column in (0..N).step_by(C * V::COUNT) {
                let mut sums = [[V::splat(proof, V::Element::ZERO); C]; R];
                for k in 0..N {
                    let b: [V; C] = array::from_fn(|c| V::load(proof, &self.b[k][column + c * V::COUNT..]));
                    for (r, sums) in sums.iter_mut().enumerate() {
                        let a = V::splat(proof, self.a[row + r][k]);
                        for (sum, &b) in sums.iter_mut().zip(&b) {
                            *sum = a.multiply_add(b, *sum);
                        }
                    }
                }
                for (r, sums) in sums.iter().enumerate() {
                    for (c, sum) in sums.iter().enumerate() {
                        sum.store(&mut self.out[row + r][column + c * V::COUNT..]);
                    }
                }
            }
        }
    }
}

/// Multiplies matrices so small that checking for the level takes longer than the work: it uses what every processor has, inlined.
fn four_by_four() -> Contender {
    let matrices =
        Box::new([0, 1, 2].map(|which| array::from_fn(|i| array::from_fn(|j| floats(which, 16)[4 * i + j]))));
    Contender::roof(
        Baseline::NAME,
        matrices,
        |matrices: &mut Box<[[[f32; 4]; 4]; 3]>| {
            let [a, b, out] = &mut **matrices;
            for (a, out) in a.iter().zip(out.iter_mut()) {
                let scaled = |k: usize| b[k].map(|b| a[k] * b);
                let [p, q, r, s] = [scaled(0), scaled(1), scaled(2), scaled(3)];
                *out = array::from_fn(|j| (p[j] + q[j]) + (r[j] + s[j]));
            }
        },
        |matrices, ()| answer(matrices[2].as_flattened()),
    )
}

fn plain<V: Lanes<Element = T>, T: Real, const N: usize, const R: usize, const C: usize>() -> Contender {
    const { assert!(N.is_multiple_of(R) && N.is_multiple_of(C * V::COUNT)) };
    let numbers = [0, 1, 2].map(|which| T::numbers(which, N * N)).concat();
    let matrices = numbers.as_chunks().0.as_chunks().0.to_vec().into_boxed_slice();
    let matrices: Box<[[[T; N]; N]; 3]> = matrices.try_into().unwrap_or_else(|_| unreachable!("three matrices"));
    Contender::roof(
        V::Level::NAME,
        matrices,
        |matrices| {
            let [a, b, out] = &mut **matrices;
            V::Level::run(Product::<V, N, R, C> { a, b, out });
        },
        |matrices, ()| answer(matrices[2].as_flattened()),
    )
}
