//! The axes of a shape in another order.
//!
//! | shape | order | result |
//! | --- | --- | --- |
//! | `(A, B)` | `axes![1, 0]` | `(B, A)` |
//! | `(A, B, C)` | `axes![2, 0, 1]` | `(C, A, B)`, and so on |

use core::marker::PhantomData;

use super::Shape;
use super::axis::{Axis, HasAxis};
use super::dim::Dim;
use super::sub_view::{ExclusiveAccess, NonOverlapping, SubView};
use crate::layout::Layout;

/// An order of the axes of shape `S`, a tuple of [`Axis`]: axis `i` of the result is the axis at place `i` of the order, as in
/// NumPy's `transpose(axes)`.
///
/// # When it is checked
/// At `cargo check`: every axis stands in the order exactly once. This trait is sealed.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an order of the axes of shape `{S}`",
    label = "every axis has to stand in the order once",
    note = "an order counts axes from 0: an order of three axes is `axes![2, 0, 1]`, for example"
)]
pub trait OrderOf<S: Shape>: sealed::Order {
    /// The shape with its axes in that order.
    type Permuted: Shape;
    /// A layout of this shape, in the order.
    type PermutedStrides<L: Layout>: Layout;
}

mod sealed {
    pub trait Order {}
}

mod taken {
    /// An axis that is not yet in the order.
    pub struct Free;
    /// An axis that is in the order already.
    pub struct Taken;

    /// Six axes, free or taken, of which axis `I` is free. `Left` has it taken.
    pub trait Take<const I: isize> {
        type Left;
    }
}
use taken::{Free, Take, Taken};

impl<B, C, D, E, F> Take<0> for (Free, B, C, D, E, F) {
    type Left = (Taken, B, C, D, E, F);
}
impl<A, C, D, E, F> Take<1> for (A, Free, C, D, E, F) {
    type Left = (A, Taken, C, D, E, F);
}
impl<A, B, D, E, F> Take<2> for (A, B, Free, D, E, F) {
    type Left = (A, B, Taken, D, E, F);
}
impl<A, B, C, E, F> Take<3> for (A, B, C, Free, E, F) {
    type Left = (A, B, C, Taken, E, F);
}
impl<A, B, C, D, F> Take<4> for (A, B, C, D, Free, F) {
    type Left = (A, B, C, D, Taken, F);
}
impl<A, B, C, D, E> Take<5> for (A, B, C, D, E, Free) {
    type Left = (A, B, C, D, E, Taken);
}

type AllFree = (Free, Free, Free, Free, Free, Free);

// The axes differ: each is taken from those that the ones before left free.
macro_rules! permutations {
    ($([$($dim:ident $i:ident)*] taken $taken:tt;)*) => {$(
        permutations! { @of ($($dim,)*) [$($dim $i)*] taken $taken }
    )*};
    (@of $shape:tt [$($dim:ident $i:ident)*] taken [$($bound:ty: $taken:ident,)*]) => {
        impl<$(const $i: isize,)*> sealed::Order for ($(Axis<$i>,)*) {}
        #[diagnostic::do_not_recommend]
        impl<$($dim: Dim,)* $(const $i: isize,)*> OrderOf<$shape> for ($(Axis<$i>,)*)
        where
            $($shape: HasAxis<$i>,)*
            $($bound: Take<$taken>,)*
        {
            type Permuted = ($(<$shape as HasAxis<$i>>::Length,)*);
            type PermutedStrides<Z: Layout> = ($(<$shape as HasAxis<$i>>::Stride<Z>,)*);
        }
    };
}

type Left<Free, const I: isize> = <Free as Take<I>>::Left;

permutations! {
    [A I] taken [];
    [A I B J] taken [AllFree: I, Left<AllFree, I>: J,];
    [A I B J C K] taken [AllFree: I, Left<AllFree, I>: J, Left<Left<AllFree, I>, J>: K,];
    [A I B J C K D L] taken [
        AllFree: I, Left<AllFree, I>: J, Left<Left<AllFree, I>, J>: K, Left<Left<Left<AllFree, I>, J>, K>: L,
    ];
    [A I B J C K D L E M] taken [
        AllFree: I, Left<AllFree, I>: J, Left<Left<AllFree, I>, J>: K, Left<Left<Left<AllFree, I>, J>, K>: L,
        Left<Left<Left<Left<AllFree, I>, J>, K>, L>: M,
    ];
    [A I B J C K D L E M F N] taken [
        AllFree: I, Left<AllFree, I>: J, Left<Left<AllFree, I>, J>: K, Left<Left<Left<AllFree, I>, J>, K>: L,
        Left<Left<Left<Left<AllFree, I>, J>, K>, L>: M, Left<Left<Left<Left<Left<AllFree, I>, J>, K>, L>, M>: N,
    ];
}

/// P1, P2: an index in another order is an index of the whole.
pub struct Permuted<Order>(PhantomData<Order>);

impl<S: Shape, Order: OrderOf<S>, L: Layout> SubView<S, L> for Permuted<Order> {
    type Shape = Order::Permuted;
    type Layout = Order::PermutedStrides<L>;
    const OFFSET: isize = 0;
}

impl<Order> NonOverlapping<ExclusiveAccess> for Permuted<Order> {}

/// All axes in reversed order: NumPy's `a.T`.
///
/// P1, P2: as any other order.
pub struct Transposed;

impl<S: Shape, L: Layout> SubView<S, L> for Transposed {
    type Shape = S::Reversed;
    type Layout = L::Reversed;
    const OFFSET: isize = 0;
}

impl NonOverlapping<ExclusiveAccess> for Transposed {}
