//! The global allocator that counts.
//!
//! # Rules of the allocator (here, in `lasting.rs` and in `fork/system.rs`)
//! * **G1** Each call is passed on to the inner allocator with the same arguments, once or not at all. Its answer is
//!   returned; if it was not asked, the answer is null.
//! * **G2** Code that counts does not unwind: it consists of loads, stores and additions that wrap. Code that traces
//!   may unwind, and is caught before it leaves `monitor/trace.rs`.
//! * **G3** A node of a `Lasting` is written before its pointer is published, and neither written nor freed afterwards.
//! * **G4** The handlers around a fork are functions of the program, which take locks and give them back.
//! * **G5** Threads may walk up their stacks at once on Unix. Elsewhere the crate backtrace lets one after the other.
#![allow(unsafe_code, reason = "an allocator is unsafe to implement")]

use core::alloc::{GlobalAlloc, Layout};
use core::marker::PhantomPinned;
use core::ptr;
use std::alloc::System;

use super::events;

/// A global allocator that counts the requests it receives, and passes them on to another allocator.
///
/// ```
/// use haversack::monitor::{Count, Counting};
///
/// #[global_allocator]
/// static ALLOCATOR: Counting = Counting::system();
///
/// let a = <haversack::array![f64; 64, 64]>::zeros();
/// assert!(Count::of_thread().current >= 32_768);
/// # drop(a);
/// ```
///
/// Other allocators are wrapped by [`Counting::new`]: any but one that counts already, which is refused while compiling.
///
/// # Cost
/// Two atomic additions a block (one when it begins, one when it ends) and a few loads and stores of the thread's own.
#[derive(Clone, Copy, Debug)]
pub struct Counting<A = System> {
    inner: A,
    _counts: Counts,
}

/// Marks a type that counts: with this field it is not [`Uncounted`].
type Counts = PhantomPinned;

impl Counting {
    /// Counts the requests to the system's allocator.
    pub const fn system() -> Self {
        Counting::new(System)
    }
}

impl<A> Counting<A> {
    /// Counts the requests to `inner`.
    pub const fn new(inner: A) -> Self
    where
        A: Uncounted,
    {
        Counting { inner, _counts: PhantomPinned }
    }
}

impl<A: Default + Uncounted> Default for Counting<A> {
    fn default() -> Self {
        Counting::new(A::default())
    }
}

/// An allocator that does not count yet: neither a [`Counting`] nor one with that within.
///
/// An auto trait tells them apart: the compiler gives it to every type, except to those with a certain part. `Unpin` is
/// one, and means nothing for an allocator otherwise.
#[diagnostic::on_unimplemented(
    message = "`{Self}` counts already, and every byte would be counted twice",
    label = "this has a `Counting` within",
    note = "write `Counting::system()`, or `Counting::new(..)` with an allocator that does not count"
)]
pub trait Uncounted {}

#[diagnostic::do_not_recommend]
impl<A: Unpin> Uncounted for A {}

// SAFETY: each method hands its arguments to `inner`, which keeps the contract, and answers what that answered, or null without
// having asked (G1). The events do not unwind (G2).
unsafe impl<A: GlobalAlloc> GlobalAlloc for Counting<A> {
    #[inline]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller keeps the contract of `alloc`, which is that of the closure's call (G1).
        self.counted(layout, || unsafe { self.inner.alloc(layout) })
    }

    #[inline]
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller keeps the contract of `alloc_zeroed`, which is that of the closure's call (G1).
        self.counted(layout, || unsafe { self.inner.alloc_zeroed(layout) })
    }

    #[inline]
    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        let growth = size.saturating_sub(layout.size());
        let Some(room) = events::ask(growth) else { return ptr::null_mut() };
        let from = block.addr();
        let known = events::moves(&room, from);
        // SAFETY: the caller keeps the contract of `realloc` (G1).
        let moved = unsafe { self.inner.realloc(block, layout, size) };
        if moved.is_null() {
            events::failed(&room, growth);
            events::stays(from, known);
        } else {
            events::reallocated(&room, known, layout.size(), moved.addr(), size);
        }
        moved
    }

    #[inline]
    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        events::freed(block.addr(), layout.size());
        // SAFETY: the caller keeps the contract of `dealloc` (G1).
        unsafe { self.inner.dealloc(block, layout) }
    }
}

impl<A> Counting<A> {
    #[inline(always)]
    fn counted(&self, layout: Layout, allocate: impl FnOnce() -> *mut u8) -> *mut u8 {
        let Some(room) = events::ask(layout.size()) else { return ptr::null_mut() };
        let block = allocate();
        if block.is_null() {
            events::failed(&room, layout.size());
        } else {
            events::allocated(&room, block.addr(), layout.size());
        }
        block
    }
}
