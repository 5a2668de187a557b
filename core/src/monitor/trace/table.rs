//! All traced blocks, and the figures that count them.
//!
//! One lock guards everything: peaks and sequences are exact, and the guarded work takes far less time than a traceback. Only the monitor's
//! own work takes the lock, so the table's own allocations are not traced. On Linux and Windows the lock itself allocates nothing.
//! Elsewhere it may, once, which is own work too.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;
use std::vec::Vec;

use super::block::{Began, TracedBlock};
use super::family::Family;
use super::figures::Figures;
use super::site::{Fixed, Site};

/// All state of the trace.
pub(crate) struct Table {
    blocks: HashMap<usize, TracedBlock, Fixed>,
    sites: Vec<Arc<[usize]>>,
    numbers: HashMap<Arc<[usize]>, Site, Fixed>,
    /// The figures of the process, since tracing began.
    pub(crate) figures: Figures,
    watches: Vec<Watched>,
    families: Vec<Family>,
    /// The number of live `Tracing`s, and how many times one was the first.
    tracings: usize,
    tracing: u64,
    sequence: u64,
    start: Option<Instant>,
}

/// A watch, and the figures of the blocks that it sees.
struct Watched {
    number: u64,
    thread: u32,
    figures: Figures,
}

impl Watched {
    /// Returns whether the block began on the watched thread since the watch did. The number of a watch is the sequence at which it began.
    fn sees(&self, block: &TracedBlock) -> bool {
        self.thread == block.allocation.thread && self.number < block.sequence
    }
}

static TABLE: Mutex<Table> = Mutex::new(Table {
    blocks: HashMap::with_hasher(Fixed::new()),
    sites: Vec::new(),
    numbers: HashMap::with_hasher(Fixed::new()),
    figures: Figures::NONE,
    watches: Vec::new(),
    families: Vec::new(),
    tracings: 0,
    tracing: 0,
    sequence: 0,
    start: None,
});

/// Locks the table. Call it only within `internal`.
pub(crate) fn table() -> MutexGuard<'static, Table> {
    TABLE.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Table {
    /// Adds a tracing. Returns whether it is the first.
    pub(super) fn start(&mut self) -> bool {
        self.tracings += 1;
        let is_first = self.tracings == 1;
        if is_first {
            self.tracing += 1;
            self.figures = Figures::NONE;
            // WebAssembly alone has no clock: all times there are 0.
            self.start = (!cfg!(all(target_family = "wasm", target_os = "unknown"))).then(Instant::now);
        }
        is_first
    }

    /// Removes a tracing. Returns whether it was the last.
    pub(super) fn stop(&mut self) -> bool {
        self.tracings -= 1;
        let is_last = self.tracings == 0;
        if is_last {
            self.figures = Figures::NONE;
        }
        is_last
    }

    pub(super) fn forget_blocks(&mut self) {
        self.blocks = HashMap::default();
    }

    /// Watches `thread` from now on. Returns the number of the watch.
    pub(super) fn watch(&mut self, thread: u32) -> u64 {
        self.sequence += 1;
        let number = self.sequence;
        self.watches.push(Watched { number, thread, figures: Figures::NONE });
        number
    }

    pub(super) fn unwatch(&mut self, number: u64) {
        self.watches.retain(|watched| watched.number != number);
    }

    pub(super) fn watched(&self, number: u64) -> Option<&Figures> {
        self.watches.iter().find(|watched| watched.number == number).map(|watched| &watched.figures)
    }

    /// Begins a piece of work of `thread`. Returns its number.
    pub(super) fn family(&mut self, thread: u32) -> u64 {
        self.sequence += 1;
        self.families.push(Family::new(self.sequence, thread));
        self.sequence
    }

    pub(super) fn end_family(&mut self, number: u64) {
        self.families.retain(|family| !family.is_number(number));
    }

    pub(super) fn family_of(&self, number: u64) -> Option<&Family> {
        self.families.iter().find(|family| family.is_number(number))
    }

    /// Tells the families that `thread` freed a block that was taken out, as its first action or later. Returns whether the thread joined
    /// one.
    pub(super) fn freed(&mut self, block: &TracedBlock, thread: u32, is_first: bool) -> bool {
        self.families.iter_mut().fold(false, |is_new, family| family.freed(block, thread, is_first) | is_new)
    }

    fn is_watched(&self) -> bool {
        !self.watches.is_empty() || !self.families.is_empty()
    }

    /// Returns whether the figures of the process count the block: tracing is on, and the block is of the present tracing.
    fn is_of_process(&self, block: &TracedBlock) -> bool {
        block.tracing == self.tracing && self.tracings != 0
    }

    /// Begins a block, in the place of `old` if that was known and moved.
    pub(super) fn begin(&mut self, began: &Began, old: Option<&TracedBlock>) {
        let is_of_process = began.wanted.is_of_process && self.tracings != 0;
        if !is_of_process && !self.is_watched() {
            // Tracing stopped in the meantime.
            return;
        }
        self.sequence += 1;
        let block = TracedBlock {
            bytes: began.bytes,
            site: self.site(&began.addresses),
            allocation: began.wanted.allocation,
            sequence: self.sequence,
            tracing: if is_of_process { self.tracing } else { 0 },
        };
        let now = self.now();
        if is_of_process {
            self.figures.begin(block.site, block.bytes, now);
        }
        let mut is_seen = is_of_process;
        for watched in self.watches.iter_mut().filter(|watched| watched.sees(&block)) {
            watched.figures.begin(block.site, block.bytes, now);
            is_seen = true;
        }
        for family in &mut self.families {
            is_seen |= family.begin(&block, old, began.before);
        }
        let unseen =
            if is_seen { self.blocks.insert(began.address, block) } else { self.blocks.remove(&began.address) };
        if let Some(unseen) = unseen {
            // Its end was not reported: it was freed as own work.
            self.end(&unseen, false);
            self.freed(&unseen, unseen.allocation.thread, false);
        }
    }

    /// Takes out the block at `address`. Its figures stay as they were.
    pub(super) fn take(&mut self, address: usize) -> Option<TracedBlock> {
        self.blocks.remove(&address)
    }

    pub(super) fn put_back(&mut self, address: usize, block: TracedBlock) {
        if self.tracings != 0 || self.is_watched() {
            self.blocks.insert(address, block);
        }
    }

    /// Ends a block that was taken out, because it was freed or moved.
    pub(super) fn end(&mut self, block: &TracedBlock, is_temporary: bool) {
        let now = self.now();
        if self.is_of_process(block) {
            self.figures.end(block.site, block.bytes, is_temporary, now);
        }
        for watched in self.watches.iter_mut().filter(|watched| watched.sees(block)) {
            watched.figures.end(block.site, block.bytes, is_temporary, now);
        }
    }

    fn site(&mut self, addresses: &[usize]) -> Site {
        if let Some(site) = self.numbers.get(addresses) {
            return *site;
        }
        let site = Site(u32::try_from(self.sites.len()).expect("fewer tracebacks than 2^32"));
        let addresses: Arc<[usize]> = addresses.into();
        self.sites.push(Arc::clone(&addresses));
        self.numbers.insert(addresses, site);
        site
    }

    /// Returns the addresses of a site, innermost first.
    pub(super) fn addresses(&self, site: Site) -> Arc<[usize]> {
        Arc::clone(&self.sites[site.0 as usize])
    }

    /// Returns the microseconds since tracing began.
    pub(crate) fn now(&self) -> u64 {
        self.start.map_or(0, |start| u64::try_from(start.elapsed().as_micros()).unwrap_or(u64::MAX))
    }
}
