//! Units as constants, so that one that does not exist is an error where it is written.
#![allow(non_upper_case_globals, reason = "units are written as everybody writes them")]
#![allow(missing_docs, reason = "the name of a unit says what it is")]

pub const B: f64 = 1.0;
pub const kB: f64 = 1e3;
pub const MB: f64 = 1e6;
pub const GB: f64 = 1e9;
pub const TB: f64 = 1e12;
pub const KiB: f64 = 1024.0;
pub const MiB: f64 = 1024.0 * KiB;
pub const GiB: f64 = 1024.0 * MiB;
pub const TiB: f64 = 1024.0 * GiB;

/// `number` units, in bytes.
///
/// # Panics
/// If that is not a number of bytes.
#[track_caller]
pub const fn bytes(number: f64, unit: f64) -> usize {
    let bytes = number * unit;
    assert!(bytes >= 0.0 && bytes <= isize::MAX as f64 && bytes % 1.0 == 0.0, "a limit is a whole number of bytes");
    bytes as usize
}
