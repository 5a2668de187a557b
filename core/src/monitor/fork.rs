//! A fork while other threads do the monitor's work: the child must not wait for threads that it does not have.
//!
//! The thread that forks takes all locks of the monitor before the fork, and releases them after it, in the parent and in the child. So the
//! data under the locks is consistent in both. While the thread holds them, its own allocations are not traced.

mod system;

use core::any::Any;
use core::cell::RefCell;
use core::mem::ManuallyDrop;
use std::boxed::Box;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::vec::Vec;

use super::internal::internal;
use system::around_fork;

/// The parts of the monitor that have locks, in the order in which a fork takes them: the order in which they are taken elsewhere.
#[derive(Clone, Copy, Debug)]
pub(super) enum LockGroup {
    Recordings,
    Watermark,
    Trace,
}

/// Takes all locks of a part.
type Take = fn() -> Box<dyn Any>;

/// The parts whose locks are in use. A fork keeps this locked, so that no part comes into use meanwhile.
static IN_USE: Mutex<[Option<Take>; 3]> = Mutex::new([None; 3]);

/// The locks that a fork holds, released in this order.
struct HeldLocks {
    _locks: Vec<Box<dyn Any>>,
    _in_use: MutexGuard<'static, [Option<Take>; 3]>,
}

thread_local! {
    // Without a destructor: it exists as long as the thread does.
    static HELD: ManuallyDrop<RefCell<Option<HeldLocks>>> = const { ManuallyDrop::new(RefCell::new(None)) };
}

/// Prepares for forks from now on: they call `take`, which takes the locks of `part`. Code that is about to take a lock of the monitor
/// calls this first.
pub(super) fn prepared(part: LockGroup, take: Take) {
    let mut in_use = in_use();
    if in_use.iter().all(Option::is_none) {
        around_fork(before, after);
    }
    in_use[part as usize] = Some(take);
}

fn in_use() -> MutexGuard<'static, [Option<Take>; 3]> {
    IN_USE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Returns whether this thread is forking now.
pub(super) fn is_going_on() -> bool {
    HELD.with(|held| held.try_borrow().map_or(true, |held| held.is_some()))
}

extern "C" fn before() {
    let held = internal(|| {
        let in_use = in_use();
        HeldLocks { _locks: in_use.iter().flatten().map(|take| take()).collect(), _in_use: in_use }
    });
    HELD.with(|here| *here.borrow_mut() = Some(held));
}

extern "C" fn after() {
    let held = HELD.with(|held| held.take());
    internal(|| drop(held));
}
