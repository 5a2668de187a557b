//! The requirements of buffers on a workspace, before any of them is placed.

use crate::buffer::Buffer;
use crate::error::PlanError;

/// The requirements of buffers on a workspace, whatever their offsets are.
///
/// Numbers saturate: `usize::MAX` bytes are more than memory can address.
///
/// ```
/// use haversack_plan::{Buffer, Requirements};
///
/// let buffers = [Buffer::new(0, 2, 100, 8), Buffer::new(1, 3, 50, 8), Buffer::new(2, 4, 70, 8)];
/// let requirements = Requirements::of(&buffers)?;
/// assert_eq!((requirements.live, requirements.live_at, requirements.sum), (150, 1, 220));
/// assert_eq!(requirements.bound, 154); // one of the two lies at 0, the other at 56 or at 104
/// # Ok::<(), haversack_plan::PlanError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Requirements {
    /// The most bytes that are live at once, without the gaps of alignment. No workspace is smaller.
    pub live: usize,
    /// The first time at which that many bytes are live, or 0 if there are none.
    pub live_at: usize,
    /// A second bound, of at least `live`: no workspace is smaller than this either. It also counts the gaps that are forced by
    /// the alignment which all buffers have in common.
    pub bound: usize,
    /// The sum of the bytes of all arrays, without the gaps of alignment: a buffer of several arrays counts for each of them.
    pub sum: usize,
    /// The alignment of the workspace: the least common multiple of all alignments, which is the largest if they are powers of
    /// two. It is 1 without buffers.
    pub alignment: usize,
}

impl Requirements {
    /// Computes the requirements of `buffers`. Compares every buffer with every other.
    ///
    /// # Errors
    /// Returns an error for an alignment of 0, a live range that ends before it starts, or alignments without a common multiple
    /// in `usize`.
    #[inline]
    pub const fn of(buffers: &[Buffer]) -> Result<Requirements, PlanError> {
        let common = match common_alignment(buffers) {
            Ok(common) => common,
            Err(error) => return Err(error),
        };
        let in_order = is_in_order(buffers);
        let mut requirements = Requirements { live: 0, live_at: 0, bound: 0, sum: 0, alignment: 1 };
        let mut i = 0;
        while i < buffers.len() {
            let buffer = &buffers[i];
            requirements.sum = requirements.sum.saturating_add(buffer.size.saturating_mul(buffer.arrays));
            requirements.alignment = match least_common_multiple(requirements.alignment, buffer.alignment) {
                Some(multiple) => multiple,
                None => return Err(PlanError::Alignments { buffer: i }),
            };
            // A buffer that is never live must lie inside the workspace, too.
            if buffer.size > requirements.bound {
                requirements.bound = buffer.size;
            }
            // The bytes that are live only grow where a buffer starts.
            if buffer.takes_bytes() {
                let (live, bound) = at(buffers, buffer.lower, common, in_order);
                if live > requirements.live || (live == requirements.live && buffer.lower < requirements.live_at) {
                    requirements.live = live;
                    requirements.live_at = buffer.lower;
                }
                if bound > requirements.bound {
                    requirements.bound = bound;
                }
            }
            i += 1;
        }
        Ok(requirements)
    }
}

/// Returns the bytes that are live at `time`, and the least end of all these buffers if all offsets are multiples of `common`.
/// In that case, every buffer but the topmost takes whole multiples. The best topmost buffer is the one that fills its last
/// multiple least.
#[inline]
const fn at(buffers: &[Buffer], time: usize, common: usize, in_order: bool) -> (usize, usize) {
    let (mut live, mut gaps, mut widest_gap) = (0usize, 0usize, 0);
    let mut i = 0;
    while i < buffers.len() {
        let buffer = &buffers[i];
        if buffer.lower > time {
            if in_order {
                break;
            }
        } else if time < buffer.upper {
            live = live.saturating_add(buffer.size);
            let gap = (common - buffer.size % common) % common;
            gaps = gaps.saturating_add(gap);
            if gap > widest_gap {
                widest_gap = gap;
            }
        }
        i += 1;
    }
    (live, live.saturating_add(gaps - widest_gap))
}

/// Returns whether no buffer starts before the one in front of it. Then not all buffers need to be compared.
#[inline]
const fn is_in_order(buffers: &[Buffer]) -> bool {
    let mut i = 1;
    while i < buffers.len() {
        if buffers[i].lower < buffers[i - 1].lower {
            return false;
        }
        i += 1;
    }
    true
}

/// Returns the greatest common divisor of all alignments, or 1 without buffers. Checks every alignment and live range.
#[inline]
const fn common_alignment(buffers: &[Buffer]) -> Result<usize, PlanError> {
    let mut common = 0;
    let mut i = 0;
    while i < buffers.len() {
        let buffer = &buffers[i];
        if buffer.alignment == 0 {
            return Err(PlanError::NoAlignment { buffer: i });
        }
        if buffer.upper < buffer.lower {
            return Err(PlanError::Backwards { buffer: i, lower: buffer.lower, upper: buffer.upper });
        }
        if buffer.alignment != common {
            common = greatest_common_divisor(common, buffer.alignment);
        }
        i += 1;
    }
    Ok(if common == 0 { 1 } else { common })
}

#[inline]
const fn greatest_common_divisor(mut a: usize, mut b: usize) -> usize {
    while b > 0 {
        (a, b) = (b, a % b);
    }
    a
}

#[inline]
const fn least_common_multiple(a: usize, b: usize) -> Option<usize> {
    if a == b { Some(a) } else { (a / greatest_common_divisor(a, b)).checked_mul(b) }
}
