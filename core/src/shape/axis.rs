//! One axis of a shape: its length, the shape without it, and the shape where it is of another length.
//!
//! | shape | axis | `Length` | `Removed` | `Replaced<X>` |
//! | --- | --- | --- | --- | --- |
//! | `(A,)` | 0 | `A` | `()` | `(X,)` |
//! | `(A, B)` | 0 | `A` | `(B,)` | `(X, B)` |
//! | `(A, B)` | 1 | `B` | `(A,)` | `(A, X)` |
//! | `(A, B, C)` | 1 | `B` | `(A, C)` | `(A, X, C)`, and so on |

use typenum::{B1, UInt, UTerm};

use crate::layout::Const;

use super::Shape;
use super::dim::Dim;
use super::sub_view::{ExclusiveAccess, NonOverlapping, SubView, SubViewFamily};
use crate::layout::{Layout, Stride};

mod sealed {
    pub trait UnitDim {}
}

/// An axis as a value: `a.sum_axis(Axis::<0>)`. Axes are counted from 0, or with a negative number from the end: -1 is the last.
///
/// ```
/// use haversack::{Axis, array};
///
/// let a = array![[1, 2, 3], [4, 5, 6]];
/// assert_eq!(a.sum_axis(Axis::<0>).eval(), array![5i64, 7, 9]);
/// assert_eq!(a.sum_axis(Axis::<-1>).eval(), array![6i64, 15]);
/// ```
///
/// # When it is checked
/// At `cargo check`: a method with an axis has a bound such as [`HasAxis<I>`](HasAxis).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Axis<const I: isize>;

/// A shape that has axis `I`, counted from 0, or from the end if `I` is negative.
///
/// ```
/// use haversack::shape::axis::HasAxis;
/// use haversack::{Array, Dim, Dtype, Shape};
///
/// /// How long axis 1 is.
/// fn width<T: Dtype, S: HasAxis<1>>(_: &Array<T, S>) -> usize {
///     S::Length::SIZE
/// }
///
/// assert_eq!(width(&haversack::array![[1, 2, 3], [4, 5, 6]]), 3);
/// ```
///
/// # When it is checked
/// At `cargo check`. This trait is sealed.
#[diagnostic::on_unimplemented(
    message = "shape `{Self}` has no axis {I}",
    label = "there is no axis {I}",
    note = "axes are counted from 0, or from the end: a shape of rank 2 has axes 0 and 1, which are -2 and -1, too"
)]
pub trait HasAxis<const I: isize>: Shape {
    /// The axis, counted from 0.
    const AXIS: usize;

    /// The place of the axis, counted from 0, as a type.
    type Place;

    /// The length of the axis.
    type Length: Dim;

    /// The shape without the axis.
    type Removed: Shape;

    /// The shape with `D` as the axis's length.
    type Replaced<D: Dim>: Shape<Index = Self::Index>;

    /// The axis's stride in a layout of this shape.
    type Stride<L: Layout>: Stride;
    /// A layout of this shape without the axis.
    type RemovedStrides<L: Layout>: Layout;
    /// A layout of this shape in which the axis has stride `P`.
    type ReplacedStrides<L: Layout, P: Stride>: Layout;

    /// A layout of the shape without the axis, with the axis again, of stride 0.
    type SpreadStrides<L: Layout>: Layout;
}

/// Places of axes, counted from 0.
pub(super) mod place {
    pub struct P0;
    pub struct P1;
    pub struct P2;
    pub struct P3;
    pub struct P4;
    pub struct P5;
}
use place::{P0, P1, P2, P3, P4, P5};

/// Returns 1, to count names.
macro_rules! one {
    ($name:ident) => {
        1
    };
}
pub(super) use one;

// The axes behind have the strides that stand one place further in front.
macro_rules! repeated {
    ([$($done:ty,)*] $l:ident $last:ident) => { ($($done,)*) };
    ([$($done:ty,)*] $l:ident $at:ident $next:ident $($rest:ident)*) => {
        repeated!([$($done,)* $l::$at,] $l $next $($rest)*)
    };
}

macro_rules! axes {
    ($($i:literal $place:ident [$($before:ident $b:ident)*] $axis:ident $at:ident [$($after:ident $a:ident)*];)*) => {$(
        axes! { @of { $i } $i $place [$($before $b)*] $axis $at [$($after $a)*] }
        axes! { @of { -1 $(- one!($after))* } $i $place [$($before $b)*] $axis $at [$($after $a)*] }
    )*};
    (@of $number:block $i:literal $place:ident [$($before:ident $b:ident)*] $axis:ident $at:ident [$($after:ident $a:ident)*]) => {
        #[diagnostic::do_not_recommend]
        impl<$($before: Dim,)* $axis: Dim, $($after: Dim,)*> HasAxis<$number> for ($($before,)* $axis, $($after,)*) {
            const AXIS: usize = $i;
            type Place = $place;
            type Length = $axis;
            type Removed = ($($before,)* $($after,)*);
            type Replaced<Other: Dim> = ($($before,)* Other, $($after,)*);
            type Stride<L: Layout> = L::$at;
            type RemovedStrides<L: Layout> = ($(L::$b,)* $(L::$a,)*);
            type ReplacedStrides<L: Layout, P: Stride> = ($(L::$b,)* P, $(L::$a,)*);
            type SpreadStrides<L: Layout> = repeated!([$(L::$b,)* Const<0>,] L $at $($a)*);
        }
    };
}

axes! {
    0 P0 [] A At0 [];
    0 P0 [] A At0 [B At1];
    1 P1 [A At0] B At1 [];
    0 P0 [] A At0 [B At1 C At2];
    1 P1 [A At0] B At1 [C At2];
    2 P2 [A At0 B At1] C At2 [];
    0 P0 [] A At0 [B At1 C At2 D At3];
    1 P1 [A At0] B At1 [C At2 D At3];
    2 P2 [A At0 B At1] C At2 [D At3];
    3 P3 [A At0 B At1 C At2] D At3 [];
    0 P0 [] A At0 [B At1 C At2 D At3 E At4];
    1 P1 [A At0] B At1 [C At2 D At3 E At4];
    2 P2 [A At0 B At1] C At2 [D At3 E At4];
    3 P3 [A At0 B At1 C At2] D At3 [E At4];
    4 P4 [A At0 B At1 C At2 D At3] E At4 [];
    0 P0 [] A At0 [B At1 C At2 D At3 E At4 F At5];
    1 P1 [A At0] B At1 [C At2 D At3 E At4 F At5];
    2 P2 [A At0 B At1] C At2 [D At3 E At4 F At5];
    3 P3 [A At0 B At1 C At2] D At3 [E At4 F At5];
    4 P4 [A At0 B At1 C At2 D At3] E At4 [F At5];
    5 P5 [A At0 B At1 C At2 D At3 E At4] F At5 [];
}

/// A dim of length 1: `Const<1>`, or typenum's `U1`.
///
/// # When it is checked
/// At `cargo check`. This trait is sealed.
#[diagnostic::on_unimplemented(
    message = "this axis has length `{Self}`, not 1",
    label = "only an axis of length 1 can be removed or stretched",
    note = "to pick one index of a longer axis and lose the axis, use `index_axis`"
)]
pub trait UnitDim: Dim + sealed::UnitDim {}

impl sealed::UnitDim for Const<1> {}
#[diagnostic::do_not_recommend]
impl UnitDim for Const<1> {}
impl sealed::UnitDim for UInt<UTerm, B1> {}
#[diagnostic::do_not_recommend]
impl UnitDim for UInt<UTerm, B1> {}

/// The shape without axis `I`, which has length 1.
///
/// P1, P2: index 0 is the axis's only index, and adds nothing to an offset.
pub struct RemovedAxis<const I: isize>;

impl<const I: isize, S: HasAxis<I, Length: UnitDim>, L: Layout> SubView<S, L> for RemovedAxis<I> {
    type Shape = S::Removed;
    type Layout = S::RemovedStrides<L>;
    const OFFSET: isize = 0;
}

impl<const I: isize> NonOverlapping<ExclusiveAccess> for RemovedAxis<I> {}

/// Each index of axis `I` on its own.
///
/// F1 to F3: place `i` and an index of a member are, together, the index of the whole that has `i` on axis `I`.
pub struct AlongAxis<const I: isize>;

impl<const I: isize, S: HasAxis<I>, L: Layout> SubViewFamily<S, L> for AlongAxis<I> {
    type Shape = S::Removed;
    type Layout = S::RemovedStrides<L>;
    const AXES: &'static [usize] = &[S::Length::SIZE];
    const STRIDES: &'static [isize] = &[<S::Stride<L> as Stride>::STRIDE];
}

impl<const I: isize> NonOverlapping<ExclusiveAccess> for AlongAxis<I> {}

/// The lanes along axis `I`: one for each index of the other axes.
///
/// F1 to F3: place and index of a member are, together, an index of the whole.
pub struct Lanes<const I: isize>;

impl<const I: isize, S: HasAxis<I>, L: Layout> SubViewFamily<S, L> for Lanes<I> {
    type Shape = (S::Length,);
    type Layout = (S::Stride<L>,);
    const AXES: &'static [usize] = <S::Removed as Shape>::AXES;
    const STRIDES: &'static [isize] = <S::RemovedStrides<L> as Layout>::STRIDES;
}

impl<const I: isize> NonOverlapping<ExclusiveAccess> for Lanes<I> {}

/// Axis `I` backwards.
///
/// P1, P2: index `i` is index `LEN - 1 - i` of the whole.
pub struct BackwardsAxis<const I: isize>;

impl<const I: isize, S: HasAxis<I>, L: Layout> SubView<S, L> for BackwardsAxis<I> {
    type Shape = S;
    type Layout = S::ReplacedStrides<L, <S::Stride<L> as Stride>::Reversed>;
    const OFFSET: isize = last(S::Length::SIZE).wrapping_mul(<S::Stride<L> as Stride>::STRIDE);
}

impl<const I: isize> NonOverlapping<ExclusiveAccess> for BackwardsAxis<I> {}

/// Returns the last index of an axis of `length`; 0 if there is none.
#[inline]
const fn last(length: usize) -> isize {
    if length == 0 { 0 } else { (length - 1) as isize }
}
