//! MobileNet v1 with a quarter of its channels, over 96 x 96 grey pixels: 27 layers, an average, and one more layer.

use haversack::{array, budget};

use crate::layers::{average, convolution, depthwise, pointwise};
use crate::model::{L0, L1, L2, L3, L4, L5, L6, L7, L8, L9, L10, L11, L12, L23, L24, L25, L26, LAST, MIDDLE};
use crate::strips::{layers_0_to_3, layers_2_and_3, layers_4_to_7};

/// The number of pixels along each axis of a picture.
pub const SIDE: usize = 96;

/// A picture: a pixel is its grey value, 0 to 255, minus 128.
pub type Picture = array![i8; SIDE, SIDE, 1; Inline];

/// Returns how much speaks against a person in `image`, and how much for one.
#[budget(54 KiB)]
pub fn detect(image: &array![i8; SIDE, SIDE, 1]) -> [i8; 2] {
    let x0: array![i8; 48, 48, 8] = convolution::<96, 96, 48, 48, 8>(image.view(), &L0);
    let x1: array![i8; 48, 48, 8] = depthwise::<48, 48, 8, 48, 48>(x0.view(), &L1);
    let x2: array![i8; 48, 48, 16] = pointwise::<48, 48, 8, 16>(x1.view(), &L2);
    let x3: array![i8; 24, 24, 16] = depthwise::<48, 48, 16, 24, 24>(x2.view(), &L3);
    let x4: array![i8; 24, 24, 32] = pointwise::<24, 24, 16, 32>(x3.view(), &L4);
    let x5: array![i8; 24, 24, 32] = depthwise::<24, 24, 32, 24, 24>(x4.view(), &L5);
    let x6: array![i8; 24, 24, 32] = pointwise::<24, 24, 32, 32>(x5.view(), &L6);
    let x7: array![i8; 12, 12, 32] = depthwise::<24, 24, 32, 12, 12>(x6.view(), &L7);
    let x8: array![i8; 12, 12, 64] = pointwise::<12, 12, 32, 64>(x7.view(), &L8);
    let x9: array![i8; 12, 12, 64] = depthwise::<12, 12, 64, 12, 12>(x8.view(), &L9);
    let x10: array![i8; 12, 12, 64] = pointwise::<12, 12, 64, 64>(x9.view(), &L10);
    let x11: array![i8; 6, 6, 64] = depthwise::<12, 12, 64, 6, 6>(x10.view(), &L11);
    last_layers(&x11)
}

/// Returns the same as [`detect()`]. Layers 2 and 3 are computed in strips, so that the largest picture never exists.
#[budget(36 KiB)]
pub fn detect_in_strips(image: &array![i8; SIDE, SIDE, 1]) -> [i8; 2] {
    let x0: array![i8; 48, 48, 8] = convolution::<96, 96, 48, 48, 8>(image.view(), &L0);
    let x1: array![i8; 48, 48, 8] = depthwise::<48, 48, 8, 48, 48>(x0.view(), &L1);
    let x3: array![i8; 24, 24, 16] = layers_2_and_3(x1.view());
    let x4: array![i8; 24, 24, 32] = pointwise::<24, 24, 16, 32>(x3.view(), &L4);
    let x5: array![i8; 24, 24, 32] = depthwise::<24, 24, 32, 24, 24>(x4.view(), &L5);
    let x6: array![i8; 24, 24, 32] = pointwise::<24, 24, 32, 32>(x5.view(), &L6);
    let x7: array![i8; 12, 12, 32] = depthwise::<24, 24, 32, 12, 12>(x6.view(), &L7);
    let x8: array![i8; 12, 12, 64] = pointwise::<12, 12, 32, 64>(x7.view(), &L8);
    let x9: array![i8; 12, 12, 64] = depthwise::<12, 12, 64, 12, 12>(x8.view(), &L9);
    let x10: array![i8; 12, 12, 64] = pointwise::<12, 12, 64, 64>(x9.view(), &L10);
    let x11: array![i8; 6, 6, 64] = depthwise::<12, 12, 64, 6, 6>(x10.view(), &L11);
    last_layers(&x11)
}

/// Returns the same as [`detect()`]. Layers 0 to 7 are computed in strips, so that no picture in front of layer 3 exists, and
/// none between layers 3 and 7.
#[budget(20 KiB)]
pub fn detect_in_thin_strips(image: &array![i8; SIDE, SIDE, 1]) -> [i8; 2] {
    let x3: array![i8; 24, 24, 16] = layers_0_to_3(image.view());
    let x7: array![i8; 12, 12, 32] = layers_4_to_7(x3.view());
    let x8: array![i8; 12, 12, 64] = pointwise::<12, 12, 32, 64>(x7.view(), &L8);
    let x9: array![i8; 12, 12, 64] = depthwise::<12, 12, 64, 12, 12>(x8.view(), &L9);
    let x10: array![i8; 12, 12, 64] = pointwise::<12, 12, 64, 64>(x9.view(), &L10);
    let x11: array![i8; 6, 6, 64] = depthwise::<12, 12, 64, 6, 6>(x10.view(), &L11);
    last_layers(&x11)
}

/// Computes the layers from 12 on.
#[budget]
fn last_layers(x11: &array![i8; 6, 6, 64]) -> [i8; 2] {
    let mut x12: array![i8; 6, 6, 128] = pointwise::<6, 6, 64, 128>(x11.view(), &L12);
    for (first, second) in &MIDDLE {
        let between: array![i8; 6, 6, 128] = depthwise::<6, 6, 128, 6, 6>(x12.view(), first);
        let after: array![i8; 6, 6, 128] = pointwise::<6, 6, 128, 128>(between.view(), second);
        x12.assign(&after);
    }
    let x23: array![i8; 3, 3, 128] = depthwise::<6, 6, 128, 3, 3>(x12.view(), &L23);
    let x24: array![i8; 3, 3, 256] = pointwise::<3, 3, 128, 256>(x23.view(), &L24);
    let x25: array![i8; 3, 3, 256] = depthwise::<3, 3, 256, 3, 3>(x24.view(), &L25);
    let x26: array![i8; 3, 3, 256] = pointwise::<3, 3, 256, 256>(x25.view(), &L26);
    let x27: array![i8; 1, 1, 256] = average::<3, 3, 256>(x26.view());
    let x28: array![i8; 1, 1, 2] = pointwise::<1, 1, 256, 2>(x27.view(), &LAST);
    [x28[[0, 0, 0]], x28[[0, 0, 1]]]
}
