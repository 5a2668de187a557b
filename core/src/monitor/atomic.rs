//! Atomics whose orders matter. The package `tests/loom` compiles the files that use this module with one of its own in
//! its place. There the atomics are loom's, which tries everything that each order allows.

pub(crate) use core::sync::atomic::{AtomicBool, AtomicI64, AtomicIsize, AtomicPtr, AtomicU64, AtomicUsize, Ordering};

/// A function that makes atomics: a `const fn`, unless they are loom's.
macro_rules! constant {
    ($(#[$attribute:meta])* $visibility:vis fn $($function:tt)*) => {
        $(#[$attribute])*
        $visibility const fn $($function)*
    };
}

pub(crate) use constant;
