//! Copies of matrices that lie as they are read: in panels. Rules K1 to K3 of [`crate::raw`].

use super::strided::{Source, Target};
use crate::dtype::Numeric;

/// Writes panels of `P` columns behind each other: row by row, of each the elements of these columns. Columns that are not there
/// are 0.
///
/// # Safety
/// K1 for so many rows and columns of the source, and K3 for as many, columns rounded up.
#[inline(always)]
pub(super) unsafe fn pack<T: Numeric, const P: usize>(source: Source<T>, rows: usize, columns: usize, panels: *mut T) {
    for first in (0..columns).step_by(P) {
        let source = source.from(0, first);
        let target = Target { start: panels.wrapping_add(first * rows), strides: [P as isize, 1] };
        if columns - first < P {
            // SAFETY: K1, K3.
            unsafe { pack_part::<T, P>(source, rows, columns - first, target) }
        } else if source.strides[1] == 1 {
            for row in 0..rows {
                // SAFETY: K1, and columns are 1 apart.
                let elements = unsafe { source.row::<P>(row, 0) };
                // SAFETY: K3.
                unsafe { target.write_row(row, 0, elements) }
            }
        } else {
            for row in 0..rows {
                // SAFETY: K1.
                let elements: [T; P] = core::array::from_fn(|column| unsafe { source.read(row, column) });
                // SAFETY: K3.
                unsafe { target.write_row(row, 0, elements) }
            }
        }
    }
}

/// # Safety
/// K1 for so many rows and columns of the source, K2 for as many rows of `P`.
#[inline(never)]
unsafe fn pack_part<T: Numeric, const P: usize>(source: Source<T>, rows: usize, columns: usize, target: Target<T>) {
    for row in 0..rows {
        for column in 0..P {
            // SAFETY: K1: the column is there.
            let element = if column < columns { unsafe { source.read(row, column) } } else { T::default() };
            // SAFETY: K2.
            unsafe { target.write(row, column, element) }
        }
    }
}
