//! An axis cut in two.
//!
//! | length | first | rest |
//! | --- | --- | --- |
//! | `Const<10>` | any dim, stated | any dim, stated: their sum is compared at build time |
//! | a named or typenum dim | `Const`, stated | any dim, stated: their sum is compared at build time |
//! | a named or typenum dim | a named or typenum dim | computed at `cargo check` |

use core::marker::PhantomData;
use core::ops::Sub;

use typenum::{Diff, Max, Maximum};

use crate::layout::Const;

use super::axis::HasAxis;
use super::dim::Dim;
use super::number::ComputedDim;
use super::sub_view::{ExclusiveAccess, NonOverlapping, SplitView, SubView};
use crate::layout::strides::signed;
use crate::layout::{Layout, Stride};
use crate::text::Text;

/// A length that is `First` and `Rest` together.
///
/// # When it is checked
/// At `cargo check`, where types can compute `Rest`; otherwise `Rest` is stated, and the sum compared at build time.
#[diagnostic::on_unimplemented(
    message = "an axis of length `{Self}` is not `{First}` and `{Rest}` together",
    label = "the lengths of both parts have to be that of the axis"
)]
pub trait SplitDim<First: Dim, Rest: Dim>: Dim {}

#[diagnostic::do_not_recommend]
impl<const LEN: usize, First: Dim, Rest: Dim> SplitDim<First, Rest> for Const<LEN> {}

#[diagnostic::do_not_recommend]
impl<Len: ComputedDim, const FIRST: usize, Rest: Dim> SplitDim<Const<FIRST>, Rest> for Len {}

// 0 where the first part is too long: the sum is compared.
#[diagnostic::do_not_recommend]
impl<Len: ComputedDim, First: ComputedDim> SplitDim<First, Diff<Maximum<Len::Number, First::Number>, First::Number>>
    for Len
where
    Len::Number: Max<First::Number>,
    Maximum<Len::Number, First::Number>: Sub<First::Number, Output: Dim>,
{
}

/// Axis `I` cut after the first `First`.
///
/// P1, P2: index `i` of the first part is index `i` of the whole, index `i` of the second is index `First + i`; both are
/// there, since the lengths add up (`HOLDS`). P3: the first reaches indices below `First`, the second none of them.
pub struct SplitAt<const I: isize, First, Rest>(PhantomData<(First, Rest)>);

/// The part before the cut.
pub struct Before<C>(PhantomData<C>);

/// The part behind the cut.
pub struct After<C>(PhantomData<C>);

impl<const I: isize, First: Dim, Rest: Dim, S: HasAxis<I>, L: Layout> SubView<S, L>
    for Before<SplitAt<I, First, Rest>>
{
    type Shape = S::Replaced<First>;
    type Layout = S::ReplacedStrides<L, S::Stride<L>>;
    const OFFSET: isize = 0;
    const HOLDS: bool = Whole::<S::Length, First, Rest>::HOLDS;
}

impl<const I: isize, First: Dim, Rest: Dim, S: HasAxis<I>, L: Layout> SubView<S, L> for After<SplitAt<I, First, Rest>> {
    type Shape = S::Replaced<Rest>;
    type Layout = S::ReplacedStrides<L, S::Stride<L>>;
    const OFFSET: isize = signed(First::SIZE).wrapping_mul(<S::Stride<L> as Stride>::STRIDE);
    const HOLDS: bool = Whole::<S::Length, First, Rest>::HOLDS;
}

impl<C> NonOverlapping<ExclusiveAccess> for Before<C> {}
impl<C> NonOverlapping<ExclusiveAccess> for After<C> {}

impl<const I: isize, First: Dim, Rest: Dim, S: HasAxis<I>, L: Layout> SplitView<S, L> for SplitAt<I, First, Rest> {
    type First = Before<Self>;
    type Second = After<Self>;
}

/// Whether two lengths are a third together.
pub(crate) struct Whole<Len, First, Rest>(PhantomData<(Len, First, Rest)>);

impl<Len: Dim, First: Dim, Rest: Dim> Whole<Len, First, Rest> {
    const HOLDS: bool = match First::SIZE.checked_add(Rest::SIZE) {
        Some(sum) => sum == Len::SIZE,
        None => false,
    };

    pub(crate) const CHECKED: () = if !Self::HOLDS {
        refuse(Len::SIZE, First::SIZE, Rest::SIZE)
    };
}

#[inline]
#[track_caller]
const fn refuse(length: usize, first: usize, rest: usize) -> ! {
    let mut text = Text::<256>::new();
    text.str("split: the axis has length ").decimal(length as u128).str(", its parts have lengths ");
    text.decimal(first as u128).str(" and ").decimal(rest as u128).str(", together ");
    text.decimal(first as u128 + rest as u128);
    panic!("{}", text.as_str())
}
