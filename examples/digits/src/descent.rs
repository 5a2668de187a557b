//! A step of gradient descent on a few images at a time, and the classification of images without learning. Both are planned
//! functions: all of their arrays lie in a workspace that is made once.

use haversack::layout::RowMajor;
use haversack::{Array, Axis, Rank1, Rank2, Rank3, View, array, budget, shape};

use crate::perceptron::Perceptron;
use crate::{DIGITS, SIDE};

pub(crate) const PIXELS: usize = SIDE * SIDE;
pub(crate) const HIDDEN: usize = 64;
/// The length of a row with an empty column on either side.
pub(crate) const FRAMED: usize = SIDE + 2;

/// The number of images that a step sees before it changes the weights.
pub(crate) const BATCH: usize = 32;
/// The rate at which weights decay towards 0.
const DECAY: f32 = 0.02;

/// A batch of images, of an array whose rows have `ROW` pixels.
pub(crate) type Images<'a, const ROW: usize> =
    View<'a, u8, Rank3<BATCH, SIDE, SIDE>, RowMajor<Rank3<BATCH, SIDE, ROW>>>;
pub(crate) type Digits<'a, const N: usize> = View<'a, u8, Rank1<N>>;

/// Computes how likely each of `images` shows each digit, into `output`, and the values of the first layer, into `hidden`.
#[budget]
pub(crate) fn forward(
    perceptron: &Perceptron,
    images: View<'_, f32, Rank2<BATCH, PIXELS>>,
    hidden: &mut array![f32; BATCH, HIDDEN],
    output: &mut array![f32; BATCH, DIGITS],
) {
    hidden.assign(images.dot(&perceptron.hidden));
    hidden.zip_assign(&perceptron.hidden_bias, |sum, bias| (sum + bias).max(0.0));
    output.assign(hidden.dot(&perceptron.output));
    *output += &perceptron.output_bias;
    // Softmax. The greatest is subtracted first, so that nothing overflows.
    let greatest: array![f32; BATCH] = output.max_axis(Axis::<1>).eval();
    output.zip_assign(greatest.insert_axis(Axis::<1>).stretch(Axis::<1>, shape![DIGITS]), |x, greatest| {
        (x - greatest).exp()
    });
    let sums: array![f32; BATCH] = output.sum_axis(Axis::<1>).eval();
    *output /= sums.insert_axis(Axis::<1>).stretch(Axis::<1>, shape![DIGITS]);
}

/// Makes one step down the gradient of the error of `perceptron` in `images`, which show `digits`.
#[budget(64 KiB)]
pub(crate) fn step(perceptron: &mut Perceptron, images: Images<'_, FRAMED>, digits: Digits<'_, BATCH>, rate: f32) {
    let seen: array![f32; BATCH, SIDE, SIDE] = images.map(|grey| f32::from(grey) / 16.0).eval();
    let seen = seen.reshape(shape![BATCH, PIXELS]);
    let mut hidden: array![f32; BATCH, HIDDEN] = Array::zeros();
    let mut error: array![f32; BATCH, DIGITS] = Array::zeros();
    forward(perceptron, seen, &mut hidden, &mut error);
    for (i, &digit) in digits.iter().enumerate() {
        error[[i, digit.into()]] -= 1.0;
    }
    let mut hidden_error: array![f32; BATCH, HIDDEN] = error.dot(perceptron.output.t()).eval();
    hidden_error.zip_assign(&hidden, |error, hidden| if hidden > 0.0 { error } else { 0.0 });

    perceptron.output *= 1.0 - DECAY * rate;
    let slope: array![f32; HIDDEN, DIGITS] = hidden.t().dot(&error).eval();
    perceptron.output -= &slope * rate;
    let slope: array![f32; DIGITS] = error.sum_axis(Axis::<0>).eval();
    perceptron.output_bias -= &slope * rate;

    perceptron.hidden *= 1.0 - DECAY * rate;
    let slope: array![f32; PIXELS, HIDDEN] = seen.t().dot(&hidden_error).eval();
    perceptron.hidden -= &slope * rate;
    let slope: array![f32; HIDDEN] = hidden_error.sum_axis(Axis::<0>).eval();
    perceptron.hidden_bias -= &slope * rate;
}

/// Finds the most likely digits that `images` show, into `digits`.
#[budget(64 KiB)]
pub(crate) fn infer(perceptron: &Perceptron, images: Images<'_, SIDE>, digits: &mut array![u8; BATCH]) {
    let seen: array![f32; BATCH, SIDE, SIDE] = images.map(|grey| f32::from(grey) / 16.0).eval();
    let mut hidden: array![f32; BATCH, HIDDEN] = Array::zeros();
    let mut output: array![f32; BATCH, DIGITS] = Array::zeros();
    forward(perceptron, seen.reshape(shape![BATCH, PIXELS]), &mut hidden, &mut output);
    let likely: array![u64; BATCH] = output.argmax_axis(Axis::<1>).eval();
    digits.assign(likely.expr().cast_lossy::<u8>());
}
