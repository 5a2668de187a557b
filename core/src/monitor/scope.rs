//! The figures of a piece of work, on its thread.

use core::fmt;

use super::peaks::Observer;
use super::thread_counters::{self, Reading};
use crate::footprint::bytes::Bytes;

/// The changes that a piece of work made to the memory of its thread.
///
/// It counts the bytes and blocks that this thread asked for. Bytes of other threads are not included, so the figures are right while other
/// tests run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The largest number of bytes at once, above those at the beginning.
    pub peak: usize,
    /// The bytes of all allocations.
    pub total: u64,
    /// The number of allocations. Each reallocation counts as one more.
    pub allocations: u64,
    /// The bytes at the end less those at the beginning: what is still held. It is below zero if more was freed.
    pub left: i64,
    /// The blocks at the end less those at the beginning.
    pub blocks_left: i64,
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Report { peak, total, allocations, left, blocks_left } = *self;
        let peak = Bytes(peak as u64).exact();
        write!(
            f,
            "peak {peak} bytes; {total} bytes in {allocations} allocations; {left} bytes in {blocks_left} blocks left"
        )
    }
}

/// A piece of work that is being counted, until [`end`](Self::end). A scope that unwinds ends, too.
///
/// Scopes may nest, overlap and end in any order: each has the figures since its own beginning. A forgotten scope (`core::mem::forget`)
/// takes 16 bytes of the monitor's own until its thread ends, and changes no figure of another scope.
///
/// ```
/// use haversack::monitor::{Counting, Scope};
///
/// #[global_allocator]
/// static ALLOCATOR: Counting = Counting::system();
///
/// let scope = Scope::begin();
/// let kept = <haversack::array![u8; 100]>::zeros();
/// drop(kept.clone());
/// let report = scope.end();
/// assert_eq!((report.peak, report.left, report.allocations), (200, 100, 2));
/// ```
#[derive(Debug)]
#[must_use = "a scope counts until it ends"]
pub struct Scope {
    start: Reading,
    observer: Observer,
    /// Keeps the scope on its thread, where it counts.
    _on_its_thread: core::marker::PhantomData<*const ()>,
}

impl Scope {
    /// Begins to count.
    pub fn begin() -> Scope {
        thread_counters::mine(|tally| {
            let observer = Observer::begin(tally);
            Scope { start: tally.counted(), observer, _on_its_thread: core::marker::PhantomData }
        })
    }

    /// Reports the figures since the beginning of the scope.
    pub fn so_far(&self) -> Report {
        let (now, peak) = thread_counters::mine(|tally| (tally.counted(), tally.since_base(self.observer.peak(tally))));
        Report {
            peak: usize::try_from(peak - self.start.current).unwrap_or(0),
            total: now.total - self.start.total,
            allocations: now.allocations - self.start.allocations,
            left: now.current - self.start.current,
            blocks_left: blocks(&now) - blocks(&self.start),
        }
    }

    /// Ends the scope, and reports the figures since its beginning.
    pub fn end(self) -> Report {
        self.so_far()
    }
}

fn blocks(reading: &Reading) -> i64 {
    reading.allocations.cast_signed() - reading.frees.cast_signed()
}

impl Drop for Scope {
    fn drop(&mut self) {
        thread_counters::mine(|tally| self.observer.end(tally));
    }
}

/// Runs `work`, and returns its result with a report of what it did to the memory of this thread.
///
/// ```
/// use haversack::monitor::{Counting, measure};
///
/// #[global_allocator]
/// static ALLOCATOR: Counting = Counting::system();
///
/// let (inner, outer) = measure(|| {
///     let a = <haversack::array![f32; 256]>::zeros();
///     let (_, inner) = measure(|| (&a + 1.0).eval().sum());
///     inner
/// });
/// assert_eq!((inner.peak, outer.peak), (1024, 2048));
/// assert_eq!((inner.left, outer.left), (0, 0));
/// ```
///
/// Without the allocator [`Counting`](super::Counting) all figures are 0: [`is_counting`](super::is_counting).
pub fn measure<R>(work: impl FnOnce() -> R) -> (R, Report) {
    let scope = Scope::begin();
    let result = work();
    (result, scope.end())
}
