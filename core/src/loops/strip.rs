//! Neighbouring results, folded along an axis side by side. Rule R1 of [`crate::loops`].
//!
//! Where joining rounds, a row of the last axis is cut into blocks that are joined pairwise, as the blocks of a whole
//! array are. Along any other axis, the [`BATCH`] or [`FEW`] elements of each result that are read at once are joined
//! among themselves, and their sum is added to a total. The rounding error of that addition is kept, and added to the
//! next sum (W. Kahan, "Further remarks on reducing truncation errors", 1965; N. J. Higham, "Accuracy and Stability of
//! Numerical Algorithms", section 4.3: the error is at most `2 u + O(n u^2)` of the sum of absolute values). So the
//! error does not grow with the length of the axis. This takes one more row of lanes, not the `log2(n)` rows that wait
//! in a pairwise sum.

use core::ops::Range;

use super::index::{LoopIndex, Order};
use super::lanes::{Elements, FEW_LANES, Joining, LANES, MANY, Pairs, Positions, block, in_lanes, joined};
use crate::cpu::stack::{ACCUMULATORS, IS_SMALL};
use crate::layout::count::block_len;
use crate::shape::Shape;
use crate::shape::axis::HasAxis;
use crate::shape::dim::Dim;

/// The number of results that are computed side by side, and the number if there are no more results than that.
pub(crate) const STRIP: usize = 256;
const NARROW_STRIP: usize = 32;

/// An operand whose lanes take this many bytes, one lane for each element, is large: it does not fit the caches.
const LARGE_OPERAND: usize = 512 << 10;

/// Elements of each result that are joined before their sum is added to a total: in a narrow strip, and in others.
const BATCH: usize = 32;
const FEW: usize = 8;

/// Elements of each result that are added up one by one, where the axis is short.
const SHORT: usize = 128;

/// A fold along an axis.
pub trait FoldAlong<S> {
    type By: Joining;

    /// The order in which elements are computed fast.
    const ORDER: Order;

    /// Adds the element at `at`, whose index on the axis is `k`, to the lane of result `l` of the strip. Must be
    /// `#[inline(always)]`.
    fn step(&self, lane: Lane<S, Self>, at: LoopIndex<S>, k: usize, l: usize) -> Lane<S, Self>;
}

/// The accumulator of a result.
pub(crate) type Lane<S, F> = <<F as FoldAlong<S>>::By as Joining>::Lane;

/// The elements whose fold gives some neighbouring results.
pub(crate) struct Strip<S, const I: isize> {
    pub(super) first: LoopIndex<S>,
    pub(super) from: usize,
    pub(super) len: usize,
}

/// Returns the axis behind `I` from which on all axes are one run for all operands, and the number of elements of that
/// run.
pub(super) const fn behind<S: HasAxis<I>, const I: isize>(order: Order) -> (usize, usize) {
    let lead = if order.lead > S::AXIS { order.lead } else { S::AXIS + 1 };
    (lead, block_len(S::AXES.split_at(lead).1))
}

/// Returns whether neighbours are so few that the accumulators of all of them, or of blocks of them, stay in registers.
const fn is_narrow<S: HasAxis<I>, const I: isize>(order: Order) -> bool {
    let row = behind::<S, I>(order).1;
    row <= NARROW_STRIP || (row < 4 * NARROW_STRIP && row.is_multiple_of(NARROW_STRIP))
}

/// Returns whether the operand fits the caches, with a lane of type `T` for each element.
const fn is_cached<S: Shape, T>() -> bool {
    S::COUNT.saturating_mul(size_of::<T>()) < LARGE_OPERAND
}

/// Returns the number of results that are best computed side by side, at most `widest` (256 or more), each with an accumulator of type `T`:
/// 4, 8, 16, 32, 128, 256, 512 or 1024.
pub(super) const fn width<S: HasAxis<I>, const I: isize, T>(order: Order, widest: usize) -> usize {
    let most = ACCUMULATORS / if size_of::<T>() > 4 { size_of::<T>().next_power_of_two() } else { 4 };
    let best = if is_narrow::<S, I>(order) {
        NARROW_STRIP
    } else if widest <= STRIP || behind::<S, I>(order).1 <= STRIP || is_cached::<S, T>() {
        STRIP
    } else {
        1024
    };
    if best < most { best } else { most }
}

/// Returns whether the axis is so short that no rounding errors need to be kept. For operands that fit the caches, the
/// limit is higher: there, the computation takes the time, not the reading.
const fn is_short<S: HasAxis<I>, const I: isize, T>(order: Order) -> bool {
    let most = if is_narrow::<S, I>(order) {
        BATCH
    } else if is_cached::<S, T>() {
        2 * SHORT
    } else {
        FEW
    };
    S::Length::SIZE <= most
}

impl<S: HasAxis<I>, const I: isize> Strip<S, I> {
    /// Folds the elements of each result to an accumulator of `totals`.
    #[inline(always)]
    pub(crate) fn fold<F: FoldAlong<S>, const W: usize>(&self, by: &F, totals: &mut [Lane<S, F>]) {
        if const { S::AXIS + 1 == S::RANK && F::ORDER.lead <= S::AXIS } {
            totals[0] = self.row(by);
            return;
        }
        totals.fill(F::By::START);
        if const { F::By::ROUNDS && !is_short::<S, I, Lane<S, F>>(F::ORDER) } {
            let mut lost = [F::By::START; W];
            let lost = &mut lost[..self.len];
            if const { is_narrow::<S, I>(F::ORDER) } {
                self.batches::<_, W>(by, totals, lost)
            } else {
                self.few_at_once(by, totals, lost)
            }
            for (total, lost) in totals.iter_mut().zip(lost) {
                *total = F::By::join(*total, *lost);
            }
        } else if const { is_narrow::<S, I>(F::ORDER) } {
            self.blocks(by, totals, 0..S::Length::SIZE, 0);
        } else if const { size_of::<Lane<S, F>>() > 8 } {
            self.in_blocks(by, totals);
        } else if const { F::By::ROUNDS } {
            self.joined::<_, W>(by, totals);
        } else {
            self.row_by_row::<_, W>(by, totals, 0..S::Length::SIZE);
        }
    }

    /// Folds four elements of result `l`, joined in pairs: from index `k` of the axis on.
    #[inline(always)]
    fn four<F: FoldAlong<S>>(&self, by: &F, k: usize, l: usize) -> Lane<S, F> {
        let mut parts = [F::By::START; 4];
        for (i, part) in parts.iter_mut().enumerate() {
            *part = by.step(*part, self.first.on_axis(S::AXIS, k + i).at(self.from + l), k + i, l);
        }
        joined::<F::By>(parts)
    }

    /// Adds all elements to `totals`, where joining rounds: those of [`FEW`] rows at once.
    #[inline(always)]
    fn few_at_once<F: FoldAlong<S>>(&self, by: &F, totals: &mut [Lane<S, F>], lost: &mut [Lane<S, F>]) {
        const { assert!(FEW == 8, "two fours") };
        let length = S::Length::SIZE;
        let mut k = 0;
        while length - k >= FEW {
            for (l, (total, lost)) in totals.iter_mut().zip(&mut *lost).enumerate() {
                let (first, second) = (self.four(by, k, l), self.four(by, k + 4, l));
                add::<F::By>(total, lost, F::By::join(first, second));
            }
            k += FEW;
        }
        if const { !S::Length::SIZE.is_multiple_of(FEW) } {
            let rest = const { S::Length::SIZE / FEW * FEW }..S::Length::SIZE;
            for (l, (total, lost)) in totals.iter_mut().zip(lost).enumerate() {
                let mut sum = F::By::START;
                for k in rest.clone() {
                    sum = by.step(sum, self.first.on_axis(S::AXIS, k).at(self.from + l), k, l);
                }
                add::<F::By>(total, lost, sum);
            }
        }
    }

    /// Adds all elements of a narrow strip to `totals`, where joining rounds: those of [`BATCH`] rows at once.
    #[inline(always)]
    fn batches<F: FoldAlong<S>, const W: usize>(&self, by: &F, totals: &mut [Lane<S, F>], lost: &mut [Lane<S, F>]) {
        let length = S::Length::SIZE;
        let mut k = 0;
        while k < length {
            let rows = k..length.min(k + BATCH);
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
    fn joined<F: FoldAlong<S>, const W: usize>(&self, by: &F, totals: &mut [Lane<S, F>]) {
        let length = S::Length::SIZE;
        let mut k = 0;
        while k < length {
            let rows = k..length.min(k + SHORT);
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
    fn row_by_row<F: FoldAlong<S>, const W: usize>(&self, by: &F, lanes: &mut [Lane<S, F>], rows: Range<usize>) {
        let at_once = const { if W > STRIP { 8 } else { 4 } };
        let mut k = rows.start;
        while rows.end - k >= at_once {
            for (l, lane) in lanes.iter_mut().enumerate() {
                let mut folded = *lane;
                for k in k..k + at_once {
                    folded = by.step(folded, self.first.on_axis(S::AXIS, k).at(self.from + l), k, l);
                }
                *lane = folded;
            }
            k += at_once;
        }
        while k < rows.end {
            for (l, lane) in lanes.iter_mut().enumerate() {
                *lane = by.step(*lane, self.first.on_axis(S::AXIS, k).at(self.from + l), k, l);
            }
            k += 1;
        }
    }

    /// Goes on with all elements, a block of lanes after the other for some rows. LLVM makes no vectors of lanes of two
    /// words in memory, but of a block's in registers.
    #[inline(always)]
    fn in_blocks<F: FoldAlong<S>>(&self, by: &F, lanes: &mut [Lane<S, F>]) {
        let mut k = 0;
        while k < S::Length::SIZE {
            let some = k..S::Length::SIZE.min(k + 8);
            k = some.end;
            for (number, lanes) in lanes.chunks_mut(NARROW_STRIP).enumerate() {
                self.blocks(by, lanes, some.clone(), number * NARROW_STRIP);
            }
        }
    }

    /// Goes on with the elements of `rows` for at most [`NARROW_STRIP`] lanes, those from `begin` on, in blocks that are as great as
    /// can be.
    #[inline(always)]
    fn blocks<F: FoldAlong<S>>(&self, by: &F, lanes: &mut [Lane<S, F>], rows: Range<usize>, begin: usize) {
        let (mut lanes, mut begin) = (lanes, begin);
        if const { !IS_SMALL } {
            (lanes, begin) = self.block::<_, 32>(by, lanes, &rows, begin);
            (lanes, begin) = self.block::<_, 16>(by, lanes, &rows, begin);
            (lanes, begin) = self.block::<_, 8>(by, lanes, &rows, begin);
            (lanes, begin) = self.block::<_, 4>(by, lanes, &rows, begin);
        }
        while const { IS_SMALL } && lanes.len() > 2 {
            (lanes, begin) = self.block::<_, 2>(by, lanes, &rows, begin);
        }
        let (lanes, begin) = self.block::<_, 2>(by, lanes, &rows, begin);
        self.block::<_, 1>(by, lanes, &rows, begin);
    }

    /// Goes on with the elements of `rows` for the first `N` of `lanes`, which stay in registers, if there are so many. Gives the
    /// others, and where they begin.
    #[inline(always)]
    fn block<'l, F: FoldAlong<S>, const N: usize>(
        &self,
        by: &F,
        lanes: &'l mut [Lane<S, F>],
        rows: &Range<usize>,
        begin: usize,
    ) -> (&'l mut [Lane<S, F>], usize) {
        let (block, others) = lanes.split_at_mut(if lanes.len() < N { 0 } else { N });
        let Ok(block) = <&mut [Lane<S, F>; N]>::try_from(block) else { return (others, begin) };
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
            let row = self.first.on_axis(S::AXIS, k);
            for (l, lane) in folded.iter_mut().enumerate() {
                *lane = by.step(*lane, row.at(self.from + begin + l), k, begin + l);
            }
        }
        *block = folded;
        (others, begin + N)
    }

    /// Folds the elements of `rows` into `N` lanes, those from `begin` on: by fours.
    #[inline(always)]
    fn fours<F: FoldAlong<S>, const N: usize>(&self, by: &F, rows: Range<usize>, begin: usize) -> [Lane<S, F>; N] {
        let mut lanes = [F::By::START; N];
        let mut k = rows.start;
        while k < rows.end {
            let four = k..rows.end.min(k + 4);
            k = four.end;
            let mut sums = [F::By::START; N];
            for k in four {
                let row = self.first.on_axis(S::AXIS, k);
                for (l, sum) in sums.iter_mut().enumerate() {
                    *sum = by.step(*sum, row.at(self.from + begin + l), k, begin + l);
                }
            }
            for (lane, sum) in lanes.iter_mut().zip(sums) {
                *lane = F::By::join(*lane, sum);
            }
        }
        lanes
    }

    /// Folds a row of the last axis.
    #[inline(always)]
    fn row<F: FoldAlong<S>>(&self, by: &F) -> Lane<S, F> {
        if const { S::Length::SIZE > block::<F::By>(S::COUNT) && F::By::ROUNDS } {
            let mut pairs = Pairs::<F::By, { usize::BITS as usize }>::NONE;
            let mut k = 0;
            while k < S::Length::SIZE {
                let block = k..S::Length::SIZE.min(k + const { block::<F::By>(S::COUNT) });
                k = block.end;
                pairs.push(self.row_in::<F, LANES>(by, block));
            }
            pairs.all()
        } else if S::Length::SIZE >= MANY {
            self.row_in::<F, LANES>(by, 0..S::Length::SIZE)
        } else if S::Length::SIZE >= FEW_LANES {
            self.row_in::<F, FEW_LANES>(by, 0..S::Length::SIZE)
        } else {
            self.row_in::<F, 1>(by, 0..S::Length::SIZE)
        }
    }

    #[inline(always)]
    fn row_in<F: FoldAlong<S>, const N: usize>(&self, by: &F, positions: Range<usize>) -> Lane<S, F> {
        in_lanes::<F::By, N>(&Positions { row: &RowOfAxis { by, first: self.first.without_last() }, positions })
    }
}

/// A row of the last axis.
struct RowOfAxis<'f, S, F> {
    by: &'f F,
    first: LoopIndex<S>,
}

impl<S: Shape, F: FoldAlong<S>> Elements<F::By> for RowOfAxis<'_, S, F> {
    #[inline(always)]
    fn step(&self, lane: Lane<S, F>, k: usize) -> Lane<S, F> {
        self.by.step(lane, self.first.at(k), k, 0)
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
