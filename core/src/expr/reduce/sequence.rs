//! Elements folded in their order.

use crate::array::Array;
use crate::dtype::Dtype;
use crate::expr::Expr;
use crate::expr::node::NoDonation;
use crate::expr::node::Node;
use crate::layout::Layout;
use crate::loops::index::LoopIndex;
use crate::shape::Shape;
use crate::storage::Storage;
use crate::view::{View, ViewMut};

/// # Fold in order
impl<T: Dtype, S: Shape, N: Node<S, Element = T>> Expr<T, S, N> {
    /// Goes from `init` through all elements in row-major order: `f(f(init, a), b)`, and so on. Allocates nothing.
    ///
    /// ```
    /// # use haversack::array;
    /// let digits = array![[4, 2], [1, 7]];
    /// assert_eq!((&digits + 1).fold(0, |number, digit| 10 * number + digit), 5328);
    /// ```
    #[inline]
    #[doc(alias = "reduce")]
    pub fn fold<A>(self, init: A, mut f: impl FnMut(A, T) -> A) -> A {
        let kept = self.kept();
        LoopIndex::<S>::all(N::ORDER.lead).fold(init, |folded, at| f(folded, kept.get(at, NoDonation)))
    }
}

/// # Fold in order
impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
    /// Goes from `init` through all elements in row-major order. As [`Expr::fold`].
    #[inline]
    #[doc(alias = "reduce")]
    pub fn fold<A>(&self, init: A, f: impl FnMut(A, T) -> A) -> A {
        self.expr().fold(init, f)
    }
}

/// # Fold in order
impl<T: Dtype, S: Shape, L: Layout> View<'_, T, S, L> {
    /// Goes from `init` through all elements in row-major order. As [`Expr::fold`].
    #[inline]
    #[doc(alias = "reduce")]
    pub fn fold<A>(self, init: A, f: impl FnMut(A, T) -> A) -> A {
        self.expr().fold(init, f)
    }
}

impl<T: Dtype, S: Shape, L: Layout> ViewMut<'_, T, S, L> {
    /// Goes from `init` through all elements in row-major order. As [`Expr::fold`].
    #[inline]
    pub fn fold<A>(&self, init: A, f: impl FnMut(A, T) -> A) -> A {
        self.expr().fold(init, f)
    }
}
