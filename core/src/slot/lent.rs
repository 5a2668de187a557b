//! A borrowed array of any storage, as one on the heap. Rule B7 of [`crate::storage`].
#![allow(unsafe_code, reason = "the elements of an array are lent to another, which never frees them")]

use core::marker::PhantomData;
use core::mem::ManuallyDrop;

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
