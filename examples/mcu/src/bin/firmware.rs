//! The program for the device: no std, no alloc, no start files, one static workspace. It reads the digits that were not learned
//! from, and ends with the number of those that it took for another in percent.
//!
//! With the feature `host` the same runs as any program does.
#![cfg_attr(not(feature = "host"), no_std)]
#![cfg_attr(not(feature = "host"), no_main)]
#![allow(missing_docs, reason = "a program")]

use haversack::{Array, Workspace};
use haversack_mcu::{Image, SIDE, read};

/// All that is computed is computed here.
static WORKSPACE: Workspace<read> = Workspace::new();

/// Files of NumPy: a header of 128 bytes, and the elements.
static IMAGES: &[u8] = include_bytes!("../../../data/digits-images.npy");
static LABELS: &[u8] = include_bytes!("../../../data/digits-labels.npy");
const HEADER: usize = 128;
/// The first image that was not learned from.
const FIRST: usize = 1347;

/// How many of a hundred are taken for another, rounded up.
fn wrong() -> usize {
    let Some(mut workspace) = WORKSPACE.take() else { return 100 };
    let images = IMAGES[HEADER..].chunks_exact(SIDE * SIDE).skip(FIRST);
    let labels = LABELS[HEADER..].iter().skip(FIRST);
    let (mut seen, mut wrong) = (0, 0);
    for (pixels, &label) in images.zip(labels) {
        let Ok(image): Result<Image, _> = Array::try_from(pixels) else { return 100 };
        seen += 1;
        wrong += usize::from(read::in_workspace(&mut workspace, &image) != label.into());
    }
    (100 * wrong).div_ceil(seen)
}

#[cfg(feature = "host")]
fn main() {
    println!("{} of a hundred digits are taken for another", wrong());
}

#[cfg(not(feature = "host"))]
mod device {
    use core::arch::{asm, naked_asm};
    use core::panic::PanicInfo;

    /// Where a program begins that has no start files. A device would set up its clocks here.
    ///
    /// # Safety
    /// The system calls it, once.
    #[unsafe(no_mangle)]
    #[unsafe(naked)]
    unsafe extern "C" fn _start() -> ! {
        naked_asm!("and rsp, -16", "call {run}", "ud2", run = sym run)
    }

    extern "C" fn run() -> ! {
        exit(super::wrong())
    }

    fn exit(code: usize) -> ! {
        // SAFETY: `exit_group` of Linux takes a number and does not come back.
        unsafe { asm!("syscall", in("rax") 231, in("rdi") code, options(noreturn)) }
    }

    /// The host's `core` was compiled to unwind, and names this; nothing unwinds here.
    #[unsafe(no_mangle)]
    extern "C" fn rust_eh_personality() {}

    #[panic_handler]
    fn panic(_: &PanicInfo<'_>) -> ! {
        exit(101)
    }
}
