//! Elements dealt out to lanes, and partial results that are joined.
//!
//! One sequential chain of additions waits for each of them; so elements are dealt out to lanes, which vector registers
//! hold.
//!
//! Where joining rounds, the error of a sum grows with the number of additions that any one element goes through. So a
//! lane takes 16 elements, or 8 where they are many; lanes are joined in halves, and the results of that are joined
//! pairwise ([`Pairs`]).

use core::ops::Range;

/// The number of lanes for many elements. It is so large that the compiler vectorises loops over the lanes. The
/// compiler unrolls shorter loops first, and then finds fewer vector instructions.
pub(in crate::loops) const LANES: usize = 128;

/// The number of lanes for fewer than [`MANY`] elements: joining lanes has a cost, too.
pub(in crate::loops) const FEW_LANES: usize = 16;
pub(in crate::loops) const MANY: usize = 128;

/// The number of lanes for rows that are [`LARGE`], where joining rounds.
pub(in crate::loops) const MORE_LANES: usize = 256;

/// From this number of elements on, an operand is large: memory takes the time, not lanes.
pub(in crate::loops) const LARGE: usize = 1 << 17;

/// Returns the number of elements, in rows of length `row`, that are added up in lanes as one block: a lane takes 16 of
/// them, or 8 where joining rounds and there are many.
pub(in crate::loops) const fn block<J: Joining>(elements: usize, row: usize) -> usize {
    if J::ROUNDS && elements >= LARGE && row < LARGE { 1024 } else { 2048 }
}

/// A way to fold elements: from a start, one by one, in parts that are joined.
pub trait Joining {
    /// The accumulator of a lane.
    type Lane: Copy + Send;

    /// The accumulator of no elements.
    const START: Self::Lane;

    /// Whether joining rounds, so that results are the nearer the fewer joins any one element goes through.
    const ROUNDS: bool;

    /// Joins two accumulators. Must be `#[inline(always)]`. The elements of `left` come before those of `right`, or are
    /// dealt out with them.
    fn join(left: Self::Lane, right: Self::Lane) -> Self::Lane;

    /// Returns the true result of `left` and `right` less `joined`; `START` if that is zero or no number. Called only
    /// where joining rounds. Must be `#[inline(always)]`.
    fn lost(left: Self::Lane, right: Self::Lane, joined: Self::Lane) -> Self::Lane;
}

/// The elements of a row, and the step that adds one of them to a lane. (Not a closure: closures are not always
/// inlined, and a function that is not inlined is compiled for the oldest processor.)
pub(in crate::loops) trait Elements<J: Joining> {
    /// Adds the element at `position` to the lane. Must be `#[inline(always)]`.
    fn step(&self, lane: J::Lane, position: usize) -> J::Lane;
}

/// Steps `lanes` through `positions` of one row: element `i` goes to lane `i % N`.
///
/// Each loop runs over the lanes, which vector instructions step side by side, and takes several elements of each lane at once, so
/// that lanes are loaded and stored seldom.
#[inline(always)]
pub(in crate::loops) fn step<J: Joining, const N: usize>(
    lanes: &mut [J::Lane; N],
    positions: Range<usize>,
    row: &impl Elements<J>,
) {
    const AT_ONCE: usize = 2;
    let mut at = positions.start;
    while positions.end - at >= AT_ONCE * N {
        for (i, lane) in lanes.iter_mut().enumerate() {
            let mut stepped = *lane;
            for number in 0..AT_ONCE {
                stepped = row.step(stepped, at + number * N + i);
            }
            *lane = stepped;
        }
        at += AT_ONCE * N;
    }
    while positions.end - at >= N {
        for (i, lane) in lanes.iter_mut().enumerate() {
            *lane = row.step(*lane, at + i);
        }
        at += N;
    }
    for (lane, position) in lanes.iter_mut().zip(at..positions.end) {
        *lane = row.step(*lane, position);
    }
}

/// Joins four parts in pairs.
#[inline(always)]
pub(in crate::loops) fn joined<J: Joining>([a, b, c, d]: [J::Lane; 4]) -> J::Lane {
    J::join(J::join(a, b), J::join(c, d))
}

/// Joins lanes in halves.
#[inline(always)]
pub(in crate::loops) fn halved<J: Joining, const N: usize>(mut lanes: [J::Lane; N]) -> J::Lane {
    let mut half = N / 2;
    while half > 0 {
        for i in 0..half {
            lanes[i] = J::join(lanes[i], lanes[i + half]);
        }
        half /= 2;
    }
    lanes[0]
}

/// Parts that wait to be joined pairwise, as a binary counter counts: each join has equally many parts on either side.
/// Of any number of parts, the left side has the largest power of two. At most `2^N - 1` parts.
///
/// The error of a sum of `n` parts grows with `log2(n)` roundings (N. J. Higham, "The accuracy of floating point summation",
/// 1993).
pub(in crate::loops) struct Pairs<J: Joining, const N: usize> {
    waiting: [J::Lane; N],
    count: usize,
}

impl<J: Joining, const N: usize> Pairs<J, N> {
    #[inline(always)]
    pub(in crate::loops) fn new() -> Self {
        Pairs { waiting: [J::START; N], count: 0 }
    }

    /// Adds the next part.
    #[inline(always)]
    pub(in crate::loops) fn push(&mut self, part: J::Lane) {
        let (mut part, mut level) = (part, 0);
        while self.count & (1 << level) != 0 {
            part = J::join(self.waiting[level], part);
            level += 1;
        }
        self.waiting[level] = part;
        self.count += 1;
    }

    /// Joins all parts.
    #[inline(always)]
    pub(in crate::loops) fn all(self) -> J::Lane {
        if self.count == 0 {
            return J::START;
        }
        let mut level = self.count.trailing_zeros() as usize;
        let mut joined = self.waiting[level];
        while self.count >> (level + 1) != 0 {
            level += 1;
            if self.count & (1 << level) != 0 {
                joined = J::join(self.waiting[level], joined);
            }
        }
        joined
    }
}
