//! Handwritten digits, 8 x 8 pixels, read by a small convolutional network in integers. The weights take one byte each in the
//! program's file. Everything is computed in one workspace whose size is a constant.
//!
//! ```text
//! cargo run --bin plan                                                         # on the host: the plan, line by line
//! cargo run --release --bin firmware                                           # on the host: every digit as it is read
//! cargo run --release --bin firmware --target thumbv7em-none-eabihf            # the same on a Cortex-M4, in QEMU
//! cargo run --release --bin firmware --target thumbv6m-none-eabi               # the same on a micro:bit, in QEMU
//! cargo run --release --bin train > src/weights.rs                             # learns the weights anew
//! ```
#![no_std]

mod exam;
mod reading;
mod weights;

pub use exam::examine;
use haversack::array;
pub use reading::*;
pub use weights::{BIAS, WEIGHTS};

/// The number of pixels of an image along each axis.
pub const SIDE: usize = 8;
/// The number of kinds of edges.
pub const EDGES: usize = 8;
/// The number of places of a window of 3 x 3 pixels along each axis.
pub const PLACES: usize = SIDE - 2;
/// The same number, after the strongest of each 2 x 2 is taken.
pub const POOLED: usize = PLACES / 2;
/// The number of features: how strongly each edge is found in each part of the image.
pub const FEATURES: usize = POOLED * POOLED * EDGES;
/// The number of digits that an image can show.
pub const DIGITS: usize = 10;

/// Grey values from 0 to 16.
pub type Image = array![u8; SIDE, SIDE; Inline];
