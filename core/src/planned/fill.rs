//! The values that can be written into a slot.

use bytemuck::Zeroable;

use super::Nobody;
use crate::array::Array;
use crate::dtype::Dtype;
use crate::expr::Expr;
use crate::expr::donation::Overwrites;
use crate::expr::node::NoDonation;
use crate::expr::node::Node;
use crate::expr::reduce::{AxisReducer, AxisReduction, ReducedAxes};
use crate::layout::Layout;
use crate::shape::Shape;
use crate::slot::Slot;
#[cfg(feature = "alloc")]
use crate::storage::Heap;
use crate::storage::Inline;
use crate::storage::partial_init::Same;
use crate::view::View;
use crate::workspace::Destination;

pub(super) mod sealed {
    pub trait Sealed<T, S> {}
}

/// A value that a `let` of a planned function writes into its slot, of dtype `T` and shape `S`.
#[diagnostic::on_unimplemented(
    message = "this value cannot be written into a slot of dtype `{T}` and shape `{S}`",
    label = "this differs in dtype or shape, or is nothing that a slot is written from",
    note = "a slot is written from an expression or a product (`.eval()`), the copy of an array or view (`.to_owned()`), a cast, a \
            constructor (`zeros`, `from_fn`, ..) or a call of another planned function"
)]
pub trait Fill<T: Dtype, S: Shape>: sealed::Sealed<T, S> + Sized {
    /// Writes it into a place.
    fn fill_slot<'k>(self, place: Destination<'k, T, S>) -> Slot<'k, T, S>;
}

/// The memory that an initialiser was given. None of it is on the heap.
#[diagnostic::on_unimplemented(
    message = "this initialiser allocates: it computes with an array that is on the heap, or writes over a slot that another statement made",
    label = "this owns memory that is not planned",
    note = "lend the operands (`&a * 2.0`), or give every array on the way a slot of its own: `let b: array![..] = ..;`",
    note = "a slot gives its bytes away (`a * 2.0`) where the initialiser itself is the expression, not in a block of it"
)]
#[doc(hidden)]
pub trait Borrowed {}

impl Borrowed for NoDonation {}

/// An array on the heap, as an initialiser. No array implements this trait, so such an initialiser is an error.
#[diagnostic::on_unimplemented(
    message = "this initialiser allocates: it makes an array on the heap, before that could be written into the slot",
    label = "this allocates, and the plan does not count it",
    note = "an expression or a product with `.eval()`, a view with `.to_owned()`, a cast and a constructor are written straight into the slot; \
            `concat`, `stack`, `take` and their like make arrays: write the parts with `slot.view_mut()..assign(..)`",
    note = "a call of another planned function is written as `g(..)` by itself"
)]
#[doc(hidden)]
pub trait Unallocated {}

/// An array on the heap.
#[cfg(feature = "alloc")]
#[doc(hidden)]
pub struct OnHeap<X>(core::marker::PhantomData<X>);

impl Unallocated for Nobody {}
impl Borrowed for Nobody {}
impl Unallocated for &Nobody {}

impl<T: Dtype, S: Shape, N: Node<S, Element = T>> sealed::Sealed<T, S> for Expr<T, S, N> {}
impl<T: Dtype, S: Shape, N: Node<S, Element = T>> Fill<T, S> for Expr<T, S, N>
where
    N::Donation: Borrowed,
{
    #[inline]
    fn fill_slot<'k>(self, place: Destination<'k, T, S>) -> Slot<'k, T, S> {
        let kept = self.kept();
        Slot::written(place, |init| init.evaluated::<S, _>(&crate::expr::node::Store(&kept)))
    }
}

impl<T: Dtype, S: Shape, L: Layout> sealed::Sealed<T, S> for View<'_, T, S, L> {}
impl<T: Dtype, S: Shape, L: Layout> Fill<T, S> for View<'_, T, S, L> {
    #[inline]
    fn fill_slot<'k>(self, place: Destination<'k, T, S>) -> Slot<'k, T, S> {
        Slot::written(place, |init| self.raw().as_sub_view().write(init, &Same))
    }
}

impl<A, R, T, S, N, Out> sealed::Sealed<R::Output, Out> for AxisReduction<A, R, T, S, N, Out>
where
    R: AxisReducer<T>,
    T: Dtype,
    A: ReducedAxes<S, Kept = Out>,
    S: Shape,
    N: Node<S, Element = T>,
    Out: Shape,
{
}
impl<A, R, T, S, N, Out> Fill<R::Output, Out> for AxisReduction<A, R, T, S, N, Out>
where
    R: AxisReducer<T>,
    T: Dtype,
    A: ReducedAxes<S, Kept = Out>,
    S: Shape,
    N: Node<S, Element = T>,
    Out: Shape,
{
    #[inline]
    fn fill_slot<'k>(self, place: Destination<'k, R::Output, Out>) -> Slot<'k, R::Output, Out> {
        let mut slot = Slot::written(place, |init| init.value(R::Output::zeroed(), Out::COUNT));
        self.write(slot.view_mut());
        slot
    }
}

/// A slot that is moved to where its elements are copied: to the place of a returned array, or out of a block.
impl<T: Dtype, S: Shape> sealed::Sealed<T, S> for Slot<'_, T, S> {}
impl<T: Dtype, S: Shape> Fill<T, S> for Slot<'_, T, S> {
    #[inline]
    fn fill_slot<'k>(self, place: Destination<'k, T, S>) -> Slot<'k, T, S> {
        self.view().fill_slot(place)
    }
}

impl<T: Dtype, S: Shape> sealed::Sealed<T, S> for Array<T, S, Inline> {}
#[diagnostic::do_not_recommend]
impl<T: Dtype, S: Shape> Fill<T, S> for Array<T, S, Inline> {
    #[inline]
    fn fill_slot<'k>(self, place: Destination<'k, T, S>) -> Slot<'k, T, S> {
        self.view().fill_slot(place)
    }
}

#[cfg(feature = "alloc")]
impl<T: Dtype, S: Shape> sealed::Sealed<T, S> for Array<T, S, Heap> {}
#[cfg(feature = "alloc")]
impl<T: Dtype, S: Shape> Fill<T, S> for Array<T, S, Heap>
where
    OnHeap<Self>: Unallocated,
{
    fn fill_slot<'k>(self, place: Destination<'k, T, S>) -> Slot<'k, T, S> {
        self.view().fill_slot(place)
    }
}

/// A value that is an array as it stands, as the initialiser of a slot of dtype `T` and shape `S`.
#[diagnostic::on_unimplemented(
    message = "this value is no array of dtype `{T}` and shape `{S}`",
    label = "an expression or a product is computed by `.eval()`, a view is copied by `.to_owned()`",
    note = "as in any function: `let c: array![..] = a.dot(&b).eval();`; in a plan, the elements are written straight into the slot"
)]
#[doc(hidden)]
pub trait Computed<T: Dtype, S: Shape> {
    /// Writes it into a place.
    fn fill_whole<'k>(self, place: Destination<'k, T, S>) -> Slot<'k, T, S>;
}

#[diagnostic::do_not_recommend]
impl<T: Dtype, S: Shape> Computed<T, S> for Slot<'_, T, S> {
    #[inline]
    fn fill_whole<'k>(self, place: Destination<'k, T, S>) -> Slot<'k, T, S> {
        self.fill_slot(place)
    }
}

// Recommended, although messages then show it: only so does rustc say that a heap array allocates.
#[cfg(feature = "alloc")]
impl<T: Dtype, S: Shape> Computed<T, S> for Array<T, S, Heap>
where
    OnHeap<Self>: Unallocated,
{
    fn fill_whole<'k>(self, place: Destination<'k, T, S>) -> Slot<'k, T, S> {
        self.fill_slot(place)
    }
}

/// A slot that is moved, of dtype `T` and shape `S`.
#[diagnostic::on_unimplemented(
    message = "this value is no array of dtype `{T}` and shape `{S}`",
    label = "an expression is computed by `.eval()`",
    note = "as in any function: `let b: array![..] = (a * 2.0).eval();`; in a plan, the elements are written over those of `a`"
)]
#[doc(hidden)]
pub trait Moved<'k, T: Dtype, S: Shape> {
    /// Returns the slot.
    fn moved(self) -> Slot<'k, T, S>;
}

#[diagnostic::do_not_recommend]
impl<'k, T: Dtype, S: Shape> Moved<'k, T, S> for Slot<'k, T, S> {
    #[inline]
    fn moved(self) -> Self {
        self
    }
}

/// A value that writes over the slot that it is given.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not give its bytes to an array of dtype `{T}` and shape `{S}`",
    label = "a slot is moved here, and its bytes cannot become the result's",
    note = "an expression writes over a slot of its own dtype and shape (`a * 2.0 + &b`); lend the slot (`&a`), and the result gets bytes of its own"
)]
#[doc(hidden)]
pub trait InPlace<'k, T: Dtype, S: Shape> {
    /// Writes it into the bytes of the slot that it owns.
    fn in_place(self) -> Slot<'k, T, S>;
}

impl<'k, T: Dtype, S: Shape> InPlace<'k, T, S> for Slot<'k, T, S> {
    #[inline]
    fn in_place(self) -> Self {
        self
    }
}

impl<'k, T: Dtype, S: Shape, N: Node<S, Element = T>> InPlace<'k, T, S> for Expr<T, S, N>
where
    N::Donation: Overwrites<'k, T>,
{
    #[inline]
    fn in_place(self) -> Slot<'k, T, S> {
        Expr::in_place(self)
    }
}
