//! A perceptron of two layers, trained by gradient descent on a few images at a time, in arrays that are made once.

use haversack::expr::Source;
use haversack::layout::Layout;
use haversack::{Array, Const, Rank1, Rank2, Rank3, View, array, arrays};

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

    /// What one step computes.
    pub(crate) struct Step {
        images: array!<f32; BATCH, PIXELS>,
        hidden: array!<f32; BATCH, HIDDEN>,
        output: array!<f32; BATCH, DIGITS>,
        of_each: array!<f32; BATCH>,
        hidden_error: array!<f32; BATCH, HIDDEN>,
        hidden_gradient: array!<f32; PIXELS, HIDDEN>,
        hidden_bias_gradient: array!<f32; HIDDEN>,
        output_gradient: array!<f32; HIDDEN, DIGITS>,
        output_bias_gradient: array!<f32; DIGITS>,
    }
}

/// Images with an empty column on either side: every second time, they are looked at one pixel to the left or to the right.
pub(crate) type Framed = array![u8; TRAIN, SIDE, FRAMED];
const FRAMED: usize = SIDE + 2;

type Images<'a, const N: usize> = View<'a, u8, Rank3<N, SIDE, SIDE>>;
type Digits<'a, const N: usize> = View<'a, u8, Rank1<N>>;

impl Step {
    pub(crate) fn new() -> Self {
        Step {
            images: Array::zeros(),
            hidden: Array::zeros(),
            output: Array::zeros(),
            of_each: Array::zeros(),
            hidden_error: Array::zeros(),
            hidden_gradient: Array::zeros(),
            hidden_bias_gradient: Array::zeros(),
            output_gradient: Array::zeros(),
            output_bias_gradient: Array::zeros(),
        }
    }
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

    pub(crate) fn train(&mut self, images: &Framed, digits: Digits<'_, TRAIN>, step: &mut Step) {
        let mut random = Random(2);
        for epoch in 0..EPOCHS {
            let rate = 0.5 * 0.995f32.powi(epoch as i32) / BATCH as f32;
            for batch in 0..BATCHES {
                let first = (batch * BATCH + epoch) % (TRAIN - BATCH + 1);
                step.images.reshape_mut::<Rank3<BATCH, SIDE, SIDE>>().assign(grey(images.window(random.place(first))));
                self.forward(step);
                self.backward(digits.window([first]), step);
                self.descend(rate, step);
            }
        }
    }

    /// How likely each of `step.images` shows each digit, in `step.output`.
    fn forward(&self, step: &mut Step) {
        let Step { images, hidden, output, of_each, .. } = step;
        hidden.assign(images.dot(&self.hidden));
        hidden.zip_assign(&self.hidden_bias, |sum, bias| (sum + bias).max(0.0));
        output.assign(hidden.dot(&self.output));
        *output += &self.output_bias;
        // Softmax; the greatest is taken away first, so that nothing overflows.
        of_each.assign(output.max_axis::<1>());
        output.zip_assign(columns(of_each), |x, greatest| (x - greatest).exp());
        of_each.assign(output.sum_axis::<1>());
        *output /= columns(of_each);
    }

    /// How the error changes with each weight, in the gradients of `step`.
    fn backward(&self, digits: Digits<'_, BATCH>, step: &mut Step) {
        for (i, &digit) in digits.iter().enumerate() {
            step.output[[i, digit.into()]] -= 1.0;
        }
        step.output_gradient.assign(step.hidden.t().dot(&step.output));
        step.output_bias_gradient.assign(step.output.sum_axis::<0>());
        step.hidden_error.assign(step.output.dot(self.output.t()));
        step.hidden_error.zip_assign(&step.hidden, |error, hidden| if hidden > 0.0 { error } else { 0.0 });
        step.hidden_gradient.assign(step.images.t().dot(&step.hidden_error));
        step.hidden_bias_gradient.assign(step.hidden_error.sum_axis::<0>());
    }

    fn descend(&mut self, rate: f32, step: &Step) {
        self.hidden *= 1.0 - DECAY * rate;
        self.output *= 1.0 - DECAY * rate;
        self.hidden -= &step.hidden_gradient * rate;
        self.hidden_bias -= &step.hidden_bias_gradient * rate;
        self.output -= &step.output_gradient * rate;
        self.output_bias -= &step.output_bias_gradient * rate;
    }

    /// The most likely digits.
    pub(crate) fn predict(&self, images: Images<'_, TEST>, step: &mut Step) -> Predictions {
        let mut predictions = Predictions::zeros();
        for first in (0..TEST).step_by(BATCH) {
            // The last batch begins earlier, and looks at some images once more.
            let first = first.min(TEST - BATCH);
            step.images.reshape_mut().assign(grey(images.window([first, 0, 0])));
            self.forward(step);
            let mut batch = predictions.window_mut::<Rank1<BATCH>>([first]);
            batch.assign(step.output.argmax_axis::<1>().eval_inline().expr().cast_lossy::<u8>());
        }
        predictions
    }
}

/// Pixels from 0 to 1.
fn grey<L: Layout>(images: View<'_, u8, Rank3<BATCH, SIDE, SIDE>, L>) -> impl Source<f32, Rank3<BATCH, SIDE, SIDE>> {
    images.map(|grey| f32::from(grey) / 16.0)
}

/// One number for each row, as a matrix.
fn columns(of_each: &array![f32; BATCH]) -> View<'_, f32, Rank2<BATCH, DIGITS>, (Const<1>, Const<0>)> {
    of_each.insert_axis::<1>().stretch::<1, Const<DIGITS>>()
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
