//! The memory of a pass.

use crate::buffer::Buffer;

/// Memory for planning, which the caller lends: one element for each buffer.
#[derive(Clone, Copy, Debug)]
pub struct Scratch {
    /// A buffer that waits or is placed, in the order of the pass.
    pub(crate) row: BufferRow,
    /// The weight of the buffer with this number. Among equals, the heavier is placed first.
    pub(crate) weight: usize,
    /// The delay of the buffer with this number: by how much it comes later than its floor says.
    pub(crate) wait: usize,
    /// The offset of the buffer with this number in the pass.
    pub(crate) trial: usize,
}

impl Scratch {
    /// Unused memory.
    pub const NEW: Scratch = Scratch { row: BufferRow::NONE, weight: 0, wait: 0, trial: 0 };
}

/// A buffer in a pass. The fields that inner loops read are kept together.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BufferRow {
    /// The number of the buffer.
    pub(crate) buffer: usize,
    /// The start of its live range.
    pub(crate) lower: usize,
    /// The end of its live range.
    pub(crate) upper: usize,
    /// The lowest offset that may still be free for it. Once it is placed, its offset.
    pub(crate) from: usize,
    /// The row with the least key is placed next.
    pub(crate) key: usize,
    /// The weight. Of several rows with the least key, the heaviest is placed next.
    pub(crate) weight: usize,
}

impl BufferRow {
    const NONE: BufferRow = BufferRow { buffer: 0, lower: 0, upper: 0, from: 0, key: 0, weight: 0 };
}

/// Fills rows with the buffers that take bytes, starting at offset 0. Returns the number of rows, and the size of the largest
/// buffer that takes no bytes: it lies at offset 0, in the workspace.
#[inline]
pub(crate) const fn fill(buffers: &[Buffer], scratch: &mut [Scratch]) -> (usize, usize) {
    let (mut count, mut height) = (0, 0);
    let mut i = 0;
    while i < buffers.len() {
        let Buffer { lower, upper, size, .. } = buffers[i];
        scratch[i].trial = 0;
        if buffers[i].takes_bytes() {
            let (key, weight) = (scratch[i].wait, scratch[i].weight);
            scratch[count].row = BufferRow { buffer: i, lower, upper, from: 0, key, weight };
            count += 1;
        } else if size > height {
            height = size;
        }
        i += 1;
    }
    (count, height)
}
