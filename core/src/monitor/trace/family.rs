//! Finds the blocks that a piece of work leaves behind, on whichever thread they began or grew.
//!
//! The work includes the thread that begins it, and every thread that begins within it. A new thread is recognised by its first action:
//! before any code of the user's runs, the standard library frees there what was allocated where the thread was spawned.

use core::marker::PhantomData;
use core::sync::atomic::AtomicUsize;
use core::sync::atomic::Ordering::Relaxed;
use core::time::Duration;
use std::collections::HashMap;
use std::time::Instant;
use std::vec::Vec;

use super::figures::Amount;
use super::kept::Kept;
use super::table::{Block, Fixed, Site, table};
use super::watch::{Held, by_line};
use super::{mine, switched_off, switched_on};
use crate::monitor::own::own;

/// The time that other threads may do nothing before the blocks count as left.
const PATIENCE: Duration = Duration::from_millis(250);

/// The number of families.
static FAMILIES: AtomicUsize = AtomicUsize::new(0);

pub(super) fn is_any() -> bool {
    FAMILIES.load(Relaxed) != 0
}

/// A piece of work and its live blocks.
pub(super) struct Family {
    number: u64,
    /// The threads of the work. The first is the one that began it.
    threads: Vec<u32>,
    /// The live blocks, by their numbers.
    blocks: HashMap<u64, Left, Fixed>,
    /// The number of its blocks that threads other than the first freed or moved.
    taken: u64,
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
    pub(super) fn begin(&mut self, block: &Block, old: Option<&Block>, before: usize) -> bool {
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
    fn end(&mut self, block: &Block, thread: u32) -> Option<Left> {
        let known = self.blocks.remove(&block.sequence);
        if known.is_some() && self.threads[0] != thread {
            self.taken += 1;
        }
        known
    }

    /// Ends a block that `thread` frees. If that is the first action of the thread, the thread joins the family. Returns whether it joined.
    pub(super) fn freed(&mut self, block: &Block, thread: u32, is_first: bool) -> bool {
        let is_new = self.end(block, thread).is_some() && is_first && !self.has(thread);
        if is_new {
            self.threads.push(thread);
        }
        is_new
    }

    fn left(&self) -> Vec<(Site, Amount)> {
        let grown = self.blocks.values().filter(|left| left.bytes > left.before || left.before == 0);
        grown.map(|left| (left.site, Amount { bytes: (left.bytes - left.before) as u64, blocks: 1 })).collect()
    }
}

/// A piece of work of this thread, until it is dropped.
#[derive(Debug)]
pub(crate) struct Work {
    number: u64,
    _on_its_thread: PhantomData<*const ()>,
}

impl Work {
    /// Begins a piece of work now.
    pub(crate) fn begin() -> Work {
        let number = own(|| {
            let mut table = table();
            let number = table.family(mine::thread());
            mine::watch_begins();
            FAMILIES.fetch_add(1, Relaxed);
            switched_on();
            number
        });
        Work { number, _on_its_thread: PhantomData }
    }

    /// Lists the blocks that the work left: by line, largest first. An older block that grew counts with the bytes by which it grew.
    ///
    /// Leaves out the buffers that printing keeps: those of a stream, or of the output that a test captures.
    ///
    /// If something is left, it looks again, until other threads have freed none of it for a while: a thread may free what it has a little
    /// after others have seen its end.
    pub(crate) fn left(&self) -> Vec<Held> {
        let list = Kept::new(|| by_line(self.in_the_end()));
        list.to_vec()
    }

    /// Waits for other threads, and returns what is left. Call it only within `own`.
    fn in_the_end(&self) -> Vec<(Site, Amount)> {
        let mut seen = None;
        let mut since = Instant::now();
        loop {
            // The lock is released before lines are looked up.
            let found = table().family_of(self.number).map(|family| (family.left(), family.taken));
            let (mut left, taken) = found.unwrap_or_default();
            left.retain(|(site, _)| !site.calls().is_of_printing());
            if seen.replace(taken) != Some(taken) {
                since = Instant::now();
            }
            if left.is_empty() || since.elapsed() > PATIENCE {
                return left;
            }
            std::thread::sleep(Duration::from_millis(1));
        }
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        own(|| {
            let mut table = table();
            table.end_family(self.number);
            mine::watch_ends();
            FAMILIES.fetch_sub(1, Relaxed);
            switched_off(&mut table);
        });
    }
}
