//! Parts of elements in memory, which are views of views.
//!
//! A *part* lies at a place that its type gives: a transpose, a slice. A *family* is many parts of one shape, of which
//! a run selects one: rows, windows, elements.
//!
//! Raw memory relies on the implementations, so each states how it keeps these rules. A shape and a layout *reach* the
//! offsets that their legal indices give: the sums of index times stride.
//!
//! * **P1** `OFFSET` plus an offset that the part reaches is an offset that the whole reaches.
//! * **P2** If the whole reaches no offset twice, nor does a part that is [`NonOverlapping`] for [`ExclusiveAccess`].
//! * **F1** An offset that the grid reaches, plus one that a member reaches, is an offset that the whole reaches.
//! * **F2** If the whole reaches no offset twice, nor does a member.
//! * **F3** Nor do two members at different places, if the family is `NonOverlapping` for `ExclusiveAccess`.
//!
//! `tests/values/tests/views_model/main.rs` holds all of them against counting.

use super::Shape;
use crate::layout::Layout;

/// A part of `(S, L)` at a place that the type says. Rule P1.
pub(crate) trait SubView<S: Shape, L: Layout> {
    type Shape: Shape;
    type Layout: Layout;
    /// The offset of the first element of the part, from the first of the whole.
    const OFFSET: isize;
    /// Whether the numbers that P1 rests on agree, where only a constant compares them. The methods of views report the
    /// error, while compiling.
    const HOLDS: bool = true;
}

/// Parts of `(S, L)`, all of one shape, at the places of a grid. Rules F1 and F2.
pub trait SubViewFamily<S: Shape, L: Layout> {
    /// Shape and layout of a member.
    type Shape: Shape;
    type Layout: Layout;
    /// The number of members, axis by axis.
    const AXES: &'static [usize];
    /// The distance of neighbours, axis by axis.
    const STRIDES: &'static [isize];
}

/// Two parts of `(S, L)`, `First` and `Second`.
///
/// * **P3** An offset that the whole reaches once is not reached by both.
pub(crate) trait SplitView<S: Shape, L: Layout> {
    type First: SubView<S, L> + NonOverlapping<ExclusiveAccess>;
    type Second: SubView<S, L> + NonOverlapping<ExclusiveAccess>;
}

/// Parts that a borrow of kind `A` may take: rules P2 and F3.
pub(crate) trait NonOverlapping<A> {}

/// The elements are read, by anybody.
#[derive(Debug)]
pub(crate) enum SharedAccess {}

/// The elements are read and written, by nobody else.
#[derive(Debug)]
pub(crate) enum ExclusiveAccess {}

impl<X> NonOverlapping<SharedAccess> for X {}

/// Each element on its own: a view of rank 0.
///
/// F1 to F3: place and index of the whole are the same.
pub(crate) struct EachElement;

impl<S: Shape, L: Layout> SubViewFamily<S, L> for EachElement {
    type Shape = ();
    type Layout = ();
    const AXES: &'static [usize] = S::AXES;
    const STRIDES: &'static [isize] = L::STRIDES;
}

impl NonOverlapping<ExclusiveAccess> for EachElement {}
