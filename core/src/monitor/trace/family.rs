//! Finds the blocks that a piece of work leaves behind, on whichever thread they began or grew.
//!
//! The work includes the thread that begins it, and every thread that begins within it. A new thread is recognised by its first action:
//! before any code of the user's runs, the standard library frees there what was allocated where the thread was spawned.

use std::collections::HashMap;
use std::vec::Vec;

use super::block::TracedBlock;
use super::figures::Amount;
use super::site::{Fixed, Site};

/// A piece of work and its live blocks.
pub(super) struct Family {
    number: u64,
    /// The threads of the work. The first is the one that began it.
    threads: Vec<u32>,
    /// The live blocks, by their numbers.
    blocks: HashMap<u64, Left, Fixed>,
    /// The number of its blocks that threads other than the first freed or moved.
    pub(super) taken: u64,
}

/// A block that was allocated in the work, or grew in it.
struct Left {
    site: Site,
    bytes: usize,
    /// Its bytes when the work began: above 0 if it is older than the work.
    before: usize,
}

impl Family {
    pub(super) fn new(number: u64, thread: u32) -> Family {
        Family { number, threads: Vec::from([thread]), blocks: HashMap::default(), taken: 0 }
    }

    pub(super) fn is_number(&self, number: u64) -> bool {
        self.number == number
    }

    fn has(&self, thread: u32) -> bool {
        self.threads.contains(&thread)
    }

    /// Begins a block, in the place of `old` or of an unknown block of `before` bytes. Returns whether the family follows it.
    pub(super) fn begin(&mut self, block: &TracedBlock, old: Option<&TracedBlock>, before: usize) -> bool {
        let thread = block.allocation.thread;
        let known = old.and_then(|old| self.end(old, thread));
        let is_seen = known.is_some() || self.has(thread);
        if is_seen {
            let before = known.map_or(before, |known| known.before);
            self.blocks.insert(block.sequence, Left { site: block.site, bytes: block.bytes, before });
        }
        is_seen
    }

    /// Ends a block on `thread`. Returns what was known of it.
    fn end(&mut self, block: &TracedBlock, thread: u32) -> Option<Left> {
        let known = self.blocks.remove(&block.sequence);
        if known.is_some() && self.threads[0] != thread {
            self.taken += 1;
        }
        known
    }

    /// Ends a block that `thread` frees. If that is the first action of the thread, the thread joins the family. Returns whether it joined.
    pub(super) fn freed(&mut self, block: &TracedBlock, thread: u32, is_first: bool) -> bool {
        let is_new = self.end(block, thread).is_some() && is_first && !self.has(thread);
        if is_new {
            self.threads.push(thread);
        }
        is_new
    }

    pub(super) fn left(&self) -> Vec<(Site, Amount)> {
        let grown = self.blocks.values().filter(|left| left.bytes > left.before || left.before == 0);
        grown.map(|left| (left.site, Amount { bytes: (left.bytes - left.before) as u64, blocks: 1 })).collect()
    }
}
