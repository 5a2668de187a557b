//! Elements folded to one value, in many lanes side by side. Rule R1 of [`crate::raw`].
//!
//! One sequential chain of additions waits for each of them; so elements are dealt out to lanes, which vector registers
//! hold. Which element goes to which lane, and in which order lanes are joined, depends on the shape alone: not on the
//! processor, and not on the number of threads.
//!
//! * Elements come in blocks of [`BLOCK`]: a stretch of a long row, or several short rows.
//! * In a block, element `i` of a row goes to lane `i % N` of `N`; lanes are joined in halves.
//! * Blocks are joined pairwise: the left part of a range of blocks has the most that is a power of two. So the error of a
//!   sum of `n` floats grows with `BLOCK / lanes + log2(n)` roundings, as in pairwise summation (N. J. Higham, "The accuracy of
//!   floating point summation", 1993).

use core::marker::PhantomData;
use core::ops::Range;

use super::spot::{Order, Spot};
use crate::raw::simd::{Baseline, Kernel, Level, dispatch};
use crate::raw::threads::both;
use crate::shape::Shape;
use crate::shape::count::block_len;

/// A fold that may start anywhere and whose parts are joined.
pub(crate) trait Fold<S>: Sync {
    /// What is held for a lane.
    type Lane: Copy + Send;

    /// The order in which elements are computed fast.
    const ORDER: Order;

    /// Of no elements.
    const START: Self::Lane;

    /// Must be `#[inline(always)]`.
    fn step(&self, lane: Self::Lane, spot: Spot<S>) -> Self::Lane;

    /// Must be `#[inline(always)]`.
    fn join(left: Self::Lane, right: Self::Lane) -> Self::Lane;
}

/// Elements of a block, about.
pub(crate) const BLOCK: usize = 2048;

/// Blocks that are folded by one loop. A power of two, so that the tree of joins does not depend on it.
const BLOCKS_AT_ONCE: usize = 64;

/// All elements, folded.
#[inline]
pub(crate) fn fold<S: Shape, F: Fold<S>>(by: &F) -> F::Lane {
    let cutting = Cutting::<S, F>::CUTTING;
    if cutting.blocks <= BLOCKS_AT_ONCE { folded(by, 0..cutting.blocks) } else { halves(by, 0..cutting.blocks) }
}

/// How the elements are cut into blocks.
#[derive(Clone, Copy)]
struct Cut {
    /// The length of a row: of all axes from `ORDER.lead` on.
    len: usize,
    /// Whole rows of a block, or blocks of a row.
    rows: usize,
    blocks_of_row: usize,
    blocks: usize,
}

struct Cutting<S, F>(PhantomData<(S, F)>);

impl<S: Shape, F: Fold<S>> Cutting<S, F> {
    const CUTTING: Cut = {
        let len = block_len(S::AXES.split_at(F::ORDER.lead).1);
        let all = S::COUNT / len;
        if len >= BLOCK {
            let blocks_of_row = len.div_ceil(BLOCK);
            Cut { len, rows: 1, blocks_of_row, blocks: all * blocks_of_row }
        } else {
            let rows = BLOCK / len;
            Cut { len, rows, blocks_of_row: 1, blocks: all.div_ceil(rows) }
        }
    };
}

/// The left part of so many blocks, more than one.
fn left(blocks: usize) -> usize {
    blocks.next_power_of_two() / 2
}

/// A range of blocks, in two halves.
fn halves<S: Shape, F: Fold<S>>(by: &F, blocks: Range<usize>) -> F::Lane {
    if blocks.len() <= BLOCKS_AT_ONCE {
        return folded(by, blocks);
    }
    let middle = blocks.start + left(blocks.len());
    let (left, right) = (blocks.start..middle, middle..blocks.end);
    let (left, right) = both(|| halves(by, left), || halves(by, right));
    F::join(left, right)
}

/// A range of blocks in one loop.
#[inline]
fn folded<S: Shape, F: Fold<S>>(by: &F, blocks: Range<usize>) -> F::Lane {
    let folding = Folding { by, blocks, shape: PhantomData };
    if S::COUNT < 64 { folding.run::<Baseline>() } else { dispatch(folding) }
}

struct Folding<'f, S, F> {
    by: &'f F,
    blocks: Range<usize>,
    shape: PhantomData<fn(S) -> S>,
}

impl<S: Shape, F: Fold<S>> Kernel for Folding<'_, S, F> {
    type Output = F::Lane;

    #[inline(always)]
    fn run<L: Level>(self) -> F::Lane {
        if S::COUNT >= MANY { self.joined::<LANES>() } else { self.joined::<FEW_LANES>() }
    }
}

/// Lanes of many elements. So many that the compiler makes vector instructions of loops over them; it unrolls shorter ones first,
/// and finds fewer.
pub(in crate::raw) const LANES: usize = 128;

/// Lanes of fewer than [`MANY`] elements: joining lanes costs, too.
pub(in crate::raw) const FEW_LANES: usize = 16;
pub(in crate::raw) const MANY: usize = 128;

impl<S: Shape, F: Fold<S>> Folding<'_, S, F> {
    /// Blocks are joined as a binary counter counts: what is joined is of as many blocks on either side.
    #[inline(always)]
    fn joined<const N: usize>(self) -> F::Lane {
        let mut waiting = [F::START; BLOCKS_AT_ONCE.ilog2() as usize + 1];
        let mut count = 0usize;
        for block in self.blocks {
            let mut folded = block_of::<S, F, N>(self.by, block);
            let mut level = 0;
            while count & (1 << level) != 0 {
                folded = F::join(waiting[level], folded);
                level += 1;
            }
            waiting[level] = folded;
            count += 1;
        }
        let mut level = count.trailing_zeros() as usize;
        if count == 0 {
            return F::START;
        }
        let mut folded = waiting[level];
        while count >> (level + 1) != 0 {
            level += 1;
            if count & (1 << level) != 0 {
                folded = F::join(waiting[level], folded);
            }
        }
        folded
    }
}

/// Block number `block`.
#[inline(always)]
fn block_of<S: Shape, F: Fold<S>, const N: usize>(by: &F, block: usize) -> F::Lane {
    let cut = Cutting::<S, F>::CUTTING;
    let lead = F::ORDER.lead;
    let mut lanes = [F::START; N];
    if cut.blocks_of_row > 1 {
        let first = Spot::<S>::row(lead, block / cut.blocks_of_row);
        let from = block % cut.blocks_of_row * BLOCK;
        step(&mut lanes, from..cut.len.min(from + BLOCK), |lane, position| by.step(lane, first.at(position)));
    } else {
        let mut row = block * cut.rows;
        let end = (S::COUNT / cut.len).min(row + cut.rows);
        let mut first = Spot::<S>::row(lead, row);
        while row < end {
            step(&mut lanes, 0..cut.len, |lane, position| by.step(lane, first.at(position)));
            first.advance(lead);
            row += 1;
        }
    }
    halved(lanes, F::join)
}

/// Steps `lanes` through `positions` of one row: element `i` goes to lane `i % N`.
///
/// Each loop runs over the lanes, which vector instructions step side by side, and takes several elements of each lane at once, so
/// that lanes are loaded and stored seldom.
#[inline(always)]
pub(in crate::raw) fn step<A: Copy, const N: usize>(
    lanes: &mut [A; N],
    positions: Range<usize>,
    step: impl Fn(A, usize) -> A,
) {
    const AT_ONCE: usize = 2;
    let mut at = positions.start;
    while positions.end - at >= AT_ONCE * N {
        for (i, lane) in lanes.iter_mut().enumerate() {
            let mut stepped = *lane;
            for row in 0..AT_ONCE {
                stepped = step(stepped, at + row * N + i);
            }
            *lane = stepped;
        }
        at += AT_ONCE * N;
    }
    while positions.end - at >= N {
        for (i, lane) in lanes.iter_mut().enumerate() {
            *lane = step(*lane, at + i);
        }
        at += N;
    }
    for (lane, position) in lanes.iter_mut().zip(at..positions.end) {
        *lane = step(*lane, position);
    }
}

/// Joins lanes in halves.
#[inline(always)]
pub(in crate::raw) fn halved<A: Copy, const N: usize>(mut lanes: [A; N], join: impl Fn(A, A) -> A) -> A {
    let mut half = N / 2;
    while half > 0 {
        for i in 0..half {
            lanes[i] = join(lanes[i], lanes[i + half]);
        }
        half /= 2;
    }
    lanes[0]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shape::{Rank1, Rank2};

    /// Sums of floats that do not fit each other: each other order of additions gives other bits.
    struct Floats<const LEAD: usize>;

    impl<S: Shape, const LEAD: usize> Fold<S> for Floats<LEAD> {
        type Lane = f32;
        const ORDER: Order = Order { lead: LEAD, tiled: false };
        const START: f32 = -0.0;

        #[inline(always)]
        fn step(&self, lane: f32, spot: Spot<S>) -> f32 {
            // As good as any numbers: the strides are no strides of an array.
            let run = crate::layout::walk::Run { lead: 0, len: 0, stride: 977 };
            let word = spot.offset(&[7919; 6], &[run; crate::shape::MAX_RANK + 1]) as u32;
            lane + (word.wrapping_mul(0x9e37_79b9) >> 8) as f32 * 1.1
        }

        #[inline(always)]
        fn join(left: f32, right: f32) -> f32 {
            left + right
        }
    }

    fn bits_of<S: Shape, const LEAD: usize>() {
        let blocks = 0..Cutting::<S, Floats<LEAD>>::CUTTING.blocks;
        assert!(blocks.len() <= BLOCKS_AT_ONCE);
        let folding = || Folding::<S, _> { by: &Floats::<LEAD>, blocks: blocks.clone(), shape: PhantomData };
        let (oldest, newest) = (folding().run::<Baseline>(), dispatch(folding()));
        assert!(S::COUNT == 0 || oldest > 0.0);
        assert_eq!(oldest.to_bits(), newest.to_bits());
        assert_eq!(fold::<S, _>(&Floats::<LEAD>).to_bits(), oldest.to_bits());
    }

    #[test]
    fn instruction_sets_agree_to_the_bit() {
        bits_of::<Rank1<0>, 0>();
        bits_of::<Rank1<100>, 0>();
        bits_of::<Rank2<9, 50>, 1>();
        if cfg!(not(miri)) {
            bits_of::<Rank1<1000>, 0>();
            bits_of::<Rank1<100_003>, 0>();
            bits_of::<Rank2<90, 250>, 1>();
            bits_of::<Rank2<9, 5000>, 1>();
            bits_of::<Rank2<3000, 5>, 1>();
        }
    }
}
