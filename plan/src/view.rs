//! A plan of any length, borrowed.

use crate::buffer::Buffer;
use crate::error::PlanError;
use crate::requirements::Requirements;
use crate::scratch::Scratch;
use crate::search;
use crate::verify::verify;

/// Defines the accessors of a plan that has the fields `peak` and `requirements`.
macro_rules! accessors {
    () => {
        /// Returns the bytes of the workspace: the highest end of any buffer. It is `usize::MAX` if that is more than memory
        /// can address. The offsets mean nothing then.
        #[inline]
        pub const fn peak(&self) -> usize {
            self.peak
        }

        /// Returns the most bytes that are live at once. No plan has a smaller peak. If both are equal, this plan is optimal.
        /// Otherwise, the difference is fragmentation and the gaps of alignment.
        #[inline]
        pub const fn lower_bound(&self) -> usize {
            self.requirements.live
        }

        /// Returns the bytes that all arrays would take if none shared memory, without the gaps of alignment. An array that is computed
        /// in place of another counts as well.
        #[inline]
        pub const fn total_without_sharing(&self) -> usize {
            self.requirements.sum
        }

        /// Returns the alignment of the workspace, in bytes: the least common multiple of those of its buffers, which is the
        /// largest if they are powers of two. It is 1 without buffers.
        #[inline]
        pub const fn alignment(&self) -> usize {
            self.requirements.alignment
        }

        /// Returns the first time at which [`lower_bound`](Self::lower_bound) bytes are live.
        #[inline]
        pub const fn peak_at(&self) -> usize {
            self.requirements.live_at
        }

        /// Returns whether it is known that no plan of these buffers is smaller, because the peak is the [`bound`](Requirements::bound).
        #[inline]
        pub const fn is_optimal(&self) -> bool {
            self.peak == self.requirements.bound
        }

        /// Returns the requirements of the buffers, which every workspace must meet.
        #[inline]
        pub const fn requirements(&self) -> Requirements {
            self.requirements
        }
    };
}
pub(crate) use accessors;

/// A verified plan, borrowed: every offset is aligned, and no two buffers that are live at one time share a byte.
///
/// [`Plan::view`](crate::Plan::view) gives one; [`PlanView::place`] makes one in memory that the caller lends:
///
/// ```
/// use haversack_plan::{Buffer, PlanView, Scratch};
///
/// let buffers = [Buffer::new(0, 2, 100, 4), Buffer::new(1, 3, 50, 4), Buffer::new(2, 4, 70, 4)];
/// let (mut offsets, mut scratch) = ([0; 3], [Scratch::NEW; 3]);
/// let plan = PlanView::place(&buffers, &mut offsets, &mut scratch)?;
/// assert_eq!((plan.peak(), plan.lower_bound(), plan.total_without_sharing()), (150, 150, 220));
/// assert_eq!(plan.offsets(), [0, 100, 0]);
/// # Ok::<(), haversack_plan::PlanError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlanView<'a> {
    buffers: &'a [Buffer],
    offsets: &'a [usize],
    peak: usize,
    requirements: Requirements,
}

impl<'a> PlanView<'a> {
    /// Makes a plan of `buffers` in memory that the caller lends. Allocates nothing. The plan is the same as that of
    /// [`Plan::new`](crate::Plan::new).
    ///
    /// # Errors
    /// Returns the errors of [`Requirements::of`], and an error if `offsets` or `scratch` is not as long as `buffers`. Then `offsets`
    /// is as it was.
    #[inline]
    pub const fn place(
        buffers: &'a [Buffer],
        offsets: &'a mut [usize],
        scratch: &mut [Scratch],
    ) -> Result<Self, PlanError> {
        let expected = buffers.len();
        if offsets.len() != expected {
            return Err(PlanError::Lengths { expected, found: offsets.len() });
        }
        if scratch.len() != expected {
            return Err(PlanError::Lengths { expected, found: scratch.len() });
        }
        match Requirements::of(buffers) {
            Ok(requirements) => {
                let height = search::all(buffers, &requirements, offsets, scratch);
                Self::verified(buffers, offsets, height, requirements)
            }
            Err(error) => Err(error),
        }
    }

    /// Makes a plan with the given offsets, for instance those of an exact search that ran before.
    ///
    /// # Errors
    /// Returns an error for the first offset that is not aligned, for the first two buffers that overlap, or if there is
    /// another number of offsets than of buffers. Also returns the errors of [`Requirements::of`].
    #[inline]
    pub const fn from_offsets(buffers: &'a [Buffer], offsets: &'a [usize]) -> Result<Self, PlanError> {
        match Requirements::of(buffers) {
            Ok(requirements) => Self::verified(buffers, offsets, 0, requirements),
            Err(error) => Err(error),
        }
    }

    /// Verifies the offsets. A height of `usize::MAX` is more than memory can address, and no workspace can be so large, so
    /// there is nothing to prove.
    #[inline]
    pub(crate) const fn verified(
        buffers: &'a [Buffer],
        offsets: &'a [usize],
        height: usize,
        requirements: Requirements,
    ) -> Result<Self, PlanError> {
        match verify(buffers, offsets, height) {
            Ok(peak) => Ok(PlanView { buffers, offsets, peak, requirements }),
            Err(error) => Err(error),
        }
    }

    /// Makes a plan that was verified before.
    #[inline]
    pub(crate) const fn of_verified(
        buffers: &'a [Buffer],
        offsets: &'a [usize],
        peak: usize,
        requirements: Requirements,
    ) -> Self {
        PlanView { buffers, offsets, peak, requirements }
    }

    /// Returns the buffers, as they were given.
    #[inline]
    pub const fn buffers(&self) -> &'a [Buffer] {
        self.buffers
    }

    /// Returns the offset of every buffer, in bytes from the start of the workspace.
    #[inline]
    pub const fn offsets(&self) -> &'a [usize] {
        self.offsets
    }

    accessors!();

    /// Returns whether two buffers have bytes in common, whenever they are live.
    ///
    /// # Panics
    /// Panics if there is no buffer of such a number, as the index of a slice does.
    #[inline]
    #[track_caller]
    pub const fn share_bytes(&self, a: usize, b: usize) -> bool {
        let (from, size) = (self.offsets[a], self.buffers[a].size);
        let (other, other_size) = (self.offsets[b], self.buffers[b].size);
        from < other.saturating_add(other_size) && other < from.saturating_add(size) && size > 0 && other_size > 0
    }
}
