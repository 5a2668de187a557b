//! Types of a small image classifier, with their weights in bytes.

use haversack::{Axis, Footprint, Rank2, Shared, array, arrays, budget, budgets, dims, number};

/// Rows of an image.
pub const ROWS: usize = 28;

/// Columns of an image.
pub const COLS: usize = 28;

/// Weights of the hidden layer.
#[budget(2 MiB)]
pub type Hidden = array![f32; 784, 512];

/// One image.
#[budget(1 KiB)]
pub type Image = array![u8; ROWS, COLS];

/// Weights and bias of a layer.
#[derive(Debug, Clone, Footprint)]
#[budget(40_000)]
pub struct Output {
    /// One column a class.
    pub weights: array![f32; 512, 10],
    /// One number a class.
    pub bias: array![f32; 10],
    /// The number of training steps.
    pub steps: u64,
}

arrays! {
    /// Everything that one step touches.
    #[budget(8 MiB)]
    pub struct Step {
        /// From the image to the hidden layer.
        pub hidden: Hidden,
        /// From the hidden layer to the classes.
        pub output: Output,
        /// The images to classify.
        pub images: array!<u8; 32, ROWS, { COLS }>,
        /// The output of the hidden layer.
        pub activations: array!<f32; 32, 512>,
    }

    /// A message of the camera.
    pub enum Message {
        /// Nothing new.
        Idle,
        /// A picture.
        Frame {
            /// The picture.
            pixels: array!<u8; 320, 240>,
            /// When it was taken.
            taken: u64,
        },
        /// A line of the log.
        Log([u8; 80]),
    }

    /// The mean of every class.
    pub static MEANS: array!<f32; 10; Inline> = <array!<f32; 10; Inline>>::ZEROS;

    /// A smoothing kernel.
    pub const KERNEL: array!<f32; 3, 3; Inline> = <array!<f32; 3, 3; Inline>>::ZEROS;
}

/// Counts of a square table.
#[budget(64 KiB)]
pub type Square<const N: usize> = array![u32; N, N];

/// A layer of any width.
#[budget(1 MiB)]
pub struct Layer<const N: usize> {
    /// From every input to every output.
    pub weights: array![f32; N, N],
    /// One number an output.
    pub bias: array![f32; N],
}

/// The picture that several readers show.
#[budget(64 KiB)]
pub struct Screen {
    /// The picture, which others have, too.
    pub picture: Shared<u8, Rank2<320, 200>>,
    /// The cursor, if there is one.
    pub cursor: Option<Shared<u8, Rank2<16, 16>>>,
    /// The place of the cursor.
    pub place: [u32; 2],
}

budgets! {
    /// The working memory of the device.
    pub SRAM: 192 KiB; Message, [Image; 8]
}

dims! {
    /// Images at once.
    pub Batch = 32;
    #[allow(missing_docs)]
    pub Pixels = ROWS * COLS;
}

/// The input of a step.
#[budget(128 KiB)]
pub type Images = array![f32; Batch, Pixels];

/// The counts of a step.
#[budget(16 KiB)]
pub type Counts = array![u32; type number![3000]];

/// The energy of a signal.
#[budget(1 KiB)]
pub fn energy(signal: &array![f32; 64]) -> f32 {
    let square: array![f32; 64] = (signal * signal).eval();
    let root: array![f32; 64] = square.sqrt().eval();
    root.sum()
}

/// Products of every kind: in registers, of vectors, read where they lie, and one whose factors are copied on the way.
#[budget(256 KiB)]
pub fn projected(a: &array![f64; 80, 90], b: &array![f64; 60, 90], v: &array![f64; 4]) -> f64 {
    let product: array![f64; 80, 60] = a.dot(b.t()).eval();
    let turned: array![f64; 60, 90] = product.t().dot(a).eval();
    let sums: array![f64; 90] = turned.sum_axis(Axis::<0>).eval();
    let again: array![f64; 80] = a.dot(&sums).eval();
    let small: array![f64; 4, 4] = v.outer(v).eval();
    let last: array![f64; 4] = small.dot(v).eval();
    again.sum() + last.sum()
}

/// Calls other plans, which compute in the meantime.
#[budget]
pub fn compared(signal: &array![f32; 64]) -> f32 {
    let shifted: array![f32; 64] = (signal + 1.0).eval();
    let before = energy(signal);
    let scaled: array![f32; 64] = (shifted * before).eval();
    hidden(&scaled)
}

/// A private function.
#[budget]
fn hidden(signal: &array![f32; 64]) -> f32 {
    let half: array![f32; 64] = (signal * 0.5).eval();
    half.sum()
}

/// Arrays of named constants, and a product of them.
#[budget(2 MiB)]
pub fn classified(images: &array![f32; Batch, Pixels], weights: &array![f32; Pixels, 10]) -> u64 {
    let bias: array![f32; 10] = <array![f32; 10]>::ones();
    let scores: array![f32; Batch, 10] = images.dot(weights).eval();
    let shifted: array![f32; Batch, 10] = (scores + &bias).eval();
    let likely: array![u64; Batch] = shifted.argmax_axis(Axis::<1>).eval();
    likely[[0]]
}

/// The mean of the squares of any window.
#[budget(4 * N)]
pub fn power<const N: usize>(window: &array![f32; N]) -> f32 {
    let square: array![f32; N] = (window * window).eval();
    square.mean()
}
