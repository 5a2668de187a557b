//! The placement of blocks. The allocator gives every contender, whatever its library, blocks that begin at a cache line, and shifts them
//! by a number of lines in each pass: the address of a buffer can decide a row.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

const LINE: usize = 64;

/// The number of shifts. Blocks are shifted by less than a page of 4 KiB.
pub(crate) const SHIFTS: usize = 4096 / LINE;

/// The extra bytes of a placed block: a line that holds the header, and room for all shifts.
const EXTRA: usize = LINE * (SHIFTS + 1);
const _: () = assert!(size_of::<Header>() <= LINE / 4);

static SHIFT: AtomicUsize = AtomicUsize::new(0);
static STEP: AtomicUsize = AtomicUsize::new(0);
static FRESH: AtomicBool = AtomicBool::new(false);

/// Shifts blocks by this many lines from now on.
pub(crate) fn shift(lines: usize) {
    SHIFT.store(lines % SHIFTS, Ordering::Relaxed);
}

/// Sets whether each block begins some lines further than the one before. Buffers whose addresses differ by a multiple of 4 KiB slow each
/// other down.
pub(crate) fn scatter(scatter: bool) {
    STEP.store(if scatter { 23 } else { 0 }, Ordering::Relaxed);
}

/// Sets whether large blocks come from the system, page by page, and go back to it, instead of from the allocator's own stock.
pub(crate) fn fresh_pages(fresh: bool) {
    FRESH.store(fresh, Ordering::Relaxed);
}

/// The global allocator of the benches.
pub(crate) struct Placing;

/// The header of a placed block, in the line in front of it.
#[derive(Clone, Copy)]
struct Header {
    base: *mut u8,
    mapped: bool,
}

/// Returns the layout of a placed block. Blocks of a line or more are placed, unless they need an alignment of more than a line.
fn placed(layout: Layout) -> Option<Layout> {
    if layout.size() < LINE || layout.align() > LINE {
        return None;
    }
    Layout::from_size_align(layout.size().checked_add(EXTRA)?, LINE / 4).ok()
}

impl Placing {
    fn place(layout: Layout, zeroed: bool) -> *mut u8 {
        let mapped = FRESH.load(Ordering::Relaxed) && layout.size() >= 128 << 10;
        let base = match (mapped, zeroed) {
            (true, _) => map(layout.size()),
            // SAFETY: the size is at least `EXTRA`.
            (false, true) => unsafe { System.alloc_zeroed(layout) },
            // SAFETY: the size is at least `EXTRA`.
            (false, false) => unsafe { System.alloc(layout) },
        };
        if base.is_null() {
            return base;
        }
        let shift = SHIFT.load(Ordering::Relaxed);
        SHIFT.store((shift + STEP.load(Ordering::Relaxed)) % SHIFTS, Ordering::Relaxed);
        // To the next line. `base` is aligned to a quarter of a line, so the header fits in front.
        let offset = LINE - base.addr() % LINE + LINE * shift;
        // SAFETY: `offset <= EXTRA`, and the block has `EXTRA` bytes more than were asked for.
        let block = unsafe { base.add(offset) };
        // SAFETY: at least `size_of::<Header>()` bytes lie between `base` and `block`.
        let header = unsafe { block.sub(size_of::<Header>()) };
        // SAFETY: as above; `block` begins a line, so the header, whose size is a multiple of its alignment, is aligned.
        unsafe { header.cast::<Header>().write(Header { base, mapped }) };
        block
    }
}

// SAFETY: a block comes from `System` or from the system's pages, and goes back to the origin that its header names. Whether it has a
// header depends on the layout alone, which is the same when it goes back.
unsafe impl GlobalAlloc for Placing {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        match placed(layout) {
            Some(layout) => Self::place(layout, false),
            // SAFETY: the caller's layout is passed on.
            None => unsafe { System.alloc(layout) },
        }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        match placed(layout) {
            Some(layout) => Self::place(layout, true),
            // SAFETY: the caller's layout is passed on.
            None => unsafe { System.alloc_zeroed(layout) },
        }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        let Some(layout) = placed(layout) else {
            // SAFETY: without a header it is `System`'s own block.
            return unsafe { System.dealloc(block, layout) };
        };
        // SAFETY: a placed block has its header in front.
        let header = unsafe { block.sub(size_of::<Header>()) };
        // SAFETY: `place` wrote it.
        let Header { base, mapped } = unsafe { header.cast::<Header>().read() };
        if mapped {
            unmap(base, layout.size());
        } else {
            // SAFETY: `base` came from `System`, for this layout.
            unsafe { System.dealloc(base, layout) };
        }
    }
}

#[cfg(unix)]
fn map(bytes: usize) -> *mut u8 {
    let (access, kind) = (libc::PROT_READ | libc::PROT_WRITE, libc::MAP_PRIVATE | libc::MAP_ANON);
    // SAFETY: a new anonymous mapping changes no other.
    let pages = unsafe { libc::mmap(std::ptr::null_mut(), bytes, access, kind, -1, 0) };
    if pages == libc::MAP_FAILED { std::ptr::null_mut() } else { pages.cast() }
}

#[cfg(unix)]
fn unmap(base: *mut u8, bytes: usize) {
    // SAFETY: `base` came from `map`, for as many bytes.
    unsafe { libc::munmap(base.cast(), bytes) };
}

#[cfg(not(unix))]
fn map(bytes: usize) -> *mut u8 {
    // SAFETY: the size is at least 128 KiB.
    Layout::from_size_align(bytes, LINE / 4)
        .map_or(std::ptr::null_mut(), |layout| unsafe { System.alloc_zeroed(layout) })
}

#[cfg(not(unix))]
fn unmap(base: *mut u8, bytes: usize) {
    if let Ok(layout) = Layout::from_size_align(bytes, LINE / 4) {
        // SAFETY: `base` came from `map`, for as many bytes.
        unsafe { System.dealloc(base, layout) };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place_of(block: &[u8]) -> (usize, usize) {
        (block.as_ptr().addr() % LINE, block.as_ptr().addr() % 4096 / LINE)
    }

    #[test]
    fn blocks_begin_a_line_wherever_they_are_and_keep_what_is_written() {
        for size in [LINE, 1000, 1 << 20] {
            for lines in [0, 1, 17, SHIFTS - 1, SHIFTS] {
                for fresh in [false, true] {
                    shift(lines);
                    fresh_pages(fresh);
                    let mut block = vec![0; size];
                    assert_eq!(place_of(&block).0, 0);
                    assert!(block.iter().all(|&byte| byte == 0));
                    block.fill(7);
                    fresh_pages(!fresh);
                    block.extend([9; 3]);
                    assert!(block[..size].iter().all(|&byte| byte == 7) && block[size..] == [9; 3]);
                    fresh_pages(false);
                }
            }
        }
        fresh_pages(true);
        let blocks = [5, 6].map(|lines| {
            shift(lines);
            vec![0; 1 << 20]
        });
        // Mapped blocks come from the beginning of a page; the header takes a line.
        assert_eq!(blocks.map(|block| place_of(&block)), [(0, 6), (0, 7)]);
        fresh_pages(false);
    }
}
