//! Two axes of a shape exchanged.
//!
//! | shape | axes | `Swapped` |
//! | --- | --- | --- |
//! | `(A, B)` | 0, 1 | `(B, A)` |
//! | `(A, B, C)` | 0, 2 | `(C, B, A)` |
//! | `(A, B, C)` | 1, 1 | `(A, B, C)`, and so on |

use super::Shape;
use super::axis::HasAxis;
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
    #[doc(hidden)]
    type SwappedStrides<L: Layout>: Layout;
}

/// The shape with axis `I` as long as axis `J` is.
type Half<S, const I: isize, const J: isize> = <S as HasAxis<I>>::Replaced<<S as HasAxis<J>>::Length>;

/// The layout of that shape, with the stride of axis `J` on axis `I`.
type HalfStrides<S, L, const I: isize, const J: isize> =
    <S as HasAxis<I>>::ReplacedStrides<L, <S as HasAxis<J>>::Stride<L>>;

/// Axis `I` takes the length and the stride of axis `J`, and then axis `J` those that axis `I` had.
#[diagnostic::do_not_recommend]
impl<const I: isize, const J: isize, S> SwapAxes<I, J> for S
where
    S: HasAxis<I> + HasAxis<J>,
    Half<S, I, J>: HasAxis<J>,
{
    type Swapped = <Half<S, I, J> as HasAxis<J>>::Replaced<<S as HasAxis<I>>::Length>;
    type SwappedStrides<L: Layout> =
        <Half<S, I, J> as HasAxis<J>>::ReplacedStrides<HalfStrides<S, L, I, J>, <S as HasAxis<I>>::Stride<L>>;
}

/// P1, P2: an index with places `I` and `J` exchanged is an index of the whole.
pub struct Swapped<const I: isize, const J: isize>;

impl<const I: isize, const J: isize, S: SwapAxes<I, J>, L: Layout> SubView<S, L> for Swapped<I, J> {
    type Shape = S::Swapped;
    type Layout = S::SwappedStrides<L>;
    const OFFSET: isize = 0;
}

impl<const I: isize, const J: isize> NonOverlapping<ExclusiveAccess> for Swapped<I, J> {}
