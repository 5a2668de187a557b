//! Parts of a large product on several threads. Rules K1 to K3 of [`crate::linalg::gemm`].
//!
//! Each thread computes some of the columns, or of the rows. The computation of an element does not depend on the part
//! that it is in: its terms are added in the same order, in blocks that begin at the same terms.

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use super::choice::{COLUMN_STEP, HIGHEST, ROW_STEP};
use super::strided::{Problem, least};
use crate::dtype::NumericOrComplex;

/// The number of multiplications that is worth another thread.
const WORTH_A_THREAD: usize = 1 << 20;

/// A problem whose parts are computed by several threads.
struct ParallelParts<T>(Problem<T>);

// SAFETY: K1, what is read is not written meanwhile; K2, nobody else reads or writes what is written, and each part writes
// elements of its own.
unsafe impl<T: NumericOrComplex> Sync for ParallelParts<T> {}

impl<T: NumericOrComplex> ParallelParts<T> {
    fn part(&self, [rows, columns]: [core::ops::Range<usize>; 2]) -> Problem<T> {
        self.0.part(rows, columns)
    }
}

/// Calls `compute` with parts that make up the whole: one a thread, if there is work for so many. Parts have as many rows and
/// columns as a tile, if the problem has.
pub(super) fn each_part<T: NumericOrComplex>(problem: Problem<T>, compute: impl Fn(Problem<T>) + Sync) {
    let Problem { rows, terms, columns, .. } = problem;
    let work = rows.saturating_mul(terms).saturating_mul(columns) / WORTH_A_THREAD;
    let threads = least(rayon::current_num_threads(), work);
    // Columns, if there are enough: then no two threads copy the same elements.
    let by_columns = columns / COLUMN_STEP >= threads || columns >= rows;
    let (length, step) = if by_columns { (columns, COLUMN_STEP) } else { (rows, ROW_STEP) };
    let at_once = length.div_ceil(threads.max(1)).next_multiple_of(step);
    let parts = if threads < 2 { 1 } else { (length / at_once).max(1) };
    if parts < 2 {
        return compute(problem);
    }
    const { assert!(HIGHEST <= ROW_STEP, "parts have the rows of a tile") };
    let whole = ParallelParts(problem);
    (0..parts).into_par_iter().for_each(|part| {
        // The last part takes the rest.
        let range = part * at_once..if part + 1 == parts { length } else { (part + 1) * at_once };
        compute(whole.part(if by_columns { [0..rows, range] } else { [range, 0..columns] }));
    });
}
