//! The buffer of an array, dropped by hand.
#![allow(unsafe_code, reason = "the buffer is taken out of a value that is not dropped")]

use core::mem::ManuallyDrop;

/// The buffer in which a storage keeps the elements.
///
/// `ManuallyDrop`, with the drop below, is here for the sake of error messages: for an array type whose dtype or shape
/// is wrong, rustc would look through a plain field to see how it drops, and print a second error behind the first.
#[repr(transparent)]
pub(crate) struct ElementBuffer<Buffer> {
    buffer: ManuallyDrop<Buffer>,
}

impl<Buffer> ElementBuffer<Buffer> {
    #[inline]
    pub(crate) const fn new(buffer: Buffer) -> Self {
        ElementBuffer { buffer: ManuallyDrop::new(buffer) }
    }

    #[inline]
    pub(crate) fn into_buffer(self) -> Buffer {
        let mut owned = ManuallyDrop::new(self);
        // SAFETY: `owned` is not used, and not dropped, after this.
        unsafe { ManuallyDrop::take(&mut owned.buffer) }
    }

    #[inline]
    pub(crate) fn buffer(&self) -> &Buffer {
        &self.buffer
    }

    #[inline]
    pub(crate) fn buffer_mut(&mut self) -> &mut Buffer {
        &mut self.buffer
    }
}

impl<Buffer> Drop for ElementBuffer<Buffer> {
    #[inline]
    fn drop(&mut self) {
        // SAFETY: `buffer` is private and not used after this: the value that holds it is being dropped.
        unsafe { ManuallyDrop::drop(&mut self.buffer) }
    }
}
