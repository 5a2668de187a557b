//! The weights of layers, and how they are read from the model's file while compiling.

use haversack::{Footprint, array};

use crate::file::Operator;
use crate::rescale::Rescale;

/// A layer that weighs 3 x 3 pixels. Each of its `K` channels sees one channel of the picture.
#[derive(Footprint)]
pub struct Depthwise<const K: usize> {
    pub(crate) weights: array![i8; 3, 3, K; Inline],
    pub(crate) bias: array![i32; K; Inline],
    pub(crate) rescale: Rescale<K>,
    /// The element of the picture that means zero.
    pub(crate) zero: i8,
    /// The distance between windows of 3 x 3 pixels, along both axes.
    pub(crate) stride: u8,
}

/// A layer that makes `K` channels of the `C` channels of each pixel.
#[derive(Footprint)]
pub struct Pointwise<const C: usize, const K: usize> {
    pub(crate) weights: array![i8; K, C; Inline],
    pub(crate) bias: array![i32; K; Inline],
    pub(crate) rescale: Rescale<K>,
    /// The element of the picture that means zero.
    pub(crate) zero: i8,
}

impl<const K: usize> Depthwise<K> {
    /// Reads an operator of the model's file. Anything but such a layer is a compile error.
    ///
    /// ```
    /// use person::weights::Depthwise;
    /// static FIFTH: Depthwise<32> = Depthwise::read(5);
    /// ```
    ///
    /// Operator 4 makes 32 channels, too, but of all channels of a pixel:
    ///
    /// ```compile_fail,E0080
    /// use person::weights::Depthwise;
    /// static FIFTH: Depthwise<32> = Depthwise::read(4);
    /// ```
    #[must_use]
    pub const fn read(number: usize) -> Self {
        let operator = Operator::number(number);
        operator.input(1).has_shape([1, 3, 3, K]);
        let elements = operator.input(1).elements();
        let mut weights = [[[0; K]; 3]; 3];
        let mut index = 0;
        while index < 9 * K {
            weights[index / K / 3][index / K % 3][index % K] = elements.byte(index);
            index += 1;
        }
        Depthwise {
            weights: <array![i8; 3, 3, K; Inline]>::from_nested(weights),
            bias: bias(operator),
            rescale: rescale(operator),
            zero: operator.input(0).zero() as i8,
            stride: operator.stride() as u8,
        }
    }
}

impl<const C: usize, const K: usize> Pointwise<C, K> {
    /// Reads an operator of the model's file. Anything but such a layer is a compile error.
    #[must_use]
    pub const fn read(number: usize) -> Self {
        let operator = Operator::number(number);
        operator.input(1).has_shape([K, 1, 1, C]);
        let elements = operator.input(1).elements();
        let mut weights = [[0; C]; K];
        let mut index = 0;
        while index < C * K {
            weights[index / C][index % C] = elements.byte(index);
            index += 1;
        }
        Pointwise {
            weights: <array![i8; K, C; Inline]>::from_nested(weights),
            bias: bias(operator),
            rescale: rescale(operator),
            zero: operator.input(0).zero() as i8,
        }
    }
}

const fn bias<const K: usize>(operator: Operator) -> array![i32; K; Inline] {
    operator.input(2).has_shape([K]);
    let elements = operator.input(2).elements();
    let mut bias = [0; K];
    let mut channel = 0;
    while channel < K {
        bias[channel] = elements.int(channel);
        channel += 1;
    }
    <array![i32; K; Inline]>::from_nested(bias)
}

const fn rescale<const K: usize>(operator: Operator) -> Rescale<K> {
    let (input, weights, output) = (operator.input(0), operator.input(1), operator.output());
    let mut factors = [0.0; K];
    let mut channel = 0;
    while channel < K {
        factors[channel] = input.scale(0) * weights.scale(channel) / output.scale(0);
        channel += 1;
    }
    Rescale::new(factors, output.zero() as i8, operator.bounds())
}
