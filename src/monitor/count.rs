//! The figures of the process or of a thread.

use super::process::TOTALS;
use super::{peaks, tally};

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
    /// Bytes that are allocated and not freed.
    pub current: usize,
    /// The most bytes that there were at once.
    pub peak: usize,
    /// Bytes of all allocations so far.
    pub total: u64,
    /// Blocks that are allocated and not freed.
    pub blocks: usize,
    /// All allocations so far. One that was reallocated counts once more.
    pub allocations: u64,
}

impl Count {
    /// Of the whole process. `current` and `peak` come from one atomic, and the peak is never below; the others are sums of what the
    /// threads counted, each as it is when it is read.
    pub fn of_process() -> Count {
        let (current, peak) = TOTALS.current_and_peak();
        let sum = tally::sum();
        Count {
            current,
            peak,
            total: sum.total,
            blocks: difference(sum.allocations, sum.frees),
            allocations: sum.allocations,
        }
    }

    /// Of this thread since it began: what it allocated, less what it freed. Where it freed more than it allocated, because others
    /// handed it their blocks, `current` and `blocks` are 0.
    pub fn of_thread() -> Count {
        let reading = tally::mine(peaks::reading);
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

/// Whether [`Counting`](super::Counting) is the global allocator of this program: without it every figure is 0.
///
/// It allocates a byte to see.
pub fn is_counting() -> bool {
    let before = tally::mine(peaks::reading).allocations;
    drop(core::hint::black_box(std::boxed::Box::new(0u8)));
    tally::mine(peaks::reading).allocations != before
}
