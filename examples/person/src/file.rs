//! The model's file (`data/`), read while compiling. Numbers of fields are those of TensorFlow Lite's schema,
//! `tensorflow/compiler/mlir/lite/schema/schema.fbs`.

use crate::flatbuffer::{Table, Vector};

const FILE: &[u8] = include_bytes!("../data/person_detect.tflite");
const BUFFERS: Vector = Table::root(FILE).vector(4);
const GRAPH: Table = Table::root(FILE).vector(2).table(0);
const TENSORS: Vector = GRAPH.vector(0);
const OPERATORS: Vector = GRAPH.vector(3);

/// An operator: what it reads and writes, and its options.
#[derive(Clone, Copy)]
pub(crate) struct Operator(Table);

/// An array of the file: a shape, quantised elements if they are constant, and what these mean.
#[derive(Clone, Copy)]
pub(crate) struct Tensor(Table);

impl Operator {
    /// Returns an operator by its place in the order of computation.
    pub(crate) const fn number(number: usize) -> Self {
        Operator(OPERATORS.table(number))
    }

    pub(crate) const fn input(self, number: usize) -> Tensor {
        Tensor(TENSORS.table(self.0.vector(1).int(number) as usize))
    }

    pub(crate) const fn output(self) -> Tensor {
        Tensor(TENSORS.table(self.0.vector(2).int(0) as usize))
    }

    /// Returns how far apart the windows of a convolution are. Both axes must agree.
    pub(crate) const fn stride(self) -> usize {
        let options = self.0.table(4);
        assert!(options.int(1) == options.int(2), "a layer of the model has two strides");
        options.int(1) as usize
    }

    /// Checks that windows reach over the edges, and returns the bounds of the results: of ReLU6, or of every i8.
    pub(crate) const fn bounds(self) -> (i8, i8) {
        let (options, output) = (self.0.table(4), self.output());
        assert!(options.byte(0) == 0, "a layer of the model has no padding");
        // `DepthwiseConv2DOptions` have one field more in front of the activation: its type tells.
        let activation = options.byte(if self.0.byte(3) == 2 { 4 } else { 3 });
        match activation {
            0 => (i8::MIN, i8::MAX),
            3 => (output.zero() as i8, output.nearest(6.0)),
            _ => panic!("a layer of the model has another activation"),
        }
    }
}

impl Tensor {
    /// Checks the shape, where the model's file has one axis more in front.
    pub(crate) const fn has_shape<const N: usize>(self, shape: [usize; N]) {
        let axes = self.0.vector(0);
        assert!(axes.len == N, "a layer of the model has another rank");
        let mut axis = 0;
        while axis < N {
            assert!(axes.int(axis) as usize == shape[axis], "a layer of the model has another shape");
            axis += 1;
        }
    }

    /// Returns the constant elements, as bytes or as numbers of four bytes.
    pub(crate) const fn elements(self) -> Vector {
        BUFFERS.table(self.0.int(2) as usize).vector(0)
    }

    /// Returns what a step of an element means, for one of the channels.
    pub(crate) const fn scale(self, channel: usize) -> f64 {
        let scales = self.0.table(4).vector(2);
        scales.float(if scales.len == 1 { 0 } else { channel }) as f64
    }

    /// Returns the element that means zero.
    pub(crate) const fn zero(self) -> i32 {
        self.0.table(4).vector(3).long(0) as i32
    }

    /// Returns the element whose meaning is nearest to `value`.
    const fn nearest(self, value: f64) -> i8 {
        let element = (value / self.scale(0) + 0.5) as i32 + self.zero();
        if element > i8::MAX as i32 { i8::MAX } else { element as i8 }
    }
}
