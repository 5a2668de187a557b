//! Matrices of middle size, tile by tile, read where they lie. Rules K1 and K2 of [`crate::linalg::gemm`].

use super::strided::{Problem, least};
use super::tile::{self, HIGHEST, WIDEST, height, width, with_constant};
use crate::cpu::simd::{Kernel, Level};
use crate::dtype::NumericOrComplex;

/// A product for which K1 and K2 hold. There are terms, and as many rows and columns as a tile has.
pub(super) struct Unpacked<T>(Problem<T>);

impl<T: NumericOrComplex> Unpacked<T> {
    /// # Safety
    /// K1 and K2; columns of the right matrix are 1 apart, and of the left one, rows or terms are.
    pub(super) unsafe fn new(problem: Problem<T>) -> Self {
        assert!(problem.rows >= HIGHEST && problem.columns >= WIDEST, "K1: there is a tile");
        Unpacked(problem)
    }
}

impl<T: NumericOrComplex> Kernel for Unpacked<T> {
    type Output = ();

    #[inline(always)]
    fn run<L: Level>(self) {
        with_constant!(height::<L>(), [4 6 8] R => with_constant!(width::<L, T>(), [2 4 8 16 32] W => {
            // SAFETY: the promise of `new`.
            unsafe { strips::<L, T, R, W>(&self.0) }
        }));
    }
}

/// Computes strips of `W` columns; the rest in a strip of as many, or of half as many, which lies over the one before and computes the
/// same again.
///
/// # Safety
/// The promise of `Unpacked::new`.
#[inline(always)]
unsafe fn strips<L: Level, T: NumericOrComplex, const R: usize, const W: usize>(problem: &Problem<T>) {
    let columns = problem.columns;
    for column in 0..columns / W {
        // SAFETY: the caller; the columns are there.
        unsafe { strip::<L, T, R, W>(problem, column * W) }
    }
    let rest = columns % W;
    if rest > W / 2 {
        // SAFETY: as above.
        unsafe { strip::<L, T, R, W>(problem, columns - W) }
    } else if rest > 0 {
        // SAFETY: as above.
        with_constant!(W / 2, [1 2 4 8 16] H => unsafe { strip::<L, T, R, H>(problem, columns - H) });
    }
}

/// # Safety
/// K1 and K2; there are `R` rows, and `W` columns from `column` on, 1 apart in the right matrix. Of the left one, rows or terms
/// are 1 apart.
#[inline(always)]
unsafe fn strip<L: Level, T: NumericOrComplex, const R: usize, const W: usize>(problem: &Problem<T>, column: usize) {
    let Problem { rows, terms, left, right, out, .. } = *problem;
    for row in (0..rows).step_by(R) {
        let row = least(row, rows - R);
        let none = [[T::NOTHING; W]; R];
        // SAFETY: K1: there are `R` rows from `row` on.
        let sums = unsafe { tile::sums_in_place::<L, T, R, W>(none, terms, left.from(row, 0), right.from(0, column)) };
        // SAFETY: K2 in the same algorithm.
        unsafe { tile::write(sums, out.from(row, column)) }
    }
}
