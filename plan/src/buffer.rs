//! The buffers of a plan: blocks of memory, each needed for a while.

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
    /// The first time after `lower` at which it is dead. If it equals `lower`, the buffer is never live.
    pub upper: usize,
    /// The size in bytes.
    pub size: usize,
    /// The alignment: the offset of the buffer is a multiple of it. It is 1 or more, and need not be a power of two.
    pub alignment: usize,
    /// The number of arrays that have these bytes, one in place of another. Each has `size` bytes in
    /// [`total_without_sharing`](crate::PlanView::total_without_sharing).
    pub arrays: usize,
}

impl Buffer {
    /// Creates a buffer that is live in `[lower, upper)`. The fields are checked where buffers are planned.
    #[inline]
    pub const fn new(lower: usize, upper: usize, size: usize, alignment: usize) -> Self {
        Buffer { lower, upper, size, alignment, arrays: 1 }
    }

    /// Returns the buffer of `arrays` arrays, each of which is computed in place of the one before.
    ///
    /// ```
    /// use haversack_plan::{Buffer, Requirements};
    ///
    /// let buffers = [Buffer::new(0, 3, 100, 4).of_arrays(2), Buffer::new(1, 3, 50, 2)];
    /// let requirements = Requirements::of(&buffers)?;
    /// assert_eq!((requirements.live, requirements.sum), (150, 250));
    /// # Ok::<(), haversack_plan::PlanError>(())
    /// ```
    #[inline]
    pub const fn of_arrays(mut self, arrays: usize) -> Self {
        self.arrays = arrays;
        self
    }

    /// Returns whether `time` lies in `[lower, upper)`.
    #[inline]
    pub const fn is_live_at(&self, time: usize) -> bool {
        self.lower <= time && time < self.upper
    }

    /// Returns whether both buffers have bytes and are live at the same time at least once. Then they may not overlap.
    #[inline]
    pub const fn meets(&self, other: &Buffer) -> bool {
        self.takes_bytes() && other.takes_bytes() && self.lower < other.upper && other.lower < self.upper
    }

    /// Returns whether the buffer needs bytes at some time. A buffer that does not may have any offset.
    #[inline]
    pub(crate) const fn takes_bytes(&self) -> bool {
        self.size > 0 && self.lower < self.upper
    }
}

/// Returns the least multiple of `alignment` that is not less than `offset`. Saturates at `usize::MAX`. It is written by hand,
/// because every call counts in a constant.
#[inline]
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
