//! The work of a recorder is in no figure. This needs a program that does nothing else at the same time, unlike a test among others.

use std::time::Duration;

use haversack::monitor::{Count, Counting, Recorder, Sample, own_bytes, phase};

#[global_allocator]
static ALLOCATOR: Counting = Counting::system();

fn main() {
    // Makes what the standard library and the monitor allocate only once.
    drop(std::thread::current());
    record();
    let before = (Count::of_process(), Count::of_thread(), own_bytes());
    record();
    assert_eq!((Count::of_process(), Count::of_thread(), own_bytes()), before);
    println!("recording is in no figure: ok");
}

fn record() {
    let before = (Count::of_process(), Count::of_thread());
    let own = own_bytes();
    let recorder = Recorder::options().every(Duration::from_micros(100)).keep(8).start().unwrap();
    let by_hand = Recorder::by_hand();
    phase!("outer", {
        for _ in 0..300 {
            phase!("inner");
            by_hand.sample();
        }
        recorder.sample();
    });
    assert!(own_bytes() > own + 4096 * size_of::<Sample>());
    assert_eq!((Count::of_process(), Count::of_thread()), before);
    let (first, second) = (recorder.stop(), by_hand.stop());
    assert_eq!((first.phases().len(), first.phases_dropped()), (256, 45));
    let copy = second.clone().with_title("a copy").with_budget("RAM", 1);
    drop((first, second, copy));
    assert_eq!((Count::of_process(), Count::of_thread()), before);
}
