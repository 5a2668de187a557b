//! The bytes of a workspace that is a value: on the stack, in a box, in a static. Rule M4 of [`crate::workspace`].

use core::cell::UnsafeCell;
use core::mem::MaybeUninit;
#[cfg(target_has_atomic = "8")]
use core::sync::atomic::{AtomicBool, Ordering};

use super::{Memory, Plan};

#[repr(C, align(64))]
struct CacheLines<B>(MaybeUninit<B>);

/// The bytes of a `B`, aligned to 64, and whether they were taken.
pub(crate) struct WorkspaceBytes<B> {
    lines: UnsafeCell<CacheLines<B>>,
    #[cfg(target_has_atomic = "8")]
    is_taken: AtomicBool,
}

// SAFETY: M4, whoever has a shared reference reaches the bytes by `take` alone, which one of all threads gets. They are bytes, of no
// type.
unsafe impl<B> Sync for WorkspaceBytes<B> {}

impl<B> WorkspaceBytes<B> {
    /// Makes an uninitialised workspace: nothing of it need be stored in a program's file.
    #[inline]
    pub(crate) const fn new() -> Self {
        WorkspaceBytes {
            lines: UnsafeCell::new(CacheLines(MaybeUninit::uninit())),
            #[cfg(target_has_atomic = "8")]
            is_taken: AtomicBool::new(false),
        }
    }

    /// Borrows all bytes.
    #[inline]
    pub(crate) fn memory<F: Plan>(&mut self) -> Memory<'_, F> {
        Memory::new(self.lines.get_mut().0.as_bytes_of())
    }

    /// Returns all bytes to the first caller, `None` to every other.
    #[cfg(target_has_atomic = "8")]
    pub(crate) fn take<F: Plan>(&'static self) -> Option<Memory<'static, F>> {
        if self.is_taken.swap(true, Ordering::Relaxed) {
            return None;
        }
        // SAFETY: M4, this is the first call, and `memory` cannot be called: `self` is shared for ever.
        let lines = unsafe { &mut *self.lines.get() };
        Some(Memory::new(lines.0.as_bytes_of()))
    }
}

trait AsBytes {
    fn as_bytes_of(&mut self) -> &mut [MaybeUninit<u8>];
}

impl<B> AsBytes for MaybeUninit<B> {
    #[inline]
    fn as_bytes_of(&mut self) -> &mut [MaybeUninit<u8>] {
        // SAFETY: `B` has so many bytes here, which are borrowed; `MaybeUninit` needs no initialisation.
        unsafe { core::slice::from_raw_parts_mut(self.as_mut_ptr().cast(), size_of::<B>()) }
    }
}

mod sealed {
    pub trait Sealed {}
    impl Sealed for u8 {}
    impl Sealed for core::mem::MaybeUninit<u8> {}
}

/// `u8` or `MaybeUninit<u8>`. This trait is sealed.
pub trait Byte: sealed::Sealed + Sized {
    #[doc(hidden)]
    fn memory<F: Plan>(bytes: &mut [Self]) -> Memory<'_, F> {
        Memory::new(Self::uninit(bytes))
    }

    #[doc(hidden)]
    fn uninit(bytes: &mut [Self]) -> &mut [MaybeUninit<u8>];
}

impl Byte for MaybeUninit<u8> {
    #[inline]
    fn uninit(bytes: &mut [Self]) -> &mut [MaybeUninit<u8>] {
        bytes
    }
}

impl Byte for u8 {
    #[inline]
    fn uninit(bytes: &mut [Self]) -> &mut [MaybeUninit<u8>] {
        let bytes: *mut [u8] = bytes;
        // SAFETY: M1, and what is written there are elements of dtypes, none of whose bytes is uninitialised (`NoUninit`).
        unsafe { &mut *(bytes as *mut [MaybeUninit<u8>]) }
    }
}
