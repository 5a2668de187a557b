//! The stack that the library takes.

/// The most bytes of stack that the library takes below a caller's frame, whatever the shapes: 16 KiB with `std`, 8 KiB without it, and
/// 1 KiB on processors of 32 bits without `std`, as microcontrollers are.
///
/// ```
/// // A task with a stack of 32 KiB has half of it for frames of its own.
/// const TASK: usize = 32 << 10;
/// const _: () = assert!(haversack::STACK <= TASK / 2);
/// ```
///
/// It holds for programs that are built with optimisations, and counts all that a call of the library calls: element-wise expressions,
/// reductions, products, copies, and the code of planned functions (`#[budget]`) beside their caller's own variables. Larger arrays
/// lie on the heap or in a workspace, and are counted there. It does not count closures of the caller, the allocator, printing, files, the
/// monitor, arrays that a caller keeps as variables ([`Inline`](crate::Inline)), nor the threads of the feature `rayon`.
///
/// # When it is checked
/// By tests of the library, which paint the stack before each kernel, on x86-64 and on an emulated Cortex-M4: see
/// `docs/design/stack.md`.
pub const STACK: usize = if IS_SMALL {
    1 << 10
} else if cfg!(feature = "std") {
    16 << 10
} else {
    8 << 10
};

/// Whether loops keep few accumulators at once. Results are the same to the last bit.
pub(crate) const IS_SMALL: bool = cfg!(all(not(feature = "std"), target_pointer_width = "32"));

/// The most bytes of an array of accumulators.
pub(crate) const ACCUMULATORS: usize = if IS_SMALL { 64 } else { STACK / 4 };
