//! The use of a processor: its instruction sets, threads, and stack.

pub(crate) mod simd;
pub(crate) mod stack;
pub(crate) mod threads;
