//! The largest groups of blocks, with their source text.

use core::fmt;
use std::vec::Vec;

use super::Snapshot;
use super::source;
use super::statistic::{By, Statistic};
use crate::monitor::trace::settings::Sampling;

/// The largest lines, files or tracebacks, printed as the recipe `display_top` of tracemalloc's docs prints them, in KiB.
#[derive(Clone, Debug)]
pub struct Top {
    by: By,
    limit: usize,
    sample: Sampling,
    statistics: Vec<Statistic>,
}

impl Snapshot {
    /// Returns the `limit` largest groups, to be printed:
    ///
    /// ```text
    /// Top 2 lines
    /// #1: src/main.rs:12: 51.2 KiB
    ///     cache.insert(key, image);
    /// #2: src/main.rs:40: 8.0 KiB
    ///     let mut rows = Vec::with_capacity(1024);
    /// 7 other: 1.1 KiB
    /// Total allocated size: 60.3 KiB
    /// ```
    pub fn top(&self, limit: usize, by: By) -> Top {
        Top { by, limit, sample: self.traced.sample, statistics: self.statistics(by) }
    }
}

impl fmt::Display for Top {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let groups = match self.by {
            By::Line => "lines",
            By::File => "files",
            By::Traceback => "tracebacks",
        };
        writeln!(f, "Top {} {groups}", self.limit)?;
        let (shown, others) = self.statistics.split_at(self.limit.min(self.statistics.len()));
        for (index, statistic) in shown.iter().enumerate() {
            let frame = statistic.traceback.line();
            writeln!(f, "#{}: {frame}: {:.1} KiB", index + 1, kib([statistic]))?;
            if let Some(text) = source::text(frame).as_deref() {
                writeln!(f, "    {text}")?;
            }
        }
        if !others.is_empty() {
            writeln!(f, "{} other: {:.1} KiB", others.len(), kib(others))?;
        }
        write!(f, "Total allocated size: {:.1} KiB", kib(&self.statistics))?;
        match self.sample {
            Sampling::Blocks(1) | Sampling::Bytes(1) => Ok(()),
            Sampling::Blocks(every) => write!(f, "\n(one block in {every} was traced)"),
            Sampling::Bytes(every) => write!(f, "\n(one block every {every} bytes was traced)"),
        }
    }
}

fn kib<'a>(list: impl IntoIterator<Item = &'a Statistic>) -> f64 {
    list.into_iter().map(|statistic| statistic.size).sum::<u64>() as f64 / 1024.0
}
