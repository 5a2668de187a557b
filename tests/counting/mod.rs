//! The system's allocator, with a count of each thread's requests.
#![allow(unsafe_code, reason = "a global allocator is unsafe to implement; this one forwards to the system's")]
#![allow(dead_code, reason = "each test takes of it what it needs")]

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

thread_local! {
    // Each thread counts for itself: tests run in parallel.
    static BLOCKS: Cell<usize> = const { Cell::new(0) };
    static BYTES: Cell<usize> = const { Cell::new(0) };
    static FREED: Cell<usize> = const { Cell::new(0) };
}

struct Counter;

impl Counter {
    fn count(size: usize) {
        BLOCKS.set(BLOCKS.get() + 1);
        BYTES.set(BYTES.get() + size);
    }
}

// SAFETY: every call goes to the system's allocator with the same arguments; counting allocates nothing.
unsafe impl GlobalAlloc for Counter {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        Counter::count(layout.size());
        // SAFETY: the caller keeps the contract of `alloc`.
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        Counter::count(layout.size());
        // SAFETY: the caller keeps the contract of `alloc_zeroed`.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        Counter::count(size);
        FREED.set(FREED.get() + layout.size());
        // SAFETY: the caller keeps the contract of `realloc`.
        unsafe { System.realloc(block, layout, size) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        FREED.set(FREED.get() + layout.size());
        // SAFETY: the caller keeps the contract of `dealloc`.
        unsafe { System.dealloc(block, layout) }
    }
}

#[global_allocator]
static COUNTER: Counter = Counter;

/// Returns the result of `run`, and the numbers of blocks and bytes that this thread allocated in the meantime.
pub(crate) fn counted<R>(run: impl FnOnce() -> R) -> (R, usize, usize) {
    let (blocks, bytes) = (BLOCKS.get(), BYTES.get());
    let result = run();
    (result, BLOCKS.get() - blocks, BYTES.get() - bytes)
}

/// Returns the number of bytes that this thread has allocated and not freed.
pub(crate) fn live() -> usize {
    BYTES.get().wrapping_sub(FREED.get())
}

/// Returns the number of bytes that this thread has freed.
pub(crate) fn freed_so_far() -> usize {
    FREED.get()
}
