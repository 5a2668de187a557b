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
        let columns = self.0.columns;
        with_constant!(height::<L>(), [4 6 8] R => with_constant!(width::<L, T>(), [2 4 8 16 32] W => {
            for column in 0..columns / W {
                // SAFETY: the promise of `new`; the columns are there.
                unsafe { strip::<L, T, R, W>(&self.0, column * W) }
            }
        }));
        // The last tiles lie over those before, and compute the same again.
        let most = const { width::<L, T>() };
        let rest = columns % most;
        if rest > most / 2 {
            with_constant!(height::<L>(), [4 6 8] R => with_constant!(width::<L, T>(), [2 4 8 16 32] W => {
                // SAFETY: as above.
                unsafe { strip::<L, T, R, W>(&self.0, columns - W) }
            }));
        } else if rest > 0 {
            with_constant!(height::<L>(), [4 6 8] R => with_constant!(width::<L, T>() / 2, [1 2 4 8 16] W => {
                // SAFETY: as above.
                unsafe { strip::<L, T, R, W>(&self.0, columns - W) }
            }));
        }
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
