//! Two axes of a shape exchanged.
//!
//! | shape | axes | `Swapped` |
//! | --- | --- | --- |
//! | `(A, B)` | 0, 1 | `(B, A)` |
//! | `(A, B, C)` | 0, 2 | `(C, B, A)` |
//! | `(A, B, C)` | 1, 1 | `(A, B, C)`, and so on |

use super::Shape;
use super::axis::one;
use super::dim::Dim;
use super::sub_view::{ExclusiveAccess, NonOverlapping, SubView};
use crate::layout::Layout;

/// A shape that has axes `I` and `J`, to be exchanged.
///
/// # When it is checked
/// At `cargo check`. This trait is sealed.
#[diagnostic::on_unimplemented(
    message = "shape `{Self}` has no axes {I} and {J} to exchange",
    label = "one of the axes {I} and {J} is not there",
    note = "axes are counted from 0, or from the end: a shape of rank 2 has axes 0 and 1, which are -2 and -1, too"
)]
pub trait SwapAxes<const I: isize, const J: isize>: Shape {
    /// The shape with both axes exchanged.
    type Swapped: Shape<Index = Self::Index>;
    /// A layout of this shape with both axes exchanged.
    type SwappedStrides<L: Layout>: Layout;
}

// Each case on its own: derived from `HasAxis<I>` and `HasAxis<J>`, one mistake would be two errors.
macro_rules! swaps {
    ($($i:literal $j:literal [$($dim:ident)*] $swapped:tt;)*) => {$(
        swaps! { @of { $i } { $j } [$($dim)*] $swapped }
        swaps! { @of { $i $(- one!($dim))* } { $j } [$($dim)*] $swapped }
        swaps! { @of { $i } { $j $(- one!($dim))* } [$($dim)*] $swapped }
        swaps! { @of { $i $(- one!($dim))* } { $j $(- one!($dim))* } [$($dim)*] $swapped }
    )*};
    (@of $i:block $j:block [$($dim:ident)*] [$($swapped:ident $at:ident)*]) => {
        #[diagnostic::do_not_recommend]
        impl<$($dim: Dim),*> SwapAxes<$i, $j> for ($($dim,)*) {
            type Swapped = ($($swapped,)*);
            type SwappedStrides<L: Layout> = ($(L::$at,)*);
        }
    };
}

macro_rules! swaps_either_way {
    ($($i:literal $j:literal $shape:tt $swapped:tt;)*) => {
        swaps! { $($i $j $shape $swapped;)* }
        swaps! { $($j $i $shape $swapped;)* }
    };
}

swaps! {
    0 0 [A] [A At0];
    0 0 [A B] [A At0 B At1];
    1 1 [A B] [A At0 B At1];
    0 0 [A B C] [A At0 B At1 C At2];
    1 1 [A B C] [A At0 B At1 C At2];
    2 2 [A B C] [A At0 B At1 C At2];
    0 0 [A B C D] [A At0 B At1 C At2 D At3];
    1 1 [A B C D] [A At0 B At1 C At2 D At3];
    2 2 [A B C D] [A At0 B At1 C At2 D At3];
    3 3 [A B C D] [A At0 B At1 C At2 D At3];
    0 0 [A B C D E] [A At0 B At1 C At2 D At3 E At4];
    1 1 [A B C D E] [A At0 B At1 C At2 D At3 E At4];
    2 2 [A B C D E] [A At0 B At1 C At2 D At3 E At4];
    3 3 [A B C D E] [A At0 B At1 C At2 D At3 E At4];
    4 4 [A B C D E] [A At0 B At1 C At2 D At3 E At4];
    0 0 [A B C D E F] [A At0 B At1 C At2 D At3 E At4 F At5];
    1 1 [A B C D E F] [A At0 B At1 C At2 D At3 E At4 F At5];
    2 2 [A B C D E F] [A At0 B At1 C At2 D At3 E At4 F At5];
    3 3 [A B C D E F] [A At0 B At1 C At2 D At3 E At4 F At5];
    4 4 [A B C D E F] [A At0 B At1 C At2 D At3 E At4 F At5];
    5 5 [A B C D E F] [A At0 B At1 C At2 D At3 E At4 F At5];
}

swaps_either_way! {
    0 1 [A B] [B At1 A At0];
    0 1 [A B C] [B At1 A At0 C At2];
    0 2 [A B C] [C At2 B At1 A At0];
    1 2 [A B C] [A At0 C At2 B At1];
    0 1 [A B C D] [B At1 A At0 C At2 D At3];
    0 2 [A B C D] [C At2 B At1 A At0 D At3];
    0 3 [A B C D] [D At3 B At1 C At2 A At0];
    1 2 [A B C D] [A At0 C At2 B At1 D At3];
    1 3 [A B C D] [A At0 D At3 C At2 B At1];
    2 3 [A B C D] [A At0 B At1 D At3 C At2];
    0 1 [A B C D E] [B At1 A At0 C At2 D At3 E At4];
    0 2 [A B C D E] [C At2 B At1 A At0 D At3 E At4];
    0 3 [A B C D E] [D At3 B At1 C At2 A At0 E At4];
    0 4 [A B C D E] [E At4 B At1 C At2 D At3 A At0];
    1 2 [A B C D E] [A At0 C At2 B At1 D At3 E At4];
    1 3 [A B C D E] [A At0 D At3 C At2 B At1 E At4];
    1 4 [A B C D E] [A At0 E At4 C At2 D At3 B At1];
    2 3 [A B C D E] [A At0 B At1 D At3 C At2 E At4];
    2 4 [A B C D E] [A At0 B At1 E At4 D At3 C At2];
    3 4 [A B C D E] [A At0 B At1 C At2 E At4 D At3];
    0 1 [A B C D E F] [B At1 A At0 C At2 D At3 E At4 F At5];
    0 2 [A B C D E F] [C At2 B At1 A At0 D At3 E At4 F At5];
    0 3 [A B C D E F] [D At3 B At1 C At2 A At0 E At4 F At5];
    0 4 [A B C D E F] [E At4 B At1 C At2 D At3 A At0 F At5];
    0 5 [A B C D E F] [F At5 B At1 C At2 D At3 E At4 A At0];
    1 2 [A B C D E F] [A At0 C At2 B At1 D At3 E At4 F At5];
    1 3 [A B C D E F] [A At0 D At3 C At2 B At1 E At4 F At5];
    1 4 [A B C D E F] [A At0 E At4 C At2 D At3 B At1 F At5];
    1 5 [A B C D E F] [A At0 F At5 C At2 D At3 E At4 B At1];
    2 3 [A B C D E F] [A At0 B At1 D At3 C At2 E At4 F At5];
    2 4 [A B C D E F] [A At0 B At1 E At4 D At3 C At2 F At5];
    2 5 [A B C D E F] [A At0 B At1 F At5 D At3 E At4 C At2];
    3 4 [A B C D E F] [A At0 B At1 C At2 E At4 D At3 F At5];
    3 5 [A B C D E F] [A At0 B At1 C At2 F At5 E At4 D At3];
    4 5 [A B C D E F] [A At0 B At1 C At2 D At3 F At5 E At4];
}

/// P1, P2: an index with places `I` and `J` exchanged is an index of the whole.
pub struct Swapped<const I: isize, const J: isize>;

impl<const I: isize, const J: isize, S: SwapAxes<I, J>, L: Layout> SubView<S, L> for Swapped<I, J> {
    type Shape = S::Swapped;
    type Layout = S::SwappedStrides<L>;
    const OFFSET: isize = 0;
}

impl<const I: isize, const J: isize> NonOverlapping<ExclusiveAccess> for Swapped<I, J> {}
