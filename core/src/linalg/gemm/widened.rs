//! Products of dtypes whose terms are of a wider one: halves, whose terms are `f32`. Rules K1 and K2 of [`crate::linalg::gemm`].
//!
//! A block of each matrix is converted on the stack, and all terms of a block of the product are summed before any of it is rounded.

use super::strided::{Problem, SourceMatrix, least};
use crate::cpu::simd::{Kernel, Level, multiply_add};
use crate::cpu::stack::IS_SMALL;
use crate::dtype::NumericOrComplex;

/// Rows and terms of a block. Each element of the right matrix is converted once for so many rows.
const ROWS: usize = if IS_SMALL {
    4
} else if cfg!(feature = "std") {
    16
} else {
    8
};
const TERMS: usize = if IS_SMALL { 4 } else { 16 };

/// Columns of a block: those of a row of sums fit registers.
const COLUMNS: usize = if IS_SMALL { 8 } else { 32 };

/// Returns whether products of `T` are computed here.
pub(super) const fn is_for<T: NumericOrComplex>() -> bool {
    size_of::<T>() < size_of::<T::Term>()
}

/// A product for which K1 and K2 hold.
pub(super) struct Widened<T>(Problem<T>);

impl<T: NumericOrComplex> Widened<T> {
    /// # Safety
    /// K1 and K2.
    pub(super) unsafe fn new(problem: Problem<T>) -> Self {
        Widened(problem)
    }
}

impl<T: NumericOrComplex> Kernel for Widened<T> {
    type Output = ();

    #[inline(always)]
    fn run<L: Level>(self) {
        let Problem { rows, terms, columns, left, right, out } = self.0;
        for row in (0..rows).step_by(ROWS) {
            let rows = least(rows - row, ROWS);
            for column in (0..columns).step_by(COLUMNS) {
                let columns = least(columns - column, COLUMNS);
                let mut sums = [[T::Term::NOTHING; COLUMNS]; ROWS];
                for term in (0..terms).step_by(TERMS) {
                    let terms = least(terms - term, TERMS);
                    // SAFETY: K1 for these rows and terms, by the promise of `new`.
                    let left = unsafe { converted::<T, ROWS, TERMS>(left.from(row, term), rows, terms) };
                    // SAFETY: as above, for these terms and columns.
                    let right = unsafe { converted::<T, TERMS, COLUMNS>(right.from(term, column), terms, columns) };
                    add_products::<L, T>(&mut sums[..rows], &left, &right[..terms]);
                }
                for (i, sums) in sums[..rows].iter().enumerate() {
                    for (j, &sum) in sums[..columns].iter().enumerate() {
                        // SAFETY: K2, by the promise of `new`.
                        unsafe { out.write(row + i, column + j, T::rounded(sum)) }
                    }
                }
            }
        }
    }
}

/// Converts a block of so many rows and columns. The rest of the result is 0.
///
/// # Safety
/// K1 for them.
#[inline(always)]
unsafe fn converted<T: NumericOrComplex, const R: usize, const C: usize>(
    source: SourceMatrix<T>,
    rows: usize,
    columns: usize,
) -> [[T::Term; C]; R] {
    let mut block = [[T::Term::default(); C]; R];
    for (i, row) in block[..rows].iter_mut().enumerate() {
        for (j, element) in row[..columns].iter_mut().enumerate() {
            // SAFETY: K1, the caller.
            *element = unsafe { source.read(i, j) }.term();
        }
    }
    block
}

/// Adds the products of a block to the sums: a row of sums stays in registers for all terms.
#[inline(always)]
fn add_products<L: Level, T: NumericOrComplex>(
    sums: &mut [[T::Term; COLUMNS]],
    left: &[[T::Term; TERMS]; ROWS],
    right: &[[T::Term; COLUMNS]],
) {
    for (sums, factors) in sums.iter_mut().zip(left) {
        let mut added = *sums;
        for (&factor, others) in factors.iter().zip(right) {
            for (sum, &other) in added.iter_mut().zip(others) {
                *sum = multiply_add::<L, T::Term>(factor, other, *sum);
            }
        }
        *sums = added;
    }
}
