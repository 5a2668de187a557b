//! The highest current bytes since a moment, for every caller that asks, from the one value that the allocator raises.
//!
//! A look restarts that value, and hands its old value to every mark. So allocations cost nothing more while a recorder runs, and one look
//! does not disturb the peak of another recorder, or that of the process.

use std::boxed::Box;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::fork::{self, LockGroup};
use super::internal;
use super::marks::{Mark, Marks};
use super::process::TOTALS;

static MARKS: Marks = Marks::new();

/// The lock of the thread that restarts the peak.
static LOOKING: Mutex<()> = Mutex::new(());

/// Prepares for forks. Call it before the lock is taken.
fn prepared() {
    fork::prepared(LockGroup::Watermark, || Box::new(looking()));
}

fn looking() -> MutexGuard<'static, ()> {
    LOOKING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Restarts the peak of the process at the current bytes. Recorders lose nothing of the peak before.
///
/// ```
/// use haversack::monitor::{Count, Counting, reset_peak};
///
/// #[global_allocator]
/// static ALLOCATOR: Counting = Counting::system();
///
/// drop(<haversack::array![u8; 1_000_000]>::zeros());
/// assert!(Count::of_process().peak >= 1_000_000);
/// reset_peak();
/// assert!(Count::of_process().peak < 1_000_000);
/// ```
pub fn reset_peak() {
    prepared();
    let _looking = looking();
    MARKS.reset_peak(&TOTALS);
}

/// The highest current bytes since the last look.
pub(super) struct Watermark(&'static Mark);

impl Watermark {
    /// Begins now.
    pub(super) fn new() -> Watermark {
        prepared();
        let mark = Watermark(MARKS.take(|| internal::add(Marks::BYTES)));
        mark.take();
        mark
    }

    /// Returns the current bytes, and the highest since the last call.
    pub(super) fn take(&self) -> (usize, usize) {
        let _looking = looking();
        MARKS.look(&TOTALS, self.0)
    }
}

impl Drop for Watermark {
    fn drop(&mut self) {
        self.0.give_back();
    }
}
