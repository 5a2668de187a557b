//! Processes fork while other threads do what the monitor counts, traces and records: no child hangs.
#![cfg(all(unix, not(miri), feature = "monitor"))]
#![allow(unsafe_code, reason = "`fork` has no safe name")]

use std::hint::black_box;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use haversack::monitor::{
    By, Count, Counting, Recorder, Snapshot, Tracing, Watch, assert_no_leak, assert_peak, phase, reset_peak,
};

#[global_allocator]
static ALLOCATOR: Counting = Counting::system();

unsafe extern "C" {
    fn fork() -> i32;
    fn _exit(code: i32) -> !;
    fn waitpid(child: i32, status: *mut i32, options: i32) -> i32;
    fn alarm(seconds: u32) -> u32;
}

/// One test runs at a time, because the figures of the process are compared.
static TURN: Mutex<()> = Mutex::new(());

/// Returns the status of a child that did `work`: 0 if it succeeded, otherwise the signal or its code.
fn child(work: impl Fn() -> bool) -> i32 {
    // SAFETY: the child does what it may do with what it has, which is the subject of this test, and ends by `_exit`.
    let process = unsafe { fork() };
    if process == 0 {
        // SAFETY: `alarm` is a function of POSIX.
        unsafe { alarm(20) };
        let is_right = work();
        // SAFETY: as above.
        unsafe { _exit(if is_right { 0 } else { 1 }) };
    }
    let mut status = -1;
    // SAFETY: `status` lives until the call returns.
    unsafe { waitpid(process, &mut status, 0) };
    status
}

/// Forks `forks` children, one after the other, while two threads do `meanwhile` again and again.
fn through(forks: usize, meanwhile: impl Fn() + Sync, work: impl Fn() -> bool) {
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    let is_over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while !is_over.load(Relaxed) {
                    meanwhile();
                }
            });
        }
        let failed = (0..forks).map(|_| child(&work)).find(|status| *status != 0);
        is_over.store(true, Relaxed);
        assert_eq!(failed, None, "the status of a child");
    });
}

fn allocate() {
    black_box(vec![0u8; 100]);
}

fn is_there() -> bool {
    black_box(vec![1u8; 1000]).len() == 1000
}

#[test]
fn nothing_is_traced() {
    through(25, allocate, is_there);
}

#[test]
fn all_is_traced() {
    let _tracing = Tracing::start();
    through(40, allocate, is_there);
}

#[test]
fn threads_are_watched() {
    let watched = || {
        let _watch = Watch::begin();
        allocate();
    };
    through(40, watched, is_there);
}

#[test]
fn assertions_run() {
    through(25, || assert_no_leak!(allocate()), is_there);
}

#[test]
fn the_child_asserts() {
    let work = || {
        assert_peak!(== 1000, is_there());
        assert_no_leak!(is_there());
        true
    };
    through(25, || assert_peak!(<= 100, allocate()), work);
}

#[test]
fn the_child_traces_on() {
    let _tracing = Tracing::settings().frames(4).start();
    let work = || {
        let before = Snapshot::take().total();
        let kept = vec![0u8; 1000];
        let after = Snapshot::take().total();
        drop(kept);
        after.bytes - before.bytes == 1000
    };
    through(25, allocate, work);
}

#[test]
fn the_child_stops_tracing() {
    let work = || {
        drop(Tracing::start());
        is_there()
    };
    through(25, || drop(Tracing::start()), work);
}

#[test]
fn lines_are_looked_up() {
    let _tracing = Tracing::settings().frames(8).start();
    let work = || !Snapshot::take().statistics(By::Line).is_empty();
    through(5, || drop(Snapshot::take().statistics(By::Line)), work);
}

#[test]
fn the_peak_begins_anew() {
    let work = || {
        reset_peak();
        let count = Count::of_process();
        count.peak >= count.current
    };
    through(40, reset_peak, work);
}

#[test]
fn recorders_run() {
    let recorder = Recorder::options().every(Duration::from_micros(100)).start().expect("a thread");
    let work = || {
        phase!("in the child");
        recorder.sample();
        !recorder.so_far().samples().is_empty()
    };
    through(25, || phase!("meanwhile", { allocate() }), work);
    drop(recorder);
}

#[test]
fn the_child_stops_a_recorder() {
    let recorder = Mutex::new(Some(Recorder::start().expect("a thread")));
    // Each child has a recorder of its own, without the thread.
    let work = || recorder.lock().expect("nobody panics").take().expect("it runs").stop().samples().len() > 1;
    through(20, || phase!("meanwhile"), work);
}

#[test]
fn a_child_forks() {
    let _tracing = Tracing::start();
    through(20, allocate, || child(is_there) == 0);
}
