//! One number per row of a matrix, four rows at a time (x86-64 only).

use core::arch::x86_64::{__m128, _MM_TRANSPOSE4_PS};
use std::array;

use crate::contender::Contender;
use crate::data::answer;
use crate::hold;
use crate::lanes::{F32x4, F32x8, F32x16, Lanes, Proof};
use crate::row::Row;
use crate::vector::{Avx2, Avx512, Kernel, Level};

/// The number that is computed from a row.
pub(crate) trait Fold: 'static {
    /// Adds one more register of a row, with as many numbers of the vector.
    fn more<V: Lanes<Element = f32>>(proof: Proof<V>, sum: V, row: V, x: &[f32]) -> V;

    /// Adds one more number of each.
    fn one_more(sum: f32, row: f32, x: f32) -> f32;
}

/// The sum of the row.
pub(crate) struct Sums;

impl Fold for Sums {
    #[inline(always)]
    fn more<V: Lanes<Element = f32>>(_: Proof<V>, sum: V, row: V, _: &[f32]) -> V {
        sum.add(row)
    }

    #[inline(always)]
    fn one_more(sum: f32, row: f32, _: f32) -> f32 {
        sum + row
    }
}

/// The dot product of the row with the vector.
pub(crate) struct Dots;

impl Fold for Dots {
    #[inline(always)]
    fn more<V: Lanes<Element = f32>>(proof: Proof<V>, sum: V, row: V, x: &[f32]) -> V {
        row.multiply_add(V::load(proof, x), sum)
    }

    #[inline(always)]
    fn one_more(sum: f32, row: f32, x: f32) -> f32 {
        row.mul_add(x, sum)
    }
}

/// The computation of four rows, with `U` registers of accumulators for each.
struct Fours<'a, F, V, const N: usize, const U: usize> {
    a: &'a [[f32; N]; N],
    x: &'a [f32; N],
    out: &'a mut [f32; N],
    how: std::marker::PhantomData<(F, V)>,
}

impl<F: Fold, V: Lanes<Element = f32>, const N: usize, const U: usize> Kernel for Fours<'_, F, V, N, U> {
    type Output = ();

    #[inline(always)]
    fn run<L: Level, const W: usize>(self) {
        let proof = Proof::<V>::new();
        for (rows, out) in self.a.as_chunks::<4>().0.iter().zip(self.out.as_chunks_mut::<4>().0) {
            let mut sums = [[V::splat(proof, 0.0); U]; 4];
            let mut column = 0;
            while column + U * V::COUNT <= N {
                for u in 0..U {
                    let at = column + u * V::COUNT;
                    for (sums, row) in sums.iter_mut().zip(rows) {
                        sums[u] = F::more(proof, sums[u], V::load(proof, &row[at..]), &self.x[at..]);
                    }
                }
                column += U * V::COUNT;
            }
            *out = each_as_one(sums.map(|sums| sums.into_iter().reduce(V::add).unwrap_or(V::splat(proof, 0.0))));
            for column in column..N {
                for (out, row) in out.iter_mut().zip(rows) {
                    *out = F::one_more(*out, row[column], self.x[column]);
                }
            }
        }
    }
}

/// Returns the sum of each register's numbers.
#[inline(always)]
fn each_as_one<V: Lanes<Element = f32>>(registers: [V; 4]) -> [f32; 4] {
    let proof = Proof::<F32x4>::new();
    let [mut p, mut q, mut r, mut s]: [__m128; 4] = registers.map(|register| {
        let mut numbers = [0.0; 16];
        register.store(&mut numbers);
        let quarters: [__m128; 4] = array::from_fn(|i| F32x4::load(proof, &numbers[4 * i..]));
        match V::COUNT {
            16 => quarters[0].add(quarters[1]).add(quarters[2].add(quarters[3])),
            8 => quarters[0].add(quarters[1]),
            _ => quarters[0],
        }
    });
    // SAFETY: every x86-64 has SSE.
    unsafe { _MM_TRANSPOSE4_PS(&mut p, &mut q, &mut r, &mut s) };
    let mut sums = [0.0; 4];
    p.add(q).add(r.add(s)).store(&mut sums);
    sums
}

fn plain<F: Fold, V: Lanes<Element = f32>, const N: usize, const U: usize>() -> Contender {
    let numbers = |which| -> Box<[f32; N]> { hold::plain(which, N).try_into().unwrap_or_else(|_| unreachable!("N")) };
    let rows = hold::plain(0, N * N).as_chunks().0.to_vec();
    let a: Box<[[f32; N]; N]> = rows.into_boxed_slice().try_into().unwrap_or_else(|_| unreachable!("N rows"));
    Contender::roof(
        if V::COUNT == 16 { "loop AVX-512 four rows" } else { "loop AVX2 four rows" },
        (a, numbers(1), numbers(2)),
        |(a, x, out)| V::Level::run(Fours::<F, V, N, U> { a, x, out, how: std::marker::PhantomData }),
        |(.., out), ()| answer(&out[..]),
    )
}

/// Adds these loops to a row.
pub(crate) fn with<F: Fold, const N: usize>(row: Row) -> Row {
    let row = row.at::<Avx2>(plain::<F, F32x8, N, 2>);
    if N < 256 { row.at::<Avx512>(plain::<F, F32x16, N, 1>) } else { row.at::<Avx512>(plain::<F, F32x16, N, 2>) }
}
