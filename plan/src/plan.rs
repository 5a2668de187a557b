//! A plan whose length is a constant.

use crate::buffer::Buffer;
use crate::error::PlanError;
use crate::requirements::Requirements;
use crate::scratch::Scratch;
use crate::view::{PlanView, accessors};

/// A verified plan for `N` buffers: every offset is aligned, and no two buffers that are live at one time share a byte.
///
/// ```
/// use haversack_plan::{Buffer, Plan};
///
/// const PLAN: Plan<3> =
///     Plan::new([Buffer::new(0, 2, 100, 4), Buffer::new(1, 3, 50, 4), Buffer::new(2, 4, 70, 4)]);
/// assert_eq!((PLAN.peak(), PLAN.lower_bound(), PLAN.total_without_sharing()), (150, 150, 220));
/// assert_eq!(PLAN.offsets(), &[0, 100, 0]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan<const N: usize> {
    buffers: [Buffer; N],
    offsets: [usize; N],
    peak: usize,
    requirements: Requirements,
}

impl<const N: usize> Plan<N> {
    /// Makes a plan of `buffers` in one go, at run time or, for up to about 100 buffers, in a constant. [`Planned`](crate::Planned) makes
    /// the same plan in steps.
    ///
    /// # Panics
    /// Panics if a live range ends before it starts, an alignment is 0, or alignments have no common multiple.
    #[inline]
    #[track_caller]
    pub const fn new(buffers: [Buffer; N]) -> Self {
        let mut offsets = [0; N];
        let (peak, requirements) = match PlanView::place(&buffers, &mut offsets, &mut [Scratch::NEW; N]) {
            Ok(plan) => (plan.peak(), plan.requirements()),
            Err(error) => error.raise(),
        };
        Plan { buffers, offsets, peak, requirements }
    }

    /// Makes a plan with the given offsets, for instance those of an exact search that ran before.
    ///
    /// # Errors
    /// Returns an error for the first offset that is not aligned, or for the first two buffers that overlap. Also returns the
    /// errors of [`Requirements::of`].
    #[inline]
    pub const fn from_offsets(buffers: [Buffer; N], offsets: [usize; N]) -> Result<Self, PlanError> {
        match PlanView::from_offsets(&buffers, &offsets) {
            Ok(plan) => Ok(Plan { buffers, offsets, peak: plan.peak(), requirements: plan.requirements() }),
            Err(error) => Err(error),
        }
    }

    /// Makes a plan of the offsets that the passes found. Verifies them.
    #[inline]
    #[track_caller]
    pub(crate) const fn verified(
        buffers: [Buffer; N],
        offsets: [usize; N],
        height: usize,
        requirements: Requirements,
    ) -> Self {
        match PlanView::verified(&buffers, &offsets, height, requirements) {
            Ok(plan) => Plan { buffers, offsets, peak: plan.peak(), requirements },
            Err(error) => error.raise(),
        }
    }

    /// Returns the same plan, borrowed.
    #[inline]
    pub const fn view(&self) -> PlanView<'_> {
        PlanView::of_verified(&self.buffers, &self.offsets, self.peak, self.requirements)
    }

    /// Returns the buffers, as they were given.
    #[inline]
    pub const fn buffers(&self) -> &[Buffer; N] {
        &self.buffers
    }

    /// Returns the offset of every buffer, in bytes from the start of the workspace.
    #[inline]
    pub const fn offsets(&self) -> &[usize; N] {
        &self.offsets
    }

    /// Returns the offset of one buffer, in bytes.
    ///
    /// # Panics
    /// Panics if there is no buffer of that number, as the index of a slice does.
    #[inline]
    #[track_caller]
    pub const fn offset(&self, buffer: usize) -> usize {
        self.offsets[buffer]
    }

    accessors!();
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUFFERS: [Buffer; 2] = [Buffer::new(0, 2, 8, 4), Buffer::new(1, 3, 8, 4)];
    const REQUIREMENTS: Requirements = match Requirements::of(&BUFFERS) {
        Ok(requirements) => requirements,
        Err(_) => panic!("they are buffers"),
    };

    #[test]
    #[should_panic(expected = "buffers 0 and 1 are both live at time 1 and both have byte 4")]
    fn passes_that_let_buffers_overlap_would_be_found_out() {
        let _ = Plan::verified(BUFFERS, [0, 4], 12, REQUIREMENTS);
    }

    #[test]
    #[should_panic(expected = "buffer 1 is at offset 10, which is no multiple of its alignment, 4")]
    fn passes_that_forget_an_alignment_would_be_found_out() {
        let _ = Plan::verified(BUFFERS, [0, 10], 18, REQUIREMENTS);
    }
}
