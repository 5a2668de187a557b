//! Prints the smallest stack, in steps of 1 KiB, on which microflow runs the model, and its answer.
//!
//! ```text
//! cargo run --release
//! ```
#![allow(missing_docs, reason = "a program")]

use std::env::{args, current_exe};
use std::process::{Command, Stdio};
use std::thread::Builder;

use microflow::buffer::Buffer2D;
use microflow_macros::model;

#[model("../../data/person_detect.tflite")]
struct PersonDetect;

fn main() {
    match args().nth(1) {
        Some(kib) => println!("{:?}", on_stack_of(kib.parse().expect("a number of KiB"))),
        None => println!("microflow 0.1.3 takes a stack of {} KiB", smallest(8, 4096)),
    }
}

/// Runs the model on a thread with a stack of `kib` KiB. A run that does not fit ends the process.
fn on_stack_of(kib: usize) -> [f32; 2] {
    let run = || {
        let shares = PersonDetect::predict_quantized([Buffer2D::from_element([0])]);
        [shares[0], shares[1]]
    };
    Builder::new().stack_size(kib << 10).spawn(run).expect("a thread").join().expect("a run")
}

/// Returns the smallest number of KiB above `least`, up to `most`, on which a process of its own ends well.
fn smallest(mut least: usize, mut most: usize) -> usize {
    while most - least > 1 {
        let middle = (least + most) / 2;
        let program = current_exe().expect("the path of this program");
        let status = Command::new(program).arg(middle.to_string()).stdout(Stdio::null()).stderr(Stdio::null()).status();
        if status.expect("a process").success() { most = middle } else { least = middle }
    }
    most
}
