//! The memory of a pass.

use crate::buffer::Buffer;

/// Memory for planning, lent by the caller: one for each buffer.
#[derive(Clone, Copy, Debug)]
pub struct Scratch {
    /// Buffers that wait or are placed, in the order of the pass.
    pub(crate) row: Row,
    /// Of the buffer with this number: among equals, the heavier is placed first.
    pub(crate) weight: usize,
    /// Of the buffer with this number: by how much it comes later than its floor says.
    pub(crate) wait: usize,
    /// Of the buffer with this number: its offset in the pass.
    pub(crate) trial: usize,
}

impl Scratch {
    /// Memory that nobody has used.
    pub const NEW: Scratch = Scratch { row: Row::NONE, weight: 0, wait: 0, trial: 0 };
}

/// A buffer in a pass. What is asked in inner loops is kept together.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row {
    /// Its number.
    pub(crate) buffer: usize,
    /// Its live range.
    pub(crate) lower: usize,
    /// The end of its live range.
    pub(crate) upper: usize,
    /// The lowest offset that may still be free for it; its offset, once it is placed.
    pub(crate) from: usize,
    /// The row with the least key is placed next.
    pub(crate) key: usize,
    /// Of several with the least key, the heaviest.
    pub(crate) weight: usize,
}

impl Row {
    const NONE: Row = Row { buffer: 0, lower: 0, upper: 0, from: 0, key: 0, weight: 0 };
}

/// Fills rows with the buffers that take bytes, which start at offset 0. Gives the number of rows, and the size of the
/// largest buffer that takes no bytes: it lies at offset 0, in the workspace.
pub(crate) const fn fill(buffers: &[Buffer], scratch: &mut [Scratch]) -> (usize, usize) {
    let (mut count, mut height) = (0, 0);
    let mut i = 0;
    while i < buffers.len() {
        let Buffer { lower, upper, size, .. } = buffers[i];
        scratch[i].trial = 0;
        if buffers[i].takes_bytes() {
            let (key, weight) = (scratch[i].wait, scratch[i].weight);
            scratch[count].row = Row { buffer: i, lower, upper, from: 0, key, weight };
            count += 1;
        } else if size > height {
            height = size;
        }
        i += 1;
    }
    (count, height)
}
