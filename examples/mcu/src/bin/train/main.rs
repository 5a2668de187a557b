//! Learns the weights of the last layer on the host, and prints `src/weights.rs`:
//!
//! ```text
//! cargo run --release --bin train > src/weights.rs
//! ```
//!
//! It is softmax regression by gradient descent on a few images at a time. The weights are then rounded to bytes.
#![allow(missing_docs, reason = "a program")]

mod descent;

use std::process::ExitCode;

use descent::{BATCH, Bias, Weights, step};
use haversack::{Axis, DataError, array, shape};
use haversack_mcu::{FEATURES, SIDE, find_edges};

const IMAGES: usize = 1797;
/// The first images are learned from; the others are not used here.
const TRAIN: usize = 1347;
const BATCHES: usize = TRAIN / BATCH;
const EPOCHS: usize = 300;
/// The largest value of a feature: three pixels of 16.
const STRONGEST: f32 = 48.0;

type Features = array![f32; TRAIN, FEATURES];

fn main() -> ExitCode {
    match learn() {
        Ok((weights, bias)) => {
            print(&weights, &bias);
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn learn() -> Result<(Weights, Bias), DataError> {
    let data = concat!(env!("CARGO_MANIFEST_DIR"), "/../data");
    let images = <array![u8; IMAGES, SIDE, SIDE]>::read_npy(format!("{data}/digits-images.npy"))?;
    let labels = <array![u8; IMAGES]>::read_npy(format!("{data}/digits-labels.npy"))?;
    let mut features = Features::zeros();
    let mut of_image = <array![i16; FEATURES]>::zeros();
    for (i, mut row) in features.view_mut().rows().enumerate() {
        find_edges(&images.index_axis(Axis::<0>, i).to_owned(), &mut of_image);
        row.assign(of_image.cast::<f32>() / STRONGEST);
    }
    let (mut weights, mut bias) = (Weights::zeros(), Bias::zeros());
    for epoch in 0..EPOCHS {
        for batch in 0..BATCHES {
            let first = (batch * BATCH + epoch) % (TRAIN - BATCH + 1);
            step(features.window(shape![..], [first, 0]), labels.window(shape![..], [first]), &mut weights, &mut bias);
        }
    }
    Ok((weights, bias))
}

/// Prints the weights as bytes. The scores of all digits grow by the same factor, so their order stays.
fn print(weights: &Weights, bias: &Bias) {
    let scale = 127.0 / weights.abs().max();
    println!("//! Printed by `train`.\n");
    println!("use haversack::array;\n");
    println!("use crate::{{DIGITS, FEATURES}};\n");
    println!("/// The weight of each feature for each digit.");
    println!("#[rustfmt::skip]");
    println!(
        "pub static WEIGHTS: array![i8; DIGITS, FEATURES; Inline] = <array![i8; DIGITS, FEATURES; Inline]>::from_nested(["
    );
    for row in weights.t().rows() {
        println!("    {:?},", row.iter().map(|weight| (weight * scale).round() as i8).collect::<Vec<_>>());
    }
    println!("]);\n");
    println!("/// The score of each digit before any feature is added.");
    let bias: Vec<_> = bias.iter().map(|bias| (bias * scale * STRONGEST).round() as i64).collect();
    println!("#[rustfmt::skip]");
    println!("pub static BIAS: array![i64; DIGITS; Inline] = <array![i64; DIGITS; Inline]>::from_nested({bias:?});");
}
