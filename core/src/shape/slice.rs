//! The items of `s![..]`, and the part that each of them picks of an axis.
//!
//! | in `s![..]` | item | of an axis `D` with stride `P` |
//! | --- | --- | --- |
//! | `..` | [`Full`] | `D`, stride `P` |
//! | `..;-1` | [`Full<Backwards>`](Full) | `D`, stride `Back<P>` |
//! | `2..5`, `..4`, `-3..` | [`Range<2, 5, 3>`](Range) | `Const<3>`, stride `P` |
//! | `0..6;2` | [`Range<0, 6, 3, Every<2>>`](Range) | `Const<3>`, stride `Step<P, 2>` |
//! | `0..6;-2` | [`Range<0, 6, 3, EveryBackwards<2>>`](Range) | `Const<3>`, stride `Back<Step<P, 2>>` |
//! | `5..`, `1..-1`, `..;2` | [`Open<Const<5>, Const<0>>`](Open) | computed, if types can |
//! | `3`, `-1` | [`At<3>`](At) | nothing: the axis is gone |
//! | `new_axis` before an item | [`NewBefore<Item>`](NewBefore) | `Const<1>`, and the axes that the item gives |
//! | `new_axis` at the end | [`NewAfter<Item>`](NewAfter) | the axes that the item gives, and `Const<1>` |
//!
//! The length that a range picks stands in its type, because stable Rust computes no dim from `START` and `END`; it is
//! compared with them while compiling.

mod open;

use core::marker::PhantomData;

use crate::layout::Const;

use super::Shape;
use super::dim::Dim;
use super::sub_view::{ExclusiveAccess, NonOverlapping, SubView};
use crate::layout::strides::signed;
use crate::layout::{Back, Layout, Step, Stride};
use crate::text::Text;

pub use open::{Open, Picks};

mod sealed {
    pub trait Pace {}
    pub trait Item<D> {}
    pub trait Sliceable<Items> {}
}

/// One item an axis, as a value that has no size. `s![..]` gives it.
#[derive(Debug)]
pub struct Slicing<Items>(PhantomData<Items>);

// Not derived: derived impls would require the same of the items.
impl<Items> Clone for Slicing<Items> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<Items> Copy for Slicing<Items> {}

impl<Items> Slicing<Items> {
    #[inline]
    #[doc(hidden)]
    #[allow(clippy::new_without_default, reason = "`s![..]` makes these")]
    pub const fn new() -> Self {
        Slicing(PhantomData)
    }
}

/// All of an axis.
pub struct Full<P = Forwards>(PhantomData<P>);
/// Index `I` of an axis, from its end if negative; the axis is gone.
pub struct At<const I: isize>;
/// The `LEN` indices from `START` to `END`, each counted from the end of the axis if negative. `END` is [`END_OF_AXIS`]
/// where none was written. Backwards, as in ndarray, is from the last of the range to the first.
pub struct Range<const START: isize, const END: isize, const LEN: usize, P = Forwards>(PhantomData<P>);
/// A new axis of length 1, and `Item`.
pub struct NewBefore<Item>(PhantomData<Item>);
/// `Item`, and a new axis of length 1.
pub struct NewAfter<Item>(PhantomData<Item>);

/// The end of a range that has none.
pub const END_OF_AXIS: isize = isize::MAX;

/// One after the other.
pub struct Forwards;
/// One after the other, from the last.
pub struct Backwards;
/// Every `BY`th.
pub struct Every<const BY: usize>;
/// Every `BY`th, from the last.
pub struct EveryBackwards<const BY: usize>;

/// The order and the step in which a range is walked. This trait is sealed.
pub trait Pace: sealed::Pace {
    /// The stride of the axis in the slice.
    type Stride<P: Stride>: Stride;
    #[doc(hidden)]
    const BY: isize;
}

impl sealed::Pace for Forwards {}
impl Pace for Forwards {
    type Stride<P: Stride> = P;
    const BY: isize = 1;
}

impl sealed::Pace for Backwards {}
impl Pace for Backwards {
    type Stride<P: Stride> = P::Reversed;
    const BY: isize = -1;
}

impl<const BY: usize> sealed::Pace for Every<BY> {}
impl<const BY: usize> Pace for Every<BY> {
    type Stride<P: Stride> = Step<P, BY>;
    const BY: isize = signed(BY);
}

impl<const BY: usize> sealed::Pace for EveryBackwards<BY> {}
impl<const BY: usize> Pace for EveryBackwards<BY> {
    type Stride<P: Stride> = Back<Step<P, BY>>;
    const BY: isize = -signed(BY);
}

/// The bounds of an item, as numbers.
#[derive(Clone, Copy, Debug)]
#[doc(hidden)]
pub enum Bounds {
    Full { by: isize },
    At(isize),
    Range { start: isize, end: isize, by: isize, len: usize },
}

/// An item that can be picked of an axis of length `D`. This trait is sealed.
pub trait Item<D: Dim>: sealed::Item<D> {
    /// The axes of the slice: those that this item gives, and `Rest`.
    type Axes<Rest: Shape>: Shape;
    /// The layout of the slice: the strides that this item gives, and `Rest`.
    type Strides<P: Stride, Rest: Layout>: Layout;
    #[doc(hidden)]
    const BOUNDS: Bounds;
}

impl<D: Dim> sealed::Item<D> for Full {}
#[diagnostic::do_not_recommend]
impl<D: Dim> Item<D> for Full {
    type Axes<Rest: Shape> = Rest::Front<D>;
    type Strides<P: Stride, Rest: Layout> = Rest::Front<P>;
    const BOUNDS: Bounds = Bounds::Full { by: 1 };
}

impl<D: Dim> sealed::Item<D> for Full<Backwards> {}
#[diagnostic::do_not_recommend]
impl<D: Dim> Item<D> for Full<Backwards> {
    type Axes<Rest: Shape> = Rest::Front<D>;
    type Strides<P: Stride, Rest: Layout> = Rest::Front<P::Reversed>;
    const BOUNDS: Bounds = Bounds::Full { by: -1 };
}

impl<D: Dim, const I: isize> sealed::Item<D> for At<I> {}
#[diagnostic::do_not_recommend]
impl<D: Dim, const I: isize> Item<D> for At<I> {
    type Axes<Rest: Shape> = Rest;
    type Strides<P: Stride, Rest: Layout> = Rest;
    const BOUNDS: Bounds = Bounds::At(I);
}

impl<D: Dim, const START: isize, const END: isize, const LEN: usize, B: Pace> sealed::Item<D>
    for Range<START, END, LEN, B>
{
}
#[diagnostic::do_not_recommend]
impl<D: Dim, const START: isize, const END: isize, const LEN: usize, B: Pace> Item<D> for Range<START, END, LEN, B> {
    type Axes<Rest: Shape> = Rest::Front<Const<LEN>>;
    type Strides<P: Stride, Rest: Layout> = Rest::Front<B::Stride<P>>;
    const BOUNDS: Bounds = Bounds::Range { start: START, end: END, by: B::BY, len: LEN };
}

impl<D: Dim, I: Item<D>> sealed::Item<D> for NewBefore<I> {}
#[diagnostic::do_not_recommend]
impl<D: Dim, I: Item<D>> Item<D> for NewBefore<I> {
    type Axes<Rest: Shape> = <I::Axes<Rest> as Shape>::Front<Const<1>>;
    type Strides<P: Stride, Rest: Layout> = <I::Strides<P, Rest> as Layout>::Front<Const<1>>;
    const BOUNDS: Bounds = I::BOUNDS;
}

impl<D: Dim, I: Item<D>> sealed::Item<D> for NewAfter<I> {}
#[diagnostic::do_not_recommend]
impl<D: Dim, I: Item<D>> Item<D> for NewAfter<I> {
    type Axes<Rest: Shape> = I::Axes<Rest::Front<Const<1>>>;
    type Strides<P: Stride, Rest: Layout> = I::Strides<P, Rest::Front<Const<1>>>;
    const BOUNDS: Bounds = I::BOUNDS;
}

/// A shape of which `Items` are a slice: a tuple of one [`Item`] an axis.
///
/// ```text
/// (A, B, C)   s![2..5, .., 3]   (Const<3>, B)
/// ```
///
/// # When it is checked
/// At `cargo check`: one item an axis. This trait is sealed.
#[diagnostic::on_unimplemented(
    message = "an open slice needs a length that types can compute with, and the shape is `{Self}`",
    label = "this slice has a range or a step without an end",
    note = "write both ends of the range: `5..10` for `5..` of an axis of length 10, `0..10;2` for `..;2`",
    note = "or declare the length with `dims!`: of a named dim, open ends are computed"
)]
pub trait Slice<Items>: Shape + sealed::Sliceable<Items> {
    /// The shape of the slice.
    type Sliced: Shape;
    /// A layout of this shape, sliced.
    type SlicedStrides<L: Layout>: Layout;
    #[doc(hidden)]
    const BOUNDS: &'static [Bounds];
}

macro_rules! slices {
    ($([$($dim:ident $item:ident $at:ident)*];)*) => {$(
        impl<$($dim: Dim, $item: Item<$dim>,)*> sealed::Sliceable<($($item,)*)> for ($($dim,)*) {}
        #[diagnostic::do_not_recommend]
        impl<$($dim: Dim, $item: Item<$dim>,)*> Slice<($($item,)*)> for ($($dim,)*) {
            type Sliced = slices!(axes $($item)*);
            type SlicedStrides<Z: Layout> = slices!(strides Z $($item $at)*);
            const BOUNDS: &'static [Bounds] = &[$($item::BOUNDS),*];
        }
    )*};
    (axes) => { () };
    (axes $item:ident $($rest:ident)*) => { $item::Axes<slices!(axes $($rest)*)> };
    (strides $z:ident) => { () };
    (strides $z:ident $item:ident $at:ident $($rest:ident)*) => {
        $item::Strides<$z::$at, slices!(strides $z $($rest)*)>
    };
}

slices! {
    [];
    [A I At0];
    [A I At0 B J At1];
    [A I At0 B J At1 C K At2];
    [A I At0 B J At1 C K At2 D L At3];
    [A I At0 B J At1 C K At2 D L At3 E M At4];
    [A I At0 B J At1 C K At2 D L At3 E M At4 F N At5];
}

/// The part that `Items` pick.
///
/// P1, P2: on each axis, index `i` of a range is index `first + i * BY` of the whole, which is there: the length of the
/// range is compared with its ends, and its ends with the axis (`HOLDS`). `At` picks one index of its axis; a new axis
/// has index 0 only.
pub struct Picked<Items>(PhantomData<Items>);

impl<Items, S: Slice<Items>, L: Layout> SubView<S, L> for Picked<Items> {
    type Shape = S::Sliced;
    type Layout = S::SlicedStrides<L>;
    const OFFSET: isize = {
        let (mut offset, mut axis) = (0isize, 0);
        while axis < S::RANK {
            if let Ok(first) = first(S::AXES[axis], S::BOUNDS[axis]) {
                offset = offset.wrapping_add((first as isize).wrapping_mul(L::STRIDES[axis]));
            }
            axis += 1;
        }
        offset
    };
    const HOLDS: bool = wrong_axis(S::AXES, S::BOUNDS).is_none();
}

impl<Items> NonOverlapping<ExclusiveAccess> for Picked<Items> {}

/// Whether the bounds of a slice are within the axes.
pub(crate) struct InBounds<S, Items>(PhantomData<(S, Items)>);

impl<Items, S: Slice<Items>> InBounds<S, Items> {
    pub(crate) const CHECKED: () = if let Some(axis) = wrong_axis(S::AXES, S::BOUNDS) {
        refuse(axis, S::AXES[axis], S::BOUNDS[axis])
    };
}

/// Returns the first axis whose bounds are not within it.
#[inline]
const fn wrong_axis(axes: &[usize], bounds: &[Bounds]) -> Option<usize> {
    let mut axis = 0;
    while axis < axes.len() {
        if first(axes[axis], bounds[axis]).is_err() {
            return Some(axis);
        }
        axis += 1;
    }
    None
}

/// Resolves `index`, which counts from the end if negative, on an axis of `length`: to a number from 0 to `length`, or an error.
#[inline]
const fn resolved(index: isize, length: usize) -> Result<usize, ()> {
    if index < 0 {
        match length.checked_sub(index.unsigned_abs()) {
            Some(index) => Ok(index),
            None => Err(()),
        }
    } else if index as usize <= length {
        Ok(index as usize)
    } else {
        Err(())
    }
}

/// Returns the index of the first element along an axis of `length`, or an error if the bounds are not within it. 0 if
/// there is none.
#[inline]
const fn first(length: usize, bounds: Bounds) -> Result<usize, ()> {
    match bounds {
        Bounds::Full { by } => Ok(if by < 0 { length.saturating_sub(1) } else { 0 }),
        Bounds::At(index) => match resolved(index, length) {
            Ok(index) if index < length => Ok(index),
            _ => Err(()),
        },
        Bounds::Range { start, end, by, len } => {
            let end = if end == END_OF_AXIS { Ok(length) } else { resolved(end, length) };
            match (resolved(start, length), end) {
                (Ok(start), Ok(end)) if start <= end && by != 0 && (end - start).div_ceil(by.unsigned_abs()) == len => {
                    Ok(if by < 0 { end.saturating_sub(1) } else { start })
                }
                _ => Err(()),
            }
        }
    }
}

#[inline]
#[track_caller]
const fn refuse(axis: usize, length: usize, bounds: Bounds) -> ! {
    let mut text = Text::<256>::new();
    text.str("slice: axis ").decimal(axis as u128).str(" has length ").decimal(length as u128);
    match bounds {
        Bounds::At(index) => text.str(", and index ").signed(index).str(" is not within it"),
        Bounds::Range { start, end, .. } => {
            text.str(", and the range ").signed(start).str("..");
            if end != END_OF_AXIS {
                text.signed(end);
            }
            text.str(" is not within it")
        }
        Bounds::Full { .. } => text.str(""),
    };
    panic!("{}", text.as_str())
}

/// Returns the number of indices that a range picks, if both its ends say it: `LEN` of [`Range`], written by `s![..]`.
#[inline]
#[doc(hidden)]
#[track_caller]
pub const fn range_len(start: isize, end: isize, by: usize) -> usize {
    assert!(by > 0, "a step of 0 does not get anywhere");
    let end = if end == END_OF_AXIS { 0 } else { end };
    assert!(
        (start < 0) == (end < 0) || (start < 0 && end == 0),
        "the length of this range depends on the axis: write both ends from its beginning, or both from its end"
    );
    assert!(start <= end, "this range ends before it starts");
    (end - start).unsigned_abs().div_ceil(by)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(start: isize, end: isize, by: isize) -> Bounds {
        Bounds::Range { start, end, by, len: range_len(start, end, by.unsigned_abs()) }
    }

    #[test]
    fn bounds_count_from_either_end() {
        assert_eq!(first(10, range(2, 5, 1)), Ok(2));
        assert_eq!(first(10, range(2, 5, -1)), Ok(4));
        assert_eq!(first(10, range(-3, END_OF_AXIS, 1)), Ok(7));
        assert_eq!(first(10, range(-3, -1, -1)), Ok(8));
        assert_eq!(first(10, range(10, 10, 1)), Ok(10));
        assert_eq!(first(10, Bounds::At(-1)), Ok(9));
        assert_eq!(first(0, Bounds::Full { by: -1 }), Ok(0));
    }

    #[test]
    fn bounds_outside_of_the_axis_are_refused() {
        for bounds in [range(2, 11, 1), range(11, 11, 1), range(-11, -1, 1), Bounds::At(10), Bounds::At(-11)] {
            assert_eq!(first(10, bounds), Err(()));
        }
        assert_eq!(first(10, Bounds::Range { start: 0, end: 5, by: 1, len: 6 }), Err(()));
        assert_eq!(first(10, Bounds::Range { start: 0, end: 5, by: 0, len: 5 }), Err(()));
        assert_eq!(first(10, Bounds::Range { start: 5, end: 2, by: 1, len: 0 }), Err(()));
    }

    #[test]
    fn a_range_picks_so_many() {
        assert_eq!(range_len(0, 6, 2), 3);
        assert_eq!(range_len(0, 7, 2), 4);
        assert_eq!(range_len(-3, END_OF_AXIS, 1), 3);
        assert_eq!(range_len(-3, -1, 1), 2);
        assert_eq!(range_len(4, 4, 3), 0);
    }
}
