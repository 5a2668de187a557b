//! Bytes and blocks by line, file or traceback.

use core::fmt;
use std::collections::HashMap;
use std::vec::Vec;

use super::Snapshot;
use super::size::Size;
use crate::monitor::internal::internal;
use crate::monitor::internal::value::Internal;
use crate::monitor::trace::figures::Amount;
use crate::monitor::trace::traceback::{CallStack, Traceback};

/// The key by which blocks are grouped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The user's line where they began.
    Line,
    /// The file of that line. It is printed with line 0.
    File,
    /// All of the user's calls that led there.
    Traceback,
}

impl By {
    fn key(self, calls: &CallStack) -> Traceback {
        match self {
            By::Line => Traceback::of_one(calls.traceback.line().clone()),
            By::File => Traceback::of_one(calls.traceback.line().of_file()),
            By::Traceback => calls.traceback.clone(),
        }
    }
}

/// The blocks of one line, file or traceback.
///
/// It is printed as by tracemalloc: `src/main.rs:12: size=4888 B, count=53, average=92 B`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statistic {
    /// A traceback of one frame, except for [`By::Traceback`].
    pub traceback: Traceback,
    /// The sum of their bytes.
    pub size: u64,
    /// The number of blocks.
    pub count: u64,
}

impl Statistic {
    /// Returns the average bytes of a block. `None` without blocks.
    pub fn average(&self) -> Option<f64> {
        average(self.size, self.count)
    }
}

pub(super) fn average(size: u64, count: u64) -> Option<f64> {
    (count != 0).then(|| size as f64 / count as f64)
}

impl fmt::Display for Statistic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let size = Size { bytes: self.size as f64, is_signed: false };
        write!(f, "{}: size={size}, count={}", self.traceback, self.count)?;
        write_average(f, self.average())
    }
}

pub(super) fn write_average(f: &mut fmt::Formatter<'_>, average: Option<f64>) -> fmt::Result {
    match average {
        Some(bytes) => write!(f, ", average={}", Size { bytes, is_signed: false }),
        None => Ok(()),
    }
}

pub(super) type Groups = HashMap<Traceback, Amount>;

impl Snapshot {
    /// Returns the bytes and blocks of each line, file or traceback. They are sorted as in tracemalloc: by size, count and traceback,
    /// largest first.
    ///
    /// The list is the caller's allocation.
    pub fn statistics(&self, by: By) -> Vec<Statistic> {
        let groups = self.groups(by);
        let groups = groups.iter().map(|(traceback, amount)| (traceback.clone(), *amount));
        let mut list: Vec<Statistic> = Vec::with_capacity(groups.len());
        list.extend(groups.map(|(traceback, amount)| Statistic {
            traceback,
            size: amount.bytes,
            count: amount.blocks,
        }));
        internal(|| list.sort_by(|a, b| b.key().cmp(&a.key())));
        list
    }

    pub(super) fn groups(&self, by: By) -> Internal<Groups> {
        Internal::new(|| {
            let mut groups = Groups::new();
            for (calls, amount) in self.amounts() {
                groups.entry(by.key(calls)).or_default().add(amount);
            }
            groups
        })
    }
}

impl Statistic {
    fn key(&self) -> (u64, u64, &Traceback) {
        (self.size, self.count, &self.traceback)
    }
}
