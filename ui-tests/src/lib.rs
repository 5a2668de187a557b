//! A place for the ui-tests: programs that must not compile, with what the compiler says about them.
//!
//! | folder | holds | compiled with |
//! | --- | --- | --- |
//! | `fail/*/` | programs that do not pass `cargo check`, each with its `.stderr` | `cargo check` |
//! | `build/*/` | programs that only `cargo build` refuses, each with its `.stderr` | `cargo build` |
//! | `pass/*/` | under the same name as each of those, the nearest program that is legal | one crate: each is a test of `tests/neighbours.rs` |
//! | `narrow/*/` | programs with numbers past 32 bits: legal on targets of 64, refused by others, each with its `.stderr` | `cargo check`, `cargo build` |
