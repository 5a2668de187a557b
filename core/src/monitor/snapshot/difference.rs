//! The changes from one snapshot to another.

use core::fmt;
use std::vec::Vec;

use super::Snapshot;
use super::size::Size;
use super::statistic::{By, average, write_average};
use crate::monitor::internal::internal;
use crate::monitor::trace::figures::Amount;
use crate::monitor::trace::traceback::Traceback;

/// The blocks of one line, file or traceback, and the change since an older snapshot.
///
/// It is printed as by tracemalloc: `src/main.rs:12: size=4888 B (+456 B), count=53 (+3), average=92 B`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// A traceback of one frame, except for [`By::Traceback`].
    pub traceback: Traceback,
    /// The bytes in the new snapshot.
    pub size: u64,
    /// The bytes in the new snapshot less those in the old one.
    pub size_diff: i64,
    /// The blocks in the new snapshot.
    pub count: u64,
    /// The blocks in the new snapshot less those in the old one.
    pub count_diff: i64,
}

impl Difference {
    /// Returns the average bytes of a block in the new snapshot. `None` without blocks.
    pub fn average(&self) -> Option<f64> {
        average(self.size, self.count)
    }

    fn new(traceback: Traceback, new: Amount, old: Amount) -> Self {
        Difference {
            traceback,
            size: new.bytes,
            size_diff: new.bytes.wrapping_sub(old.bytes).cast_signed(),
            count: new.blocks,
            count_diff: new.blocks.wrapping_sub(old.blocks).cast_signed(),
        }
    }

    fn key(&self) -> (u64, u64, u64, u64, &Traceback) {
        (self.size_diff.unsigned_abs(), self.size, self.count_diff.unsigned_abs(), self.count, &self.traceback)
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let size = Size { bytes: self.size as f64, is_signed: false };
        let more = Size { bytes: self.size_diff as f64, is_signed: true };
        write!(f, "{}: size={size} ({more}), count={} ({:+})", self.traceback, self.count, self.count_diff)?;
        write_average(f, self.average())
    }
}

impl Snapshot {
    /// Returns the changes since `old`, for every line, file or traceback of either snapshot. They are sorted as in tracemalloc: by the
    /// absolute difference of sizes, the size, the absolute difference of counts, the count, and the traceback, largest first.
    ///
    /// The list is the caller's allocation.
    pub fn compare_to(&self, old: &Snapshot, by: By) -> Vec<Difference> {
        let (new, old) = (self.groups(by), old.groups(by));
        let gone = || old.iter().filter(|(traceback, _)| !new.contains_key(*traceback));
        let mut list = Vec::with_capacity(new.len() + gone().count());
        let none = Amount::default();
        for (traceback, amount) in new.iter() {
            let before = old.get(traceback).copied().unwrap_or(none);
            list.push(Difference::new(traceback.clone(), *amount, before));
        }
        list.extend(gone().map(|(traceback, amount)| Difference::new(traceback.clone(), none, *amount)));
        internal(|| list.sort_by(|a, b| b.key().cmp(&a.key())));
        list
    }
}
