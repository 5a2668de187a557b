//! The program for the device: no std, no alloc, one static workspace. It writes the logits and shares of the photographs and of
//! all hundred pictures to the debugger's console, and the most stack that a call took.
#![no_std]
#![no_main]

mod stack;

use core::fmt::{self, Write};
use core::hint::spin_loop;
use core::mem::MaybeUninit;
use core::panic::PanicInfo;

use cortex_m_rt::entry;
use cortex_m_semihosting::debug::{self, EXIT_FAILURE, EXIT_SUCCESS};
use cortex_m_semihosting::hio;
use haversack::WorkspaceMut;
use person::{PHOTOGRAPHS, SAMPLES, detect, detect_in_sample, detect_in_strips, detect_in_thin_strips, softmax};

/// The memory of every call: enough for the largest workspace.
#[repr(align(64))]
struct Bytes([MaybeUninit<u8>; detect::PEAK]);

/// `entry` lends a static of `main` to it alone.
#[entry]
fn main() -> ! {
    static mut BYTES: Bytes = Bytes([MaybeUninit::uninit(); detect::PEAK]);
    let written = hio::hstdout().map(|mut out| examine(&mut BYTES.0, &mut out));
    exit(written == Ok(Ok(())))
}

/// Runs each planned function, one after the other in the same bytes.
fn examine(bytes: &mut [MaybeUninit<u8>], out: &mut impl Write) -> fmt::Result {
    if let Ok(mut workspace) = WorkspaceMut::<detect>::carve(bytes) {
        let run = |number: usize| detect::in_workspace(&mut workspace, &PHOTOGRAPHS[number]);
        report("detect", detect::PEAK, PHOTOGRAPHS.len(), run, out)?;
    }
    if let Ok(mut workspace) = WorkspaceMut::<detect_in_strips>::carve(bytes) {
        let run = |number: usize| detect_in_strips::in_workspace(&mut workspace, &PHOTOGRAPHS[number]);
        report("detect_in_strips", detect_in_strips::PEAK, PHOTOGRAPHS.len(), run, out)?;
    }
    if let Ok(mut workspace) = WorkspaceMut::<detect_in_thin_strips>::carve(bytes) {
        let run = |number: usize| detect_in_thin_strips::in_workspace(&mut workspace, &PHOTOGRAPHS[number]);
        report("detect_in_thin_strips", detect_in_thin_strips::PEAK, PHOTOGRAPHS.len(), run, out)?;
    }
    if let Ok(mut workspace) = WorkspaceMut::<detect_in_sample>::carve(bytes) {
        let run = |number: usize| detect_in_sample::in_workspace(&mut workspace, number);
        report("detect_in_sample", detect_in_sample::PEAK, SAMPLES, run, out)?;
    }
    Ok(())
}

/// Writes what a function says of each picture, and the memory that it took.
fn report(
    name: &str,
    peak: usize,
    pictures: usize,
    mut run: impl FnMut(usize) -> [i8; 2],
    out: &mut impl Write,
) -> fmt::Result {
    let mut stack = 0;
    for number in 0..pictures {
        let (logits, taken) = stack::measure(|| run(number));
        stack = stack.max(taken);
        let ([against, for_one], [share_against, share_for_one]) = (logits, softmax(logits));
        writeln!(out, "{name} {number}, {against}, {for_one}, {share_against}, {share_for_one}")?;
    }
    writeln!(out, "memory of {name}: workspace {peak}, stack {stack}, together {} bytes", peak + stack)
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
