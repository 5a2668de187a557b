//! Bytes of a workspace. Rules M1 and M2 of [`crate::raw`].

#[cfg(feature = "alloc")]
use alloc::alloc::{alloc, dealloc, handle_alloc_error};
#[cfg(feature = "alloc")]
use core::alloc::Layout;
use core::marker::PhantomData;
use core::mem::MaybeUninit;
use core::ptr::NonNull;
use core::slice;

use super::filling::Filling;
use crate::dtype::Dtype;
use crate::shape::Shape;

/// Bytes that one run of a planned function has for itself.
pub struct Memory<'w> {
    start: NonNull<u8>,
    size: usize,
    lends: PhantomData<&'w mut [MaybeUninit<u8>]>,
}

// SAFETY: M1, what `&mut [MaybeUninit<u8>]` is.
unsafe impl Send for Memory<'_> {}

impl<'w> Memory<'w> {
    /// All of `bytes`.
    #[inline]
    pub(crate) fn new(bytes: &'w mut [MaybeUninit<u8>]) -> Self {
        Memory { start: NonNull::from_mut(bytes).cast(), size: bytes.len(), lends: PhantomData }
    }

    /// The same, lent for a while.
    #[inline]
    pub(crate) fn again(&mut self) -> Memory<'_> {
        Memory { start: self.start, size: self.size, lends: PhantomData }
    }

    /// The bytes from `offset` on, for a slot.
    ///
    /// # Safety
    /// M2: while the token lives, no other token and no other part of this memory has any of these bytes.
    ///
    /// # Panics
    /// If there are not so many.
    #[inline]
    #[must_use]
    pub unsafe fn token(&self, offset: usize, size: usize) -> Token<'w> {
        // SAFETY: M2, as the caller says.
        Token { memory: unsafe { self.part(offset, size) } }
    }

    /// The bytes from `offset` on, for another function.
    ///
    /// # Safety
    /// As for `token`.
    ///
    /// # Panics
    /// If there are not so many.
    #[inline]
    #[must_use]
    pub unsafe fn part(&self, offset: usize, size: usize) -> Memory<'w> {
        assert!(offset <= self.size && size <= self.size - offset, "M2: a plan's bytes lie in its workspace");
        // SAFETY: M1, `offset` is at most `size`.
        let start = unsafe { self.start.add(offset) };
        Memory { start, size, lends: PhantomData }
    }
}

/// The right to bytes of a workspace: a slot borrows it, and it is given up where the plan ends the slot. What the plan did not
/// see is then an error of the borrow checker.
pub struct Token<'w> {
    memory: Memory<'w>,
}

impl<'w> Token<'w> {
    /// The bytes of elements that exist.
    #[inline]
    pub(crate) fn over<T: Dtype>(elements: &'w mut [T]) -> Self {
        Token {
            memory: Memory {
                start: NonNull::from_mut(elements).cast(),
                size: size_of_val(elements),
                lends: PhantomData,
            },
        }
    }

    /// The bytes of elements that do not exist yet.
    #[cfg(feature = "alloc")]
    #[inline]
    pub(super) fn of<T: Dtype>(slots: &'w mut [MaybeUninit<T>]) -> Self {
        Token {
            memory: Memory { start: NonNull::from_mut(slots).cast(), size: size_of_val(slots), lends: PhantomData },
        }
    }

    /// The plan ends the slot here: its bytes are another's from now on.
    #[inline(always)]
    pub fn end(self) {}

    /// The first of its bytes.
    ///
    /// # Panics
    /// If there are not `size` of them, aligned so.
    #[inline]
    pub(super) fn start(&mut self, size: usize, alignment: usize) -> NonNull<u8> {
        assert!(self.memory.size == size, "M2: a token has as many bytes as the scratch");
        assert!(size == 0 || self.memory.start.addr().get().is_multiple_of(alignment), "M2: the scratch is aligned");
        self.memory.start
    }

    /// The elements of an array of shape `S` that `fill` writes here.
    ///
    /// # Panics
    /// If it does not write all elements: callers count. If the token's bytes are none of the array's size and alignment.
    #[inline]
    pub(crate) fn filled<T: Dtype, S: Shape>(&mut self, fill: impl FnOnce(&mut Filling<'_, T>)) -> &mut [T] {
        let start: NonNull<MaybeUninit<T>> = self.memory.start.cast();
        assert!(self.memory.size == S::COUNT * size_of::<T>(), "M2: a token has as many bytes as the array");
        assert!(start.is_aligned(), "M2: a slot is aligned for its dtype");
        // SAFETY: M1 and M2, `COUNT` elements of `T` have room at `start`, and the exclusive borrow of the token is the only way
        // to them; `MaybeUninit` needs no initialisation.
        let slots = unsafe { slice::from_raw_parts_mut(start.as_ptr(), S::COUNT) };
        let mut filling = Filling::new(slots);
        fill(&mut filling);
        filling.assert_full();
        // SAFETY: as before, and all elements are written (B6).
        unsafe { slice::from_raw_parts_mut(start.as_ptr().cast::<T>(), S::COUNT) }
    }
}

/// A block on the heap for the workspace of one call; freed when it is dropped.
#[cfg(feature = "alloc")]
pub struct Room {
    start: NonNull<u8>,
    layout: Layout,
}

// SAFETY: a room owns its block, as a box does.
#[cfg(feature = "alloc")]
unsafe impl Send for Room {}
// SAFETY: a shared reference to a room reaches none of its bytes.
#[cfg(feature = "alloc")]
unsafe impl Sync for Room {}

#[cfg(feature = "alloc")]
impl Room {
    /// One allocation of `size` bytes, none for 0.
    ///
    /// # Panics
    /// If no memory can have so many bytes, so aligned.
    pub(crate) fn new(size: usize, alignment: usize) -> Self {
        let Ok(layout) = Layout::from_size_align(size, alignment) else {
            panic!("no memory has room for {size} bytes");
        };
        if size == 0 {
            return Room { start: NonNull::dangling(), layout };
        }
        // SAFETY: the size is not 0.
        match NonNull::new(unsafe { alloc(layout) }) {
            Some(start) => Room { start, layout },
            None => handle_alloc_error(layout),
        }
    }

    /// All of it.
    #[inline]
    pub(crate) fn memory(&mut self) -> Memory<'_> {
        Memory { start: self.start, size: self.layout.size(), lends: PhantomData }
    }
}

#[cfg(feature = "alloc")]
impl Drop for Room {
    fn drop(&mut self) {
        if self.layout.size() > 0 {
            // SAFETY: `new` allocated it with this layout, and nobody else frees it.
            unsafe { dealloc(self.start.as_ptr(), self.layout) }
        }
    }
}
