//! Allocating and freeing a block, with global allocators that count.

use std::alloc::{GlobalAlloc, Layout, System};

use haversack::monitor::Counting;

use crate::contender::{Contender, Role};
use crate::row::{Fits, Reference, Row};

pub(crate) fn rows() -> Vec<Row> {
    vec![row::<64>(), row::<4096>()]
}

fn row<const BYTES: usize>() -> Row {
    let contenders = [ours::<BYTES>, stats_alloc::<BYTES>, cap::<BYTES>, peak_alloc::<BYTES>, system::<BYTES>];
    Row { size: format!("{BYTES} B"), ..Row::new("count a block of", BYTES, Fits::Allocator, reference, &contenders) }
}

fn reference() -> Reference {
    Reference::new(0.0, [7.0])
}

fn ours<const BYTES: usize>() -> Contender {
    contender::<BYTES, _>(Role::Ours, "haversack", Counting::system())
}

/// Counts allocations, frees, reallocations and their bytes; no peak.
fn stats_alloc<const BYTES: usize>() -> Contender {
    contender::<BYTES, _>(Role::Library, "stats_alloc", stats_alloc::StatsAlloc::system())
}

/// Counts the current bytes, with a limit; a peak only with a feature.
fn cap<const BYTES: usize>() -> Contender {
    contender::<BYTES, _>(Role::Library, "cap", cap::Cap::new(System, usize::MAX))
}

/// Counts the current bytes and their peak.
fn peak_alloc<const BYTES: usize>() -> Contender {
    contender::<BYTES, _>(Role::Library, "peak_alloc", peak_alloc::PeakAlloc)
}

/// Uses the allocator below all of these, which counts nothing.
fn system<const BYTES: usize>() -> Contender {
    contender::<BYTES, _>(Role::Roof, "system", System)
}

fn contender<const BYTES: usize, A: GlobalAlloc + 'static>(role: Role, name: &'static str, allocator: A) -> Contender {
    let layout = const { Layout::new::<[u8; BYTES]>() };
    let run = move |allocator: &mut A| {
        // SAFETY: the layout has bytes.
        let block = unsafe { allocator.alloc(layout) };
        assert!(!block.is_null());
        // SAFETY: the block has at least one byte.
        unsafe { block.write(std::hint::black_box(7)) };
        // SAFETY: written above.
        let written = unsafe { block.read() };
        // SAFETY: the same allocator gave the block for this layout, and nobody else knows it.
        unsafe { allocator.dealloc(block, layout) };
        written
    };
    Contender::new(role, name, allocator, run, |_, written| vec![f64::from(written)])
}
