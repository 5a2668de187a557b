//! TinyML's person detector as one planned function: MobileNet v1 with a quarter of its channels, over 96 x 96 grey pixels, in
//! integers of eight bits. `README.md` says where the model comes from, and how its memory was compared.
//!
//! | module | holds |
//! | --- | --- |
//! | `network` | the planned functions [`detect()`] and [`detect_in_strips()`]: which layer follows which |
//! | [`layers`] | each kind of layer, for pictures of any size |
//! | [`weights`] | the weights of a layer, read from the model's file while compiling |
//! | `file`, `flatbuffer` | that file: operators, arrays, and below them tables and vectors |
//! | `rescale`, [`softmax()`] | the arithmetic of TensorFlow Lite, to the last bit |
//! | `samples` | photographs, and a hundred pictures made of them: [`sample()`] |
#![no_std]

mod file;
mod flatbuffer;
pub mod layers;
mod network;
mod rescale;
mod samples;
mod softmax;
pub mod weights;

pub use network::{Picture, SIDE, WEIGHTS_FOOTPRINT, detect, detect_in_strips};
pub use samples::{PHOTOGRAPHS, SAMPLES, detect_in_sample, read_pgm, sample};
pub use softmax::softmax;
