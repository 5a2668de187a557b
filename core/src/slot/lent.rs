//! Borrowed arrays of any storage, and slots, as arrays on the heap. Rule B7 of [`crate::storage`].
#![allow(unsafe_code, reason = "the elements of an array are lent to another, which never frees them")]

use core::marker::PhantomData;
use core::mem::ManuallyDrop;

use super::Slot;
use crate::array::Array;
use crate::dtype::Dtype;
use crate::shape::Shape;
use crate::storage::Storage;
use crate::storage::block::Block;

/// An array on the heap whose elements are those of a borrowed array of any storage. It is lent, never given away.
///
/// In a planned function, a parameter `x: &array![f32; 64]` takes slots and inline arrays, too. Its body sees the type as it is written.
pub struct LentArray<'a, T: Dtype, S: Shape> {
    array: ManuallyDrop<Array<T, S>>,
    elements: PhantomData<&'a [T]>,
}

impl<'a, T: Dtype, S: Shape> LentArray<'a, T, S> {
    /// Lends an array.
    #[inline]
    pub fn of<W: Storage>(array: &'a Array<T, S, W>) -> Self {
        // SAFETY: B7, it is private here, and `array` lends it for no longer than the elements are borrowed.
        let block = unsafe { Block::lent(array.as_slice()) };
        LentArray { array: ManuallyDrop::new(Array::new(block)), elements: PhantomData }
    }

    /// Returns the array.
    #[inline]
    pub fn array(&self) -> &Array<T, S> {
        &self.array
    }
}

impl<T: Dtype, S: Shape> Slot<'_, T, S> {
    /// Lends the slot as the array that is written in the source.
    #[inline]
    pub(super) fn as_written(&self) -> &Array<T, S> {
        const {
            assert!(size_of::<Self>() == size_of::<Array<T, S>>(), "B7: one pointer each");
            assert!(align_of::<Self>() == align_of::<Array<T, S>>(), "B7: one pointer each");
        }
        let array: *const Array<T, S> = core::ptr::from_ref(self).cast();
        // SAFETY: B7, both types are `repr(transparent)` down to one non-null pointer, that of a slot to an inline array, whose elements
        // lie side by side from its address on (M3, N1), so B1 and B3 hold for the block; the array is borrowed, not exclusively, while
        // the slot is.
        unsafe { &*array }
    }
}
