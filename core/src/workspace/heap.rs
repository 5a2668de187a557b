//! A block on the heap for the workspace of one call.

use alloc::alloc::{alloc, dealloc, handle_alloc_error};
use core::alloc::Layout;
use core::marker::PhantomData;
use core::mem::MaybeUninit;
use core::ptr::NonNull;
use core::slice;

use haversack_plan::PlanView;

use super::{Memory, MethodMemory, Plan};

/// The workspace of planned function `F` on the heap; freed when it is dropped.
// Invariant in `F`: functions have subtypes with other plans.
pub struct HeapWorkspace<F> {
    block: HeapBytes,
    function: PhantomData<fn(F) -> F>,
}

/// The workspace of a planned method on the heap; freed when it is dropped.
pub struct MethodRoom {
    block: HeapBytes,
    plan: PlanView<'static>,
}

impl MethodRoom {
    /// Allocates a workspace: one allocation of exactly the plan's peak, none if that is 0.
    ///
    /// # Panics
    /// If no memory can have so many bytes, so aligned.
    #[inline]
    pub fn new(plan: PlanView<'static>) -> Self {
        MethodRoom { block: HeapBytes::new(plan.peak(), plan.alignment()), plan }
    }

    /// Borrows all bytes.
    #[inline]
    pub fn memory(&mut self) -> MethodMemory<'_> {
        MethodMemory::new(self.block.bytes(), self.plan)
    }
}

impl<F: Plan> HeapWorkspace<F> {
    /// Allocates a workspace: one allocation of exactly the plan's peak, none if that is 0.
    ///
    /// # Panics
    /// If no memory can have so many bytes, so aligned.
    #[inline]
    pub fn new() -> Self {
        HeapWorkspace { block: HeapBytes::new(F::PLAN.peak(), F::PLAN.alignment()), function: PhantomData }
    }

    /// Borrows all bytes.
    #[inline]
    pub(crate) fn memory(&mut self) -> Memory<'_, F> {
        Memory::new(self.block.bytes())
    }
}

impl<F: Plan> Default for HeapWorkspace<F> {
    fn default() -> Self {
        Self::new()
    }
}

/// A block of bytes.
struct HeapBytes {
    start: NonNull<u8>,
    layout: Layout,
}

// SAFETY: it owns its block, as a box does.
unsafe impl Send for HeapBytes {}
// SAFETY: a shared reference to it reaches none of its bytes.
unsafe impl Sync for HeapBytes {}

impl HeapBytes {
    #[inline]
    fn new(size: usize, alignment: usize) -> Self {
        let Ok(layout) = Layout::from_size_align(size, alignment) else {
            panic!("no memory has room for {size} bytes");
        };
        if size == 0 {
            return HeapBytes { start: NonNull::dangling(), layout };
        }
        // SAFETY: the size is not 0.
        match NonNull::new(unsafe { alloc(layout) }) {
            Some(start) => HeapBytes { start, layout },
            None => handle_alloc_error(layout),
        }
    }

    /// Borrows all bytes.
    #[inline]
    fn bytes(&mut self) -> &mut [MaybeUninit<u8>] {
        let start = self.start.as_ptr().cast::<MaybeUninit<u8>>();
        // SAFETY: M1, so many bytes were allocated there, or it is none; they are borrowed with the block.
        unsafe { slice::from_raw_parts_mut(start, self.layout.size()) }
    }
}

impl Drop for HeapBytes {
    fn drop(&mut self) {
        if self.layout.size() > 0 {
            // SAFETY: `new` allocated it with this layout, and nobody else frees it.
            unsafe { dealloc(self.start.as_ptr(), self.layout) }
        }
    }
}
