//! The factors of a product.

use crate::array::Array;
use crate::dtype::Dtype;
use crate::layout::{Layout, RowMajor};
use crate::shape::Shape;
use crate::slot::Slot;
use crate::storage::Storage;
use crate::view::{View, ViewMut};

mod sealed {
    pub trait Sealed {}
}

/// The right factor of a product of dtype `T`: `&Array`, `View`, `&View` or `&ViewMut`.
///
/// # When it is checked
/// At `cargo check`. This trait is sealed.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a factor of a product of dtype `{T}`",
    label = "this is not an array or view of `{T}`",
    note = "both factors have the same dtype, and are lent: `a.dot(&b)`, or `a.dot(b.t())` with a view; `cast` makes another dtype"
)]
pub trait Factor<'a, T: Dtype>: sealed::Sealed {
    /// The shape of the factor.
    type Shape: Shape;

    /// The layout of its elements.
    type Layout: Layout;

    /// Returns the factor as a view.
    #[doc(hidden)]
    fn factor(self) -> View<'a, T, Self::Shape, Self::Layout>;
}

impl<T: Dtype, S: Shape, W: Storage> sealed::Sealed for &Array<T, S, W> {}
impl<'a, T: Dtype, S: Shape, W: Storage> Factor<'a, T> for &'a Array<T, S, W> {
    type Shape = S;
    type Layout = RowMajor<S>;

    #[inline]
    fn factor(self) -> View<'a, T, S> {
        self.view()
    }
}

impl<T: Dtype, S: Shape, L: Layout> sealed::Sealed for View<'_, T, S, L> {}
impl<'a, T: Dtype, S: Shape, L: Layout> Factor<'a, T> for View<'a, T, S, L> {
    type Shape = S;
    type Layout = L;

    #[inline]
    fn factor(self) -> View<'a, T, S, L> {
        self
    }
}

impl<T: Dtype, S: Shape, L: Layout> sealed::Sealed for &View<'_, T, S, L> {}
impl<'a, T: Dtype, S: Shape, L: Layout> Factor<'a, T> for &View<'a, T, S, L> {
    type Shape = S;
    type Layout = L;

    #[inline]
    fn factor(self) -> View<'a, T, S, L> {
        *self
    }
}

impl<T: Dtype, S: Shape, L: Layout> sealed::Sealed for &ViewMut<'_, T, S, L> {}
impl<'a, T: Dtype, S: Shape, L: Layout> Factor<'a, T> for &'a ViewMut<'_, T, S, L> {
    type Shape = S;
    type Layout = L;

    #[inline]
    fn factor(self) -> View<'a, T, S, L> {
        self.view()
    }
}

impl<T: Dtype, S: Shape> sealed::Sealed for &Slot<'_, T, S> {}
impl<'a, T: Dtype, S: Shape> Factor<'a, T> for &'a Slot<'_, T, S> {
    type Shape = S;
    type Layout = RowMajor<S>;

    #[inline]
    fn factor(self) -> View<'a, T, S> {
        self.view()
    }
}
