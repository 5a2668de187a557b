//! Closures in expressions.

use super::Expr;
use super::function::Closure;
use super::node::Receives;
use super::operand::Operand;
use super::operation::{Joined, UnaryOp};
use crate::array::Array;
use crate::dtype::Dtype;
use crate::layout::Layout;
use crate::shape::Shape;
use crate::storage::Storage;
use crate::view::{View, ViewMut};

/// The type of `zip_map` with node `N` and operand `X` of dtype `U`.
type Zipped<V, S, F, N, X, U> = Expr<V, S, Joined<S, Closure<F>, N, <X as Operand<U, S>>::Node>>;

/// # Apply a function
impl<T: Dtype, S: Shape, N: Receives> Expr<T, S, N> {
    /// Applies `f` to each element, when the element is asked for: `f(x)`.
    ///
    /// ```
    /// # use haversack::array;
    /// let pixels = array![0u8, 51, 255];
    /// assert_eq!(pixels.map(|x| f32::from(x) / 255.0).eval(), array![0.0f32, 0.2, 1.0]);
    /// ```
    ///
    /// `f` may be called in any order, and for an element more than once; it is `Sync`, since threads may share it.
    #[inline]
    #[doc(alias = "mapv", alias = "vectorize")]
    pub fn map<U: Dtype, F: Fn(T) -> U + Send + Sync>(self, f: F) -> Expr<U, S, UnaryOp<Closure<F>, N>> {
        self.each(Closure(f))
    }

    /// Applies `f` to each element and the other's, when the result is asked for: `f(x, y)`. The other may be of any dtype.
    ///
    /// ```
    /// # use haversack::array;
    /// let (x, keep) = (array![1.5, 2.5], array![true, false]);
    /// assert_eq!((&x * 2.0).zip_map(&keep, |x, keep| if keep { x } else { 0.0 }).sum(), 3.0);
    /// ```
    ///
    /// # When it is checked
    /// That the shapes agree: at `cargo check`.
    #[inline]
    #[doc(alias = "azip", alias = "vectorize")]
    pub fn zip_map<U: Dtype, V: Dtype, X: Operand<U, S>, F: Fn(T, U) -> V + Send + Sync>(
        self,
        other: X,
        f: F,
    ) -> Zipped<V, S, F, N, X, U> {
        self.combine(other.operand(), Closure(f))
    }
}

/// # Apply a function
impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
    /// Applies `f` to each element, when the element is asked for: `f(x)`, an expression.
    /// [`map_inplace`](Self::map_inplace) replaces elements.
    ///
    /// ```
    /// # use haversack::array;
    /// let pixels = array![0u8, 51, 255];
    /// assert_eq!(pixels.map(|x| f32::from(x) / 255.0).eval(), array![0.0f32, 0.2, 1.0]);
    /// ```
    #[inline]
    #[doc(alias = "mapv", alias = "vectorize")]
    pub fn map<U: Dtype, F: Fn(T) -> U + Send + Sync>(&self, f: F) -> Expr<U, S, UnaryOp<Closure<F>, View<'_, T, S>>> {
        self.expr().map(f)
    }

    /// Applies `f` to each element and the other's, when the result is asked for: `f(x, y)`, as [`Expr::zip_map`] does.
    #[inline]
    #[doc(alias = "azip", alias = "vectorize")]
    pub fn zip_map<U: Dtype, V: Dtype, X: Operand<U, S>, F: Fn(T, U) -> V + Send + Sync>(
        &self,
        other: X,
        f: F,
    ) -> Zipped<V, S, F, View<'_, T, S>, X, U> {
        self.expr().zip_map(other, f)
    }
}

/// # Apply a function
impl<T: Dtype, S: Shape, L: Layout> View<'_, T, S, L> {
    /// Applies `f` to each element, when the element is asked for: `f(x)`, an expression.
    #[inline]
    #[doc(alias = "mapv", alias = "vectorize")]
    pub fn map<U: Dtype, F: Fn(T) -> U + Send + Sync>(self, f: F) -> Expr<U, S, UnaryOp<Closure<F>, Self>> {
        self.expr().map(f)
    }

    /// Applies `f` to each element and the other's, when the result is asked for: `f(x, y)`, as [`Expr::zip_map`] does.
    #[inline]
    #[doc(alias = "azip", alias = "vectorize")]
    pub fn zip_map<U: Dtype, V: Dtype, X: Operand<U, S>, F: Fn(T, U) -> V + Send + Sync>(
        self,
        other: X,
        f: F,
    ) -> Zipped<V, S, F, Self, X, U> {
        self.expr().zip_map(other, f)
    }
}

impl<T: Dtype, S: Shape, L: Layout> ViewMut<'_, T, S, L> {
    /// Applies `f` to each element, when the element is asked for: `f(x)`, an expression.
    #[inline]
    pub fn map<U: Dtype, F: Fn(T) -> U + Send + Sync>(
        &self,
        f: F,
    ) -> Expr<U, S, UnaryOp<Closure<F>, View<'_, T, S, L>>> {
        self.expr().map(f)
    }

    /// Applies `f` to each element and the other's, when the result is asked for: `f(x, y)`, as [`Expr::zip_map`] does.
    #[inline]
    pub fn zip_map<U: Dtype, V: Dtype, X: Operand<U, S>, F: Fn(T, U) -> V + Send + Sync>(
        &self,
        other: X,
        f: F,
    ) -> Zipped<V, S, F, View<'_, T, S, L>, X, U> {
        self.expr().zip_map(other, f)
    }
}
