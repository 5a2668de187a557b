//! Elements dealt out to lanes, and partial results that are joined.
//!
//! One sequential chain of additions waits for each of them; so elements are dealt out to lanes, which vector registers
//! hold.
//!
//! Where joining rounds, the error of a sum grows with the number of additions that any one element goes through. So a
//! lane takes 16 elements, or 8 where they are many; lanes are joined in halves, and the results of that are joined
//! pairwise ([`Pairs`]).

use core::ops::Range;

use crate::cpu::stack::IS_SMALL;

/// The number of lanes for many elements. It is so large that the compiler vectorises loops over the lanes. The
/// compiler unrolls shorter loops first, and then finds fewer vector instructions.
pub(in crate::loops) const LANES: usize = 128;

/// The number of lanes for fewer than [`MANY`] elements: joining lanes has a cost, too.
pub(in crate::loops) const FEW_LANES: usize = 16;
pub(in crate::loops) const MANY: usize = 128;

/// From this number of elements on, an operand is large: memory takes the time, not lanes.
const LARGE: usize = 1 << 17;

/// Returns the number of elements that are added up in lanes as one block: a lane takes 16 of them, or 8 where joining rounds and
/// there are many.
pub(in crate::loops) const fn block<J: Joining>(elements: usize) -> usize {
    if J::ROUNDS && elements >= LARGE { 1024 } else { 2048 }
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

/// Elements that can be dealt out to lanes, as often as is asked for.
pub(in crate::loops) trait DealtOut<J: Joining> {
    /// Steps some of `n` lanes, those from `first` on, through their elements. Must be `#[inline(always)]`.
    fn step<const G: usize>(&self, lanes: &mut [J::Lane; G], first: usize, n: usize);
}

/// Some positions of a row.
pub(in crate::loops) struct Positions<'r, R> {
    pub(in crate::loops) row: &'r R,
    pub(in crate::loops) positions: Range<usize>,
}

impl<J: Joining, R: Elements<J>> DealtOut<J> for Positions<'_, R> {
    #[inline(always)]
    fn step<const G: usize>(&self, lanes: &mut [J::Lane; G], first: usize, n: usize) {
        step::<J, G>(lanes, first, n, self.positions.clone(), self.row);
    }
}

/// Lanes that are kept at once where the stack is small.
const GROUP: usize = 2;

/// Folds elements that are dealt out to `N` lanes. The lanes are joined in halves.
#[inline(always)]
pub(in crate::loops) fn in_lanes<J: Joining, const N: usize>(elements: &impl DealtOut<J>) -> J::Lane {
    if const { IS_SMALL } {
        return in_groups(elements, N);
    }
    let mut lanes = [J::START; N];
    elements.step(&mut lanes, 0, N);
    halved::<J, N>(lanes)
}

/// Folds elements that are dealt out to `n` lanes: first those of [`GROUP`] lanes, and then those of the next. Groups come in the order
/// in which joining in halves takes their lanes, so that the result is the same. Not inlined: callers have several numbers of lanes.
#[inline(never)]
fn in_groups<J: Joining>(elements: &impl DealtOut<J>, n: usize) -> J::Lane {
    if n == 1 {
        let mut lane = [J::START];
        elements.step(&mut lane, 0, 1);
        return lane[0];
    }
    let groups = if J::ROUNDS { n / GROUP } else { 1 };
    let mut waiting = [[J::START; GROUP]; (LANES / GROUP).ilog2() as usize];
    let mut lanes = [J::START; GROUP];
    for number in 0..groups {
        // As many bits as tell the groups apart, in reverse.
        let group = number.reverse_bits().unbounded_shr(usize::BITS - groups.ilog2());
        lanes = [J::START; GROUP];
        elements.step(&mut lanes, group * GROUP, groups * GROUP);
        let joined = number.trailing_ones() as usize;
        for waiting in &waiting[..joined] {
            for (lane, left) in lanes.iter_mut().zip(waiting) {
                *lane = J::join(*left, *lane);
            }
        }
        if number + 1 < groups {
            waiting[joined] = lanes;
        }
    }
    halved::<J, GROUP>(lanes)
}

/// Steps some of `n` lanes, those from `first` on, through `positions` of one row: element `i` goes to lane `i % n`.
///
/// Each loop runs over the lanes, which vector instructions step side by side, and takes several elements of each lane at once, so
/// that lanes are loaded and stored seldom.
#[inline(always)]
pub(in crate::loops) fn step<J: Joining, const G: usize>(
    lanes: &mut [J::Lane; G],
    first: usize,
    n: usize,
    positions: Range<usize>,
    row: &impl Elements<J>,
) {
    const AT_ONCE: usize = 2;
    let mut at = positions.start + first;
    while at + (AT_ONCE - 1) * n + G <= positions.end {
        for (i, lane) in lanes.iter_mut().enumerate() {
            let mut stepped = *lane;
            for number in 0..AT_ONCE {
                stepped = row.step(stepped, at + number * n + i);
            }
            *lane = stepped;
        }
        at += AT_ONCE * n;
    }
    while at + G <= positions.end {
        for (i, lane) in lanes.iter_mut().enumerate() {
            *lane = row.step(*lane, at + i);
        }
        at += n;
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
    /// No parts. (A constant, which is copied to its place; what a function returns may be on the stack twice.)
    pub(in crate::loops) const NONE: Self = Pairs { waiting: [J::START; N], count: 0 };

    /// Adds the next part.
    #[inline(always)]
    pub(in crate::loops) fn push(&mut self, part: J::Lane) {
        if const { !J::ROUNDS } {
            // Any order gives the same.
            self.waiting[0] = J::join(self.waiting[0], part);
            return;
        }
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
    pub(in crate::loops) fn all(&self) -> J::Lane {
        if const { !J::ROUNDS } {
            return self.waiting[0];
        }
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

/// Sums of floats, for tests: each other order of additions gives other bits. `ROUNDS` says whether loops take care of rounding errors.
#[cfg(test)]
pub(in crate::loops) struct Added<const ROUNDS: bool>;

#[cfg(test)]
impl<const ROUNDS: bool> Joining for Added<ROUNDS> {
    type Lane = f32;
    const START: f32 = -0.0;
    const ROUNDS: bool = ROUNDS;

    #[inline(always)]
    fn join(left: f32, right: f32) -> f32 {
        left + right
    }

    #[inline(always)]
    fn lost(left: f32, right: f32, joined: f32) -> f32 {
        right - (joined - left)
    }
}
