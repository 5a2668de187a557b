//! What a thread counts for itself.
//!
//! Only the owner of a tally writes it, by loads and stores: that costs a fraction of what a shared counter does, and nothing is lost.
//! Tallies are never freed. That of a thread that ended counts on for the next one, so that sums over all of them are those of
//! the process.

use core::cell::Cell;
use core::sync::atomic::Ordering::{Acquire, Relaxed, Release};
use core::sync::atomic::{AtomicBool, AtomicI64, AtomicU64};

use super::own;
use super::peaks::{self, Observer};
use crate::raw::monitor::Lasting;

/// Figures that only grow but for `current` and `peak`, which are bytes less those at `Base`.
#[derive(Default)]
#[repr(align(64))]
pub(crate) struct Tally {
    current: AtomicI64,
    /// Since the peak began anew, by an observer.
    peak: AtomicI64,
    earlier: Earlier,
    /// Bytes of all allocations.
    total: AtomicU64,
    allocations: AtomicU64,
    frees: AtomicU64,
    base: Base,
    is_taken: AtomicBool,
}

/// The highest of the peaks from before it began anew that no observer keeps; `NO_PEAK` without one.
struct Earlier(AtomicI64);

/// Less than any peak.
pub(crate) const NO_PEAK: i64 = i64::MIN;

impl Default for Earlier {
    fn default() -> Self {
        Earlier(AtomicI64::new(NO_PEAK))
    }
}

/// What the threads before left.
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
    /// Bytes allocated here less bytes freed here: below zero where a thread frees what others allocated.
    pub(crate) current: i64,
    pub(crate) peak: i64,
    pub(crate) total: u64,
    pub(crate) allocations: u64,
    pub(crate) frees: u64,
}

/// A lap that is over.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lap {
    /// As in a [`Reading`].
    pub(crate) current: i64,
    /// The most bytes since the lap before.
    pub(crate) peak: i64,
    /// All allocations and frees so far.
    pub(crate) events: u64,
}

static TALLIES: Lasting<Tally> = Lasting::new();

thread_local! {
    // Without a destructor: it is there as long as the thread is.
    static MINE: Cell<Option<&'static Tally>> = const { Cell::new(None) };
    static LEASE: Lease = const { Lease };
}

/// Gives the tally back at the end of the thread.
struct Lease;

impl Drop for Lease {
    fn drop(&mut self) {
        peaks::forget();
        if let Some(tally) = MINE.take() {
            tally.is_taken.store(false, Release);
        }
    }
}

/// With the tally of this thread.
#[inline]
pub(crate) fn mine<R>(run: impl FnOnce(&Tally) -> R) -> R {
    match MINE.get() {
        Some(tally) => run(tally),
        None => first(run),
    }
}

/// The first event of a thread, and those after its destructors.
#[cold]
fn first<R>(run: impl FnOnce(&Tally) -> R) -> R {
    let tally = taken();
    MINE.set(Some(tally));
    let is_leased = LEASE.try_with(|_| ()).is_ok();
    let result = run(tally);
    if !is_leased {
        drop(Lease);
    }
    result
}

/// One that nobody has, or a new one.
fn taken() -> &'static Tally {
    let free = TALLIES.iter().find(|tally| tally.is_taken.compare_exchange(false, true, Acquire, Relaxed).is_ok());
    if let Some(tally) = free {
        tally.begin();
        return tally;
    }
    own::add(Lasting::<Tally>::BYTES);
    TALLIES.add(Tally { is_taken: AtomicBool::new(true), ..Tally::default() })
}

/// The sums over all threads: each tally as it is when it is read.
pub(crate) fn sum() -> Reading {
    TALLIES.iter().fold(Reading::default(), |sum, tally| {
        let one = tally.absolute();
        Reading {
            current: sum.current + one.current,
            peak: 0,
            total: sum.total + one.total,
            allocations: sum.allocations + one.allocations,
            frees: sum.frees + one.frees,
        }
    })
}

impl Tally {
    /// A new thread begins at zero.
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

    /// A block of `old` bytes that became one of `new`.
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

    /// Since the thread began, with the peak of all of it.
    pub(crate) fn reading(&self) -> Reading {
        Reading { peak: self.since_base(peaks::of_thread(self)), ..self.counted() }
    }

    /// Since the thread began, with the peak since that began anew.
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

    /// Since the first thread that counted here.
    fn absolute(&self) -> Reading {
        Reading {
            current: self.current.load(Relaxed),
            peak: self.peak.load(Relaxed),
            total: self.total.load(Relaxed),
            allocations: self.allocations.load(Relaxed),
            frees: self.frees.load(Relaxed),
        }
    }

    /// Forgets what this thread counted, and answers its current bytes.
    pub(crate) fn disown(&self) -> i64 {
        let Reading { current, .. } = self.counted();
        self.current.store(self.base.current.load(Relaxed), Relaxed);
        self.peak.store(self.base.current.load(Relaxed), Relaxed);
        self.total.store(self.base.total.load(Relaxed), Relaxed);
        self.allocations.store(self.base.allocations.load(Relaxed), Relaxed);
        self.frees.store(self.base.frees.load(Relaxed), Relaxed);
        current
    }

    /// The highest bytes since the peak began anew: in absolute terms, as those below.
    #[inline]
    pub(crate) fn peak(&self) -> i64 {
        self.peak.load(Relaxed)
    }

    /// Lets the peak begin anew at the current bytes, and returns what it was.
    #[inline]
    pub(crate) fn restart_peak(&self) -> i64 {
        let before = self.peak.load(Relaxed);
        self.peak.store(self.current.load(Relaxed), Relaxed);
        before
    }

    /// The highest of the peaks that no observer keeps.
    pub(crate) fn earlier(&self) -> i64 {
        self.earlier.0.load(Relaxed)
    }

    /// `peak` was reached, and no observer keeps it.
    #[inline]
    pub(crate) fn keep_peak(&self, peak: i64) {
        self.earlier.0.store(self.earlier.0.load(Relaxed).max(peak), Relaxed);
    }

    /// What an absolute figure of bytes is since this thread began.
    #[inline]
    pub(crate) fn since_base(&self, bytes: i64) -> i64 {
        bytes - self.base.current.load(Relaxed)
    }

    /// A lap of `observer` ends and the next begins, unseen by others.
    #[inline]
    pub(crate) fn lap(&self, observer: Observer) -> Lap {
        let peak = self.since_base(observer.lap(self));
        let current = self.since_base(self.current.load(Relaxed));
        let events = self.allocations.load(Relaxed) + self.frees.load(Relaxed);
        Lap { current, peak, events }
    }

    /// Whether all that this thread did so far is to free one block.
    pub(crate) fn is_first_free(&self) -> bool {
        let Reading { allocations, frees, .. } = self.counted();
        (allocations, frees) == (0, 1)
    }
}
