//! Arrays that lie in a workspace.
//!
//! A planned function has a [`Slot`] where any other function has a heap array: `let a: array![f32; 64] = ..;` makes
//! one. It is a pointer to an inline array, and all methods of arrays are its own, by `Deref`.

mod inline;
#[cfg(feature = "alloc")]
mod lent;
mod written;

use core::fmt::{self, Debug, Display, Formatter};
use core::ops::{Deref, DerefMut};

use crate::array::Array;
use crate::dtype::Dtype;
#[cfg(feature = "alloc")]
use crate::footprint::Fits;
use crate::footprint::Footprint;
use crate::layout::{Layout, RowMajor};
use crate::shape::Shape;
use crate::storage::Inline;
use crate::storage::partial_init::PartialInit;
use crate::view::{self, AsView, Comparable, View};
use crate::workspace::Destination;

#[cfg(feature = "alloc")]
pub use lent::LentArray;
#[cfg(not(feature = "alloc"))]
pub use written::LentInline as LentArray;
pub use written::{AnyLentMut, LendsAs, Lent, LentMut, read};

/// An array in the workspace of a function planned by `#[budget]`: of dtype `T`, in shape `S`.
///
/// One pointer. It behaves like the heap array in the source: an operand by reference reads it, an operand by value
/// gives its bytes to the result. It borrows its part of the workspace for `'k`, which ends where the plan ends it.
///
/// ```
/// use haversack::{array, budget};
///
/// #[budget(512 B)]
/// fn mean_square(x: &array![f32; 64]) -> f32 {
///     // A slot: 256 bytes of the workspace, no allocation of its own.
///     let square: array![f32; 64] = (x * x).eval();
///     square.mean()
/// }
/// assert_eq!(mean_square(&<array![f32; 64]>::full(3.0)), 9.0);
/// ```
///
/// It has no `Drop`: dropping it by hand (`drop(a)`) ends its live range there.
///
/// # When it is checked
/// That nobody uses it beyond its live range: at `cargo check`, by the borrow checker.
#[repr(transparent)]
pub struct Slot<'k, T: Dtype, S: Shape> {
    array: &'k mut Array<T, S, Inline>,
}

impl<'k, T: Dtype, S: Shape> Slot<'k, T, S> {
    /// Makes the slot that `fill` writes into a place.
    ///
    /// # Panics
    /// If `fill` does not write all elements. Callers count them.
    #[inline]
    pub(crate) fn written(place: Destination<'k, T, S>, fill: impl FnOnce(&mut PartialInit<'_, T>)) -> Self {
        Slot { array: inline::array(place.filled(fill)) }
    }
}

#[cfg(feature = "alloc")]
impl<T: Dtype, S: Shape> Array<T, S> {
    /// Makes an array of the slot that `run` fills in the place that it is given. Allocates `NBYTES`.
    ///
    /// # Panics
    /// If `run` gives back another slot.
    #[inline]
    pub(crate) fn placed(run: impl for<'p> FnOnce(Destination<'p, T, S>) -> Slot<'p, T, S>) -> Self {
        let () = Fits::<T, S>::ADDRESSABLE;
        Self::new(inline::block(run))
    }
}

impl<T: Dtype, S: Shape> Deref for Slot<'_, T, S> {
    type Target = Array<T, S, Inline>;

    #[inline]
    fn deref(&self) -> &Self::Target {
        self.array
    }
}

impl<T: Dtype, S: Shape> view::sealed::Sealed for Slot<'_, T, S> {}
impl<T: Dtype, S: Shape> AsView<T> for Slot<'_, T, S> {
    type Shape = S;
    type Layout = RowMajor<S>;

    #[inline]
    fn as_view(&self) -> View<'_, T, S> {
        self.view()
    }
}

impl<T: Dtype, S: Shape> DerefMut for Slot<'_, T, S> {
    #[inline]
    fn deref_mut(&mut self) -> &mut Self::Target {
        self.array
    }
}

impl<T: Dtype, S: Shape> Debug for Slot<'_, T, S> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Debug::fmt(self.array, f)
    }
}

impl<T: Dtype, S: Shape> Display for Slot<'_, T, S> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Display::fmt(self.array, f)
    }
}

/// A borrowed value is counted where it is owned.
impl<T: Dtype, S: Shape> Footprint for Slot<'_, T, S> {
    const FOOTPRINT: usize = 0;
    const HEAP: usize = 0;
    const OVERHEAD: usize = size_of::<Self>();
}

#[diagnostic::do_not_recommend]
impl<T: Dtype, S: Shape> Comparable<T, S> for Slot<'_, T, S> {
    fn equals<L: Layout>(&self, other: View<'_, T, S, L>) -> bool {
        self.array.equals(other)
    }

    fn equals_slice(&self, other: &[T]) -> bool {
        self.array.equals_slice(other)
    }
}

impl<T: Dtype, S: Shape, R: Comparable<T, S>> PartialEq<R> for Slot<'_, T, S> {
    fn eq(&self, other: &R) -> bool {
        other.equals_slice(self.as_slice())
    }
}

impl<'a, T: Dtype, S: Shape> IntoIterator for &'a Slot<'_, T, S> {
    type Item = &'a T;
    type IntoIter = core::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.array.iter()
    }
}

impl<'a, T: Dtype, S: Shape> IntoIterator for &'a mut Slot<'_, T, S> {
    type Item = &'a mut T;
    type IntoIter = core::slice::IterMut<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.array.iter_mut()
    }
}
