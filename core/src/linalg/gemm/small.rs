//! Products whose lengths and strides are constants of their loop. Rules K1 and K2 of [`crate::linalg::gemm`].

use core::marker::PhantomData;

use super::choice::{ProductShape, SMALL};
use super::strided::{Problem, SourceMatrix};
use super::tile::{height, one, width, with_constant};
use super::{Numbers, vector};
use crate::cpu::simd::{Baseline, Kernel, Level, dispatch, dispatch_to_32_bytes};
use crate::cpu::stack::IS_SMALL;
use crate::dtype::NumericOrComplex;

/// Up to this number of multiplications, a product is done before another instruction set is chosen.
const TINY: usize = 32;

/// Pointers to the first elements, for which K1 and K2 hold; `N` has the numbers.
pub(super) struct Small<T, N> {
    left: *const T,
    right: *const T,
    out: *mut T,
    numbers: PhantomData<N>,
}

impl<T: NumericOrComplex, N: Numbers> Small<T, N> {
    const PLAN: ProductShape = N::CHOICE.plan;

    /// # Safety
    /// K1 and K2.
    #[inline(always)]
    pub(super) unsafe fn new(left: *const T, right: *const T, out: *mut T) -> Self {
        Small { left, right, out, numbers: PhantomData }
    }

    /// Runs it, as compiled for this machine where that is worth it.
    #[inline(always)]
    pub(super) fn start(self) {
        if const { Self::PLAN.rows * Self::PLAN.terms * Self::PLAN.columns <= TINY } {
            self.run::<Baseline>()
        } else if const { Self::PLAN.columns * size_of::<T>() == 32 && Self::PLAN.rows > 4 } {
            // Rows are vectors of 32 bytes: with wider ones, pairs of rows are shuffled together. Measured, 8 x 8 `f32` on a Zen 4:
            // 13 ns and 18 ns.
            dispatch_to_32_bytes(self)
        } else {
            dispatch(self)
        }
    }
}

impl<T: NumericOrComplex, N: Numbers> Kernel for Small<T, N> {
    type Output = ();

    #[inline(always)]
    fn run<L: Level>(self) {
        let problem = Problem::new(&const { Self::PLAN }, self.left, self.right, self.out);
        let is_vector = const { Self::PLAN.rows == 1 && Self::PLAN.right[0] == 1 };
        if const { Self::PLAN.right[1] == 1 || !IS_SMALL } && !is_vector {
            // SAFETY: the promise of `new`; there are rows, terms and columns.
            return unsafe { tiles::<L, T, N>(&problem) };
        }
        for row in 0..problem.rows {
            // SAFETY: the promise of `new`; there are terms and columns.
            unsafe { vector::all::<L, T>(&problem.part(row..row + 1, 0..problem.columns)) }
        }
    }
}

/// The cutting of an axis into tiles. If tiles of the usual size do not come out even, the last ones overlap those
/// before, and compute the same elements again.
struct Tiling {
    /// The usual size, and the number of tiles of that size.
    size: usize,
    whole: usize,
    /// The size of the last tiles, 0 if there is none, and the indices where they begin.
    last: usize,
    firsts: [usize; 2],
}

impl Tiling {
    /// Cuts rows into tiles. They are one array of registers each: any number of them is a tile.
    #[inline]
    const fn of_rows(length: usize, size: usize) -> Self {
        if length < size {
            return Tiling { size, whole: 0, last: length, firsts: [0, 0] };
        }
        Tiling::of_columns(length, size)
    }

    #[inline]
    const fn of_columns(length: usize, size: usize) -> Self {
        let (whole, rest) = (length / size, length % size);
        let (last, firsts) = match (whole, rest) {
            (_, 0) => (0, [0, 0]),
            // One vector takes half of the time of two that overlap.
            (0, 3) => (3, [0, 0]),
            (0, _) => {
                // The next power of two below, twice.
                let last = 1 << rest.ilog2();
                (last, [0, rest - last])
            }
            _ => {
                let last = if rest.next_power_of_two() < size { rest.next_power_of_two() } else { size };
                (last, [length - last, length - last])
            }
        };
        Tiling { size, whole, last, firsts }
    }

    /// Returns the number of last tiles.
    #[inline]
    const fn count(&self) -> usize {
        if self.last == 0 {
            0
        } else if self.firsts[0] == self.firsts[1] {
            1
        } else {
            2
        }
    }
}

/// The cutting of rows and columns into tiles.
struct Cuts<L, T, N>(PhantomData<(L, T, N)>);

impl<L: Level, T: NumericOrComplex, N: Numbers> Cuts<L, T, N> {
    const ROWS: Tiling = Tiling::of_rows(N::CHOICE.plan.rows, height::<L>());
    const COLUMNS: Tiling = Tiling::of_columns(N::CHOICE.plan.columns, width::<L, T>());
}

/// Computes all of the product, tile by tile.
///
/// # Safety
/// K1 and K2, and the problem has the lengths and strides of `N`, none of the lengths 0.
#[inline(always)]
unsafe fn tiles<L: Level, T: NumericOrComplex, N: Numbers>(problem: &Problem<T>) {
    if const { Cuts::<L, T, N>::COLUMNS.whole > 0 } {
        for strip in 0..const { Cuts::<L, T, N>::COLUMNS.whole } {
            with_constant!(Cuts::<L, T, N>::COLUMNS.size, [2 4 8 16 32] W => {
                // SAFETY: the caller; a cut stays within its axis.
                unsafe { strip_of_tiles::<L, T, N, W>(problem, strip * W) }
            });
        }
    }
    if const { Cuts::<L, T, N>::COLUMNS.last > 0 } {
        for last in 0..const { Cuts::<L, T, N>::COLUMNS.count() } {
            let first = const { Cuts::<L, T, N>::COLUMNS.firsts }[last];
            with_constant!(Cuts::<L, T, N>::COLUMNS.last, [0 1 2 3 4 8 16 32] W => {
                // SAFETY: as above.
                unsafe { strip_of_tiles::<L, T, N, W>(problem, first) }
            });
        }
    }
}

/// Computes `W` columns of the product: from a copy of the right matrix's columns, if they are not 1 apart.
///
/// # Safety
/// As for `tiles`, and there are `W` columns from `column` on.
#[inline(always)]
unsafe fn strip_of_tiles<L: Level, T: NumericOrComplex, N: Numbers, const W: usize>(
    problem: &Problem<T>,
    column: usize,
) {
    let strip = problem.part(0..problem.rows, column..column + W);
    if const { N::CHOICE.plan.right[1] == 1 } {
        // SAFETY: the caller.
        return unsafe { column_of_tiles::<L, T, N, W>(&strip) };
    }
    let mut copy = [[T::default(); W]; SMALL];
    for column in 0..W {
        for (term, row) in copy.iter_mut().enumerate().take(const { N::CHOICE.plan.terms }) {
            // SAFETY: K1: the column is there.
            row[column] = unsafe { strip.right.read(term, column) };
        }
    }
    let right = SourceMatrix { start: copy.as_flattened().as_ptr(), strides: [W as isize, 1] };
    // SAFETY: the caller, K1: the copy has all terms, which are at most 32, and `W` columns, 1 apart.
    unsafe { column_of_tiles::<L, T, N, W>(&Problem { right, ..strip }) }
}

/// Computes all tiles of `W` columns.
///
/// # Safety
/// As for `tiles`; there are `W` columns, 1 apart in the right matrix.
#[inline(always)]
unsafe fn column_of_tiles<L: Level, T: NumericOrComplex, N: Numbers, const W: usize>(problem: &Problem<T>) {
    if const { Cuts::<L, T, N>::ROWS.whole > 0 } {
        for band in 0..const { Cuts::<L, T, N>::ROWS.whole } {
            with_constant!(Cuts::<L, T, N>::ROWS.size, [4 6 8] R => {
                // SAFETY: the caller; a cut stays within its axis.
                unsafe { one::<L, T, R, W>(problem, band * R, 0) }
            });
        }
    }
    if const { Cuts::<L, T, N>::ROWS.last > 0 } {
        for last in 0..const { Cuts::<L, T, N>::ROWS.count() } {
            let first = const { Cuts::<L, T, N>::ROWS.firsts }[last];
            with_constant!(Cuts::<L, T, N>::ROWS.last, [0 1 2 3 4 5 6 7 8] R => {
                // SAFETY: as above.
                unsafe { one::<L, T, R, W>(problem, first, 0) }
            });
        }
    }
}
