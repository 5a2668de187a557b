//! Promise: sums over views are loops of constant strides. The code that the compiler made of `src/lib.rs` has no call out of it, no
//! panic, and in the sums of rows, columns and windows no branch but the ends of loops: no bounds checks.

mod assembly;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use assembly::{is_read, jumps};

/// The instructions and labels of each function, by its mangled name.
static FUNCTIONS: LazyLock<BTreeMap<String, Vec<String>>> =
    LazyLock::new(|| assembly::read(&["--lib"], "deps", "haversack_loops"));

/// Returns the body of the function with this name in `src/lib.rs`.
fn body(name: &str) -> &'static [String] {
    let mangled = format!("{}{name}", name.len());
    let found = FUNCTIONS.iter().find(|(of, _)| of.contains("haversack_loops") && of.contains(&mangled));
    &found.unwrap_or_else(|| panic!("no function {name}")).1[..]
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
