//! The program for the device: no std, no alloc, one static workspace. It reads the digits that were not learned from, and
//! writes them to the debugger's console. On the host it does the same as an ordinary program, so that the two can be compared.
#![cfg_attr(target_os = "none", no_std, no_main)]
#![allow(missing_docs, reason = "a program")]

#[cfg(target_os = "none")]
mod device {
    use core::fmt::Write;
    use core::hint::spin_loop;
    use core::mem::MaybeUninit;
    use core::panic::PanicInfo;

    use cortex_m_rt::entry;
    use cortex_m_semihosting::debug::{self, EXIT_FAILURE, EXIT_SUCCESS};
    use cortex_m_semihosting::hio;
    use haversack::WorkspaceMut;
    use haversack_mcu::{examine, read};

    /// The bytes of a workspace, aligned as every workspace is.
    #[repr(align(64))]
    struct Bytes([MaybeUninit<u8>; read::PEAK]);

    /// `entry` lends a static of `main` to it alone: on a Cortex-M0, too, which has no atomic exchange for `Workspace::take`.
    #[entry]
    fn main() -> ! {
        static mut BYTES: Bytes = Bytes([MaybeUninit::uninit(); read::PEAK]);
        let written = WorkspaceMut::carve(&mut BYTES.0).ok().zip(hio::hstdout().ok());
        let written = written.and_then(|(mut workspace, mut out)| examine(&mut workspace, &mut out).ok());
        exit(written.is_some())
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
}

#[cfg(not(target_os = "none"))]
fn main() -> std::fmt::Result {
    use haversack::Workspace;
    use haversack_mcu::{examine, read};

    static WORKSPACE: Workspace<read> = Workspace::new();

    let mut workspace = WORKSPACE.take().expect("it was not taken");
    let mut text = String::new();
    examine(&mut workspace, &mut text)?;
    print!("{text}");
    Ok(())
}
