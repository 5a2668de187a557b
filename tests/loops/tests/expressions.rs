//! Promise: an expression is one loop of wide vector instructions, without calls and without checks, if the processor has them: a
//! plain release build holds such a loop for AVX2 and for AVX-512.

mod assembly;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use assembly::{is_read, jumps};

static FUNCTIONS: LazyLock<BTreeMap<String, Vec<String>>> =
    LazyLock::new(|| assembly::read(&["--example", "expressions"], "examples", "expressions"));

/// Returns the functions that the function with this name reaches.
fn reached(name: &str) -> BTreeSet<&'static str> {
    let mangled = format!("{}{name}", name.len());
    let found = FUNCTIONS.keys().find(|of| of.contains(&mangled));
    let mut waiting = vec![found.unwrap_or_else(|| panic!("no function {name}")).as_str()];
    let mut reached = BTreeSet::new();
    while let Some(function) = waiting.pop() {
        if reached.insert(function) {
            for (_, _, target) in jumps(&FUNCTIONS[function]) {
                waiting.extend(FUNCTIONS.get_key_value(target).map(|(target, _)| target.as_str()));
            }
        }
    }
    reached
}

/// Returns the bodies of the innermost loops, each from a label to the jump back to it.
fn loops(body: &[String]) -> Vec<&[String]> {
    let back = jumps(body).filter_map(|(at, _, target)| {
        let label = format!("{target}:");
        Some(body[..at].iter().position(|line| *line == label)?..at + 1)
    });
    let all: Vec<_> = back.collect();
    let is_innermost =
        |one: &&std::ops::Range<usize>| !all.iter().any(|other| other.start > one.start && other.end < one.end);
    all.iter().filter(is_innermost).map(|range| &body[range.clone()]).collect()
}

fn is_wide(line: &str) -> bool {
    let computes = ["vadd", "vmul", "vsub", "vfm", "vfn"].iter().any(|mnemonic| line.starts_with(mnemonic));
    computes && (line.contains("%ymm") || line.contains("%zmm"))
}

#[test]
fn expressions_are_loops_of_wide_vector_instructions() {
    if !is_read() {
        return;
    }
    let names = ["fused_expression", "fused_update", "sum_of_floats", "sum_of_squared_differences", "sum_of_columns"];
    for name in names {
        for level in ["4avx2", "6avx512"] {
            let compiled: Vec<_> = reached(name).into_iter().filter(|of| of.contains(level)).collect();
            assert!(!compiled.is_empty(), "{name} has no loop for {level}: {:?}", reached(name));
            let mut wide = 0;
            for function in &compiled {
                let body = &FUNCTIONS[*function];
                for inner in loops(body).into_iter().filter(|inner| inner.iter().any(|line| is_wide(line))) {
                    let calls = inner.iter().filter(|line| line.starts_with("call")).count();
                    assert_eq!(calls, 0, "a loop of {name} calls something: {inner:#?}");
                    // A check for each element would stand between vectors, and would mostly prevent vectorisation.
                    let vectors = inner.iter().filter(|line| is_wide(line)).count();
                    wide += usize::from(jumps(inner).count() <= vectors);
                }
            }
            if name.starts_with("fused") {
                let leaves =
                    |of: &&str| FUNCTIONS[*of].iter().any(|line| line.starts_with("call") || line.contains("panic"));
                assert!(!compiled.iter().any(leaves), "{name} leaves for elsewhere, for {level}");
            }
            assert!(wide > 0, "{name} has no loop of wide instructions for {level}");
        }
    }
}
