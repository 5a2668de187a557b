//! `memit!`: the text that it prints, and its value.

#![cfg(feature = "monitor")]

use std::process::Command;

use haversack::monitor::{Counting, measure, memit};

#[global_allocator]
static ALLOCATOR: Counting = Counting::system();

fn parsed(text: &str) -> Result<u8, std::num::ParseIntError> {
    let number = memit!({
        let copy = text.to_string();
        copy.parse::<u8>()?
    });
    Ok(number + 1)
}

/// Prints the text that the test below reads, which runs this one alone in a process of its own.
#[test]
fn values() {
    let a = memit!(<haversack::array![f32; 1000, 1000]>::zeros());
    let sum = memit!((&a + 1.0).eval().sum());
    assert_eq!(sum, 1e6);
    memit!(drop(a));
    assert_eq!(parsed("41"), Ok(42));
    assert!(parsed("x").is_err());
    let found = loop {
        memit!(if sum > 0.0 { break 1 } else { 2 });
    };
    assert_eq!(memit!(found), 1);
    let (_, inner) = measure(|| memit!(vec![0u8; 50],));
    assert_eq!((inner.peak, inner.allocations, inner.left), (50, 1, 50));
}

#[test]
fn it_prints_peak_and_increment() {
    let mut child = Command::new(std::env::current_exe().unwrap());
    let output = child.args(["values", "--exact", "--nocapture"]).output().unwrap();
    assert!(output.status.success());
    let printed = "\
peak memory: 4_000_000 bytes, increment: 4_000_000 bytes
peak memory: 4_000_000 bytes, increment: 0 bytes
peak memory: 0 bytes, increment: -4_000_000 bytes
peak memory: 2 bytes, increment: 0 bytes
peak memory: 0 bytes, increment: 0 bytes
peak memory: 50 bytes, increment: 50 bytes
";
    assert_eq!(String::from_utf8(output.stderr).unwrap(), printed);
}
