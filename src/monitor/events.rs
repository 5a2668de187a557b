//! What the allocator tells, one function an event. None of them allocates from it, but for the monitor's own.

use super::process::TOTALS;
use super::trace::{self, table::Block};
use super::{own, tally};

/// Room for a block, which the allocator has yet to give.
pub(crate) enum Room {
    /// Of the monitor's own.
    Own,
    /// So many bytes will be there.
    Now(isize),
}

/// Asks for room before a block grows by `bytes`. `None` where the limit forbids it.
#[inline]
pub(crate) fn ask(bytes: usize) -> Option<Room> {
    if own::is_own() { Some(Room::Own) } else { TOTALS.grow(bytes).map(Room::Now) }
}

/// The allocator could not give what there was room for.
#[cold]
pub(crate) fn failed(room: &Room, bytes: usize) {
    if let Room::Now(_) = room {
        TOTALS.shrink(bytes.cast_signed());
    }
}

/// A block of `bytes` begins at `address`.
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

/// The block of `bytes` at `address` is about to end.
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

/// The block at `address` is about to be moved: what is known of it. It is followed by `stays` or `reallocated`.
#[inline]
pub(crate) fn moves(room: &Room, address: usize) -> Option<Block> {
    match room {
        Room::Now(_) if trace::is_on() => trace::moves(address),
        _ => None,
    }
}

/// The block at `address` was not moved.
#[cold]
pub(crate) fn stays(address: usize, known: Option<Block>) {
    if let Some(block) = known {
        trace::stays(address, block);
    }
}

/// The block of `old` bytes is now one of `new` bytes at `to`. There was room if it grew.
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
