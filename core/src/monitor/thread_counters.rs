//! The counters that each thread keeps for itself.
//!
//! Only the owner of a tally writes to it, by loads and stores. That costs a fraction of what a shared counter does, and nothing is lost.
//! Tallies are never freed: when a thread ends, its tally counts on for the next thread. So the sums over all tallies are those of the
//! process.

pub(super) mod figures;

use core::cell::Cell;

use super::{internal, peaks};
use crate::monitor::lasting::Lasting;
pub(crate) use figures::{Reading, ThreadCounters};

static ALL: Lasting<ThreadCounters> = Lasting::new();

thread_local! {
    // Without a destructor: it exists as long as the thread does.
    static MINE: Cell<Option<&'static ThreadCounters>> = const { Cell::new(None) };
    static LEASE: Lease = const { Lease };
}

/// Gives the tally back at the end of the thread.
struct Lease;

impl Drop for Lease {
    fn drop(&mut self) {
        peaks::forget();
        if let Some(tally) = MINE.take() {
            tally.give_back();
        }
    }
}

/// Runs `run` with the tally of this thread.
#[inline]
pub(crate) fn mine<R>(run: impl FnOnce(&ThreadCounters) -> R) -> R {
    match MINE.get() {
        Some(tally) => run(tally),
        None => first(run),
    }
}

/// Handles the first event of a thread, and the events after its destructors.
#[cold]
fn first<R>(run: impl FnOnce(&ThreadCounters) -> R) -> R {
    let tally = taken();
    MINE.set(Some(tally));
    let is_leased = LEASE.try_with(|_| ()).is_ok();
    let result = run(tally);
    if !is_leased {
        drop(Lease);
    }
    result
}

/// Returns a tally that no thread uses, or a new one.
fn taken() -> &'static ThreadCounters {
    ALL.iter().find(|tally| tally.take()).unwrap_or_else(|| {
        internal::add(Lasting::<ThreadCounters>::BYTES);
        ALL.add(ThreadCounters::of_its_thread())
    })
}

/// Returns the sums over all threads. The tallies are read one after another.
pub(crate) fn sum() -> Reading {
    ALL.iter().fold(Reading::default(), |sum, tally| {
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
