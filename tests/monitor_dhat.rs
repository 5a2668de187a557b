//! The figures of traces equal those of dhat, for the same work.

use haversack::monitor::{Counting, Filter, Snapshot, Tracing};

mod traced;

use traced::{SITES, allocated, moved};

#[global_allocator]
static ALLOCATOR: Counting<dhat::Alloc> = Counting::new(dhat::Alloc);

/// Does some hundred operations with a peak in the middle.
fn work(blocks: &mut Vec<Vec<u8>>) {
    let mut number = 12_345_u64;
    for round in 0..600 {
        number = number.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let random = (number >> 33) as usize;
        match random % 4 {
            0 | 1 if round < 400 => blocks.push(allocated(random % SITES, random % 3000 + 1)),
            2 if !blocks.is_empty() => {
                let index = random % blocks.len();
                moved(random % SITES, &mut blocks[index], random % 5000 + 1);
            }
            3 if !blocks.is_empty() => drop(blocks.swap_remove(random % blocks.len())),
            _ => {}
        }
    }
}

/// This test has no harness: a harness's thread allocates and frees beside the work, which dhat counts and the traces of this file
/// do not.
fn main() {
    let mut blocks = Vec::with_capacity(600);

    let profiler = dhat::Profiler::builder().testing().build();
    work(&mut blocks);
    let dhat = dhat::HeapStats::get();
    drop(profiler);
    blocks.clear();

    let tracing = Tracing::settings().frames(16).start();
    work(&mut blocks);
    let of_file = [Filter::inclusive(traced::FILE)];
    let (live, at_peak, all) = (Snapshot::take(), Snapshot::at_peak(), Snapshot::of_all());
    drop(tracing);
    let [live, at_peak, all] = [live, at_peak, all].map(|snapshot| snapshot.filter(&of_file).total());

    assert_eq!((all.bytes, all.blocks), (dhat.total_bytes, dhat.total_blocks));
    assert_eq!((at_peak.bytes, at_peak.blocks), (dhat.max_bytes as u64, dhat.max_blocks as u64));
    assert_eq!((live.bytes, live.blocks), (dhat.curr_bytes as u64, dhat.curr_blocks as u64));
    assert!(2 * dhat.max_bytes > 3 * dhat.curr_bytes, "{dhat:?}");
}
