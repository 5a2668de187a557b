//! The shape of a matrix product.
//!
//! | left | right | product |
//! | --- | --- | --- |
//! | `(M, K)` | `(K, N)` | `(M, N)` |
//! | `(M, K)` | `(K,)` | `(M,)` |
//! | `(K,)` | `(K, N)` | `(N,)` |
//! | `(K,)` | `(K,)` | `()` |
//!
//! As NumPy's `matmul` of one and two axes.

use super::Shape;
use super::dim::Dim;

/// A shape that has a matrix product with `Right`: the last axis of the left is the first of the right.
///
/// ```
/// use haversack::shape::matmul::MatMul;
/// use haversack::{Rank1, Rank2, Shape};
///
/// assert_eq!(<<Rank2<2, 3> as MatMul<Rank2<3, 5>>>::Output as Shape>::SHAPE, [2, 5]);
/// assert_eq!(<<Rank2<2, 3> as MatMul<Rank1<3>>>::Output as Shape>::SHAPE, [2]);
/// ```
///
/// # When it is checked
/// At `cargo check`. This trait is sealed.
#[diagnostic::on_unimplemented(
    message = "shapes `{Self}` and `{Right}` have no matrix product",
    label = "the last axis of `{Self}` is not the first of `{Right}`",
    note = "a product takes `(M, K)` and `(K, N)`, `(M, K)` and `(K,)`, `(K,)` and `(K, N)`, or `(K,)` and `(K,)`; `t()` exchanges the axes of a matrix"
)]
pub trait MatMul<Right: Shape>: Shape {
    /// The shape of the product.
    type Output: Shape;
}

#[diagnostic::do_not_recommend]
impl<M: Dim, K: Dim, N: Dim> MatMul<(K, N)> for (M, K) {
    type Output = (M, N);
}

#[diagnostic::do_not_recommend]
impl<M: Dim, K: Dim> MatMul<(K,)> for (M, K) {
    type Output = (M,);
}

#[diagnostic::do_not_recommend]
impl<K: Dim, N: Dim> MatMul<(K, N)> for (K,) {
    type Output = (N,);
}

#[diagnostic::do_not_recommend]
impl<K: Dim> MatMul<(K,)> for (K,) {
    type Output = ();
}
