//! A hidden copy: the peak is inside of a line, and gone after it.

use haversack::monitor::{Profile, assert_no_alloc, profile};

use crate::Images;

/// Converts every pixel to `f32`, in an array of its own, to sum them up.
#[profile]
fn mean(images: &Images) -> f32 {
    let count = images.len() as f32;
    images.cast::<f32>().sum() / count
}

/// Does the same in one pass: `u8` is summed as `u64`.
fn mean_in_place(images: &Images) -> f32 {
    images.sum() as f32 / images.len() as f32
}

pub(crate) fn find(images: &Images) {
    let found = mean(images);
    let profile = Profile::of(mean).expect("a function that was called");
    println!("## A hidden copy\n\n{profile:#}\n");
    let widest = profile.rows().max_by_key(|row| row.peak).expect("a function with lines");
    println!("line {} takes {} bytes, and leaves none: `{}`\n", widest.line, widest.peak, widest.text.trim());
    assert_eq!((widest.peak, widest.live_after), (4 * Images::NBYTES as i64, 0));
    assert!(widest.text.contains("cast::<f32>()"));

    let in_place = assert_no_alloc!(mean_in_place(images));
    assert!((found - in_place).abs() < 1e-4);
}
