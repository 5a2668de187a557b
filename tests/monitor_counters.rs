//! The monitor's figures equal those of dhat, which counts the same calls: each call goes through both.

#![allow(unsafe_code, reason = "a global allocator is unsafe to implement; this one forwards")]

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::collections::{BTreeMap, HashMap};

use haversack::array;
use haversack::monitor::{Count, Counting, measure, reset_peak};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

#[allow(dead_code, reason = "another test measures the others")]
mod measured;
use measured::smoothed;

/// dhat's own memory is allocated while it counts. It is in no figure of dhat's, and must be in none of ours.
struct Both(Counting<dhat::Alloc>);

#[global_allocator]
static ALLOCATOR: Both = Both(Counting::new(dhat::Alloc));

thread_local! {
    static IS_WITHIN: Cell<bool> = const { Cell::new(false) };
}

impl Both {
    fn through<R>(&self, both: impl FnOnce(&Counting<dhat::Alloc>) -> R, system: impl FnOnce() -> R) -> R {
        if IS_WITHIN.replace(true) {
            return system();
        }
        let result = both(&self.0);
        IS_WITHIN.set(false);
        result
    }
}

/// Runs work of dhat's own.
fn apart<R>(work: impl FnOnce() -> R) -> R {
    IS_WITHIN.set(true);
    let result = work();
    IS_WITHIN.set(false);
    result
}

// SAFETY: every call goes to the system's allocator with the same arguments, also when dhat forwards it.
unsafe impl GlobalAlloc for Both {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller keeps the contract of `alloc`.
        self.through(|both| unsafe { both.alloc(layout) }, || unsafe { System.alloc(layout) })
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller keeps the contract of `alloc_zeroed`.
        self.through(|both| unsafe { both.alloc_zeroed(layout) }, || unsafe { System.alloc_zeroed(layout) })
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: the caller keeps the contract of `realloc`.
        self.through(
            |both| unsafe { both.realloc(block, layout, size) },
            || unsafe { System.realloc(block, layout, size) },
        )
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        // SAFETY: the caller keeps the contract of `dealloc`.
        self.through(|both| unsafe { both.dealloc(block, layout) }, || unsafe { System.dealloc(block, layout) })
    }
}

/// The figures that one of them saw since a moment.
#[derive(Debug, PartialEq)]
struct Seen {
    peak: usize,
    current: i64,
    blocks: i64,
    total: u64,
    allocations: u64,
}

/// Runs `work` while both count it, and returns the figures of each. (dhat counts what begins while its profiler exists.)
fn both<R>(work: impl FnOnce() -> R) -> (R, Seen, Seen) {
    let profiler = apart(|| dhat::Profiler::builder().testing().build());
    let theirs_before = dhat::HeapStats::get();
    reset_peak();
    let before = Count::of_process();
    let result = work();
    let after = Count::of_process();
    let theirs = dhat::HeapStats::get();
    apart(|| drop(profiler));
    let ours = Seen {
        peak: after.peak - before.current,
        current: after.current as i64 - before.current as i64,
        blocks: after.blocks as i64 - before.blocks as i64,
        total: after.total - before.total,
        allocations: after.allocations - before.allocations,
    };
    let theirs = Seen {
        peak: theirs.max_bytes - theirs_before.curr_bytes,
        current: theirs.curr_bytes as i64 - theirs_before.curr_bytes as i64,
        blocks: theirs.curr_blocks as i64 - theirs_before.curr_blocks as i64,
        total: theirs.total_bytes - theirs_before.total_bytes,
        allocations: theirs.total_blocks - theirs_before.total_blocks,
    };
    (result, ours, theirs)
}

fn arrays() {
    let a = <array![f32; 64, 64]>::ones();
    let b = (&a * 2.0 + &a).eval();
    let c = a.dot(&b).eval();
    drop(smoothed(&c));
    let large = <array![f64; 300, 300]>::zeros();
    drop((large + 1.0).eval());
}

fn collections() {
    let mut words: HashMap<String, Vec<usize>> = HashMap::new();
    let mut sorted = BTreeMap::new();
    for i in 0..500 {
        words.entry(format!("word {}", i % 37)).or_default().push(i);
        sorted.insert(i * 7919 % 500, i.to_string());
    }
    words.retain(|_, of| of.len() % 2 == 0);
    words.values_mut().for_each(Vec::shrink_to_fit);
    sorted.retain(|key, _| key % 3 == 0);
}

/// Runs threads one after the other: with parallel threads, each counter would see an order of its own.
fn threads() {
    for i in 1..5usize {
        let work = move || vec![vec![0u8; 1000 * i]; 10].into_iter().flatten().count();
        assert_eq!(std::thread::spawn(work).join().expect("a thread that ends"), 10_000 * i);
    }
}

/// A step of a drawn program, on a list of buffers.
#[derive(Clone, Debug)]
enum Step {
    Push(usize),
    Grow(usize, usize),
    Shrink(usize),
    Drop(usize),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        (0..5000usize).prop_map(Step::Push),
        (any::<usize>(), 0..9000usize).prop_map(|(which, by)| Step::Grow(which, by)),
        any::<usize>().prop_map(Step::Shrink),
        any::<usize>().prop_map(Step::Drop),
    ]
}

fn run(steps: &[Step]) {
    let mut buffers: Vec<Vec<u8>> = Vec::new();
    for step in steps {
        let len = buffers.len();
        match *step {
            Step::Push(bytes) => buffers.push(vec![1; bytes]),
            _ if len == 0 => {}
            Step::Grow(which, by) => buffers[which % len].reserve_exact(by),
            Step::Shrink(which) => {
                let buffer = &mut buffers[which % len];
                buffer.truncate(buffer.len() / 2);
                buffer.shrink_to_fit();
            }
            Step::Drop(which) => drop(buffers.swap_remove(which % len)),
        }
    }
}

/// This is one test, because a process has one profiler of dhat's. It has no test harness: a harness frees blocks on its own thread
/// that it allocated before the profiler began, and dhat does not know those.
fn main() {
    let works: [(&str, fn()); 3] = [("arrays", arrays), ("collections", collections), ("threads", threads)];
    for (name, work) in works {
        let ((), ours, theirs) = both(work);
        assert_eq!(ours, theirs, "{name}");
        assert!(ours.total > 0, "{name}");
    }
    let mut runner = TestRunner::new(Config { cases: 200, failure_persistence: None, ..Config::default() });
    let drawn = runner.run(&prop::collection::vec(step(), 0..80), |steps| {
        let (((), report), ours, theirs) = both(|| measure(|| run(&steps)));
        prop_assert_eq!(&ours, &theirs);
        prop_assert_eq!(
            (report.peak, report.total, report.allocations),
            (theirs.peak, theirs.total, theirs.allocations)
        );
        prop_assert_eq!((report.left, report.blocks_left), (0, 0));
        Ok(())
    });
    drawn.unwrap_or_else(|error| panic!("{error}"));
}
