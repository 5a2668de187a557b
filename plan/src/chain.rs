//! Planning in a chain of constants, none of which reaches the limit of const evaluation.

use crate::buffer::Buffer;
use crate::lowest::Tie;
use crate::plan::Plan;
use crate::requirements::Requirements;
use crate::scratch::Scratch;
use crate::search;

/// Offsets for `N` buffers: the best of the passes so far, not yet verified.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offsets<const N: usize> {
    offsets: [usize; N],
    height: usize,
}

impl<const N: usize> Offsets<N> {
    /// The offsets before any pass. Their only use is to be improved.
    pub const NONE: Self = Offsets { offsets: [0; N], height: usize::MAX };

    /// Returns the highest end of any buffer, in bytes.
    #[inline]
    pub const fn height(&self) -> usize {
        self.height
    }

    /// Returns these offsets, or those of a pass that places the buffer with the lowest floor next, if they are better.
    #[inline]
    pub const fn or_lowest(mut self, buffers: &[Buffer; N], requirements: &Requirements, tie: Tie) -> Self {
        let scratch = &mut [Scratch::NEW; N];
        self.height = search::lowest(buffers, requirements, tie, self.height, &mut self.offsets, scratch);
        self
    }

    /// Returns these offsets, or those of the pass that places the largest buffer first, at the lowest offset where it fits, if
    /// they are better.
    #[inline]
    pub const fn or_largest_first(mut self, buffers: &[Buffer; N], requirements: &Requirements) -> Self {
        let scratch = &mut [Scratch::NEW; N];
        self.height = search::largest_first(buffers, requirements, self.height, &mut self.offsets, scratch);
        self
    }

    /// Returns these offsets, or the best of [`rounds`](crate::rounds) passes, if it is better. Each of the passes learns from
    /// the one before.
    #[inline]
    pub const fn or_improved(mut self, buffers: &[Buffer; N], requirements: &Requirements) -> Self {
        let scratch = &mut [Scratch::NEW; N];
        self.height = search::improved(buffers, requirements, self.height, &mut self.offsets, scratch);
        self
    }

    /// Returns these offsets, or the best of passes that place each buffer at the lowest offset where it fits, if it is better.
    /// The passes go in the order of these offsets, and then with the buffers that ended highest in front.
    #[inline]
    pub const fn or_settled(mut self, buffers: &[Buffer; N], requirements: &Requirements) -> Self {
        let scratch = &mut [Scratch::NEW; N];
        self.height = search::settled(buffers, requirements, self.height, &mut self.offsets, scratch);
        self
    }
}

/// Buffers that are constants, and their plan, which is also a constant.
///
/// Each provided constant is one step and takes the one before it, so that none reaches the limit of const evaluation (the lint
/// `long_running_const_eval`). Once the offsets reach the bound of the requirements, they are optimal, and further steps are skipped.
///
/// # When it is checked
/// `const _: usize = Step::PLAN.peak();` plans at `cargo check`. A plan of generic buffers is made at build time, where code
/// reads it. Faulty buffers do not compile.
///
/// ```
/// use haversack_plan::{Buffer, Planned};
///
/// struct Step;
/// impl Planned<3> for Step {
///     const BUFFERS: [Buffer; 3] =
///         [Buffer::new(0, 2, 100, 4), Buffer::new(1, 3, 50, 4), Buffer::new(2, 4, 70, 4)];
/// }
/// const PEAK: usize = Step::PLAN.peak();
/// assert_eq!(PEAK, 150);
/// ```
pub trait Planned<const N: usize> {
    /// The buffers to plan.
    const BUFFERS: [Buffer; N];

    /// The requirements of the buffers, which every workspace must meet. Does not compile if a buffer is wrong.
    const REQUIREMENTS: Requirements = match Requirements::of(&Self::BUFFERS) {
        Ok(requirements) => requirements,
        Err(error) => error.raise(),
    };

    /// The lowest floor first. Of two buffers with the same floor, the one that lives longer.
    const BY_WIDTH: Offsets<N> = Offsets::NONE.or_lowest(&Self::BUFFERS, &Self::REQUIREMENTS, Tie::Width);

    /// If better: of two buffers with the same floor, the one with the larger product of lifetime and size.
    const BY_AREA: Offsets<N> = Self::BY_WIDTH.or_lowest(&Self::BUFFERS, &Self::REQUIREMENTS, Tie::Area);

    /// If better: of two buffers with the same floor, the larger one.
    const BY_SIZE: Offsets<N> = Self::BY_AREA.or_lowest(&Self::BUFFERS, &Self::REQUIREMENTS, Tie::Size);

    /// If better: the largest buffer first, at the lowest offset that is free.
    const LARGEST_FIRST: Offsets<N> = Self::BY_SIZE.or_largest_first(&Self::BUFFERS, &Self::REQUIREMENTS);

    /// If better: squeaky wheel optimisation, in which the buffers that ended high in one pass come earlier in the next.
    const IMPROVED: Offsets<N> = Self::LARGEST_FIRST.or_improved(&Self::BUFFERS, &Self::REQUIREMENTS);

    /// If better: first fit in the order of the offsets, which closes gaps. Then with the buffers that ended highest in front.
    const SETTLED: Offsets<N> = Self::IMPROVED.or_settled(&Self::BUFFERS, &Self::REQUIREMENTS);

    /// The best of all steps, verified. Does not compile if the proof fails, which would be a bug in this package.
    const PLAN: Plan<N> =
        Plan::verified(Self::BUFFERS, Self::SETTLED.offsets, Self::SETTLED.height, Self::REQUIREMENTS);
}
