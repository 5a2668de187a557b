//! A plan whose length is known only at run time.

use alloc::vec;
use alloc::vec::Vec;

use crate::buffer::Buffer;
use crate::error::PlanError;
use crate::requirements::Requirements;
use crate::scratch::Scratch;
use crate::view::PlanView;

/// A verified plan that owns its buffers.
///
/// ```
/// use haversack_plan::{Buffer, DynamicPlan};
///
/// let plan = DynamicPlan::new((0..100).map(|i| Buffer::new(i, i + 2, 64, 64)).collect())?;
/// assert_eq!(plan.view().peak(), 128);
/// # Ok::<(), haversack_plan::PlanError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DynamicPlan {
    buffers: Vec<Buffer>,
    offsets: Vec<usize>,
    peak: usize,
    requirements: Requirements,
}

impl DynamicPlan {
    /// Makes a plan of `buffers`. Allocates 8 bytes for each buffer to hold its offset, and 72 bytes for each buffer while it plans.
    ///
    /// # Errors
    /// Returns the errors of [`Requirements::of`].
    #[inline]
    pub fn new(buffers: Vec<Buffer>) -> Result<Self, PlanError> {
        let mut offsets = vec![0; buffers.len()];
        let plan = PlanView::place(&buffers, &mut offsets, &mut vec![Scratch::NEW; buffers.len()])?;
        let (peak, requirements) = (plan.peak(), plan.requirements());
        Ok(DynamicPlan { buffers, offsets, peak, requirements })
    }

    /// Returns the plan, borrowed.
    #[inline]
    pub fn view(&self) -> PlanView<'_> {
        PlanView::of_verified(&self.buffers, &self.offsets, self.peak, self.requirements)
    }
}
