//! The settings of the process, which every thread reads before it enters a block.

use crate::monitor::atomic::Ordering::{Acquire, Relaxed, Release};
use crate::monitor::atomic::{AtomicBool, AtomicU64, AtomicUsize, constant};

/// The depth of tracebacks, and the selection of blocks that are entered.
pub(crate) struct Chosen {
    /// 0 while the process is not traced.
    frames: AtomicUsize,
    every: AtomicU64,
    is_in_bytes: AtomicBool,
}

impl Chosen {
    constant! {
        pub(crate) fn new() -> Self {
            Chosen { frames: AtomicUsize::new(0), every: AtomicU64::new(1), is_in_bytes: AtomicBool::new(false) }
        }
    }

    /// Stores the settings. The store of `frames` publishes the others.
    pub(crate) fn choose(&self, frames: usize, every: u64, is_in_bytes: bool) {
        self.every.store(every, Relaxed);
        self.is_in_bytes.store(is_in_bytes, Relaxed);
        self.frames.store(frames, Release);
    }

    pub(crate) fn choose_none(&self) {
        self.frames.store(0, Relaxed);
    }

    /// Returns the number of frames, the sampling period, and whether the period counts bytes and not blocks.
    pub(crate) fn now(&self) -> (usize, u64, bool) {
        // In this order: the store of `frames` publishes the others.
        let frames = self.frames.load(Acquire);
        (frames, self.every.load(Relaxed), self.is_in_bytes.load(Relaxed))
    }
}
