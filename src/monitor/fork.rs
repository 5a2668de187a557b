//! A fork while other threads do the monitor's work: the child must not wait for threads that it does not have.
//!
//! The thread that forks takes all locks of the monitor before, and gives them back after, in the parent and in the child. What
//! they guard is then whole in both. While it has them, its own allocations are not traced.

use core::cell::RefCell;
use core::mem::ManuallyDrop;
use core::sync::atomic::{AtomicBool, Ordering::Relaxed};

use super::own::own;
use super::{record, trace, watermark};
use crate::raw::fork::around_fork;

/// Every lock of the monitor, in the order in which they are taken elsewhere.
struct Locks {
    _recordings: record::Locks,
    _watermark: watermark::Looking,
    _trace: trace::Locks,
}

thread_local! {
    // Without a destructor: it is there as long as the thread is.
    static TAKEN: ManuallyDrop<RefCell<Option<Locks>>> = const { ManuallyDrop::new(RefCell::new(None)) };
}

/// From now on forks are prepared for. Whoever is about to take a lock says so before.
pub(super) fn prepared() {
    static IS_PREPARED: AtomicBool = AtomicBool::new(false);
    if !IS_PREPARED.swap(true, Relaxed) {
        around_fork(before, after);
    }
}

/// Whether this thread forks just now.
pub(super) fn is_going_on() -> bool {
    TAKEN.with(|taken| taken.try_borrow().map_or(true, |taken| taken.is_some()))
}

extern "C" fn before() {
    let locks =
        own(|| Locks { _recordings: record::locks(), _watermark: watermark::looking(), _trace: trace::locks() });
    TAKEN.with(|taken| *taken.borrow_mut() = Some(locks));
}

extern "C" fn after() {
    let locks = TAKEN.with(|taken| taken.take());
    own(|| drop(locks));
}
