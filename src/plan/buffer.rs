//! What is planned: blocks of memory, each needed for a while.

/// `size` bytes that are needed from time `lower` until, not including, time `upper`.
///
/// Times are positions in a program, of any unit. Two buffers may share bytes if no time belongs to both.
///
/// ```
/// use haversack_plan::Buffer;
///
/// const A: Buffer = Buffer::new(0, 3, 4000, 64);
/// const B: Buffer = Buffer::new(3, 9, 1000, 64);
/// assert!(A.is_live_at(2) && !A.is_live_at(3));
/// assert!(!A.meets(&B));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Buffer {
    /// The first time at which it is live.
    pub lower: usize,
    /// The first time after that at which it is dead. Equal to `lower`, it is never live.
    pub upper: usize,
    /// In bytes.
    pub size: usize,
    /// Its offset is a multiple of this: 1 or more, a power of two or not.
    pub alignment: usize,
}

impl Buffer {
    /// A buffer that is live in `[lower, upper)`. The fields are checked where buffers are planned.
    pub const fn new(lower: usize, upper: usize, size: usize, alignment: usize) -> Self {
        Buffer { lower, upper, size, alignment }
    }

    /// Whether `time` lies in `[lower, upper)`.
    pub const fn is_live_at(&self, time: usize) -> bool {
        self.lower <= time && time < self.upper
    }

    /// Whether both are live at some time and both have bytes: then they may not overlap.
    pub const fn meets(&self, other: &Buffer) -> bool {
        self.takes_bytes() && other.takes_bytes() && self.lower < other.upper && other.lower < self.upper
    }

    /// Whether it needs bytes at some time. Any offset will do for one that does not.
    pub(crate) const fn takes_bytes(&self) -> bool {
        self.size > 0 && self.lower < self.upper
    }
}

/// The least multiple of `alignment` that is not less than `offset`; saturates. By hand, because every call counts in a
/// constant.
pub(crate) const fn round_up(offset: usize, alignment: usize) -> usize {
    let over = offset % alignment;
    if over == 0 {
        offset
    } else if offset <= usize::MAX - (alignment - over) {
        offset + (alignment - over)
    } else {
        usize::MAX
    }
}
