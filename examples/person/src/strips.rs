//! Several layers at a time, for a few rows at a time, so that the pictures between them never exist as a whole.
//!
//! A layer of 3 x 3 pixels reads one row more above and below what it writes. So neighbouring strips compute some rows twice.

use haversack::{Array, Rank3, View, array, budget, shape};

use crate::layers::{convolution, depthwise, pointwise};
use crate::model::{L0, L1, L2, L3, L4, L5, L6, L7};
use crate::weights::Depthwise;

/// Computes layers 2 and 3, two rows at a time. Five rows of layer 2 make two rows of layer 3, and the last four rows the last
/// two: there layer 3 finds no fifth row, as at the end of the whole picture.
#[budget]
pub(crate) fn layers_2_and_3(x1: View<'_, i8, Rank3<48, 48, 8>>) -> array![i8; 24, 24, 16] {
    let mut x3: array![i8; 24, 24, 16] = Array::zeros();
    for strip in 0..11 {
        let rows: array![i8; 2, 24, 16] = two_rows_of_layer_3::<5>(x1.window(shape![5, 48, 8], [4 * strip, 0, 0]));
        x3.window_mut(shape![2, 24, 16], [2 * strip, 0, 0]).assign(&rows);
    }
    let rows: array![i8; 2, 24, 16] = two_rows_of_layer_3::<4>(x1.window(shape![4, 48, 8], [44, 0, 0]));
    x3.window_mut(shape![2, 24, 16], [22, 0, 0]).assign(&rows);
    x3
}

#[budget]
fn two_rows_of_layer_3<const ROWS: usize>(x1: View<'_, i8, Rank3<ROWS, 48, 8>>) -> array![i8; 2, 24, 16] {
    let x2: array![i8; ROWS, 48, 16] = pointwise::<ROWS, 48, 8, 16>(x1, &L2);
    let x3: array![i8; 2, 24, 16] = depthwise::<ROWS, 48, 16, 2, 24>(x2.view(), &L3);
    x3
}

/// Computes layers 0 to 3, two rows at a time.
#[budget]
pub(crate) fn layers_0_to_3(image: View<'_, i8, Rank3<96, 96, 1>>) -> array![i8; 24, 24, 16] {
    let mut x3: array![i8; 24, 24, 16] = Array::zeros();
    for strip in 0..12 {
        let mut pixels: array![i8; 15, 96, 1] = rows_of::<96, 96, 1, 15>(image, 8 * strip, 2);
        L0.blank_outside(96, pixels.as_nested_mut(), 8 * strip, 2);
        let mut x0: array![i8; 7, 48, 8] = convolution::<15, 96, 7, 48, 8>(pixels.view(), &L0);
        L1.blank_outside(48, x0.as_nested_mut(), 4 * strip, 1);
        let x1: array![i8; 5, 48, 8] = depthwise::<7, 48, 8, 5, 48>(x0.view(), &L1);
        let mut x2: array![i8; 5, 48, 16] = pointwise::<5, 48, 8, 16>(x1.view(), &L2);
        L3.blank_outside(48, x2.as_nested_mut(), 4 * strip, 0);
        let rows: array![i8; 2, 24, 16] = depthwise::<5, 48, 16, 2, 24>(x2.view(), &L3);
        x3.window_mut(shape![2, 24, 16], [2 * strip, 0, 0]).assign(&rows);
    }
    x3
}

/// Computes layers 4 to 7, a row at a time.
#[budget]
pub(crate) fn layers_4_to_7(x3: View<'_, i8, Rank3<24, 24, 16>>) -> array![i8; 12, 12, 32] {
    let mut x7: array![i8; 12, 12, 32] = Array::zeros();
    for strip in 0..12 {
        let rows: array![i8; 5, 24, 16] = rows_of::<24, 24, 16, 5>(x3, 2 * strip, 1);
        let mut x4: array![i8; 5, 24, 32] = pointwise::<5, 24, 16, 32>(rows.view(), &L4);
        L5.blank_outside(24, x4.as_nested_mut(), 2 * strip, 1);
        let x5: array![i8; 3, 24, 32] = depthwise::<5, 24, 32, 3, 24>(x4.view(), &L5);
        let mut x6: array![i8; 3, 24, 32] = pointwise::<3, 24, 32, 32>(x5.view(), &L6);
        L7.blank_outside(24, x6.as_nested_mut(), 2 * strip, 0);
        let row: array![i8; 1, 12, 32] = depthwise::<3, 24, 32, 1, 12>(x6.view(), &L7);
        x7.window_mut(shape![1, 12, 32], [strip, 0, 0]).assign(&row);
    }
    x7
}

/// Copies rows, from `above` rows above row `first` on. Those outside of `x` are 0.
#[budget]
fn rows_of<const H: usize, const W: usize, const C: usize, const ROWS: usize>(
    x: View<'_, i8, Rank3<H, W, C>>,
    first: usize,
    above: usize,
) -> array![i8; ROWS, W, C] {
    let mut rows: array![i8; ROWS, W, C] = Array::zeros();
    for (number, row) in rows.as_nested_mut().iter_mut().enumerate() {
        if let Some(x) = (first + number).checked_sub(above).and_then(|number| x.as_nested().get(number)) {
            *row = *x;
        }
    }
    rows
}

impl<const K: usize> Depthwise<K> {
    /// Makes zero what this layer finds outside of a picture of that height. `rows` begin `above` rows above row `first`.
    fn blank_outside<const W: usize, const C: usize, const ROWS: usize>(
        &self,
        height: usize,
        rows: &mut [[[i8; C]; W]; ROWS],
        first: usize,
        above: usize,
    ) {
        for (number, row) in rows.iter_mut().enumerate() {
            if (first + number).checked_sub(above).is_none_or(|number| number >= height) {
                *row = [[self.zero; C]; W];
            }
        }
    }
}
