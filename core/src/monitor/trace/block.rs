//! A traced block.

use std::vec::Vec;

use super::site::Site;
use super::thread_state::{Allocation, Wanted};

/// A live block.
pub(crate) struct TracedBlock {
    pub(super) bytes: usize,
    pub(super) site: Site,
    pub(super) allocation: Allocation,
    /// The number of this block among all blocks.
    pub(super) sequence: u64,
    /// The tracing that it belongs to: 0 if only watches see it.
    pub(super) tracing: u64,
}

/// A block that begins.
pub(super) struct Began {
    pub(super) address: usize,
    pub(super) bytes: usize,
    pub(super) addresses: Vec<usize>,
    pub(super) wanted: Wanted,
    /// The bytes that a moved block had before.
    pub(super) before: usize,
}
