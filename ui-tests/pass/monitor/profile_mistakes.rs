//! The same without mistakes, and without a warning.
#![deny(warnings)]

use haversack::monitor::profile;

#[profile]
fn right_type(bytes: usize) -> Vec<u8> {
    let zeros = vec![0u8; bytes];
    zeros
}

#[profile]
fn known(count: usize) -> usize {
    let mut sum = 0;
    for i in 0..count {
        sum += i;
    }
    sum
}

#[profile]
fn lent(names: Vec<String>) -> usize {
    let all = &names;
    if all.is_empty() {
        return 0;
    }
    names.len()
}

#[profile]
fn value(flag: bool) -> usize {
    if flag {
        let one = 1;
        return one;
    }
    panic!("no value")
}

#[profile]
fn owned() -> String {
    let text = String::from("a");
    match text.len() {
        0 => "none".into(),
        _ => text,
    }
}

#[profile]
fn nothing() {}

#[profile]
fn never_returns(_: u8) -> ! {
    panic!("{}", "never")
}

#[profile]
fn macro_at_the_end(flag: bool) {
    if flag {
        let _number = 1;
        unreachable!();
    }
    println!("not reached: {}", !flag);
}

fn main() {
    nothing();
    macro_at_the_end(false);
    let _: fn(u8) -> ! = never_returns;
    println!("{:?}", right_type(1));
    println!("{} {} {} {}", known(1), lent(vec![]), value(true), owned());
}
