//! The events of the allocator, one function each. None of them allocates from it, except for the monitor's own memory.

use super::process::TOTALS;
use super::trace::{self, block::TracedBlock};
use super::{internal, thread_counters};

/// The room for a block which the allocator has yet to give.
pub(crate) enum Grant {
    /// The block is the monitor's own.
    Own,
    /// The current bytes of the process once the block is there.
    Now(isize),
}

/// Asks for room before a block grows by `bytes`. Returns `None` if the limit forbids it.
#[inline]
pub(crate) fn ask(bytes: usize) -> Option<Grant> {
    if internal::is_internal() { Some(Grant::Own) } else { TOTALS.grow(bytes).map(Grant::Now) }
}

/// Gives back the room for a block that the allocator could not give.
#[cold]
pub(crate) fn failed(room: &Grant, bytes: usize) {
    if let Grant::Now(_) = room {
        TOTALS.shrink(bytes.cast_signed());
    }
}

/// Counts a block of `bytes` that begins at `address`.
#[inline]
pub(crate) fn allocated(room: &Grant, address: usize, bytes: usize) {
    match room {
        Grant::Own => internal::add(bytes),
        Grant::Now(now) => {
            TOTALS.reached(*now);
            thread_counters::mine(|tally| tally.allocated(bytes));
            if trace::is_on() {
                trace::began(address, bytes);
            }
        }
    }
}

/// Counts the end of the block of `bytes` at `address`, which is about to be freed.
#[inline]
pub(crate) fn freed(address: usize, bytes: usize) {
    if internal::is_internal() {
        return internal::subtract(bytes);
    }
    TOTALS.shrink(bytes.cast_signed());
    thread_counters::mine(|tally| tally.freed(bytes));
    if trace::is_on() {
        trace::ended(address);
    }
}

/// Returns what is known of the block at `address`, which is about to be moved. A call of `stays` or `reallocated` follows.
#[inline]
pub(crate) fn moves(room: &Grant, address: usize) -> Option<TracedBlock> {
    match room {
        Grant::Now(_) if trace::is_on() => trace::moves(address),
        _ => None,
    }
}

/// Puts back what is known of the block at `address`, because it was not moved.
#[cold]
pub(crate) fn stays(address: usize, known: Option<TracedBlock>) {
    if let Some(block) = known {
        trace::stays(address, block);
    }
}

/// Counts that the block of `old` bytes is now one of `new` bytes at `to`. If it grew, there was room.
#[inline]
pub(crate) fn reallocated(room: &Grant, known: Option<TracedBlock>, old: usize, to: usize, new: usize) {
    match room {
        Grant::Own => {
            internal::add(new);
            internal::subtract(old);
        }
        Grant::Now(now) => {
            TOTALS.shrink(old.saturating_sub(new).cast_signed());
            TOTALS.reached(*now);
            thread_counters::mine(|tally| tally.reallocated(old, new));
            if trace::is_on() {
                trace::moved(known, old, to, new);
            }
        }
    }
}
