//! Finds the blocks that a piece of work leaves behind, on whichever thread they began or grew.
//!
//! The work is that of the thread that begins it, and of every thread that begins within it. A new thread is known by its first deed:
//! the standard library frees there, before any code of the user's runs, what was allocated where the thread was made.

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

/// So long other threads may do nothing before what is left counts as left.
const PATIENCE: Duration = Duration::from_millis(250);

/// How many there are.
static FAMILIES: AtomicUsize = AtomicUsize::new(0);

pub(super) fn is_any() -> bool {
    FAMILIES.load(Relaxed) != 0
}

/// A piece of work and its live blocks.
pub(super) struct Family {
    number: u64,
    /// Its threads; the first is the one that began it.
    threads: Vec<u32>,
    /// By the number of the block.
    blocks: HashMap<u64, Left, Fixed>,
    /// How many of its blocks others than the first thread freed or moved.
    taken: u64,
}

/// A block that began in the work, or grew in it.
struct Left {
    site: Site,
    bytes: usize,
    /// Its bytes when the work began: above 0 where it is older than the work.
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

    /// A block begins, in the place of `old` or of one of `before` bytes that nobody knows.
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

    /// A block ends on `thread`.
    fn end(&mut self, block: &Block, thread: u32) -> Option<Left> {
        let known = self.blocks.remove(&block.sequence);
        if known.is_some() && self.threads[0] != thread {
            self.taken += 1;
        }
        known
    }

    /// `thread` frees the block. If that is the first that it does, it is one of the family from now on: whether it is.
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
    /// From now on.
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
    /// Leaves out the buffers that printing keeps: of a stream, or of the output that a test captures.
    ///
    /// Where something is left it looks again, until other threads have freed none of it for a while: a thread may free what it
    /// has a little after others have seen its end.
    pub(crate) fn left(&self) -> Vec<Held> {
        let list = Kept::new(|| by_line(self.in_the_end()));
        list.to_vec()
    }

    /// Only within `own`.
    fn in_the_end(&self) -> Vec<(Site, Amount)> {
        let mut seen = None;
        let mut since = Instant::now();
        loop {
            // The lock ends before lines are looked up.
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
