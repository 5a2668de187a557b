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

mod known {
    /// A shape, once place `P` of an axis is known. A shape without this axis then waits for the place, and is no second error.
    pub trait Once<P>: super::Shape {
        type Known: super::Shape<Index = Self::Index>;
    }
}
use known::Once;

macro_rules! known {
    ($($place:ident)*) => {$(
        impl<S: Shape> Once<$place> for S {
            type Known = S;
        }
    )*};
}

known! { P0 P1 P2 P3 P4 P5 }

/// Shape `S` with the length of axis `J` as that of axis `I`.
type WithLengthOf<S, const I: isize, const J: isize> = <S as HasAxis<I>>::Replaced<<S as HasAxis<J>>::Length>;
/// The same, once axis `J` is known.
type Halfway<S, const I: isize, const J: isize> = <WithLengthOf<S, I, J> as Once<<S as HasAxis<J>>::Place>>::Known;
/// Layout `L` of shape `S` with the stride of axis `J` as that of axis `I`.
type WithStrideOf<S, L, const I: isize, const J: isize> =
    <S as HasAxis<I>>::ReplacedStrides<L, <S as HasAxis<J>>::Stride<L>>;

// An axis with itself is replaced by itself.
#[diagnostic::do_not_recommend]
impl<const I: isize, const J: isize, S> SwapAxes<I, J> for S
where
    S: HasAxis<I> + HasAxis<J>,
    WithLengthOf<S, I, J>: Once<<S as HasAxis<J>>::Place>,
    Halfway<S, I, J>: HasAxis<J>,
{
    type Swapped = <Halfway<S, I, J> as HasAxis<J>>::Replaced<<S as HasAxis<I>>::Length>;
    type SwappedStrides<L: Layout> =
        <S as HasAxis<J>>::ReplacedStrides<WithStrideOf<S, L, I, J>, <S as HasAxis<I>>::Stride<L>>;
}

/// P1, P2: an index with places `I` and `J` exchanged is an index of the whole.
pub struct Swapped<const I: isize, const J: isize>;

impl<const I: isize, const J: isize, S: SwapAxes<I, J>, L: Layout> SubView<S, L> for Swapped<I, J> {
    type Shape = S::Swapped;
    type Layout = S::SwappedStrides<L>;
    const OFFSET: isize = 0;
}

impl<const I: isize, const J: isize> NonOverlapping<ExclusiveAccess> for Swapped<I, J> {}
