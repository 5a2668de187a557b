//! Matrices in memory: pointers and strides. Rules K1 and K2 of [`crate::linalg::gemm`].

use super::choice::ProductShape;

/// A matrix that is read. K1.
#[derive(Clone, Copy)]
pub(super) struct SourceMatrix<T> {
    pub(super) start: *const T,
    /// The strides from row to row and from column to column, in elements.
    pub(super) strides: [isize; 2],
}

impl<T: Copy> SourceMatrix<T> {
    /// Returns the address of an element, or the address where it would lie beyond the matrix.
    #[inline(always)]
    pub(super) fn at(&self, row: usize, column: usize) -> *const T {
        let offset = (row as isize).wrapping_mul(self.strides[0]);
        self.start.wrapping_offset(offset.wrapping_add((column as isize).wrapping_mul(self.strides[1])))
    }

    /// Returns the same matrix, from another first element on.
    #[inline(always)]
    pub(super) fn from(&self, row: usize, column: usize) -> Self {
        SourceMatrix { start: self.at(row, column), ..*self }
    }

    /// Returns the same matrix, rows as columns.
    #[cfg(feature = "alloc")]
    #[inline(always)]
    pub(super) fn turned(&self) -> Self {
        SourceMatrix { strides: [self.strides[1], self.strides[0]], ..*self }
    }

    /// # Safety
    /// K1 for this row and column.
    #[inline(always)]
    pub(super) unsafe fn read(&self, row: usize, column: usize) -> T {
        // SAFETY: K1, the caller.
        unsafe { *self.at(row, column) }
    }

    /// Reads `W` elements of a row.
    ///
    /// # Safety
    /// K1 for this row and the `W` columns from `column` on, which are 1 apart.
    #[inline(always)]
    pub(super) unsafe fn row<const W: usize>(&self, row: usize, column: usize) -> [T; W] {
        // SAFETY: K1 and the caller: `W` elements lie side by side from here on.
        unsafe { self.at(row, column).cast::<[T; W]>().read() }
    }
}

/// A matrix that is written. K2.
#[derive(Clone, Copy)]
pub(super) struct TargetMatrix<T> {
    pub(super) start: *mut T,
    pub(super) strides: [isize; 2],
}

impl<T: Copy> TargetMatrix<T> {
    #[inline(always)]
    pub(super) fn at(&self, row: usize, column: usize) -> *mut T {
        let offset = (row as isize).wrapping_mul(self.strides[0]);
        self.start.wrapping_offset(offset.wrapping_add((column as isize).wrapping_mul(self.strides[1])))
    }

    #[inline(always)]
    pub(super) fn from(&self, row: usize, column: usize) -> Self {
        TargetMatrix { start: self.at(row, column), ..*self }
    }

    /// Returns the same elements, to be read: where all have been written.
    #[inline(always)]
    pub(super) fn source(&self) -> SourceMatrix<T> {
        SourceMatrix { start: self.start, strides: self.strides }
    }

    /// # Safety
    /// K2 for this row and column.
    #[inline(always)]
    pub(super) unsafe fn write(&self, row: usize, column: usize, value: T) {
        // SAFETY: K2, the caller.
        unsafe { self.at(row, column).write(value) }
    }

    /// Writes `W` elements of a row.
    ///
    /// # Safety
    /// K2 for this row and the `W` columns from `column` on, which are 1 apart.
    #[inline(always)]
    pub(super) unsafe fn write_row<const W: usize>(&self, row: usize, column: usize, values: [T; W]) {
        // SAFETY: K2 and the caller: there are `W` elements side by side from here on.
        unsafe { self.at(row, column).cast::<[T; W]>().write(values) }
    }
}

/// Copies so many rows and columns.
///
/// # Safety
/// K1 for them of the source, K2 of the target.
#[inline(never)]
pub(super) unsafe fn copy<T: Copy>([rows, columns]: [usize; 2], source: SourceMatrix<T>, target: TargetMatrix<T>) {
    for row in 0..rows {
        for column in 0..columns {
            // SAFETY: K1.
            let element = unsafe { source.read(row, column) };
            // SAFETY: K2.
            unsafe { target.write(row, column, element) }
        }
    }
}

/// `left` times `right`, to be written to `out`. K1 holds for `rows` and `terms` of the left, `terms` and `columns` of the
/// right, K2 for `rows` and `columns` of the product.
#[derive(Clone, Copy)]
pub(super) struct Problem<T> {
    pub(super) rows: usize,
    pub(super) terms: usize,
    pub(super) columns: usize,
    pub(super) left: SourceMatrix<T>,
    pub(super) right: SourceMatrix<T>,
    pub(super) out: TargetMatrix<T>,
}

impl<T: Copy> Problem<T> {
    #[inline(always)]
    pub(super) fn new(plan: &ProductShape, left: *const T, right: *const T, out: *mut T) -> Self {
        Problem {
            rows: plan.rows,
            terms: plan.terms,
            columns: plan.columns,
            left: SourceMatrix { start: left, strides: plan.left },
            right: SourceMatrix { start: right, strides: plan.right },
            out: TargetMatrix { start: out, strides: plan.out },
        }
    }

    /// Returns the same problem for a part of the rows and columns.
    #[inline(always)]
    pub(super) fn part(&self, rows: core::ops::Range<usize>, columns: core::ops::Range<usize>) -> Self {
        assert!(rows.start <= rows.end && rows.end <= self.rows, "K1");
        assert!(columns.start <= columns.end && columns.end <= self.columns, "K1");
        Problem {
            rows: rows.len(),
            columns: columns.len(),
            terms: self.terms,
            left: self.left.from(rows.start, 0),
            right: self.right.from(0, columns.start),
            out: self.out.from(rows.start, columns.start),
        }
    }
}

#[inline(always)]
pub(super) fn least(a: usize, b: usize) -> usize {
    if a < b { a } else { b }
}
