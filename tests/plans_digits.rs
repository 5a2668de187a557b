//! The planned functions of the example `digits`, planned and unplanned.

use haversack::{array, shape};

mod agreement;
mod counting;
#[path = "../examples/digits/src/descent.rs"]
mod descent;
#[allow(dead_code, reason = "the example trains it")]
#[path = "../examples/digits/src/perceptron.rs"]
mod perceptron;
use agreement::agree;
use descent::{BATCH, HIDDEN, PIXELS};
use perceptron::{Framed, Perceptron};

use self::descent as planned;

#[allow(dead_code, unused_imports, reason = "`budget`")]
mod plain {
    haversack_unplanned::unplanned_file!("examples/digits/src/descent.rs");
}

// The same as in the example.
const TRAIN: usize = 1347;
const TEST: usize = 450;
const DIGITS: usize = 10;
const SIDE: usize = 8;
type Predictions = array![u8; TEST];

#[test]
fn a_step_of_training() {
    let images = Framed::from_fn(|[i, y, x]| ((7 * i + 3 * y + x) % 17) as u8);
    let digits = <array![u8; TRAIN]>::from_fn(|[i]| (i * 3 % 10) as u8);
    for first in [0, 64] {
        let (images, digits) = (images.window(shape![..], [first, 0, 1]), digits.window(shape![..], [first]));
        let perceptron = Perceptron::new();
        agree!(step(&mut perceptron, images, digits, 0.01); perceptron);
    }
}

#[test]
fn an_inference() {
    let perceptron = Perceptron::new();
    let images = <array![u8; BATCH, SIDE, SIDE]>::from_fn(|[i, y, x]| ((7 * i + 3 * y + x) % 17) as u8);
    let digits = <array![u8; BATCH]>::zeros();
    agree!(infer(&perceptron, images.view(), &mut digits); digits);
}

#[test]
fn a_forward_pass() {
    let perceptron = Perceptron::new();
    let images = <array![f32; BATCH, PIXELS]>::from_fn(|[i, pixel]| ((5 * i + pixel) % 16) as f32 / 16.0);
    let hidden = <array![f32; BATCH, HIDDEN]>::zeros();
    let output = <array![f32; BATCH, DIGITS]>::zeros();
    agree!(forward(&perceptron, images.view(), &mut hidden, &mut output); hidden, output);
}
