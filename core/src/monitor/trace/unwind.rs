//! A walk up the stack that takes no lock, so that a child of a fork inherits none. Rule G5 of [`crate::monitor::allocator`].
#![allow(unsafe_code, reason = "the unwinder is called without its lock")]

/// Visits the frames of this thread, innermost first, until `visit` returns `false`.
#[cfg(unix)]
pub(crate) fn walk(visit: impl FnMut(&backtrace::Frame) -> bool) {
    // SAFETY: the unwinder of a Unix system is made for threads that unwind at once, as exceptions do; without synchronisation are
    // only the lookups on Windows (G5).
    unsafe { backtrace::trace_unsynchronized(visit) }
}

/// Visits the frames of this thread, innermost first, until `visit` returns `false`.
#[cfg(not(unix))]
pub(crate) fn walk(visit: impl FnMut(&backtrace::Frame) -> bool) {
    backtrace::trace(visit);
}
