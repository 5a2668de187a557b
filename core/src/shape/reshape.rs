//! The same elements, in the same order, in another shape.
//!
//! | shape | to | if |
//! | --- | --- | --- |
//! | `S` | `Target` | both have the same number of elements, and the elements are contiguous |
//!
//! Numbers of elements are compared at build time: for `Const` dims they are products that stable Rust computes in
//! constants only.

use core::marker::PhantomData;

use super::Shape;
use super::sub_view::{ExclusiveAccess, NonOverlapping, SubView};
use crate::layout::Contiguous;
use crate::text::Text;

/// `Target` as the shape of contiguous elements.
///
/// P1, P2: both shapes reach `0..COUNT`, since their numbers of elements are equal (`HOLDS`) and both layouts are
/// row-major (L4).
pub struct Reshaped<Target>(PhantomData<Target>);

impl<Target: Shape, S: Shape, L: Contiguous<S>> SubView<S, L> for Reshaped<Target> {
    type Shape = Target;
    type Layout = Target::RowMajor;
    const OFFSET: isize = 0;
    const HOLDS: bool = SameLen::<S, Target>::HOLDS;
}

impl<Target> NonOverlapping<ExclusiveAccess> for Reshaped<Target> {}

/// Whether two shapes have the same number of elements.
pub(crate) struct SameLen<S, Target>(PhantomData<(S, Target)>);

impl<S: Shape, Target: Shape> SameLen<S, Target> {
    const HOLDS: bool = S::COUNT == Target::COUNT && S::COUNT != usize::MAX;

    pub(crate) const CHECKED: () = if !Self::HOLDS {
        refuse(S::AXES, Target::AXES, S::COUNT, Target::COUNT)
    };
}

#[inline]
#[track_caller]
const fn refuse(from: &[usize], to: &[usize], len: usize, target_len: usize) -> ! {
    let mut text = Text::<512>::new();
    text.str("reshape: shape ").axes(from).str(" has ").grouped(len as u128).str(" elements, shape ");
    text.axes(to).str(" has ").grouped(target_len as u128);
    panic!("{}", text.as_str())
}
