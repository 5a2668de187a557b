//! The buffer of an array, dropped by hand.

use core::marker::PhantomData;
use core::mem::ManuallyDrop;

use crate::dtype::Dtype;
use crate::shape::Shape;
use crate::storage::Storage;

/// What a storage keeps the elements in.
///
/// `ManuallyDrop`, with the drop below, is here for the sake of error messages: for an array type whose dtype or shape
/// is wrong, rustc would look through a plain field to see how it drops, and print a second error behind the first.
/// `marker` comes last for the same reason: rustc looks at the last field to see whether the size is known.
#[repr(transparent)]
pub(crate) struct Owned<T: Dtype, S: Shape, W: Storage> {
    buffer: ManuallyDrop<W::Buffer<T, S>>,
    marker: PhantomData<(T, S, W)>,
}

impl<T: Dtype, S: Shape, W: Storage> Owned<T, S, W> {
    pub(crate) const fn new(buffer: W::Buffer<T, S>) -> Self {
        Owned { buffer: ManuallyDrop::new(buffer), marker: PhantomData }
    }

    #[inline]
    pub(crate) fn buffer(&self) -> &W::Buffer<T, S> {
        &self.buffer
    }

    #[inline]
    pub(crate) fn buffer_mut(&mut self) -> &mut W::Buffer<T, S> {
        &mut self.buffer
    }
}

impl<T: Dtype, S: Shape, W: Storage> Drop for Owned<T, S, W> {
    #[inline]
    fn drop(&mut self) {
        // SAFETY: `buffer` is not used after this: the value that holds it is being dropped.
        unsafe { ManuallyDrop::drop(&mut self.buffer) }
    }
}
