//! Units of memory. A unit that does not exist is a compile error.

/// A unit in bytes.
#[doc(hidden)]
#[macro_export]
macro_rules! haversack_unit {
    (B) => {
        1.0
    };
    (kB) => {
        1e3
    };
    (MB) => {
        1e6
    };
    (GB) => {
        1e9
    };
    (TB) => {
        1e12
    };
    (KiB) => {
        1024.0
    };
    (MiB) => {
        1_048_576.0
    };
    (GiB) => {
        1_073_741_824.0
    };
    (TiB) => {
        1_099_511_627_776.0
    };
    ($other:ident) => {
        ::core::compile_error!(::core::concat!(
            "`",
            ::core::stringify!($other),
            "` is no unit of memory: write B, kB, MB, GB, TB, or KiB, MiB, GiB, TiB"
        ))
    };
}

/// Returns `number` units in bytes.
///
/// # Panics
/// If the result is not a whole number of bytes, or is larger than `isize::MAX`.
#[track_caller]
pub const fn bytes(number: f64, unit: f64) -> usize {
    let bytes = number * unit;
    assert!(bytes >= 0.0 && bytes % 1.0 == 0.0, "a limit is a whole number of bytes");
    assert!(bytes <= isize::MAX as f64, "a limit is at most what memory can address (`isize::MAX` bytes)");
    bytes as usize
}
