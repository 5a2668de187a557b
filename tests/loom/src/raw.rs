//! Stands in place of `core/src/raw.rs`.

/// Stands in place of `core/src/raw/atomic.rs`.
pub(crate) mod atomic {
    pub(crate) use core::sync::atomic::Ordering;
    pub(crate) use loom::sync::atomic::{AtomicBool, AtomicI64, AtomicIsize, AtomicPtr, AtomicU64, AtomicUsize};

    /// Loom's atomics can only be made while a model runs, so these functions are not `const`.
    macro_rules! constant {
        ($($function:tt)*) => { $($function)* };
    }
    pub(crate) use constant;
}

#[path = "../../../core/src/raw/lasting.rs"]
pub(crate) mod lasting;
