//! A planned function, measured: it takes as much memory as its plan says.

use haversack::monitor::{Profile, assert_planned};

use crate::Images;
use crate::planned::sharpness;

pub(crate) fn prove(images: &Images) {
    let found = assert_planned!(sharpness(images));
    let profile = Profile::named("sharpness").expect("a function that was called");
    println!("## A planned function\n\n{profile:#}\n\n{}\n", sharpness::PLAN.to_text());
    println!("the images' sharpness is {found:.2}; it took {} bytes, as planned\n", sharpness::PEAK);
    assert_eq!(profile.calls_off_plan(), 0);
}
