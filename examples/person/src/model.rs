//! The layers of the model, by the numbers of their operators in its file.

use haversack::budgets;

use crate::weights::{Depthwise, Pointwise};

/// Two layers: 3 x 3 pixels of each channel, then all channels of each pixel.
type Middle = (Depthwise<128>, Pointwise<128, 128>);

budgets! {
    /// The most bytes of weights, in the program's file.
    pub WEIGHTS: 256 KiB;
    [Depthwise<8>; 2], Pointwise<8, 16>, Depthwise<16>, Pointwise<16, 32>, [Depthwise<32>; 2], Pointwise<32, 32>,
    Pointwise<32, 64>, [Depthwise<64>; 2], Pointwise<64, 64>, Pointwise<64, 128>, [Middle; 5], Depthwise<128>,
    Pointwise<128, 256>, Depthwise<256>, Pointwise<256, 256>, Pointwise<256, 2>
}

pub(crate) static L0: Depthwise<8> = Depthwise::read(0);
pub(crate) static L1: Depthwise<8> = Depthwise::read(1);
pub(crate) static L2: Pointwise<8, 16> = Pointwise::read(2);
pub(crate) static L3: Depthwise<16> = Depthwise::read(3);
pub(crate) static L4: Pointwise<16, 32> = Pointwise::read(4);
pub(crate) static L5: Depthwise<32> = Depthwise::read(5);
pub(crate) static L6: Pointwise<32, 32> = Pointwise::read(6);
pub(crate) static L7: Depthwise<32> = Depthwise::read(7);
pub(crate) static L8: Pointwise<32, 64> = Pointwise::read(8);
pub(crate) static L9: Depthwise<64> = Depthwise::read(9);
pub(crate) static L10: Pointwise<64, 64> = Pointwise::read(10);
pub(crate) static L11: Depthwise<64> = Depthwise::read(11);
pub(crate) static L12: Pointwise<64, 128> = Pointwise::read(12);
/// Layers 13 to 22: five times the same two, with weights of their own.
pub(crate) static MIDDLE: [Middle; 5] = [
    (Depthwise::read(13), Pointwise::read(14)),
    (Depthwise::read(15), Pointwise::read(16)),
    (Depthwise::read(17), Pointwise::read(18)),
    (Depthwise::read(19), Pointwise::read(20)),
    (Depthwise::read(21), Pointwise::read(22)),
];
pub(crate) static L23: Depthwise<128> = Depthwise::read(23);
pub(crate) static L24: Pointwise<128, 256> = Pointwise::read(24);
pub(crate) static L25: Depthwise<256> = Depthwise::read(25);
pub(crate) static L26: Pointwise<256, 256> = Pointwise::read(26);
pub(crate) static LAST: Pointwise<256, 2> = Pointwise::read(28);
