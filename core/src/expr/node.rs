//! The parts of an expression: operands, and functions of them.

use core::marker::PhantomData;

use super::function::{Function, Function2};
use super::given::{Given, Nothing};
use crate::array::Array;
use crate::dtype::Dtype;
use crate::layout::Layout;
use crate::raw::lent::Lent;
use crate::raw::loops::spot::{Order, Spot};
use crate::shape::Shape;
use crate::shape::part::Reads;
use crate::storage::Storage;
use crate::view::View;

/// Tells which element a node needs beside the index. Operators require only this of their operands, so that rustc checks a line of
/// many operators once, at its end, and not at each operator.
pub trait Asks {
    /// The element that the loop gives to the node.
    type Given: Given;
}

/// An element for each index of `S`, computed when it is asked for. Sealed: the crate's nodes are all there are.
pub trait Node<S: Shape>: Asks + Send + Sync {
    /// A dtype, or several of them for a function of several.
    type Element: Copy;

    /// The order of indices in which all operands are read fast.
    const ORDER: Order;

    /// Implementations are `#[inline(always)]`: a loop is compiled for several instruction sets, with all that it calls.
    fn get(&self, spot: Spot<S>, given: Self::Given) -> Self::Element;
}

impl<T: Dtype, S: Shape, L: Layout> Asks for View<'_, T, S, L> {
    type Given = Nothing;
}

/// A view is an operand.
impl<T: Dtype, S: Shape, L: Layout> Node<S> for View<'_, T, S, L> {
    type Element = T;
    const ORDER: Order = Lent::<'_, T, S, L, Reads>::ORDER;

    #[inline(always)]
    fn get(&self, spot: Spot<S>, _: Nothing) -> T {
        self.lent().read_at(spot)
    }
}

impl<T: Dtype, S: Shape, W: Storage> Asks for Array<T, S, W> {
    type Given = Nothing;
}

/// An owned array that keeps its elements until they are read: an inline one.
impl<T: Dtype, S: Shape, W: Storage> Node<S> for Array<T, S, W> {
    type Element = T;
    const ORDER: Order = Order::FLAT;

    #[inline(always)]
    fn get(&self, spot: Spot<S>, _: Nothing) -> T {
        self.view().lent().read_at(spot)
    }
}

/// The same element everywhere.
#[derive(Clone, Copy, Debug)]
pub struct Scalar<T>(pub(super) T);

impl<T> Asks for Scalar<T> {
    type Given = Nothing;
}

impl<T: Dtype, S: Shape> Node<S> for Scalar<T> {
    type Element = T;
    const ORDER: Order = Order::FLAT;

    #[inline(always)]
    fn get(&self, _: Spot<S>, _: Nothing) -> T {
        self.0
    }
}

/// The element of the array whose buffer the result will have.
#[cfg(feature = "alloc")]
#[derive(Clone, Copy, Debug)]
pub struct InPlace<D>(pub(super) PhantomData<D>);

#[cfg(feature = "alloc")]
impl<D: Dtype> Asks for InPlace<D> {
    type Given = super::given::Taken<D>;
}

#[cfg(feature = "alloc")]
impl<D: Dtype, S: Shape> Node<S> for InPlace<D> {
    type Element = D;
    const ORDER: Order = Order::FLAT;

    #[inline(always)]
    fn get(&self, _: Spot<S>, given: super::given::Taken<D>) -> D {
        given.0
    }
}

/// The element of the slot whose bytes the result will have.
#[derive(Clone, Copy, Debug)]
pub struct InSlot<'k, D>(pub(super) PhantomData<&'k D>);

impl<'k, D: Dtype> Asks for InSlot<'k, D> {
    type Given = super::given::TakenSlot<'k, D>;
}

impl<'k, D: Dtype, S: Shape> Node<S> for InSlot<'k, D> {
    type Element = D;
    const ORDER: Order = Order::FLAT;

    #[inline(always)]
    fn get(&self, _: Spot<S>, given: super::given::TakenSlot<'k, D>) -> D {
        given.element
    }
}

/// A node beside the buffer that it owns, where the result is written to another one.
pub struct Kept<S: Shape, N, G: Given> {
    node: N,
    buffer: G::Buffer<S>,
}

impl<S: Shape, N, G: Given> Kept<S, N, G> {
    pub(super) fn new(node: N, buffer: G::Buffer<S>) -> Self {
        Kept { node, buffer }
    }
}

impl<S: Shape, N, G: Given> Asks for Kept<S, N, G> {
    type Given = Nothing;
}

impl<S: Shape, G: Given, N: Node<S, Given = G>> Node<S> for Kept<S, N, G> {
    type Element = N::Element;
    const ORDER: Order = N::ORDER;

    #[inline(always)]
    fn get(&self, spot: Spot<S>, _: Nothing) -> N::Element {
        self.node.get(spot, G::read(&self.buffer, spot))
    }
}

/// A function of one operand.
#[derive(Clone, Copy, Debug)]
pub struct Unary<F, N> {
    function: F,
    operand: N,
}

impl<F, N> Unary<F, N> {
    pub(super) fn new(function: F, operand: N) -> Self {
        Unary { function, operand }
    }
}

impl<F, N: Asks> Asks for Unary<F, N> {
    type Given = N::Given;
}

impl<S: Shape, N: Node<S>, F: Function<N::Element>> Node<S> for Unary<F, N> {
    type Element = F::Output;
    const ORDER: Order = N::ORDER;

    #[inline(always)]
    fn get(&self, spot: Spot<S>, given: N::Given) -> F::Output {
        self.function.apply(self.operand.get(spot, given))
    }
}

/// A function of two operands, which asks for `G`; `K` is a buffer that it keeps, of the right operand beside a left
/// one that has its own. Both follow from the operands: they stand here so that rustc does not ask again.
pub struct Binary<F, L, R, G = Nothing, K = ()> {
    function: F,
    left: L,
    right: R,
    kept: K,
    given: PhantomData<G>,
}

/// The element that a node is given.
pub(super) type GivenTo<N> = <N as Asks>::Given;

/// The buffer of a node.
pub(super) type BufferOf<S, N> = <GivenTo<N> as Given>::Buffer<S>;

/// A function `F` of nodes `L` and `R`.
pub(super) type Joined<S, F, L, R> = Binary<F, L, R, Both<GivenTo<L>, GivenTo<R>>, Rest<S, GivenTo<L>, GivenTo<R>>>;

/// The elements that a function of two nodes is given, and the buffer that it keeps.
type Both<L, R> = <L as Given>::Both<R>;
type Rest<S, L, R> = <<L as Given>::Rest<R> as Given>::Buffer<S>;

/// The function of two nodes, and the buffer of both.
pub(super) fn join<S: Shape, F, L: Asks, R: Asks>(
    function: F,
    (left, left_buffer): (L, BufferOf<S, L>),
    (right, right_buffer): (R, BufferOf<S, R>),
) -> (Joined<S, F, L, R>, BufferOf<S, Joined<S, F, L, R>>) {
    let (buffer, kept) = L::Given::join::<S, R::Given>(left_buffer, right_buffer);
    (Binary { function, left, right, kept, given: PhantomData }, buffer)
}

impl<F, L, R, G: Given, K> Asks for Binary<F, L, R, G, K> {
    type Given = G;
}

impl<S, F, L, R> Node<S> for Joined<S, F, L, R>
where
    S: Shape,
    L: Node<S>,
    R: Node<S>,
    F: Function2<L::Element, R::Element>,
{
    type Element = F::Output;
    const ORDER: Order = L::ORDER.and(R::ORDER);

    #[inline(always)]
    fn get(&self, spot: Spot<S>, given: Self::Given) -> F::Output {
        let (left, right) = L::Given::split::<S, R::Given>(given, &self.kept, spot);
        self.function.apply(self.left.get(spot, left), self.right.get(spot, right))
    }
}
