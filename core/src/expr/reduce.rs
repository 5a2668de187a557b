//! Reductions: of all elements to one, and along an axis.
//!
//! | module | holds |
//! | --- | --- |
//! | `sum` | `sum`, `prod`, `mean`, `norm` |
//! | `spread` | `var`, `std` |
//! | `extreme` | `min`, `max`, `argmin`, `argmax` |
//! | `logic` | `all`, `any`, `count` |
//! | `axis` | the same along an axis: `sum_axis(Axis::<0>)`, .. |
//! | `several` | the same along several axes: `sum_axes(axes![0, 2])`, .. |
//! | `print` | a reduction along an axis, printed |
//! | `refused` | what no reduction along an axis is: a part of an expression |
//! | `sequence` | `fold`, in order |
//!
//! A reduction of an expression reads the operands once and allocates nothing. The shape alone decides in which order
//! elements are combined, so that floats give the same sum on each machine, with any number of threads. NaN: a sum, a
//! product, a mean, a variance, a minimum and a maximum of elements with a NaN is NaN, and `argmin` and `argmax` give
//! the first NaN, as in NumPy.

mod along;
pub(super) mod axis;
pub(super) mod extreme;
pub(super) mod logic;
mod places;
mod print;
mod refused;
mod sequence;
mod several;
mod spread;
pub(super) mod sum;

pub(crate) use axis::AxisReducer;
pub use axis::{AxisReduction, ReducedAxes};

use core::marker::PhantomData;

use super::Expr;
use super::node::NoDonation;
use super::node::Node;
use crate::dtype::Dtype;
use crate::loops::folded::{self, Fold};
use crate::loops::found::{self, Test};
use crate::loops::grid::{LaneOf, LineFold};
use crate::loops::index::{LoopIndex, Order};
use crate::loops::lanes::Joining;
use crate::loops::run;
use crate::shape::Shape;

/// A fold of elements of dtype `T`, in lanes that are joined.
pub trait Reducer<T>: Copy + Send + Sync {
    type Lane: Copy + Send;
    type Output;

    const START: Self::Lane;

    /// Adds the element at `place` of those that are reduced to the lane. Implementations are `#[inline(always)]`.
    fn step(&self, lane: Self::Lane, element: T, place: usize) -> Self::Lane;

    /// Adds the element to the lane, if it is no [exception](Self::is_exception). Implementations are `#[inline(always)]`.
    #[inline(always)]
    fn step_usual(&self, lane: Self::Lane, element: T, place: usize) -> Self::Lane {
        self.step(lane, element, place)
    }

    /// Returns whether `step_usual` may leave out the element. Where there is one, all elements are folded anew by `step`.
    /// Implementations are `#[inline(always)]`.
    #[inline(always)]
    fn is_exception(_: T) -> bool {
        false
    }

    /// Joins two lanes. Implementations are `#[inline(always)]`.
    fn join(left: Self::Lane, right: Self::Lane) -> Self::Lane;

    /// Whether `join` rounds sums, so that each sum loses a part of its operands.
    const ROUNDS: bool = false;

    /// Returns the part that `join` of `left` and `right` lost, exactly; [`START`](Self::START) if there is none or it is
    /// no number. Implementations are `#[inline(always)]`.
    #[inline(always)]
    fn lost(_: Self::Lane, _: Self::Lane, _: Self::Lane) -> Self::Lane {
        Self::START
    }

    /// Computes the result of `count` elements from their lane.
    fn finish(&self, lane: Self::Lane, count: usize) -> Self::Output;
}

/// The way in which reducer `R` joins elements of dtype `T`.
struct JoinLanes<R, T>(PhantomData<(R, T)>);

impl<T, R: Reducer<T>> Joining for JoinLanes<R, T> {
    type Lane = R::Lane;
    const START: R::Lane = R::START;
    const ROUNDS: bool = R::ROUNDS;

    #[inline(always)]
    fn join(left: R::Lane, right: R::Lane) -> R::Lane {
        R::join(left, right)
    }

    #[inline(always)]
    fn lost(left: R::Lane, right: R::Lane, joined: R::Lane) -> R::Lane {
        R::lost(left, right, joined)
    }
}

/// Folds elements by a reducer of its own for each result.
struct EachReducer<F>(F);

impl<T, R: Reducer<T>, F: Fn(usize) -> R> LineFold<T> for EachReducer<F> {
    type By = JoinLanes<R, T>;

    #[inline(always)]
    fn step(&self, lane: LaneOf<Self, T>, element: T, k: usize, l: usize) -> LaneOf<Self, T> {
        (self.0)(l).step(lane, element, k)
    }

    #[inline(always)]
    fn step_usual(&self, lane: LaneOf<Self, T>, element: T, k: usize, l: usize) -> LaneOf<Self, T> {
        (self.0)(l).step_usual(lane, element, k)
    }

    #[inline(always)]
    fn is_exception(&self, element: T) -> bool {
        R::is_exception(element)
    }
}

/// Folds elements by one reducer. (Not a closure of a function that knows the shape: its type would know it, too.)
struct OneReducer<R>(R);

impl<T, R: Reducer<T>> LineFold<T> for OneReducer<R> {
    type By = JoinLanes<R, T>;

    #[inline(always)]
    fn step(&self, lane: R::Lane, element: T, k: usize, _: usize) -> R::Lane {
        self.0.step(lane, element, k)
    }

    #[inline(always)]
    fn step_usual(&self, lane: R::Lane, element: T, k: usize, _: usize) -> R::Lane {
        self.0.step_usual(lane, element, k)
    }

    #[inline(always)]
    fn is_exception(&self, element: T) -> bool {
        R::is_exception(element)
    }
}

/// A reducer of the elements that a node computes.
struct Reduced<'r, R, N>(&'r R, &'r N);

impl<S: Shape, N: Node<S, Donation = NoDonation>, R: Reducer<N::Element>> Fold<S> for Reduced<'_, R, N> {
    type By = JoinLanes<R, N::Element>;
    const ORDER: Order = N::ORDER;

    #[inline(always)]
    fn step(&self, lane: R::Lane, at: LoopIndex<S>) -> R::Lane {
        self.0.step(lane, self.1.get(at, NoDonation), 0)
    }
}

/// A test of the elements that a node computes.
struct Found<'n, N, F>(&'n N, F);

impl<S: Shape, N: Node<S, Donation = NoDonation>, F: Fn(N::Element) -> bool> Test<S> for Found<'_, N, F> {
    const ORDER: Order = N::ORDER;

    #[inline(always)]
    fn test(&self, at: LoopIndex<S>) -> bool {
        (self.1)(self.0.get(at, NoDonation))
    }
}

impl<N, F> Found<'_, N, F> {
    /// Returns the position of the first element that passes.
    #[inline]
    fn position<S: Shape>(&self) -> Option<usize>
    where
        Self: Test<S>,
    {
        found::find(self)
    }
}

/// Reduces all elements that `node` computes. For reducers that do not ask for the place.
#[inline]
fn reduce<T: Dtype, S: Shape, N: Node<S, Element = T, Donation = NoDonation>, R: Reducer<T>>(
    node: &N,
    reducer: &R,
) -> R::Output {
    let lane = if const { N::IS_RUN && run::is_shared::<S>() } {
        run::fold::<S, _, _>(&OneReducer(*reducer), node.run())
    } else {
        folded::fold(&Reduced(reducer, node))
    };
    reducer.finish(lane, S::COUNT)
}

impl<T: Dtype, S: Shape, N: Node<S, Element = T>> Expr<T, S, N> {
    #[inline]
    fn reduce<R: Reducer<T>>(self, reducer: R) -> R::Output {
        reduce(&self.kept(), &reducer)
    }
}

// Reductions of arrays and views are those of their expressions.
macro_rules! forwards {
    ($($(#[$attribute:meta])* $name:ident($($argument:ident: $type:ty),*) -> $out:ty $(where T: $bound:ident)?;)*) => {
        /// # Reduce to a number
        impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
            $(
                $(#[$attribute])*
                #[inline]
                pub fn $name(&self $(, $argument: $type)*) -> $out $(where T: $bound)? {
                    self.expr().$name($($argument),*)
                }
            )*
        }

        /// # Reduce to a number
        impl<T: Dtype, S: Shape, L: Layout> View<'_, T, S, L> {
            $(
                $(#[$attribute])*
                #[inline]
                pub fn $name(self $(, $argument: $type)*) -> $out $(where T: $bound)? {
                    self.expr().$name($($argument),*)
                }
            )*
        }

        impl<T: Dtype, S: Shape, L: Layout> ViewMut<'_, T, S, L> {
            $(
                $(#[$attribute])*
                #[inline]
                pub fn $name(&self $(, $argument: $type)*) -> $out $(where T: $bound)? {
                    self.expr().$name($($argument),*)
                }
            )*
        }
    };
}
use forwards;
