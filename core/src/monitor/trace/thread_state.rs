//! A thread's data about its own allocations, which needs no other thread.

use core::cell::Cell;
use core::sync::atomic::Ordering::Relaxed;
use core::sync::atomic::{AtomicU32, AtomicUsize};

use super::settings::{self, Sampling, WATCH_FRAMES};

/// An allocation: its thread, and its number on that thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Allocation {
    pub(super) thread: u32,
    ordinal: u64,
}

/// The way to trace a block that begins.
pub(crate) struct Wanted {
    pub(super) allocation: Allocation,
    pub(super) frames: usize,
    /// Whether the process wants the block, and not only a watch.
    pub(super) is_of_process: bool,
}

struct Mine {
    /// The number of the thread; 0 until it is given.
    thread: Cell<u32>,
    /// The number of allocations while any were of interest.
    ordinal: Cell<u64>,
    watches: Cell<u32>,
    /// Whether the thread began within a piece of work whose blocks are followed.
    is_in_family: Cell<bool>,
    /// The blocks or bytes since the last block that was traced.
    passed: Cell<u64>,
}

static THREADS: AtomicU32 = AtomicU32::new(0);

/// The number of pieces of work whose blocks are followed.
static FAMILIES: AtomicUsize = AtomicUsize::new(0);

pub(super) fn family_begins() {
    FAMILIES.fetch_add(1, Relaxed);
}

pub(super) fn family_ends() {
    FAMILIES.fetch_sub(1, Relaxed);
}

/// Returns whether there is a piece of work whose blocks are followed.
pub(super) fn is_any_family() -> bool {
    FAMILIES.load(Relaxed) != 0
}

thread_local! {
    // Without a destructor: it exists as long as the thread does.
    static MINE: Mine = const {
        Mine {
            thread: Cell::new(0),
            ordinal: Cell::new(0),
            watches: Cell::new(0),
            is_in_family: Cell::new(false),
            passed: Cell::new(0),
        }
    };
}

/// Returns the number of this thread, from 1.
pub(super) fn thread() -> u32 {
    MINE.with(|mine| {
        if mine.thread.get() == 0 {
            mine.thread.set(THREADS.fetch_add(1, Relaxed).wrapping_add(1));
        }
        mine.thread.get()
    })
}

pub(super) fn watch_begins() {
    MINE.with(|mine| mine.watches.set(mine.watches.get() + 1));
}

pub(super) fn watch_ends() {
    MINE.with(|mine| mine.watches.set(mine.watches.get() - 1));
}

/// Makes this thread a member of a family: its blocks are followed as long as there is a family.
pub(super) fn joins_family() {
    MINE.with(|mine| mine.is_in_family.set(true));
}

/// Returns how to trace a known block that was moved by this thread, which is not watched itself.
pub(super) fn followed() -> Wanted {
    let thread = thread();
    let allocation = MINE.with(|mine| Allocation { thread, ordinal: mine.ordinal.get() });
    Wanted { allocation, frames: WATCH_FRAMES, is_of_process: false }
}

/// Returns how to trace the next block of this thread, or `None` if it is not to be traced.
pub(super) fn wanted(bytes: usize) -> Option<Wanted> {
    let thread = thread();
    MINE.with(|mine| {
        let ordinal = mine.ordinal.get().wrapping_add(1);
        mine.ordinal.set(ordinal);
        let (frames, sample) = settings::now();
        let is_of_process = frames != 0 && is_sampled(mine, sample, bytes);
        let is_watched = mine.watches.get() != 0 || (mine.is_in_family.get() && is_any_family());
        let of_watch = if is_watched { WATCH_FRAMES } else { 0 };
        let frames = of_watch.max(if is_of_process { frames } else { 0 });
        (frames != 0).then_some(Wanted { allocation: Allocation { thread, ordinal }, frames, is_of_process })
    })
}

fn is_sampled(mine: &Mine, sample: Sampling, bytes: usize) -> bool {
    let (more, limit) = match sample {
        Sampling::Blocks(every) => (1, every),
        Sampling::Bytes(every) => (bytes as u64, every),
    };
    let passed = mine.passed.get().saturating_add(more);
    let is_one = passed >= limit;
    mine.passed.set(if is_one { 0 } else { passed });
    is_one
}

/// Returns whether this thread made this allocation, and none since.
pub(super) fn is_newest(allocation: &Allocation) -> bool {
    MINE.with(|mine| *allocation == Allocation { thread: mine.thread.get(), ordinal: mine.ordinal.get() })
}
