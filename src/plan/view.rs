//! A plan of any length, borrowed.

use crate::buffer::Buffer;
use crate::fault::Fault;
use crate::load::Load;
use crate::scratch::Scratch;
use crate::search;
use crate::verify::verify;

/// What a plan says of itself, with fields `peak` and `load`.
macro_rules! accessors {
    () => {
        /// The bytes of the workspace: the highest end of any buffer. `usize::MAX` if that is more than memory can address; the
        /// offsets mean nothing then.
        pub const fn peak(&self) -> usize {
            self.peak
        }

        /// The most bytes live at once: no plan's peak is less. Where both are equal this plan is optimal; the difference is
        /// fragmentation, and what alignment adds.
        pub const fn live(&self) -> usize {
            self.load.live
        }

        /// The bytes of all buffers: what they would take without sharing, alignment aside.
        pub const fn sum(&self) -> usize {
            self.load.sum
        }

        /// The alignment of the workspace, in bytes: the largest of its buffers'; 1 without buffers.
        pub const fn alignment(&self) -> usize {
            self.load.alignment
        }

        /// The first time at which [`live`](Self::live) bytes are live.
        pub const fn peak_at(&self) -> usize {
            self.load.live_at
        }

        /// Whether it is known that no plan of these buffers is smaller: the peak is the load's [`bound`](Load::bound).
        pub const fn is_optimal(&self) -> bool {
            self.peak == self.load.bound
        }

        /// What the buffers ask of any workspace.
        pub const fn load(&self) -> Load {
            self.load
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
/// assert_eq!((plan.peak(), plan.live(), plan.sum()), (150, 150, 220));
/// assert_eq!(plan.offsets(), [0, 100, 0]);
/// # Ok::<(), haversack_plan::Fault>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlanView<'a> {
    buffers: &'a [Buffer],
    offsets: &'a [usize],
    peak: usize,
    load: Load,
}

impl<'a> PlanView<'a> {
    /// Plans buffers in memory that the caller lends; allocates nothing. The same plan as [`Plan::new`](crate::Plan::new).
    ///
    /// # Errors
    /// What [`Load::of`] finds; `offsets` or `scratch` that are not as long as `buffers`. Then `offsets` is as it was.
    pub const fn place(
        buffers: &'a [Buffer],
        offsets: &'a mut [usize],
        scratch: &mut [Scratch],
    ) -> Result<Self, Fault> {
        let expected = buffers.len();
        if offsets.len() != expected {
            return Err(Fault::Lengths { expected, found: offsets.len() });
        }
        if scratch.len() != expected {
            return Err(Fault::Lengths { expected, found: scratch.len() });
        }
        match Load::of(buffers) {
            Ok(load) => {
                let height = search::all(buffers, &load, offsets, scratch);
                Self::verified(buffers, offsets, height, load)
            }
            Err(fault) => Err(fault),
        }
    }

    /// A plan with the given offsets, for instance of an exact search that ran before.
    ///
    /// # Errors
    /// The first offset that is not aligned, the first two buffers that overlap, another number of offsets than of buffers;
    /// what [`Load::of`] finds.
    pub const fn from_offsets(buffers: &'a [Buffer], offsets: &'a [usize]) -> Result<Self, Fault> {
        match Load::of(buffers) {
            Ok(load) => Self::verified(buffers, offsets, 0, load),
            Err(fault) => Err(fault),
        }
    }

    /// The proof. A height of `usize::MAX` is more than memory can address, and no workspace can be so large: there is
    /// nothing to prove.
    pub(crate) const fn verified(
        buffers: &'a [Buffer],
        offsets: &'a [usize],
        height: usize,
        load: Load,
    ) -> Result<Self, Fault> {
        match verify(buffers, offsets, height) {
            Ok(peak) => Ok(PlanView { buffers, offsets, peak, load }),
            Err(fault) => Err(fault),
        }
    }

    /// A plan that was verified before.
    pub(crate) const fn of_verified(buffers: &'a [Buffer], offsets: &'a [usize], peak: usize, load: Load) -> Self {
        PlanView { buffers, offsets, peak, load }
    }

    /// The buffers, as they were given.
    pub const fn buffers(&self) -> &'a [Buffer] {
        self.buffers
    }

    /// The offset of every buffer, in bytes from the start of the workspace.
    pub const fn offsets(&self) -> &'a [usize] {
        self.offsets
    }

    accessors!();

    /// Whether two buffers lie over each other somewhere: they have bytes in common, at different times.
    ///
    /// # Panics
    /// If there is no buffer of such a number, as a slice's index does.
    #[track_caller]
    pub const fn share_bytes(&self, a: usize, b: usize) -> bool {
        let (from, size) = (self.offsets[a], self.buffers[a].size);
        let (other, other_size) = (self.offsets[b], self.buffers[b].size);
        from < other.saturating_add(other_size) && other < from.saturating_add(size) && size > 0 && other_size > 0
    }
}
