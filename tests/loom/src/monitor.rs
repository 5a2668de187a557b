//! Stands in place of `core/src/monitor.rs`.

/// Stands in place of `core/src/monitor/atomic.rs`.
pub(crate) mod atomic {
    pub(crate) use core::sync::atomic::Ordering;
    pub(crate) use loom::sync::atomic::{AtomicBool, AtomicI64, AtomicIsize, AtomicPtr, AtomicU64, AtomicUsize};

    /// Loom's atomics can only be made while a model runs, so these functions are not `const`.
    macro_rules! constant {
        ($($function:tt)*) => { $($function)* };
    }
    pub(crate) use constant;
}

#[path = "../../../core/src/monitor/trace/chosen.rs"]
pub(crate) mod chosen;
#[path = "../../../core/src/monitor/thread_counters/figures.rs"]
pub(crate) mod figures;
#[path = "../../../core/src/monitor/lasting.rs"]
pub(crate) mod lasting;
#[path = "../../../core/src/monitor/marks.rs"]
pub(crate) mod marks;
#[path = "../../../core/src/monitor/totals.rs"]
pub(crate) mod totals;
