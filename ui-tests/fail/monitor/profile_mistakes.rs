//! Mistakes in a profiled body are told once, at the user's tokens.

use haversack::monitor::profile;

#[profile]
fn wrong_type(bytes: usize) -> Vec<u8> {
    let zeros = vec![0u8; bytes];
    zeros.len()
}

#[profile]
fn unknown(count: usize) -> usize {
    let mut sum = 0;
    for i in 0..count {
        sum += wieght(i);
    }
    sum
}

#[profile]
fn moved(names: Vec<String>) -> usize {
    let all = names;
    if all.is_empty() {
        return 0;
    }
    names.len()
}

#[profile]
fn no_value(flag: bool) -> usize {
    if flag {
        let one = 1;
        return one;
    }
}

#[profile]
fn borrowed() -> &'static str {
    let text = String::from("a");
    match text.len() {
        0 => "none",
        _ => text.as_str(),
    }
}

fn main() {
    println!("{:?}", wrong_type(1));
    println!("{} {} {} {}", unknown(1), moved(vec![]), no_value(true), borrowed());
}
