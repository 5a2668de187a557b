//! A vector times a matrix: each element of the matrix is read once, in the order in which it lies. Rules K1 and K2 of
//! [`crate::linalg::gemm`].

use core::slice;

#[cfg(target_arch = "x86_64")]
use super::short;
use super::strided::{Problem, SourceMatrix};
use super::tile::{self, width, with_constant};
use crate::cpu::simd::{Level, multiply_add};
use crate::cpu::stack::IS_SMALL;
use crate::dtype::NumericOrComplex;

/// A matrix of at most this many bytes stays in the caches, where strips of it may be read in any order.
const CACHED: usize = 256 << 10;

/// Sums that are added to while all rows of the matrix pass by: so many stay in a near cache.
const BLOCK: usize = 1024;

/// Sums that are added to beside the product, where its columns are not contiguous.
const APART: usize = if IS_SMALL { 16 } else { 256 };

/// Rows that pass by at once.
const ROWS: usize = 8;

/// Elements of a vector that are copied to lie side by side.
const GATHERED: usize = if IS_SMALL { 16 } else { 256 };

/// Returns whether sums must be taken in the order of their terms, because a partial sum may overflow, and the overflow is
/// reported.
pub(super) const fn in_order<T: NumericOrComplex>() -> bool {
    cfg!(debug_assertions) && !matches!(T::DTYPE.kind, 'f' | 'c')
}

/// Multiplies one row by a matrix.
///
/// # Safety
/// K1 and K2. There is one row, and there are terms and columns.
#[inline(always)]
pub(super) unsafe fn all<L: Level, T: NumericOrComplex>(problem: &Problem<T>) {
    let Problem { terms, columns, left, right, out, .. } = *problem;
    if right.strides[1] == 1 && terms.saturating_mul(columns).saturating_mul(size_of::<T>()) <= CACHED {
        // SAFETY: the caller, and columns are 1 apart.
        return unsafe { strips::<L, T>(problem) };
    }
    if right.strides[1] == 1 {
        // SAFETY: as above.
        return unsafe { rows_pass_by::<L, T>(problem) };
    }
    if right.strides[0] != 1 || in_order::<T>() {
        for column in 0..columns {
            let mut sum = T::NOTHING;
            for term in 0..terms {
                // SAFETY: K1.
                let (factor, other) = unsafe { pair(left, right, term, column) };
                sum = multiply_add::<L, T>(factor, other, sum);
            }
            // SAFETY: K2.
            unsafe { out.write(0, column, sum) }
        }
        return;
    }
    if left.strides[1] == 1 {
        // SAFETY: the caller; terms are 1 apart on both sides.
        return unsafe { dots::<L, T>(problem, true) };
    }
    let mut gathered = [T::default(); GATHERED];
    for first in (0..terms).step_by(GATHERED) {
        let count = if terms - first < GATHERED { terms - first } else { GATHERED };
        for (i, slot) in gathered[..count].iter_mut().enumerate() {
            // SAFETY: K1.
            *slot = unsafe { left.read(0, first + i) };
        }
        let left = SourceMatrix { start: gathered.as_ptr(), strides: [0, 1] };
        let part = Problem { terms: count, left, right: right.from(first, 0), ..*problem };
        // SAFETY: as above, of a part of the terms; the first part has written all that later ones add to.
        unsafe { dots::<L, T>(&part, first == 0) }
    }
}

/// Computes one strip of columns after the other: each has as many columns as there are sums that fit the registers.
///
/// # Safety
/// As for `all`, and columns are 1 apart.
#[inline(always)]
unsafe fn strips<L: Level, T: NumericOrComplex>(problem: &Problem<T>) {
    // SAFETY: the caller.
    with_constant!(width::<L, T>(), [2 4 8 16 32] W => unsafe { strips_of::<L, T, W>(problem) });
}

/// Computes strips of `2 * W` columns.
///
/// # Safety
/// As for `strips`.
#[inline(always)]
unsafe fn strips_of<L: Level, T: NumericOrComplex, const W: usize>(problem: &Problem<T>) {
    let Problem { terms, columns, left, right, out, .. } = *problem;
    let pairs = columns / (2 * W);
    for pair in 0..pairs {
        let mut sums = [[T::NOTHING; W]; 2];
        for term in 0..terms {
            // SAFETY: K1.
            let factor = unsafe { left.read(0, term) };
            for (i, sums) in sums.iter_mut().enumerate() {
                // SAFETY: K1, and columns are 1 apart.
                let others = unsafe { right.row::<W>(term, (2 * pair + i) * W) };
                for (sum, &other) in sums.iter_mut().zip(&others) {
                    *sum = multiply_add::<L, T>(factor, other, *sum);
                }
            }
        }
        for (i, sums) in sums.into_iter().enumerate() {
            // SAFETY: K2.
            unsafe { tile::write([sums], out.from(0, (2 * pair + i) * W)) }
        }
    }
    let first = 2 * W * pairs;
    if first < columns {
        let rest =
            Problem { right: right.from(0, first), out: out.from(0, first), columns: columns - first, ..*problem };
        // SAFETY: the caller, for a part of the columns.
        unsafe { rows_pass_by::<L, T>(&rest) }
    }
}

/// # Safety
/// K1 for this term of the left and the right.
#[inline(always)]
unsafe fn pair<T: Copy>(left: SourceMatrix<T>, right: SourceMatrix<T>, term: usize, column: usize) -> (T, T) {
    // SAFETY: K1, the caller.
    let factor = unsafe { left.read(0, term) };
    // SAFETY: K1, the caller.
    (factor, unsafe { right.read(term, column) })
}

/// Computes every column as a sum of its own, for columns whose elements are contiguous.
///
/// # Safety
/// As for `all`, and terms are 1 apart on both sides. Unless `is_first`, the product has been written.
#[inline(always)]
unsafe fn dots<L: Level, T: NumericOrComplex>(problem: &Problem<T>, is_first: bool) {
    #[cfg(target_arch = "x86_64")]
    if short::is_for::<L, T>(problem.terms) {
        // SAFETY: the caller.
        return unsafe { short::dots::<L, T>(problem, is_first) };
    }
    with_constant!(width::<L, T>(), [2 4 8 16 32] W => {
        let whole = problem.columns / 4;
        for four in 0..whole {
            // SAFETY: the caller; the columns are there.
            unsafe { few_dots::<L, T, 4, W>(problem, 4 * four, is_first) }
        }
        for column in 4 * whole..problem.columns {
            // SAFETY: as above.
            unsafe { few_dots::<L, T, 1, W>(problem, column, is_first) }
        }
    });
}

/// # Safety
/// As for `dots`, and there are `C` columns from `column` on.
#[inline(always)]
unsafe fn few_dots<L: Level, T: NumericOrComplex, const C: usize, const W: usize>(
    problem: &Problem<T>,
    column: usize,
    is_first: bool,
) {
    let Problem { terms, left, right, out, .. } = *problem;
    // Turned, so that terms are columns.
    let right = SourceMatrix { start: right.at(0, column), strides: [right.strides[1], 1] };
    let mut sums = [[T::NOTHING; W]; C];
    let whole = terms / W;
    for block in 0..whole {
        // SAFETY: K1, and terms are 1 apart.
        let factors = unsafe { left.row::<W>(0, block * W) };
        for (i, sums) in sums.iter_mut().enumerate() {
            // SAFETY: as above.
            let others = unsafe { right.row::<W>(i, block * W) };
            for ((sum, &factor), &other) in sums.iter_mut().zip(&factors).zip(&others) {
                *sum = multiply_add::<L, T>(factor, other, *sum);
            }
        }
    }
    for (i, sums) in sums.iter().enumerate() {
        let mut sum = folded(sums);
        for term in whole * W..terms {
            // SAFETY: K1.
            let factor = unsafe { left.read(0, term) };
            // SAFETY: K1.
            let other = unsafe { right.read(i, term) };
            sum = multiply_add::<L, T>(factor, other, sum);
        }
        if !is_first {
            // SAFETY: the caller, it has been written.
            sum = unsafe { out.source().read(0, column + i) } + sum;
        }
        // SAFETY: K2.
        unsafe { out.write(0, column + i, sum) }
    }
}

/// Adds up numbers, whose count is a power of two and at most 32: each half is added to the other.
#[inline(always)]
pub(super) fn folded<T: NumericOrComplex, const W: usize>(sums: &[T; W]) -> T {
    let mut sums = *sums;
    // Written out, so that each is a loop of constant length.
    if W >= 32 {
        fold(&mut sums, 16);
    }
    if W >= 16 {
        fold(&mut sums, 8);
    }
    if W >= 8 {
        fold(&mut sums, 4);
    }
    if W >= 4 {
        fold(&mut sums, 2);
    }
    sums[0] + sums[1]
}

#[inline(always)]
fn fold<T: NumericOrComplex>(sums: &mut [T], half: usize) {
    for i in 0..half {
        sums[i] += sums[half + i];
    }
}

/// Computes all sums at once: a few rows of the matrix after the other are added, each times its factor. They are added to the product
/// itself, if its columns are contiguous.
///
/// # Safety
/// As for `all`, and columns are 1 apart.
#[inline(always)]
unsafe fn rows_pass_by<L: Level, T: NumericOrComplex>(problem: &Problem<T>) {
    let Problem { columns, out, .. } = *problem;
    if out.strides[1] == 1 {
        for first in (0..columns).step_by(BLOCK) {
            let part = problem.part(0..1, first..columns.min(first + BLOCK));
            for column in 0..part.columns {
                // SAFETY: K2.
                unsafe { part.out.write(0, column, T::NOTHING) }
            }
            // SAFETY: K2, columns of the product are 1 apart, and each has been written.
            let sums = unsafe { slice::from_raw_parts_mut(part.out.at(0, 0), part.columns) };
            // SAFETY: the caller, for some of the columns.
            unsafe { add_rows::<L, T>(&part, sums) }
        }
        return;
    }
    let mut sums = [T::NOTHING; APART];
    for first in (0..columns).step_by(APART) {
        let part = problem.part(0..1, first..columns.min(first + APART));
        let sums = &mut sums[..part.columns];
        sums.fill(T::NOTHING);
        // SAFETY: the caller, for some of the columns.
        unsafe { add_rows::<L, T>(&part, sums) }
        for (column, &sum) in sums.iter().enumerate() {
            // SAFETY: K2.
            unsafe { part.out.write(0, column, sum) }
        }
    }
}

/// Adds all rows, each times its factor, to sums that lie elsewhere than the factors.
///
/// # Safety
/// As for `rows_pass_by`, and there are as many columns as sums.
#[inline(always)]
unsafe fn add_rows<L: Level, T: NumericOrComplex>(problem: &Problem<T>, sums: &mut [T]) {
    let terms = problem.terms;
    for term in 0..terms / ROWS {
        // SAFETY: the caller; the terms are there.
        unsafe { some_rows::<L, T, ROWS>(problem, ROWS * term, sums) }
    }
    for term in terms / ROWS * ROWS..terms {
        // SAFETY: as above.
        unsafe { some_rows::<L, T, 1>(problem, term, sums) }
    }
}

/// # Safety
/// As for `rows_pass_by`, there are `R` terms from `term` on, and as many columns as sums.
#[inline(always)]
unsafe fn some_rows<L: Level, T: NumericOrComplex, const R: usize>(problem: &Problem<T>, term: usize, sums: &mut [T]) {
    // SAFETY: K1.
    let factors: [T; R] = core::array::from_fn(|i| unsafe { problem.left.read(0, term + i) });
    // SAFETY: the caller.
    with_constant!(width::<L, T>(), [2 4 8 16 32] W => unsafe { add_some::<L, T, R, W>(problem, term, factors, sums) });
}

/// Adds `R` rows, each times its factor, in strips of `W` columns.
///
/// # Safety
/// As for `some_rows`.
#[inline(always)]
unsafe fn add_some<L: Level, T: NumericOrComplex, const R: usize, const W: usize>(
    problem: &Problem<T>,
    term: usize,
    factors: [T; R],
    sums: &mut [T],
) {
    let (strips, rest) = sums.as_chunks_mut::<W>();
    let done = strips.len() * W;
    for (strip, sums) in strips.iter_mut().enumerate() {
        let mut added = *sums;
        for (i, &factor) in factors.iter().enumerate() {
            // SAFETY: K1, and columns are 1 apart.
            let row = unsafe { problem.right.row::<W>(term + i, strip * W) };
            for (sum, &other) in added.iter_mut().zip(&row) {
                *sum = multiply_add::<L, T>(factor, other, *sum);
            }
        }
        *sums = added;
    }
    for (column, sum) in rest.iter_mut().enumerate() {
        for (i, &factor) in factors.iter().enumerate() {
            // SAFETY: K1.
            let other = unsafe { problem.right.read(term + i, done + column) };
            *sum = multiply_add::<L, T>(factor, other, *sum);
        }
    }
}
