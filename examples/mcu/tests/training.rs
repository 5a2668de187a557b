//! The function that learns the weights, planned and unplanned.
#![allow(missing_docs, reason = "a test")]

use haversack::array;
use haversack_mcu::FEATURES;

#[path = "../../../tests/agreement/mod.rs"]
mod agreement;
#[path = "../../../tests/counting/mod.rs"]
mod counting;
#[path = "../src/bin/train/descent.rs"]
mod planned;
use agreement::agree;
use planned::{BATCH, Bias, Weights};

#[allow(dead_code, unused_imports, reason = "`budget`")]
mod plain {
    haversack_unplanned::unplanned_file!("src/bin/train/descent.rs");
}

#[test]
fn a_step() {
    let features = <array![f32; BATCH, FEATURES]>::from_fn(|[i, j]| ((7 * i + 3 * j) % 11) as f32 / 11.0);
    let digits = <array![u8; BATCH]>::from_fn(|[i]| (3 * i % 10) as u8);
    let weights = Weights::from_fn(|[i, j]| ((i + j) % 5) as f32 - 2.0);
    let bias = Bias::arange();
    agree!(step(features.view(), digits.view(), &mut weights, &mut bias); weights, bias);
}
