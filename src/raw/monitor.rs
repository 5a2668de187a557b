//! The global allocator that counts, and memory of the monitor's own that does not pass through it.

use core::alloc::{GlobalAlloc, Layout};
use core::marker::PhantomPinned;
use core::ptr;
use core::sync::atomic::AtomicPtr;
use core::sync::atomic::Ordering::{Acquire, Relaxed, Release};
use std::alloc::System;

use crate::monitor::events;

/// A global allocator that counts what is asked of it, and asks another one.
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

/// What has this within counts: it is not [`Uncounted`].
type Counts = PhantomPinned;

impl Counting {
    /// Counts what is asked of the system's allocator.
    pub const fn system() -> Self {
        Counting::new(System)
    }
}

impl<A> Counting<A> {
    /// Counts what is asked of `inner`.
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
/// A trait that the compiler gives to every type but to those with a certain part can tell them apart. `Unpin` is one, and
/// means nothing for an allocator otherwise.
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

/// Values that last as long as the program, in blocks of the system's allocator that nobody counts.
pub(crate) struct Lasting<T: 'static> {
    first: AtomicPtr<Node<T>>,
}

struct Node<T: 'static> {
    value: T,
    next: Option<&'static Node<T>>,
}

impl<T: Send + Sync> Lasting<T> {
    /// What one value takes.
    pub(crate) const BYTES: usize = size_of::<Node<T>>();

    pub(crate) const fn new() -> Self {
        Lasting { first: AtomicPtr::new(ptr::null_mut()) }
    }

    fn first(&self) -> Option<&'static Node<T>> {
        // SAFETY: null, or a node that `add` wrote before it published the pointer, and that nobody writes or frees (G3).
        unsafe { self.first.load(Acquire).as_ref() }
    }

    /// Newest first.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &'static T> {
        core::iter::successors(self.first(), |node| node.next).map(|node| &node.value)
    }

    /// # Panics
    /// Where the system has no memory left: the process ends.
    pub(crate) fn add(&self, value: T) -> &'static T {
        const { assert!(Self::BYTES > 0) };
        let layout = Layout::new::<Node<T>>();
        // SAFETY: the size of the layout is above zero (just checked).
        let block = unsafe { System.alloc(layout) }.cast::<Node<T>>();
        if block.is_null() {
            std::alloc::handle_alloc_error(layout);
        }
        let mut node = Node { value, next: self.first() };
        loop {
            let expected = node.next.map_or(ptr::null_mut(), |next| ptr::from_ref(next).cast_mut());
            // SAFETY: a block of the node's layout, which nobody else knows yet (G3).
            unsafe { block.write(node) };
            if self.first.compare_exchange(expected, block, Release, Relaxed).is_ok() {
                break;
            }
            // SAFETY: written above, and read once: the value moves out, to be written again (G3).
            node = unsafe { block.read() };
            node.next = self.first();
        }
        // SAFETY: written above, published, and from now on nobody writes it (G3).
        unsafe { &(*block).value }
    }
}
