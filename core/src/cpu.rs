//! The use of a processor: its instruction sets, and threads.

pub(crate) mod simd;
pub(crate) mod threads;
