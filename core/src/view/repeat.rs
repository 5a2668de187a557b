//! Elements repeated along axes that they lack, for operands of expressions: a repeated axis has stride 0.

use super::View;
use crate::dtype::Dtype;
use crate::layout::Layout;
use crate::shape::Shape;
use crate::shape::axes::{AxesOf, RepeatedAlong};
use crate::shape::broadcast::{Repeated, Repeats};

impl<'a, T: Dtype, S: Shape, L: Layout> View<'a, T, S, L> {
    /// Repeats the elements as [`broadcast`](Self::broadcast) does, for shapes whose elements are counted elsewhere.
    #[inline]
    pub(crate) fn repeated<Target: Shape + Repeats<S>>(
        self,
    ) -> View<'a, T, Target, <Target as Repeats<S>>::RepeatedStrides<L>> {
        View::new(self.raw.sub_view::<Repeated<Target>>())
    }

    /// Repeats the elements along axes `A` of `Target`, which they lack.
    #[inline]
    pub(crate) fn repeated_along<A: AxesOf<Target, Kept = S>, Target: Shape>(
        self,
    ) -> View<'a, T, Target, A::Repeated<L>> {
        View::new(self.raw.sub_view::<RepeatedAlong<Target, A>>())
    }
}
