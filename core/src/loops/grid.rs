//! Neighbouring results, folded side by side: each is a column of a grid, whose rows are the indices of an axis.
//!
//! Where joining rounds, the [`BATCH`] or [`FEW`] elements of each result that are read at once are joined among themselves,
//! and their sum is added to a total. The rounding error of that addition is kept, and added to the next sum (W. Kahan,
//! "Further remarks on reducing truncation errors", 1965; N. J. Higham, "Accuracy and Stability of Numerical Algorithms",
//! section 4.3: the error is at most `2 u + O(n u^2)` of the sum of absolute values). So the error does not grow with the
//! length of the axis. This takes one more row of lanes, not the `log2(n)` rows that wait in a pairwise sum.

use core::marker::PhantomData;
use core::ops::Range;

use super::extent::{BATCH, FEW, NARROW_STRIP, SHORT, STRIP};
use super::lanes::{Joining, joined};
use crate::cpu::stack::IS_SMALL;

/// A fold of elements of type `T` to some neighbouring results.
pub trait LineFold<T> {
    type By: Joining;

    /// Adds the element at index `k` of the axis to the lane of result `l`. Must be `#[inline(always)]`.
    fn step(&self, lane: LaneOf<Self, T>, element: T, k: usize, l: usize) -> LaneOf<Self, T>;

    /// Adds the element to the lane, if it is no [exception](Self::is_exception). Must be `#[inline(always)]`.
    #[inline(always)]
    fn step_usual(&self, lane: LaneOf<Self, T>, element: T, k: usize, l: usize) -> LaneOf<Self, T> {
        self.step(lane, element, k, l)
    }

    /// Returns whether `step_usual` may leave out the element. Where there is one, all elements are folded anew by `step`. Must be
    /// `#[inline(always)]`.
    #[inline(always)]
    fn is_exception(&self, _: T) -> bool {
        false
    }
}

/// The accumulator of a result.
pub(crate) type LaneOf<F, T> = <<F as LineFold<T>>::By as Joining>::Lane;

/// The elements that give some neighbouring results: as many for each.
pub trait Lines<T> {
    /// Whether there may be more elements of a result than `u32` counts.
    const ARE_LONG: bool = false;

    /// Returns the number of elements of each result.
    fn length(&self) -> usize;

    /// Folds the elements of each result to an accumulator of `totals`: there are as many, at most `W`. Must be `#[inline(always)]`.
    fn fold<F: LineFold<T>, const W: usize>(&self, by: &F, totals: &mut [LaneOf<F, T>]);
}

/// The elements at a place of neighbouring results, which `by` computes.
pub(crate) struct ComputedLines<'e, P, T, E> {
    pub(in crate::loops) by: &'e E,
    pub(in crate::loops) place: P,
    of: PhantomData<T>,
}

impl<'e, P, T, E> ComputedLines<'e, P, T, E> {
    #[inline(always)]
    pub(crate) fn new(by: &'e E, place: P) -> Self {
        ComputedLines { by, place, of: PhantomData }
    }
}

/// Elements in rows and columns.
pub(in crate::loops) trait Grid<T> {
    type Row: Copy;

    /// The number of columns, if it is known and at most 32; 0 otherwise. Blocks that it does not need are not compiled.
    const LEN: usize;

    /// Returns `len` neighbours of row `k`, from column `from` on. Must be `#[inline(always)]`.
    fn row(&self, k: usize, from: usize, len: usize) -> Self::Row;

    /// Returns the element at `l` of the neighbours. Must be `#[inline(always)]`.
    fn get(&self, row: Self::Row, l: usize) -> T;
}

/// Some neighbouring columns of a grid, each of `length` elements.
pub(in crate::loops) struct Columns<T, G> {
    grid: G,
    length: usize,
    len: usize,
    of: PhantomData<T>,
}

impl<T, G: Grid<T>> Columns<T, G> {
    #[inline(always)]
    pub(in crate::loops) fn new(grid: G, length: usize, len: usize) -> Self {
        Columns { grid, length, len, of: PhantomData }
    }

    /// Folds the elements of each column to an accumulator of `totals`, at most `W`. `NARROW` says whether columns are so few that their
    /// lanes stay in registers, `KEEPS` whether rounding errors are kept, where joining rounds.
    #[inline(always)]
    pub(in crate::loops) fn fold<F: LineFold<T>, const W: usize, const NARROW: bool, const KEEPS: bool>(
        &self,
        by: &F,
        totals: &mut [LaneOf<F, T>],
    ) {
        totals.fill(F::By::START);
        if const { F::By::ROUNDS && KEEPS } {
            let mut lost = [F::By::START; W];
            let lost = &mut lost[..self.len];
            if const { NARROW } {
                self.batches::<_, W>(by, totals, lost)
            } else {
                self.few_at_once(by, totals, lost)
            }
            for (total, lost) in totals.iter_mut().zip(lost) {
                *total = F::By::join(*total, *lost);
            }
        } else if const { NARROW } {
            self.blocks(by, totals, 0..self.length, 0);
        } else if const { size_of::<LaneOf<F, T>>() > 8 } {
            self.in_blocks(by, totals);
        } else if const { F::By::ROUNDS } {
            self.joined::<_, W>(by, totals);
        } else {
            self.row_by_row::<_, W>(by, totals, 0..self.length);
        }
    }

    /// Returns the rows from `k` on. (`array::from_fn` is not always inlined.)
    #[inline(always)]
    #[allow(clippy::needless_range_loop, reason = "rows and numbers of rows go together")]
    fn rows<const N: usize>(&self, k: usize) -> [G::Row; N] {
        let mut rows = [self.grid.row(k, 0, self.len); N];
        for i in 1..N {
            rows[i] = self.grid.row(k + i, 0, self.len);
        }
        rows
    }

    /// Adds all elements to `totals`, where joining rounds: those of [`FEW`] rows at once.
    #[inline(always)]
    #[allow(clippy::needless_range_loop, reason = "as in `rows_at_once`")]
    fn few_at_once<F: LineFold<T>>(&self, by: &F, totals: &mut [LaneOf<F, T>], lost: &mut [LaneOf<F, T>]) {
        const { assert!(FEW == 8, "two fours") };
        let (totals, lost) = (&mut totals[..self.len], &mut lost[..self.len]);
        let mut k = 0;
        while self.length - k >= FEW {
            let rows = self.rows::<FEW>(k);
            for l in 0..self.len {
                let mut parts = [F::By::START; FEW];
                for i in 0..FEW {
                    parts[i] = by.step(parts[i], self.grid.get(rows[i], l), k + i, l);
                }
                let [a, b, c, d, e, f, g, h] = parts;
                let sum = F::By::join(joined::<F::By>([a, b, c, d]), joined::<F::By>([e, f, g, h]));
                add::<F::By>(&mut totals[l], &mut lost[l], sum);
            }
            k += FEW;
        }
        if k < self.length {
            for (l, (total, lost)) in totals.iter_mut().zip(lost).enumerate() {
                let mut sum = F::By::START;
                for k in k..self.length {
                    sum = by.step(sum, self.grid.get(self.grid.row(k, 0, self.len), l), k, l);
                }
                add::<F::By>(total, lost, sum);
            }
        }
    }

    /// Adds all elements of a narrow strip to `totals`, where joining rounds: those of [`BATCH`] rows at once.
    #[inline(always)]
    fn batches<F: LineFold<T>, const W: usize>(&self, by: &F, totals: &mut [LaneOf<F, T>], lost: &mut [LaneOf<F, T>]) {
        let mut k = 0;
        while k < self.length {
            let rows = k..self.length.min(k + BATCH);
            k = rows.end;
            let mut sums = [F::By::START; W];
            let sums = &mut sums[..self.len];
            self.blocks(by, sums, rows, 0);
            for ((total, lost), sum) in totals.iter_mut().zip(&mut *lost).zip(sums) {
                add::<F::By>(total, lost, *sum);
            }
        }
    }

    /// Adds all elements to `totals`, [`SHORT`] of each result after the other.
    #[inline(always)]
    fn joined<F: LineFold<T>, const W: usize>(&self, by: &F, totals: &mut [LaneOf<F, T>]) {
        let mut k = 0;
        while k < self.length {
            let rows = k..self.length.min(k + SHORT);
            k = rows.end;
            let mut lanes = [F::By::START; W];
            let lanes = &mut lanes[..self.len];
            self.row_by_row::<_, W>(by, lanes, rows);
            for (total, lane) in totals.iter_mut().zip(lanes) {
                *total = F::By::join(*total, *lane);
            }
        }
    }

    /// Goes on with the elements of `rows`, some rows at once. Vectors of lanes are fetched and put back for each such group:
    /// where there are many, more rows are.
    #[inline(always)]
    fn row_by_row<F: LineFold<T>, const W: usize>(&self, by: &F, lanes: &mut [LaneOf<F, T>], rows: Range<usize>) {
        let k = if const { W > STRIP } {
            self.rows_at_once::<F, 8>(by, lanes, rows.clone())
        } else {
            self.rows_at_once::<F, 4>(by, lanes, rows.clone())
        };
        self.rows_at_once::<F, 1>(by, lanes, k..rows.end);
    }

    /// Goes on with the elements of `rows`, `N` rows at once. Returns the first row that is left.
    #[inline(always)]
    #[allow(clippy::needless_range_loop, reason = "one length for lanes and rows: the compiler drops the checks")]
    fn rows_at_once<F: LineFold<T>, const N: usize>(
        &self,
        by: &F,
        lanes: &mut [LaneOf<F, T>],
        rows: Range<usize>,
    ) -> usize {
        let lanes = &mut lanes[..self.len];
        let mut k = rows.start;
        while rows.end - k >= N {
            let rows = self.rows::<N>(k);
            for l in 0..self.len {
                for i in 0..N {
                    lanes[l] = by.step(lanes[l], self.grid.get(rows[i], l), k + i, l);
                }
            }
            k += N;
        }
        k
    }

    /// Goes on with all elements, a block of lanes after the other for some rows. LLVM makes no vectors of lanes of two
    /// words in memory, but of a block's in registers.
    #[inline(always)]
    fn in_blocks<F: LineFold<T>>(&self, by: &F, lanes: &mut [LaneOf<F, T>]) {
        let mut k = 0;
        while k < self.length {
            let some = k..self.length.min(k + 8);
            k = some.end;
            for (number, lanes) in lanes.chunks_mut(NARROW_STRIP).enumerate() {
                self.blocks(by, lanes, some.clone(), number * NARROW_STRIP);
            }
        }
    }

    /// Goes on with the elements of `rows` for at most [`NARROW_STRIP`] lanes, those from `begin` on, in blocks that are as great as
    /// can be.
    #[inline(always)]
    fn blocks<F: LineFold<T>>(&self, by: &F, lanes: &mut [LaneOf<F, T>], rows: Range<usize>, begin: usize) {
        let (mut lanes, mut begin) = (lanes, begin);
        macro_rules! blocks {
            ($($n:literal)*) => {$(
                if const { G::LEN == 0 || G::LEN & $n != 0 } {
                    (lanes, begin) = self.block::<_, $n>(by, lanes, &rows, begin);
                }
            )*};
        }
        if const { !IS_SMALL } {
            blocks!(32 16 8 4);
        }
        while const { IS_SMALL } && lanes.len() > 2 {
            blocks!(2);
        }
        blocks!(2 1);
        debug_assert!(lanes.is_empty() && begin > 0, "every column is folded");
    }

    /// Goes on with the elements of `rows` for the first `N` of `lanes`, which stay in registers, if there are so many. Gives the
    /// others, and where they begin.
    #[inline(always)]
    fn block<'l, F: LineFold<T>, const N: usize>(
        &self,
        by: &F,
        lanes: &'l mut [LaneOf<F, T>],
        rows: &Range<usize>,
        begin: usize,
    ) -> (&'l mut [LaneOf<F, T>], usize) {
        let (block, others) = lanes.split_at_mut(if lanes.len() < N { 0 } else { N });
        let Ok(block) = <&mut [LaneOf<F, T>; N]>::try_from(block) else { return (others, begin) };
        if const { F::By::ROUNDS } {
            // Two halves, each added up by fours.
            let middle = rows.end.min(rows.start + BATCH / 2);
            let first = self.fours::<_, N>(by, rows.start..middle, begin);
            let second = self.fours::<_, N>(by, middle..rows.end, begin);
            for (l, lane) in block.iter_mut().enumerate() {
                *lane = F::By::join(*lane, F::By::join(first[l], second[l]));
            }
            return (others, begin + N);
        }
        let mut folded = *block;
        for k in rows.clone() {
            let row = self.grid.row(k, begin, N);
            for (l, lane) in folded.iter_mut().enumerate() {
                *lane = by.step(*lane, self.grid.get(row, l), k, begin + l);
            }
        }
        *block = folded;
        (others, begin + N)
    }

    /// Folds the elements of `rows` into `N` lanes, those from `begin` on: by fours.
    #[inline(always)]
    fn fours<F: LineFold<T>, const N: usize>(&self, by: &F, rows: Range<usize>, begin: usize) -> [LaneOf<F, T>; N] {
        let mut lanes = [F::By::START; N];
        let mut k = rows.start;
        while k < rows.end {
            let four = k..rows.end.min(k + 4);
            k = four.end;
            let mut sums = [F::By::START; N];
            for k in four {
                let row = self.grid.row(k, begin, N);
                for (l, sum) in sums.iter_mut().enumerate() {
                    *sum = by.step(*sum, self.grid.get(row, l), k, begin + l);
                }
            }
            for (lane, sum) in lanes.iter_mut().zip(sums) {
                *lane = F::By::join(*lane, sum);
            }
        }
        lanes
    }
}

/// Adds `sum`, and the error that `lost` has kept, to `total`, and keeps the new rounding error in `lost`.
#[inline(always)]
fn add<J: Joining>(total: &mut J::Lane, lost: &mut J::Lane, sum: J::Lane) {
    let sum = J::join(*lost, sum);
    let joined = J::join(*total, sum);
    *lost = J::lost(*total, sum, joined);
    *total = joined;
}
