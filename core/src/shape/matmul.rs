//! The shape of a matrix product.
//!
//! | left | right | product |
//! | --- | --- | --- |
//! | `(M, K)` | `(K, N)` | `(M, N)` |
//! | `(M, K)` | `(K,)` | `(M,)` |
//! | `(K,)` | `(K, N)` | `(N,)` |
//! | `(K,)` | `(K,)` | `()` |
//! | `(A, M, K)` | `(A, K, N)` | `(A, M, N)`, and so on to rank 6 |
//! | `(A, M, K)` | `(K, N)` | `(A, M, N)`, and so on to rank 6 |
//!
//! As NumPy's `matmul`, but that axes in front are not broadcast, unless the right one has none.

use super::Shape;
use super::dim::Dim;

/// A shape that has a matrix product with `Right`: the last axis of the left is the first of the right, or the last but
/// one where both have axes in front, which are then the same.
///
/// ```
/// use haversack::shape::matmul::MatMul;
/// use haversack::{Rank1, Rank2, Rank3, Shape};
///
/// assert_eq!(<<Rank2<2, 3> as MatMul<Rank2<3, 5>>>::Output as Shape>::SHAPE, [2, 5]);
/// assert_eq!(<<Rank2<2, 3> as MatMul<Rank1<3>>>::Output as Shape>::SHAPE, [2]);
/// assert_eq!(<<Rank3<8, 2, 3> as MatMul<Rank3<8, 3, 5>>>::Output as Shape>::SHAPE, [8, 2, 5]);
/// assert_eq!(<<Rank3<8, 2, 3> as MatMul<Rank2<3, 5>>>::Output as Shape>::SHAPE, [8, 2, 5]);
/// ```
///
/// # When it is checked
/// At `cargo check`. This trait is sealed.
#[diagnostic::on_unimplemented(
    message = "shapes `{Self}` and `{Right}` have no matrix product",
    label = "lengths that have to agree differ",
    note = "a product takes `(M, K)` and `(K, N)`, `(M, K)` and `(K,)`, `(K,)` and `(K, N)`, or `(K,)` and `(K,)`; `t()` exchanges the axes of a matrix",
    note = "many at once, by `matmul`: `(A, M, K)` and `(A, K, N)`, or `(A, M, K)` and `(K, N)`, with one to four axes in front"
)]
pub trait MatMul<Right: Shape>: Shape {
    /// The shape of the product.
    type Output: Shape;
}

macro_rules! products {
    ($([$($dim:ident)*] ($($left:ident)*) ($($right:ident)*) = ($($product:ident)*);)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($dim: Dim),*> MatMul<($($right,)*)> for ($($left,)*) {
            type Output = ($($product,)*);
        }
    )*};
}

products! {
    [M K N] (M K) (K N) = (M N);
    [M K] (M K) (K) = (M);
    [K N] (K) (K N) = (N);
    [K] (K) (K) = ();
    [A M K N] (A M K) (A K N) = (A M N);
    [A B M K N] (A B M K) (A B K N) = (A B M N);
    [A B C M K N] (A B C M K) (A B C K N) = (A B C M N);
    [A B C D M K N] (A B C D M K) (A B C D K N) = (A B C D M N);
    [A M K N] (A M K) (K N) = (A M N);
    [A B M K N] (A B M K) (K N) = (A B M N);
    [A B C M K N] (A B C M K) (K N) = (A B C M N);
    [A B C D M K N] (A B C D M K) (K N) = (A B C D M N);
}
