//! TinyML's person detector as one planned function: MobileNet v1 with a quarter of its channels, over 96 x 96 grey pixels, in
//! integers of eight bits. `README.md` says where the model comes from, and how its memory was compared.
//!
//! | module | holds |
//! | --- | --- |
//! | `network` | the planned functions [`detect()`], [`detect_in_strips()`] and [`detect_in_thin_strips()`] |
//! | `strips` | several layers at a time, for a few rows at a time |
//! | [`layers`] | each kind of layer, for pictures of any size |
//! | `model`, [`weights`] | the weights of all layers, and how those of a layer are read from the model's file while compiling |
//! | `file`, `flatbuffer` | that file: operators, arrays, and below them tables and vectors |
//! | `rescale`, [`softmax()`] | the arithmetic of TensorFlow Lite, to the last bit |
//! | `samples` | photographs, and a hundred pictures made of them: [`sample()`] |
//!
//! ```
//! use person::{PHOTOGRAPHS, detect, detect_in_thin_strips, softmax};
//!
//! assert_eq!((detect::PEAK, detect_in_thin_strips::PEAK), (55_296, 19_968));
//! let [against, for_one] = detect(&PHOTOGRAPHS[0]);
//! assert_eq!((against, for_one), (-81, 79));
//! // In 256ths, minus 128.
//! assert_eq!(softmax([against, for_one]), [-98, 98]);
//! ```
#![no_std]

mod file;
mod flatbuffer;
pub mod layers;
mod model;
mod network;
mod rescale;
mod samples;
mod softmax;
mod strips;
pub mod weights;

pub use model::WEIGHTS_FOOTPRINT;
pub use network::{Picture, SIDE, detect, detect_in_strips, detect_in_thin_strips};
pub use samples::{PHOTOGRAPHS, SAMPLES, detect_in_sample, read_pgm, sample};
pub use softmax::softmax;
