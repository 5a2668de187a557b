//! The proof of a plan: every pair of buffers is compared.

use crate::buffer::Buffer;
use crate::error::PlanError;

/// Checks that every offset is aligned and that no two buffers that meet overlap. Returns the highest end of any buffer, and at
/// least `height`.
///
/// `usize::MAX` is more than memory can address. Ends saturate there and prove nothing, but no workspace of so many bytes can
/// exist.
#[inline]
pub(crate) const fn verify(buffers: &[Buffer], offsets: &[usize], height: usize) -> Result<usize, PlanError> {
    if buffers.len() != offsets.len() {
        return Err(PlanError::Lengths { expected: buffers.len(), found: offsets.len() });
    }
    let mut peak = height;
    let mut i = 0;
    while i < buffers.len() {
        let end = offsets[i].saturating_add(buffers[i].size);
        if end > peak {
            peak = end;
        }
        i += 1;
    }
    if peak == usize::MAX {
        return Ok(peak);
    }
    i = 0;
    while i < buffers.len() {
        let (a, from) = (&buffers[i], offsets[i]);
        if !from.is_multiple_of(a.alignment) {
            return Err(PlanError::Misaligned { buffer: i, offset: from, alignment: a.alignment });
        }
        let (lower, upper, to) = (a.lower, a.upper, from + a.size);
        let mut j = i + 1;
        while j < buffers.len() {
            let b = &buffers[j];
            if b.lower < upper && lower < b.upper && offsets[j] < to && from < offsets[j] + b.size && a.meets(b) {
                return Err(PlanError::Overlap {
                    buffers: [i, j],
                    time: if lower < b.lower { b.lower } else { lower },
                    byte: if from < offsets[j] { offsets[j] } else { from },
                });
            }
            j += 1;
        }
        i += 1;
    }
    Ok(peak)
}
