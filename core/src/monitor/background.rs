//! Threads of the monitor's own.

use super::internal;
use super::process::TOTALS;
use super::thread_counters::{self, ThreadCounters};

/// Makes all work of this thread the monitor's, to its last destructor. This includes what the thread allocated and freed while it started:
/// the standard library frees there what was allocated where the thread was spawned.
pub(super) fn is_own_thread() {
    internal::from_now_on();
    let bytes = thread_counters::mine(ThreadCounters::disown);
    TOTALS.shrink(bytes as isize);
    internal::add(bytes as usize);
}
