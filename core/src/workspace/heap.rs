//! A block on the heap for the workspace of one call.

use alloc::alloc::{alloc, dealloc, handle_alloc_error};
use core::alloc::Layout;
use core::marker::PhantomData;
use core::mem::MaybeUninit;
use core::ptr::NonNull;
use core::slice;

use super::{Memory, Plan};

/// The workspace of planned function `F` on the heap; freed when it is dropped.
// Invariant in `F`: functions have subtypes with other plans.
pub struct HeapWorkspace<F> {
    start: NonNull<u8>,
    layout: Layout,
    function: PhantomData<fn(F) -> F>,
}

// SAFETY: a room owns its block, as a box does.
unsafe impl<F> Send for HeapWorkspace<F> {}
// SAFETY: a shared reference to a room reaches none of its bytes.
unsafe impl<F> Sync for HeapWorkspace<F> {}

impl<F: Plan> HeapWorkspace<F> {
    /// Allocates a workspace: one allocation of exactly the plan's peak, none if that is 0.
    ///
    /// # Panics
    /// If no memory can have so many bytes, so aligned.
    #[inline]
    pub fn new() -> Self {
        let start = Self::allocated(F::PLAN.peak(), F::PLAN.alignment());
        HeapWorkspace { start: start.0, layout: start.1, function: PhantomData }
    }

    fn allocated(size: usize, alignment: usize) -> (NonNull<u8>, Layout) {
        let Ok(layout) = Layout::from_size_align(size, alignment) else {
            panic!("no memory has room for {size} bytes");
        };
        if size == 0 {
            return (NonNull::dangling(), layout);
        }
        // SAFETY: the size is not 0.
        match NonNull::new(unsafe { alloc(layout) }) {
            Some(start) => (start, layout),
            None => handle_alloc_error(layout),
        }
    }

    /// Borrows all bytes.
    #[inline]
    pub(crate) fn memory(&mut self) -> Memory<'_, F> {
        let start = self.start.as_ptr().cast::<MaybeUninit<u8>>();
        // SAFETY: M1, so many bytes were allocated there, or it is none; they are borrowed with the room.
        Memory::new(unsafe { slice::from_raw_parts_mut(start, self.layout.size()) })
    }
}

impl<F: Plan> Default for HeapWorkspace<F> {
    fn default() -> Self {
        Self::new()
    }
}

impl<F> Drop for HeapWorkspace<F> {
    fn drop(&mut self) {
        if self.layout.size() > 0 {
            // SAFETY: `new` allocated it with this layout, and nobody else frees it.
            unsafe { dealloc(self.start.as_ptr(), self.layout) }
        }
    }
}
