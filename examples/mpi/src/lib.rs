//! The number of ranks of the examples, and how they show their results.
//!
//! `cargo build && mpirun -n 4 target/debug/heat` runs one; `scripts/mpi.sh` runs all, and compares them with one rank.

use haversack::{Array, Dtype, STACK, Shape};

/// The number of ranks: 4, or 1 with the feature `one-rank`.
pub const RANKS: usize = if cfg!(feature = "one-rank") { 1 } else { 4 };

/// Returns a digest of 64 bits of all elements, in which each bit counts. (FNV-1a.)
pub fn digest<T: Dtype, S: Shape>(array: &Array<T, S>, bits: impl Fn(T) -> u64) -> u64 {
    let bytes = array.iter().flat_map(|&element| bits(element).to_le_bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |digest, byte| (digest ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

/// Says on the standard error how many bytes this rank takes beside MPI's: arrays and workspaces, and the stack of the library's code.
pub fn print_projection(rank: usize, footprint: usize) {
    // One write, so that lines of ranks do not mix.
    let line = format!("rank {rank}: projected {}\n", footprint + STACK);
    eprint!("{line}");
}
