//! References in the body of a planned function, as its source has them: a slot is lent as the array that is written.

use core::ops::Deref;

use super::Slot;
use crate::array::Array;
use crate::dtype::Dtype;
use crate::shape::Shape;
#[cfg(not(feature = "alloc"))]
use crate::storage::Inline;
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

impl<X: Copy> Unchanged<X> {
    /// Returns the reference.
    #[inline(always)]
    pub fn as_written(&self) -> X {
        self.0
    }
}

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
