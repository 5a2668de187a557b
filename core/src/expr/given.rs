//! Whether an expression owns memory that its result can have.
//!
//! | left operand | right operand | the result is written to | the other buffer |
//! | --- | --- | --- | --- |
//! | borrowed | borrowed | a new array | |
//! | owned | borrowed | the left one's buffer | |
//! | borrowed | owned | the right one's buffer | |
//! | owned | owned | the left one's buffer | is read, then freed |

use core::marker::PhantomData;

#[cfg(feature = "alloc")]
use super::evaluate::Fresh;
use super::node::Kept;
use super::node::Node;
#[cfg(feature = "alloc")]
use crate::array::Array;
use crate::dtype::Dtype;
use crate::raw::loops::each::Elementwise;
use crate::raw::loops::spot::{Order, Spot};
use crate::shape::Shape;
use crate::slot::Slot;

/// The element that a loop gives to the nodes of an expression, beside the index: the element at the place of the
/// result.
pub trait Given: Copy + Send + Sync {
    /// Size and alignment of the dtype that is given.
    const LAYOUT: Option<(usize, usize)>;

    /// The buffer that owns the memory.
    type Buffer<S: Shape>: Send + Sync;

    /// The elements that a function of two operands is given: its left operand is given `Self`, and its right one `R`.
    type Both<R: Given>: Given;

    /// The elements of the right operand that the function reads from a buffer that it keeps.
    type Rest<R: Given>: Given;

    /// The buffer of both, and the one that is kept.
    fn join<S: Shape, R: Given>(
        left: Self::Buffer<S>,
        right: R::Buffer<S>,
    ) -> (<Self::Both<R> as Given>::Buffer<S>, <Self::Rest<R> as Given>::Buffer<S>);

    /// Gives each of the two operands its element.
    fn split<S: Shape, R: Given>(
        both: Self::Both<R>,
        kept: &<Self::Rest<R> as Given>::Buffer<S>,
        spot: Spot<S>,
    ) -> (Self, R);

    /// A node together with the buffer.
    type Kept<S: Shape, N: Node<S, Given = Self>>: Node<S, Element = N::Element, Given = Nothing>;

    fn keep<S: Shape, N: Node<S, Given = Self>>(node: N, buffer: Self::Buffer<S>) -> Self::Kept<S, N>;

    /// Computes `node` into an array.
    #[cfg(feature = "alloc")]
    fn evaluate<T: Dtype, S: Shape, N>(node: N, buffer: Self::Buffer<S>) -> Array<T, S>
    where
        N: Node<S, Element = T, Given = Self>;

    /// Reads the element at `spot` of the buffer.
    fn read<S: Shape>(buffer: &Self::Buffer<S>, spot: Spot<S>) -> Self;
}

/// Nothing is owned.
#[derive(Clone, Copy, Debug)]
pub struct Nothing;

impl Given for Nothing {
    const LAYOUT: Option<(usize, usize)> = None;
    type Buffer<S: Shape> = ();
    type Both<R: Given> = R;
    type Rest<R: Given> = Nothing;

    #[inline(always)]
    fn join<S: Shape, R: Given>((): (), right: R::Buffer<S>) -> (R::Buffer<S>, ()) {
        (right, ())
    }

    #[inline(always)]
    fn split<S: Shape, R: Given>(both: R, (): &(), _: Spot<S>) -> (Self, R) {
        (Nothing, both)
    }

    type Kept<S: Shape, N: Node<S, Given = Self>> = N;

    #[inline(always)]
    fn keep<S: Shape, N: Node<S, Given = Self>>(node: N, (): ()) -> N {
        node
    }

    #[cfg(feature = "alloc")]
    #[inline]
    fn evaluate<T: Dtype, S: Shape, N>(node: N, (): ()) -> Array<T, S>
    where
        N: Node<S, Element = T, Given = Self>,
    {
        node.fresh()
    }

    #[inline(always)]
    fn read<S: Shape>((): &(), _: Spot<S>) -> Self {
        Nothing
    }
}

/// The element of an owned array of dtype `D`.
#[cfg(feature = "alloc")]
#[derive(Clone, Copy, Debug)]
pub struct Taken<D>(pub(super) D);

#[cfg(feature = "alloc")]
impl<D: Dtype> Given for Taken<D> {
    const LAYOUT: Option<(usize, usize)> = Some((size_of::<D>(), align_of::<D>()));
    type Buffer<S: Shape> = Array<D, S>;
    type Both<R: Given> = Self;
    type Rest<R: Given> = R;

    #[inline(always)]
    fn join<S: Shape, R: Given>(left: Array<D, S>, right: R::Buffer<S>) -> (Array<D, S>, R::Buffer<S>) {
        (left, right)
    }

    #[inline(always)]
    fn split<S: Shape, R: Given>(both: Self, kept: &R::Buffer<S>, spot: Spot<S>) -> (Self, R) {
        (both, R::read(kept, spot))
    }

    type Kept<S: Shape, N: Node<S, Given = Self>> = Kept<S, N, Self>;

    #[inline(always)]
    fn keep<S: Shape, N: Node<S, Given = Self>>(node: N, buffer: Array<D, S>) -> Kept<S, N, Self> {
        Kept::new(node, buffer)
    }

    #[inline]
    fn evaluate<T: Dtype, S: Shape, N>(node: N, buffer: Array<D, S>) -> Array<T, S>
    where
        N: Node<S, Element = T, Given = Self>,
    {
        buffer.reevaluated(&Retaken(&node)).unwrap_or_else(|buffer| Kept::new(node, buffer).fresh())
    }

    #[inline(always)]
    fn read<S: Shape>(buffer: &Array<D, S>, spot: Spot<S>) -> Self {
        Taken(buffer.view().lent().read_at(spot))
    }
}

/// The element of a slot of dtype `D`, which was given away.
#[derive(Clone, Copy, Debug)]
pub struct TakenSlot<'k, D> {
    pub(super) element: D,
    slot: PhantomData<&'k D>,
}

impl<'k, D: Dtype> TakenSlot<'k, D> {
    /// Computes `node` into the bytes of the slot that it was given.
    #[inline]
    pub(crate) fn rewrite<S: Shape, N>(node: &N, mut slot: Slot<'k, D, S>) -> Slot<'k, D, S>
    where
        N: Node<S, Element = D, Given = Self>,
    {
        slot.view_mut().into_lent().rewrite(&Rewritten(node));
        slot
    }
}

impl<'k, D: Dtype> Given for TakenSlot<'k, D> {
    const LAYOUT: Option<(usize, usize)> = None;
    type Buffer<S: Shape> = Slot<'k, D, S>;
    type Both<R: Given> = Self;
    type Rest<R: Given> = R;

    #[inline(always)]
    fn join<S: Shape, R: Given>(left: Slot<'k, D, S>, right: R::Buffer<S>) -> (Slot<'k, D, S>, R::Buffer<S>) {
        (left, right)
    }

    #[inline(always)]
    fn split<S: Shape, R: Given>(both: Self, kept: &R::Buffer<S>, spot: Spot<S>) -> (Self, R) {
        (both, R::read(kept, spot))
    }

    type Kept<S: Shape, N: Node<S, Given = Self>> = Kept<S, N, Self>;

    #[inline(always)]
    fn keep<S: Shape, N: Node<S, Given = Self>>(node: N, buffer: Slot<'k, D, S>) -> Kept<S, N, Self> {
        Kept::new(node, buffer)
    }

    #[cfg(feature = "alloc")]
    #[inline]
    fn evaluate<T: Dtype, S: Shape, N>(node: N, buffer: Slot<'k, D, S>) -> Array<T, S>
    where
        N: Node<S, Element = T, Given = Self>,
    {
        Kept::new(node, buffer).fresh()
    }

    #[inline(always)]
    fn read<S: Shape>(buffer: &Slot<'k, D, S>, spot: Spot<S>) -> Self {
        TakenSlot { element: buffer.view().lent().read_at(spot), slot: PhantomData }
    }
}

/// A slot that is moved into an expression, and whose bytes the result gets.
#[diagnostic::on_unimplemented(
    message = "a slot that is moved into an expression gives its bytes to the result, and these are none of dtype `{T}`",
    label = "the slot that is moved has another dtype, or something else than a slot is moved first",
    note = "lend the slot (`&a`), and the result gets bytes of its own"
)]
pub trait Overwrites<'k, T: Dtype>: Given {
    fn overwrite<S: Shape, N: Node<S, Element = T, Given = Self>>(node: N, buffer: Self::Buffer<S>) -> Slot<'k, T, S>;
}

impl<'k, T: Dtype> Overwrites<'k, T> for TakenSlot<'k, T> {
    #[inline]
    fn overwrite<S: Shape, N: Node<S, Element = T, Given = Self>>(node: N, buffer: Slot<'k, T, S>) -> Slot<'k, T, S> {
        TakenSlot::rewrite(&node, buffer)
    }
}

/// Asks a node for its elements, and gives it the elements that they replace.
#[cfg(feature = "alloc")]
struct Retaken<'n, N>(&'n N);

#[cfg(feature = "alloc")]
impl<D: Dtype, S: Shape, N: Node<S, Given = Taken<D>>> Elementwise<S, D, N::Element> for Retaken<'_, N> {
    const ORDER: Order = N::ORDER;

    #[inline(always)]
    fn element(&self, spot: Spot<S>, given: D) -> N::Element {
        self.0.get(spot, Taken(given))
    }
}

/// The same, for elements that lie in a slot.
struct Rewritten<'n, N>(&'n N);

impl<'k, D: Dtype, S: Shape, N: Node<S, Element = D, Given = TakenSlot<'k, D>>> Elementwise<S, D, D>
    for Rewritten<'_, N>
{
    const ORDER: Order = N::ORDER;

    #[inline(always)]
    fn element(&self, spot: Spot<S>, given: D) -> D {
        self.0.get(spot, TakenSlot { element: given, slot: PhantomData })
    }
}
