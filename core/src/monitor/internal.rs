//! The monitor's own work. Its allocations are in no total.

pub(super) mod value;

use core::cell::Cell;
use core::sync::atomic::{AtomicIsize, Ordering::Relaxed};

static BYTES: AtomicIsize = AtomicIsize::new(0);

thread_local! {
    // Without a destructor, so that it exists until the thread is gone, whatever else is dropped.
    static WORKING: Cell<bool> = const { Cell::new(false) };
}

/// Returns whether this thread is doing the monitor's work.
#[inline]
pub(super) fn is_internal() -> bool {
    WORKING.get()
}

/// Runs `work` as the monitor's: what it allocates and frees in the meantime is the monitor's own.
pub(crate) fn internal<R>(work: impl FnOnce() -> R) -> R {
    struct Before(bool);
    impl Drop for Before {
        fn drop(&mut self) {
            WORKING.set(self.0);
        }
    }
    let _before = Before(WORKING.replace(true));
    work()
}

/// Makes all work of this thread the monitor's, to its last destructor.
pub(super) fn from_now_on() {
    WORKING.set(true);
}

pub(crate) fn add(bytes: usize) {
    BYTES.fetch_add(bytes.cast_signed(), Relaxed);
}

pub(crate) fn subtract(bytes: usize) {
    BYTES.fetch_sub(bytes.cast_signed(), Relaxed);
}

/// Returns the number of bytes that the monitor keeps for itself. They are in no other figure.
pub fn own_bytes() -> usize {
    usize::try_from(BYTES.load(Relaxed)).unwrap_or(0)
}
