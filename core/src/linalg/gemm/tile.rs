//! A few rows and columns of a product, whose sums are in registers. Rules K1 and K2 of [`crate::linalg::gemm`].

use super::strided::{Problem, SourceMatrix, TargetMatrix, copy};
use crate::cpu::simd::{Level, multiply_add, one_by_one};
use crate::dtype::NumericOrComplex;

/// The most columns of a tile.
pub(super) const WIDEST: usize = super::choice::COLUMN_STEP;

pub(super) use super::choice::HIGHEST;

/// Returns the maximum number of columns of a tile: two registers of them.
pub(super) const fn width<L: Level, T>() -> usize {
    match 2 * L::VECTOR / size_of::<T>() {
        0 | 1 => 2,
        width if width < WIDEST => width,
        _ => WIDEST,
    }
}

/// Returns the maximum number of rows of a tile: with two registers a row, and three for the factors, they fit the
/// registers.
pub(super) const fn height<L: Level>() -> usize {
    if L::REGISTERS >= 32 {
        HIGHEST
    } else if L::FUSED {
        6
    } else {
        4
    }
}

/// `$body` where `$C` is a constant of the same value as the constant expression `$value`, which is one of those listed. The
/// others are not compiled.
macro_rules! with_constant {
    ($value:expr, [$($case:literal)*] $C:ident => $body:expr) => {{
        const { assert!($($value == $case)||*, "tiles have these sizes") };
        $(if const { $value == $case } {
            #[allow(dead_code, reason = "not every body asks for it")]
            const $C: usize = $case;
            $body
        })*
    }};
}
pub(super) use with_constant;

/// Adds `terms` products to `sums`, for `R` rows and `W` columns.
///
/// # Safety
/// K1 for `R` rows of the left, `W` columns of the right. Columns of the right are 1 apart.
#[inline(always)]
pub(super) unsafe fn sums<L: Level, T: NumericOrComplex, const R: usize, const W: usize>(
    mut sums: [[T; W]; R],
    terms: usize,
    left: SourceMatrix<T>,
    right: SourceMatrix<T>,
) -> [[T; W]; R] {
    for term in 0..terms {
        one_by_one();
        // SAFETY: K1, the caller.
        let row = unsafe { right.row::<W>(term, 0) };
        for (i, sums) in sums.iter_mut().enumerate() {
            // SAFETY: K1, the caller.
            let factor = unsafe { left.read(i, term) };
            for (sum, &other) in sums.iter_mut().zip(&row) {
                *sum = multiply_add::<L, T>(factor, other, *sum);
            }
        }
    }
    sums
}

/// Adds products to `added`, as [`sums`] does, if the terms or the rows of the left are 1 apart. A stride that is a
/// variable costs the loop a register and an addition, a stride that is a constant does not.
///
/// # Safety
/// As for `sums`.
#[inline(always)]
pub(super) unsafe fn sums_in_place<L: Level, T: NumericOrComplex, const R: usize, const W: usize>(
    mut added: [[T; W]; R],
    terms: usize,
    left: SourceMatrix<T>,
    right: SourceMatrix<T>,
) -> [[T; W]; R] {
    const AT_ONCE: usize = 4;
    if left.strides[0] == 1 {
        let left = SourceMatrix { strides: [1, left.strides[1]], ..left };
        // SAFETY: the caller.
        return unsafe { sums::<L, T, R, W>(added, terms, left, right) };
    }
    let left = SourceMatrix { strides: [left.strides[0], 1], ..left };
    for first in 0..terms / AT_ONCE {
        let (left, right) = (left.from(0, AT_ONCE * first), right.from(AT_ONCE * first, 0));
        // SAFETY: the caller, for some of the terms.
        added = unsafe { sums::<L, T, R, W>(added, AT_ONCE, left, right) };
    }
    let done = terms / AT_ONCE * AT_ONCE;
    // SAFETY: the caller, for the rest of the terms.
    unsafe { sums::<L, T, R, W>(added, terms - done, left.from(0, done), right.from(done, 0)) }
}

/// # Safety
/// K2 for `R` rows and `W` columns.
#[inline(always)]
pub(super) unsafe fn write<T: NumericOrComplex, const R: usize, const W: usize>(
    sums: [[T; W]; R],
    out: TargetMatrix<T>,
) {
    if out.strides[1] != 1 {
        // A copy of its own: to be indexed by a loop, sums would have to leave their registers.
        let copied = sums;
        let source = SourceMatrix { start: copied.as_flattened().as_ptr(), strides: [W as isize, 1] };
        // SAFETY: K1: there are so many sums. K2: the caller.
        return unsafe { copy([R, W], source, out) };
    }
    for (i, sums) in sums.into_iter().enumerate() {
        // SAFETY: K2, the caller, and columns are 1 apart.
        unsafe { out.write_row(i, 0, sums) }
    }
}

/// Computes the products of the first term, for `R` rows and `W` columns. Sums begin with them, because to begin at zero
/// costs an addition.
///
/// # Safety
/// As for `sums`, and there is a term.
#[inline(always)]
unsafe fn products<T: NumericOrComplex, const R: usize, const W: usize>(
    left: SourceMatrix<T>,
    right: SourceMatrix<T>,
) -> [[T; W]; R] {
    // SAFETY: K1, the caller.
    let row = unsafe { right.row::<W>(0, 0) };
    let mut products = [row; R];
    for (i, products) in products.iter_mut().enumerate() {
        // SAFETY: K1, the caller.
        let factor = unsafe { left.read(i, 0) };
        products.iter_mut().for_each(|other| *other = factor * *other);
    }
    products
}

/// Computes one tile of a product.
///
/// # Safety
/// K1 and K2, there is a term, and there are `R` rows from `row` on and `W` columns from `column` on, 1 apart in the right matrix.
#[inline(always)]
pub(super) unsafe fn one<L: Level, T: NumericOrComplex, const R: usize, const W: usize>(
    problem: &Problem<T>,
    row: usize,
    column: usize,
) {
    let (left, right) = (problem.left.from(row, 0), problem.right.from(0, column));
    // SAFETY: K1, the caller; there is a term.
    let first = unsafe { products::<T, R, W>(left, right) };
    // SAFETY: K1, the caller, for the other terms.
    let sums = unsafe { sums::<L, T, R, W>(first, problem.terms - 1, left.from(0, 1), right.from(1, 0)) };
    // SAFETY: K2, the caller.
    unsafe { write(sums, problem.out.from(row, column)) }
}
