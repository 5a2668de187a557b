//! Elements folded across several axes. Rule R1 of [`crate::loops`].
//!
//! If the last axis is among them, each result is folded on its own: rows of memory in lanes, and rows are joined pairwise. If it is not,
//! neighbouring results are folded side by side, [`SIDE`] of them, in the order of memory: the elements of each that come one after the
//! other are added up by [`FEW`], and where joining rounds, the rounding error of adding that to a total is kept, as along one axis.

use core::marker::PhantomData;
use core::ops::Range;

use super::along::{Results, StripWork};
use super::each::Elementwise;
use super::extent::CHOICE_FROM;
use super::grid::{ComputedLines, LaneOf, LineFold, Lines};
use super::index::{LoopIndex, Order};
use super::lanes::{Elements, FEW_LANES, Joining, LANES, MANY, Pairs, Positions, block, in_lanes};
use crate::cpu::simd::{Baseline, Kernel, Level, dispatch};
use crate::cpu::stack::IS_SMALL;
use crate::cpu::threads::{pieces, units};
use crate::layout::count::block_len;
use crate::shape::Shape;
use crate::shape::axes::{AxesOf, length_along};

/// The number of results that are computed side by side.
const SIDE: usize = if IS_SMALL { 4 } else { 32 };

/// Elements of each result that are joined before their sum is added to a total.
const FEW: usize = 8;

/// A computation from the elements along axes `A`.
pub(crate) trait Across<S: Shape, A: AxesOf<S>, U>: Sync {
    const ORDER: Order;

    /// Writes the results of `group`, at most `W`. Must be `#[inline(always)]`.
    fn results<const W: usize>(&self, group: Group<S, A>, results: &mut [U]);
}

/// The elements whose fold gives some neighbouring results.
pub(crate) struct Group<S, A> {
    first: LoopIndex<S>,
    from: usize,
    len: usize,
    axes: PhantomData<fn() -> A>,
}

/// The division of the elements of shape `S` by axes `A`.
struct Division<S, A>(PhantomData<(S, A)>);

impl<S: Shape, A: AxesOf<S>> Division<S, A> {
    /// Whether the last axis is among the axes.
    const LAST: bool = S::RANK > 0 && A::TAKEN[S::RANK - 1];

    /// The number of elements of a result.
    const LENGTH: usize = length_along::<S, A>();

    /// Returns the axis from which on all axes are one run for all operands, and are all among the axes or all not; then the number of
    /// elements of that run.
    const fn run(order: Order) -> (usize, usize) {
        let mut lead = S::RANK;
        while lead > order.lead && A::TAKEN[lead - 1] == Self::LAST {
            lead -= 1;
        }
        (lead, block_len(S::AXES.split_at(lead).1))
    }
}

/// Computes every result.
#[inline]
pub(crate) fn across<S: Shape, A: AxesOf<S>, U: Send, B: Across<S, A, U>, R: Results<U>>(by: &B, mut results: R) {
    let count = <A::Kept as Shape>::COUNT;
    if const { S::COUNT < CHOICE_FROM } {
        EachGroup::<S, A, U, B, _> { by, results, range: 0..count, of: PhantomData }.run::<Baseline>();
    } else if const { !R::IS_SLICE } {
        dispatch(EachGroup::<S, A, U, B, _> { by, results, range: 0..count, of: PhantomData });
    } else if let Some(slice) = results.slice() {
        let unit = if Division::<S, A>::LAST { 1 } else { Division::<S, A>::run(B::ORDER).1.max(1) };
        let elements = Division::<S, A>::LENGTH.max(1);
        let unit = units(unit * elements) / elements;
        pieces(slice, unit.next_multiple_of(SIDE), |before, results| {
            let range = before..before + results.len();
            dispatch(EachGroup::<S, A, U, B, _> { by, results, range, of: PhantomData });
        });
    }
}

/// The types that a loop is compiled for.
type Of<S, A, U> = PhantomData<fn(S, A) -> (S, U)>;

/// The loop over the results `range`, which go to the first places of `results`.
struct EachGroup<'a, S, A, U, B, R> {
    by: &'a B,
    results: R,
    range: Range<usize>,
    of: Of<S, A, U>,
}

impl<S: Shape, A: AxesOf<S>, U, B: Across<S, A, U>, R: Results<U>> Kernel for EachGroup<'_, S, A, U, B, R> {
    type Output = ();

    #[inline(always)]
    fn run<L: Level>(self) {
        if const { Division::<S, A>::LAST } { self.groups::<1>() } else { self.groups::<SIDE>() }
    }
}

impl<S: Shape, A: AxesOf<S>, U, B: Across<S, A, U>, R: Results<U>> EachGroup<'_, S, A, U, B, R> {
    #[inline(always)]
    fn groups<const W: usize>(mut self) {
        let (lead, run) = const { Division::<S, A>::run(B::ORDER) };
        let row = if const { Division::<S, A>::LAST } { 1 } else { run };
        let mut at = self.range.start;
        while at < self.range.end {
            let from = at % row;
            let len = W.min(row - from).min(self.range.end - at);
            let first = LoopIndex::row_kept(lead, &A::TAKEN, at / row);
            let work = WritingGroup::<S, A, B, W> { by: self.by, group: Group { first, from, len, axes: PhantomData } };
            self.results.places::<W>(at - self.range.start, len, work);
            at += len;
        }
    }
}

/// Writes the results of a group.
struct WritingGroup<'a, S, A, B, const W: usize> {
    by: &'a B,
    group: Group<S, A>,
}

impl<S: Shape, A: AxesOf<S>, U, B: Across<S, A, U>, const W: usize> StripWork<U> for WritingGroup<'_, S, A, B, W> {
    #[inline(always)]
    fn write(self, results: &mut [U]) {
        self.by.results::<W>(self.group, results);
    }
}

impl<S: Shape, A: AxesOf<S>, T, E: Elementwise<S, (), T>> Lines<T> for ComputedLines<'_, Group<S, A>, T, E> {
    const ARE_LONG: bool = Division::<S, A>::LENGTH as u64 > u32::MAX as u64;

    #[inline(always)]
    fn length(&self) -> usize {
        Division::<S, A>::LENGTH
    }

    #[inline(always)]
    fn fold<F: LineFold<T>, const W: usize>(&self, by: &F, totals: &mut [LaneOf<F, T>]) {
        totals.fill(F::By::START);
        if const { Division::<S, A>::LENGTH == 0 } {
        } else if const { Division::<S, A>::LAST } {
            totals[0] = self.rows(by);
        } else {
            self.side_by_side::<F, W>(by, totals);
        }
    }
}

impl<S: Shape, A: AxesOf<S>, T, E: Elementwise<S, (), T>> ComputedLines<'_, Group<S, A>, T, E> {
    /// Folds neighbouring results: some elements of each, and then the next.
    #[inline(always)]
    fn side_by_side<F: LineFold<T>, const W: usize>(&self, by: &F, totals: &mut [LaneOf<F, T>]) {
        let lead = Division::<S, A>::run(E::ORDER).0;
        let Group { first, from, len, .. } = self.place;
        let mut lost = [F::By::START; W];
        let (mut at, mut k) = (first, 0);
        while k < Division::<S, A>::LENGTH {
            let mut sums = [F::By::START; W];
            let few = k..Division::<S, A>::LENGTH.min(k + FEW);
            k = few.end;
            for k in few {
                for (l, sum) in sums[..len].iter_mut().enumerate() {
                    *sum = by.step(*sum, self.by.element(at.at(from + l), ()), k, l);
                }
                at.advance_taken(lead, &A::TAKEN);
            }
            for ((total, lost), sum) in totals.iter_mut().zip(&mut lost).zip(sums) {
                let sum = if F::By::ROUNDS { F::By::join(*lost, sum) } else { sum };
                let joined = F::By::join(*total, sum);
                if F::By::ROUNDS {
                    *lost = F::By::lost(*total, sum, joined);
                }
                *total = joined;
            }
        }
        if F::By::ROUNDS {
            for (total, lost) in totals.iter_mut().zip(lost) {
                *total = F::By::join(*total, lost);
            }
        }
    }

    /// Folds one result: its rows, in blocks that are joined pairwise.
    #[inline(always)]
    fn rows<F: LineFold<T>>(&self, by: &F) -> LaneOf<F, T> {
        let (lead, len) = Division::<S, A>::run(E::ORDER);
        let block = block::<F::By>(S::COUNT);
        let mut pairs = Pairs::<F::By, { usize::BITS as usize }>::NONE;
        let mut first = self.place.first;
        for number in 0..Division::<S, A>::LENGTH / len {
            let row = RowOfGroup { by, elements: self.by, first, before: number * len, of: PhantomData };
            let mut k = 0;
            while k < len {
                let positions = k..len.min(k + block);
                k = positions.end;
                let part = row.fold(positions);
                pairs.push(part);
            }
            first.advance_taken(lead, &A::TAKEN);
        }
        pairs.all()
    }
}

/// A row of a result, and the number of elements of the result before it.
struct RowOfGroup<'f, S, T, F, E> {
    by: &'f F,
    elements: &'f E,
    first: LoopIndex<S>,
    before: usize,
    of: PhantomData<T>,
}

impl<S: Shape, T, F: LineFold<T>, E: Elementwise<S, (), T>> RowOfGroup<'_, S, T, F, E> {
    #[inline(always)]
    fn fold(&self, positions: Range<usize>) -> LaneOf<F, T> {
        if positions.len() >= MANY {
            self.fold_in::<LANES>(positions)
        } else if positions.len() >= FEW_LANES {
            self.fold_in::<FEW_LANES>(positions)
        } else {
            self.fold_in::<1>(positions)
        }
    }

    #[inline(always)]
    fn fold_in<const N: usize>(&self, positions: Range<usize>) -> LaneOf<F, T> {
        in_lanes::<F::By, N>(&Positions { row: self, positions })
    }
}

impl<S: Shape, T, F: LineFold<T>, E: Elementwise<S, (), T>> Elements<F::By> for RowOfGroup<'_, S, T, F, E> {
    #[inline(always)]
    fn step(&self, lane: LaneOf<F, T>, position: usize) -> LaneOf<F, T> {
        self.by.step(lane, self.elements.element(self.first.at(position), ()), self.before + position, 0)
    }
}
