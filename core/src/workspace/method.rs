//! The memory of one run of a planned method. An attribute within an `impl` adds constants and functions only, so the plan of a method
//! is a constant of the `impl`, and no type has it. Rules M1, M2 and M5 of [`crate::workspace`].
//!
//! A row is read by its number, and held against the type that is made there. Both are constants, so nothing of this is left in a
//! compiled program.

use core::marker::PhantomData;
use core::mem::MaybeUninit;
use core::ptr::NonNull;

use haversack_plan::PlanView;

use super::{ArrayType, Memory, Plan, Scratch, Token};
use crate::shape::Shape;

/// An exclusive borrow of bytes.
type LendsBytes<'w> = PhantomData<&'w mut [MaybeUninit<u8>]>;

/// The workspace of a planned method, for one run.
pub struct MethodMemory<'w> {
    start: NonNull<u8>,
    plan: PlanView<'static>,
    lends: LendsBytes<'w>,
}

impl<'w> MethodMemory<'w> {
    /// Borrows the first bytes, as many as the plan needs.
    ///
    /// # Panics
    /// If they are too few, or not aligned as the plan asks.
    #[inline]
    pub(crate) fn new(bytes: &'w mut [MaybeUninit<u8>], plan: PlanView<'static>) -> Self {
        let start = NonNull::from_mut(bytes).cast::<u8>();
        assert!(bytes.len() >= plan.peak(), "M1: a workspace has the bytes of the plan's peak");
        let is_aligned = start.addr().get().is_multiple_of(plan.alignment());
        assert!(plan.peak() == 0 || is_aligned, "M1: a workspace is aligned as its plan asks");
        MethodMemory { start, plan, lends: PhantomData }
    }

    /// Lends the bytes of a row, for a slot of type `X`.
    ///
    /// # Safety
    /// M5, as for [`Memory::token`].
    ///
    /// # Panics
    /// If the row is smaller than the slot, or not aligned for it.
    #[inline]
    #[must_use]
    pub unsafe fn token<X: ArrayType>(&self, row: usize) -> Token<'w, X::Dtype, X::Shape> {
        let size = const { <X::Shape as Shape>::COUNT * size_of::<X::Dtype>() };
        let start = self.row(row, size, align_of::<X::Dtype>());
        // SAFETY: M2, the row has the bytes and the alignment of the array; the rest as the caller says.
        unsafe { Token::new(start.cast()) }
    }

    /// Returns the right to lend the bytes of a row to calls, one at a time.
    ///
    /// # Safety
    /// M5, as for [`Memory::call`].
    #[inline]
    #[must_use]
    pub unsafe fn call(&self, row: usize) -> MethodRow<'w> {
        let buffer = self.plan.buffers()[row];
        let start = self.row(row, buffer.size, 1);
        MethodRow { start, size: buffer.size, lends: PhantomData }
    }

    /// Returns the first byte of a row that has `size` bytes, aligned to `alignment`.
    #[inline]
    fn row(&self, row: usize, size: usize, alignment: usize) -> NonNull<u8> {
        let (buffer, offset) = (self.plan.buffers()[row], self.plan.offsets()[row]);
        assert!(buffer.size >= size, "M5: the plan of this method reserves fewer bytes than the array there takes");
        let is_aligned = offset.is_multiple_of(alignment) && self.plan.alignment().is_multiple_of(alignment);
        assert!(
            size == 0 || is_aligned,
            "M5: the plan of this method does not align these bytes as the array there asks"
        );
        if size == 0 {
            return NonNull::<u128>::dangling().cast();
        }
        // SAFETY: M1 and M5, the row lies within the peak.
        unsafe { self.start.add(offset) }
    }
}

/// The right to lend a row of the plan of a method to one call, or one product, at a time.
pub struct MethodRow<'w> {
    start: NonNull<u8>,
    size: usize,
    lends: LendsBytes<'w>,
}

impl MethodRow<'_> {
    /// Lends the bytes to a planned function.
    #[inline]
    #[must_use]
    pub fn lend(&mut self) -> LentBytes<'_> {
        LentBytes { start: self.start, size: self.size, lends: PhantomData }
    }

    /// Lends the bytes to a product.
    #[inline]
    #[must_use]
    pub fn scratch(&mut self) -> Scratch<'_> {
        // SAFETY: M2, the borrow is exclusive.
        unsafe { Scratch::new(self.start, self.size) }
    }
}

/// A row of the plan of a method, lent to one call for `'c`.
pub struct LentBytes<'c> {
    start: NonNull<u8>,
    size: usize,
    lends: LendsBytes<'c>,
}

impl<'c> LentBytes<'c> {
    /// Returns the bytes as the workspace of planned function `G`.
    ///
    /// # Panics
    /// If they are too few, or not aligned as the plan of `G` asks.
    #[inline]
    pub(crate) fn memory<G: Plan>(self) -> Memory<'c, G> {
        // SAFETY: M1, so many bytes are lent here, exclusively.
        Memory::new(unsafe { core::slice::from_raw_parts_mut(self.start.as_ptr().cast(), self.size) })
    }
}
