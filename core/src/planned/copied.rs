//! Copies that have not been made yet. The initialiser `a.to_owned()` of a slot views `a`, and the elements of `a` are written
//! into the slot.

use crate::array::Array;
use crate::dtype::Dtype;
use crate::layout::{Layout, RowMajor};
use crate::shape::Shape;
use crate::slot::Slot;
use crate::storage::Storage;
use crate::view::{View, ViewMut};

/// An array or a view.
#[diagnostic::on_unimplemented(
    message = "a copy of `{Self}` cannot be written into a slot: it is no array and no view of this library",
    label = "this makes its copy itself, and the plan does not count it",
    note = "write the copy's elements with a constructor (`from_fn`, `copy_nested`), or count what this allocates yourself: `plain!(..)`"
)]
#[doc(hidden)]
pub trait Viewed {
    /// The dtype of the elements.
    type Dtype: Dtype;
    /// The shape of the view.
    type Shape: Shape;
    /// The layout of the elements in memory.
    type Layout: Layout;

    /// Returns a view of all of it.
    fn viewed(&self) -> View<'_, Self::Dtype, Self::Shape, Self::Layout>;
}

/// Returns a view of the array or view that is copied.
#[inline]
#[doc(hidden)]
pub fn copied<X: Viewed + ?Sized>(from: &X) -> View<'_, X::Dtype, X::Shape, X::Layout> {
    from.viewed()
}

macro_rules! viewed {
    ($([$($params:tt)*] $viewed:ty: $Layout:ty;)*) => {$(
        impl<T: Dtype, S: Shape, $($params)*> Viewed for $viewed {
            type Dtype = T;
            type Shape = S;
            type Layout = $Layout;

            #[inline]
            fn viewed(&self) -> View<'_, T, S, $Layout> {
                self.view()
            }
        }
    )*};
}

viewed! {
    [W: Storage] Array<T, S, W>: RowMajor<S>;
    [] Slot<'_, T, S>: RowMajor<S>;
    [L: Layout] View<'_, T, S, L>: L;
    [L: Layout] ViewMut<'_, T, S, L>: L;
}

impl<X: Viewed + ?Sized> Viewed for &X {
    type Dtype = X::Dtype;
    type Shape = X::Shape;
    type Layout = X::Layout;

    #[inline]
    fn viewed(&self) -> View<'_, X::Dtype, X::Shape, X::Layout> {
        (**self).viewed()
    }
}

impl<X: Viewed + ?Sized> Viewed for &mut X {
    type Dtype = X::Dtype;
    type Shape = X::Shape;
    type Layout = X::Layout;

    #[inline]
    fn viewed(&self) -> View<'_, X::Dtype, X::Shape, X::Layout> {
        (**self).viewed()
    }
}
