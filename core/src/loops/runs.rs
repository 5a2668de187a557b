//! The runs that the last axes of a view form: axes whose elements are one loop of constant stride.

use core::marker::PhantomData;

use super::index::Order;
use crate::layout::walk::{Run, run};
use crate::layout::{Layout, MAX_RANK};
use crate::shape::Shape;

/// The runs of the elements of shape `S` in layout `L`.
pub(crate) struct Runs<S, L>(PhantomData<(S, L)>);

impl<S: Shape, L: Layout> Runs<S, L> {
    /// The run of all axes from each axis on.
    pub(crate) const FROM: [Run; MAX_RANK + 1] = {
        let mut runs = [run(&[], &[]); MAX_RANK + 1];
        let mut axis = 0;
        while axis < S::RANK {
            runs[axis] = run(S::AXES.split_at(axis).1, L::STRIDES.split_at(axis).1);
            axis += 1;
        }
        runs
    };

    /// The order in which the elements are reached fast.
    pub(crate) const ORDER: Order = {
        let run = Self::FROM[0];
        let near = if S::RANK >= 2 { L::STRIDES[S::RANK - 2].unsigned_abs() } else { 0 };
        let tiled = run.lead > 0 && run.lead == S::RANK - 1 && 0 < near && near < run.stride.unsigned_abs();
        Order { lead: run.lead, tiled }
    };
}
