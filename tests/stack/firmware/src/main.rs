//! The program for the device: it writes the stack that each kernel takes, in bytes, and hashes of what
//! reductions compute, to the debugger's console.
#![no_std]
#![no_main]

mod stack;

use core::fmt::Write;
use core::hint::spin_loop;
use core::panic::PanicInfo;

use cortex_m_rt::entry;
use cortex_m_semihosting::debug::{self, EXIT_FAILURE, EXIT_SUCCESS};
use cortex_m_semihosting::hio;
use haversack_stack::{Kernel, Memory, all, reductions};

/// `entry` lends a static of `main` to it alone.
#[entry]
fn main() -> ! {
    static mut MEMORY: Memory = Memory::new();
    let written = hio::hstdout().map(|mut out| {
        let ((), nothing) = stack::measure(|| call(&NOTHING, MEMORY));
        all().try_for_each(|kernel| {
            let ((), taken) = stack::measure(|| call(kernel, MEMORY));
            writeln!(out, "stack {} {}", taken - nothing, kernel.name)
        })?;
        reductions().try_for_each(|kernel| {
            MEMORY.clear();
            call(kernel, MEMORY);
            writeln!(out, "{:016x} {}", MEMORY.hash(), kernel.name)
        })
    });
    exit(matches!(written, Ok(Ok(()))))
}

/// The call that is subtracted from the others.
const NOTHING: Kernel = Kernel { name: "nothing", run: |_| () };

#[inline(never)]
fn call(kernel: &Kernel, memory: &mut Memory) {
    (kernel.run)(memory);
}

/// Ends the emulation.
fn exit(well: bool) -> ! {
    debug::exit(if well { EXIT_SUCCESS } else { EXIT_FAILURE });
    loop {
        spin_loop();
    }
}

#[panic_handler]
fn panic(why: &PanicInfo<'_>) -> ! {
    if let Ok(mut out) = hio::hstderr() {
        // If the message cannot be written, the exit still reports the failure.
        writeln!(out, "{why}").ok();
    }
    exit(false)
}
