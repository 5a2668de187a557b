//! The files of the monitor whose memory orders matter, with loom's atomics in place of the core library's.
//!
//! Each test of `src/models.rs` is a model: a few threads that do a few steps, which loom runs in every order of the threads and with
//! every value that a load may see. `scripts/loom.sh` runs them. `scripts/loom.sh weakened` weakens the orders one by one, and a model
//! must notice each.

pub mod monitor;

#[cfg(test)]
mod models;
