//! The highest current bytes since a moment, for everyone who asks, from the one value that the allocator raises.
//!
//! Who looks lets that value begin anew, and hands what it was to everybody's mark. So allocations cost nothing more while a
//! recorder runs, and no look of one disturbs the peak of another, or that of the process.

use std::sync::{Mutex, MutexGuard, PoisonError};

use super::marks::{Mark, Marks};
use super::process::TOTALS;
use super::{fork, own};

static MARKS: Marks = Marks::new();

/// Who lets the peak begin anew has it.
static LOOKING: Mutex<()> = Mutex::new(());

pub(super) type Looking = MutexGuard<'static, ()>;

pub(super) fn looking() -> Looking {
    LOOKING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Lets the peak of the process begin anew, at the current bytes. Recorders lose nothing of what was before.
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
    fork::prepared();
    let _looking = looking();
    MARKS.reset_peak(&TOTALS);
}

/// The highest current bytes since it was last taken.
pub(super) struct Watermark(&'static Mark);

impl Watermark {
    /// From now on.
    pub(super) fn new() -> Watermark {
        let mark = Watermark(MARKS.take(|| own::add(Marks::BYTES)));
        mark.take();
        mark
    }

    /// The current bytes, and the highest since the last time.
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
