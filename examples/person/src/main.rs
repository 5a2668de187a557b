//! Looks for a person in pictures, and prints the memory that this takes beside that of two other programs for the same model.
//!
//! ```text
//! cargo run --release --package person                    # four photographs, and a hundred pictures made of them
//! cargo run --release --package person -- picture.pgm     # pictures of yours: 96 x 96 grey values, binary PGM
//! ```
//!
//! The program fails if a logit or a share differs from the recorded one of TensorFlow Lite Micro in the last bit, or if the
//! calls allocate anything.

#[path = "../../../tests/counting/mod.rs"]
mod counting;
mod recorded;

use std::fs::read;
use std::process::ExitCode;
use std::thread::Builder;

use haversack::{Bytes, Workspace};
use person::{Picture, SAMPLES, WEIGHTS_FOOTPRINT, detect, detect_in_strips, detect_in_thin_strips};
use person::{read_pgm, sample, softmax};

use crate::counting::counted;
use crate::recorded::{MICROFLOW_STACK, STACK_ON_CORTEX_M4, TFLM_ACTIVATIONS, TFLM_ARENA, recorded};

/// The smallest stack that Linux gives to a thread.
const STACK: usize = 16 << 10;

const PHOTOGRAPHS: [&str; 4] = ["astronaut.pgm", "camera.pgm", "chelsea.pgm", "coffee.pgm"];

fn main() -> ExitCode {
    let files: Vec<_> = std::env::args().skip(1).collect();
    let passed = if files.is_empty() { compare() } else { files.iter().all(|file| look_at(file)) };
    if passed { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Says whether a file shows a person. Returns whether it is a picture.
fn look_at(file: &str) -> bool {
    let picture = read(file).ok().and_then(|bytes| read_pgm(&bytes));
    match &picture {
        Some(picture) => print_answer(file, detect(picture)),
        None => eprintln!("error: {file} cannot be read, or is no binary PGM of 96 x 96 grey values up to 255"),
    }
    picture.is_some()
}

/// Compares logits and shares of all pictures with the recorded ones, and prints what is to be seen. Returns whether all is as
/// it should be.
fn compare() -> bool {
    let pictures: Vec<Picture> = (0..SAMPLES).map(sample).collect();
    // A deeper call would end the program.
    let thread = Builder::new().stack_size(STACK).spawn(move || run(&pictures));
    let (logits, allocated) = thread.expect("a thread").join().expect("no panic");
    for (name, &[logits, ..]) in PHOTOGRAPHS.iter().zip(&logits) {
        print_answer(name, logits);
    }
    let same = logits
        .iter()
        .zip(recorded())
        .filter(|&(&logits, (recorded, shares))| logits == [recorded; 3] && softmax(logits[0]) == shares);
    let same = same.count();
    println!(
        "\n{same} of {SAMPLES} pictures: logits and shares equal to those of TensorFlow Lite Micro, to the last bit\n"
    );
    print_memory(allocated);
    println!("{}", detect_in_thin_strips::PLAN.to_text());
    same == SAMPLES && allocated == 0
}

/// Returns the logits by three functions for each picture, and the bytes that all calls together allocated.
fn run(pictures: &[Picture]) -> (Vec<[[i8; 2]; 3]>, usize) {
    static WHOLE: Workspace<detect> = Workspace::new();
    static STRIPS: Workspace<detect_in_strips> = Workspace::new();
    static THIN: Workspace<detect_in_thin_strips> = Workspace::new();

    let (mut whole, mut strips) = WHOLE.take().zip(STRIPS.take()).expect("they were not taken");
    let mut thin = THIN.take().expect("it was not taken");
    let mut logits = Vec::with_capacity(pictures.len());
    let ((), _, allocated) = counted(|| {
        logits.extend(pictures.iter().map(|picture| {
            [
                detect::in_workspace(&mut whole, picture),
                detect_in_strips::in_workspace(&mut strips, picture),
                detect_in_thin_strips::in_workspace(&mut thin, picture),
            ]
        }));
    });
    (logits, allocated)
}

fn print_answer(name: &str, logits: [i8; 2]) {
    let share = (i32::from(softmax(logits)[1]) + 128) * 100 / 256;
    let answer = if share >= 50 { "a person" } else { "no person" };
    println!("{name:13}  {answer:9}  {share:3} %   logits {:4} against, {:4} for a person", logits[0], logits[1]);
}

fn print_memory(allocated: usize) {
    let row = |name: &str, bytes: usize, what: &str| {
        println!("{name:24}{:>8}  {what}", Bytes::from(bytes).exact().to_string());
    };
    println!("{:24}{:>8}", "for the same model", "bytes");
    row("TensorFlow Lite Micro", TFLM_ARENA, "arena, known after initialisation");
    row("", TFLM_ACTIVATIONS, "of it for activations");
    row("microflow 0.1.3", MICROFLOW_STACK, "stack, known when it overflows");
    row("detect", detect::PEAK, "workspace, known at `cargo check`: no workspace can be smaller");
    row("detect_in_strips", detect_in_strips::PEAK, "workspace: layer 2 never exists as a whole");
    row("detect_in_thin_strips", detect_in_thin_strips::PEAK, "workspace: neither do layers 0 to 6, but for layer 3");
    row("", STACK, "stack is enough for each on this machine, the smallest of a thread");
    row("", STACK_ON_CORTEX_M4, "stack is enough on a Cortex-M4");
    row("", allocated, "allocated by all calls together");
    row("", WEIGHTS_FOOTPRINT, "weights, in the program's file\n");
}
