//! Who allocated what: every block of the global allocator with the traceback of the place where it began.
//!
//! | module | holds |
//! | --- | --- |
//! | `settings` | which blocks are traced, and how deep |
//! | `chosen` | those of the process, for all threads |
//! | `mine` | what a thread knows of its own allocations |
//! | `capture` | the traceback of an allocation, as addresses |
//! | `figures` | bytes and blocks of each site: live, at the peak, in all |
//! | `table` | all blocks that are traced, and the figures they are in |
//! | `kept` | values in memory of the monitor's own |
//! | `frame`, `names` | what an address is called: file, line, function |
//! | `user` | which frames are the user's |
//! | `traceback` | the frames of a site |
//! | `watch` | what one thread allocated since a moment |
//! | `family` | what a piece of work leaves behind, on all of its threads |

pub(crate) mod capture;
mod chosen;
pub(crate) mod family;
pub(crate) mod figures;
pub(crate) mod frame;
pub(crate) mod kept;
mod mine;
pub(crate) mod names;
pub(crate) mod settings;
pub(crate) mod table;
pub(crate) mod traceback;
mod user;
pub(crate) mod watch;

use core::hint::black_box;
use core::ptr;
use core::sync::atomic::AtomicUsize;
use core::sync::atomic::Ordering::Relaxed;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::MutexGuard;

use super::fork;
use super::own::own;
use super::tally::{self, Tally};
use settings::TracingSettings;
use table::{Began, Block, table};

/// Tracings and watches that are on.
static ON: AtomicUsize = AtomicUsize::new(0);

/// Whether any block is of interest: one load.
#[inline]
pub(super) fn is_on() -> bool {
    ON.load(Relaxed) != 0
}

/// Enters every block that begins on any thread, until it is dropped.
///
/// ```
/// use haversack::monitor::{Counting, Snapshot, Tracing};
///
/// #[global_allocator]
/// static ALLOCATOR: Counting = Counting::system();
///
/// let tracing = Tracing::start();
/// let kept = <haversack::array![f64; 128]>::zeros();
/// let snapshot = Snapshot::take();
/// assert_eq!((snapshot.total().bytes, snapshot.total().blocks), (1024, 1));
/// drop(tracing);
/// # drop(kept);
/// ```
///
/// Blocks that began before are unknown, and their end is ignored. Where tracing is on already, it stays on until the last
/// `Tracing` is dropped, with the settings of the first.
///
/// # What it keeps
/// About 120 bytes for each live block, and a record for each distinct traceback, which stays as long as the program. They are the
/// monitor's own ([`own_bytes`](super::own_bytes)), and in no total.
///
/// # Cost
/// See [`TracingSettings`].
#[derive(Debug)]
#[must_use = "tracing stops when this is dropped"]
pub struct Tracing {
    _private: (),
}

impl Tracing {
    /// Traces every block with 32 frames from now on.
    pub fn start() -> Tracing {
        Tracing::settings().start()
    }

    /// What to trace, to be started.
    pub fn settings() -> TracingSettings {
        TracingSettings::default()
    }

    fn start_with(settings: &TracingSettings) -> Tracing {
        own(|| {
            let mut table = table();
            if table.start() {
                settings.apply();
            }
            switched_on();
        });
        Tracing { _private: () }
    }
}

impl Drop for Tracing {
    fn drop(&mut self) {
        own(|| {
            let mut table = table();
            if table.stop() {
                settings::none();
            }
            switched_off(&mut table);
        });
    }
}

/// Whether blocks of all threads are traced: there is a [`Tracing`].
pub fn is_tracing() -> bool {
    settings::is_any()
}

/// One tracing or watch more.
fn switched_on() {
    fork::prepared();
    ON.fetch_add(1, Relaxed);
}

/// One tracing or watch less.
fn switched_off(table: &mut table::Table) {
    if ON.fetch_sub(1, Relaxed) == 1 {
        // From now on ends are not seen.
        table.forget_blocks();
    }
}

/// A block begins. A panic within, which nothing here is known to raise, leaves the block untraced.
#[cold]
#[inline(never)]
pub(super) fn began(address: usize, bytes: usize) {
    moved(None, 0, address, bytes);
}

/// A block of `before` bytes ends, which is `old` if that is known, and one of `bytes` begins in its place. Or one begins alone.
#[cold]
#[inline(never)]
pub(super) fn moved(old: Option<Block>, before: usize, address: usize, bytes: usize) {
    let here = black_box(0u8);
    let followed = || (old.is_some() && family::is_any()).then(mine::followed);
    let wanted = mine::wanted(bytes).or_else(followed);
    if wanted.is_none() && old.is_none() {
        return;
    }
    caught(|| {
        let addresses = wanted.as_ref().map(|wanted| capture::addresses(wanted.frames, ptr::from_ref(&here).addr()));
        let mut table = table();
        if let Some(old) = &old {
            table.end(old, false);
        }
        if let (Some(wanted), Some(addresses)) = (wanted, addresses) {
            table.begin(&Began { address, bytes, addresses, wanted, before }, old.as_ref());
        } else if let Some(old) = &old {
            table.freed(old, mine::thread(), false);
        }
    });
}

/// The block at `address` is about to end.
#[cold]
#[inline(never)]
pub(super) fn ended(address: usize) {
    let is_first = tally::mine(Tally::is_first_free);
    caught(|| {
        let mut table = table();
        if let Some(block) = table.take(address) {
            let is_temporary = mine::is_newest(&block.allocation);
            table.end(&block, is_temporary);
            if table.freed(&block, mine::thread(), is_first) {
                mine::joins_family();
            }
        }
    });
}

/// The block at `address` is about to be moved: it is out of the table before anybody can have its place.
#[cold]
#[inline(never)]
pub(super) fn moves(address: usize) -> Option<Block> {
    let mut block = None;
    caught(|| block = table().take(address));
    block
}

/// The block was not moved after all.
#[cold]
pub(super) fn stays(address: usize, block: Block) {
    caught(|| table().put_back(address, block));
}

/// All locks of what is traced.
pub(super) struct Locks {
    _known: MutexGuard<'static, traceback::Known>,
    _table: MutexGuard<'static, table::Table>,
    _names: MutexGuard<'static, names::Names>,
    _still: capture::Still,
}

/// Only within `own`.
pub(super) fn locks() -> Locks {
    Locks { _known: traceback::known(), _table: table(), _names: names::names(), _still: capture::still() }
}

/// Own work that must not unwind into an allocator. A thread that forks has the locks already.
fn caught(work: impl FnOnce()) {
    if fork::is_going_on() {
        return;
    }
    own(|| {
        if let Err(panic) = catch_unwind(AssertUnwindSafe(work)) {
            // To drop it may panic again.
            core::mem::forget(panic);
        }
    });
}
