//! The bytes of stack that a call takes: the free stack is painted, and what is no longer painted afterwards was used.
//!
//! * S1: from the linker's symbol `_stack_end` up to the stack pointer lies memory that belongs to nothing: statics end below it,
//!   the stack begins at its other end and grows down to it, and there is no heap.
//! * S2: memory above the stack pointer is in use, memory below it is not: painting calls no function.
//! * S3: no interrupt is enabled, so nothing else runs meanwhile.

use core::ptr;

use cortex_m::register::msp;

const PAINT: u32 = 0x5AFE_57AC;

unsafe extern "C" {
    /// The lowest word of the stack. It has an address and no value.
    static _stack_end: u32;
}

/// Returns the result of a call, and the bytes of stack that it took.
#[inline(never)]
pub(crate) fn measure<R>(run: impl FnOnce() -> R) -> (R, usize) {
    let (lowest, pointer) = (ptr::addr_of!(_stack_end).cast_mut(), msp::read() as usize);
    let words = (pointer - lowest.addr()) / size_of::<u32>();
    for word in 0..words {
        // SAFETY: the word lies below the stack pointer, in the stack's own memory (S1, S2).
        let at = unsafe { lowest.add(word) };
        // SAFETY: as above: nobody else reads or writes that memory (S3).
        unsafe { at.write_volatile(PAINT) };
    }
    let result = run();
    let untouched = (0..words).take_while(|&word| {
        // SAFETY: as above.
        let at = unsafe { lowest.add(word) };
        // SAFETY: the word was written above.
        unsafe { at.read_volatile() == PAINT }
    });
    (result, pointer - lowest.addr() - untouched.count() * size_of::<u32>())
}
