//! Large blocks on large pages, where the system offers them.
//!
//! A new block costs a page fault for each page that is touched first. With pages of 2 MiB there are 512 times fewer than with
//! 4 KiB. Linux gives them to blocks that ask, unless it is set to give none or always.
#![allow(unsafe_code, reason = "the system is called")]

use core::ffi::{c_int, c_void};
use core::ptr::NonNull;

/// A large page, on processors that have pages of 4 KiB.
const LARGE_PAGE: usize = 2 << 20;

/// Linux's `MADV_HUGEPAGE`.
const ADVICE: c_int = 14;

unsafe extern "C" {
    fn madvise(start: *mut c_void, length: usize, advice: c_int) -> c_int;
}

/// Asks for large pages for those that lie wholly within `bytes` from `start`, which were just allocated. Touches none.
#[inline]
pub(super) fn ask_for_large(start: NonNull<u8>, bytes: usize) {
    if bytes < 2 * LARGE_PAGE {
        return;
    }
    let before = start.as_ptr().align_offset(LARGE_PAGE);
    let length = (bytes - before.min(bytes)) / LARGE_PAGE * LARGE_PAGE;
    if length == 0 {
        return;
    }
    let first = start.as_ptr().wrapping_add(before);
    // SAFETY: the pages from `first` on lie within one allocation of ours. This advice changes nothing that a program sees of
    // memory; where it is refused, nothing happens.
    unsafe { madvise(first.cast(), length, ADVICE) };
}
