//! Promise: sums over views are loops of constant strides. What the compiler made of `src/lib.rs` has no call that leaves
//! it, no panic, and in the sums of rows, columns and windows no branch but the ends of loops: no bounds checks.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;

/// Whether the assembly is one that is read here.
fn is_read() -> bool {
    let is_read = cfg!(target_arch = "x86_64");
    if !is_read {
        println!("codegen: skipped: only the assembly of x86_64 is read");
    }
    is_read
}

/// The instructions and labels of each function, by its mangled name.
static FUNCTIONS: LazyLock<BTreeMap<String, Vec<String>>> = LazyLock::new(|| functions(&assembly()));

/// The assembly of this crate, in release mode.
fn assembly() -> String {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("codegen");
    let status = Command::new(env!("CARGO"))
        .args(["rustc", "--package", "haversack-loops", "--lib", "--release", "--quiet", "--target-dir"])
        .arg(&target)
        .args(["--", "--emit", "asm", "-C", "codegen-units=1", "-C", "debuginfo=0"])
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .status()
        .expect("cargo runs");
    assert!(status.success(), "the loops do not compile");
    let files = std::fs::read_dir(target.join("release/deps")).expect("the folder of the compiler's output");
    let files = files.map(|file| file.expect("a file of it").path());
    let of_the_loops = |path: &std::path::PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        name.starts_with("haversack_loops-") && name.ends_with(".s")
    };
    let newest = files.filter(of_the_loops).max_by_key(|path| path.metadata().and_then(|of| of.modified()).ok());
    std::fs::read_to_string(newest.expect("the compiler wrote assembly")).expect("assembly is text")
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

/// The body of the function that is called so in `src/lib.rs`.
fn body(name: &str) -> &'static [String] {
    let mangled = format!("{}{name}", name.len());
    let found = FUNCTIONS.iter().find(|(of, _)| of.contains("haversack_loops") && of.contains(&mangled));
    &found.unwrap_or_else(|| panic!("no function {name}")).1[..]
}

/// Place, mnemonic and operand of every jump and call.
fn jumps(body: &[String]) -> impl Iterator<Item = (usize, &str, &str)> {
    body.iter().enumerate().filter_map(|(at, line)| {
        let (mnemonic, operand) = line.split_once(char::is_whitespace)?;
        (mnemonic.starts_with('j') || mnemonic.starts_with("call")).then(|| (at, mnemonic, operand.trim()))
    })
}

/// Whether a body, or one that it calls, adds or addresses a multiple of 1000 elements or bytes.
fn has_stride(body: &[String]) -> bool {
    let numbers = |line: &String| {
        let numbers = line.split(|c: char| !(c.is_ascii_digit() || c == '-'));
        numbers.filter_map(|number| number.parse::<i64>().ok()).any(|number| number != 0 && number % 1000 == 0)
    };
    let called = |callee: &str| FUNCTIONS.get(callee).is_some_and(|body| body.iter().any(numbers));
    body.iter().any(numbers) || jumps(body).any(|(_, _, target)| called(target))
}

#[test]
fn nothing_is_called_that_could_panic() {
    if !is_read() {
        return;
    }
    assert!(FUNCTIONS.len() >= 36, "{:?}", FUNCTIONS.keys());
    for (name, body) in &*FUNCTIONS {
        for (_, mnemonic, target) in jumps(body) {
            let inside = target.starts_with(".L") || FUNCTIONS.contains_key(target);
            assert!(inside, "{name} leaves for elsewhere: {mnemonic} {target}");
        }
        assert!(!body.iter().any(|line| line.starts_with("ud2") || line.contains("panic")), "{name} may panic");
    }
}

#[test]
fn rows_columns_and_windows_are_summed_in_loops_without_checks() {
    if !is_read() {
        return;
    }
    for part in ["matrix", "row", "column", "window", "transposed"] {
        for (dtype, how) in [("u32", "iterated"), ("u32", "indexed"), ("f32", "iterated"), ("f32", "indexed")] {
            let name = format!("{part}_{dtype}_{how}");
            let body = body(&name);
            let checks: Vec<_> = jumps(body)
                .filter(|(at, mnemonic, target)| {
                    let back = body[..*at].contains(&format!("{target}:"));
                    *mnemonic != "jmp" && mnemonic.starts_with('j') && !back
                })
                .collect();
            assert!(checks.is_empty(), "{name} has branches that do not close a loop: {checks:?}\n{body:#?}");
        }
    }
}

#[test]
fn strides_are_constants() {
    if !is_read() {
        return;
    }
    for part in ["column", "window", "transposed"] {
        for (dtype, how) in [("u32", "iterated"), ("u32", "indexed"), ("f32", "iterated"), ("f32", "indexed")] {
            let name = format!("{part}_{dtype}_{how}");
            assert!(has_stride(body(&name)), "{name} has no stride of 1000 elements: {:#?}", body(&name));
        }
    }
    for name in ["array_column", "array_window"] {
        assert!(has_stride(body(name)), "{name} has no stride of 1000 elements: {:#?}", body(name));
    }
    for multiplied in FUNCTIONS.values().flatten().filter(|line| line.starts_with("imul")) {
        assert!(multiplied.contains('$'), "a multiplication by a variable: {multiplied}");
    }
}
