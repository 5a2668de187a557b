//! The outputs of TensorFlow Lite Micro, as `measure/tflm.py` recorded them, beside ours.
#![allow(missing_docs, reason = "a test")]

use haversack::BoxedWorkspace;
use person::{SAMPLES, detect, detect_in_sample, detect_in_strips, detect_in_thin_strips, sample, softmax};

#[path = "../src/recorded.rs"]
mod recorded;
use recorded::{TFLM_ACTIVATIONS, TFLM_ARENA, recorded};

#[test]
fn all_outputs_to_the_last_bit() {
    let recorded = recorded();
    assert_eq!(recorded.len(), SAMPLES);
    let mut whole = BoxedWorkspace::<detect>::new();
    let mut strips = BoxedWorkspace::<detect_in_strips>::new();
    let mut thin = BoxedWorkspace::<detect_in_thin_strips>::new();
    let mut sampled = BoxedWorkspace::<detect_in_sample>::new();
    for (number, (logits, shares)) in recorded.into_iter().enumerate() {
        let picture = sample(number);
        assert_eq!(detect::in_workspace(&mut whole, &picture), logits, "picture {number}");
        assert_eq!(detect_in_strips::in_workspace(&mut strips, &picture), logits, "picture {number}");
        assert_eq!(detect_in_thin_strips::in_workspace(&mut thin, &picture), logits, "picture {number}");
        assert_eq!(detect_in_sample::in_workspace(&mut sampled, number), logits, "picture {number}");
        assert_eq!(softmax(logits), shares, "picture {number}");
    }
}

#[test]
fn the_recorded_arena() {
    let first = include_str!("../data/tflm.csv").lines().next().unwrap();
    let initialised = TFLM_ARENA - TFLM_ACTIVATIONS;
    let sizes = format!("arena {TFLM_ARENA}, head {TFLM_ACTIVATIONS}, tail {initialised}");
    assert!(first.ends_with(&sizes), "{first} does not end with {sizes}");
}
