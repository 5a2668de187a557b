//! Which blocks are traced, and how deep.

use super::Tracing;
use super::chosen::Chosen;

/// What a [`Tracing`] enters.
///
/// ```
/// use haversack::monitor::{Counting, Tracing, is_tracing};
///
/// #[global_allocator]
/// static ALLOCATOR: Counting = Counting::system();
///
/// let tracing = Tracing::settings().frames(16).every(8).start();
/// assert!(is_tracing());
/// drop(tracing);
/// assert!(!is_tracing());
/// ```
///
/// # Cost
/// Of a `Vec` that is allocated and freed, beside a pair of `alloc` and `dealloc` of the system's allocator, 8 ns (optimised, x86-64 Linux, a
/// stack of 30 frames; the best of seven runs each, on a machine that had other work three times):
///
/// | frames | which blocks | times as long |
/// | --- | --- | --- |
/// | 1 | every | 100 to 130 |
/// | 4 | every | 130 to 190 |
/// | 16 | every | 300 to 400 |
/// | 32 | every | 310 to 660 |
/// | 16 | [`every`](Self::every)`(10)` | 22 to 39 |
/// | 16 | `every(100)` | 4 to 8 |
/// | 16 | [`every_bytes`](Self::every_bytes)`(512 * 1024)`, blocks of 192 bytes | 2.6 to 4.5 |
///
/// Nearly all of it is the walk up the stack, which the crate backtrace does under a lock of its own: threads that allocate wait for each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "settings do nothing until they are started"]
pub struct TracingSettings {
    frames: usize,
    sample: Sample,
}

/// Which blocks are entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(crate) enum Sample {
    /// One in so many.
    Blocks(u64),
    /// The one with which so many bytes are full.
    Bytes(u64),
}

/// Every block, 32 frames.
impl Default for TracingSettings {
    fn default() -> Self {
        TracingSettings { frames: 32, sample: Sample::Blocks(1) }
    }
}

impl TracingSettings {
    /// At most so many frames of each traceback, from the call of the allocator outwards; at least one.
    ///
    /// Frames of the standard library count. Without optimisation there are 8 to 16 of them before the user's line; with it, mostly
    /// none. A traceback that ends before it has come to a line of the user's shows the address that it came to.
    pub fn frames(self, most: usize) -> Self {
        TracingSettings { frames: most.max(1), ..self }
    }

    /// Whole tracebacks.
    pub fn all_frames(self) -> Self {
        self.frames(usize::MAX)
    }

    /// Enters one block in `blocks` of each thread. Figures are those of the blocks that were entered: an estimate of all is so many
    /// times as much.
    pub fn every(self, blocks: u64) -> Self {
        TracingSettings { sample: Sample::Blocks(blocks.max(1)), ..self }
    }

    /// Enters the block of each thread with which it has allocated `bytes` since the last one that was entered, so that blocks of at least
    /// as many are all there. Figures are those of the blocks that were entered.
    pub fn every_bytes(self, bytes: u64) -> Self {
        TracingSettings { sample: Sample::Bytes(bytes.max(1)), ..self }
    }

    /// Traces from now on.
    pub fn start(self) -> Tracing {
        Tracing::start_with(&self)
    }

    /// Makes these the settings of the process.
    pub(super) fn apply(&self) {
        let (every, is_in_bytes) = match self.sample {
            Sample::Blocks(every) => (every, false),
            Sample::Bytes(every) => (every, true),
        };
        CHOSEN.choose(self.frames, every, is_in_bytes);
    }
}

static CHOSEN: Chosen = Chosen::new();

pub(super) fn none() {
    CHOSEN.choose_none();
}

pub(super) fn is_any() -> bool {
    CHOSEN.now().0 != 0
}

/// Frames, of which blocks.
pub(crate) fn now() -> (usize, Sample) {
    let (frames, every, is_in_bytes) = CHOSEN.now();
    (frames, if is_in_bytes { Sample::Bytes(every) } else { Sample::Blocks(every) })
}
