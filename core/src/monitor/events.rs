//! The events of the allocator, one function each. None of them allocates from it, except for the monitor's own memory.

use super::process::TOTALS;
use super::trace::{self, table::Block};
use super::{own, tally};

/// The room for a block which the allocator has yet to give.
pub(crate) enum Room {
    /// The block is the monitor's own.
    Own,
    /// The current bytes of the process once the block is there.
    Now(isize),
}

/// Asks for room before a block grows by `bytes`. Returns `None` if the limit forbids it.
#[inline]
pub(crate) fn ask(bytes: usize) -> Option<Room> {
    if own::is_own() { Some(Room::Own) } else { TOTALS.grow(bytes).map(Room::Now) }
}

/// Gives back the room for a block that the allocator could not give.
#[cold]
pub(crate) fn failed(room: &Room, bytes: usize) {
    if let Room::Now(_) = room {
        TOTALS.shrink(bytes.cast_signed());
    }
}

/// Counts a block of `bytes` that begins at `address`.
#[inline]
pub(crate) fn allocated(room: &Room, address: usize, bytes: usize) {
    match room {
        Room::Own => own::add(bytes),
        Room::Now(now) => {
            TOTALS.reached(*now);
            tally::mine(|tally| tally.allocated(bytes));
            if trace::is_on() {
                trace::began(address, bytes);
            }
        }
    }
}

/// Counts the end of the block of `bytes` at `address`, which is about to be freed.
#[inline]
pub(crate) fn freed(address: usize, bytes: usize) {
    if own::is_own() {
        return own::subtract(bytes);
    }
    TOTALS.shrink(bytes.cast_signed());
    tally::mine(|tally| tally.freed(bytes));
    if trace::is_on() {
        trace::ended(address);
    }
}

/// Returns what is known of the block at `address`, which is about to be moved. A call of `stays` or `reallocated` follows.
#[inline]
pub(crate) fn moves(room: &Room, address: usize) -> Option<Block> {
    match room {
        Room::Now(_) if trace::is_on() => trace::moves(address),
        _ => None,
    }
}

/// Puts back what is known of the block at `address`, because it was not moved.
#[cold]
pub(crate) fn stays(address: usize, known: Option<Block>) {
    if let Some(block) = known {
        trace::stays(address, block);
    }
}

/// Counts that the block of `old` bytes is now one of `new` bytes at `to`. If it grew, there was room.
#[inline]
pub(crate) fn reallocated(room: &Room, known: Option<Block>, old: usize, to: usize, new: usize) {
    match room {
        Room::Own => {
            own::add(new);
            own::subtract(old);
        }
        Room::Now(now) => {
            TOTALS.shrink(old.saturating_sub(new).cast_signed());
            TOTALS.reached(*now);
            tally::mine(|tally| tally.reallocated(old, new));
            if trace::is_on() {
                trace::moved(known, old, to, new);
            }
        }
    }
}
