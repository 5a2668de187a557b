//! Two axes of a shape exchanged.
//!
//! | shape | axes | `Swapped` |
//! | --- | --- | --- |
//! | `(A, B)` | 0, 1 | `(B, A)` |
//! | `(A, B, C)` | 0, 2 | `(C, B, A)` |
//! | `(A, B, C)` | 1, 1 | `(A, B, C)`, and so on |

use super::Shape;
use super::axis::HasAxis;
use super::axis::place::{P0, P1, P2, P3, P4, P5};
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

// Places are counted from 0, so that an axis that is counted from the end needs no implementation of its own.
#[diagnostic::do_not_recommend]
impl<const I: isize, const J: isize, S> SwapAxes<I, J> for S
where
    S: HasAxis<I> + HasAxis<J>,
    S: SwapPlaces<<S as HasAxis<I>>::Place, <S as HasAxis<J>>::Place>,
{
    type Swapped = <S as SwapPlaces<<S as HasAxis<I>>::Place, <S as HasAxis<J>>::Place>>::Swapped;
    type SwappedStrides<L: Layout> =
        <S as SwapPlaces<<S as HasAxis<I>>::Place, <S as HasAxis<J>>::Place>>::SwappedStrides<L>;
}

mod places {
    /// A shape that has axes at places `P` and `Q`.
    pub trait SwapPlaces<P, Q>: super::Shape {
        type Swapped: super::Shape<Index = Self::Index>;
        type SwappedStrides<L: super::Layout>: super::Layout;
    }
}
use places::SwapPlaces;

macro_rules! swaps {
    ($($i:ident $j:ident $shape:tt $swapped:tt;)*) => {$(
        swaps! { @of $i $j $shape $swapped }
        swaps! { @of $j $i $shape $swapped }
    )*};
    (@of $i:ident $j:ident [$($dim:ident)*] [$($swapped:ident $at:ident)*]) => {
        impl<$($dim: Dim),*> SwapPlaces<$i, $j> for ($($dim,)*) {
            type Swapped = ($($swapped,)*);
            type SwappedStrides<L: Layout> = ($(L::$at,)*);
        }
    };
}

swaps! {
    P0 P1 [A B] [B At1 A At0];
    P0 P1 [A B C] [B At1 A At0 C At2];
    P0 P2 [A B C] [C At2 B At1 A At0];
    P1 P2 [A B C] [A At0 C At2 B At1];
    P0 P1 [A B C D] [B At1 A At0 C At2 D At3];
    P0 P2 [A B C D] [C At2 B At1 A At0 D At3];
    P0 P3 [A B C D] [D At3 B At1 C At2 A At0];
    P1 P2 [A B C D] [A At0 C At2 B At1 D At3];
    P1 P3 [A B C D] [A At0 D At3 C At2 B At1];
    P2 P3 [A B C D] [A At0 B At1 D At3 C At2];
    P0 P1 [A B C D E] [B At1 A At0 C At2 D At3 E At4];
    P0 P2 [A B C D E] [C At2 B At1 A At0 D At3 E At4];
    P0 P3 [A B C D E] [D At3 B At1 C At2 A At0 E At4];
    P0 P4 [A B C D E] [E At4 B At1 C At2 D At3 A At0];
    P1 P2 [A B C D E] [A At0 C At2 B At1 D At3 E At4];
    P1 P3 [A B C D E] [A At0 D At3 C At2 B At1 E At4];
    P1 P4 [A B C D E] [A At0 E At4 C At2 D At3 B At1];
    P2 P3 [A B C D E] [A At0 B At1 D At3 C At2 E At4];
    P2 P4 [A B C D E] [A At0 B At1 E At4 D At3 C At2];
    P3 P4 [A B C D E] [A At0 B At1 C At2 E At4 D At3];
    P0 P1 [A B C D E F] [B At1 A At0 C At2 D At3 E At4 F At5];
    P0 P2 [A B C D E F] [C At2 B At1 A At0 D At3 E At4 F At5];
    P0 P3 [A B C D E F] [D At3 B At1 C At2 A At0 E At4 F At5];
    P0 P4 [A B C D E F] [E At4 B At1 C At2 D At3 A At0 F At5];
    P0 P5 [A B C D E F] [F At5 B At1 C At2 D At3 E At4 A At0];
    P1 P2 [A B C D E F] [A At0 C At2 B At1 D At3 E At4 F At5];
    P1 P3 [A B C D E F] [A At0 D At3 C At2 B At1 E At4 F At5];
    P1 P4 [A B C D E F] [A At0 E At4 C At2 D At3 B At1 F At5];
    P1 P5 [A B C D E F] [A At0 F At5 C At2 D At3 E At4 B At1];
    P2 P3 [A B C D E F] [A At0 B At1 D At3 C At2 E At4 F At5];
    P2 P4 [A B C D E F] [A At0 B At1 E At4 D At3 C At2 F At5];
    P2 P5 [A B C D E F] [A At0 B At1 F At5 D At3 E At4 C At2];
    P3 P4 [A B C D E F] [A At0 B At1 C At2 E At4 D At3 F At5];
    P3 P5 [A B C D E F] [A At0 B At1 C At2 F At5 E At4 D At3];
    P4 P5 [A B C D E F] [A At0 B At1 C At2 D At3 F At5 E At4];
}

macro_rules! swaps_with_itself {
    ($($place:ident)*) => {$(
        impl<S: Shape> SwapPlaces<$place, $place> for S {
            type Swapped = S;
            type SwappedStrides<L: Layout> = L;
        }
    )*};
}

swaps_with_itself! { P0 P1 P2 P3 P4 P5 }

/// P1, P2: an index with places `I` and `J` exchanged is an index of the whole.
pub struct Swapped<const I: isize, const J: isize>;

impl<const I: isize, const J: isize, S: SwapAxes<I, J>, L: Layout> SubView<S, L> for Swapped<I, J> {
    type Shape = S::Swapped;
    type Layout = S::SwappedStrides<L>;
    const OFFSET: isize = 0;
}

impl<const I: isize, const J: isize> NonOverlapping<ExclusiveAccess> for Swapped<I, J> {}
