//! A fork while other threads do the monitor's work: the child must not wait for threads that it does not have.
//!
//! The thread that forks takes all locks of the monitor before the fork, and releases them after it, in the parent and in the child. So the
//! data under the locks is consistent in both. While the thread holds them, its own allocations are not traced.

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
    // Without a destructor: it exists as long as the thread does.
    static TAKEN: ManuallyDrop<RefCell<Option<Locks>>> = const { ManuallyDrop::new(RefCell::new(None)) };
}

/// Prepares for forks from now on. Code that is about to take a lock of the monitor calls this first.
pub(super) fn prepared() {
    static IS_PREPARED: AtomicBool = AtomicBool::new(false);
    if !IS_PREPARED.swap(true, Relaxed) {
        around_fork(before, after);
    }
}

/// Whether this thread is forking now.
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
