//! The products: `dot`, `matmul` and `outer`.

#![allow(clippy::type_complexity, reason = "what a product's type says is what it is for")]

use super::factor::Factor;
use super::product::Product;
use crate::array::Array;
use crate::dtype::{Dtype, NumericOrComplex};
use crate::layout::Const;
use crate::layout::{Layout, RowMajor};
use crate::shape::Shape;
use crate::shape::axis::Axis;
use crate::shape::dim::Dim;
use crate::shape::matmul::MatMul;
use crate::storage::Storage;
use crate::view::{View, ViewMut};

/// A shape that has a `dot` behind `Left`: both of one or two axes.
///
/// | `Left` | this | `Dotted` |
/// | --- | --- | --- |
/// | `(M, K)` | `(K, N)` | a [`Product`] |
/// | `(M, K)` | `(K,)` | a [`Product`] |
/// | `(K,)` | `(K, N)` | a [`Product`] |
/// | `(K,)` | `(K,)` | the number |
///
/// # When it is checked
/// At `cargo check`. This trait is sealed.
#[diagnostic::on_unimplemented(
    message = "shapes `{Left}` and `{Self}` have no dot product",
    label = "the first axis of `{Self}` is not the last of `{Left}`",
    note = "`dot` takes `(M, K)` and `(K, N)`, `(M, K)` and `(K,)`, `(K,)` and `(K, N)`, or `(K,)` and `(K,)`; `t()` exchanges the axes of a matrix",
    note = "for many products at once, with axes in front, there is `matmul`"
)]
pub trait Dot<Left: Shape>: Shape + sealed::Dot<Left> {
    /// A number or a product.
    type Dotted<'a, T: Dtype, L: Layout, M: Layout>;

    #[doc(hidden)]
    fn dotted<'a, T: NumericOrComplex, L: Layout, M: Layout>(
        left: View<'a, T, Left, L>,
        right: View<'a, T, Self, M>,
    ) -> Self::Dotted<'a, T, L, M>;
}

macro_rules! products {
    ($([$($dim:ident)*] ($($left:ident)*) ($($right:ident)*) = ($($product:ident)*);)*) => {$(
        impl<$($dim: Dim),*> sealed::Dot<($($left,)*)> for ($($right,)*) {}
        #[diagnostic::do_not_recommend]
        impl<$($dim: Dim),*> Dot<($($left,)*)> for ($($right,)*) {
            type Dotted<'a, T: Dtype, L: Layout, L2: Layout> =
                Product<'a, T, ($($left,)*), Self, ($($product,)*), L, L2>;

            #[inline]
            fn dotted<'a, T: NumericOrComplex, L: Layout, L2: Layout>(
                left: View<'a, T, ($($left,)*), L>,
                right: View<'a, T, Self, L2>,
            ) -> Self::Dotted<'a, T, L, L2> {
                Product::new(left, right)
            }
        }
    )*};
}

products! {
    [M K N] (M K) (K N) = (M N);
    [M K] (M K) (K) = (M);
    [K N] (K) (K N) = (N);
}

impl<K: Dim> sealed::Dot<(K,)> for (K,) {}
#[diagnostic::do_not_recommend]
impl<K: Dim> Dot<(K,)> for (K,) {
    type Dotted<'a, T: Dtype, L: Layout, M: Layout> = T;

    #[inline]
    fn dotted<'a, T: NumericOrComplex, L: Layout, M: Layout>(
        left: View<'a, T, (K,), L>,
        right: View<'a, T, (K,), M>,
    ) -> T {
        super::inner::inner(left, right)
    }
}

/// A shape of one axis that has an outer product behind `Left`, which has one, too.
///
/// # When it is checked
/// At `cargo check`. This trait is sealed.
#[diagnostic::on_unimplemented(
    message = "shapes `{Left}` and `{Self}` have no outer product",
    label = "an outer product is of two vectors",
    note = "`outer` takes `(M,)` and `(N,)`, which gives `(M, N)`; a vector of a matrix is its `row(i)`, its `column(j)`, or all of it by `flatten`"
)]
pub trait Outer<Left: Shape>: Shape + sealed::Outer<Left> {
    /// The shape of the outer product: both lengths of axis 0.
    type Table: Shape;

    #[doc(hidden)]
    fn outer<'a, T: NumericOrComplex, L: Layout, M: Layout>(
        left: View<'a, T, Left, L>,
        right: View<'a, T, Self, M>,
    ) -> OuterProduct<'a, T, Left, Self, L, M>;
}

/// A column times a row: `(M, 1)` times `(1, N)`.
pub type OuterProduct<'a, T, S, R, L, M> = Product<
    'a,
    T,
    (<S as Shape>::Dim0, Const<1>),
    (Const<1>, <R as Shape>::Dim0),
    <R as Outer<S>>::Table,
    (<L as Layout>::At0, Const<1>),
    (Const<1>, <M as Layout>::At0),
>;

mod sealed {
    pub trait Dot<Left> {}
    pub trait Outer<Left> {}
}

impl<M: Dim, N: Dim> sealed::Outer<(M,)> for (N,) {}
#[diagnostic::do_not_recommend]
impl<M: Dim, N: Dim> Outer<(M,)> for (N,) {
    type Table = (M, N);

    #[inline]
    fn outer<'a, T: NumericOrComplex, L: Layout, K: Layout>(
        left: View<'a, T, (M,), L>,
        right: View<'a, T, (N,), K>,
    ) -> OuterProduct<'a, T, (M,), Self, L, K> {
        Product::new(left.insert_axis(Axis::<1>), right.insert_axis(Axis::<0>))
    }
}

impl<'a, T: Dtype, S: Shape, L: Layout> View<'a, T, S, L> {
    /// Multiplies this by `right`, NumPy's `dot` of one and two axes: sums over the last axis of this and the first of
    /// `right`. For matrices and vectors the result is a [`Product`], which is computed when it is given a place; for two
    /// vectors it is the number. Allocates nothing.
    ///
    /// | this | `right` | gives |
    /// | --- | --- | --- |
    /// | `(M, K)` | `(K, N)` | a product of shape `(M, N)` |
    /// | `(M, K)` | `(K,)` | a product of shape `(M,)` |
    /// | `(K,)` | `(K, N)` | a product of shape `(N,)` |
    /// | `(K,)` | `(K,)` | the number |
    ///
    /// ```
    /// # use haversack::array;
    /// let a = array![[1, 2, 3], [4, 5, 6]];
    /// assert_eq!(a.dot(a.t()).eval().as_slice(), [14, 32, 32, 77]); // no copy of the transpose
    /// assert_eq!(a.t().dot(&array![1, -1]).eval().as_slice(), [-3, -3, -3]);
    /// assert_eq!(a.row(0).dot(a.row(1)), 32);
    /// ```
    ///
    /// Numbers are summed in the dtype; the effect on integers is explained [here](crate::linalg#numbers).
    ///
    /// # When it is checked
    /// Dtypes and shapes: at `cargo check`.
    #[inline]
    pub fn dot<R: Factor<'a, T>>(self, right: R) -> <R::Shape as Dot<S>>::Dotted<'a, T, L, R::Layout>
    where
        T: NumericOrComplex,
        R::Shape: Dot<S>,
    {
        R::Shape::dotted(self, right.factor())
    }

    /// Multiplies this by `right`, NumPy's `matmul`: matrices, vectors, and as many matrices as the axes in front count,
    /// `(A, M, K)` times `(A, K, N)`, or all times the same: `(A, M, K)` times `(K, N)`. Always a [`Product`], of two
    /// vectors one of shape `()`. Allocates nothing.
    ///
    /// ```
    /// # use haversack::array;
    /// let turns = array![[[0, -1], [1, 0]], [[-1, 0], [0, -1]]];
    /// let corners = array![[1, 1, 0], [0, 2, 2]];
    /// let turned: array![i32; 2, 2, 3] = turns.matmul(&corners).eval();
    /// assert_eq!(turned.as_slice(), [0, -2, -2, 1, 1, 0, -1, -1, 0, 0, -2, -2]);
    /// ```
    ///
    /// # When it is checked
    /// Dtypes and shapes: at `cargo check`.
    #[inline]
    pub fn matmul<R: Factor<'a, T>>(
        self,
        right: R,
    ) -> Product<'a, T, S, R::Shape, <S as MatMul<R::Shape>>::Output, L, R::Layout>
    where
        T: NumericOrComplex,
        S: MatMul<R::Shape>,
    {
        Product::new(self, right.factor())
    }

    /// Multiplies each element of this vector by each of `right`, NumPy's `outer`: `(M,)` and `(N,)` give a [`Product`] of
    /// shape `(M, N)`. Allocates nothing.
    ///
    /// ```
    /// # use haversack::array;
    /// let table = array![1, 2].outer(&array![3, 4, 5]).eval();
    /// assert_eq!(table.as_nested(), &[[3, 4, 5], [6, 8, 10]]);
    /// ```
    ///
    /// # When it is checked
    /// Dtypes and shapes: at `cargo check`.
    #[inline]
    pub fn outer<R: Factor<'a, T>>(self, right: R) -> OuterProduct<'a, T, S, R::Shape, L, R::Layout>
    where
        T: NumericOrComplex,
        R::Shape: Outer<S>,
    {
        R::Shape::outer(self, right.factor())
    }
}

/// # Products
///
/// [`View`] has examples.
impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
    /// Multiplies this by `right`, as [`View::dot`] does. Allocates nothing.
    #[inline]
    pub fn dot<'a, R: Factor<'a, T>>(&'a self, right: R) -> <R::Shape as Dot<S>>::Dotted<'a, T, RowMajor<S>, R::Layout>
    where
        T: NumericOrComplex,
        R::Shape: Dot<S>,
    {
        R::Shape::dotted(self.view(), right.factor())
    }

    /// Multiplies this by `right`, also many matrices at once, as [`View::matmul`] does. Allocates nothing.
    #[inline]
    pub fn matmul<'a, R: Factor<'a, T>>(
        &'a self,
        right: R,
    ) -> Product<'a, T, S, R::Shape, <S as MatMul<R::Shape>>::Output, RowMajor<S>, R::Layout>
    where
        T: NumericOrComplex,
        S: MatMul<R::Shape>,
    {
        Product::new(self.view(), right.factor())
    }

    /// Multiplies each element of this vector by each of `right`, as [`View::outer`] does. Allocates nothing.
    #[inline]
    pub fn outer<'a, R: Factor<'a, T>>(&'a self, right: R) -> OuterProduct<'a, T, S, R::Shape, RowMajor<S>, R::Layout>
    where
        T: NumericOrComplex,
        R::Shape: Outer<S>,
    {
        R::Shape::outer(self.view(), right.factor())
    }
}

/// # Products
///
/// [`View`] has examples.
impl<T: Dtype, S: Shape, L: Layout> ViewMut<'_, T, S, L> {
    /// Multiplies this by `right`, as [`View::dot`] does. Allocates nothing.
    #[inline]
    pub fn dot<'a, R: Factor<'a, T>>(&'a self, right: R) -> <R::Shape as Dot<S>>::Dotted<'a, T, L, R::Layout>
    where
        T: NumericOrComplex,
        R::Shape: Dot<S>,
    {
        R::Shape::dotted(self.view(), right.factor())
    }

    /// Multiplies this by `right`, also many matrices at once, as [`View::matmul`] does. Allocates nothing.
    #[inline]
    pub fn matmul<'a, R: Factor<'a, T>>(
        &'a self,
        right: R,
    ) -> Product<'a, T, S, R::Shape, <S as MatMul<R::Shape>>::Output, L, R::Layout>
    where
        T: NumericOrComplex,
        S: MatMul<R::Shape>,
    {
        Product::new(self.view(), right.factor())
    }

    /// Multiplies each element of this vector by each of `right`, as [`View::outer`] does. Allocates nothing.
    #[inline]
    pub fn outer<'a, R: Factor<'a, T>>(&'a self, right: R) -> OuterProduct<'a, T, S, R::Shape, L, R::Layout>
    where
        T: NumericOrComplex,
        R::Shape: Outer<S>,
    {
        R::Shape::outer(self.view(), right.factor())
    }
}
