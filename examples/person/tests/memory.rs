//! The memory that the person detector takes.
#![allow(missing_docs, reason = "a test")]

use std::thread;

use haversack::Workspace;
use person::{PHOTOGRAPHS, WEIGHTS_FOOTPRINT, detect, detect_in_sample, detect_in_strips, detect_in_thin_strips};

#[path = "../../../tests/counting/mod.rs"]
mod counting;
use counting::counted;

#[test]
fn plans() {
    assert_eq!((detect::PEAK, detect::LOWER_BOUND), (55_296, 55_296));
    assert_eq!((detect_in_strips::PEAK, detect_in_strips::LOWER_BOUND), (36_864, 36_864));
    assert_eq!((detect_in_thin_strips::PEAK, detect_in_thin_strips::LOWER_BOUND), (19_968, 19_968));
    // With a picture of 96 x 96 pixels.
    assert_eq!(detect_in_sample::PEAK, detect_in_thin_strips::PEAK + 9_216);
}

#[test]
fn a_call_allocates_its_peak() {
    let picture = &PHOTOGRAPHS[0];
    let (logits, blocks, bytes) = counted(|| detect(picture));
    assert_eq!((blocks, bytes), (1, detect::PEAK));
    let (in_strips, blocks, bytes) = counted(|| detect_in_strips(picture));
    assert_eq!((blocks, bytes), (1, detect_in_strips::PEAK));
    let (in_thin_strips, blocks, bytes) = counted(|| detect_in_thin_strips(picture));
    assert_eq!((blocks, bytes), (1, detect_in_thin_strips::PEAK));
    assert_eq!([in_strips, in_thin_strips], [logits; 2]);
}

#[test]
fn a_call_in_a_static_allocates_nothing() {
    static WORKSPACE: Workspace<detect_in_strips> = Workspace::new();
    let mut workspace = WORKSPACE.take().unwrap();
    let (_, blocks, _) = counted(|| detect_in_strips::in_workspace(&mut workspace, &PHOTOGRAPHS[1]));
    assert_eq!(blocks, 0);
}

/// The smallest stack that Linux gives to a thread. A call that takes more ends the process.
#[test]
fn a_small_stack() {
    let thread = thread::Builder::new().stack_size(16 << 10);
    let picture = &PHOTOGRAPHS[2];
    let run = move || [detect(picture), detect_in_strips(picture), detect_in_thin_strips(picture)];
    let logits = thread.spawn(run).unwrap().join().unwrap();
    assert_eq!(logits, [logits[0]; 3]);
}

/// A byte for each weight, nine bytes for each channel of a layer: bias, fraction, exponent. Some bytes for each layer.
#[test]
fn weights() {
    let (weights, channels, layers) = (207_968, 2_738, 28);
    let least = weights + 9 * channels;
    assert!((least..least + 16 * layers).contains(&WEIGHTS_FOOTPRINT), "{WEIGHTS_FOOTPRINT}");
}
