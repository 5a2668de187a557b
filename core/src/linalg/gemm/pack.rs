//! Copies of matrices that lie as they are read: in panels. Rules K1 to K3 of [`crate::linalg::gemm`].

use super::strided::{SourceMatrix, TargetMatrix, least};
use crate::dtype::NumericOrComplex;

/// Rows that are copied panel by panel before the next: so many lines of memory are read from side by side.
const ROWS_AT_ONCE: usize = 16;

/// Elements of a column that are read at once, where they lie side by side.
const TURNED_AT_ONCE: usize = 8;

/// Writes panels of `P` columns behind each other: row by row, of each the elements of these columns. Columns that are not there
/// are 0.
///
/// # Safety
/// K1 for so many rows and columns of the source, and K3 for as many, columns rounded up.
#[inline(always)]
pub(super) unsafe fn pack<T: NumericOrComplex, const P: usize>(
    source: SourceMatrix<T>,
    rows: usize,
    columns: usize,
    panels: *mut T,
) {
    for row in (0..rows).step_by(ROWS_AT_ONCE) {
        let some = least(rows - row, ROWS_AT_ONCE);
        for first in (0..columns).step_by(P) {
            let source = source.from(row, first);
            let target = TargetMatrix { start: panels.wrapping_add(first * rows + row * P), strides: [P as isize, 1] };
            // SAFETY: K1, K3 for these rows and columns.
            unsafe { pack_some::<T, P>(source, some, least(columns - first, P), target) }
        }
    }
}

/// # Safety
/// K1 for so many rows and columns of the source, K2 for as many rows of `P`. There are at most `P` columns.
#[inline(always)]
unsafe fn pack_some<T: NumericOrComplex, const P: usize>(
    source: SourceMatrix<T>,
    rows: usize,
    columns: usize,
    target: TargetMatrix<T>,
) {
    if columns < P {
        // SAFETY: the caller.
        return unsafe { pack_part::<T, P>(source, rows, columns, target) };
    }
    if source.strides[1] == 1 {
        for row in 0..rows {
            // SAFETY: K1, and columns are 1 apart.
            let elements = unsafe { source.row::<P>(row, 0) };
            // SAFETY: K2.
            unsafe { target.write_row(row, 0, elements) }
        }
        return;
    }
    let mut done = 0;
    if source.strides[0] == 1 {
        let turned = source.turned();
        while rows - done >= TURNED_AT_ONCE {
            // SAFETY: K1, and rows are 1 apart.
            let block: [[T; TURNED_AT_ONCE]; P] = core::array::from_fn(|column| unsafe { turned.row(column, done) });
            for row in done..done + TURNED_AT_ONCE {
                // SAFETY: K2.
                unsafe { target.write_row::<P>(row, 0, core::array::from_fn(|column| block[column][row - done])) }
            }
            done += TURNED_AT_ONCE;
        }
    }
    for row in done..rows {
        // SAFETY: K1.
        let elements: [T; P] = core::array::from_fn(|column| unsafe { source.read(row, column) });
        // SAFETY: K2.
        unsafe { target.write_row(row, 0, elements) }
    }
}

/// # Safety
/// As for `pack_some`.
#[inline(never)]
unsafe fn pack_part<T: NumericOrComplex, const P: usize>(
    source: SourceMatrix<T>,
    rows: usize,
    columns: usize,
    target: TargetMatrix<T>,
) {
    for row in 0..rows {
        for column in 0..P {
            // SAFETY: K1: the column is there.
            let element = if column < columns { unsafe { source.read(row, column) } } else { T::default() };
            // SAFETY: K2.
            unsafe { target.write(row, column, element) }
        }
    }
}
