//! Blocks that begin at known lines.
#![allow(dead_code, reason = "each test takes of it what it needs")]

/// The number of sites.
pub(crate) const SITES: usize = 3;

const FIRST_ALLOCATED: u32 = line!() + 5;

/// Returns a block of `bytes`, at least one, that begins at the line of `site`.
pub(crate) fn allocated(site: usize, bytes: usize) -> Vec<u8> {
    match site {
        0 => vec![0; bytes],
        1 => Vec::with_capacity(bytes),
        _ => "x".repeat(bytes).into_bytes(),
    }
}

const FIRST_MOVED: u32 = line!() + 6;

/// Changes the block to `bytes`. It begins at the line of `site` if the size changes.
pub(crate) fn moved(site: usize, block: &mut Vec<u8>, bytes: usize) {
    block.clear();
    match (site, bytes > block.capacity()) {
        (0, true) => block.reserve_exact(bytes),
        (0, false) => block.shrink_to(bytes),
        (1, true) => block.reserve_exact(bytes),
        (1, false) => block.shrink_to(bytes),
        (_, true) => block.reserve_exact(bytes),
        (_, false) => block.shrink_to(bytes),
    }
}

pub(crate) fn allocated_line(site: usize) -> u32 {
    FIRST_ALLOCATED + site as u32
}

/// Returns the line for a block of `old` bytes that becomes one of `new`.
pub(crate) fn moved_line(site: usize, old: usize, new: usize) -> u32 {
    FIRST_MOVED + 2 * site as u32 + u32::from(new < old)
}

/// Returns the text that is printed for a line of this file.
pub(crate) fn place(line: u32) -> String {
    format!("{}:{line}", file!())
}

/// A pattern that matches this file.
pub(crate) const FILE: &str = "*traced/mod.rs";
