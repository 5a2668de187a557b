//! A planned function, measured: it takes what its plan says.

use haversack::monitor::{Profile, assert_planned, profile};
use haversack::{array, budget, s};

use crate::Images;

/// How much pixels side by side differ, of all images together.
#[profile]
#[budget(1 MiB)]
fn sharpness(images: &array![u8; 1797, 8, 8]) -> f32 {
    let light: array![f32; 1797, 8, 8] = images.map(|grey: u8| f32::from(grey) / 16.0).eval();
    let across: array![f32; 1797, 8, 7] = (light.slice(s![.., .., 1..8]) - light.slice(s![.., .., 0..7])).abs().eval();
    drop(light);
    let squares: array![f32; 1797, 8, 7] = (&across * &across).eval();
    squares.sum() / across.sum()
}

pub(crate) fn prove(images: &Images) {
    let found = assert_planned!(sharpness(images));
    let profile = Profile::named("sharpness").expect("a function that was called");
    println!("## A planned function\n\n{profile:#}\n\n{}\n", sharpness::PLAN.to_text());
    println!("the images' sharpness is {found:.2}; it took {} bytes, as planned\n", sharpness::PEAK);
    assert_eq!(profile.calls_off_plan(), 0);
}
