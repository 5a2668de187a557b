//! A vector of `f32` times a matrix whose columns are short and lie in memory one behind the other: four columns at once, whose
//! sums are joined together (x86-64 only). Rules K1 and K2 of [`crate::linalg::gemm`].
//!
//! Joining the sums of a column alone takes longer than the column.

use core::arch::x86_64::{
    _mm_add_ps, _mm_storeu_ps, _mm256_castps256_ps128, _mm256_extractf128_ps, _mm256_fmadd_ps, _mm256_hadd_ps,
    _mm256_loadu_ps, _mm256_set1_ps,
};

use super::strided::{Problem, SourceMatrix, TargetMatrix};
use crate::cpu::simd::{Level, multiply_add};
use crate::dtype::NumericOrComplex;

/// Terms from which on one sum a column is too few for the processor.
const LONG: usize = 128;

const COLUMNS: usize = 4;
const LANES: usize = 8;

/// Returns whether columns of `terms` terms are short ones of `f32`, and `L` has the instructions for them.
#[inline(always)]
pub(super) const fn is_for<L: Level, T: NumericOrComplex>(terms: usize) -> bool {
    let is_f32 = T::DTYPE.kind as u32 == 'f' as u32 && size_of::<T>() == 4;
    is_f32 && L::VECTOR >= 32 && L::FUSED && terms < LONG
}

/// Computes all columns. Where fewer than four are left, the last ones are done again and again, so that the order of
/// the terms is the same.
///
/// # Safety
/// As for `vector::dots`, and `is_for` says so.
#[inline(always)]
pub(super) unsafe fn dots<L: Level, T: NumericOrComplex>(problem: &Problem<T>, is_first: bool) {
    let Problem { terms, columns, left, right, out, .. } = *problem;
    // `T` is `f32`.
    let left = SourceMatrix { start: left.start.cast::<f32>(), strides: left.strides };
    let right = SourceMatrix { start: right.start.cast::<f32>(), strides: right.strides };
    let out = TargetMatrix { start: out.start.cast::<f32>(), strides: out.strides };
    for first in (0..columns).step_by(COLUMNS) {
        let count = if columns - first < COLUMNS { columns - first } else { COLUMNS };
        let mut starts = [right.start; COLUMNS];
        for (i, start) in starts.iter_mut().enumerate() {
            *start = right.at(0, first + if i < count { i } else { count - 1 });
        }
        // SAFETY: K1; terms are 1 apart, and there are so many blocks of them. `L` says that the processor can do it.
        let sums = unsafe { four(left.at(0, 0), starts, terms / LANES) };
        for (i, mut sum) in sums.into_iter().enumerate().take(count) {
            for term in terms / LANES * LANES..terms {
                // SAFETY: K1.
                let factor = unsafe { left.read(0, term) };
                // SAFETY: K1.
                let other = unsafe { right.read(term, first + i) };
                sum = multiply_add::<L, f32>(factor, other, sum);
            }
            if !is_first {
                // SAFETY: the caller, it has been written.
                sum += unsafe { out.source().read(0, first + i) };
            }
            // SAFETY: K2.
            unsafe { out.write(0, first + i, sum) }
        }
    }
}

/// Computes the sums of the products of `left` with each of the columns, of so many blocks of [`LANES`] terms.
///
/// # Safety
/// From each of the addresses on, the blocks lie in one allocation, are initialised, and are not written meanwhile.
#[inline]
#[target_feature(enable = "avx2,fma")]
unsafe fn four(left: *const f32, columns: [*const f32; COLUMNS], blocks: usize) -> [f32; COLUMNS] {
    let mut sums = [_mm256_set1_ps(<f32 as NumericOrComplex>::NOTHING); COLUMNS];
    for block in 0..blocks {
        let at = block * LANES;
        // SAFETY: the caller: a block lies there.
        let factors = unsafe { _mm256_loadu_ps(left.wrapping_add(at)) };
        for (sum, column) in sums.iter_mut().zip(columns) {
            // SAFETY: as above.
            let others = unsafe { _mm256_loadu_ps(column.wrapping_add(at)) };
            *sum = _mm256_fmadd_ps(factors, others, *sum);
        }
    }
    let [a, b, c, d] = sums;
    // Neighbours twice: four numbers of the lower halves, and four of the upper ones.
    let quarters = _mm256_hadd_ps(_mm256_hadd_ps(a, b), _mm256_hadd_ps(c, d));
    let joined = _mm_add_ps(_mm256_castps256_ps128(quarters), _mm256_extractf128_ps::<1>(quarters));
    let mut four = [0.0; COLUMNS];
    // SAFETY: there are four numbers.
    unsafe { _mm_storeu_ps(four.as_mut_ptr(), joined) };
    four
}
