//! Products in plans: their scratch is a part of the workspace.

use haversack_plan::product::ALIGNMENT;

use super::fill::{Fill, sealed};
use crate::dtype::Dtype;
use crate::layout::Layout;
use crate::linalg::Product;
use crate::shape::Shape;
use crate::slot::Slot;
use crate::text::Text;
use crate::view::ViewMut;
use crate::workspace::{Destination, Scratch};

/// A value that takes bytes while it is computed: a product, which copies panels of its factors. A number takes none.
#[doc(hidden)]
pub trait Scratched {
    /// The number of these bytes.
    const SCRATCH: usize;
}

impl<T: Dtype> Scratched for T {
    const SCRATCH: usize = 0;
}

impl<T: Dtype, A: Shape, B: Shape, O: Shape, L: Layout, M: Layout> Scratched for Product<'_, T, A, B, O, L, M> {
    const SCRATCH: usize = Self::SCRATCH;
}

/// Returns the scratch of the value that a closure returns, and its alignment. The closure is never called: both are constants
/// of the types of its operands.
#[doc(hidden)]
pub const fn scratch<A, R: Scratched>(_: fn(A) -> R) -> (usize, usize) {
    (R::SCRATCH, if R::SCRATCH == 0 { 1 } else { ALIGNMENT })
}

impl<T: Dtype, A: Shape, B: Shape, O: Shape, L: Layout, M: Layout> sealed::Sealed<T, O>
    for Product<'_, T, A, B, O, L, M>
{
}

impl<T: Dtype, A: Shape, B: Shape, O: Shape, L: Layout, M: Layout> Fill<T, O> for Product<'_, T, A, B, O, L, M> {
    #[inline]
    #[track_caller]
    fn fill_slot<'k>(self, place: Destination<'k, T, O>) -> Slot<'k, T, O> {
        const { unplanned(Self::SCRATCH) };
        self.written_into(place, &mut { Scratch::NONE })
    }
}

/// A value that is written with scratch that a plan gives.
#[doc(hidden)]
pub trait FillWith<T: Dtype, S: Shape> {
    /// Writes it into a place.
    fn fill_with<'k>(self, place: Destination<'k, T, S>, scratch: Scratch<'_>) -> Slot<'k, T, S>;
}

impl<T: Dtype, A: Shape, B: Shape, O: Shape, L: Layout, M: Layout> FillWith<T, O> for Product<'_, T, A, B, O, L, M> {
    #[inline]
    fn fill_with<'k>(self, place: Destination<'k, T, O>, mut scratch: Scratch<'_>) -> Slot<'k, T, O> {
        self.written_into(place, &mut scratch)
    }
}

/// A value that is assigned, with scratch that a plan gives, to a target of dtype `T` and shape `S`.
#[doc(hidden)]
pub trait AssignWith<T: Dtype, S: Shape> {
    /// Writes over every element of the target.
    fn assign_with<L: Layout>(self, target: ViewMut<'_, T, S, L>, scratch: Scratch<'_>);

    /// Writes over every element of the target, for a value that takes no scratch.
    fn assign_without<L: Layout>(self, target: ViewMut<'_, T, S, L>);
}

impl<T: Dtype, A: Shape, B: Shape, O: Shape, L: Layout, M: Layout> AssignWith<T, O> for Product<'_, T, A, B, O, L, M> {
    #[inline]
    fn assign_with<P: Layout>(self, target: ViewMut<'_, T, O, P>, mut scratch: Scratch<'_>) {
        self.write_with(target, &mut scratch);
    }

    #[inline]
    #[track_caller]
    fn assign_without<P: Layout>(self, target: ViewMut<'_, T, O, P>) {
        const { unplanned(Self::SCRATCH) };
        self.write_with(target, &mut { Scratch::NONE });
    }
}

impl<T: Dtype, S: Shape> AssignWith<T, S> for T {
    #[inline]
    fn assign_with<L: Layout>(self, mut target: ViewMut<'_, T, S, L>, _: Scratch<'_>) {
        target.fill(self);
    }

    #[inline]
    fn assign_without<L: Layout>(self, mut target: ViewMut<'_, T, S, L>) {
        target.fill(self);
    }
}

#[inline]
#[track_caller]
const fn unplanned(scratch: usize) {
    if scratch > 0 {
        let mut text = Text::<320>::new();
        text.str("this product takes ").grouped(scratch as u128);
        text.str(" bytes while it is computed, and the plan does not know of them: name slots, parameters and views of them in the ");
        text.str("initialiser itself, `let c: array![..] = a.dot(b.t()).eval();`");
        panic!("{}", text.as_str())
    }
}
