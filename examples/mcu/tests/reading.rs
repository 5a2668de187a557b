//! The functions that read a digit, planned and unplanned.
#![allow(missing_docs, reason = "a test")]

use haversack::{Array, Axis, array};
use haversack_mcu::{self as planned, BIAS, DIGITS, EDGES, FEATURES, PLACES, POOLED, SIDE, WEIGHTS};

#[path = "../../../tests/agreement/mod.rs"]
mod agreement;
#[path = "../../../tests/counting/mod.rs"]
mod counting;
use agreement::agree;

#[allow(unused_imports, reason = "`budget`")]
mod plain {
    haversack_unplanned::unplanned_file!("src/reading.rs");
}

#[test]
fn every_image() {
    let images = concat!(env!("CARGO_MANIFEST_DIR"), "/../data/digits-images.npy");
    let images = <array![u8; 1797, SIDE, SIDE]>::read_npy(images).unwrap();
    for i in (0..1797).step_by(30) {
        let image = images.index_axis(Axis::<0>, i).to_owned();
        let features: array![i16; FEATURES] = Array::zeros();
        agree!(find_edges(&image, &mut features); features);
        agree!(read(&image));
    }
}
