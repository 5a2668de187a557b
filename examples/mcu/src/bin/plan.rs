//! Prints the memory that reading a digit takes, line by line, before it runs.
#![allow(missing_docs, reason = "a program")]

fn main() {
    println!("find_edges\n\n{}", haversack_mcu::find_edges::PLAN.to_text());
    println!("read\n\n{}", haversack_mcu::read::PLAN.to_text());
}
