//! Elements in a workspace as an array, and a slot in the bytes of a heap array. Rules M2 and M3 of [`crate::workspace`].
#![allow(unsafe_code, reason = "a slot is an array whose elements lie elsewhere")]

#[cfg(feature = "alloc")]
use super::Slot;
use crate::array::Array;
use crate::dtype::Dtype;
use crate::shape::Shape;
use crate::storage::Inline;
#[cfg(feature = "alloc")]
use crate::storage::block::Block;
use crate::storage::nested;
#[cfg(feature = "alloc")]
use crate::workspace::Destination;

/// Returns `elements` as an inline array.
///
/// # Panics
/// If there are not `S::COUNT` elements.
#[inline]
pub(crate) fn array<T: Dtype, S: Shape>(elements: &mut [T]) -> &mut Array<T, S, Inline> {
    let array: *mut S::Nested<T> = nested::from_slice_mut::<T, S>(elements);
    // SAFETY: M3, an inline array is its nested array; the borrow is that of `elements`.
    unsafe { &mut *array.cast() }
}

/// Makes a block of the slot that `run` fills in the place that it is given. If it panics, the block is freed.
///
/// # Panics
/// If `run` gives back another slot.
#[cfg(feature = "alloc")]
#[inline]
pub(crate) fn block<T: Dtype, S: Shape>(
    run: impl for<'p> FnOnce(Destination<'p, T, S>) -> Slot<'p, T, S>,
) -> Block<T, S> {
    // SAFETY: a slot of all elements was made of these bytes (its address is asserted), and nothing but a slot writes there (M2).
    unsafe {
        Block::filled_by(|slots| {
            let start = slots.as_ptr().cast();
            let slot = run(Destination::of(slots));
            assert!(core::ptr::eq(slot.as_slice().as_ptr(), start), "B3: the array was made here");
        })
    }
}
