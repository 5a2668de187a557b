//! Open ranges and steps, `5..`, `1..-1`, `..;2`: their lengths are computed from the length of the axis, in types.
//!
//! | in `s![..]` | item | length, of an axis of length `D` |
//! | --- | --- | --- |
//! | `5..` | `Open<Const<5>, Const<0>>` | `D - 5` |
//! | `1..-1` | `Open<Const<1>, Const<1>>` | `D - 2` |
//! | `..;2` | `Open<Const<0>, Const<0>, Every<2>>` | `D / 2`, rounded up |

use core::marker::PhantomData;
use core::ops::{Add, Div, Sub};

use typenum::{B1, Diff, Max, Maximum, Quot, Sub1, Sum, ToUInt, U};

use super::{Backwards, Bounds, END_OF_AXIS, Every, EveryBackwards, Forwards, Item, Pace, sealed};
use crate::layout::strides::signed;
use crate::layout::{Layout, Stride};
use crate::shape::Shape;
use crate::shape::dim::Dim;
use crate::shape::number::{ComputedDim, NumberedDim};

/// The indices from `Start` up to `Back` before the end, at pace `P`.
pub struct Open<Start, Back, P = Forwards>(PhantomData<(Start, Back, P)>);

/// The number of indices that a pace picks of `N`.
pub trait Picks<N>: Pace {
    /// Their number.
    type Count: Dim;
}

impl<N: Dim> Picks<N> for Forwards {
    type Count = N;
}

impl<N: Dim> Picks<N> for Backwards {
    type Count = N;
}

/// `N / BY`, rounded up.
type Quotient<N, const BY: usize> = Quot<Sub1<Sum<N, U<BY>>>, U<BY>>;

macro_rules! every {
    ($($pace:ident)*) => {$(
        impl<N, const BY: usize> Picks<N> for $pace<BY>
        where
            typenum::Const<BY>: ToUInt,
            N: Add<U<BY>>,
            Sum<N, U<BY>>: Sub<B1>,
            Sub1<Sum<N, U<BY>>>: Div<U<BY>>,
            Quotient<N, BY>: Dim,
        {
            type Count = Quotient<N, BY>;
        }
    )*};
}

every!(Every EveryBackwards);

/// `A - B`, or 0 where that would be negative: the bounds are compared with the axis while compiling.
type Saturated<A, B> = Diff<Maximum<A, B>, B>;

/// The length that is left of `D` behind `Start`.
type Behind<D, Start> = Saturated<<D as ComputedDim>::Number, <Start as NumberedDim>::Number>;

/// The length that is left of `D` behind `Start` and before the last `Back`.
type Between<D, Start, Back> = Saturated<Behind<D, Start>, <Back as NumberedDim>::Number>;

macro_rules! open {
    ($(#[$attribute:meta])* [$($item:tt)*] { $($body:tt)* }) => {
        $(#[$attribute])*
        impl<D, Start: NumberedDim, Back: NumberedDim, P> $($item)*<D> for Open<Start, Back, P>
        where
            D: ComputedDim<Number: Max<Start::Number>>,
            Maximum<D::Number, Start::Number>: Sub<Start::Number>,
            Behind<D, Start>: Max<Back::Number>,
            Maximum<Behind<D, Start>, Back::Number>: Sub<Back::Number>,
            P: Picks<Between<D, Start, Back>>,
        {
            $($body)*
        }
    };
}

open! { [sealed::Item] {} }

open! {
    #[diagnostic::do_not_recommend]
    [Item] {
        type Axes<Rest: Shape> = Rest::Front<P::Count>;
        type Strides<Q: Stride, Rest: Layout> = Rest::Front<P::Stride<Q>>;
        const BOUNDS: Bounds = Bounds::Range {
            start: signed(Start::SIZE),
            end: if Back::SIZE == 0 { END_OF_AXIS } else { -signed(Back::SIZE) },
            by: P::BY,
            len: <P::Count as Dim>::SIZE,
        };
    }
}
