//! The highest current bytes since a moment, for everyone who asks, from the one value that the allocator raises.
//!
//! Who looks lets that value begin anew, and hands what it was to everybody's mark. So allocations cost nothing more while a
//! recorder runs, and no look of one disturbs the peak of another, or that of the process.

use core::sync::atomic::Ordering::{Acquire, Relaxed, Release};
use core::sync::atomic::{AtomicBool, AtomicIsize};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::{fork, own, process};
use crate::raw::monitor::Lasting;

static MARKS: Lasting<Mark> = Lasting::new();

/// Who lets the peak begin anew has it.
static LOOKING: Mutex<()> = Mutex::new(());

pub(super) type Looking = MutexGuard<'static, ()>;

pub(super) fn looking() -> Looking {
    LOOKING.lock().unwrap_or_else(PoisonError::into_inner)
}

struct Mark {
    highest: AtomicIsize,
    is_taken: AtomicBool,
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
    process::restart_peak(hand_out);
    process::forget_peak();
}

/// Every mark has seen `peak`.
fn hand_out(peak: isize) {
    for mark in MARKS.iter() {
        mark.highest.fetch_max(peak, Relaxed);
    }
}

/// The highest current bytes since it was last taken.
pub(super) struct Watermark(&'static Mark);

impl Watermark {
    /// From now on.
    pub(super) fn new() -> Watermark {
        let free = MARKS.iter().find(|mark| mark.is_taken.compare_exchange(false, true, Acquire, Relaxed).is_ok());
        let mark = free.unwrap_or_else(|| {
            own::add(Lasting::<Mark>::BYTES);
            MARKS.add(Mark { highest: AtomicIsize::new(isize::MIN), is_taken: AtomicBool::new(true) })
        });
        let mark = Watermark(mark);
        mark.take();
        mark
    }

    /// The current bytes, and the highest since the last time.
    pub(super) fn take(&self) -> (usize, usize) {
        let _looking = looking();
        process::restart_peak(|peak| {
            process::keep_peak(peak);
            hand_out(peak);
        });
        let (current, _) = process::current_and_peak();
        let highest = self.0.highest.swap(isize::MIN, Relaxed);
        (current, usize::try_from(highest).unwrap_or(0).max(current))
    }
}

impl Drop for Watermark {
    fn drop(&mut self) {
        self.0.is_taken.store(false, Release);
    }
}
