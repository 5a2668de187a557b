//! References in the body of a planned function, as its source has them: a slot is lent as the array that is written.

use core::ops::Deref;

use super::{LentArray, Slot};
use crate::array::Array;
use crate::dtype::Dtype;
use crate::shape::Shape;
#[cfg(feature = "alloc")]
use crate::storage::Heap;
use crate::storage::{Inline, Storage};
use crate::view::View;

/// A reference. One to a slot becomes one to the array that is written, any other one stays as it is.
#[doc(hidden)]
pub struct Lent<X>(Unchanged<X>);

/// A reference that stays as it is.
#[doc(hidden)]
pub struct Unchanged<X>(X);

impl<X> Lent<X> {
    /// Creates a lent reference.
    #[inline(always)]
    pub fn of(reference: X) -> Self {
        Lent(Unchanged(reference))
    }
}

// A method of a type itself is found before one of the type that it derefs to.
impl<'a, T: Dtype, S: Shape> Lent<&'a Slot<'_, T, S>> {
    /// Returns the array that is written.
    #[cfg(feature = "alloc")]
    #[inline(always)]
    pub fn as_written(self) -> &'a Array<T, S> {
        self.0.0.as_written()
    }

    /// Returns the array. Without an allocator, no array is on the heap.
    #[cfg(not(feature = "alloc"))]
    #[inline(always)]
    pub fn as_written(self) -> &'a Array<T, S, Inline> {
        self.0.0
    }
}

impl<'a, T: Dtype, S: Shape> Lent<&'a Array<T, S, Inline>> {
    /// Returns the array that is written, for a list in the frame of the function.
    #[inline(always)]
    pub fn header(self) -> LentArray<'a, T, S> {
        LentArray::of(self.0.0)
    }
}

impl<X: Copy> Unchanged<X> {
    /// Returns itself: the list is none of this library.
    #[inline(always)]
    pub fn header(&self) -> &Self {
        self
    }

    /// Returns the reference.
    #[inline(always)]
    pub fn array(&self) -> X {
        self.0
    }

    /// Returns the reference.
    #[inline(always)]
    pub fn as_written(&self) -> X {
        self.0
    }
}

/// An exclusive reference. One to a slot becomes one to an array of the slot's elements, any other one stays as it is.
#[doc(hidden)]
pub struct LentMut<X>(X);

impl<X> LentMut<X> {
    /// Creates a lent reference.
    #[inline(always)]
    pub fn of(reference: X) -> Self {
        LentMut(reference)
    }
}

// A method of a type itself is found before one of a trait.
impl<'a, 'k, T: Dtype, S: Shape> LentMut<&'a mut Slot<'k, T, S>> {
    /// Returns the array. The callee tells its storage, and may be generic over it.
    #[inline(always)]
    pub fn into_array<W: Storage, Integer>(self, _: Integer) -> &'a mut Array<T, S, W>
    where
        Slot<'k, T, S>: LendsAs<W, Integer>,
    {
        <Slot<'k, T, S>>::lend(self.0)
    }
}

/// References other than those to slots.
#[doc(hidden)]
pub trait AnyLentMut {
    /// The reference.
    type Reference;

    /// Returns the reference.
    fn into_array(self, _: i32) -> Self::Reference;
}

impl<X> AnyLentMut for LentMut<X> {
    type Reference = X;

    #[inline(always)]
    fn into_array(self, _: i32) -> X {
        self.0
    }
}

/// A slot that is lent as an array of storage `W`, to be written: an inline one.
///
/// `Integer` is the type of a literal, which is `i32` if nothing else decides it: then `W` is `Inline`. rustc holds `W = Heap` for
/// possible until then. So a callee that asks for an array on the heap is refused in the words below, and not by a mismatch of types.
#[diagnostic::on_unimplemented(
    message = "a slot is not lent as `&mut array![..]`, an array on the heap: its bytes could be exchanged for those of another array",
    label = "this is a slot of the plan, and lies in the workspace",
    note = "take a view, `fn halve(x: ViewMut<'_, f32, Rank1<8>>)`, and call `halve(a.view_mut())`",
    note = "or any storage, `fn halve<W: StorageMut>(x: &mut Array<f32, Rank1<8>, W>)`, and call `halve(&mut a)`"
)]
#[doc(hidden)]
pub trait LendsAs<W: Storage, Integer> {
    /// Returns the array of a slot.
    fn lend<T: Dtype, S: Shape>(array: &mut Array<T, S, Inline>) -> &mut Array<T, S, W>;
}

#[diagnostic::do_not_recommend]
impl<T: Dtype, S: Shape> LendsAs<Inline, i32> for Slot<'_, T, S> {
    #[inline(always)]
    fn lend<T2: Dtype, S2: Shape>(array: &mut Array<T2, S2, Inline>) -> &mut Array<T2, S2, Inline> {
        array
    }
}

#[cfg(feature = "alloc")]
macro_rules! never_lent {
    ($($integer:ty)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<T: Dtype, S: Shape> LendsAs<Heap, $integer> for Slot<'_, T, S> {
            fn lend<T2: Dtype, S2: Shape>(_: &mut Array<T2, S2, Inline>) -> &mut Array<T2, S2> {
                unreachable!("the literal of a call is an `i32`")
            }
        }
    )*};
}

#[cfg(feature = "alloc")]
never_lent! { i8 u8 }

/// Returns a view of a slot that is given away, and whose bytes the result does not get.
#[doc(hidden)]
#[inline(always)]
pub fn read<T: Dtype, S: Shape>(slot: Slot<'_, T, S>) -> View<'_, T, S> {
    let Slot { array } = slot;
    array.view()
}

impl<X> Deref for Lent<X> {
    type Target = Unchanged<X>;

    #[inline(always)]
    fn deref(&self) -> &Unchanged<X> {
        &self.0
    }
}

/// Stands for `LentArray` without an allocator, where no array is on the heap: a borrowed inline array.
#[cfg(not(feature = "alloc"))]
pub struct LentInline<'a, T: Dtype, S: Shape>(&'a Array<T, S, Inline>);

#[cfg(not(feature = "alloc"))]
impl<'a, T: Dtype, S: Shape> LentInline<'a, T, S> {
    /// Lends an array.
    #[inline]
    pub fn of(array: &'a Array<T, S, Inline>) -> Self {
        LentInline(array)
    }

    /// Returns the array.
    #[inline]
    pub fn array(&self) -> &'a Array<T, S, Inline> {
        self.0
    }
}
