//! The smallest and the largest element, and their places.

use super::{Found, Reducer};
use crate::array::Array;
use crate::array::index::holds_elements;
use crate::dtype::stand_in::StandsFor;
use crate::dtype::{Dtype, Ordered, is_nan};
use crate::expr::Expr;
use crate::expr::evaluate::WithBuffer;
use crate::expr::node::Node;
use crate::layout::{Layout, unravel};
use crate::loops::run;
use crate::shape::Shape;
use crate::storage::Storage;
use crate::view::{View, ViewMut};

macro_rules! extremes {
    ($(#[$doc:meta] $name:ident $place:ident $start:ident $further:tt)*) => {$(
        #[$doc]
        #[derive(Clone, Copy, Debug)]
        pub struct $name;

        impl<T: Dtype> Reducer<T> for $name {
            type Lane = T::Order;
            type Output = T;
            const START: T::Order = <T::Order as Ordered>::$start;

            #[inline(always)]
            fn step(&self, lane: T::Order, element: T, _: usize) -> T::Order {
                // A lane that is NaN stays NaN: nothing is further than it.
                let element = T::Order::of(element);
                if element $further lane || is_nan(element) { element } else { lane }
            }

            /// Takes the further one in one instruction. Leaves out NaN, but a lane that is NaN stays NaN.
            #[inline(always)]
            fn step_usual(&self, lane: T::Order, element: T, _: usize) -> T::Order {
                let element = T::Order::of(element);
                if element $further lane { element } else { lane }
            }

            #[inline(always)]
            fn is_exception(element: T) -> bool {
                is_nan(T::Order::of(element))
            }

            #[inline(always)]
            fn join(left: T::Order, right: T::Order) -> T::Order {
                if right $further left || is_nan(right) { right } else { left }
            }

            fn finish(&self, lane: T::Order, _: usize) -> T {
                lane.back()
            }
        }

        /// The place of the first such element.
        #[derive(Clone, Copy, Debug)]
        pub struct $place;

        impl<T: Dtype> Reducer<T> for $place {
            /// The element, and its place.
            type Lane = (T::Order, u64);
            type Output = u64;
            const START: (T::Order, u64) = (<T::Order as Ordered>::$start, u64::MAX);

            #[inline(always)]
            fn step(&self, lane: (T::Order, u64), element: T, place: usize) -> (T::Order, u64) {
                <Self as Reducer<T>>::join(lane, (T::Order::of(element), place as u64))
            }

            #[inline(always)]
            fn join(left: (T::Order, u64), right: (T::Order, u64)) -> (T::Order, u64) {
                let (nan, other) = (is_nan(right.0), is_nan(left.0));
                let as_far = (nan && other) || right.0 == left.0;
                let further = (nan && !other) || right.0 $further left.0;
                if further || (as_far && right.1 < left.1) { right } else { left }
            }

            fn finish(&self, lane: (T::Order, u64), _: usize) -> u64 {
                lane.1
            }
        }
    )*};
}

extremes! {
    /// The least element.
    MinReducer ArgminReducer HIGHEST <
    /// The greatest element.
    MaxReducer ArgmaxReducer LOWEST >
}

impl<T: Dtype, S: Shape, N: Node<S, Element = T>> Expr<T, S, N> {
    /// Returns the index of the first element that equals `extreme`. A second pass finds it, and ends there.
    #[inline]
    fn place(self, extreme: impl Reducer<T, Output = T>) -> S::Index {
        let kept = self.kept();
        let found = super::reduce(&kept, &extreme);
        let position = if const { <WithBuffer<S, N> as Node<S>>::IS_RUN && run::is_shared::<S>() } {
            run::find(kept.run(), found)
        } else {
            let test = |x: T| x == found || is_nan(x) && is_nan(found);
            Found(&kept, test).position::<S>()
        };
        let mut index = S::SHAPE;
        unravel(S::AXES, position.unwrap_or(0), index.as_mut());
        index
    }
}

// The methods of expressions, arrays and views. Each first checks that there are elements, so that the error is at its
// caller's line.
macro_rules! methods {
    ($($(#[$doc:meta])* $name:ident by $inner:ident($extreme:ident) -> $out:ty;)*) => {
        /// # Least and largest elements
        impl<T: Dtype, S: Shape, N: Node<S, Element = T>> Expr<T, S, N> {
            $(
                $(#[$doc])*
                /// # Checked at build time
                /// That there are elements.
                #[inline]
                pub fn $name(self) -> $out
                where
                    T: Ordered,
                {
                    const { holds_elements(S::COUNT, stringify!($name)) };
                    self.$inner($extreme)
                }
            )*
        }

        /// # Least and largest elements
        impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
            $(
                $(#[$doc])*
                /// # Checked at build time
                /// That there are elements.
                #[inline]
                pub fn $name(&self) -> $out
                where
                    T: Ordered,
                {
                    const { holds_elements(S::COUNT, stringify!($name)) };
                    self.expr().$inner($extreme)
                }
            )*
        }

        /// # Least and largest elements
        impl<T: Dtype, S: Shape, L: Layout> View<'_, T, S, L> {
            $(
                $(#[$doc])*
                /// # Checked at build time
                /// That there are elements.
                #[inline]
                pub fn $name(self) -> $out
                where
                    T: Ordered,
                {
                    const { holds_elements(S::COUNT, stringify!($name)) };
                    self.expr().$inner($extreme)
                }
            )*
        }

        impl<T: Dtype, S: Shape, L: Layout> ViewMut<'_, T, S, L> {
            $(
                $(#[$doc])*
                /// # Checked at build time
                /// That there are elements.
                #[inline]
                pub fn $name(&self) -> $out
                where
                    T: Ordered,
                {
                    const { holds_elements(S::COUNT, stringify!($name)) };
                    self.expr().$inner($extreme)
                }
            )*
        }
    };
}

methods! {
    /// Returns the least element, or NaN if one is. Allocates nothing.
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(array![3.0, -1.0, 2.0].min(), -1.0);
    /// assert!(array![3.0, f64::NAN, 2.0].min().is_nan());
    /// ```
    min by reduce(MinReducer) -> T;

    /// Returns the greatest element, or NaN if one is. Allocates nothing.
    ///
    /// ```
    /// # use haversack::array;
    /// let (a, b) = (array![3, -1, 2], array![1, 1, 1]);
    /// assert_eq!(a.max(), 3);
    /// assert_eq!((&a - &b).max(), 2);
    /// ```
    max by reduce(MaxReducer) -> T;

    /// Returns the index of the least element: of the first one, or of the first NaN. Computes elements up to there twice.
    /// Allocates nothing.
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(array![[3, 1], [2, 1]].argmin(), [0, 1]);
    /// ```
    argmin by place(MinReducer) -> S::Index;

    /// Returns the index of the greatest element: of the first one, or of the first NaN. Computes elements up to there
    /// twice. Allocates nothing.
    ///
    /// ```
    /// # use haversack::array;
    /// let a = array![[3, 1], [2, 9]];
    /// assert_eq!(a.argmax(), [1, 1]);
    /// assert_eq!(a[a.argmax()], a.max());
    /// ```
    argmax by place(MaxReducer) -> S::Index;
}
