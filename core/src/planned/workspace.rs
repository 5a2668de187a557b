//! The memory of a planned function.

use core::fmt::{self, Display, Formatter};
use core::marker::PhantomData;

use crate::footprint::Footprint;
use crate::footprint::bytes::Bytes as Count;
#[cfg(feature = "alloc")]
use crate::workspace::HeapWorkspace;
use crate::workspace::bytes::{Byte, WorkspaceBytes};
use crate::workspace::{Memory, Plan};

/// A function planned by `#[budget]`, as a type: `f`, or `f<4>` of a generic one. This trait is sealed: the attribute implements it.
///
/// # When it is checked
/// At `cargo check`. That a generic function keeps its budget is checked at build time.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a planned function",
    label = "this has no plan",
    note = "a planned function has `#[budget(LIMIT)]` or `#[budget]` in front of it"
)]
pub trait PlannedFunction: Plan {
    /// The bytes of its workspace: the most that its arrays ever take at once, as they are laid out.
    const PEAK: usize;

    /// The most bytes that are live at once. No workspace can be smaller. If this equals `PEAK`, the plan is optimal.
    const LOWER_BOUND: usize;

    /// The bytes that its arrays would take if none shared memory. An array that is computed in place of another counts as well, and a
    /// call counts with its own `PEAK`.
    const TOTAL_WITHOUT_SHARING: usize;

    /// The alignment of its workspace, in bytes.
    const ALIGNMENT: usize;
}

impl<F: Plan> PlannedFunction for F {
    const PEAK: usize = F::PLAN.peak();
    const LOWER_BOUND: usize = F::PLAN.lower_bound();
    const TOTAL_WITHOUT_SHARING: usize = F::PLAN.total_without_sharing();
    const ALIGNMENT: usize = F::PLAN.alignment();
}

/// A planned function whose `PEAK` is one number, because it has no generics. The attribute implements this trait.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a planned function of one size",
    label = "this has no plan, or a plan for each of its parameters",
    note = "the workspace of a generic planned function is carved out of bytes: `WorkspaceMut::<f<4>>::carve(&mut bytes)`"
)]
pub trait FixedPlan: PlannedFunction {
    /// An array of `PEAK` bytes.
    type Bytes;
}

/// The memory of planned function `F`, as a value: in a box, in a static, on the stack. It has `PEAK` bytes aligned to 64, and
/// a flag.
///
/// ```
/// use haversack::{Workspace, array, budget};
///
/// #[budget(2 KiB)]
/// fn energy(signal: &array![f32; 256]) -> f32 {
///     let square: array![f32; 256] = (signal * signal).eval();
///     square.sum()
/// }
///
/// // In .bss: the program's file is no larger for it.
/// static MEMORY: Workspace<energy> = Workspace::new();
///
/// let signal = <array![f32; 256]>::ones();
/// let mut workspace = MEMORY.take().unwrap();          // once: the next gets `None`
/// assert_eq!(energy::in_workspace(&mut workspace, &signal), 256.0); // allocates nothing
/// assert!(MEMORY.take().is_none());
///
/// let mut boxed = Workspace::<energy>::boxed();
/// assert_eq!(energy::in_workspace(&mut boxed, &signal), 256.0);
/// ```
///
/// # When it is checked
/// At `cargo check`: that a workspace is given to the function that it is for.
pub struct Workspace<F: FixedPlan> {
    bytes: WorkspaceBytes<F::Bytes>,
    function: PhantomData<fn(F) -> F>,
}

impl<F: FixedPlan> Workspace<F> {
    const FITS: () =
        assert!(size_of::<F::Bytes>() == F::PEAK && F::ALIGNMENT <= 64, "M1: a workspace has `PEAK` bytes");

    /// Creates a workspace, for a static. On the stack, it takes `PEAK` bytes of the stack.
    #[inline]
    pub const fn new() -> Self {
        let () = Self::FITS;
        Workspace { bytes: WorkspaceBytes::new(), function: PhantomData }
    }

    /// Creates a workspace on the heap, in one allocation of exactly `PEAK` bytes. It is [`BoxedWorkspace::new`], for the `F`
    /// of this type.
    #[cfg(feature = "alloc")]
    pub fn boxed() -> BoxedWorkspace<F> {
        BoxedWorkspace::new()
    }

    /// Returns the memory of a static, for ever, to the first caller. Every later caller gets `None`.
    ///
    /// Needs an atomic exchange of a byte. A target that has none (ARMv6-M: Cortex-M0) has no `take`. There, carve the
    /// workspace out of bytes that are yours ([`WorkspaceMut::carve`]), such as those of a `static` that a critical section
    /// lends.
    ///
    /// # When it is checked
    /// At run time: that the memory is taken once.
    #[cfg(target_has_atomic = "8")]
    pub fn take(&'static self) -> Option<WorkspaceMut<'static, F>> {
        Some(WorkspaceMut { memory: self.bytes.take()? })
    }
}

impl<F: FixedPlan> Default for Workspace<F> {
    fn default() -> Self {
        Self::new()
    }
}

/// The `PEAK` bytes are payload. The flag and the padding that aligns the memory are overhead.
impl<F: FixedPlan> Footprint for Workspace<F> {
    const FOOTPRINT: usize = F::PEAK;
    const HEAP: usize = 0;
    const OVERHEAD: usize = size_of::<Self>() - F::PEAK;
}

/// The memory of planned function `F` on the heap: `PEAK` bytes, allocated once for any number of calls.
///
/// ```
/// use haversack::{BoxedWorkspace, array, budget};
///
/// #[budget]
/// fn energy<const N: usize>(signal: &array![f32; N]) -> f32 {
///     let square: array![f32; N] = (signal * signal).eval();
///     square.sum()
/// }
///
/// let mut workspace = BoxedWorkspace::<energy<256>>::new(); // 1_024 bytes
/// for _ in 0..10 {
///     assert_eq!(energy::<256>::in_workspace(&mut workspace, &<array![f32; 256]>::ones()), 256.0);
/// }
/// ```
#[cfg(feature = "alloc")]
pub struct BoxedWorkspace<F> {
    room: HeapWorkspace<F>,
}

#[cfg(feature = "alloc")]
impl<F: PlannedFunction> BoxedWorkspace<F> {
    /// Makes one allocation of exactly `PEAK` bytes, or none if that is 0.
    pub fn new() -> Self {
        BoxedWorkspace { room: HeapWorkspace::new() }
    }
}

#[cfg(feature = "alloc")]
impl<F: PlannedFunction> Default for BoxedWorkspace<F> {
    fn default() -> Self {
        Self::new()
    }
}

/// The `PEAK` bytes are payload, and the handle is overhead.
#[cfg(feature = "alloc")]
impl<F: PlannedFunction> Footprint for BoxedWorkspace<F> {
    const FOOTPRINT: usize = F::PEAK;
    const HEAP: usize = F::PEAK;
    const OVERHEAD: usize = size_of::<Self>();
}

/// The memory of planned function `F`, borrowed.
pub struct WorkspaceMut<'w, F> {
    memory: Memory<'w, F>,
}

impl<'w, F: PlannedFunction> WorkspaceMut<'w, F> {
    /// The bytes that are enough for the workspace at any address: `PEAK`, and the bytes that may be skipped in front of the
    /// first aligned one.
    pub const ENOUGH: usize = if F::PEAK == 0 { 0 } else { F::PEAK.saturating_add(F::ALIGNMENT - 1) };

    /// Makes a workspace of `PEAK` of `bytes`, from the first aligned one on. They are `u8` or `MaybeUninit<u8>`, and whatever
    /// they hold is overwritten. [`ENOUGH`](Self::ENOUGH) bytes are enough at any address; `PEAK` bytes are enough if they are
    /// aligned to `F::ALIGNMENT`.
    ///
    /// ```
    /// use core::mem::MaybeUninit;
    /// use haversack::{WorkspaceError, WorkspaceMut, array, budget};
    ///
    /// #[budget]
    /// fn energy<const N: usize>(signal: &array![f32; N]) -> f32 {
    ///     let square: array![f32; N] = (signal * signal).eval();
    ///     square.sum()
    /// }
    ///
    /// // 63: 32, aligned to 32.
    /// let mut bytes = [MaybeUninit::<u8>::uninit(); WorkspaceMut::<energy<8>>::ENOUGH];
    ///
    /// let signal = <array![f32; 8]>::ones();
    /// let mut workspace = WorkspaceMut::<energy<8>>::carve(&mut bytes)?;
    /// assert_eq!(energy::<8>::in_workspace(&mut workspace, &signal), 8.0);
    ///
    /// #[repr(align(64))]
    /// struct Bytes([u8; 64]);
    /// let mut bytes = Bytes([0; 64]);
    /// assert!(WorkspaceMut::<energy<8>>::carve(&mut bytes.0[..32]).is_ok());
    /// let error = WorkspaceMut::<energy<8>>::carve(&mut bytes.0[1..60]).err().unwrap();
    /// assert_eq!(
    ///     error.to_string(),
    ///     "a workspace of 32 bytes, aligned to 32, does not fit into 59 bytes of which the first 31 are \
    ///      skipped; 63 bytes are enough at \
    ///      any address"
    /// );
    /// # Ok::<(), WorkspaceError>(())
    /// ```
    ///
    /// # Errors
    /// Returns [`WorkspaceError`] at run time if there are too few bytes.
    pub fn carve<B: Byte>(bytes: &'w mut [B]) -> Result<Self, WorkspaceError> {
        let start = aligned(bytes.as_ptr().addr(), bytes.len(), F::PEAK, F::ALIGNMENT)?;
        Ok(WorkspaceMut { memory: B::memory(&mut bytes[start..][..F::PEAK]) })
    }
}

/// Returns the number of bytes in front of the first aligned one, if enough bytes begin there.
pub(super) fn aligned(address: usize, found: usize, needed: usize, alignment: usize) -> Result<usize, WorkspaceError> {
    let skipped = if needed == 0 { 0 } else { address.wrapping_neg() % alignment };
    if skipped.checked_add(needed).is_some_and(|end| end <= found) {
        return Ok(skipped);
    }
    let enough = needed.saturating_add(alignment - 1);
    Err(WorkspaceError::TooFew { needed, alignment, found, skipped: skipped.min(found), enough })
}

impl<'w, F> WorkspaceMut<'w, F> {
    #[inline]
    pub(super) fn of(memory: Memory<'w, F>) -> Self {
        WorkspaceMut { memory }
    }
}

/// The error of [`WorkspaceMut::carve`]: the bytes cannot be a workspace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WorkspaceError {
    /// There are not enough bytes, from the first aligned one on.
    #[non_exhaustive]
    TooFew {
        /// The bytes of the workspace.
        needed: usize,
        /// The alignment of the workspace, in bytes.
        alignment: usize,
        /// The bytes that were given.
        found: usize,
        /// The bytes in front of the first aligned one.
        skipped: usize,
        /// The bytes that are enough at any address: [`WorkspaceMut::ENOUGH`].
        enough: usize,
    },
}

impl Display for WorkspaceError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let WorkspaceError::TooFew { needed, alignment, found, skipped, enough } = *self;
        let [needed, found, enough] = [needed, found, enough].map(Count::from);
        write!(f, "a workspace of {needed:#} bytes, aligned to {alignment}, does not fit into {found:#} bytes")?;
        if skipped > 0 {
            write!(f, " of which the first {skipped} are skipped")?;
        }
        write!(f, "; {enough:#} bytes are enough at any address")
    }
}

impl core::error::Error for WorkspaceError {}

mod sealed {
    pub trait Sealed {}
}

/// A value that has the memory of planned function `F`: a [`Workspace`], a boxed one, a [`WorkspaceMut`], or `&mut` of one.
/// This trait is sealed.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no workspace of `{F}`",
    label = "this does not lend `{F}` its memory",
    note = "a workspace is made for one function: `let mut workspace = Workspace::<f>::boxed();`, and lent to it: `f::in_workspace(&mut workspace, ..)`"
)]
pub trait WorkspaceOf<F>: sealed::Sealed {
    #[doc(hidden)]
    fn memory(&mut self) -> Memory<'_, F>;
}

macro_rules! workspaces {
    ($($(#[$attribute:meta])* [$($params:tt)*] $workspace:ty: |$self:ident| $memory:expr;)*) => {$(
        $(#[$attribute])*
        impl<$($params)*> sealed::Sealed for $workspace {}

        $(#[$attribute])*
        impl<$($params)*> WorkspaceOf<F> for $workspace {
            #[inline]
            fn memory(&mut $self) -> Memory<'_, F> {
                $memory
            }
        }
    )*};
}

workspaces! {
    [F: FixedPlan] Workspace<F>: |self| self.bytes.memory();
    #[cfg(feature = "alloc")]
    [F: PlannedFunction] BoxedWorkspace<F>: |self| self.room.memory();
    [F] WorkspaceMut<'_, F>: |self| self.memory.again();
}

impl<W: sealed::Sealed> sealed::Sealed for &mut W {}

#[diagnostic::do_not_recommend]
impl<F, W: WorkspaceOf<F>> WorkspaceOf<F> for &mut W {
    #[inline]
    fn memory(&mut self) -> Memory<'_, F> {
        (**self).memory()
    }
}
