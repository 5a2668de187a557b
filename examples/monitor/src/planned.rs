//! A planned function on all images.

use haversack::monitor::profile;
use haversack::{array, budget, s};

/// Computes how much neighbouring pixels differ, over all images together.
#[profile]
#[budget(1 MiB)]
pub(crate) fn sharpness(images: &array![u8; 1797, 8, 8]) -> f32 {
    let light: array![f32; 1797, 8, 8] = images.map(|grey: u8| f32::from(grey) / 16.0).eval();
    let across: array![f32; 1797, 8, 7] = (light.slice(s![.., .., 1..8]) - light.slice(s![.., .., 0..7])).abs().eval();
    drop(light);
    let squares: array![f32; 1797, 8, 7] = (&across * &across).eval();
    squares.sum() / across.sum()
}
