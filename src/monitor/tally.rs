//! What a thread counts for itself.
//!
//! Only the owner of a tally writes it, by loads and stores: that costs a fraction of what a shared counter does, and nothing is lost.
//! Tallies are never freed. That of a thread that ended counts on for the next one, so that sums over all of them are those of
//! the process.

mod figures;

use core::cell::Cell;

use super::{own, peaks};
use crate::raw::lasting::Lasting;
pub(crate) use figures::{NO_PEAK, Reading, Tally};

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
            tally.give_back();
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
    TALLIES.iter().find(|tally| tally.take()).unwrap_or_else(|| {
        own::add(Lasting::<Tally>::BYTES);
        TALLIES.add(Tally::of_its_thread())
    })
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
