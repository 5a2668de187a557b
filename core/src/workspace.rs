//! The memory of one run of a planned function, and how its table divides it. Rules M1, M2 and M5 of [`crate::workspace`].
//!
//! | module | holds |
//! | --- | --- |
//! | `table` | the verified plan, as a trait, and the facts that the body states about each row |
//! | `token` | the right to the bytes of one row |
//! | `call_row` | the right to lend the bytes of one row to calls |
//! | `heap` | a block on the heap for one call |
//! | `method` | the memory of one run of a planned method, whose plan is a constant of its `impl` |
//! | `bytes` | the bytes of a workspace that is a value |
//!
//! # Rules
//! * **M1** `start` of a [`Memory`] leads to as many bytes as the plan's peak, aligned as it asks, which nobody else reads or writes
//!   for `'w`: it begins as a `&mut`; parts are rows of a plan, and lie within.
//! * **M2** The bytes of a [`Token`] or [`Scratch`] are its own while it lives, and have the type that it names. A slot borrows its
//!   token, so that a use of the slot behind the token's end does not compile.
//! * **M3** `Array<T, S, Inline>` is `S::Nested<T>`: it is `repr(transparent)` over `array/buffer.rs`, that over `ManuallyDrop`.
//! * **M4** The bytes of a [`bytes::WorkspaceBytes`] are reached only through an exclusive borrow of it, or by the one who took it for ever.
//! * **M5** Offsets and sizes come from [`Plan::PLAN`] alone, a table that is verified while it is made: rows that are live at one time
//!   have no byte in common. `Memory::token` and [`CallRow`] read a row by its number, and hold it against the type that is made there in
//!   a constant. `#[budget]` writes where a token is made, at the row's first time, and where it ends, at its last, in one block of the
//!   source: it never writes a token or a lent row into a closure or into the input of a macro, whose order nobody knows. The row of a
//!   call begins in front of the call's arguments. It is lent by an exclusive borrow of its [`CallRow`], which is borrowed once more
//!   behind the call.
//!
//! Code that is given a token over elements that exist (the place of a result) fills it with the same dtype.
#![allow(unsafe_code, reason = "the arrays of a function divide one block of bytes")]

pub(crate) mod bytes;
mod call_row;
#[cfg(feature = "alloc")]
mod heap;
mod method;
pub(crate) mod table;
mod token;

use core::marker::PhantomData;
use core::mem::MaybeUninit;
use core::ptr::NonNull;

pub use call_row::{CallRow, LentRow};
#[cfg(feature = "alloc")]
pub use heap::{HeapWorkspace, MethodRoom};
pub use method::{LentBytes, MethodMemory, MethodRow};
pub use table::{ArrayType, CallAt, IsPlanned, Ordinary, ParameterAt, Plan, SlotAt, Unplanned};
pub use token::{Destination, Scratch, Token};

use crate::shape::Shape;

/// An exclusive borrow of the bytes of planned function `F`, invariant in `F`.
type Lends<'w, F> = PhantomData<(&'w mut [MaybeUninit<u8>], fn(F) -> F)>;

/// The workspace of planned function `F`, for one run.
// Invariant in `F`: functions have subtypes with other plans.
pub struct Memory<'w, F> {
    start: NonNull<u8>,
    lends: Lends<'w, F>,
}

// SAFETY: M1, what `&mut [MaybeUninit<u8>]` is.
unsafe impl<F> Send for Memory<'_, F> {}

impl<'w, F: Plan> Memory<'w, F> {
    /// Borrows the first bytes, as many as the plan needs.
    ///
    /// # Panics
    /// If they are too few, or not aligned as the plan asks.
    #[inline]
    pub(crate) fn new(bytes: &'w mut [MaybeUninit<u8>]) -> Self {
        let start = NonNull::from_mut(bytes).cast::<u8>();
        let peak = const { F::PLAN.peak() };
        assert!(bytes.len() >= peak, "M1: a workspace has the bytes of the plan's peak");
        let is_aligned = start.addr().get().is_multiple_of(const { F::PLAN.alignment() });
        assert!(peak == 0 || is_aligned, "M1: a workspace is aligned as its plan asks");
        Memory { start, lends: PhantomData }
    }

    /// Returns the right to lend the bytes of row `ROW` to calls, one at a time.
    ///
    /// # Safety
    /// M5: no token and no other row of a call that shares bytes with this one, of this run, is used while this one is lent.
    #[inline]
    #[must_use]
    pub unsafe fn call<const ROW: usize>(&self) -> CallRow<'w, F, ROW> {
        // SAFETY: M1 and M5, the row lies within the peak.
        let start = unsafe { self.start.add(const { F::PLAN.offsets()[ROW] }) };
        // SAFETY: M1 and M5, as the caller says.
        unsafe { CallRow::new(start) }
    }

    /// Lends the bytes of row `ROW`, for a slot of type `X`. The plan has the type of row `OF` for it: rows of one type in one block share
    /// it.
    ///
    /// # Safety
    /// M5: no token and no part of a row that shares bytes with this one, of this run, is used while this one is.
    ///
    /// # When it is checked
    /// That the slot has the type for which the plan has the row: at `cargo check`. That the row has the bytes: at build time.
    #[inline]
    #[must_use]
    pub unsafe fn token<M, const ROW: usize, const OF: usize, X, Planned>(&self) -> Token<'w, X::Dtype, X::Shape>
    where
        F: SlotAt<M, OF, Array = Planned>,
        X: ArrayType + IsPlanned<Planned>,
    {
        let size = const {
            let size = <X::Shape as Shape>::COUNT * size_of::<X::Dtype>();
            table::holds(F::PLAN, ROW, size, align_of::<X::Dtype>());
            size
        };
        let start = if size == 0 {
            NonNull::dangling()
        } else {
            // SAFETY: M1 and M5, the row lies within the peak, and has the bytes and the alignment of the array.
            unsafe { self.start.add(const { F::PLAN.offsets()[ROW] }) }.cast()
        };
        // SAFETY: M2, as the caller says.
        unsafe { Token::new(start) }
    }

    /// Lends the bytes of row `ROW`, for a slot of the type of row `OF`.
    ///
    /// # Safety
    /// M5: as that of [`token`](Self::token).
    ///
    /// # When it is checked
    /// That the row has the bytes: at build time.
    #[inline]
    #[must_use]
    pub unsafe fn token_alike<M, const ROW: usize, const OF: usize>(
        &self,
    ) -> Token<'w, <F::Array as ArrayType>::Dtype, <F::Array as ArrayType>::Shape>
    where
        F: SlotAt<M, OF>,
    {
        // SAFETY: M5, as the caller says.
        unsafe { self.token::<M, ROW, OF, F::Array, F::Array>() }
    }
}

impl<F> Memory<'_, F> {
    /// Lends the same workspace for a while.
    #[inline]
    pub(crate) fn again(&mut self) -> Memory<'_, F> {
        Memory { start: self.start, lends: PhantomData }
    }
}
