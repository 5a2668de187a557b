//! The selection of traced blocks, and the depth of tracebacks.

use super::Tracing;
use super::chosen::Chosen;

/// The largest number of frames that a watch sees: enough for any test that does not recurse. Miri names none of them, and takes long
/// for each.
pub(super) const WATCH_FRAMES: usize = if cfg!(miri) { 2 } else { 128 };

/// The settings of a [`Tracing`].
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
/// The table shows the time to allocate and free a `Vec`, relative to a pair of `alloc` and `dealloc` of the system's allocator, which
/// takes 8 ns (optimised, x86-64 Linux, a stack of 30 frames; the best of seven runs each, on a machine that had other work three times):
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
/// Nearly all of it is the walk up the stack. On Unix, threads walk at the same time; elsewhere, the crate backtrace lets one walk after
/// the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "settings do nothing until they are started"]
pub struct TracingSettings {
    frames: usize,
    sample: Sampling,
}

/// The selection of blocks that are entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(crate) enum Sampling {
    /// One block in this many.
    Blocks(u64),
    /// The block that completes this many bytes.
    Bytes(u64),
}

/// The default is every block, with 32 frames.
impl Default for TracingSettings {
    fn default() -> Self {
        TracingSettings { frames: 32, sample: Sampling::Blocks(1) }
    }
}

impl TracingSettings {
    /// Sets the largest number of frames of a traceback, from the call of the allocator outwards; at least one.
    ///
    /// Frames of the standard library count. Without optimisation there are 8 to 16 of them before the user's line; with it, mostly none. A
    /// traceback that ends before it reaches a line of the user's shows the last address that it reached.
    pub fn frames(self, most: usize) -> Self {
        TracingSettings { frames: most.max(1), ..self }
    }

    /// Keeps whole tracebacks.
    pub fn all_frames(self) -> Self {
        self.frames(usize::MAX)
    }

    /// Enters one block in `blocks` of each thread. The figures are those of the entered blocks: multiply them by `blocks` to estimate
    /// those of all.
    pub fn every(self, blocks: u64) -> Self {
        TracingSettings { sample: Sampling::Blocks(blocks.max(1)), ..self }
    }

    /// Enters the block with which a thread has allocated `bytes` since its last entered block. So every block of at least `bytes` is
    /// entered. The figures are those of the entered blocks.
    pub fn every_bytes(self, bytes: u64) -> Self {
        TracingSettings { sample: Sampling::Bytes(bytes.max(1)), ..self }
    }

    /// Traces from now on.
    pub fn start(self) -> Tracing {
        Tracing::start_with(&self)
    }

    /// Makes these the settings of the process.
    pub(super) fn apply(&self) {
        let (every, is_in_bytes) = match self.sample {
            Sampling::Blocks(every) => (every, false),
            Sampling::Bytes(every) => (every, true),
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

/// Returns the number of frames, and the selection of blocks.
pub(crate) fn now() -> (usize, Sampling) {
    let (frames, every, is_in_bytes) = CHOSEN.now();
    (frames, if is_in_bytes { Sampling::Bytes(every) } else { Sampling::Blocks(every) })
}
