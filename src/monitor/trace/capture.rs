//! The traceback of an allocation, as addresses of instructions, innermost first.

use std::vec::Vec;

/// At most `most` addresses, of the frames outside of the one where `inner` lies.
///
/// Stacks grow downwards wherever frames tell their stack pointer. Where they do not, no frame is left out.
pub(super) fn addresses(most: usize, inner: usize) -> Vec<usize> {
    let mut addresses = Vec::with_capacity(most.min(32));
    backtrace::trace(|frame| {
        let (stack, address) = (frame.sp().addr(), frame.ip().addr());
        // The frame around all has no address.
        if (stack == 0 || stack > inner) && address != 0 {
            addresses.push(address);
        }
        addresses.len() < most
    });
    addresses
}
