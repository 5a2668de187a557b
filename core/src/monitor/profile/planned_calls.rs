//! The counters of the calls of a planned function: the measured bytes beside the planned ones.

use core::fmt::{self, Formatter};
use core::sync::atomic::Ordering::Relaxed;
use core::sync::atomic::{AtomicU64, AtomicUsize};

use super::table::{count, signed};

/// The calls that had a workspace of their own.
#[derive(Debug)]
pub(super) struct PlannedCalls {
    ended: AtomicU64,
    differing: AtomicU64,
    /// The figures of the last call, or of the last one that differs.
    planned: AtomicUsize,
    measured: AtomicUsize,
}

impl PlannedCalls {
    pub(super) const fn new() -> Self {
        let (ended, differing) = (AtomicU64::new(0), AtomicU64::new(0));
        PlannedCalls { ended, differing, planned: AtomicUsize::new(0), measured: AtomicUsize::new(0) }
    }

    pub(super) fn reset(&self) {
        self.ended.store(0, Relaxed);
        self.differing.store(0, Relaxed);
    }

    pub(super) fn ended(&self, planned: usize, measured: usize) {
        self.ended.fetch_add(1, Relaxed);
        if planned != measured {
            self.differing.fetch_add(1, Relaxed);
        } else if self.differing.load(Relaxed) > 0 {
            return;
        }
        self.planned.store(planned, Relaxed);
        self.measured.store(measured, Relaxed);
    }

    /// Returns the number of calls that differ from their plan.
    pub(super) fn differing(&self) -> u64 {
        self.differing.load(Relaxed)
    }

    pub(super) fn write(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let (ended, differing) = (self.ended.load(Relaxed), self.differing());
        if ended == 0 {
            return Ok(());
        }
        let [planned, measured] = [&self.planned, &self.measured].map(|bytes| signed(bytes.load(Relaxed) as i64));
        let (planned, measured) = (planned.as_str(), measured.as_str());
        match differing {
            0 => writeln!(
                f,
                "Peak of a call: {measured} bytes, as planned: the workspace, and an array that is returned."
            ),
            _ => {
                let (differing, ended) = (signed(differing as i64), count(ended, "call"));
                let differing = differing.as_str();
                writeln!(
                    f,
                    "! Peak of a call: {measured} bytes, where {planned} are planned: {differing} of {ended} differed."
                )
            }
        }
    }
}
