//! Passes that place buffers in an order of their own, each at the lowest offset that is free.

use crate::buffer::{Buffer, round_up};
use crate::scratch::{Row, Scratch, fill};

/// One pass, the heaviest first: fills the trial offsets and gives the highest end; stops as soon as that is `limit` or more.
///
/// Where the weight is the size, this is how TensorFlow Lite Micro plans (`GreedyMemoryPlanner`), and `greedy_by_size` of TVM's
/// unified static memory planner.
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

/// Takes the heaviest row of `[placed, count)` out; the first of them moves into its place.
const fn take_heaviest(placed: usize, count: usize, scratch: &mut [Scratch]) -> Row {
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

/// The lowest offset at which `row` overlaps none of the placed rows that it meets.
const fn first_gap(buffers: &[Buffer], row: &Row, placed: usize, scratch: &[Scratch]) -> usize {
    let Buffer { lower, upper, size, alignment } = buffers[row.buffer];
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
pub(crate) const fn weigh_by_offset(offsets: &[usize], scratch: &mut [Scratch]) {
    let mut i = 0;
    while i < offsets.len() {
        scratch[i].weight = FRONT - offsets[i] / 2;
        i += 1;
    }
}

/// More than any weight by offset.
const FRONT: usize = usize::MAX / 2 + 1;

/// Moves the buffers that ended at the height of the last pass to the front, before those that were moved before.
pub(crate) const fn promote(buffers: &[Buffer], height: usize, turn: usize, scratch: &mut [Scratch]) {
    let mut i = 0;
    while i < buffers.len() {
        if scratch[i].trial.saturating_add(buffers[i].size) == height {
            scratch[i].weight = FRONT + turn;
        }
        i += 1;
    }
}
