//! Bytes of a workspace that belong to one array, or to one product, for a while. Rule M2 of [`crate::workspace`].

use core::marker::PhantomData;
use core::mem::MaybeUninit;
use core::ptr::NonNull;
use core::slice;

use crate::dtype::Dtype;
use crate::shape::Shape;
use crate::storage::partial_init::PartialInit;

/// An exclusive borrow of elements, invariant in `T` and `S`.
type Lends<'w, T, S> = PhantomData<(&'w mut [MaybeUninit<T>], fn(S) -> S)>;

/// The right to write an array of dtype `T` and shape `S` into certain bytes: a slot borrows it, and it is given up where the plan
/// ends the slot. A use that the plan did not see is then an error of the borrow checker.
// Invariant in `T` and `S`: shapes have subtypes with other lengths.
pub struct Token<'w, T, S> {
    start: NonNull<T>,
    lends: Lends<'w, T, S>,
}

impl<'w, T: Dtype, S: Shape> Token<'w, T, S> {
    /// # Safety
    /// M2: room for `S::COUNT` elements begins at `start`, aligned for them, which is nobody else's for `'w`.
    #[inline]
    pub(super) unsafe fn new(start: NonNull<T>) -> Self {
        Token { start, lends: PhantomData }
    }

    /// Returns the place of one slot, which borrows the token.
    #[inline(always)]
    pub fn place(&mut self) -> Destination<'_, T, S> {
        Destination { start: self.start, lends: PhantomData }
    }

    /// Ends the slot: its bytes are another's from now on.
    #[inline(always)]
    pub fn end(self) {}
}

/// The right to write one array of dtype `T` and shape `S` into certain bytes, once. It is given away by value: code
/// that has `&mut` of a token could exchange it for another.
pub struct Destination<'p, T, S> {
    start: NonNull<T>,
    lends: Lends<'p, T, S>,
}

impl<'p, T: Dtype, S: Shape> Destination<'p, T, S> {
    /// Returns the place of elements that exist.
    ///
    /// # Panics
    /// If there are not `S::COUNT` of them.
    #[inline]
    pub(crate) fn over(elements: &'p mut [T]) -> Self {
        assert!(elements.len() == S::COUNT, "M2: a place has as many bytes as the array");
        Destination { start: NonNull::from_mut(elements).cast(), lends: PhantomData }
    }

    /// Returns the place of elements that do not exist yet.
    ///
    /// # Panics
    /// If there are not `S::COUNT` of them.
    #[cfg(feature = "alloc")]
    #[inline]
    pub(crate) fn of(slots: &'p mut [MaybeUninit<T>]) -> Self {
        assert!(slots.len() == S::COUNT, "M2: a place has as many bytes as the array");
        Destination { start: NonNull::from_mut(slots).cast(), lends: PhantomData }
    }

    /// Lets `fill` write the elements here, and returns them.
    ///
    /// # Panics
    /// If `fill` does not write all elements. Callers count them.
    #[inline]
    pub(crate) fn filled(self, fill: impl FnOnce(&mut PartialInit<'_, T>)) -> &'p mut [T] {
        // SAFETY: M2, `COUNT` elements of `T` have room at `start`, and the place, which is given away, was the only way to them for
        // `'p`; `MaybeUninit` needs no initialisation.
        let slots = unsafe { slice::from_raw_parts_mut(self.start.as_ptr().cast::<MaybeUninit<T>>(), S::COUNT) };
        let mut init = PartialInit::new(slots);
        fill(&mut init);
        init.assert_full();
        // SAFETY: as before, and all elements are written (B6).
        unsafe { slice::from_raw_parts_mut(self.start.as_ptr(), S::COUNT) }
    }
}

/// The right to certain bytes while one product is computed.
pub struct Scratch<'w> {
    start: NonNull<u8>,
    size: usize,
    lends: PhantomData<&'w mut [MaybeUninit<u8>]>,
}

impl Scratch<'_> {
    /// No bytes.
    pub(crate) const NONE: Self = Scratch { start: NonNull::dangling(), size: 0, lends: PhantomData };

    /// # Safety
    /// M2: `size` bytes begin at `start`, which are nobody else's for the lifetime.
    #[inline]
    pub(super) unsafe fn new(start: NonNull<u8>, size: usize) -> Self {
        Scratch { start, size, lends: PhantomData }
    }

    /// Returns a pointer to the first of its bytes.
    ///
    /// # Panics
    /// If there are not `size` of them, aligned so.
    #[inline]
    pub(crate) fn start(&mut self, size: usize, alignment: usize) -> NonNull<u8> {
        assert!(self.size >= size, "M2: the scratch has as many bytes as the product takes");
        assert!(size == 0 || self.start.addr().get().is_multiple_of(alignment), "M2: the scratch is aligned");
        self.start
    }
}
