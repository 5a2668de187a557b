//! Everything that can be read as a view.

use crate::array::Array;
use crate::dtype::Dtype;
use crate::layout::{Layout, RowMajor};
use crate::shape::Shape;
use crate::storage::Storage;
use crate::view::{View, ViewMut};

pub(crate) mod sealed {
    pub trait Sealed {}
}

/// An array or view of dtype `T` that is only read: an `Array`, a [`View`], a [`ViewMut`], or a reference to one of them.
///
/// ```
/// use haversack::{Axis, array};
///
/// let (a, b) = (array![[1, 2]], array![[3, 4]]);
/// let by_reference: array![i32; 2, 2] = a.concat(Axis::<0>, &b);
/// let as_a_view: array![i32; 2, 2] = a.concat(Axis::<0>, b.view());
/// let by_value: array![i32; 2, 2] = a.concat(Axis::<0>, b);
/// assert!(by_reference == as_a_view && as_a_view == by_value);
/// ```
///
/// # When it is checked
/// At `cargo check`. This trait is sealed.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an array or view of dtype `{T}`",
    label = "this is not an array or view of `{T}`",
    note = "both operands have the same dtype: `cast` makes another one"
)]
pub trait AsView<T: Dtype>: sealed::Sealed {
    /// Its shape.
    type Shape: Shape;

    /// The layout of its elements.
    type Layout: Layout;

    /// Returns a view of all elements. Copies nothing.
    fn as_view(&self) -> View<'_, T, Self::Shape, Self::Layout>;
}

impl<T: Dtype, S: Shape, W: Storage> sealed::Sealed for Array<T, S, W> {}
impl<T: Dtype, S: Shape, W: Storage> AsView<T> for Array<T, S, W> {
    type Shape = S;
    type Layout = RowMajor<S>;

    #[inline]
    fn as_view(&self) -> View<'_, T, S> {
        self.view()
    }
}

impl<T: Dtype, S: Shape, L: Layout> sealed::Sealed for View<'_, T, S, L> {}
impl<T: Dtype, S: Shape, L: Layout> AsView<T> for View<'_, T, S, L> {
    type Shape = S;
    type Layout = L;

    #[inline]
    fn as_view(&self) -> View<'_, T, S, L> {
        *self
    }
}

impl<T: Dtype, S: Shape, L: Layout> sealed::Sealed for ViewMut<'_, T, S, L> {}
impl<T: Dtype, S: Shape, L: Layout> AsView<T> for ViewMut<'_, T, S, L> {
    type Shape = S;
    type Layout = L;

    #[inline]
    fn as_view(&self) -> View<'_, T, S, L> {
        self.view()
    }
}

impl<X: sealed::Sealed + ?Sized> sealed::Sealed for &X {}
impl<T: Dtype, X: AsView<T> + ?Sized> AsView<T> for &X {
    type Shape = X::Shape;
    type Layout = X::Layout;

    #[inline]
    fn as_view(&self) -> View<'_, T, X::Shape, X::Layout> {
        (**self).as_view()
    }
}
