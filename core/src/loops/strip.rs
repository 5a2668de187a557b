//! Neighbouring results of an expression, folded along an axis side by side. Rule R1 of [`crate::loops`].
//!
//! Where joining rounds, a row of the last axis is cut into blocks that are joined pairwise, as the blocks of a whole
//! array are. Along any other axis, results are the columns of a [`grid`](super::grid).

use super::each::Elementwise;
use super::extent::Extent;
use super::grid::{Columns, ComputedLines, Grid, LaneOf, LineFold, Lines};
use super::index::{LoopIndex, Order};
use super::lanes::block;
use super::row::{self, Computed, ComputedRow};
use crate::layout::count::block_len;
use crate::shape::Shape;
use crate::shape::axis::HasAxis;
use crate::shape::dim::Dim;

/// The place of some neighbouring results.
pub(crate) struct Strip<S, const I: isize> {
    pub(super) first: LoopIndex<S>,
    pub(super) from: usize,
    pub(super) len: usize,
}

/// Returns the axis behind `I` from which on all axes are one run for all operands, and the numbers of the loop.
pub(super) const fn extent_of<S: HasAxis<I>, const I: isize>(order: Order) -> (usize, Extent) {
    let lead = if order.lead > S::AXIS { order.lead } else { S::AXIS + 1 };
    (lead, Extent { count: S::COUNT, row: block_len(S::AXES.split_at(lead).1), length: S::Length::SIZE })
}

impl<S: HasAxis<I>, const I: isize, T, E: Elementwise<S, (), T>> Lines<T> for ComputedLines<'_, Strip<S, I>, T, E> {
    const ARE_LONG: bool = S::Length::SIZE as u64 > u32::MAX as u64;

    #[inline(always)]
    fn length(&self) -> usize {
        S::Length::SIZE
    }

    #[inline(always)]
    fn fold<F: LineFold<T>, const W: usize>(&self, by: &F, totals: &mut [LaneOf<F, T>]) {
        if const { S::AXIS + 1 == S::RANK && E::ORDER.lead <= S::AXIS } {
            let row = ComputedRow(StripRow { by: self.by, first: self.place.first.without_last() });
            let block = const { block::<F::By>(S::COUNT) };
            let length = S::Length::SIZE;
            totals[0] = match const { row::kind(S::Length::SIZE) } {
                row::ONE => row::fold::<T, F, { row::ONE }>(by, &row, length, block),
                row::FEW => row::fold::<T, F, { row::FEW }>(by, &row, length, block),
                row::WHOLE => row::fold::<T, F, { row::WHOLE }>(by, &row, length, block),
                _ => row::fold::<T, F, { row::IN_BLOCKS }>(by, &row, length, block),
            };
            return;
        }
        let columns = Columns::new(self, S::Length::SIZE, self.place.len);
        if const { extent_of::<S, I>(E::ORDER).1.is_narrow() } {
            if const { extent_of::<S, I>(E::ORDER).1.keeps_errors(size_of::<LaneOf<F, T>>()) } {
                columns.fold::<F, W, true, true>(by, totals)
            } else {
                columns.fold::<F, W, true, false>(by, totals)
            }
        } else if const { extent_of::<S, I>(E::ORDER).1.keeps_errors(size_of::<LaneOf<F, T>>()) } {
            columns.fold::<F, W, false, true>(by, totals)
        } else {
            columns.fold::<F, W, false, false>(by, totals)
        }
    }
}

impl<S: HasAxis<I>, const I: isize, T, E: Elementwise<S, (), T>> Grid<T> for &ComputedLines<'_, Strip<S, I>, T, E> {
    type Row = (LoopIndex<S>, usize);
    const LEN: usize = extent_of::<S, I>(E::ORDER).1.narrow_len();

    #[inline(always)]
    fn row(&self, k: usize, from: usize, _: usize) -> Self::Row {
        (self.place.first.on_axis(S::AXIS, k), self.place.from + from)
    }

    #[inline(always)]
    fn get(&self, (row, from): Self::Row, l: usize) -> T {
        self.by.element(row.at(from + l), ())
    }
}

/// A row of the last axis.
struct StripRow<'e, S, E> {
    by: &'e E,
    first: LoopIndex<S>,
}

impl<S: Shape, T, E: Elementwise<S, (), T>> Computed<T> for StripRow<'_, S, E> {
    #[inline(always)]
    fn get(&self, k: usize) -> T {
        self.by.element(self.first.at(k), ())
    }
}
