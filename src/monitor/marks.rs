//! Peaks since several moments at once: who looks lets the one value that the allocator raises begin anew, and hands what it was to
//! everybody's mark. One looks at a time.

use super::totals::Totals;
use crate::raw::atomic::Ordering::{Acquire, Relaxed, Release};
use crate::raw::atomic::{AtomicBool, AtomicIsize, constant};
use crate::raw::lasting::Lasting;

/// The highest current bytes since it was last taken.
pub(crate) struct Mark {
    highest: AtomicIsize,
    is_taken: AtomicBool,
}

/// All marks there are.
pub(crate) struct Marks {
    list: Lasting<Mark>,
}

impl Marks {
    /// Bytes that one mark takes.
    pub(crate) const BYTES: usize = Lasting::<Mark>::BYTES;

    constant! {
        pub(crate) fn new() -> Self {
            Marks { list: Lasting::new() }
        }
    }

    /// One that nobody has, or a new one: `added` hears of that.
    pub(crate) fn take(&self, added: impl FnOnce()) -> &'static Mark {
        let is_mine = |mark: &&Mark| mark.is_taken.compare_exchange(false, true, Acquire, Relaxed).is_ok();
        self.list.iter().find(is_mine).unwrap_or_else(|| {
            added();
            self.list.add(Mark { highest: AtomicIsize::new(isize::MIN), is_taken: AtomicBool::new(true) })
        })
    }

    /// The current bytes, and the highest since `mark` last looked. Nobody else looks meanwhile.
    pub(crate) fn look(&self, totals: &Totals, mark: &Mark) -> (usize, usize) {
        totals.restart_peak(|peak| {
            totals.keep_peak(peak);
            self.hand_out(peak);
        });
        let (current, _) = totals.current_and_peak();
        let highest = mark.highest.swap(isize::MIN, Relaxed);
        (current, usize::try_from(highest).unwrap_or(0).max(current))
    }

    /// Lets the peak begin anew for everybody, but marks lose nothing of what was before. Nobody else looks meanwhile.
    pub(crate) fn reset_peak(&self, totals: &Totals) {
        totals.restart_peak(|peak| self.hand_out(peak));
        totals.forget_peak();
    }

    /// Every mark has seen `peak`.
    fn hand_out(&self, peak: isize) {
        for mark in self.list.iter() {
            mark.highest.fetch_max(peak, Relaxed);
        }
    }
}

impl Mark {
    /// Somebody else may take it.
    pub(crate) fn give_back(&self) {
        self.is_taken.store(false, Release);
    }
}
