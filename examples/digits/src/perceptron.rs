//! A perceptron of two layers: its weights, and the order in which it sees the images.

use haversack::{Array, BoxedWorkspace, Rank3, View, Workspace, array, arrays, shape};

use crate::descent::{BATCH, Digits, FRAMED, HIDDEN, PIXELS, infer, step};
use crate::{DIGITS, Predictions, SIDE, TEST, TRAIN};

const BATCHES: usize = TRAIN / BATCH;
const EPOCHS: usize = 400;
/// The number of times that the weights change.
pub(crate) const STEPS: usize = EPOCHS * BATCHES;

arrays! {
    /// The weights that are learned.
    #[derive(Clone, Debug, PartialEq)]
    pub(crate) struct Perceptron {
        pub(crate) hidden: array!<f32; PIXELS, HIDDEN>,
        pub(crate) hidden_bias: array!<f32; HIDDEN>,
        pub(crate) output: array!<f32; HIDDEN, DIGITS>,
        pub(crate) output_bias: array!<f32; DIGITS>,
    }
}

/// Images with an empty column on either side: half of the time, they are shifted by one pixel to the left or to the right.
pub(crate) type Framed = array![u8; TRAIN, SIDE, FRAMED];

impl Perceptron {
    /// Makes a perceptron with small weights, all different.
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
                step::in_workspace(
                    memory,
                    self,
                    images.window(shape![..], random.place(first)),
                    digits.window(shape![..], [first]),
                    rate,
                );
            }
        }
    }

    /// Returns the most likely digits.
    pub(crate) fn predict(&self, images: View<'_, u8, Rank3<TEST, SIDE, SIDE>>) -> Predictions {
        let mut memory = Workspace::<infer>::boxed();
        let mut digits = <array![u8; BATCH; Inline]>::zeros();
        let mut predictions = Predictions::zeros();
        for first in (0..TEST).step_by(BATCH) {
            // The last batch begins earlier, and sees some images once more.
            let first = first.min(TEST - BATCH);
            infer::in_workspace(&mut memory, self, images.window(shape![..], [first, 0, 0]), &mut digits);
            predictions.window_mut(shape![BATCH], [first]).assign(&digits);
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
