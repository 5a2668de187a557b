//! Large products, tile by tile. Rules K1 to K3 of [`crate::linalg::gemm`].
//!
//! The right matrix is read from copies that lie as they are read, the left one where it lies, if its rows or columns are lines
//! of memory. The order of loops is that of
//! BLIS (Van Zee and van de Geijn, "BLIS: A Framework for Rapidly Instantiating BLAS Functionality", ACM TOMS 41, 2015): a
//! block of the right matrix, in panels of a few columns; a block of the left one, in panels of a few rows; each panel of one
//! times each of the other.

use super::choice::{TERMS, columns_of_block, packed, rows_of_block, stays};
use super::pack::pack;
use super::strided::{Problem, SourceMatrix, TargetMatrix, copy, least};
use super::tile::{self, HIGHEST, WIDEST, height, width, with_constant};
use super::vector::in_order;
use crate::cpu::simd::{Kernel, Level};
use crate::dtype::NumericOrComplex;

/// A product that is computed from copies. K1 and K2 hold for the problem, K3 for the scratch.
pub(super) struct Packed<T> {
    problem: Problem<T>,
    scratch: *mut T,
}

impl<T: NumericOrComplex> Packed<T> {
    /// # Safety
    /// K1, K2, and K3 for as many rows, terms and columns.
    pub(super) unsafe fn new(problem: Problem<T>, scratch: *mut T) -> Self {
        Packed { problem, scratch }
    }
}

impl<T: NumericOrComplex> Kernel for Packed<T> {
    type Output = ();

    #[inline(always)]
    fn run<L: Level>(self) {
        with_constant!(height::<L>(), [4 6 8] R => with_constant!(width::<L, T>(), [2 4 8 16 32] W => {
            // SAFETY: the promise of `new`.
            unsafe { blocks::<L, T, R, W>(&self.problem, self.scratch) }
        }));
    }
}

/// # Safety
/// K1 to K3.
#[inline(always)]
unsafe fn blocks<L: Level, T: NumericOrComplex, const R: usize, const W: usize>(problem: &Problem<T>, scratch: *mut T) {
    let Problem { rows, terms, columns, left, right, out } = *problem;
    let stays = stays(left.strides);
    let right_panels = scratch.wrapping_add(packed([rows, terms, columns], stays, size_of::<T>())[0]);
    let (rows_at_once, columns_at_once) = const { (rows_of_block(size_of::<T>()), columns_of_block(size_of::<T>())) };
    for column in (0..columns).step_by(columns_at_once) {
        let columns = least(columns - column, columns_at_once);
        for term in (0..terms).step_by(TERMS) {
            let terms = least(terms - term, TERMS);
            // SAFETY: K1 for these terms and columns, K3.
            unsafe { pack::<T, W>(right.from(term, column), terms, columns, right_panels) }
            for row in (0..rows).step_by(rows_at_once) {
                let rows = least(rows - row, rows_at_once);
                let left = left.from(row, term);
                let whole = if stays { rows / R * R } else { 0 };
                // SAFETY: K1 for these rows and terms, K3.
                unsafe { pack::<T, R>(left.from(whole, 0).turned(), terms, rows - whole, scratch) }
                let lefts = [left, SourceMatrix { start: scratch, strides: [1, R as isize] }];
                let block = PanelBlock { rows, whole, terms, columns, lefts, right: right_panels, is_first: term == 0 };
                // SAFETY: both have just been packed, and K2.
                unsafe { block.multiply::<L, R, W>(out.from(row, column)) }
            }
        }
    }
}

/// A block of each matrix, packed.
struct PanelBlock<T> {
    rows: usize,
    /// So many rows, whole panels, are read where they lie.
    whole: usize,
    terms: usize,
    columns: usize,
    /// The left matrix where it lies, and the first panel of the other rows.
    lefts: [SourceMatrix<T>; 2],
    /// Panels of the right matrix.
    right: *const T,
    /// Whether the product has not been written yet.
    is_first: bool,
}

impl<T: NumericOrComplex> PanelBlock<T> {
    /// # Safety
    /// The panels of `R` rows and of `W` columns have been packed, K2 for `rows` and `columns`. Unless `is_first`, the product
    /// has been written.
    #[inline(always)]
    unsafe fn multiply<L: Level, const R: usize, const W: usize>(&self, out: TargetMatrix<T>) {
        let mut part = [T::default(); HIGHEST * WIDEST];
        let part = TargetMatrix { start: part.as_mut_ptr(), strides: [W as isize, 1] };
        for column in (0..self.columns).step_by(W) {
            for row in (0..self.rows).step_by(R) {
                let there = [least(self.rows - row, R), least(self.columns - column, W)];
                let out = out.from(row, column);
                let is_written_there = there == [R, W] && out.strides[1] == 1;
                if !is_written_there && !self.is_first {
                    // SAFETY: what is there of the tile has been written, and has its place in `part`.
                    unsafe { copy(there, out.source(), part) }
                }
                let target = if is_written_there { out } else { part };
                if there[1] > W / 2 {
                    // SAFETY: the panels have been packed, and the target has room for a tile, its columns 1 apart.
                    unsafe { self.tile::<L, R, W, W>(row, column, target) }
                } else {
                    // SAFETY: as above, for half a tile. (Registers are not narrower.)
                    with_constant!(W / 2, [1 2 4 8 16] H => unsafe { self.tile::<L, R, W, H>(row, column, target) });
                }
                if !is_written_there {
                    // SAFETY: K1 for `part`, K2.
                    unsafe { copy(there, part.source(), out) }
                }
            }
        }
    }

    /// # Safety
    /// As for `multiply`, there are panels of `R` rows and of `P` columns for this row and column, and K2 for `R` rows and `W`
    /// columns, at most `P`, which are 1 apart.
    #[inline(always)]
    unsafe fn tile<L: Level, const R: usize, const P: usize, const W: usize>(
        &self,
        row: usize,
        column: usize,
        out: TargetMatrix<T>,
    ) {
        let right = SourceMatrix { start: self.right.wrapping_add(column * self.terms), strides: [P as isize, 1] };
        let mut sums = [[T::NOTHING; W]; R];
        if in_order::<T>() && !self.is_first {
            for (i, sums) in sums.iter_mut().enumerate() {
                // SAFETY: the caller, the product has been written.
                *sums = unsafe { out.source().row(i, 0) };
            }
        }
        let sums = if row < self.whole {
            // SAFETY: the caller.
            unsafe { tile::sums_in_place::<L, T, R, W>(sums, self.terms, self.lefts[0].from(row, 0), right) }
        } else {
            let first = self.lefts[1].start.wrapping_add((row - self.whole) * self.terms);
            let left = SourceMatrix { start: first, strides: [1, R as isize] };
            // SAFETY: the caller.
            unsafe { tile::sums::<L, T, R, W>(sums, self.terms, left, right) }
        };
        for (i, mut sums) in sums.into_iter().enumerate() {
            if !in_order::<T>() && !self.is_first {
                // SAFETY: the caller, the product has been written.
                let before = unsafe { out.source().row::<W>(i, 0) };
                for (sum, before) in sums.iter_mut().zip(before) {
                    *sum += before;
                }
            }
            // SAFETY: K2, and columns are 1 apart.
            unsafe { out.write_row(i, 0, sums) }
        }
    }
}
