//! Large products: blocks of both matrices are copied so that they lie as they are read. Rules K1 to K3 of [`crate::raw`].
//!
//! The order of loops is that of BLIS (Van Zee and van de Geijn, "BLIS: A Framework for Rapidly Instantiating BLAS
//! Functionality", ACM TOMS 41, 2015): a block of the right matrix, in panels of a few columns; a block of the left one, in
//! panels of a few rows; each panel of one times each of the other.

use super::plan::{COLUMNS, ROWS, TERMS, packed};
use super::strided::{Problem, Source, Target};
use super::tile::{self, HIGHEST, WIDEST, height, width, with_constant};
use super::vector::in_order;
use crate::dtype::Numeric;
use crate::raw::simd::{Kernel, Level};

/// K1 and K2 hold for the problem, K3 for the scratch.
pub(super) struct Packed<T> {
    problem: Problem<T>,
    scratch: *mut T,
}

impl<T: Numeric> Packed<T> {
    /// # Safety
    /// K1, K2, and K3 for as many rows, terms and columns.
    pub(super) unsafe fn new(problem: Problem<T>, scratch: *mut T) -> Self {
        Packed { problem, scratch }
    }
}

impl<T: Numeric> Kernel for Packed<T> {
    type Output = ();

    #[inline(always)]
    fn run<L: Level>(self) {
        let (height, width) = const { (height::<L>(), width::<L, T>()) };
        with_constant!(height, [4 6 8] R => with_constant!(width, [2 4 8 16 32] W => {
            // SAFETY: the promise of `new`.
            unsafe { blocks::<L, T, R, W>(&self.problem, self.scratch) }
        }));
    }
}

/// Whether sums go on from what was written, instead of being added to it: what overflows is then told as of one sum.
#[inline(always)]
const fn goes_on<T: Numeric>() -> bool {
    in_order::<T>()
}

/// # Safety
/// K1 to K3.
#[inline(always)]
unsafe fn blocks<L: Level, T: Numeric, const R: usize, const W: usize>(problem: &Problem<T>, scratch: *mut T) {
    let Problem { rows, terms, columns, left, right, out } = *problem;
    let right_panels = scratch.wrapping_add(packed(rows, terms, columns)[0]);
    for column in (0..columns).step_by(COLUMNS) {
        let columns = least(columns - column, COLUMNS);
        for term in (0..terms).step_by(TERMS) {
            let terms = least(terms - term, TERMS);
            // SAFETY: K1 for these terms and columns, K3.
            unsafe { pack::<T, W>(right.from(term, column), terms, columns, right_panels) }
            for row in (0..rows).step_by(ROWS) {
                let rows = least(rows - row, ROWS);
                let left = left.from(row, term);
                let left = Source { strides: [left.strides[1], left.strides[0]], ..left };
                // SAFETY: K1 for these rows and terms, K3.
                unsafe { pack::<T, R>(left, terms, rows, scratch) }
                let block = Block { rows, terms, columns, left: scratch, right: right_panels, is_first: term == 0 };
                // SAFETY: both have just been packed, and K2.
                unsafe { block.multiply::<L, R, W>(out.from(row, column)) }
            }
        }
    }
}

#[inline(always)]
fn least(a: usize, b: usize) -> usize {
    if a < b { a } else { b }
}

/// Writes panels of `P` lanes behind each other: of each term, the element of every lane. Lanes that are not there are 0.
///
/// # Safety
/// K1 for `terms` rows and `lanes` columns of the source, and K3 for them.
#[inline(always)]
unsafe fn pack<T: Numeric, const P: usize>(source: Source<T>, terms: usize, lanes: usize, panels: *mut T) {
    for panel in 0..lanes.div_ceil(P) {
        let source = source.from(0, panel * P);
        let target = Target { start: panels.wrapping_add(panel * P * terms), strides: [P as isize, 1] };
        let lanes = lanes - panel * P;
        if lanes < P {
            // SAFETY: K1, K3.
            unsafe { pack_part::<T, P>(source, terms, lanes, target) }
        } else if source.strides[1] == 1 {
            for term in 0..terms {
                // SAFETY: K1, and lanes are 1 apart.
                let row = unsafe { source.row::<P>(term, 0) };
                // SAFETY: K3.
                unsafe { target.write_row(term, 0, row) }
            }
        } else {
            // SAFETY: K1, K3.
            unsafe { pack_turned::<T, P>(source, terms, target) }
        }
    }
}

/// # Safety
/// K1 for `terms` rows and `lanes` columns of the source, K2 for `terms` rows of `P`.
#[inline(always)]
unsafe fn pack_part<T: Numeric, const P: usize>(source: Source<T>, terms: usize, lanes: usize, target: Target<T>) {
    for term in 0..terms {
        for lane in 0..P {
            // SAFETY: K1: the lane is there.
            let element = if lane < lanes { unsafe { source.read(term, lane) } } else { T::default() };
            // SAFETY: K2.
            unsafe { target.write(term, lane, element) }
        }
    }
}

/// # Safety
/// K1 for `terms` rows and `P` columns of the source, K2 for `terms` rows of `P`.
#[inline(always)]
unsafe fn pack_turned<T: Numeric, const P: usize>(source: Source<T>, terms: usize, target: Target<T>) {
    for term in 0..terms {
        // SAFETY: K1.
        let row: [T; P] = core::array::from_fn(|lane| unsafe { source.read(term, lane) });
        // SAFETY: K2.
        unsafe { target.write_row(term, 0, row) }
    }
}

/// A block of each matrix, packed.
struct Block<T> {
    rows: usize,
    terms: usize,
    columns: usize,
    left: *const T,
    right: *const T,
    /// Whether the product has not been written yet.
    is_first: bool,
}

impl<T: Numeric> Block<T> {
    /// # Safety
    /// The panels of `R` rows and of `W` columns have been packed, K2 for `rows` and `columns`. Unless `is_first`, the product
    /// has been written.
    #[inline(always)]
    unsafe fn multiply<L: Level, const R: usize, const W: usize>(&self, out: Target<T>) {
        let mut part = [T::default(); HIGHEST * WIDEST];
        for column in (0..self.columns).step_by(W) {
            for row in (0..self.rows).step_by(R) {
                let there = [least(self.rows - row, R), least(self.columns - column, W)];
                let out = out.from(row, column);
                let target = if there == [R, W] {
                    out
                } else {
                    let target = Target { start: part.as_mut_ptr(), strides: [W as isize, 1] };
                    if !self.is_first {
                        // SAFETY: what is there of the tile has been written, and has its place in `part`.
                        unsafe { copy(there, out.source(), target) }
                    }
                    target
                };
                // SAFETY: the panels have been packed, and the target has room for a tile.
                unsafe { self.tile::<L, R, W>(row, column, target) }
                if there != [R, W] {
                    // SAFETY: K2.
                    unsafe { copy(there, target.source(), out) }
                }
            }
        }
    }

    /// # Safety
    /// As for `multiply`, there are panels for this row and column, and K2 for `R` rows and `W` columns.
    #[inline(always)]
    unsafe fn tile<L: Level, const R: usize, const W: usize>(&self, row: usize, column: usize, out: Target<T>) {
        let left = Source { start: self.left.wrapping_add(row * self.terms), strides: [1, R as isize] };
        let right = Source { start: self.right.wrapping_add(column * self.terms), strides: [W as isize, 1] };
        let none = [[T::default(); W]; R];
        if goes_on::<T>() && !self.is_first {
            // SAFETY: the caller, the product has been written.
            let before = core::array::from_fn(|i| core::array::from_fn(|j| unsafe { out.source().read(i, j) }));
            // SAFETY: the caller.
            let sums = unsafe { tile::sums::<L, T, R, W>(before, self.terms, left, right) };
            // SAFETY: the caller.
            return unsafe { tile::write(sums, out) };
        }
        // SAFETY: the caller.
        let mut sums = unsafe { tile::sums::<L, T, R, W>(none, self.terms, left, right) };
        if !self.is_first {
            // SAFETY: the caller, the product has been written.
            unsafe { add(&mut sums, out.source()) }
        }
        // SAFETY: the caller.
        unsafe { tile::write(sums, out) }
    }
}

/// # Safety
/// K1 for `R` rows and `W` columns.
#[inline(always)]
unsafe fn add<T: Numeric, const R: usize, const W: usize>(sums: &mut [[T; W]; R], before: Source<T>) {
    for (i, sums) in sums.iter_mut().enumerate() {
        if before.strides[1] == 1 {
            // SAFETY: K1, and columns are 1 apart.
            let row = unsafe { before.row::<W>(i, 0) };
            for (sum, &before) in sums.iter_mut().zip(&row) {
                *sum += before;
            }
        } else {
            for (j, sum) in sums.iter_mut().enumerate() {
                // SAFETY: K1.
                *sum += unsafe { before.read(i, j) };
            }
        }
    }
}

/// # Safety
/// K1 for so many rows and columns of the source, K2 for them of the target.
#[inline(never)]
unsafe fn copy<T: Copy>([rows, columns]: [usize; 2], source: Source<T>, target: Target<T>) {
    for row in 0..rows {
        for column in 0..columns {
            // SAFETY: K1.
            let element = unsafe { source.read(row, column) };
            // SAFETY: K2.
            unsafe { target.write(row, column, element) }
        }
    }
}
