//! What an expression is made of: operands, and functions of them.

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

/// An element for each index of `S`, computed when it is asked for. Sealed: the crate's nodes are all there are.
pub trait Node<S: Shape>: Send + Sync {
    /// A dtype, or several of them for a function of several.
    type Element: Copy;

    /// What is asked for beside the index.
    type Given: Given;

    /// The order of indices in which all operands are read fast.
    const ORDER: Order;

    /// Implementations are `#[inline(always)]`: a loop is compiled for several instruction sets, with all that it calls.
    fn get(&self, spot: Spot<S>, given: Self::Given) -> Self::Element;
}

/// A view is an operand.
impl<T: Dtype, S: Shape, L: Layout> Node<S> for View<'_, T, S, L> {
    type Element = T;
    type Given = Nothing;
    const ORDER: Order = Lent::<'_, T, S, L, Reads>::ORDER;

    #[inline(always)]
    fn get(&self, spot: Spot<S>, _: Nothing) -> T {
        self.lent().read_at(spot)
    }
}

/// An owned array that keeps its elements until they are read: an inline one.
impl<T: Dtype, S: Shape, W: Storage> Node<S> for Array<T, S, W> {
    type Element = T;
    type Given = Nothing;
    const ORDER: Order = Order::FLAT;

    #[inline(always)]
    fn get(&self, spot: Spot<S>, _: Nothing) -> T {
        self.view().lent().read_at(spot)
    }
}

/// The same element everywhere.
#[derive(Clone, Copy, Debug)]
pub struct Scalar<T>(pub(super) T);

impl<T: Dtype, S: Shape> Node<S> for Scalar<T> {
    type Element = T;
    type Given = Nothing;
    const ORDER: Order = Order::FLAT;

    #[inline(always)]
    fn get(&self, _: Spot<S>, _: Nothing) -> T {
        self.0
    }
}

/// The element of the array whose buffer the result will have.
#[cfg(feature = "alloc")]
#[derive(Clone, Copy, Debug)]
pub struct InPlace<D>(pub(super) core::marker::PhantomData<D>);

#[cfg(feature = "alloc")]
impl<D: Dtype, S: Shape> Node<S> for InPlace<D> {
    type Element = D;
    type Given = super::given::Taken<D>;
    const ORDER: Order = Order::FLAT;

    #[inline(always)]
    fn get(&self, _: Spot<S>, given: super::given::Taken<D>) -> D {
        given.0
    }
}

/// The element of the slot whose bytes the result will have.
#[derive(Clone, Copy, Debug)]
pub struct InSlot<'k, D>(pub(super) core::marker::PhantomData<&'k D>);

impl<'k, D: Dtype, S: Shape> Node<S> for InSlot<'k, D> {
    type Element = D;
    type Given = super::given::TakenSlot<'k, D>;
    const ORDER: Order = Order::FLAT;

    #[inline(always)]
    fn get(&self, _: Spot<S>, given: super::given::TakenSlot<'k, D>) -> D {
        given.element
    }
}

/// An expression beside the buffer that it owns, where the result is written to another one.
pub struct Kept<S: Shape, N: Node<S>> {
    node: N,
    buffer: <N::Given as Given>::Buffer<S>,
}

impl<S: Shape, N: Node<S>> Kept<S, N> {
    pub(super) fn new(node: N, buffer: <N::Given as Given>::Buffer<S>) -> Self {
        Kept { node, buffer }
    }
}

impl<S: Shape, N: Node<S>> Node<S> for Kept<S, N> {
    type Element = N::Element;
    type Given = Nothing;
    const ORDER: Order = N::ORDER;

    #[inline(always)]
    fn get(&self, spot: Spot<S>, _: Nothing) -> N::Element {
        self.node.get(spot, N::Given::read(&self.buffer, spot))
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

impl<S: Shape, N: Node<S>, F: Function<N::Element>> Node<S> for Unary<F, N> {
    type Element = F::Output;
    type Given = N::Given;
    const ORDER: Order = N::ORDER;

    #[inline(always)]
    fn get(&self, spot: Spot<S>, given: N::Given) -> F::Output {
        self.function.apply(self.operand.get(spot, given))
    }
}

/// A function of two operands.
pub struct Binary<S: Shape, F, L: Node<S>, R: Node<S>> {
    function: F,
    left: L,
    right: <L::Given as Given>::Beside<S, R>,
}

/// What a function of two operands is given.
pub(super) type Both<S, L, R> = <<L as Node<S>>::Given as Given>::Both<<R as Node<S>>::Given>;

impl<S: Shape, F, L: Node<S>, R: Node<S>> Binary<S, F, L, R> {
    /// The function, and the buffer of both operands.
    pub(super) fn new(
        function: F,
        (left, left_buffer): (L, <L::Given as Given>::Buffer<S>),
        (right, right_buffer): (R, <R::Given as Given>::Buffer<S>),
    ) -> (Self, <Both<S, L, R> as Given>::Buffer<S>) {
        let (right, buffer) = L::Given::beside(left_buffer, right, right_buffer);
        (Binary { function, left, right }, buffer)
    }
}

impl<S: Shape, L: Node<S>, R: Node<S>, F: Function2<L::Element, R::Element>> Node<S> for Binary<S, F, L, R> {
    type Element = F::Output;
    type Given = Both<S, L, R>;
    const ORDER: Order = L::ORDER.and(R::ORDER);

    #[inline(always)]
    fn get(&self, spot: Spot<S>, given: Self::Given) -> F::Output {
        let (left, right) = L::Given::split::<R::Given>(given);
        self.function.apply(self.left.get(spot, left), self.right.get(spot, right))
    }
}
