//! The errors that buffers and plans can have.

use core::error::Error;
use core::fmt::{self, Display};

use crate::text::Text;

/// An error of buffers, or of their offsets. Buffers are numbered from 0, as they were given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanError {
    /// A live range ends before it starts.
    Backwards {
        /// The number of the buffer.
        buffer: usize,
        /// The start of its range.
        lower: usize,
        /// The end of its range.
        upper: usize,
    },
    /// An alignment is 0.
    NoAlignment {
        /// The number of the buffer.
        buffer: usize,
    },
    /// No `usize` is a multiple of the alignments of all buffers up to this one.
    Alignments {
        /// The number of the buffer.
        buffer: usize,
    },
    /// An offset is no multiple of its buffer's alignment.
    Misaligned {
        /// The number of the buffer.
        buffer: usize,
        /// The offset in bytes.
        offset: usize,
        /// The alignment, of which the offset should be a multiple.
        alignment: usize,
    },
    /// Two buffers are live at the same time and share bytes.
    Overlap {
        /// The numbers of both, the smaller first.
        buffers: [usize; 2],
        /// A time at which both are live.
        time: usize,
        /// A byte that belongs to both.
        byte: usize,
    },
    /// There are not as many offsets, or not as much scratch memory, as there are buffers.
    Lengths {
        /// The number of buffers.
        expected: usize,
        /// The length that differs.
        found: usize,
    },
}

impl PlanError {
    /// Returns the same text as `Display`, for constants.
    #[inline]
    pub(crate) const fn text(&self) -> Text<200> {
        let mut text = Text::new();
        match *self {
            PlanError::Backwards { buffer, lower, upper } => {
                text.str("buffer ").number(buffer).str(" is live from ").number(lower).str(" until ").number(upper);
                text.str(": its live range ends before it starts");
            }
            PlanError::NoAlignment { buffer } => {
                text.str("buffer ").number(buffer).str(" has an alignment of 0: the least is 1");
            }
            PlanError::Alignments { buffer } => {
                text.str("the alignments of buffers 0 to ").number(buffer).str(" have no common multiple in usize");
            }
            PlanError::Misaligned { buffer, offset, alignment } => {
                text.str("buffer ").number(buffer).str(" is at offset ").number(offset);
                text.str(", which is no multiple of its alignment, ").number(alignment);
            }
            PlanError::Overlap { buffers: [a, b], time, byte } => {
                text.str("buffers ").number(a).str(" and ").number(b).str(" are both live at time ").number(time);
                text.str(" and both have byte ").number(byte);
            }
            PlanError::Lengths { expected, found } => {
                text.str("expected a length of ").number(expected).str(", one for each buffer, found ").number(found);
            }
        }
        text
    }

    /// Panics with the text.
    #[inline]
    #[track_caller]
    pub(crate) const fn raise(&self) -> ! {
        panic!("{}", self.text().as_str())
    }
}

impl Display for PlanError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text().as_str())
    }
}

impl Error for PlanError {}
