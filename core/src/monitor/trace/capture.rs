//! The traceback of an allocation, as addresses of instructions, innermost first.

use std::sync::{PoisonError, RwLock, RwLockWriteGuard};
use std::vec::Vec;

use super::unwind::walk;

/// Threads that walk a stack share this lock. A loader may hold a lock of its own during a walk, so a fork waits until no thread walks.
static WALKING: RwLock<()> = RwLock::new(());

pub(super) type Still = RwLockWriteGuard<'static, ()>;

/// Stops all walks, as long as the guard lives.
pub(super) fn still() -> Still {
    WALKING.write().unwrap_or_else(PoisonError::into_inner)
}

/// The number of extra frames to walk if the stack does not tell which frames are our own: those of an allocation in a debug build.
const OUR_OWN: usize = if cfg!(miri) { 0 } else { 24 };

/// Returns at most `most` addresses, of the frames outside of the one where `inner` lies.
///
/// Stacks grow downwards wherever frames report their stack pointer. If they do not, or if variables lie elsewhere (under
/// AddressSanitizer), no frame is left out.
pub(super) fn addresses(most: usize, inner: usize) -> Vec<usize> {
    let addresses = walked(most, inner);
    // All frames are below a variable that lies elsewhere.
    if addresses.is_empty() { walked(most, 0) } else { addresses }
}

fn walked(most: usize, inner: usize) -> Vec<usize> {
    let mut addresses = Vec::with_capacity(most.min(32));
    let mut room = most.saturating_add(OUR_OWN);
    let _walking = WALKING.read().unwrap_or_else(PoisonError::into_inner);
    walk(|frame| {
        let (stack, address) = (frame.sp().addr(), frame.ip().addr());
        if stack != 0 && stack <= inner {
            // Our own frames are left out.
            room = most;
        } else if address != 0 {
            // The outermost frame has no address.
            addresses.push(address);
        }
        addresses.len() < room
    });
    addresses
}
