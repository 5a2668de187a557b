//! Two planned functions that turn an image into a digit.

use haversack::{Array, Axis, array, budget, shape};

use crate::{BIAS, DIGITS, EDGES, FEATURES, PLACES, POOLED, SIDE, WEIGHTS};

/// The weights of a pixel of the window (row) for each kind of edge (column): light above, light to the left, on either
/// diagonal, and their opposites.
static EDGE_WEIGHTS: array![i16; 9, EDGES; Inline] = <array![i16; 9, EDGES; Inline]>::from_nested([
    [1, 1, 1, 0, -1, -1, -1, 0],
    [1, 0, 1, 1, -1, 0, -1, -1],
    [1, -1, 0, 1, -1, 1, 0, -1],
    [0, 1, 1, -1, 0, -1, -1, 1],
    [0, 0, 0, 0, 0, 0, 0, 0],
    [0, -1, -1, 1, 0, 1, 1, -1],
    [-1, 1, 0, -1, 1, -1, 0, 1],
    [-1, 0, -1, -1, 1, 0, 1, 1],
    [-1, -1, -1, 0, 1, 1, 1, 0],
]);

/// Computes how strongly each edge is found in each part of `image`, into `features`.
#[budget(2 KiB)]
pub fn find_edges(image: &array![u8; SIDE, SIDE], features: &mut array![i16; FEATURES]) {
    let pixels: array![i16; SIDE, SIDE] = image.cast();
    let windows: array![i16; PLACES, PLACES, 3, 3] = pixels.sliding_windows(shape![3, 3], shape![..]).to_owned();
    let found: array![i16; 36, EDGES] = windows.reshape(shape![36, 9]).dot(&EDGE_WEIGHTS).eval();
    let parts: array![i16; POOLED, 2, POOLED, EDGES] =
        found.reshape(shape![POOLED, 2, POOLED, 2, EDGES]).max_axis(Axis::<3>).eval();
    let strongest: array![i16; POOLED, POOLED, EDGES] = parts.max_axis(Axis::<1>).eval();
    features.assign(strongest.reshape(shape![FEATURES]).map(|found| found.max(0)));
}

/// Returns the digit that `image` most likely shows.
#[budget(2 KiB)]
pub fn read(image: &array![u8; SIDE, SIDE]) -> usize {
    let mut features: array![i16; FEATURES] = Array::zeros();
    find_edges(image, &mut features);
    let scores: array![i64; DIGITS] = <array![i64; DIGITS]>::from_fn(|[digit]| {
        (features.expr().cast::<i32>() * WEIGHTS.row(digit).expr().cast::<i32>()).sum() + BIAS[[digit]]
    });
    scores.argmax()[0]
}
