//! The same lengths by other names.
//!
//! | shape | renamed | if |
//! | --- | --- | --- |
//! | `(A, B)` | `(U, V)` | `A` is as long as `U`, and `B` as `V` |
//!
//! Lengths are compared at build time: the numbers that types know are computed ones, and their names would be in the message, bit by bit.

use core::marker::PhantomData;

use super::Shape;
use super::rank::SameRank;
use super::sub_view::{ExclusiveAccess, NonOverlapping, SubView};
use crate::layout::Layout;
use crate::text::Text;

/// `Target` as the shape.
///
/// P1, P2: an index of `Target` is an index of the whole, since each axis has the same length (`HOLDS`).
pub struct Renamed<Target>(PhantomData<Target>);

impl<Target: SameRank<S>, S: Shape, L: Layout> SubView<S, L> for Renamed<Target> {
    type Shape = Target;
    type Layout = L;
    const OFFSET: isize = 0;
    const HOLDS: bool = SameLengths::<S, Target>::HOLDS;
}

impl<Target> NonOverlapping<ExclusiveAccess> for Renamed<Target> {}

/// Whether the axes of two shapes have the same lengths.
pub(crate) struct SameLengths<S, Target>(PhantomData<(S, Target)>);

impl<S: Shape, Target: SameRank<S>> SameLengths<S, Target> {
    const DIFFERS: usize = {
        let mut axis = 0;
        while axis < S::RANK && S::AXES[axis] == Target::AXES[axis] {
            axis += 1;
        }
        axis
    };

    const HOLDS: bool = Self::DIFFERS == S::RANK;

    pub(crate) const CHECKED: () = if !Self::HOLDS {
        refuse(Self::DIFFERS, S::AXES[Self::DIFFERS], Target::AXES[Self::DIFFERS])
    };
}

#[inline]
#[track_caller]
const fn refuse(axis: usize, length: usize, target: usize) -> ! {
    let mut text = Text::<256>::new();
    text.str("rename: axis ").decimal(axis as u128).str(" has length ").grouped(length as u128);
    text.str(", and the dim that is to name it has length ").grouped(target as u128);
    panic!("{}", text.as_str())
}
