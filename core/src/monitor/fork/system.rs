//! Handlers around a fork. Rule G4 of [`crate::monitor::allocator`].
#![allow(unsafe_code, reason = "the system is called")]

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
