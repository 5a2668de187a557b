//! What a thread knows of its own allocations, without asking anybody.

use core::cell::Cell;
use core::sync::atomic::AtomicU32;
use core::sync::atomic::Ordering::Relaxed;

use super::settings::{self, Sample};
use super::{family, watch};

/// An allocation: which one of which thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Allocation {
    pub(super) thread: u32,
    ordinal: u64,
}

/// How a block that begins is to be traced.
pub(crate) struct Wanted {
    pub(super) allocation: Allocation,
    pub(super) frames: usize,
    /// For the process, not only for a watch.
    pub(super) is_of_process: bool,
}

struct Mine {
    /// 0 until it is given.
    thread: Cell<u32>,
    /// Allocations while any were of interest.
    ordinal: Cell<u64>,
    watches: Cell<u32>,
    /// It began within a piece of work whose blocks are followed.
    is_in_family: Cell<bool>,
    /// Blocks or bytes since the last one that was traced.
    passed: Cell<u64>,
}

static THREADS: AtomicU32 = AtomicU32::new(0);

thread_local! {
    // Without a destructor: it is there as long as the thread is.
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

/// The number of this thread, from 1.
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

/// From now on its blocks are followed, as long as there is a family.
pub(super) fn joins_family() {
    MINE.with(|mine| mine.is_in_family.set(true));
}

/// How a block is to be traced that is known, and was moved by this thread, which is not watched itself.
pub(super) fn followed() -> Wanted {
    let thread = thread();
    let allocation = MINE.with(|mine| Allocation { thread, ordinal: mine.ordinal.get() });
    Wanted { allocation, frames: watch::FRAMES, is_of_process: false }
}

/// Whether and how the next block of this thread is to be traced.
pub(super) fn wanted(bytes: usize) -> Option<Wanted> {
    let thread = thread();
    MINE.with(|mine| {
        let ordinal = mine.ordinal.get().wrapping_add(1);
        mine.ordinal.set(ordinal);
        let (frames, sample) = settings::now();
        let is_of_process = frames != 0 && is_sampled(mine, sample, bytes);
        let is_watched = mine.watches.get() != 0 || (mine.is_in_family.get() && family::is_any());
        let of_watch = if is_watched { watch::FRAMES } else { 0 };
        let frames = of_watch.max(if is_of_process { frames } else { 0 });
        (frames != 0).then_some(Wanted { allocation: Allocation { thread, ordinal }, frames, is_of_process })
    })
}

fn is_sampled(mine: &Mine, sample: Sample, bytes: usize) -> bool {
    let (more, limit) = match sample {
        Sample::Blocks(every) => (1, every),
        Sample::Bytes(every) => (bytes as u64, every),
    };
    let passed = mine.passed.get().saturating_add(more);
    let is_one = passed >= limit;
    mine.passed.set(if is_one { 0 } else { passed });
    is_one
}

/// Whether this thread made this allocation, and none since.
pub(super) fn is_newest(allocation: &Allocation) -> bool {
    MINE.with(|mine| *allocation == Allocation { thread: mine.thread.get(), ordinal: mine.ordinal.get() })
}
