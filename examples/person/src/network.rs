//! MobileNet v1 with a quarter of its channels, over 96 x 96 grey pixels: 27 layers, an average, and one more layer.

use haversack::{Array, Rank3, View, array, budget, budgets, shape};

use crate::layers::{average, convolution, depthwise, pointwise};
use crate::weights::{Depthwise, Pointwise};

/// The number of pixels along each axis of a picture.
pub const SIDE: usize = 96;

/// A picture: a pixel is its grey value, 0 to 255, minus 128.
pub type Picture = array![i8; SIDE, SIDE, 1; Inline];

/// Two layers: 3 x 3 pixels of each channel, then all channels of each pixel.
type Middle = (Depthwise<128>, Pointwise<128, 128>);

budgets! {
    /// The most bytes of weights, in the program's file.
    pub WEIGHTS: 256 KiB;
    [Depthwise<8>; 2], Pointwise<8, 16>, Depthwise<16>, Pointwise<16, 32>, [Depthwise<32>; 2], Pointwise<32, 32>,
    Pointwise<32, 64>, [Depthwise<64>; 2], Pointwise<64, 64>, Pointwise<64, 128>, [Middle; 5], Depthwise<128>,
    Pointwise<128, 256>, Depthwise<256>, Pointwise<256, 256>, Pointwise<256, 2>
}

static L0: Depthwise<8> = Depthwise::read(0);
static L1: Depthwise<8> = Depthwise::read(1);
static L2: Pointwise<8, 16> = Pointwise::read(2);
static L3: Depthwise<16> = Depthwise::read(3);
static L4: Pointwise<16, 32> = Pointwise::read(4);
static L5: Depthwise<32> = Depthwise::read(5);
static L6: Pointwise<32, 32> = Pointwise::read(6);
static L7: Depthwise<32> = Depthwise::read(7);
static L8: Pointwise<32, 64> = Pointwise::read(8);
static L9: Depthwise<64> = Depthwise::read(9);
static L10: Pointwise<64, 64> = Pointwise::read(10);
static L11: Depthwise<64> = Depthwise::read(11);
static L12: Pointwise<64, 128> = Pointwise::read(12);
/// Layers 13 to 22: five times the same two, with weights of their own.
static MIDDLE: [Middle; 5] = [
    (Depthwise::read(13), Pointwise::read(14)),
    (Depthwise::read(15), Pointwise::read(16)),
    (Depthwise::read(17), Pointwise::read(18)),
    (Depthwise::read(19), Pointwise::read(20)),
    (Depthwise::read(21), Pointwise::read(22)),
];
static L23: Depthwise<128> = Depthwise::read(23);
static L24: Pointwise<128, 256> = Pointwise::read(24);
static L25: Depthwise<256> = Depthwise::read(25);
static L26: Pointwise<256, 256> = Pointwise::read(26);
static LAST: Pointwise<256, 2> = Pointwise::read(28);

/// Returns how much speaks against a person in `image`, and how much for one.
#[budget(54 KiB)]
pub fn detect(image: &array![i8; SIDE, SIDE, 1]) -> [i8; 2] {
    let x0: array![i8; 48, 48, 8] = convolution::<96, 48, 8>(image.view(), &L0);
    let x1: array![i8; 48, 48, 8] = depthwise::<48, 48, 8, 48, 48>(x0.view(), &L1);
    let x2: array![i8; 48, 48, 16] = pointwise::<48, 48, 8, 16>(x1.view(), &L2);
    let x3: array![i8; 24, 24, 16] = depthwise::<48, 48, 16, 24, 24>(x2.view(), &L3);
    let x4: array![i8; 24, 24, 32] = pointwise::<24, 24, 16, 32>(x3.view(), &L4);
    let x5: array![i8; 24, 24, 32] = depthwise::<24, 24, 32, 24, 24>(x4.view(), &L5);
    let x6: array![i8; 24, 24, 32] = pointwise::<24, 24, 32, 32>(x5.view(), &L6);
    let x7: array![i8; 12, 12, 32] = depthwise::<24, 24, 32, 12, 12>(x6.view(), &L7);
    later_layers(&x7)
}

/// Returns the same as [`detect()`]. Layers 2 and 3 are computed in strips, so that the largest picture never exists.
#[budget(36 KiB)]
pub fn detect_in_strips(image: &array![i8; SIDE, SIDE, 1]) -> [i8; 2] {
    let x0: array![i8; 48, 48, 8] = convolution::<96, 48, 8>(image.view(), &L0);
    let x1: array![i8; 48, 48, 8] = depthwise::<48, 48, 8, 48, 48>(x0.view(), &L1);
    let x3: array![i8; 24, 24, 16] = in_strips(x1.view());
    let x4: array![i8; 24, 24, 32] = pointwise::<24, 24, 16, 32>(x3.view(), &L4);
    let x5: array![i8; 24, 24, 32] = depthwise::<24, 24, 32, 24, 24>(x4.view(), &L5);
    let x6: array![i8; 24, 24, 32] = pointwise::<24, 24, 32, 32>(x5.view(), &L6);
    let x7: array![i8; 12, 12, 32] = depthwise::<24, 24, 32, 12, 12>(x6.view(), &L7);
    later_layers(&x7)
}

/// Computes layers 2 and 3, two rows at a time. Five rows of layer 2 make two rows of layer 3, and the last four rows the last
/// two: there layer 3 finds no fifth row, as at the end of the whole picture.
#[budget]
fn in_strips(x: View<'_, i8, Rank3<48, 48, 8>>) -> array![i8; 24, 24, 16] {
    let mut out: array![i8; 24, 24, 16] = Array::zeros();
    for strip in 0..11 {
        let rows: array![i8; 2, 24, 16] = strip_of::<5>(x.window(shape![5, 48, 8], [4 * strip, 0, 0]));
        out.window_mut(shape![2, 24, 16], [2 * strip, 0, 0]).assign(&rows);
    }
    let rows: array![i8; 2, 24, 16] = strip_of::<4>(x.window(shape![4, 48, 8], [44, 0, 0]));
    out.window_mut(shape![2, 24, 16], [22, 0, 0]).assign(&rows);
    out
}

#[budget]
fn strip_of<const ROWS: usize>(x: View<'_, i8, Rank3<ROWS, 48, 8>>) -> array![i8; 2, 24, 16] {
    let x2: array![i8; ROWS, 48, 16] = pointwise::<ROWS, 48, 8, 16>(x, &L2);
    let x3: array![i8; 2, 24, 16] = depthwise::<ROWS, 48, 16, 2, 24>(x2.view(), &L3);
    x3
}

/// Computes the layers from 8 on.
#[budget]
fn later_layers(x7: &array![i8; 12, 12, 32]) -> [i8; 2] {
    let x8: array![i8; 12, 12, 64] = pointwise::<12, 12, 32, 64>(x7.view(), &L8);
    let x9: array![i8; 12, 12, 64] = depthwise::<12, 12, 64, 12, 12>(x8.view(), &L9);
    let x10: array![i8; 12, 12, 64] = pointwise::<12, 12, 64, 64>(x9.view(), &L10);
    let x11: array![i8; 6, 6, 64] = depthwise::<12, 12, 64, 6, 6>(x10.view(), &L11);
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
