//! Sets the memory layout of the device, and the linker script of `cortex-m-rt`, which needs it.

use std::path::PathBuf;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=memory.x");
    let folder = PathBuf::from(env::var("OUT_DIR").unwrap_or_default());
    fs::copy("memory.x", folder.join("memory.x"))?;
    println!("cargo::rustc-link-search={}", folder.display());
    println!("cargo::rustc-link-arg-bins=--nmagic");
    println!("cargo::rustc-link-arg-bins=-Tlink.x");
    Ok(())
}
