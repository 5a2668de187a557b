//! Memory for a while. Rule K3 of [`crate::linalg::gemm`].

use alloc::alloc::{alloc, dealloc, handle_alloc_error};
use core::alloc::Layout;
use core::marker::PhantomData;
use core::mem::MaybeUninit;
use core::ptr::NonNull;

use super::ALIGNMENT;
use super::choice::ON_STACK;

/// Room for elements, none of which is initialised. If `layout.size() > 0`, the allocator gave `start` for `layout`; it is
/// freed when this is dropped.
pub(super) struct HeapScratch<T> {
    start: NonNull<u8>,
    layout: Layout,
    of: PhantomData<T>,
}

/// Calls `compute` with room of [`ON_STACK`] bytes.
// A separate function, so that no other stack frame has so much.
#[inline(never)]
pub(super) fn on_stack<T>(compute: impl FnOnce(*mut T)) {
    #[repr(align(64))]
    struct CacheLine(#[allow(dead_code, reason = "it is room")] [u8; ALIGNMENT]);
    const { assert!(align_of::<T>() <= ALIGNMENT && align_of::<CacheLine>() == size_of::<CacheLine>()) };
    let mut room = MaybeUninit::<[CacheLine; ON_STACK / ALIGNMENT]>::uninit();
    compute(room.as_mut_ptr().cast());
}

impl<T> HeapScratch<T> {
    /// Allocates room of `bytes`, in one allocation.
    pub(super) fn new(bytes: usize) -> Self {
        const { assert!(align_of::<T>() <= ALIGNMENT) };
        let Ok(layout) = Layout::from_size_align(bytes, ALIGNMENT) else {
            panic!("no memory has room for {bytes} bytes");
        };
        assert!(bytes > 0, "scratch that is allocated has room");
        // SAFETY: the size is not 0.
        match NonNull::new(unsafe { alloc(layout) }) {
            Some(start) => HeapScratch { start, layout, of: PhantomData },
            None => handle_alloc_error(layout),
        }
    }

    /// Makes a scratch without room; nothing is allocated.
    #[cfg(not(feature = "rayon"))]
    #[inline]
    pub(super) fn none() -> Self {
        HeapScratch { start: NonNull::dangling(), layout: Layout::new::<()>(), of: PhantomData }
    }

    #[inline]
    pub(super) fn start(&self) -> *mut T {
        self.start.as_ptr().cast()
    }
}

impl<T> Drop for HeapScratch<T> {
    #[inline]
    fn drop(&mut self) {
        if self.layout.size() > 0 {
            // SAFETY: the allocator gave it for this layout, and it is not freed before.
            unsafe { dealloc(self.start.as_ptr(), self.layout) }
        }
    }
}
