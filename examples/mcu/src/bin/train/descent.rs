//! A step of softmax regression.

use haversack::{Axis, Rank1, Rank2, View, array, budget, shape};
use haversack_mcu::{DIGITS, FEATURES};

/// The number of images that a step sees before it changes the weights.
pub(crate) const BATCH: usize = 32;
const RATE: f32 = 0.5;
const DECAY: f32 = 1e-4;

pub(crate) type Weights = array![f32; FEATURES, DIGITS];
pub(crate) type Bias = array![f32; DIGITS];

/// Makes one step down the gradient of the error in `digits`.
#[budget(24 KiB)]
pub(crate) fn step(
    features: View<'_, f32, Rank2<BATCH, FEATURES>>,
    digits: View<'_, u8, Rank1<BATCH>>,
    weights: &mut Weights,
    bias: &mut Bias,
) {
    let mut scores: array![f32; BATCH, DIGITS] = features.dot(&*weights).eval();
    scores += &*bias;
    // Softmax. The greatest is subtracted first, so that nothing overflows.
    let greatest: array![f32; BATCH] = scores.max_axis(Axis::<1>).eval();
    let mut error: array![f32; BATCH, DIGITS] =
        (scores - greatest.insert_axis(Axis::<1>).stretch(Axis::<1>, shape![DIGITS])).exp().eval();
    let sums: array![f32; BATCH] = error.sum_axis(Axis::<1>).eval();
    error /= sums.insert_axis(Axis::<1>).stretch(Axis::<1>, shape![DIGITS]);
    for (i, &digit) in digits.iter().enumerate() {
        error[[i, digit.into()]] -= 1.0;
    }
    let slope: array![f32; FEATURES, DIGITS] = features.t().dot(&error).eval();
    *weights *= 1.0 - RATE * DECAY;
    *weights -= &slope * (RATE / BATCH as f32);
    let bias_slope: array![f32; DIGITS] = error.sum_axis(Axis::<0>).eval();
    *bias -= &bias_slope * (RATE / BATCH as f32);
}
