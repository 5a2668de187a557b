//! A few rows and columns of a product, whose sums are in registers. Rules K1 and K2 of [`crate::raw`].

use super::strided::{Problem, Source, Target, copy};
use crate::dtype::Numeric;
use crate::raw::simd::{Level, multiply_add};

/// The most columns of a tile.
pub(super) const WIDEST: usize = super::plan::COLUMN_STEP;

pub(super) use super::plan::HIGHEST;

/// How many columns a tile has at most: two registers of them.
pub(super) const fn width<L: Level, T>() -> usize {
    let width = 2 * L::VECTOR / size_of::<T>();
    if width < WIDEST { width } else { WIDEST }
}

/// How many rows a tile has at most: with two registers a row, and three for what is multiplied, they fit the registers.
pub(super) const fn height<L: Level>() -> usize {
    if L::REGISTERS >= 32 {
        HIGHEST
    } else if L::FUSED {
        6
    } else {
        4
    }
}

/// `$body` where `$W` is a constant of the same value as `$width`, which is one of those listed.
macro_rules! with_constant {
    ($value:expr, [$($case:literal)*] $C:ident => $body:expr) => {
        match $value {
            $($case => {
                #[allow(dead_code, reason = "not every body asks for it")]
                const $C: usize = $case;
                $body
            })*
            _ => unreachable!("tiles have these sizes"),
        }
    };
}
pub(super) use with_constant;

/// The sums of `terms` products for `R` rows and `W` columns, on top of `sums`.
///
/// # Safety
/// K1 for `R` rows of the left, `W` columns of the right. Columns of the right are 1 apart.
#[inline(always)]
pub(super) unsafe fn sums<L: Level, T: Numeric, const R: usize, const W: usize>(
    mut sums: [[T; W]; R],
    terms: usize,
    left: Source<T>,
    right: Source<T>,
) -> [[T; W]; R] {
    for term in 0..terms {
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

/// As [`sums`] on top of nothing, where terms of the left are 1 apart, or rows are: strides that the loop is told cost it a
/// register and an addition each, those that are constants do not.
///
/// # Safety
/// As for `sums`.
#[inline(always)]
pub(super) unsafe fn sums_in_place<L: Level, T: Numeric, const R: usize, const W: usize>(
    terms: usize,
    left: Source<T>,
    right: Source<T>,
) -> [[T; W]; R] {
    const AT_ONCE: usize = 4;
    let none = [[T::default(); W]; R];
    if left.strides[0] == 1 {
        let left = Source { strides: [1, left.strides[1]], ..left };
        // SAFETY: the caller.
        return unsafe { sums::<L, T, R, W>(none, terms, left, right) };
    }
    let mut added = none;
    let left = Source { strides: [left.strides[0], 1], ..left };
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
pub(super) unsafe fn write<T: Numeric, const R: usize, const W: usize>(sums: [[T; W]; R], out: Target<T>) {
    if out.strides[1] != 1 {
        // A copy of its own: to be indexed by a loop, sums would have to leave their registers.
        let copied = sums;
        let source = Source { start: copied.as_flattened().as_ptr(), strides: [W as isize, 1] };
        // SAFETY: K1: there are so many sums. K2: the caller.
        return unsafe { copy([R, W], source, out) };
    }
    for (i, sums) in sums.into_iter().enumerate() {
        // SAFETY: K2, the caller, and columns are 1 apart.
        unsafe { out.write_row(i, 0, sums) }
    }
}

/// All of the product, tile by tile. Where tiles of the usual size do not come out even, the last one lies over the one
/// before, and computes the same again.
///
/// # Safety
/// K1 and K2. Columns of the right are 1 apart. There are rows and columns.
#[inline(always)]
pub(super) unsafe fn all<L: Level, T: Numeric>(problem: &Problem<T>) {
    let width = const { width::<L, T>() };
    let whole = problem.columns / width;
    for at in 0..whole {
        // SAFETY: the caller; the columns of the strip are there.
        with_constant!(width, [2 4 8 16 32] W => unsafe { strip::<L, T, W>(problem, at * W) });
    }
    let rest = problem.columns % width;
    if rest == 0 {
        return;
    }
    let cover = rest.next_power_of_two();
    if cover <= problem.columns {
        let first = problem.columns - cover;
        // SAFETY: as above.
        return with_constant!(cover, [1 2 4 8 16 32] W => unsafe { strip::<L, T, W>(problem, first) });
    }
    let half = cover / 2;
    let second = problem.columns - half;
    with_constant!(half, [1 2 4 8 16] W => {
        // SAFETY: as above.
        unsafe { strip::<L, T, W>(problem, 0) };
        // SAFETY: as above.
        unsafe { strip::<L, T, W>(problem, second) };
    });
}

/// `W` columns of the product.
///
/// # Safety
/// As for `all`, and there are `W` columns from `column` on.
#[inline(always)]
unsafe fn strip<L: Level, T: Numeric, const W: usize>(problem: &Problem<T>, column: usize) {
    let height = const { height::<L>() };
    let whole = problem.rows / height;
    for band in 0..whole {
        // SAFETY: the caller; the rows of the band are there.
        with_constant!(height, [4 6 8] R => unsafe { one::<L, T, R, W>(problem, band * R, column) });
    }
    let rest = problem.rows % height;
    if rest == 0 {
        return;
    }
    let cover = if rest <= 4 { rest.next_power_of_two() } else { height };
    if cover <= problem.rows {
        let first = problem.rows - cover;
        // SAFETY: as above.
        return with_constant!(cover, [1 2 4 6 8] R => unsafe { one::<L, T, R, W>(problem, first, column) });
    }
    let part = if rest > 4 { 4 } else { cover / 2 };
    let second = problem.rows - part;
    with_constant!(part, [1 2 4] R => {
        // SAFETY: as above.
        unsafe { one::<L, T, R, W>(problem, 0, column) };
        // SAFETY: as above.
        unsafe { one::<L, T, R, W>(problem, second, column) };
    });
}

/// One tile.
///
/// # Safety
/// As for `all`, and there are `R` rows from `row` on and `W` columns from `column` on.
#[inline(always)]
unsafe fn one<L: Level, T: Numeric, const R: usize, const W: usize>(problem: &Problem<T>, row: usize, column: usize) {
    let (left, right) = (problem.left.from(row, 0), problem.right.from(0, column));
    // SAFETY: K1, the caller.
    let sums = unsafe { sums::<L, T, R, W>([[T::default(); W]; R], problem.terms, left, right) };
    // SAFETY: K2, the caller.
    unsafe { write(sums, problem.out.from(row, column)) }
}
