//! A call of a planned function: the source of its memory, and the destination of a returned array.

use core::marker::PhantomData;

use super::fill::{Computed, Fill, InPlace, Moved};
use super::scratch::{AssignWith, FillWith};
use super::{ArrayType, Nobody, SlotOf, WorkspaceMut, WorkspaceOf};
use crate::array::Array;
use crate::dtype::Dtype;
use crate::layout::Layout;
use crate::shape::Shape;
use crate::slot::Slot;
use crate::storage::StorageMut;
use crate::view::ViewMut;
#[cfg(feature = "alloc")]
use crate::workspace::HeapWorkspace;
use crate::workspace::{Destination, LentBytes, LentRow, Plan, Scratch, Token};

/// Returns the one allocation of a call, of exactly `PEAK` bytes, as the workspace of `F`.
#[cfg(feature = "alloc")]
#[inline]
#[doc(hidden)]
pub fn lent<F: Plan>(room: &mut HeapWorkspace<F>) -> WorkspaceMut<'_, F> {
    WorkspaceMut::of(room.memory())
}

/// Returns the array that `run` writes. It is the other allocation of a call that returns an array, of exactly the array's
/// bytes.
///
/// # Panics
/// Panics if `run` returns another slot than the one that it was given a place for: macros write it.
#[cfg(feature = "alloc")]
#[inline]
#[doc(hidden)]
pub fn returned<T: Dtype, S: Shape>(run: impl for<'p> FnOnce(Destination<'p, T, S>) -> Slot<'p, T, S>) -> Array<T, S> {
    Array::placed(run)
}

/// Returns the part of a workspace that a planned callee gets, for the time of the call.
#[inline]
#[doc(hidden)]
pub fn part<F: Plan, P: Plan, const ROW: usize>(row: LentRow<'_, P, ROW>) -> WorkspaceMut<'_, F> {
    WorkspaceMut::of(row.memory())
}

/// Returns the part of the workspace of a method that a planned callee gets, for the time of the call.
#[inline]
#[doc(hidden)]
pub fn part_of_method<F: Plan>(bytes: LentBytes<'_>) -> WorkspaceMut<'_, F> {
    WorkspaceMut::of(bytes.memory())
}

/// Returns its argument: a function, or a closure that gives a part of the workspace to one.
// Without this call, rustc does not know what closures among the arguments take.
#[inline(always)]
#[doc(hidden)]
pub fn same<F>(function: F) -> F {
    function
}

/// The part of a caller's workspace in which planned function `F` runs.
#[diagnostic::on_unimplemented(
    message = "a planned function is called in a closure, or in the input of a macro: nobody knows when that runs, and how often",
    label = "this call has no part of the workspace",
    note = "call it outside, in front of the closure or the macro: `let value = g(..);`",
    note = "or count what it allocates yourself: `plain!(g(..))`, and the docs list it as not counted"
)]
#[doc(hidden)]
pub trait PartOf<F> {
    /// The workspace.
    type Workspace: WorkspaceOf<F>;

    /// Returns the workspace.
    fn workspace(self) -> Self::Workspace;
}

#[diagnostic::do_not_recommend]
impl<'c, F: Plan, P: Plan, const ROW: usize> PartOf<F> for LentRow<'c, P, ROW> {
    type Workspace = WorkspaceMut<'c, F>;

    #[inline]
    fn workspace(self) -> WorkspaceMut<'c, F> {
        part(self)
    }
}

impl<F> PartOf<F> for Nobody {
    type Workspace = WorkspaceMut<'static, F>;

    fn workspace(self) -> Self::Workspace {
        match self {}
    }
}

#[diagnostic::do_not_recommend]
impl<'c, F: Plan> PartOf<F> for LentBytes<'c> {
    type Workspace = WorkspaceMut<'c, F>;

    #[inline]
    fn workspace(self) -> WorkspaceMut<'c, F> {
        part_of_method(self)
    }
}

/// Stands for the part of a call that nobody knows the time of.
#[doc(hidden)]
pub struct AtAnyTime;

/// A call of planned function `F` that is never made. It is asked for the bytes that it takes.
#[doc(hidden)]
pub struct Call<F>(PhantomData<fn(F) -> F>);

impl<F: Plan> Call<F> {
    /// Creates a call.
    #[inline]
    #[must_use]
    pub const fn of() -> Self {
        Call(PhantomData)
    }
}

/// A function that is no planned one.
#[diagnostic::on_unimplemented(
    message = "a planned function is called in the input of a macro that prints its input",
    label = "this call has no part of the workspace",
    note = "call it in front of the macro: `let value = g(..);`",
    note = "or count what it allocates yourself: `plain!(g(..))`, and the docs list it as not counted"
)]
#[doc(hidden)]
pub trait Unplannable {}

impl Unplannable for Nobody {}
impl Unplannable for &Nobody {}

/// Checks that the function that a closure calls is no planned one. The closure never runs.
#[inline(always)]
#[doc(hidden)]
pub fn unplannable<F: Unplannable>(_: fn() -> Call<F>) {}

/// Returns the bytes of the workspace of the function that a closure calls, and their alignment. The closure never runs.
#[doc(hidden)]
pub const fn peak<F: Plan>(_: fn() -> Call<F>) -> (usize, usize) {
    (F::PLAN.peak(), F::PLAN.alignment())
}

/// Returns the result of a call. Checks, by a borrow, that nothing still holds the part of the workspace that was lent for the
/// call.
#[inline(always)]
#[doc(hidden)]
pub fn settled<R, Row>(result: R, _: &mut Row) -> R {
    result
}

/// Writes `source` into `place`.
#[inline]
#[doc(hidden)]
pub fn fill<'k, T: Dtype, S: Shape, R: Fill<T, S>>(place: Destination<'k, T, S>, source: R) -> Slot<'k, T, S> {
    source.fill_slot(place)
}

/// Writes `source` into the bytes of a token.
#[inline]
#[doc(hidden)]
pub fn fill_token<'k, T: Dtype, S: Shape, R: Fill<T, S>>(token: &'k mut Token<'_, T, S>, source: R) -> Slot<'k, T, S> {
    source.fill_slot(token.place())
}

/// Writes `source`, which is an array as it stands, into `place`.
#[inline]
#[doc(hidden)]
pub fn fill_whole<'k, T: Dtype, S: Shape, R: Computed<T, S>>(
    place: Destination<'k, T, S>,
    source: R,
) -> Slot<'k, T, S> {
    source.fill_whole(place)
}

/// Returns the slot that is moved.
#[inline]
#[doc(hidden)]
pub fn moved<'k, X: ArrayType, R: Moved<'k, X::Dtype, X::Shape>>(source: R) -> SlotOf<'k, X> {
    source.moved()
}

/// Writes `source` into `place`, with the scratch that the plan gives.
#[inline]
#[doc(hidden)]
pub fn fill_with<'k, T: Dtype, S: Shape, R: FillWith<T, S>>(
    place: Destination<'k, T, S>,
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
    source: impl AssignWith<T, S>,
    scratch: Scratch<'_>,
) {
    source.assign_with(target, scratch);
}

/// Writes the result of `source` into the bytes of the slot that it owns, and returns that slot.
#[inline]
#[doc(hidden)]
pub fn in_place<'k, X: ArrayType, R: InPlace<'k, X::Dtype, X::Shape>>(source: R) -> SlotOf<'k, X> {
    source.in_place()
}

/// Writes the result of `run` into an array that exists. If `run` panics, some elements are new.
///
/// # Panics
/// Panics if `run` returns another slot than the one that it was given a place for: macros write it.
#[inline]
#[doc(hidden)]
pub fn written<T: Dtype, S: Shape, W: StorageMut>(
    into: &mut Array<T, S, W>,
    run: impl for<'p> FnOnce(Destination<'p, T, S>) -> Slot<'p, T, S>,
) {
    let start = into.as_slice().as_ptr();
    let slot = run(Destination::over(into.as_mut_slice()));
    assert!(core::ptr::eq(slot.as_slice().as_ptr(), start), "B3: the array was made here");
}

/// A workspace that comes with a place for the array that a function returns.
#[diagnostic::on_unimplemented(
    message = "this planned function returns an array, which needs a place of its own",
    label = "its array has no place here",
    note = "give it a slot: `let a: array![..] = g(..);`; an alias is written `array![Hidden]`"
)]
#[doc(hidden)]
pub trait Placed {
    /// The type of no value. Code that uses it adds no second error.
    type Value;

    /// Returns a value of that type. It is never called.
    fn never(self) -> Self::Value;
}

macro_rules! nobody {
    ($($nobody:ty)*) => {$(
        impl Placed for $nobody {
            type Value = ();

            fn never(self) {}
        }
    )*};
}

nobody! { Nobody &Nobody }

/// A slot that is no longer used, as the argument of `drop(a)`.
#[doc(hidden)]
pub struct Dropped(());

impl Drop for Dropped {
    #[inline(always)]
    fn drop(&mut self) {}
}

/// Ends the use of slot `a`, for `drop(a)`.
#[inline(always)]
pub fn dropped<T: Dtype, S: Shape>(_: Slot<'_, T, S>) -> Dropped {
    Dropped(())
}
