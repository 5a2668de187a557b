//! Functions of nodes.

use core::marker::PhantomData;

use super::Expr;
use super::function::{BinaryFunction, UnaryFunction};
use super::node::{BufferOf, Donation, DonationOf, NoDonation, Node, Receives};
use crate::dtype::Dtype;
use crate::loops::index::{LoopIndex, Order};
use crate::shape::Shape;

/// A function of one operand.
#[derive(Clone, Copy, Debug)]
pub struct UnaryOp<F, N> {
    function: F,
    operand: N,
}

impl<F, N> UnaryOp<F, N> {
    pub(super) fn new(function: F, operand: N) -> Self {
        UnaryOp { function, operand }
    }
}

impl<F, N: Receives> Receives for UnaryOp<F, N> {
    type Donation = N::Donation;
}

impl<S: Shape, N: Node<S>, F: UnaryFunction<N::Element>> Node<S> for UnaryOp<F, N> {
    type Element = F::Output;
    const ORDER: Order = N::ORDER;

    #[inline(always)]
    fn get(&self, at: LoopIndex<S>, given: N::Donation) -> F::Output {
        self.function.apply(self.operand.get(at, given))
    }
}

/// A function of two operands, which asks for `G`; `K` is a buffer that it keeps, of the right operand beside a left
/// one that has its own. Both follow from the operands: they stand here so that rustc does not ask again.
pub struct BinaryOp<F, L, R, G = NoDonation, K = ()> {
    function: F,
    left: L,
    right: R,
    kept: K,
    given: PhantomData<G>,
}

/// A function `F` of nodes `L` and `R`.
pub(super) type Joined<S, F, L, R> = <L as CombinesWith<S, F, R>>::Combined;

/// A node as the left operand of a function `F`, whose right operand is `R`.
///
/// It gives the type [`BinaryOp`] a name, so that signatures are short: `Expr<T, S, <L as CombinesWith<S, F, R>>::Combined>`.
pub trait CombinesWith<S, F, R> {
    /// The function of both nodes, with the buffer that it keeps.
    type Combined;
}

impl<S: Shape, F, L: Receives, R: Receives> CombinesWith<S, F, R> for L {
    type Combined = BinaryOp<F, L, R, Both<DonationOf<L>, DonationOf<R>>, Rest<S, DonationOf<L>, DonationOf<R>>>;
}

impl<T: Dtype, S: Shape, F, L, R: Receives> Expr<T, S, BinaryOp<F, L, R, DonationOf<R>>> {
    /// Makes the function of a node that donates nothing and of an expression.
    #[inline]
    pub(super) fn beside(function: F, left: L, right: Expr<T, S, R>) -> Self {
        let node = BinaryOp { function, left, right: right.node, kept: (), given: PhantomData };
        Expr { node, buffer: right.buffer, dtype: PhantomData }
    }
}

/// The elements that a function of two nodes is given, and the buffer that it keeps.
type Both<L, R> = <L as Donation>::Both<R>;
type Rest<S, L, R> = <<L as Donation>::Rest<R> as Donation>::Buffer<S>;

/// Makes the function of two nodes, and the buffer of both.
pub(super) fn join<S: Shape, F, L: Receives, R: Receives>(
    function: F,
    (left, left_buffer): (L, BufferOf<S, L>),
    (right, right_buffer): (R, BufferOf<S, R>),
) -> (Joined<S, F, L, R>, BufferOf<S, Joined<S, F, L, R>>) {
    let (buffer, kept) = L::Donation::join::<S, R::Donation>(left_buffer, right_buffer);
    (BinaryOp { function, left, right, kept, given: PhantomData }, buffer)
}

impl<F, L, R, G: Donation, K> Receives for BinaryOp<F, L, R, G, K> {
    type Donation = G;
}

impl<S, F, L, R> Node<S>
    for BinaryOp<F, L, R, Both<DonationOf<L>, DonationOf<R>>, Rest<S, DonationOf<L>, DonationOf<R>>>
where
    S: Shape,
    L: Node<S>,
    R: Node<S>,
    F: BinaryFunction<L::Element, R::Element>,
{
    type Element = F::Output;
    const ORDER: Order = L::ORDER.and(R::ORDER);

    #[inline(always)]
    fn get(&self, at: LoopIndex<S>, given: Self::Donation) -> F::Output {
        let (left, right) = L::Donation::split::<S, R::Donation>(given, &self.kept, at);
        self.function.apply(self.left.get(at, left), self.right.get(at, right))
    }
}
