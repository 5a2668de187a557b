//! Elements folded along one axis. Rule R1 of [`crate::loops`].
//!
//! Along the last axis, a row is folded in lanes, as a whole array is. Along any other, neighbours on the axes behind are
//! folded side by side, a strip of them at a time: memory is read in the order in which it lies, and the strip's accumulators stay
//! in a near cache. The wider the strip, the longer the runs of memory that are read; the narrower, the less is on the stack; few
//! accumulators stay in registers.

use core::marker::PhantomData;
use core::ops::Range;

use super::extent::{CHOICE_FROM, STRIP};
use super::index::{LoopIndex, Order};
use super::strip::{Strip, extent_of};
use crate::cpu::simd::{Baseline, Kernel, Level, dispatch};
use crate::cpu::threads::{pieces, units};
use crate::shape::Shape;
use crate::shape::axis::HasAxis;
use crate::shape::dim::Dim;

/// A computation from the elements along axis `I`.
pub(crate) trait Along<S, const I: isize, U>: Sync {
    type Lane;

    const ORDER: Order;

    /// Writes the results of `strip`, at most `W`. Must be `#[inline(always)]`.
    fn results<const W: usize>(&self, strip: Strip<S, I>, results: &mut [U]);
}

/// The memory that results are written to.
pub(crate) trait Results<U> {
    /// The most results that are computed before they are written.
    const WIDEST: usize;

    /// Whether they are contiguous.
    const IS_SLICE: bool;

    /// Returns all of them as a slice in row-major order, if they are contiguous.
    fn slice(&mut self) -> Option<&mut [U]>;

    /// Gives `work` the places of `len` results, at most `W`. The number of results before them is `first`.
    fn places<const W: usize>(&mut self, first: usize, len: usize, work: impl StripWork<U>);
}

impl<U> Results<U> for &mut [U] {
    const WIDEST: usize = usize::MAX;
    const IS_SLICE: bool = true;

    #[inline(always)]
    fn slice(&mut self) -> Option<&mut [U]> {
        Some(self)
    }

    #[inline(always)]
    fn places<const W: usize>(&mut self, first: usize, len: usize, work: impl StripWork<U>) {
        work.write(&mut self[first..first + len]);
    }
}

/// The work that writes results. Not a closure: closures are not always inlined, and a function that is not inlined is
/// compiled for the oldest processor.
pub(crate) trait StripWork<U> {
    /// Writes `results`. Must be `#[inline(always)]`.
    fn write(self, results: &mut [U]);
}

/// Writes the results of a strip.
struct Writing<'a, S, const I: isize, A, const W: usize> {
    by: &'a A,
    strip: Strip<S, I>,
}

impl<S, const I: isize, U, A: Along<S, I, U>, const W: usize> StripWork<U> for Writing<'_, S, I, A, W> {
    #[inline(always)]
    fn write(self, results: &mut [U]) {
        self.by.results::<W>(self.strip, results);
    }
}

/// Computes every result.
#[inline]
pub(crate) fn along<S: HasAxis<I>, const I: isize, U: Send, A: Along<S, I, U>, R: Results<U>>(by: &A, mut results: R) {
    let count = S::Removed::COUNT;
    if const { S::COUNT < CHOICE_FROM } {
        EachStrip::<S, I, U, A, _> { by, results, range: 0..count, shape: PhantomData, of: PhantomData }
            .run::<Baseline>();
    } else if const { !R::IS_SLICE } {
        dispatch(EachStrip::<S, I, U, A, _> { by, results, range: 0..count, shape: PhantomData, of: PhantomData });
    } else if let Some(slice) = results.slice() {
        let row = const { extent_of::<S, I>(A::ORDER).1.row };
        let unit = if count > row { row } else { STRIP };
        let elements = S::Length::SIZE.max(1);
        pieces(slice, units(unit * elements) / elements, |before, results| {
            let range = before..before + results.len();
            dispatch(EachStrip::<S, I, U, A, _> { by, results, range, shape: PhantomData, of: PhantomData });
        });
    }
}

/// Returns the length of all strips of rows of `row` results, if it is the same. Pieces may end within a wide strip.
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

/// The loop over the results `range`, which go to the first places of `results`.
struct EachStrip<'a, S, const I: isize, U, A, R> {
    by: &'a A,
    results: R,
    range: Range<usize>,
    shape: PhantomData<fn(S) -> S>,
    of: PhantomData<fn() -> U>,
}

impl<S: HasAxis<I>, const I: isize, U, A: Along<S, I, U>, R: Results<U>> Kernel for EachStrip<'_, S, I, U, A, R> {
    type Output = ();

    #[inline(always)]
    fn run<L: Level>(self) {
        match const { extent_of::<S, I>(A::ORDER).1.width(size_of::<A::Lane>(), R::WIDEST) } {
            4 => self.strips::<4>(),
            8 => self.strips::<8>(),
            16 => self.strips::<16>(),
            32 => self.strips::<32>(),
            128 => self.strips::<128>(),
            256 => self.strips::<256>(),
            512 => self.strips::<512>(),
            _ => self.strips::<1024>(),
        }
    }
}

impl<S: HasAxis<I>, const I: isize, U, A: Along<S, I, U>, R: Results<U>> EachStrip<'_, S, I, U, A, R> {
    #[inline(always)]
    fn strips<const W: usize>(mut self) {
        let (lead, row) = const { (extent_of::<S, I>(A::ORDER).0, extent_of::<S, I>(A::ORDER).1.row) };
        let mut at = self.range.start;
        while at < self.range.end {
            // Pieces consist of whole rows, or of strips: a known length saves the code for other lengths.
            let (from, len) = match const { whole::<W>(extent_of::<S, I>(A::ORDER).1.row) } {
                Some(len) if len == row => (0, len),
                Some(len) => (at % row, len),
                None => (at % row, W.min(row - at % row).min(self.range.end - at)),
            };
            debug_assert!(from + len <= row && len <= self.range.end - at, "R1: the strip is in its row and its piece");
            let strip = Strip { first: LoopIndex::row_but(lead, S::AXIS, at / row), from, len };
            self.results.places::<W>(at - self.range.start, len, Writing::<S, I, A, W> { by: self.by, strip });
            at += len;
        }
    }
}
