//! The lengths of a reduction along an axis, and which loop they choose. Functions of numbers: constants where the numbers are.

use crate::cpu::stack::{ACCUMULATORS, IS_SMALL};

/// The number of results that are computed side by side, and the number if there are no more results than that.
pub(crate) const STRIP: usize = 256;
pub(in crate::loops) const NARROW_STRIP: usize = 32;

/// A reduction of this many elements or more is compiled for several instruction sets: below, the choice costs more than it gains.
pub(in crate::loops) const CHOICE_FROM: usize = 64;

/// An operand whose lanes take this many bytes, one lane for each element, is large: it does not fit the caches.
const LARGE_OPERAND: usize = 512 << 10;

/// Elements of each result that are joined before their sum is added to a total: in a narrow strip, and in others.
pub(in crate::loops) const BATCH: usize = 32;
pub(in crate::loops) const FEW: usize = 8;

/// Elements of each result that are added up one by one, where the axis is short.
pub(in crate::loops) const SHORT: usize = 128;

/// Elements of each result that are added up without their errors, if the operand fits the caches.
const CACHED: usize = 2 * SHORT;

/// Whether rounding errors of results are kept.
pub(in crate::loops) const NEVER: u8 = 0;
pub(in crate::loops) const ALWAYS: u8 = 1;
pub(in crate::loops) const BY_LANE: u8 = 2;

/// The numbers by which loops are chosen.
#[derive(Clone, Copy)]
pub(in crate::loops) struct Extent {
    /// The number of elements of the operand, of results that lie side by side, and of elements of each result.
    pub(in crate::loops) count: usize,
    pub(in crate::loops) row: usize,
    pub(in crate::loops) length: usize,
}

impl Extent {
    /// Returns whether neighbours are so few that the accumulators of all of them, or of blocks of them, stay in registers.
    pub(in crate::loops) const fn is_narrow(self) -> bool {
        self.row <= NARROW_STRIP || (self.row < 4 * NARROW_STRIP && self.row.is_multiple_of(NARROW_STRIP))
    }

    /// Returns the number of results of every strip, if they are so few: a strip is then a row, or 32 results of one.
    pub(in crate::loops) const fn narrow_len(self) -> usize {
        if IS_SMALL || !self.is_narrow() {
            0
        } else if self.row < NARROW_STRIP {
            self.row
        } else {
            NARROW_STRIP
        }
    }

    /// Returns whether the operand fits the caches, with a lane of `lane` bytes for each element.
    const fn is_cached(self, lane: usize) -> bool {
        self.count.saturating_mul(lane) < LARGE_OPERAND
    }

    /// Returns the number of results that are best computed side by side, at most `widest` (256 or more), each with an accumulator of
    /// `lane` bytes: 4, 8, 16, 32, 128, 256, 512 or 1024.
    pub(in crate::loops) const fn width(self, lane: usize, widest: usize) -> usize {
        let most = ACCUMULATORS / if lane > 4 { lane.next_power_of_two() } else { 4 };
        let best = if self.is_narrow() {
            NARROW_STRIP
        } else if widest <= STRIP || self.row <= STRIP || self.is_cached(lane) {
            STRIP
        } else {
            1024
        };
        if best < most { best } else { most }
    }

    /// Returns whether the axis is so long that rounding errors need to be kept. For operands that fit the caches, the
    /// limit is higher: there, the computation takes the time, not the reading.
    pub(in crate::loops) const fn keeps_errors(self, lane: usize) -> bool {
        let most = if self.is_narrow() {
            BATCH
        } else if self.is_cached(lane) {
            CACHED
        } else {
            FEW
        };
        self.length > most
    }

    /// Returns what is known of [`keeps_errors`](Self::keeps_errors) whatever the lane: an operand of larger lanes fits no cache sooner.
    pub(in crate::loops) const fn kept_errors(self) -> u8 {
        if !self.keeps_errors(usize::MAX) {
            NEVER
        } else if self.keeps_errors(0) {
            ALWAYS
        } else {
            BY_LANE
        }
    }
}
