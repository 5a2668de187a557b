//! Elements folded along one axis. Rule R1 of [`crate::raw`].
//!
//! Along the last axis, a row is folded in lanes, as a whole array is. Along any other, neighbours on the axes behind are
//! folded side by side, a strip of them at a time: memory is read in the order in which it lies, and the strip's lanes stay
//! in a near cache. The wider the strip, the longer the runs of memory that are read; the narrower, the less is on the stack; few lanes
//! stay in registers.
//! Every [`GROUP`] elements, lanes are joined to their totals, so that errors of sums grow slower than with the length.

use core::marker::PhantomData;
use core::ops::Range;

use super::folded::{FEW_LANES, LANES, MANY, halved, step};
use super::spot::{Order, Spot};
use crate::raw::simd::{Kernel, Level, dispatch};
use crate::raw::threads::{pieces, units};
use crate::shape::Shape;
use crate::shape::axis::Axis;
use crate::shape::count::block_len;
use crate::shape::dim::Dim;

/// Results that are computed side by side, and as many where there are no more.
const STRIP: usize = 256;
const NARROW_STRIP: usize = 32;

/// Large operands are read row by row, 1024 elements at least, and as far as this many bytes of lanes go.
const WIDE_STRIP_LANES: usize = 16 << 10;

/// What has lanes of so many bytes, one for each element, is large: some 64 KiB of stack are little beside it.
const LARGE: usize = 512 << 10;

/// Elements of one result between joins.
const GROUP: usize = 128;

/// A fold along an axis.
pub(crate) trait FoldAlong<S> {
    type Lane: Copy;

    const START: Self::Lane;

    /// Goes on with the element at `spot`, whose index on the axis is `k`, of result `l` of the strip. Must be
    /// `#[inline(always)]`.
    fn step(&self, lane: Self::Lane, spot: Spot<S>, k: usize, l: usize) -> Self::Lane;

    /// Must be `#[inline(always)]`. The elements of `left` come before those of `right`, or are dealt out with them.
    fn join(left: Self::Lane, right: Self::Lane) -> Self::Lane;
}

/// What is made of the elements along axis `I`.
pub(crate) trait Along<S, const I: usize, U>: Sync {
    type Lane;

    const ORDER: Order;

    /// Writes the results of `strip`, at most `W`. Must be `#[inline(always)]`.
    fn results<const W: usize>(&self, strip: Strip<S, I>, results: &mut [U]);
}

/// Where results go.
pub(crate) trait Results<U> {
    /// All of them as a slice in row-major order, if they lie so.
    fn slice(&mut self) -> Option<&mut [U]>;

    /// Hands out places for `len` results, at most `W`, that `first` are before.
    fn places<const W: usize>(&mut self, first: usize, len: usize, work: impl Work<U>);
}

impl<U> Results<U> for &mut [U] {
    fn slice(&mut self) -> Option<&mut [U]> {
        Some(self)
    }

    #[inline(always)]
    fn places<const W: usize>(&mut self, first: usize, len: usize, work: impl Work<U>) {
        work.write(&mut self[first..first + len]);
    }
}

/// What writes results. Not a closure: those are not always inlined, and what is not is compiled for the oldest processor.
pub(crate) trait Work<U> {
    /// Must be `#[inline(always)]`.
    fn write(self, results: &mut [U]);
}

/// Writes the results of a strip.
struct Writing<'a, S, const I: usize, A, const W: usize> {
    by: &'a A,
    strip: Strip<S, I>,
}

impl<S, const I: usize, U, A: Along<S, I, U>, const W: usize> Work<U> for Writing<'_, S, I, A, W> {
    #[inline(always)]
    fn write(self, results: &mut [U]) {
        self.by.results::<W>(self.strip, results);
    }
}

/// Elements whose fold gives some results that are neighbours.
pub struct Strip<S, const I: usize> {
    first: Spot<S>,
    from: usize,
    len: usize,
}

/// Computes every result.
#[inline]
pub(crate) fn along<S: Axis<I>, const I: usize, U: Send, A: Along<S, I, U>>(by: &A, mut results: impl Results<U>) {
    let count = S::Removed::COUNT;
    if let Some(slice) = results.slice() {
        let row = const { behind::<S, I>(A::ORDER).1 };
        let unit = if count > row { row } else { STRIP };
        let elements = S::Length::SIZE.max(1);
        return pieces(slice, units(unit * elements) / elements, |before, results| {
            let range = before..before + results.len();
            dispatch(EachStrip::<S, I, U, A, _> { by, results, range, shape: PhantomData, of: PhantomData });
        });
    }
    dispatch(EachStrip::<S, I, U, A, _> { by, results, range: 0..count, shape: PhantomData, of: PhantomData });
}

/// The axis from which on all lie in a row for all operands, behind `I`, and how many elements that are.
const fn behind<S: Shape, const I: usize>(order: Order) -> (usize, usize) {
    let lead = if order.lead > I { order.lead } else { I + 1 };
    (lead, block_len(S::AXES.split_at(lead).1))
}

/// The length of all strips of rows of so many results, if it is the same. Pieces may end within a wide strip.
const fn whole<const W: usize>(row: usize) -> Option<usize> {
    if W > STRIP {
        None
    } else if row <= W {
        Some(row)
    } else if row.is_multiple_of(W) {
        Some(W)
    } else {
        None
    }
}

/// How many results are best computed side by side, each in a lane of type `T`.
const fn width<S: Axis<I>, const I: usize, T>(order: Order) -> usize {
    let row = behind::<S, I>(order).1;
    if row <= NARROW_STRIP || (row < 4 * NARROW_STRIP && row.is_multiple_of(NARROW_STRIP)) {
        NARROW_STRIP
    } else if row <= STRIP || S::COUNT.saturating_mul(size_of::<T>()) < LARGE {
        STRIP
    } else if row <= 1024 || 2048 * size_of::<T>() > WIDE_STRIP_LANES {
        1024
    } else if 4096 * size_of::<T>() > WIDE_STRIP_LANES {
        2048
    } else {
        4096
    }
}

/// The loop over the results `range`, which go to the first places of `results`.
struct EachStrip<'a, S, const I: usize, U, A, R> {
    by: &'a A,
    results: R,
    range: Range<usize>,
    shape: PhantomData<fn(S) -> S>,
    of: PhantomData<fn() -> U>,
}

impl<S: Axis<I>, const I: usize, U, A: Along<S, I, U>, R: Results<U>> Kernel for EachStrip<'_, S, I, U, A, R> {
    type Output = ();

    #[inline(always)]
    fn run<L: Level>(self) {
        match const { width::<S, I, A::Lane>(A::ORDER) } {
            NARROW_STRIP => self.strips::<NARROW_STRIP>(),
            STRIP => self.strips::<STRIP>(),
            1024 => self.strips::<1024>(),
            2048 => self.strips::<2048>(),
            _ => self.strips::<4096>(),
        }
    }
}

impl<S: Axis<I>, const I: usize, U, A: Along<S, I, U>, R: Results<U>> EachStrip<'_, S, I, U, A, R> {
    #[inline(always)]
    fn strips<const W: usize>(mut self) {
        let (lead, row) = const { behind::<S, I>(A::ORDER) };
        let mut at = self.range.start;
        while at < self.range.end {
            // Pieces are of whole rows, or of strips: known lengths spare what else they could be.
            let (from, len) = match const { whole::<W>(behind::<S, I>(A::ORDER).1) } {
                Some(len) if len == row => (0, len),
                Some(len) => (at % row, len),
                None => (at % row, W.min(row - at % row).min(self.range.end - at)),
            };
            debug_assert!(from + len <= row && len <= self.range.end - at, "R1: the strip is in its row and its piece");
            let strip = Strip { first: Spot::row_but(lead, I, at / row), from, len };
            self.results.places::<W>(at - self.range.start, len, Writing::<S, I, A, W> { by: self.by, strip });
            at += len;
        }
    }
}

impl<S: Axis<I>, const I: usize> Strip<S, I> {
    /// The fold for each result; those behind the last are `START`.
    #[inline(always)]
    pub(crate) fn fold<F: FoldAlong<S>, const W: usize>(&self, by: &F, order: Order) -> [F::Lane; W] {
        let mut totals = [F::START; W];
        if I + 1 == S::RANK && order.lead <= I {
            totals[0] = self.row(by);
            return totals;
        }
        let length = S::Length::SIZE;
        let totals_used = &mut totals[..self.len];
        let mut k = 0;
        while k < length {
            let group = k..length.min(k + GROUP);
            k = group.end;
            let mut lanes = [F::START; W];
            let lanes = &mut lanes[..self.len];
            if const { W == NARROW_STRIP } {
                self.blocks(by, lanes, group, 0);
            } else if const { size_of::<F::Lane>() > 8 } {
                self.in_blocks(by, lanes, group);
            } else {
                self.row_by_row::<_, W>(by, lanes, group);
            }
            for (total, lane) in totals_used.iter_mut().zip(lanes) {
                *total = F::join(*total, *lane);
            }
        }
        totals
    }

    /// Goes on with the elements of `rows`, some rows at once. Vectors of lanes are fetched and put back for each such group:
    /// where there are many, more rows are.
    #[inline(always)]
    fn row_by_row<F: FoldAlong<S>, const W: usize>(&self, by: &F, lanes: &mut [F::Lane], rows: Range<usize>) {
        let at_once = const { if W > STRIP { 8 } else { 4 } };
        let mut k = rows.start;
        while rows.end - k >= at_once {
            for (l, lane) in lanes.iter_mut().enumerate() {
                let mut folded = *lane;
                for k in k..k + at_once {
                    folded = by.step(folded, self.first.on_axis(I, k).at(self.from + l), k, l);
                }
                *lane = folded;
            }
            k += at_once;
        }
        while k < rows.end {
            for (l, lane) in lanes.iter_mut().enumerate() {
                *lane = by.step(*lane, self.first.on_axis(I, k).at(self.from + l), k, l);
            }
            k += 1;
        }
    }

    /// Goes on with the elements of `rows`, a block of lanes after the other for some rows. LLVM makes no vectors of lanes of two
    /// words in memory, but of a block's in registers.
    #[inline(always)]
    fn in_blocks<F: FoldAlong<S>>(&self, by: &F, lanes: &mut [F::Lane], rows: Range<usize>) {
        let mut k = rows.start;
        while k < rows.end {
            let some = k..rows.end.min(k + 8);
            k = some.end;
            for (number, lanes) in lanes.chunks_mut(NARROW_STRIP).enumerate() {
                self.blocks(by, lanes, some.clone(), number * NARROW_STRIP);
            }
        }
    }

    /// Goes on with the elements of `rows` for at most [`NARROW_STRIP`] lanes, those from `begin` on, in blocks that are as great as
    /// can be.
    #[inline(always)]
    fn blocks<F: FoldAlong<S>>(&self, by: &F, lanes: &mut [F::Lane], rows: Range<usize>, begin: usize) {
        let (lanes, begin) = self.block::<_, 32>(by, lanes, &rows, begin);
        let (lanes, begin) = self.block::<_, 16>(by, lanes, &rows, begin);
        let (lanes, begin) = self.block::<_, 8>(by, lanes, &rows, begin);
        let (lanes, begin) = self.block::<_, 4>(by, lanes, &rows, begin);
        let (lanes, begin) = self.block::<_, 2>(by, lanes, &rows, begin);
        self.block::<_, 1>(by, lanes, &rows, begin);
    }

    /// Goes on with the elements of `rows` for the first `N` of `lanes`, which stay in registers, if there are so many. Gives the
    /// others, and where they begin.
    #[inline(always)]
    fn block<'l, F: FoldAlong<S>, const N: usize>(
        &self,
        by: &F,
        lanes: &'l mut [F::Lane],
        rows: &Range<usize>,
        begin: usize,
    ) -> (&'l mut [F::Lane], usize) {
        let (block, others) = lanes.split_at_mut(if lanes.len() < N { 0 } else { N });
        let Ok(block) = <&mut [F::Lane; N]>::try_from(block) else { return (others, begin) };
        let mut folded = *block;
        for k in rows.clone() {
            let row = self.first.on_axis(I, k);
            for (l, lane) in folded.iter_mut().enumerate() {
                *lane = by.step(*lane, row.at(self.from + begin + l), k, begin + l);
            }
        }
        *block = folded;
        (others, begin + N)
    }

    /// The fold of a row of the last axis.
    #[inline(always)]
    fn row<F: FoldAlong<S>>(&self, by: &F) -> F::Lane {
        if S::Length::SIZE >= MANY {
            self.row_in::<F, LANES>(by)
        } else if S::Length::SIZE >= FEW_LANES {
            self.row_in::<F, FEW_LANES>(by)
        } else {
            self.row_in::<F, 1>(by)
        }
    }

    #[inline(always)]
    fn row_in<F: FoldAlong<S>, const N: usize>(&self, by: &F) -> F::Lane {
        let (first, length) = (self.first.without_last(), S::Length::SIZE);
        let mut total = F::START;
        let mut k = 0;
        while k < length {
            let end = length.min(k + N * GROUP);
            let mut lanes = [F::START; N];
            step(&mut lanes, k..end, |lane, k| by.step(lane, first.at(k), k, 0));
            total = F::join(total, halved(lanes, F::join));
            k = end;
        }
        total
    }
}
