//! The shapes that items of rows can have.
//!
//! | item | `Batch<N>` |
//! | --- | --- |
//! | `()` | `(N,)` |
//! | `(A,)` | `(N, A)` |
//! | `(A, B)` | `(N, A, B)`, and so on |

use crate::shape::Shape;
use crate::shape::axis::HasAxis;
use crate::shape::dim::Dim;

mod sealed {
    pub trait Sealed {}
}

/// The shape of an item of [`Rows`](super::Rows): rank 0 to 5, because a batch of items has one axis more.
///
/// ```
/// use haversack::rows::{ItemShape, Rows, RowsView};
/// use haversack::{Array, Axis, Const, Dim, ShapeOf, shape};
///
/// /// Returns the sum of the first `N` items, if there are so many. For items of any shape.
/// fn first<S, N>(rows: RowsView<'_, f32, S>, batch: ShapeOf<(N,)>) -> Option<Array<f32, S>>
/// where
///     S: ItemShape,
///     N: Dim,
/// {
///     Some(rows.batches(batch).next()?.sum_axis(Axis::<0>).eval())
/// }
///
/// let rows: Rows<f32, (Const<2>,)> = (0..5).map(|i| i as f32).collect();
/// assert_eq!(first(rows.view(), shape![4]).unwrap().as_slice(), [6.0, 6.0]);
/// assert!(first(rows.view(), shape![6]).is_none());
/// ```
///
/// # When it is checked
/// At `cargo check`. This trait is sealed.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the shape of an item",
    label = "rows have no items of this shape",
    note = "an item has a shape of rank 0 to 5, such as `Rank1<4>`, `(Const<28>, Const<28>)` or, for numbers, `()`"
)]
pub trait ItemShape: Shape + sealed::Sealed {
    /// The shape of a batch of `N` items: one more axis in front, [`Front`](Shape::Front).
    type Batch<N: Dim>: HasAxis<0, Length = N, Removed = Self>;
}

macro_rules! items {
    ($(($($dim:ident)*);)*) => {$(
        impl<$($dim: Dim),*> sealed::Sealed for ($($dim,)*) {}
        #[diagnostic::do_not_recommend]
        impl<$($dim: Dim),*> ItemShape for ($($dim,)*) {
            type Batch<New: Dim> = (New, $($dim,)*);
        }
    )*};
}

items! {
    ();
    (A);
    (A B);
    (A B C);
    (A B C D);
    (A B C D E);
}
