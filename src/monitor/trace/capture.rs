//! The traceback of an allocation, as addresses of instructions, innermost first.

use std::vec::Vec;

/// At most `most` addresses, of the frames outside of the one where `inner` lies.
///
/// Stacks grow downwards wherever frames tell their stack pointer. Where they do not, no frame is left out.
pub(super) fn addresses(most: usize, inner: usize) -> Vec<usize> {
    let mut addresses = Vec::with_capacity(most.min(32));
    backtrace::trace(|frame| {
        let stack = frame.sp().addr();
        if stack == 0 || stack > inner {
            addresses.push(frame.ip().addr());
        }
        addresses.len() < most
    });
    addresses
}
