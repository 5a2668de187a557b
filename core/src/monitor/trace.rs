//! Traces allocations: every block of the global allocator with the traceback of the place where it began.
//!
//! | module | holds |
//! | --- | --- |
//! | `settings` | the selection of traced blocks, and the depth of tracebacks |
//! | `chosen` | the settings of the process, for all threads |
//! | `thread_state` | a thread's data about its own allocations |
//! | `capture` | the traceback of an allocation, as addresses |
//! | `figures` | bytes and blocks of each site: live, at the peak, in all |
//! | `site`, `block` | the identity of a traceback; a traced block |
//! | `table` | all traced blocks, and the figures that count them |
//! | `frame`, `names` | the name of an address: file, line, function |
//! | `user` | the decision which frames are the user's |
//! | `traceback` | the frames of a site |
//! | `watch` | the allocations of one thread since a moment |
//! | `family` | the blocks that a piece of work leaves behind, on all of its threads |
//! | `work` | a piece of work whose blocks are followed, until it is dropped |

pub(super) mod block;
pub(crate) mod capture;
mod chosen;
mod family;
pub(crate) mod figures;
pub(crate) mod frame;
pub(crate) mod names;
pub(crate) mod settings;
pub(crate) mod site;
pub(crate) mod table;
mod thread_state;
pub(crate) mod traceback;
mod unwind;
mod user;
pub(crate) mod watch;
pub(crate) mod work;

use core::hint::black_box;
use core::ptr;
use core::sync::atomic::AtomicUsize;
use core::sync::atomic::Ordering::Relaxed;
use std::boxed::Box;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::MutexGuard;

use super::fork::{self, LockGroup};
use super::internal::internal;
use super::thread_counters::{self, ThreadCounters};
use block::{Began, TracedBlock};
use settings::TracingSettings;
use table::table;

/// The number of tracings and watches that are on.
static ON: AtomicUsize = AtomicUsize::new(0);

/// Returns whether any block is of interest. Costs one load.
#[inline]
pub(super) fn is_on() -> bool {
    ON.load(Relaxed) != 0
}

/// A trace of every block that begins on any thread, until it is dropped.
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
/// Blocks that began before are unknown, and their end is ignored. If tracing is on already, it stays on until the last `Tracing` is
/// dropped, with the settings of the first.
///
/// # Memory
/// Each live block takes about 120 bytes. Each distinct traceback takes a record, which stays as long as the program runs. Both are the
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

    /// Returns the default settings, to be changed and started.
    pub fn settings() -> TracingSettings {
        TracingSettings::default()
    }

    fn start_with(settings: &TracingSettings) -> Tracing {
        prepared();
        internal(|| {
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
        internal(|| {
            let mut table = table();
            if table.stop() {
                settings::none();
            }
            switched_off(&mut table);
        });
    }
}

/// Returns whether blocks of all threads are traced, because there is a [`Tracing`].
pub fn is_tracing() -> bool {
    settings::is_any()
}

/// Prepares for forks. Call it before the table is locked to count one more tracing or watch.
fn prepared() {
    fork::prepared(LockGroup::Trace, || Box::new(locks()));
}

/// Counts one more tracing or watch.
fn switched_on() {
    ON.fetch_add(1, Relaxed);
}

/// Counts one tracing or watch less.
fn switched_off(table: &mut table::Table) {
    if ON.fetch_sub(1, Relaxed) == 1 {
        // From now on the end of a block is not seen.
        table.forget_blocks();
    }
}

/// Traces a block that begins. A panic within leaves the block untraced, but nothing here is known to panic.
#[cold]
#[inline(never)]
pub(super) fn began(address: usize, bytes: usize) {
    moved(None, 0, address, bytes);
}

/// Ends a block of `before` bytes, which is `old` if that is known, and begins one of `bytes` in its place. Or begins a block alone.
#[cold]
#[inline(never)]
pub(super) fn moved(old: Option<TracedBlock>, before: usize, address: usize, bytes: usize) {
    let here = black_box(0u8);
    let followed = || (old.is_some() && thread_state::is_any_family()).then(thread_state::followed);
    let wanted = thread_state::wanted(bytes).or_else(followed);
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
            table.freed(old, thread_state::thread(), false);
        }
    });
}

/// Ends the block at `address`, which is about to be freed.
#[cold]
#[inline(never)]
pub(super) fn ended(address: usize) {
    let is_first = thread_counters::mine(ThreadCounters::is_first_free);
    caught(|| {
        let mut table = table();
        if let Some(block) = table.take(address) {
            let is_temporary = thread_state::is_newest(&block.allocation);
            table.end(&block, is_temporary);
            if table.freed(&block, thread_state::thread(), is_first) {
                thread_state::joins_family();
            }
        }
    });
}

/// Takes out the block at `address`, which is about to be moved: it must be gone from the table before another block has its place.
#[cold]
#[inline(never)]
pub(super) fn moves(address: usize) -> Option<TracedBlock> {
    let mut block = None;
    caught(|| block = table().take(address));
    block
}

/// Puts back a block that was not moved after all.
#[cold]
pub(super) fn stays(address: usize, block: TracedBlock) {
    caught(|| table().put_back(address, block));
}

/// All locks of the trace.
struct TraceLocks {
    _known: MutexGuard<'static, traceback::Known>,
    _table: MutexGuard<'static, table::Table>,
    _names: MutexGuard<'static, names::Names>,
    _still: capture::Still,
}

/// Takes all locks. Call it only within `internal`.
fn locks() -> TraceLocks {
    TraceLocks { _known: traceback::known(), _table: table(), _names: names::names(), _still: capture::still() }
}

/// Runs own work, which must not unwind into an allocator. It does nothing on a thread that is forking, which has the locks already.
fn caught(work: impl FnOnce()) {
    if fork::is_going_on() {
        return;
    }
    internal(|| {
        if let Err(panic) = catch_unwind(AssertUnwindSafe(work)) {
            // Dropping it may panic again.
            core::mem::forget(panic);
        }
    });
}
