//! The figures of the process or of a thread.

use super::process::TOTALS;
use super::{peaks, thread_counters};

/// Exact figures in bytes and blocks, at a moment.
///
/// ```
/// use haversack::monitor::{Count, Counting};
///
/// #[global_allocator]
/// static ALLOCATOR: Counting = Counting::system();
///
/// let before = Count::of_thread();
/// let image = <haversack::array![u8; 28, 28]>::zeros();
/// let after = Count::of_thread();
/// assert_eq!((after.current - before.current, after.blocks - before.blocks), (784, 1));
/// # drop(image);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// The bytes that are allocated and not freed.
    pub current: usize,
    /// The largest number of bytes that were allocated at once.
    pub peak: usize,
    /// The bytes of all allocations so far.
    pub total: u64,
    /// The number of blocks that are allocated and not freed.
    pub blocks: usize,
    /// The number of all allocations so far. Each reallocation counts as one more.
    pub allocations: u64,
}

impl Count {
    /// Returns the figures of the whole process. `current` and `peak` come from one atomic, and the peak is never below `current`. The
    /// other figures are sums over the threads, whose counters are read one after another.
    pub fn of_process() -> Count {
        let (current, peak) = TOTALS.current_and_peak();
        let sum = thread_counters::sum();
        Count {
            current,
            peak,
            total: sum.total,
            blocks: difference(sum.allocations, sum.frees),
            allocations: sum.allocations,
        }
    }

    /// Returns the figures of this thread since it began: what it allocated, less what it freed. If it freed more than it allocated,
    /// because other threads handed it their blocks, `current` and `blocks` are 0.
    pub fn of_thread() -> Count {
        let reading = thread_counters::mine(peaks::reading);
        Count {
            current: usize::try_from(reading.current).unwrap_or(0),
            peak: usize::try_from(reading.peak).unwrap_or(0),
            total: reading.total,
            blocks: difference(reading.allocations, reading.frees),
            allocations: reading.allocations,
        }
    }
}

fn difference(allocations: u64, frees: u64) -> usize {
    usize::try_from(allocations.saturating_sub(frees)).unwrap_or(usize::MAX)
}

/// Returns whether [`Counting`](super::Counting) is the global allocator of this program. Without it every figure is 0.
///
/// The check allocates one byte.
pub fn is_counting() -> bool {
    let before = thread_counters::mine(peaks::reading).allocations;
    drop(core::hint::black_box(std::boxed::Box::new(0u8)));
    thread_counters::mine(peaks::reading).allocations != before
}
