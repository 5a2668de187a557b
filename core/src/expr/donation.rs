//! Buffers that an expression owns and its result takes: of an array, or of a slot.

use core::marker::PhantomData;

#[cfg(feature = "alloc")]
use super::node::Fresh;
use super::node::{Donation, NoDonation, Node, Receives};
#[cfg(feature = "alloc")]
use crate::array::Array;
use crate::dtype::Dtype;
use crate::loops::each::Elementwise;
use crate::loops::index::{LoopIndex, Order};
use crate::shape::Shape;
use crate::slot::Slot;

/// A node beside the buffer that it owns, where the result is written to another one.
pub struct WithBuffer<S: Shape, N, G: Donation> {
    node: N,
    buffer: G::Buffer<S>,
}

impl<S: Shape, N, G: Donation> WithBuffer<S, N, G> {
    pub(super) fn new(node: N, buffer: G::Buffer<S>) -> Self {
        WithBuffer { node, buffer }
    }
}

impl<S: Shape, N, G: Donation> Receives for WithBuffer<S, N, G> {
    type Donation = NoDonation;
}

impl<S: Shape, G: Donation, N: Node<S, Donation = G>> Node<S> for WithBuffer<S, N, G> {
    type Element = N::Element;
    const ORDER: Order = N::ORDER;

    #[inline(always)]
    fn get(&self, at: LoopIndex<S>, _: NoDonation) -> N::Element {
        self.node.get(at, G::read(&self.buffer, at))
    }
}

/// The element of the array whose buffer the result will have.
#[cfg(feature = "alloc")]
#[derive(Clone, Copy, Debug)]
pub struct Owned<D>(pub(super) PhantomData<D>);

#[cfg(feature = "alloc")]
impl<D: Dtype> Receives for Owned<D> {
    type Donation = Donated<D>;
}

#[cfg(feature = "alloc")]
impl<D: Dtype, S: Shape> Node<S> for Owned<D> {
    type Element = D;
    const ORDER: Order = Order::FLAT;

    #[inline(always)]
    fn get(&self, _: LoopIndex<S>, given: Donated<D>) -> D {
        given.0
    }
}

/// The element of the slot whose bytes the result will have.
#[derive(Clone, Copy, Debug)]
pub struct OwnedSlot<'k, D>(pub(super) PhantomData<&'k D>);

impl<'k, D: Dtype> Receives for OwnedSlot<'k, D> {
    type Donation = DonatedSlot<'k, D>;
}

impl<'k, D: Dtype, S: Shape> Node<S> for OwnedSlot<'k, D> {
    type Element = D;
    const ORDER: Order = Order::FLAT;

    #[inline(always)]
    fn get(&self, _: LoopIndex<S>, given: DonatedSlot<'k, D>) -> D {
        given.element
    }
}

/// The element of an owned array of dtype `D`.
#[cfg(feature = "alloc")]
#[derive(Clone, Copy, Debug)]
pub struct Donated<D>(pub(super) D);

#[cfg(feature = "alloc")]
impl<D: Dtype> Donation for Donated<D> {
    const LAYOUT: Option<(usize, usize)> = Some((size_of::<D>(), align_of::<D>()));
    type Buffer<S: Shape> = Array<D, S>;
    type Both<R: Donation> = Self;
    type Rest<R: Donation> = R;

    #[inline(always)]
    fn join<S: Shape, R: Donation>(left: Array<D, S>, right: R::Buffer<S>) -> (Array<D, S>, R::Buffer<S>) {
        (left, right)
    }

    #[inline(always)]
    fn split<S: Shape, R: Donation>(both: Self, kept: &R::Buffer<S>, at: LoopIndex<S>) -> (Self, R) {
        (both, R::read(kept, at))
    }

    type WithBuffer<S: Shape, N: Node<S, Donation = Self>> = WithBuffer<S, N, Self>;

    #[inline(always)]
    fn keep<S: Shape, N: Node<S, Donation = Self>>(node: N, buffer: Array<D, S>) -> WithBuffer<S, N, Self> {
        WithBuffer::new(node, buffer)
    }

    #[inline]
    fn evaluate<T: Dtype, S: Shape, N>(node: N, buffer: Array<D, S>) -> Array<T, S>
    where
        N: Node<S, Element = T, Donation = Self>,
    {
        buffer.reevaluated(&UpdateDonated(&node)).unwrap_or_else(|buffer| WithBuffer::new(node, buffer).fresh())
    }

    #[inline(always)]
    fn read<S: Shape>(buffer: &Array<D, S>, at: LoopIndex<S>) -> Self {
        Donated(buffer.view().raw().read_at(at))
    }
}

/// The element of a slot of dtype `D`, which was given away.
#[derive(Clone, Copy, Debug)]
pub struct DonatedSlot<'k, D> {
    pub(super) element: D,
    slot: PhantomData<&'k D>,
}

impl<'k, D: Dtype> DonatedSlot<'k, D> {
    /// Computes `node` into the bytes of the slot that it was given.
    #[inline]
    pub(crate) fn rewrite<S: Shape, N>(node: &N, mut slot: Slot<'k, D, S>) -> Slot<'k, D, S>
    where
        N: Node<S, Element = D, Donation = Self>,
    {
        slot.view_mut().into_raw().rewrite(&UpdateSlot(node));
        slot
    }
}

impl<'k, D: Dtype> Donation for DonatedSlot<'k, D> {
    const LAYOUT: Option<(usize, usize)> = None;
    type Buffer<S: Shape> = Slot<'k, D, S>;
    type Both<R: Donation> = Self;
    type Rest<R: Donation> = R;

    #[inline(always)]
    fn join<S: Shape, R: Donation>(left: Slot<'k, D, S>, right: R::Buffer<S>) -> (Slot<'k, D, S>, R::Buffer<S>) {
        (left, right)
    }

    #[inline(always)]
    fn split<S: Shape, R: Donation>(both: Self, kept: &R::Buffer<S>, at: LoopIndex<S>) -> (Self, R) {
        (both, R::read(kept, at))
    }

    type WithBuffer<S: Shape, N: Node<S, Donation = Self>> = WithBuffer<S, N, Self>;

    #[inline(always)]
    fn keep<S: Shape, N: Node<S, Donation = Self>>(node: N, buffer: Slot<'k, D, S>) -> WithBuffer<S, N, Self> {
        WithBuffer::new(node, buffer)
    }

    #[cfg(feature = "alloc")]
    #[inline]
    fn evaluate<T: Dtype, S: Shape, N>(node: N, buffer: Slot<'k, D, S>) -> Array<T, S>
    where
        N: Node<S, Element = T, Donation = Self>,
    {
        WithBuffer::new(node, buffer).fresh()
    }

    #[inline(always)]
    fn read<S: Shape>(buffer: &Slot<'k, D, S>, at: LoopIndex<S>) -> Self {
        DonatedSlot { element: buffer.view().raw().read_at(at), slot: PhantomData }
    }
}

/// A slot that is moved into an expression, and whose bytes the result gets.
#[diagnostic::on_unimplemented(
    message = "a slot that is moved into an expression gives its bytes to the result, and these are none of dtype `{T}`",
    label = "the slot that is moved has another dtype, or something else than a slot is moved first",
    note = "lend the slot (`&a`), and the result gets bytes of its own"
)]
pub trait Overwrites<'k, T: Dtype>: Donation {
    fn overwrite<S: Shape, N: Node<S, Element = T, Donation = Self>>(
        node: N,
        buffer: Self::Buffer<S>,
    ) -> Slot<'k, T, S>;
}

impl<'k, T: Dtype> Overwrites<'k, T> for DonatedSlot<'k, T> {
    #[inline]
    fn overwrite<S: Shape, N: Node<S, Element = T, Donation = Self>>(
        node: N,
        buffer: Slot<'k, T, S>,
    ) -> Slot<'k, T, S> {
        DonatedSlot::rewrite(&node, buffer)
    }
}

/// Asks a node for its elements, and gives it the elements that they replace.
#[cfg(feature = "alloc")]
struct UpdateDonated<'n, N>(&'n N);

#[cfg(feature = "alloc")]
impl<D: Dtype, S: Shape, N: Node<S, Donation = Donated<D>>> Elementwise<S, D, N::Element> for UpdateDonated<'_, N> {
    const ORDER: Order = N::ORDER;

    #[inline(always)]
    fn element(&self, at: LoopIndex<S>, given: D) -> N::Element {
        self.0.get(at, Donated(given))
    }
}

/// The same, for elements that lie in a slot.
struct UpdateSlot<'n, N>(&'n N);

impl<'k, D: Dtype, S: Shape, N: Node<S, Element = D, Donation = DonatedSlot<'k, D>>> Elementwise<S, D, D>
    for UpdateSlot<'_, N>
{
    const ORDER: Order = N::ORDER;

    #[inline(always)]
    fn element(&self, at: LoopIndex<S>, given: D) -> D {
        self.0.get(at, DonatedSlot { element: given, slot: PhantomData })
    }
}
