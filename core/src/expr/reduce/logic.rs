//! Whether all elements are true, or any; the number of true elements.

use super::{Found, Reducer, forwards};
use crate::array::Array;
use crate::dtype::{Dtype, Truth};
use crate::expr::Expr;
use crate::expr::node::Node;
use crate::layout::Layout;
use crate::shape::Shape;
use crate::storage::Storage;
use crate::view::{View, ViewMut};

macro_rules! reducers {
    ($($(#[$doc:meta])* $name:ident: $lane:ty => $out:ty, $start:literal, $join:tt $(, $convert:ident)?;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug)]
        pub struct $name;

        impl<T: Truth> Reducer<T> for $name {
            type Lane = $lane;
            type Output = $out;
            const START: $lane = $start;

            #[inline(always)]
            fn step(&self, lane: $lane, element: T, _: usize) -> $lane {
                lane $join <$lane>::from(element.into())
            }

            #[inline(always)]
            fn join(left: $lane, right: $lane) -> $lane {
                left $join right
            }

            fn finish(&self, lane: $lane, _: usize) -> $out {
                lane
            }
        }
    )*};
}

reducers! {
    /// Whether all are true.
    AllReducer: bool => bool, true, &;
    /// Whether any is.
    AnyReducer: bool => bool, false, |;
    /// The number of true elements.
    CountReducer: u64 => u64, 0, +;
}

// The methods of expressions, arrays and views.
macro_rules! methods {
    ($($(#[$doc:meta])* $name:ident -> $out:ty: |$expr:ident| $body:expr;)*) => {
        /// # Reduce truth values
        impl<T: Dtype, S: Shape, N: Node<S, Element = T>> Expr<T, S, N> {
            $(
                $(#[$doc])*
                #[inline]
                pub fn $name(self) -> $out
                where
                    T: Truth,
                {
                    let $expr = self;
                    $body
                }
            )*
        }

        forwards! { $($(#[$doc])* $name() -> $out where T: Truth;)* }
    };
}

methods! {
    /// Returns whether all elements are true; so they are where there are none. Stops at the first one that is not. Allocates nothing.
    ///
    /// ```
    /// # use haversack::array;
    /// let a = array![1, 2, 3];
    /// assert!(a.greater(0).all());
    /// assert!(!a.greater(1).all());
    /// ```
    all -> bool: |expr| Found(&expr.kept(), |x: T| !x.into()).position::<S>().is_none();

    /// Returns whether any element is true. Stops at the first one that is. Allocates nothing.
    ///
    /// ```
    /// # use haversack::array;
    /// assert!(array![1.0, f64::NAN].is_nan().any());
    /// ```
    any -> bool: |expr| Found(&expr.kept(), |x: T| x.into()).position::<S>().is_some();

    /// Counts the elements that are true. Allocates nothing.
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(array![1, 5, 2, 7].greater(1).count(), 3);
    /// ```
    count -> usize: |expr| expr.reduce(CountReducer) as usize;
}
