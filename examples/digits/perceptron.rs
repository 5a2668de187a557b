//! A perceptron of two layers, trained by gradient descent on a few images at a time, in arrays that are made once.

use haversack::layout::RowMajor;
use haversack::{Array, BoxedWorkspace, Const, Rank1, Rank2, Rank3, View, Workspace, array, arrays, budget};

use crate::{DIGITS, Predictions, SIDE, TEST, TRAIN};

const PIXELS: usize = SIDE * SIDE;
const HIDDEN: usize = 64;

/// Images that are looked at before the weights change.
const BATCH: usize = 32;
const BATCHES: usize = TRAIN / BATCH;
const EPOCHS: usize = 400;
/// How far weights go back to 0 by themselves.
const DECAY: f32 = 0.02;
/// How often the weights change.
pub(crate) const STEPS: usize = EPOCHS * BATCHES;

arrays! {
    /// What is learned.
    pub(crate) struct Perceptron {
        hidden: array!<f32; PIXELS, HIDDEN>,
        hidden_bias: array!<f32; HIDDEN>,
        output: array!<f32; HIDDEN, DIGITS>,
        output_bias: array!<f32; DIGITS>,
    }
}

/// Images with an empty column on either side: every second time, they are looked at one pixel to the left or to the right.
pub(crate) type Framed = array![u8; TRAIN, SIDE, FRAMED];
const FRAMED: usize = SIDE + 2;

/// Some images, of an array whose rows have `ROW` pixels.
type Images<'a, const ROW: usize> = View<'a, u8, Rank3<BATCH, SIDE, SIDE>, RowMajor<Rank3<BATCH, SIDE, ROW>>>;
type Digits<'a, const N: usize> = View<'a, u8, Rank1<N>>;

/// How likely each of `images` shows each digit, in `output`, and what the first layer makes of them, in `hidden`.
#[budget]
fn forward(
    perceptron: &Perceptron,
    images: View<'_, f32, Rank2<BATCH, PIXELS>>,
    hidden: &mut array![f32; BATCH, HIDDEN],
    output: &mut array![f32; BATCH, DIGITS],
) {
    hidden.assign(images.dot(&perceptron.hidden));
    hidden.zip_assign(&perceptron.hidden_bias, |sum, bias| (sum + bias).max(0.0));
    output.assign(hidden.dot(&perceptron.output));
    *output += &perceptron.output_bias;
    // Softmax; the greatest is taken away first, so that nothing overflows.
    let greatest: array![f32; BATCH] = output.max_axis::<1>().eval();
    output.zip_assign(greatest.insert_axis::<1>().stretch::<1, Const<DIGITS>>(), |x, greatest| (x - greatest).exp());
    let sums: array![f32; BATCH] = output.sum_axis::<1>().eval();
    *output /= sums.insert_axis::<1>().stretch::<1, Const<DIGITS>>();
}

/// One step down the slope of the error that `perceptron` makes in `images`, which show `digits`.
#[budget(64 KiB)]
pub(crate) fn step(perceptron: &mut Perceptron, images: Images<'_, FRAMED>, digits: Digits<'_, BATCH>, rate: f32) {
    let seen: array![f32; BATCH, SIDE, SIDE] = images.map(|grey| f32::from(grey) / 16.0).eval();
    let seen = seen.reshape::<Rank2<BATCH, PIXELS>>();
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
    let slope: array![f32; DIGITS] = error.sum_axis::<0>().eval();
    perceptron.output_bias -= &slope * rate;

    perceptron.hidden *= 1.0 - DECAY * rate;
    let slope: array![f32; PIXELS, HIDDEN] = seen.t().dot(&hidden_error).eval();
    perceptron.hidden -= &slope * rate;
    let slope: array![f32; HIDDEN] = hidden_error.sum_axis::<0>().eval();
    perceptron.hidden_bias -= &slope * rate;
}

/// The most likely digits that `images` show, in `digits`.
#[budget(64 KiB)]
pub(crate) fn infer(perceptron: &Perceptron, images: Images<'_, SIDE>, digits: &mut array![u8; BATCH]) {
    let seen: array![f32; BATCH, SIDE, SIDE] = images.map(|grey| f32::from(grey) / 16.0).eval();
    let mut hidden: array![f32; BATCH, HIDDEN] = Array::zeros();
    let mut output: array![f32; BATCH, DIGITS] = Array::zeros();
    forward(perceptron, seen.reshape::<Rank2<BATCH, PIXELS>>(), &mut hidden, &mut output);
    let likely: array![u64; BATCH] = output.argmax_axis::<1>().eval();
    digits.assign(likely.expr().cast_lossy::<u8>());
}

impl Perceptron {
    /// With small weights, no two alike.
    pub(crate) fn new() -> Self {
        let mut random = Random(1);
        Perceptron {
            hidden: Array::from_fn(|_| random.within(0.2)),
            hidden_bias: Array::zeros(),
            output: Array::from_fn(|_| random.within(0.3)),
            output_bias: Array::zeros(),
        }
    }

    pub(crate) fn train(&mut self, images: &Framed, digits: Digits<'_, TRAIN>, memory: &mut BoxedWorkspace<step>) {
        let mut random = Random(2);
        for epoch in 0..EPOCHS {
            let rate = 0.5 * 0.995f32.powi(epoch as i32) / BATCH as f32;
            for batch in 0..BATCHES {
                let first = (batch * BATCH + epoch) % (TRAIN - BATCH + 1);
                step::in_workspace(memory, self, images.window(random.place(first)), digits.window([first]), rate);
            }
        }
    }

    /// The most likely digits.
    pub(crate) fn predict(&self, images: View<'_, u8, Rank3<TEST, SIDE, SIDE>>) -> Predictions {
        let mut memory = Workspace::<infer>::boxed();
        let mut digits = <array![u8; BATCH; Inline]>::zeros();
        let mut predictions = Predictions::zeros();
        for first in (0..TEST).step_by(BATCH) {
            // The last batch begins earlier, and looks at some images once more.
            let first = first.min(TEST - BATCH);
            infer::in_workspace(&mut memory, self, images.window([first, 0, 0]), &mut digits);
            predictions.window_mut::<Rank1<BATCH>>([first]).assign(&digits);
        }
        predictions
    }
}

/// Numbers without a pattern that matters here (G. Marsaglia, "Xorshift RNGs", 2003).
struct Random(u32);

impl Random {
    fn next(&mut self) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        self.0
    }

    /// A number between `-limit` and `limit`.
    fn within(&mut self, limit: f32) -> f32 {
        limit * (self.next() as f32 / (u32::MAX / 2) as f32 - 1.0)
    }

    /// A place of a window, from image `first` on.
    fn place(&mut self, first: usize) -> [usize; 3] {
        [first, 0, [1, 1, 0, 2][self.next() as usize % 4]]
    }
}
