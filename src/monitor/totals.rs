//! Current and peak bytes: one atomic, and the highest value that it had.

use crate::raw::atomic::AtomicIsize;
use crate::raw::atomic::Ordering::{Acquire, Relaxed, Release};
use crate::raw::atomic::constant;

/// Figures that all threads change.
pub(crate) struct Totals {
    /// Signed: a block of the monitor's own may be freed when its work is over.
    current: AtomicIsize,
    /// The highest since it last began anew. Each value is one that `current` had.
    peak: AtomicIsize,
    /// The highest between the last `forget_peak` and when `peak` last began anew, which recorders let it.
    before: AtomicIsize,
    limit: AtomicIsize,
}

/// No limit: no layout has more bytes.
pub(crate) const NONE: isize = isize::MAX;

impl Totals {
    constant! {
        pub(crate) fn new() -> Self {
            Totals {
                current: AtomicIsize::new(0),
                peak: AtomicIsize::new(0),
                before: AtomicIsize::new(isize::MIN),
                limit: AtomicIsize::new(NONE),
            }
        }
    }

    /// Adds `bytes`, and gives the sum, unless that is past the limit. A thread that adds after another one let the peak begin anew
    /// sees the new peak.
    #[inline]
    pub(crate) fn grow(&self, bytes: usize) -> Option<isize> {
        // No layout has more than `isize::MAX` bytes.
        let bytes = bytes.cast_signed();
        match self.limit.load(Relaxed) {
            NONE => Some(self.current.fetch_add(bytes, Acquire).wrapping_add(bytes)),
            limit => self.grow_to(limit, bytes),
        }
    }

    /// Counts nothing that is refused, not even for a moment: others would be refused for it.
    #[cold]
    fn grow_to(&self, limit: isize, bytes: isize) -> Option<isize> {
        // What does not grow is let through, where the process is past the limit already, too.
        let grown = |current: isize| current.checked_add(bytes).filter(|&now| now <= limit || bytes == 0);
        self.current.fetch_update(Acquire, Relaxed, grown).ok()?.checked_add(bytes)
    }

    /// `now` was reached, by a block that there is.
    #[inline]
    pub(crate) fn reached(&self, now: isize) {
        if now > self.peak.load(Relaxed) {
            self.peak.fetch_max(now, Relaxed);
        }
    }

    #[inline]
    pub(crate) fn shrink(&self, bytes: isize) {
        self.current.fetch_sub(bytes, Relaxed);
    }

    /// Current and peak. The peak is never below the current bytes, whatever other threads do meanwhile.
    pub(crate) fn current_and_peak(&self) -> (usize, usize) {
        let current = self.current.load(Relaxed);
        // In this order: who sees `peak` begin anew sees what it was.
        let peak = self.peak.load(Acquire).max(self.before.load(Relaxed)).max(current);
        (usize::try_from(current).unwrap_or(0), usize::try_from(peak).unwrap_or(0))
    }

    /// Lets the peak begin anew at the current bytes, when `keep` has what it was: perhaps more than once, the highest last.
    pub(crate) fn restart_peak(&self, keep: impl Fn(isize)) {
        loop {
            let peak = self.peak.load(Relaxed);
            keep(peak);
            if self.peak.compare_exchange(peak, self.newest(), Release, Relaxed).is_ok() {
                break;
            }
        }
        // What another thread allocated in between, and held against what the peak was before.
        self.reached(self.newest());
    }

    /// The current bytes, of which no growth is missing. A load may miss one that came before it on another thread; who grows later sees
    /// all that was done before this.
    fn newest(&self) -> isize {
        self.current.fetch_add(0, Release)
    }

    /// `peak` was reached before the peak began anew.
    pub(crate) fn keep_peak(&self, peak: isize) {
        self.before.fetch_max(peak, Relaxed);
    }

    /// Lets the peak begin anew.
    pub(crate) fn forget_peak(&self) {
        self.before.store(isize::MIN, Relaxed);
    }

    pub(crate) fn limit(&self) -> isize {
        self.limit.load(Relaxed)
    }

    pub(crate) fn set_limit(&self, limit: isize) {
        self.limit.store(limit, Relaxed);
    }
}
