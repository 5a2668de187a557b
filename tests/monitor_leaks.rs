//! Tests what `assert_no_leak!` accepts and refuses: threads, and blocks that are older than the work.

#![cfg(feature = "monitor")]

use std::cell::RefCell;
use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{channel, sync_channel};
use std::sync::{Arc, Mutex};
use std::thread::{Builder, scope, sleep, spawn};
use std::time::Duration;

use haversack::monitor::{Counting, Tracing, assert_no_leak};

#[global_allocator]
static ALLOCATOR: Counting = Counting::system();

/// Keeps a block that is never freed, but stays reachable to the end, so that memory checkers need not report it.
fn keep(block: Vec<u8>) {
    static KEPT: Mutex<[Option<Vec<u8>>; 64]> = Mutex::new([const { None }; 64]);
    let mut kept = KEPT.lock().expect("nobody panics");
    *kept.iter_mut().find(|place| place.is_none()).expect("a place") = Some(block);
}

/// Returns the first line of the failure, which must occur.
fn left<R>(work: impl FnOnce() -> R) -> String {
    let panic = catch_unwind(AssertUnwindSafe(work)).err().expect("an assertion that fails");
    let text = panic.downcast_ref::<String>().expect("a text");
    // Miri knows no lines.
    assert!(cfg!(miri) || text.contains(concat!("\n  ", file!(), ":")), "it tells lines: {text}");
    text.lines().next().expect("a line").to_string()
}

/// Returns `500 bytes are left in 1 blocks: expected none`.
fn of(bytes: &str, blocks: usize) -> String {
    format!("{bytes} bytes are left in {blocks} blocks: expected none")
}

#[test]
fn threads_that_end_leave_nothing() {
    for _ in 0..if cfg!(miri) { 1 } else { 20 } {
        assert_no_leak!(spawn(|| 1).join().expect("it ends"));
        assert_no_leak!(Builder::new().name("named".into()).spawn(|| vec![1u8; 10]).expect("a thread").join());
        assert_no_leak!(scope(|s| {
            s.spawn(|| drop(vec![1u8; 100]));
        }));
        assert_no_leak!(scope(|s| { s.spawn(|| 1).join().expect("it ends") }));
        assert_no_leak!(scope(|s| {
            for size in 1..5 {
                s.spawn(move || vec![1u8; size]);
            }
        }));
        // A thread that starts a thread.
        assert_no_leak!(spawn(|| spawn(|| vec![0u8; 50]).join()).join().expect("it ends"));
    }
}

#[test]
fn blocks_that_another_thread_frees_are_not_left() {
    assert_no_leak!({
        let (sender, receiver) = channel::<Vec<u8>>();
        let worker = spawn(move || receiver.into_iter().map(|block| block.len()).sum::<usize>());
        sender.send(vec![0; 500]).expect("it listens");
        drop(sender);
        worker.join().expect("it ends")
    });
    assert_no_leak!({
        let shared = Arc::new(vec![0u8; 300]);
        let other = shared.clone();
        let thread = spawn(move || drop(other));
        drop(shared);
        thread.join().expect("it ends");
    });
    assert_no_leak!({
        let made = spawn(|| vec![0u8; 300]).join().expect("it ends");
        drop(made);
    });
}

#[test]
fn a_worker_that_was_there_before_may_take_its_time() {
    let (sender, receiver) = sync_channel::<Vec<u8>>(1);
    let worker = spawn(move || {
        for block in receiver {
            sleep(Duration::from_millis(20));
            drop(block);
        }
    });
    assert_no_leak!(sender.send(vec![0; 500]).expect("it listens"));
    drop(sender);
    worker.join().expect("it ends");
}

#[test]
fn a_worker_that_was_there_before_is_none_of_the_work() {
    let kept = Arc::new(Mutex::new(Vec::<Vec<u8>>::with_capacity(8)));
    let (sender, receiver) = sync_channel::<Vec<u8>>(1);
    let (told, heard) = sync_channel::<()>(1);
    let of_worker = kept.clone();
    let worker = spawn(move || {
        for block in receiver {
            drop(block);
            of_worker.lock().expect("nobody panics").push(vec![1; 77]);
            told.send(()).expect("it listens");
        }
    });
    // The first action of the thread in this process is not to free a block of the work.
    sender.send(vec![0; 1]).expect("it listens");
    heard.recv().expect("it tells");
    assert_no_leak!({
        sender.send(vec![0; 500]).expect("it listens");
        heard.recv().expect("it tells");
    });
    drop(sender);
    worker.join().expect("it ends");
    assert_eq!(kept.lock().expect("nobody panics").len(), 2);
}

#[test]
fn what_threads_of_the_work_keep_is_left() {
    let text = left(|| {
        assert_no_leak!(scope(|s| {
            s.spawn(|| keep(vec![1u8; 500])).join().expect("it ends");
        }))
    });
    assert_eq!(text, of("500", 1));
    let text = left(|| {
        assert_no_leak!(spawn(|| spawn(|| keep(vec![1u8; 501])).join()).join().expect("it ends").expect("it ends"))
    });
    assert_eq!(text, of("501", 1));
    let text = left(|| {
        assert_no_leak!(scope(|s| {
            for size in [10, 20, 30] {
                s.spawn(move || keep(vec![1u8; size]));
            }
        }))
    });
    assert_eq!(text, of("60", 3));
}

#[test]
fn what_is_handed_to_who_keeps_it_is_left() {
    let (sender, receiver) = sync_channel::<Vec<u8>>(1);
    let text = left(|| assert_no_leak!(sender.send(vec![0; 502]).expect("it listens")));
    assert_eq!(text, of("502", 1));
    drop(receiver);
    // The same holds if the block is made larger there.
    let (sender, receiver) = sync_channel::<Vec<u8>>(1);
    let (told, heard) = sync_channel::<()>(1);
    let worker = spawn(move || {
        let mut kept = Vec::with_capacity(2);
        drop(vec![0u8; 1]);
        for mut block in receiver {
            block.reserve_exact(2000);
            kept.push(block);
            told.send(()).expect("it listens");
        }
        kept.len()
    });
    // Channels keep something for each thread that waits.
    sender.send(Vec::new()).expect("it listens");
    heard.recv().expect("it tells");
    let text = left(|| {
        assert_no_leak!({
            sender.send(Vec::with_capacity(100)).expect("it listens");
            heard.recv().expect("it tells");
        })
    });
    assert_eq!(text, of("2_000", 1));
    drop(sender);
    assert_eq!(worker.join().expect("it ends"), 2);
}

#[test]
fn the_end_of_an_older_block_makes_up_for_nothing() {
    for bytes in [1, 499, 500, 5000, 100_000] {
        let old = vec![0u8; bytes];
        let text = left(|| {
            assert_no_leak!({
                drop(old);
                keep(vec![0u8; 500]);
            })
        });
        assert_eq!(text, of("500", 1), "{bytes}");
    }
    let old: Vec<_> = (0..10).map(|size| vec![0u8; size + 1]).collect();
    assert_eq!(left(|| assert_no_leak!({ keep((old.into_iter().last(), vec![0; 8]).1) })), of("8", 1));
}

#[test]
fn an_older_block_is_left_by_what_it_grew() {
    let mut old = Vec::<u8>::with_capacity(100);
    assert_no_leak!(old.push(1));
    assert_eq!(left(|| assert_no_leak!(old.reserve_exact(150))), of("51", 1));
    assert_eq!(old.capacity(), 151);
    // The block shrinks, and grows again up to its old size.
    assert_no_leak!(old.shrink_to(120));
    assert_no_leak!({
        old.shrink_to(50);
        old.reserve_exact(119);
    });
    assert_eq!(old.capacity(), 120);
    // The block grew several times, and on another thread.
    let text = left(|| {
        assert_no_leak!(scope(|s| {
            s.spawn(|| {
                old.reserve_exact(200);
                old.reserve_exact(300);
            });
        }))
    });
    assert_eq!(text, of("181", 1));
    // The block grew and ended, or went back.
    assert_no_leak!({
        old.reserve_exact(1000);
        old.shrink_to(301);
    });
    assert_no_leak!({
        old.reserve_exact(1000);
        drop(old);
    });
}

#[test]
fn an_older_block_is_known_where_all_is_traced() {
    let _tracing = Tracing::start();
    let mut old = Vec::<u8>::with_capacity(100);
    old.reserve_exact(200);
    assert_no_leak!(old.shrink_to(150));
    assert_eq!(left(|| assert_no_leak!(old.reserve_exact(160))), of("10", 1));
    assert_no_leak!(drop(old));
}

#[test]
fn work_within_work_is_both() {
    let text = left(|| {
        assert_no_leak!({
            let kept = vec![0u8; 40];
            assert_no_leak!(Vec::<u8>::with_capacity(50));
            // Miri has no names of frames, by which the printed text of the failure is recognised.
            let inner = if cfg!(miri) { of("60", 1) } else { left(|| assert_no_leak!(keep(vec![0u8; 60]))) };
            assert_eq!(inner, of("60", 1));
            drop(inner);
            if cfg!(miri) {
                keep(vec![0u8; 60]);
            }
            keep(kept);
        })
    });
    assert_eq!(text, of("100", 2));
    // Two works side by side on two threads do not see each other's blocks.
    scope(|s| {
        s.spawn(|| assert_eq!(left(|| assert_no_leak!(keep(vec![0u8; 7]))), of("7", 1)));
        s.spawn(|| {
            for _ in 0..if cfg!(miri) { 5 } else { 100 } {
                assert_no_leak!(Vec::<u8>::with_capacity(9));
            }
        });
    });
}

#[test]
fn what_is_kept_for_later_is_left_once() {
    thread_local! {
        static CACHE: RefCell<HashMap<u32, Vec<u8>>> = RefCell::default();
    }
    let cached = |key| CACHE.with_borrow_mut(|cache| cache.entry(key).or_insert_with(|| vec![0; 300]).len());
    assert!(left(|| assert_no_leak!(cached(1))).ends_with(" bytes are left in 2 blocks: expected none"));
    assert_no_leak!(cached(1));
    assert_eq!(left(|| assert_no_leak!(cached(2))), of("300", 1));
}

#[test]
#[cfg(not(miri))]
fn printing_leaves_nothing_but_what_is_printed_may() {
    assert_no_leak!(println!("{:>3000}", "captured by the test"));
    assert_no_leak!(eprintln!("{}", 7));
    assert_no_leak!(drop(catch_unwind(|| panic!("printed by the hook"))));
    struct Leaks;
    impl std::fmt::Display for Leaks {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            keep(vec![0u8; 70]);
            f.write_str("leaks")
        }
    }
    assert_eq!(left(|| assert_no_leak!(println!("{Leaks}"))), of("70", 1));
}

#[test]
fn what_the_standard_library_makes_once_is_nobodys() {
    assert_no_leak!(std::thread::current().id());
    assert_no_leak!(std::io::stdout());
}
