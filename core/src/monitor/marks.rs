//! Peaks since several moments at once. A look restarts the one value that the allocator raises, and hands its old value to every mark. One
//! thread looks at a time.

use super::totals::Totals;
use crate::monitor::atomic::Ordering::{Acquire, Relaxed, Release};
use crate::monitor::atomic::{AtomicBool, AtomicIsize, constant};
use crate::monitor::lasting::Lasting;

/// The highest current bytes since the mark was last read.
pub(crate) struct Mark {
    highest: AtomicIsize,
    is_taken: AtomicBool,
}

/// All marks.
pub(crate) struct Marks {
    list: Lasting<Mark>,
}

impl Marks {
    /// The bytes that one mark takes.
    pub(crate) const BYTES: usize = Lasting::<Mark>::BYTES;

    constant! {
        pub(crate) fn new() -> Self {
            Marks { list: Lasting::new() }
        }
    }

    /// Returns a mark that nobody uses, or a new one. `added` is called if it is new.
    pub(crate) fn take(&self, added: impl FnOnce()) -> &'static Mark {
        let is_mine = |mark: &&Mark| mark.is_taken.compare_exchange(false, true, Acquire, Relaxed).is_ok();
        self.list.iter().find(is_mine).unwrap_or_else(|| {
            added();
            self.list.add(Mark { highest: AtomicIsize::new(isize::MIN), is_taken: AtomicBool::new(true) })
        })
    }

    /// Returns the current bytes, and the highest since `mark` last looked. Nobody else may look in the meantime.
    pub(crate) fn look(&self, totals: &Totals, mark: &Mark) -> (usize, usize) {
        totals.restart_peak(|peak| {
            totals.keep_peak(peak);
            self.hand_out(peak);
        });
        let (current, _) = totals.current_and_peak();
        let highest = mark.highest.swap(isize::MIN, Relaxed);
        (current, usize::try_from(highest).unwrap_or(0).max(current))
    }

    /// Restarts the peak for everybody, but marks lose nothing of the peak before. Nobody else may look in the meantime.
    pub(crate) fn reset_peak(&self, totals: &Totals) {
        totals.restart_peak(|peak| self.hand_out(peak));
        totals.forget_peak();
    }

    /// Raises every mark to `peak`, if it is lower.
    fn hand_out(&self, peak: isize) {
        for mark in self.list.iter() {
            mark.highest.fetch_max(peak, Relaxed);
        }
    }
}

impl Mark {
    /// Gives the mark back, so that somebody else may take it.
    pub(crate) fn give_back(&self) {
        self.is_taken.store(false, Release);
    }
}
