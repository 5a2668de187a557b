//! A new axis in a shape.
//!
//! | shape | in front of axis | `Inserted<X>` |
//! | --- | --- | --- |
//! | `()` | 0 | `(X,)` |
//! | `(A, B)` | 0 | `(X, A, B)` |
//! | `(A, B)` | 1 | `(A, X, B)` |
//! | `(A, B)` | 2 | `(A, B, X)`, and so on |

use crate::layout::Const;

use super::Shape;
use super::axis::one;
use super::dim::Dim;
use super::sub_view::{ExclusiveAccess, NonOverlapping, SubView};
use crate::layout::{Layout, Stride};

/// A shape that can have a new axis at `I`: rank 5 at most, and `I` at most its rank.
///
/// # When it is checked
/// At `cargo check`. This trait is sealed.
#[diagnostic::on_unimplemented(
    message = "shape `{Self}` cannot get a new axis {I}",
    label = "no axis can be inserted here",
    note = "a new axis stands at 0 up to the rank, or at -1 for the end, -2 in front of the last axis; shapes have at most 6 axes"
)]
pub trait InsertAxis<const I: isize>: Shape {
    /// The place of the new axis, counted from 0.
    #[doc(hidden)]
    const AT: usize;

    /// The shape with the new axis, of length `D`.
    type Inserted<D: Dim>: Shape;
    /// A layout with the new axis, of stride `P`.
    type InsertedStrides<L: Layout, P: Stride>: Layout;
}

macro_rules! insertions {
    ($($i:literal [$($before:ident $b:ident)*] [$($after:ident $a:ident)*];)*) => {$(
        insertions! { @of { $i } $i [$($before $b)*] [$($after $a)*] }
        insertions! { @of { -1 $(- one!($after))* } $i [$($before $b)*] [$($after $a)*] }
    )*};
    (@of $number:block $i:literal [$($before:ident $b:ident)*] [$($after:ident $a:ident)*]) => {
        #[diagnostic::do_not_recommend]
        impl<$($before: Dim,)* $($after: Dim,)*> InsertAxis<$number> for ($($before,)* $($after,)*) {
            const AT: usize = $i;
            type Inserted<New: Dim> = ($($before,)* New, $($after,)*);
            type InsertedStrides<L: Layout, P: Stride> = ($(L::$b,)* P, $(L::$a,)*);
        }
    };
}

insertions! {
    0 [] [];
    0 [] [A At0];
    1 [A At0] [];
    0 [] [A At0 B At1];
    1 [A At0] [B At1];
    2 [A At0 B At1] [];
    0 [] [A At0 B At1 C At2];
    1 [A At0] [B At1 C At2];
    2 [A At0 B At1] [C At2];
    3 [A At0 B At1 C At2] [];
    0 [] [A At0 B At1 C At2 D At3];
    1 [A At0] [B At1 C At2 D At3];
    2 [A At0 B At1] [C At2 D At3];
    3 [A At0 B At1 C At2] [D At3];
    4 [A At0 B At1 C At2 D At3] [];
    0 [] [A At0 B At1 C At2 D At3 E At4];
    1 [A At0] [B At1 C At2 D At3 E At4];
    2 [A At0 B At1] [C At2 D At3 E At4];
    3 [A At0 B At1 C At2] [D At3 E At4];
    4 [A At0 B At1 C At2 D At3] [E At4];
    5 [A At0 B At1 C At2 D At3 E At4] [];
}

/// A new axis `I` of length 1.
///
/// P1, P2: its only index is 0, and adds nothing to an offset.
pub struct NewAxis<const I: isize>;

impl<const I: isize, S: InsertAxis<I>, L: Layout> SubView<S, L> for NewAxis<I> {
    type Shape = S::Inserted<Const<1>>;
    type Layout = S::InsertedStrides<L, Const<1>>;
    const OFFSET: isize = 0;
}

impl<const I: isize> NonOverlapping<ExclusiveAccess> for NewAxis<I> {}
