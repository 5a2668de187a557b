//! Current and peak bytes: one atomic, and the highest value that it had.

use crate::monitor::atomic::AtomicIsize;
use crate::monitor::atomic::Ordering::{Acquire, Relaxed, Release};
use crate::monitor::atomic::constant;

/// The figures that all threads change.
pub(crate) struct Totals {
    /// Signed, because a block of the monitor's own may be freed after its work is over.
    current: AtomicIsize,
    /// The highest value since the last restart. It is always a value that `current` had.
    peak: AtomicIsize,
    /// The highest value between the last `forget_peak` and the last restart of `peak`. Recorders restart `peak`.
    before: AtomicIsize,
    limit: AtomicIsize,
}

/// The value for no limit: no layout has more bytes.
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

    /// Adds `bytes`, and returns the sum, unless that is past the limit. A thread that adds after another one restarted the peak sees the
    /// new peak.
    #[inline]
    pub(crate) fn grow(&self, bytes: usize) -> Option<isize> {
        // No layout has more than `isize::MAX` bytes.
        let bytes = bytes.cast_signed();
        match self.limit.load(Relaxed) {
            NONE => Some(self.current.fetch_add(bytes, Acquire).wrapping_add(bytes)),
            limit => self.grow_to(limit, bytes),
        }
    }

    /// Adds `bytes` within `limit`. A refused request is not counted even for a moment: other threads would be refused for it.
    #[cold]
    fn grow_to(&self, limit: isize, bytes: isize) -> Option<isize> {
        // A request that does not grow is let through, even if the process is past the limit already.
        let grown = |current: isize| current.checked_add(bytes).filter(|&now| now <= limit || bytes == 0);
        self.current.fetch_update(Acquire, Relaxed, grown).ok()?.checked_add(bytes)
    }

    /// Raises the peak to `now`, which an existing block reached, if the peak is lower.
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

    /// Returns the current bytes and the peak. The peak is never below the current bytes, whatever other threads do in the meantime.
    pub(crate) fn current_and_peak(&self) -> (usize, usize) {
        let current = self.current.load(Relaxed);
        // In this order: a thread that sees `peak` restarted also sees its old value.
        let peak = self.peak.load(Acquire).max(self.before.load(Relaxed)).max(current);
        (usize::try_from(current).unwrap_or(0), usize::try_from(peak).unwrap_or(0))
    }

    /// Restarts the peak at the current bytes, after `keep` was given its old value. `keep` may be called more than once, the highest value
    /// last.
    pub(crate) fn restart_peak(&self, keep: impl Fn(isize)) {
        loop {
            let peak = self.peak.load(Relaxed);
            keep(peak);
            if self.peak.compare_exchange(peak, self.newest(), Release, Relaxed).is_ok() {
                break;
            }
        }
        // Counts what another thread allocated in between and compared with the old peak.
        self.reached(self.newest());
    }

    /// Returns the current bytes, with every growth included. A load may miss one that came before it on another thread. A thread that
    /// grows later sees all that was done before this.
    fn newest(&self) -> isize {
        self.current.fetch_add(0, Release)
    }

    /// Keeps `peak`, which was reached before the peak was restarted.
    pub(crate) fn keep_peak(&self, peak: isize) {
        self.before.fetch_max(peak, Relaxed);
    }

    /// Forgets the peak before the last restart.
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
