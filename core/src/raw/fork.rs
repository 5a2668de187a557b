//! Guards `fork`, and walks up the stack so that a child inherits no lock.

/// Registers the function that the forking thread calls before a fork, and the one that it calls after, in the parent
/// and in the child.
///
/// They must neither unwind nor fork.
#[cfg(all(unix, not(miri)))]
pub(crate) fn around_fork(before: extern "C" fn(), after: extern "C" fn()) {
    use core::ffi::c_int;
    type Handler = Option<extern "C" fn()>;
    unsafe extern "C" {
        fn pthread_atfork(before: Handler, in_parent: Handler, in_child: Handler) -> c_int;
    }
    // SAFETY: POSIX declares it so, and the functions are there as long as the program is (G4).
    let _out_of_memory = unsafe { pthread_atfork(Some(before), Some(after), Some(after)) };
}

/// Does nothing: there is no fork around which to call them.
#[cfg(not(all(unix, not(miri))))]
pub(crate) fn around_fork(_before: extern "C" fn(), _after: extern "C" fn()) {}

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
