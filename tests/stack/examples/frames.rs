//! Checks the frames of a program that was compiled with `-Z emit-stack-sizes`: for all instruction sets, not only for those of this machine.
//!
//! `frames PROGRAM BOUND`: fails where a function of the library has a frame of more than `BOUND` bytes. Prints the largest ones.
//!
//! The section `.stack_sizes` has for each function its address, and the bytes of its frame as an unsigned LEB128 number (LLVM, "Code
//! generator", "Emitting function stack size information").

use std::collections::BTreeMap;
use std::error::Error;
use std::{env, fs};

use object::{Endianness, Object, ObjectSection, ObjectSymbol};

/// A function and the bytes of its frame.
type Frame = (u64, String);

fn main() -> Result<(), Box<dyn Error>> {
    let [program, bound] = &env::args().skip(1).collect::<Vec<_>>()[..] else {
        return Err("usage: frames PROGRAM BOUND".into());
    };
    let (mut frames, bound) = (of_library(&fs::read(program)?)?, bound.parse::<u64>()?);
    frames.sort();
    let Some((most, _)) = frames.last() else {
        return Err("the program has no frames of the library: was it compiled with `-Z emit-stack-sizes`?".into());
    };
    println!("{} frames of the library, the largest of {most} bytes:", frames.len());
    for (bytes, name) in frames.iter().rev().take(5) {
        let name = format!("{:#}", rustc_demangle::demangle(name));
        println!("{bytes:6} {}", name.chars().take(160).collect::<String>());
    }
    if *most > bound { Err(format!("a frame has {most} bytes, more than {bound}").into()) } else { Ok(()) }
}

/// Returns the frames of functions whose symbols name the library.
fn of_library(program: &[u8]) -> Result<Vec<Frame>, Box<dyn Error>> {
    let file = object::File::parse(program)?;
    let names: BTreeMap<u64, &str> = file
        .symbols()
        .filter_map(|symbol| Some((symbol.address() & !1, symbol.name().ok()?)))
        .filter(|(_, name)| name.contains("haversack"))
        .collect();
    let section = file.section_by_name(".stack_sizes").ok_or("the program has no section .stack_sizes")?;
    let width = if file.is_64() { 8 } else { 4 };
    let mut bytes = section.data()?;
    let mut frames = Vec::new();
    while let Some((address, rest)) = bytes.split_at_checked(width) {
        let mut word = [0; 8];
        word[..width].copy_from_slice(address);
        let (size, rest) = unsigned(rest).ok_or("a size ends too early")?;
        bytes = rest;
        let address = if file.endianness() == Endianness::Little {
            u64::from_le_bytes(word)
        } else {
            return Err("big-endian programs are not read".into());
        };
        if let Some(name) = names.get(&(address & !1)) {
            frames.push((size, (*name).to_owned()));
        }
    }
    Ok(frames)
}

/// Reads an unsigned LEB128 number, and returns it with the bytes behind it.
fn unsigned(bytes: &[u8]) -> Option<(u64, &[u8])> {
    let mut number = 0;
    for (at, &byte) in bytes.iter().enumerate() {
        number |= u64::from(byte & 0x7F) << (7 * at);
        if byte < 0x80 {
            return Some((number, &bytes[at + 1..]));
        }
    }
    None
}
