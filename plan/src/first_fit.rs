//! Passes that place buffers in an order of their own, each at the lowest offset that is free.

use crate::buffer::{Buffer, round_up};
use crate::scratch::{BufferRow, Scratch, fill};

/// Makes one pass, the heaviest buffer first. Fills the trial offsets and returns the highest end. Stops as soon as that is
/// `limit` or more.
///
/// If the weight is the size, TensorFlow Lite Micro plans like this (`GreedyMemoryPlanner`), and so does `greedy_by_size` of
/// TVM's unified static memory planner.
#[inline]
pub(crate) const fn first_fit(buffers: &[Buffer], limit: usize, scratch: &mut [Scratch]) -> usize {
    let (count, mut height) = fill(buffers, scratch);
    // Rows up to here are placed, in the order of their offsets.
    let mut placed = 0;
    while placed < count && height < limit {
        let mut row = take_heaviest(placed, count, scratch);
        row.from = first_gap(buffers, &row, placed, scratch);
        let end = row.from.saturating_add(buffers[row.buffer].size);
        if end > height {
            height = end;
        }
        scratch[row.buffer].trial = row.from;
        let mut k = placed;
        while k > 0 && scratch[k - 1].row.from > row.from {
            scratch[k].row = scratch[k - 1].row;
            k -= 1;
        }
        scratch[k].row = row;
        placed += 1;
    }
    height
}

/// Takes the heaviest row out of `[placed, count)`. The first of these rows moves into its place.
#[inline]
const fn take_heaviest(placed: usize, count: usize, scratch: &mut [Scratch]) -> BufferRow {
    let (mut heaviest, mut weight) = (placed, 0);
    let mut k = placed;
    while k < count {
        let found = scratch[k].row.weight;
        if found > weight {
            (heaviest, weight) = (k, found);
        }
        k += 1;
    }
    let row = scratch[heaviest].row;
    scratch[heaviest].row = scratch[placed].row;
    row
}

/// Returns the lowest offset at which `row` overlaps none of the placed rows that it meets.
#[inline]
const fn first_gap(buffers: &[Buffer], row: &BufferRow, placed: usize, scratch: &[Scratch]) -> usize {
    let Buffer { lower, upper, size, alignment, .. } = buffers[row.buffer];
    let mut from = 0;
    let mut k = 0;
    while k < placed {
        let other = &scratch[k].row;
        if other.lower < upper && lower < other.upper {
            if other.from >= from && other.from - from >= size {
                break;
            }
            let end = other.from.saturating_add(buffers[other.buffer].size);
            if end > from {
                from = round_up(end, alignment);
            }
        }
        k += 1;
    }
    from
}

/// Weighs every buffer for a pass in the order of offsets: the lowest first.
#[inline]
pub(crate) const fn weigh_by_offset(offsets: &[usize], scratch: &mut [Scratch]) {
    let mut i = 0;
    while i < offsets.len() {
        scratch[i].weight = FRONT - offsets[i] / 2;
        i += 1;
    }
}

/// A weight that is larger than any weight by offset.
const FRONT: usize = usize::MAX / 2 + 1;

/// Moves the buffers that ended at the height of the last pass to the front, before those that were moved before.
#[inline]
pub(crate) const fn promote(buffers: &[Buffer], height: usize, turn: usize, scratch: &mut [Scratch]) {
    let mut i = 0;
    while i < buffers.len() {
        if scratch[i].trial.saturating_add(buffers[i].size) == height {
            scratch[i].weight = FRONT + turn;
        }
        i += 1;
    }
}
