//! Elements folded to one value, in many lanes side by side. Rule R1 of [`crate::loops`].
//!
//! Elements are dealt out to [`lanes`](super::lanes). Which element goes to which lane, and in which order lanes are joined,
//! depends on the shape alone: not on the processor, and not on the number of threads.
//!
//! * Elements come in blocks ([`block`]): a stretch of a long row, or several short rows.
//! * In a block, element `i` of a row goes to lane `i % N` of `N`, or to as many lanes further on; lanes are joined in halves.
//! * Blocks are joined pairwise ([`Pairs`]). So the error of a sum of `n` floats grows with `log2(n)` roundings.

use core::marker::PhantomData;
use core::ops::Range;

use super::extent::CHOICE_FROM;
use super::index::{LoopIndex, Order};
use super::lanes::{
    self, DealtOut, Elements, FEW_LANES, Joining, LANES, MANY, Pairs, Positions, block, in_lanes, joined,
};
use crate::cpu::simd::{Baseline, Kernel, Level, dispatch};
use crate::cpu::threads::both;
use crate::layout::count::block_len;
use crate::shape::Shape;

/// A fold that may start anywhere and whose parts are joined.
pub(crate) trait Fold<S>: Sync {
    type By: Joining;

    /// The order in which elements are computed fast.
    const ORDER: Order;

    /// Adds the element at `at` to the lane. Must be `#[inline(always)]`.
    fn step(&self, lane: Lane<S, Self>, at: LoopIndex<S>) -> Lane<S, Self>;
}

/// The accumulator of a lane.
type Lane<S, F> = <<F as Fold<S>>::By as Joining>::Lane;

/// Blocks that are folded by one loop. A power of two, so that the tree of joins does not depend on it. On one thread, as many as there
/// are: an address space has room for fewer than `2^BITS` bytes, and a block has at least 1024 elements.
const BLOCKS_AT_ONCE: usize = if cfg!(feature = "rayon") { 64 } else { 1 << (usize::BITS - 10) };

/// Folds all elements.
#[inline]
pub(crate) fn fold<S: Shape, F: Fold<S>>(by: &F) -> Lane<S, F> {
    halves(by, 0..Cutting::<S, F>::CUTTING.blocks)
}

/// The cutting of the elements into blocks.
#[derive(Clone, Copy)]
struct Blocking {
    /// Elements of a block, about.
    block: usize,
    /// The length of a row: of all axes from `ORDER.lead` on.
    len: usize,
    /// Whole rows of a block, or blocks of a row.
    rows: usize,
    blocks_of_row: usize,
    blocks: usize,
}

impl Blocking {
    /// Returns whether a block has so many rows, and so short ones, that one of `lanes` for each column would see too many elements.
    const fn is_narrow(self, lanes: usize) -> bool {
        self.len <= lanes / 2 && self.rows > 32
    }
}

struct Cutting<S, F>(PhantomData<(S, F)>);

impl<S: Shape, F: Fold<S>> Cutting<S, F> {
    const CUTTING: Blocking = {
        let len = block_len(S::AXES.split_at(F::ORDER.lead).1);
        let all = S::COUNT / len;
        let block = block::<F::By>(S::COUNT);
        if len >= block {
            let blocks_of_row = len.div_ceil(block);
            Blocking { block, len, rows: 1, blocks_of_row, blocks: all * blocks_of_row }
        } else {
            let rows = match block / len {
                rows if rows < all || all == 0 => rows,
                _ => all,
            };
            Blocking { block, len, rows, blocks_of_row: 1, blocks: all.div_ceil(rows) }
        }
    };
}

/// Returns the number of blocks in the left part of `blocks` blocks, which are more than one.
fn left(blocks: usize) -> usize {
    blocks.next_power_of_two() / 2
}

/// Folds a range of blocks, in two halves.
fn halves<S: Shape, F: Fold<S>>(by: &F, blocks: Range<usize>) -> Lane<S, F> {
    if blocks.len() <= BLOCKS_AT_ONCE {
        return folded(by, blocks);
    }
    let middle = blocks.start + left(blocks.len());
    let (left, right) = (blocks.start..middle, middle..blocks.end);
    let (left, right) = both(|| halves(by, left), || halves(by, right));
    F::By::join(left, right)
}

/// Folds a range of blocks in one loop.
#[inline]
fn folded<S: Shape, F: Fold<S>>(by: &F, blocks: Range<usize>) -> Lane<S, F> {
    let folding = Folding { by, blocks, shape: PhantomData };
    if const { S::COUNT < CHOICE_FROM } { folding.run::<Baseline>() } else { dispatch(folding) }
}

struct Folding<'f, S, F> {
    by: &'f F,
    blocks: Range<usize>,
    shape: PhantomData<fn(S) -> S>,
}

impl<S: Shape, F: Fold<S>> Kernel for Folding<'_, S, F> {
    type Output = Lane<S, F>;

    #[inline(always)]
    fn run<L: Level>(self) -> Lane<S, F> {
        if const { S::COUNT >= MANY } { self.joined::<LANES>() } else { self.joined::<FEW_LANES>() }
    }
}

impl<S: Shape, F: Fold<S>> Folding<'_, S, F> {
    #[inline(always)]
    fn joined<const N: usize>(self) -> Lane<S, F> {
        if const { Cutting::<S, F>::CUTTING.blocks == 1 } {
            return block_of::<S, F, N>(self.by, 0);
        }
        let mut pairs = Pairs::<F::By, { BLOCKS_AT_ONCE.ilog2() as usize + 1 }>::NONE;
        for block in self.blocks {
            pairs.push(block_of::<S, F, N>(self.by, block));
        }
        pairs.all()
    }
}

/// Folds block number `block`.
#[inline(always)]
fn block_of<S: Shape, F: Fold<S>, const N: usize>(by: &F, block: usize) -> Lane<S, F> {
    let cut = const { Cutting::<S, F>::CUTTING };
    if const { Cutting::<S, F>::CUTTING.blocks_of_row > 1 } {
        let row = &RowElements { by, first: LoopIndex::row(F::ORDER.lead, block / cut.blocks_of_row) };
        let from = block % cut.blocks_of_row * cut.block;
        return in_lanes::<F::By, N>(&Positions { row, positions: from..cut.len.min(from + cut.block) });
    }
    let first = block * cut.rows;
    in_lanes::<F::By, N>(&ShortRows { by, rows: first..(S::COUNT / cut.len).min(first + cut.rows), shape: PhantomData })
}

/// Some whole rows.
struct ShortRows<'f, S, F> {
    by: &'f F,
    rows: Range<usize>,
    shape: PhantomData<fn(S) -> S>,
}

impl<S: Shape, F: Fold<S>> DealtOut<F::By> for ShortRows<'_, S, F> {
    /// Steps lanes through the rows: where joining rounds, through four at once.
    #[inline(always)]
    fn step<const G: usize>(&self, lanes: &mut [Lane<S, F>; G], first_lane: usize, n: usize) {
        let len = const { Cutting::<S, F>::CUTTING.len };
        let mut rows = self.rows.clone();
        let mut first = LoopIndex::row(F::ORDER.lead, rows.start);
        if const { F::By::ROUNDS } && const { Cutting::<S, F>::CUTTING }.is_narrow(n) {
            narrow_rows(self.by, lanes, [first_lane, n], &mut first, rows.len() / 4);
            rows.start += rows.len() / 4 * 4;
        } else if const { F::By::ROUNDS } {
            while rows.len() >= 4 {
                lanes::step(lanes, first_lane, n, 0..len, &Four::next(self.by, &mut first));
                rows.start += 4;
            }
        }
        while rows.start < rows.end {
            lanes::step(lanes, first_lane, n, 0..len, &RowElements { by: self.by, first });
            first.advance(F::ORDER.lead);
            rows.start += 1;
        }
    }
}

/// Steps lanes through rows, four at once, as many times as `fours` says. Each lane is of one column, but each column has several lanes.
#[inline(always)]
fn narrow_rows<S: Shape, F: Fold<S>, const G: usize>(
    by: &F,
    lanes: &mut [Lane<S, F>; G],
    [first_lane, n]: [usize; 2],
    first: &mut LoopIndex<S>,
    mut fours: usize,
) {
    let len = const { Cutting::<S, F>::CUTTING.len };
    while fours > 0 {
        for number in 0..fours.min(n / len) {
            let four = Four::next(by, first);
            let columns = number * len..(number + 1) * len;
            let from = columns.start.clamp(first_lane, first_lane + G);
            let to = columns.end.clamp(first_lane, first_lane + G);
            for (at, lane) in lanes[from - first_lane..to - first_lane].iter_mut().enumerate() {
                *lane = four.step(*lane, from - columns.start + at);
            }
        }
        fours -= fours.min(n / len);
    }
}

/// A row of elements.
struct RowElements<'f, S, F> {
    by: &'f F,
    first: LoopIndex<S>,
}

impl<S: Shape, F: Fold<S>> Elements<F::By> for RowElements<'_, S, F> {
    #[inline(always)]
    fn step(&self, lane: Lane<S, F>, position: usize) -> Lane<S, F> {
        self.by.step(lane, self.first.at(position))
    }
}

/// Four rows, of which those elements are joined that have the same position.
struct Four<'f, S, F> {
    by: &'f F,
    firsts: [LoopIndex<S>; 4],
}

impl<'f, S: Shape, F: Fold<S>> Four<'f, S, F> {
    #[inline(always)]
    fn next(by: &'f F, first: &mut LoopIndex<S>) -> Self {
        let mut firsts = [*first; 4];
        for row in &mut firsts {
            *row = *first;
            first.advance(F::ORDER.lead);
        }
        Four { by, firsts }
    }
}

impl<S: Shape, F: Fold<S>> Elements<F::By> for Four<'_, S, F> {
    #[inline(always)]
    fn step(&self, lane: Lane<S, F>, position: usize) -> Lane<S, F> {
        let mut parts = [F::By::START; 4];
        for (part, first) in parts.iter_mut().zip(&self.firsts) {
            *part = self.by.step(*part, first.at(position));
        }
        F::By::join(lane, joined::<F::By>(parts))
    }
}

#[cfg(test)]
mod tests {
    use super::super::lanes::Added;
    use super::*;
    use crate::shape::{Rank1, Rank2};

    /// Sums of floats that do not fit each other: each other order of additions gives other bits.
    struct Floats<const LEAD: usize>;

    impl<S: Shape, const LEAD: usize> Fold<S> for Floats<LEAD> {
        type By = Added<true>;
        const ORDER: Order = Order { lead: LEAD, tiled: false };

        #[inline(always)]
        fn step(&self, lane: f32, at: LoopIndex<S>) -> f32 {
            // Arbitrary numbers: these are the strides of no array.
            let run = crate::layout::walk::Run { lead: 0, len: 0, stride: 977 };
            let word = at.offset(&[7919; 6], &[run; crate::layout::MAX_RANK + 1]) as u32;
            lane + (word.wrapping_mul(0x9e37_79b9) >> 8) as f32 * 1.1
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
