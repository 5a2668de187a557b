//! Makes the passes in their order. Each keeps its offsets if they are better than those so far.

use crate::buffer::Buffer;
use crate::first_fit::{first_fit, promote, weigh_by_offset};
use crate::lowest::{self, Tie, blame, weigh, weigh_by_company};
use crate::requirements::Requirements;
use crate::scratch::Scratch;

/// Makes all passes, until one reaches the bound. Returns the highest end of any buffer.
#[inline]
pub(crate) const fn all(
    buffers: &[Buffer],
    requirements: &Requirements,
    offsets: &mut [usize],
    scratch: &mut [Scratch],
) -> usize {
    let mut height = usize::MAX;
    height = lowest(buffers, requirements, Tie::Width, height, offsets, scratch);
    height = lowest(buffers, requirements, Tie::Area, height, offsets, scratch);
    height = lowest(buffers, requirements, Tie::Size, height, offsets, scratch);
    height = largest_first(buffers, requirements, height, offsets, scratch);
    height = improved(buffers, requirements, height, offsets, scratch);
    settled(buffers, requirements, height, offsets, scratch)
}

/// Places the lowest floor first, and equals in the order of `tie`.
#[inline]
pub(crate) const fn lowest(
    buffers: &[Buffer],
    requirements: &Requirements,
    tie: Tie,
    height: usize,
    offsets: &mut [usize],
    scratch: &mut [Scratch],
) -> usize {
    if height == requirements.bound {
        return height;
    }
    weigh(buffers, tie, scratch);
    better(lowest::lowest(buffers, height, scratch), height, offsets, scratch)
}

/// Places the largest buffer first, by first fit.
#[inline]
pub(crate) const fn largest_first(
    buffers: &[Buffer],
    requirements: &Requirements,
    height: usize,
    offsets: &mut [usize],
    scratch: &mut [Scratch],
) -> usize {
    if height == requirements.bound {
        return height;
    }
    weigh(buffers, Tie::Size, scratch);
    better(first_fit(buffers, height, scratch), height, offsets, scratch)
}

/// Places the lowest floor first, and among equals the buffer that meets the most bytes. Then repeats that, with the buffers
/// that ended high placed earlier.
#[inline]
pub(crate) const fn improved(
    buffers: &[Buffer],
    requirements: &Requirements,
    mut height: usize,
    offsets: &mut [usize],
    scratch: &mut [Scratch],
) -> usize {
    if height == requirements.bound {
        return height;
    }
    weigh_by_company(buffers, scratch);
    let mut left = rounds(buffers.len());
    while left > 0 && height > requirements.bound {
        let found = lowest::lowest(buffers, usize::MAX, scratch);
        height = better(found, height, offsets, scratch);
        blame(buffers, requirements, height, scratch);
        left -= 1;
    }
    height
}

/// Places the buffers in the order of the offsets, each at the lowest one that is free. Then repeats that, with the buffers
/// that ended highest first.
#[inline]
pub(crate) const fn settled(
    buffers: &[Buffer],
    requirements: &Requirements,
    mut height: usize,
    offsets: &mut [usize],
    scratch: &mut [Scratch],
) -> usize {
    if height == requirements.bound {
        return height;
    }
    weigh_by_offset(offsets, scratch);
    let turns = rounds(buffers.len()).div_ceil(4);
    let mut turn = 0;
    while turn < turns && height > requirements.bound {
        turn += 1;
        let found = first_fit(buffers, usize::MAX, scratch);
        height = better(found, height, offsets, scratch);
        promote(buffers, found, turn, scratch);
    }
    height
}

/// Returns the number of passes that learn from each other for so many buffers, in
/// [`Planned::IMPROVED`](crate::Planned::IMPROVED). [`Planned::SETTLED`](crate::Planned::SETTLED) makes a quarter of that.
///
/// The number stays clear of the limit of const evaluation, which is 2,000,000 turns of loops and calls in one constant: it is
/// 32 at most (up to 193 buffers), 13 for 300 buffers, and 1 at least.
#[inline]
pub const fn rounds(buffers: usize) -> usize {
    match 1_200_000usize.checked_div(buffers.saturating_mul(buffers)) {
        Some(0) => 1,
        Some(rounds) if rounds < 32 => rounds,
        _ => 32,
    }
}

/// Keeps the trial offsets if they are lower than `height`. Returns the lower height of both.
#[inline]
const fn better(found: usize, height: usize, offsets: &mut [usize], scratch: &[Scratch]) -> usize {
    if found >= height {
        return height;
    }
    let mut i = 0;
    while i < offsets.len() {
        offsets[i] = scratch[i].trial;
        i += 1;
    }
    found
}
