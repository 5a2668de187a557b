//! A call of a planned function: where its memory comes from, and where a returned array goes.

use core::marker::PhantomData;

use super::fill::{Fill, InPlace};
use super::{ArrayType, SlotOf, WorkspaceMut};
use crate::array::Array;
use crate::dtype::Dtype;
use crate::layout::Layout;
#[cfg(feature = "alloc")]
use crate::raw::memory::Room;
use crate::raw::memory::{Calls, Memory, Place, Plan, Scratch};
use crate::shape::Shape;
use crate::slot::Slot;
use crate::storage::Storage;
use crate::view::ViewMut;

/// The one allocation of a call, exactly `PEAK` bytes, as the workspace of `F`.
#[cfg(feature = "alloc")]
#[inline]
#[doc(hidden)]
pub fn lent<F: Plan>(room: &mut Room<F>) -> WorkspaceMut<'_, F> {
    WorkspaceMut::of(room.memory())
}

/// The other allocation of a call that returns an array: exactly its bytes, which `run` writes.
///
/// # Panics
/// If `run` gives back another slot than the one it was given a place for: macros write it.
#[cfg(feature = "alloc")]
#[inline]
#[doc(hidden)]
pub fn returned<T: Dtype, S: Shape>(run: impl for<'p> FnOnce(Place<'p, T, S>) -> Slot<'p, T, S>) -> Array<T, S> {
    Array::placed(run)
}

/// The part of a workspace that a planned callee gets, for the time of the call.
#[inline]
#[doc(hidden)]
pub fn part<F>(memory: Memory<'_, F>) -> WorkspaceMut<'_, F> {
    WorkspaceMut::of(memory)
}

/// A call of planned function `F` that nobody makes: asked for the bytes it takes.
#[doc(hidden)]
pub struct Call<F>(PhantomData<fn(F) -> F>);

impl<F: Plan> Call<F> {
    /// A call.
    #[must_use]
    pub const fn of() -> Self {
        Call(PhantomData)
    }
}

/// Bytes of the workspace of what a closure calls, which nobody runs, and their alignment: constants of the types of its arguments.
#[doc(hidden)]
pub const fn peak<A, F: Plan>(_: fn(A) -> Call<F>) -> (usize, usize) {
    (F::PLAN.peak(), F::PLAN.alignment())
}

/// Gives the result of a call on. Checks, by a borrow, that nobody holds the part of the workspace that was lent for the call.
#[inline(always)]
#[doc(hidden)]
pub fn settled<R, F>(result: R, _: &mut Calls<'_, F>) -> R {
    result
}

/// Writes `source` into `place`.
#[inline]
#[doc(hidden)]
pub fn fill<'k, T: Dtype, S: Shape, R: Fill<T, S>>(place: Place<'k, T, S>, source: R) -> Slot<'k, T, S> {
    source.fill(place)
}

/// The same, with the scratch that the plan gives.
#[inline]
#[doc(hidden)]
pub fn fill_with<'k, T: Dtype, S: Shape, R: super::FillWith<T, S>>(
    place: Place<'k, T, S>,
    source: R,
    scratch: Scratch<'_>,
) -> Slot<'k, T, S> {
    source.fill_with(place, scratch)
}

/// Writes `source` over every element of `target`, with the scratch that the plan gives.
#[inline]
#[doc(hidden)]
pub fn assign_with<T: Dtype, S: Shape, L: Layout>(
    target: ViewMut<'_, T, S, L>,
    source: impl super::AssignWith<T, S>,
    scratch: Scratch<'_>,
) {
    source.assign_with(target, scratch);
}

/// What `source` gives, in the bytes of the slot that it owns.
#[inline]
#[doc(hidden)]
pub fn in_place<'k, X: ArrayType, R: InPlace<'k, X::Dtype, X::Shape>>(source: R) -> SlotOf<'k, X> {
    source.in_place()
}

/// The result of `run` in an array that exists. If it panics, some elements are new.
///
/// # Panics
/// If `run` gives back another slot than the one it was given a place for: macros write it.
#[inline]
#[doc(hidden)]
pub fn written<T: Dtype, S: Shape, W: Storage>(
    into: &mut Array<T, S, W>,
    run: impl for<'p> FnOnce(Place<'p, T, S>) -> Slot<'p, T, S>,
) {
    let start = into.as_slice().as_ptr();
    let slot = run(Place::over(into.as_mut_slice()));
    assert!(core::ptr::eq(slot.as_slice().as_ptr(), start), "B3: the array was made here");
}

/// A workspace that comes with a place for the array that a function returns.
#[diagnostic::on_unimplemented(
    message = "this planned function returns an array, which needs a place of its own",
    label = "its array has no place here",
    note = "give it a slot: `let a: array![..] = g(..);`"
)]
#[doc(hidden)]
pub trait Placed {
    /// No value: what is done with it is no second error.
    type Value;

    /// Nobody calls it.
    fn never(self) -> Self::Value;
}

enum Nobody {}

macro_rules! nobody {
    ($($nobody:ty)*) => {$(
        impl Placed for $nobody {
            type Value = ();

            fn never(self) {}
        }
    )*};
}

nobody! { Nobody &Nobody }

/// A slot that is used no more, for `drop(a)`.
#[doc(hidden)]
pub struct Dropped(());

impl Drop for Dropped {
    #[inline(always)]
    fn drop(&mut self) {}
}

/// `drop(a)`: the slot is used no more.
#[inline(always)]
pub fn dropped<T: Dtype, S: Shape>(_: Slot<'_, T, S>) -> Dropped {
    Dropped(())
}
