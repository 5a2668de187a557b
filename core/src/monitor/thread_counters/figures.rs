//! The figures of a thread, which only that thread writes.

use crate::monitor::atomic::Ordering::{Acquire, Relaxed, Release};
use crate::monitor::atomic::{AtomicBool, AtomicI64, AtomicU64};

/// The figures of a tally. Except for `current` and `peak`, they only grow. The figures of the present thread are these less those in
/// `base`.
#[derive(Default)]
#[repr(align(64))]
pub(crate) struct ThreadCounters {
    current: AtomicI64,
    /// The peak since an observer last restarted it.
    peak: AtomicI64,
    earlier: Earlier,
    /// The bytes of all allocations.
    total: AtomicU64,
    allocations: AtomicU64,
    frees: AtomicU64,
    base: Base,
    is_taken: AtomicBool,
}

/// The highest peak from before a restart that no observer keeps; `NO_PEAK` if there is none.
struct Earlier(AtomicI64);

/// A value below any peak.
pub(crate) const NO_PEAK: i64 = i64::MIN;

impl Default for Earlier {
    fn default() -> Self {
        Earlier(AtomicI64::new(NO_PEAK))
    }
}

/// The figures of the threads that have ended.
#[derive(Default)]
struct Base {
    current: AtomicI64,
    total: AtomicU64,
    allocations: AtomicU64,
    frees: AtomicU64,
}

/// The figures of a tally at a moment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Reading {
    /// The bytes allocated on this thread less the bytes freed on it. It is below zero if a thread frees what others allocated.
    pub(crate) current: i64,
    pub(crate) peak: i64,
    pub(crate) total: u64,
    pub(crate) allocations: u64,
    pub(crate) frees: u64,
}

impl ThreadCounters {
    /// Makes a new tally that its thread has.
    pub(crate) fn of_its_thread() -> ThreadCounters {
        ThreadCounters { is_taken: AtomicBool::new(true), ..ThreadCounters::default() }
    }

    /// Takes the tally for another thread, which begins at zero, unless a thread has it. Returns whether it was taken.
    pub(crate) fn take(&self) -> bool {
        let is_mine = self.is_taken.compare_exchange(false, true, Acquire, Relaxed).is_ok();
        if is_mine {
            self.begin();
        }
        is_mine
    }

    /// Gives the tally back when its thread is gone. The next thread counts on from what this one counted.
    pub(crate) fn give_back(&self) {
        self.is_taken.store(false, Release);
    }

    /// Lets a new thread begin at zero.
    fn begin(&self) {
        let now = self.absolute();
        self.base.current.store(now.current, Relaxed);
        self.base.total.store(now.total, Relaxed);
        self.base.allocations.store(now.allocations, Relaxed);
        self.base.frees.store(now.frees, Relaxed);
        self.peak.store(now.current, Relaxed);
        self.earlier.0.store(NO_PEAK, Relaxed);
    }

    #[inline]
    pub(crate) fn allocated(&self, bytes: usize) {
        self.add(&self.allocations, &self.total, bytes);
        self.grow(bytes as i64);
    }

    #[inline]
    pub(crate) fn freed(&self, bytes: usize) {
        self.frees.store(self.frees.load(Relaxed) + 1, Relaxed);
        self.grow(-(bytes as i64));
    }

    /// Counts that a block of `old` bytes became one of `new` bytes.
    #[inline]
    pub(crate) fn reallocated(&self, old: usize, new: usize) {
        self.add(&self.allocations, &self.total, new);
        self.frees.store(self.frees.load(Relaxed) + 1, Relaxed);
        self.grow(new as i64 - old as i64);
    }

    #[inline]
    fn add(&self, count: &AtomicU64, total: &AtomicU64, bytes: usize) {
        count.store(count.load(Relaxed) + 1, Relaxed);
        total.store(total.load(Relaxed) + bytes as u64, Relaxed);
    }

    #[inline]
    fn grow(&self, bytes: i64) {
        let current = self.current.load(Relaxed) + bytes;
        self.current.store(current, Relaxed);
        if current > self.peak.load(Relaxed) {
            self.peak.store(current, Relaxed);
        }
    }

    /// Returns the figures since the thread began. The peak is that since the last restart.
    pub(crate) fn counted(&self) -> Reading {
        let now = self.absolute();
        Reading {
            current: self.since_base(now.current),
            peak: self.since_base(now.peak),
            total: now.total - self.base.total.load(Relaxed),
            allocations: now.allocations - self.base.allocations.load(Relaxed),
            frees: now.frees - self.base.frees.load(Relaxed),
        }
    }

    /// Returns the figures since the first thread that counted here.
    pub(crate) fn absolute(&self) -> Reading {
        Reading {
            current: self.current.load(Relaxed),
            peak: self.peak.load(Relaxed),
            total: self.total.load(Relaxed),
            allocations: self.allocations.load(Relaxed),
            frees: self.frees.load(Relaxed),
        }
    }

    /// Forgets what this thread counted, and returns its current bytes.
    pub(crate) fn disown(&self) -> i64 {
        let Reading { current, .. } = self.counted();
        self.current.store(self.base.current.load(Relaxed), Relaxed);
        self.peak.store(self.base.current.load(Relaxed), Relaxed);
        self.total.store(self.base.total.load(Relaxed), Relaxed);
        self.allocations.store(self.base.allocations.load(Relaxed), Relaxed);
        self.frees.store(self.base.frees.load(Relaxed), Relaxed);
        current
    }

    /// Returns the highest bytes since the last restart of the peak, in absolute terms like the figures below.
    #[inline]
    pub(crate) fn peak(&self) -> i64 {
        self.peak.load(Relaxed)
    }

    /// Restarts the peak at the current bytes, and returns its old value.
    #[inline]
    pub(crate) fn restart_peak(&self) -> i64 {
        let before = self.peak.load(Relaxed);
        self.peak.store(self.current.load(Relaxed), Relaxed);
        before
    }

    /// Returns the highest of the peaks that no observer keeps.
    pub(crate) fn earlier(&self) -> i64 {
        self.earlier.0.load(Relaxed)
    }

    /// Keeps `peak`, which was reached and which no observer keeps.
    #[inline]
    pub(crate) fn keep_peak(&self, peak: i64) {
        self.earlier.0.store(self.earlier.0.load(Relaxed).max(peak), Relaxed);
    }

    /// Turns an absolute figure of bytes into one since this thread began.
    #[inline]
    pub(crate) fn since_base(&self, bytes: i64) -> i64 {
        bytes - self.base.current.load(Relaxed)
    }

    /// Returns the number of allocations and frees so far.
    #[inline]
    pub(crate) fn events(&self) -> u64 {
        self.allocations.load(Relaxed) + self.frees.load(Relaxed)
    }

    /// Returns the current bytes, in absolute terms.
    #[inline]
    pub(crate) fn current(&self) -> i64 {
        self.current.load(Relaxed)
    }

    /// Returns whether this thread has freed one block so far, and done nothing else.
    pub(crate) fn is_first_free(&self) -> bool {
        let Reading { allocations, frees, .. } = self.counted();
        (allocations, frees) == (0, 1)
    }
}
