//! What the allocator tells, one function an event. None of them allocates from it, but for the monitor's own.

use super::{own, process, tally};

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
    if own::is_own() { Some(Room::Own) } else { process::grow(bytes).map(Room::Now) }
}

/// The allocator could not give what there was room for.
#[cold]
pub(crate) fn failed(room: &Room, bytes: usize) {
    if let Room::Now(_) = room {
        process::shrink(bytes);
    }
}

/// A block of `bytes` begins at `address`.
#[inline]
pub(crate) fn allocated(room: &Room, _address: usize, bytes: usize) {
    match room {
        Room::Own => own::add(bytes),
        Room::Now(now) => {
            process::reached(*now);
            tally::mine(|tally| tally.allocated(bytes));
        }
    }
}

/// The block of `bytes` at `address` is about to end.
#[inline]
pub(crate) fn freed(_address: usize, bytes: usize) {
    if own::is_own() {
        return own::subtract(bytes);
    }
    process::shrink(bytes);
    tally::mine(|tally| tally.freed(bytes));
}

/// The block of `old` bytes at `from` is now one of `new` bytes at `to`. There was room if it grew.
#[inline]
pub(crate) fn reallocated(room: &Room, _from: usize, old: usize, _to: usize, new: usize) {
    match room {
        Room::Own => {
            own::add(new);
            own::subtract(old);
        }
        Room::Now(now) => {
            process::shrink(old.saturating_sub(new));
            process::reached(*now);
            tally::mine(|tally| tally.reallocated(old, new));
        }
    }
}
