//! Reads the machine code that the compiler makes of a part of this package.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

/// Whether this can read the target's assembly.
pub(crate) fn is_read() -> bool {
    let is_read = cfg!(target_arch = "x86_64");
    if !is_read {
        println!("codegen: skipped: only the assembly of x86_64 is read");
    }
    is_read
}

/// Returns the assembly of a part of this package, in release mode: its functions as instructions and labels, by their mangled names.
pub(crate) fn read(part: &[&str], folder: &str, file: &str) -> BTreeMap<String, Vec<String>> {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join(file);
    let status = Command::new(env!("CARGO"))
        .args(["rustc", "--package", "haversack-loops", "--release", "--quiet"])
        .args(part)
        .arg("--target-dir")
        .arg(&target)
        .args(["--", "--emit", "asm", "-C", "codegen-units=1", "-C", "debuginfo=0"])
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .status()
        .expect("cargo runs");
    assert!(status.success(), "the loops do not compile");
    let files = std::fs::read_dir(target.join("release").join(folder)).expect("the folder of the compiler's output");
    let files = files.map(|file| file.expect("a file of it").path());
    let of_the_loops = |path: &std::path::PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        name.starts_with(&format!("{file}-")) && name.ends_with(".s")
    };
    let newest = files.filter(of_the_loops).max_by_key(|path| path.metadata().and_then(|of| of.modified()).ok());
    functions(&std::fs::read_to_string(newest.expect("the compiler wrote assembly")).expect("assembly is text"))
}

fn functions(assembly: &str) -> BTreeMap<String, Vec<String>> {
    let (mut functions, mut current) = (BTreeMap::<String, Vec<String>>::new(), None);
    for line in assembly.lines() {
        let line = line.split('#').next().unwrap_or_default().trim_end();
        if let Some(name) = line.strip_suffix(':').filter(|name| !name.starts_with(".L")) {
            current = Some(name.to_owned());
        } else if line.trim() == ".cfi_endproc" {
            current = None;
        } else if let Some(name) = &current {
            functions.entry(name.clone()).or_default().push(line.trim().to_owned());
        }
    }
    functions
}

/// Returns the position, the mnemonic and the operand of every jump and call.
pub(crate) fn jumps(body: &[String]) -> impl Iterator<Item = (usize, &str, &str)> {
    body.iter().enumerate().filter_map(|(at, line)| {
        let (mnemonic, operand) = line.split_once(char::is_whitespace)?;
        // A function of another unit is called by its address in a table.
        let target = operand.trim().trim_start_matches('*').trim_end_matches("@GOTPCREL(%rip)");
        (mnemonic.starts_with('j') || mnemonic.starts_with("call")).then_some((at, mnemonic, target))
    })
}
