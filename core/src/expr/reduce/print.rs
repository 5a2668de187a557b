//! Reductions along axes, printed before they are computed.

use core::fmt::{self, Debug, Formatter};

use super::axis::{AxisReducer, AxisReduction, ReducedAxes};
use crate::dtype::Dtype;
use crate::expr::node::Node;
use crate::layout::MAX_RANK;
use crate::shape::Shape;

/// Prints the shapes, the axes, the dtype and the bytes of the result. Computes nothing.
impl<A, R, T, S, N, Out> Debug for AxisReduction<A, R, T, S, N, Out>
where
    A: ReducedAxes<S, Kept = Out>,
    R: AxisReducer<T>,
    T: Dtype,
    S: Shape,
    N: Node<S, Element = T>,
    Out: Shape,
{
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("AxisReduction")
            .field("of", &S::SHAPE)
            .field("axes", &AxisNumbers(A::TAKEN))
            .field("result", &Out::SHAPE)
            .field("dtype", &format_args!("{}", R::Output::DTYPE))
            .field("nbytes", &Self::NBYTES)
            .finish()
    }
}

/// The numbers of some axes.
struct AxisNumbers([bool; MAX_RANK]);

impl Debug for AxisNumbers {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.0.iter().enumerate().filter(|(_, taken)| **taken).map(|(axis, _)| axis)).finish()
    }
}
