//! One or several axes of a shape: the shape without them, and a layout that repeats what lacks them.
//!
//! | shape | axes | `Kept` | layout `(P, ..)` of `Kept`, repeated |
//! | --- | --- | --- | --- |
//! | `(A, B)` | `Axis<0>` | `(B,)` | `(0, P)` |
//! | `(A, B, C)` | `axes![0, 2]` | `(B,)` | `(0, P, 0)` |
//! | `(A, B, C)` | `axes![-1, -2]` | `(A,)` | `(P, 0, 0)`, and so on |

use crate::layout::Const;

use super::Shape;
use super::axis::{Axis, HasAxis, one};
use super::dim::Dim;
use super::sub_view::SubView;
use crate::layout::{Layout, MAX_RANK, Stride};
use core::marker::PhantomData;

mod sealed {
    pub trait Sealed<S> {}
}

/// An axis of shape `S`, or several different ones: `Axis::<1>`, `axes![0, 2]`.
///
/// ```
/// use haversack::shape::axes::AxesOf;
/// use haversack::{Array, Shape, array, axes};
///
/// /// Returns the largest elements along some axes.
/// fn peaks<S: Shape, A: AxesOf<S>>(_: &Array<f32, S>, _: A) -> usize {
///     <A::Kept as Shape>::LEN
/// }
/// assert_eq!(peaks(&<array![f32; 2, 3, 4]>::zeros(), axes![0, -1]), 3);
/// ```
///
/// # When it is checked
/// At `cargo check`. This trait is sealed.
#[diagnostic::on_unimplemented(
    message = "`{Self}` are not axes of shape `{S}`",
    label = "each of these has to be an axis, and stand here once",
    note = "axes are counted from 0, or from the end: a shape of rank 2 has axes 0 and 1, which are -2 and -1, too"
)]
pub trait AxesOf<S: Shape>: sealed::Sealed<S> {
    /// The shape without the axes.
    type Kept: Shape;

    /// A layout of `Kept` with stride 0 for each of the axes.
    type Repeated<L: Layout>: Layout;

    /// Which axes they are.
    #[doc(hidden)]
    const TAKEN: [bool; MAX_RANK];
}

/// Returns how many indices axes `A` have together.
pub(crate) const fn length_along<S: Shape, A: AxesOf<S>>() -> usize {
    let (mut axis, mut length) = (0, 1usize);
    while axis < S::RANK {
        if A::TAKEN[axis] {
            length = length.saturating_mul(S::AXES[axis]);
        }
        axis += 1;
    }
    length
}

impl<const I: isize, S: HasAxis<I>> sealed::Sealed<S> for Axis<I> {}
#[diagnostic::do_not_recommend]
impl<const I: isize, S: HasAxis<I>> AxesOf<S> for Axis<I> {
    type Kept = S::Removed;
    type Repeated<L: Layout> = S::SpreadStrides<L>;
    const TAKEN: [bool; MAX_RANK] = {
        let mut taken = [false; MAX_RANK];
        taken[S::AXIS] = true;
        taken
    };
}

mod choice {
    use super::*;

    /// An axis that is not among those that are named.
    pub struct Stays;
    /// An axis that is.
    pub struct Goes;

    /// Whether an axis stays.
    pub trait Choice {
        /// `Rest`, with the dim in front if the axis stays.
        type Keep<D: Dim, Rest: Shape>: Shape;
        /// The next stride, or 0; then the strides that are left.
        type Stride<P: Strides>: Stride;
        type Left<P: Strides>: Strides;
        const GOES: bool;
    }

    impl Choice for Stays {
        type Keep<D: Dim, Rest: Shape> = Rest::Front<D>;
        type Stride<P: Strides> = P::First;
        type Left<P: Strides> = P::Rest;
        const GOES: bool = false;
    }

    impl Choice for Goes {
        type Keep<D: Dim, Rest: Shape> = Rest;
        type Stride<P: Strides> = Const<0>;
        type Left<P: Strides> = P;
        const GOES: bool = true;
    }

    /// Six strides, the next one first.
    pub trait Strides {
        type First: Stride;
        type Rest: Strides;
    }

    impl<A: Stride, B: Stride, C: Stride, D: Stride, E: Stride, F: Stride> Strides for (A, B, C, D, E, F) {
        type First = A;
        type Rest = (B, C, D, E, F, Const<0>);
    }

    /// A choice for each axis, before any is named.
    pub trait AllStay: Shape {
        type Choices;
    }

    /// A choice for each axis, of which axis `I` has not been named yet.
    pub trait Name<const I: isize> {
        type Named;
    }

    /// A choice for each axis of `S`.
    pub trait Choices<S: Shape> {
        type Kept: Shape;
        type Repeated<L: Layout>: Layout;
        const TAKEN: [bool; MAX_RANK];
    }
}
use choice::{AllStay, Choice, Choices, Goes, Name, Stays};

type Six<L> = (
    <L as Layout>::At0,
    <L as Layout>::At1,
    <L as Layout>::At2,
    <L as Layout>::At3,
    <L as Layout>::At4,
    <L as Layout>::At5,
);

// From the last axis on: each that stays comes in front.
macro_rules! kept {
    () => { () };
    ($dim:ident $choice:ident $($rest:ident)*) => { $choice::Keep<$dim, kept!($($rest)*)> };
}

// From the first axis on: each that stays takes the next stride.
macro_rules! repeated {
    ([$($done:ty,)*] $strides:ty;) => { ($($done,)*) };
    ([$($done:ty,)*] $strides:ty; $choice:ident $($rest:ident)*) => {
        repeated!([$($done,)* $choice::Stride<$strides>,] $choice::Left<$strides>; $($rest)*)
    };
}

macro_rules! stays {
    ($dim:ident) => {
        Stays
    };
}

macro_rules! choices {
    ($([$($dim:ident $choice:ident)*];)*) => {$(
        impl<$($dim: Dim),*> AllStay for ($($dim,)*) {
            type Choices = ($(stays!($dim),)*);
        }

        impl<$($dim: Dim, $choice: Choice),*> Choices<($($dim,)*)> for ($($choice,)*) {
            type Kept = kept!($($dim $choice)*);
            type Repeated<Strides: Layout> = repeated!([] Six<Strides>; $($choice)*);
            const TAKEN: [bool; MAX_RANK] = {
                let mut taken = [false; MAX_RANK];
                let named: &[bool] = &[$($choice::GOES),*];
                taken.split_at_mut(named.len()).0.copy_from_slice(named);
                taken
            };
        }
    )*};
}

choices! {
    [A U];
    [A U B V];
    [A U B V C W];
    [A U B V C W D X];
    [A U B V C W D X E Y];
    [A U B V C W D X E Y F Z];
}

macro_rules! names {
    ($($i:literal [$($before:ident)*] [$($after:ident)*];)*) => {$(
        names! { @of { $i } [$($before)*] [$($after)*] }
        names! { @of { -1 $(- one!($after))* } [$($before)*] [$($after)*] }
    )*};
    (@of $number:block [$($before:ident)*] [$($after:ident)*]) => {
        impl<$($before,)* $($after,)*> Name<$number> for ($($before,)* Stays, $($after,)*) {
            type Named = ($($before,)* Goes, $($after,)*);
        }
    };
}

names! {
    0 [] [];
    0 [] [B];
    1 [A] [];
    0 [] [B C];
    1 [A] [C];
    2 [A B] [];
    0 [] [B C D];
    1 [A] [C D];
    2 [A B] [D];
    3 [A B C] [];
    0 [] [B C D E];
    1 [A] [C D E];
    2 [A B] [D E];
    3 [A B C] [E];
    4 [A B C D] [];
    0 [] [B C D E F];
    1 [A] [C D E F];
    2 [A B] [D E F];
    3 [A B C] [E F];
    4 [A B C D] [F];
    5 [A B C D E] [];
}

type Named<Choices, const I: isize> = <Choices as Name<I>>::Named;

// Each axis is named among those that the ones before it left.
macro_rules! axes_of {
    ($([$($i:ident)+] $all:ty, by $($choices:ty: $name:ident,)+;)*) => {$(
        impl<$(const $i: isize,)+ S: Shape> sealed::Sealed<S> for ($(Axis<$i>,)+) {}
        #[diagnostic::do_not_recommend]
        impl<$(const $i: isize,)+ S: AllStay> AxesOf<S> for ($(Axis<$i>,)+)
        where
            $($choices: Name<$name>,)+
            $all: Choices<S>,
        {
            type Kept = <$all as Choices<S>>::Kept;
            type Repeated<Strides: Layout> = <$all as Choices<S>>::Repeated<Strides>;
            const TAKEN: [bool; MAX_RANK] = <$all as Choices<S>>::TAKEN;
        }
    )*};
}

// The choices after some axes were named.
type Unnamed<S> = <S as AllStay>::Choices;
type One<S, const I: isize> = Named<Unnamed<S>, I>;
type Two<S, const I: isize, const J: isize> = Named<One<S, I>, J>;
type Three<S, const I: isize, const J: isize, const K: isize> = Named<Two<S, I, J>, K>;
type Four<S, const I: isize, const J: isize, const K: isize, const L: isize> = Named<Three<S, I, J, K>, L>;
type Five<S, const I: isize, const J: isize, const K: isize, const L: isize, const M: isize> =
    Named<Four<S, I, J, K, L>, M>;

axes_of! {
    [I] One<S, I>, by Unnamed<S>: I,;
    [I J] Two<S, I, J>, by Unnamed<S>: I, One<S, I>: J,;
    [I J K] Three<S, I, J, K>, by Unnamed<S>: I, One<S, I>: J, Two<S, I, J>: K,;
    [I J K L] Four<S, I, J, K, L>, by Unnamed<S>: I, One<S, I>: J, Two<S, I, J>: K, Three<S, I, J, K>: L,;
    [I J K L M] Five<S, I, J, K, L, M>,
        by Unnamed<S>: I, One<S, I>: J, Two<S, I, J>: K, Three<S, I, J, K>: L, Four<S, I, J, K, L>: M,;
}

/// A shape that lacks some axes of `S`, repeated along them.
///
/// P1: an index without these axes, of stride 0, is an index of the whole. Reaches offsets more than once: not for
/// `ExclusiveAccess`.
pub struct RepeatedAlong<S, A>(PhantomData<(S, A)>);

impl<S: Shape, A: AxesOf<S>, L: Layout> SubView<A::Kept, L> for RepeatedAlong<S, A> {
    type Shape = S;
    type Layout = A::Repeated<L>;
    const OFFSET: isize = 0;
}
