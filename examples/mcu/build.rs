//! Sets the memory layout of the device, and the linker script of `cortex-m-rt`, which needs it. Does nothing on the host.

use std::path::PathBuf;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=memory");
    let variable = |name| env::var(name).unwrap_or_default();
    let board = match variable("TARGET").as_str() {
        "thumbv7em-none-eabihf" => "mps2-an386",
        "thumbv6m-none-eabi" => "microbit",
        _ => return Ok(()),
    };
    let folder = PathBuf::from(variable("OUT_DIR"));
    fs::copy(format!("memory/{board}.x"), folder.join("memory.x"))?;
    println!("cargo::rustc-link-search={}", folder.display());
    println!("cargo::rustc-link-arg-bin=firmware=--nmagic");
    println!("cargo::rustc-link-arg-bin=firmware=-Tlink.x");
    Ok(())
}
