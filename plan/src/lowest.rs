//! Passes that place the buffer whose floor is lowest.

use crate::buffer::{Buffer, round_up};
use crate::requirements::Requirements;
use crate::scratch::{Scratch, fill};

/// The rule for which of two buffers with the same floor is placed first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tie {
    /// The one that lives longer.
    Width,
    /// The one with the larger product of lifetime and size.
    Area,
    /// The larger one.
    Size,
}

/// Gives every buffer its weight for a pass, and lets none of them wait.
#[inline]
pub(crate) const fn weigh(buffers: &[Buffer], tie: Tie, scratch: &mut [Scratch]) {
    let mut i = 0;
    while i < buffers.len() {
        let Buffer { lower, upper, size, .. } = buffers[i];
        scratch[i].wait = 0;
        scratch[i].weight = match tie {
            Tie::Width => upper - lower,
            Tie::Area => (upper - lower).saturating_mul(size),
            Tie::Size => size,
        };
        i += 1;
    }
}

/// Weighs every buffer by its own bytes and those of all buffers that it meets, and lets none of them wait.
#[inline]
pub(crate) const fn weigh_by_company(buffers: &[Buffer], scratch: &mut [Scratch]) {
    let mut i = 0;
    while i < buffers.len() {
        let Buffer { lower, upper, size, .. } = buffers[i];
        scratch[i].wait = 0;
        scratch[i].weight = 0;
        let mut weight = size;
        let mut j = 0;
        while j < i {
            let other = &buffers[j];
            if other.lower < upper && lower < other.upper {
                weight = weight.saturating_add(other.size);
                scratch[j].weight = scratch[j].weight.saturating_add(size);
            }
            j += 1;
        }
        scratch[i].weight = weight;
        i += 1;
    }
}

/// Makes one pass: fills the trial offsets and returns the highest end. Stops as soon as that is `limit` or more.
///
/// Every buffer that is not yet placed has a floor: the highest end of the placed buffers that it meets. The buffer with the
/// lowest floor is placed there, and raises the floors of those that it meets. The placed buffers form a skyline over time,
/// which is filled where it is lowest.
#[inline]
pub(crate) const fn lowest(buffers: &[Buffer], limit: usize, scratch: &mut [Scratch]) -> usize {
    let (mut count, mut height) = fill(buffers, scratch);
    // The range and the end of the buffer that was placed last. At first, a range that no buffer meets.
    let (mut lower, mut upper, mut end) = (usize::MAX, 0, 0);
    while count > 0 && height < limit {
        let (mut next, mut key, mut weight) = (0, usize::MAX, 0);
        let mut k = 0;
        while k < count {
            let row = &mut scratch[k].row;
            if row.from < end && row.lower < upper && lower < row.upper {
                let from = round_up(end, buffers[row.buffer].alignment);
                row.key = row.key.saturating_add(from - row.from);
                row.from = from;
            }
            if row.key <= key && (row.key < key || row.weight > weight) {
                next = k;
                key = row.key;
                weight = row.weight;
            }
            k += 1;
        }
        let placed = scratch[next].row;
        count -= 1;
        scratch[next].row = scratch[count].row;
        scratch[placed.buffer].trial = placed.from;
        (lower, upper) = (placed.lower, placed.upper);
        end = placed.from.saturating_add(buffers[placed.buffer].size);
        if end > height {
            height = end;
        }
    }
    height
}

/// Lets every buffer wait that ended in the lower half of the space between the bound and `height`, or below. So those that
/// ended higher come earlier in the next pass.
///
/// This is squeaky wheel optimisation: Joslin and Clements, Journal of Artificial Intelligence Research 10, 1999.
#[inline]
pub(crate) const fn blame(buffers: &[Buffer], requirements: &Requirements, height: usize, scratch: &mut [Scratch]) {
    let step = requirements.bound / 32 + 1;
    let innocent = requirements.bound + (height - requirements.bound) / 2;
    let mut i = 0;
    while i < buffers.len() {
        let one = &mut scratch[i];
        if one.trial.saturating_add(buffers[i].size) <= innocent {
            one.wait = one.wait.saturating_add(step);
        }
        i += 1;
    }
}
