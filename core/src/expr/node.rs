//! The parts of an expression: nodes, which compute an element for each index, and the buffer that an expression donates to its result.
//!
//! | left operand | right operand | the result is written to | the other buffer |
//! | --- | --- | --- | --- |
//! | borrowed | borrowed | a new array | |
//! | owned | borrowed | the left one's buffer | |
//! | borrowed | owned | the right one's buffer | |
//! | owned | owned | the left one's buffer | is read, then freed |

use crate::array::Array;
use crate::dtype::Dtype;
use crate::loops::each::Elementwise;
use crate::loops::index::{LoopIndex, Order};
use crate::shape::Shape;
use crate::storage::StorageOwned;

/// Tells which element a node needs beside the index. Operators require only this of their operands, so that rustc checks a line of
/// many operators once, at its end, and not at each operator.
pub trait Receives {
    /// The element that the loop gives to the node.
    type Donation: Donation;
}

/// An element for each index of `S`, computed when it is asked for. Sealed: the crate's nodes are all there are.
pub trait Node<S: Shape>: Receives + Send + Sync {
    /// A dtype, or several of them for a function of several.
    type Element: Copy;

    /// The order of indices in which all operands are read fast.
    const ORDER: Order;

    /// Whether the elements lie in memory, as one run in row-major order.
    const IS_RUN: bool = false;

    /// Returns the elements, if they are such a run; none otherwise.
    #[inline]
    fn run(&self) -> &[Self::Element] {
        &[]
    }

    /// Computes the element at `at`. Implementations are `#[inline(always)]`: a loop is compiled for several instruction
    /// sets, with all that it calls.
    fn get(&self, at: LoopIndex<S>, given: Self::Donation) -> Self::Element;
}

/// The element that a node is given.
pub(super) type DonationOf<N> = <N as Receives>::Donation;

/// The buffer of a node.
pub(super) type BufferOf<S, N> = <DonationOf<N> as Donation>::Buffer<S>;

/// The element that a loop gives to the nodes of an expression, beside the index: the element at the place of the
/// result.
pub trait Donation: Copy + Send + Sync {
    /// Size and alignment of the dtype that is given.
    const LAYOUT: Option<(usize, usize)>;

    /// The buffer that owns the memory.
    type Buffer<S: Shape>: Send + Sync;

    /// The elements that a function of two operands is given: its left operand is given `Self`, and its right one `R`.
    type Both<R: Donation>: Donation;

    /// The elements of the right operand that the function reads from a buffer that it keeps.
    type Rest<R: Donation>: Donation;

    /// Returns the buffer of both, and the one that is kept.
    fn join<S: Shape, R: Donation>(
        left: Self::Buffer<S>,
        right: R::Buffer<S>,
    ) -> (<Self::Both<R> as Donation>::Buffer<S>, <Self::Rest<R> as Donation>::Buffer<S>);

    /// Gives each of the two operands its element.
    fn split<S: Shape, R: Donation>(
        both: Self::Both<R>,
        kept: &<Self::Rest<R> as Donation>::Buffer<S>,
        at: LoopIndex<S>,
    ) -> (Self, R);

    /// A node together with the buffer.
    type WithBuffer<S: Shape, N: Node<S, Donation = Self>>: Node<S, Element = N::Element, Donation = NoDonation>;

    fn keep<S: Shape, N: Node<S, Donation = Self>>(node: N, buffer: Self::Buffer<S>) -> Self::WithBuffer<S, N>;

    /// Computes `node` into an array.
    #[cfg(feature = "alloc")]
    fn evaluate<T: Dtype, S: Shape, N>(node: N, buffer: Self::Buffer<S>) -> Array<T, S>
    where
        N: Node<S, Element = T, Donation = Self>;

    /// Reads the element at `at` of the buffer.
    fn read<S: Shape>(buffer: &Self::Buffer<S>, at: LoopIndex<S>) -> Self;
}

/// Nothing is owned.
#[derive(Clone, Copy, Debug)]
pub struct NoDonation;

impl Donation for NoDonation {
    const LAYOUT: Option<(usize, usize)> = None;
    type Buffer<S: Shape> = ();
    type Both<R: Donation> = R;
    type Rest<R: Donation> = NoDonation;

    #[inline(always)]
    fn join<S: Shape, R: Donation>((): (), right: R::Buffer<S>) -> (R::Buffer<S>, ()) {
        (right, ())
    }

    #[inline(always)]
    fn split<S: Shape, R: Donation>(both: R, (): &(), _: LoopIndex<S>) -> (Self, R) {
        (NoDonation, both)
    }

    type WithBuffer<S: Shape, N: Node<S, Donation = Self>> = N;

    #[inline(always)]
    fn keep<S: Shape, N: Node<S, Donation = Self>>(node: N, (): ()) -> N {
        node
    }

    #[cfg(feature = "alloc")]
    #[inline]
    fn evaluate<T: Dtype, S: Shape, N>(node: N, (): ()) -> Array<T, S>
    where
        N: Node<S, Element = T, Donation = Self>,
    {
        node.fresh()
    }

    #[inline(always)]
    fn read<S: Shape>((): &(), _: LoopIndex<S>) -> Self {
        NoDonation
    }
}

/// Asks a node for its elements, without reading the elements that they replace.
pub(crate) struct Store<'n, N>(pub(crate) &'n N);

impl<S: Shape, N: Node<S, Donation = NoDonation>> Elementwise<S, (), N::Element> for Store<'_, N> {
    const ORDER: Order = N::ORDER;

    #[inline(always)]
    fn element(&self, at: LoopIndex<S>, (): ()) -> N::Element {
        self.0.get(at, NoDonation)
    }
}

/// Makes a new array of a node.
pub(super) trait Fresh<T: Dtype, S: Shape> {
    fn fresh<W: StorageOwned>(&self) -> Array<T, S, W>;
}

impl<T: Dtype, S: Shape, N: Node<S, Element = T, Donation = NoDonation>> Fresh<T, S> for N {
    #[inline]
    fn fresh<W: StorageOwned>(&self) -> Array<T, S, W> {
        Array::evaluated(&Store(self))
    }
}
