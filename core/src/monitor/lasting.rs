//! Memory of the monitor's own that does not pass through the allocator that counts.
#![allow(unsafe_code, reason = "nodes are read through pointers while others are added")]

use core::alloc::{GlobalAlloc, Layout};
use core::ptr;
use std::alloc::System;

use super::atomic::AtomicPtr;
use super::atomic::Ordering::{Acquire, Relaxed, Release};
use super::atomic::constant;

/// Values that last as long as the program, in blocks of the system's allocator that nobody counts.
pub(crate) struct Lasting<T: 'static> {
    first: AtomicPtr<ListNode<T>>,
}

struct ListNode<T: 'static> {
    value: T,
    next: Option<&'static ListNode<T>>,
}

impl<T: Send + Sync> Lasting<T> {
    /// Bytes that one value takes.
    pub(crate) const BYTES: usize = size_of::<ListNode<T>>();

    constant! {
        pub(crate) fn new() -> Self {
            Lasting { first: AtomicPtr::new(ptr::null_mut()) }
        }
    }

    fn first(&self) -> Option<&'static ListNode<T>> {
        // SAFETY: null, or a node that `add` wrote before it published the pointer, and that nobody writes or frees (G3).
        unsafe { self.first.load(Acquire).as_ref() }
    }

    /// Iterates over the values, the newest first.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &'static T> {
        core::iter::successors(self.first(), |node| node.next).map(|node| &node.value)
    }

    /// # Panics
    /// Where the system has no memory left: the process ends.
    pub(crate) fn add(&self, value: T) -> &'static T {
        const { assert!(Self::BYTES > 0) };
        let layout = Layout::new::<ListNode<T>>();
        // SAFETY: the size of the layout is above zero (just checked).
        let block = unsafe { System.alloc(layout) }.cast::<ListNode<T>>();
        if block.is_null() {
            std::alloc::handle_alloc_error(layout);
        }
        let mut node = ListNode { value, next: self.first() };
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
