//! `{:?}` of an expression: the facts about its evaluation.

use core::fmt::{self, Debug, Formatter};

use super::Expr;
use super::node::Node;
use crate::dtype::Dtype;
use crate::shape::Shape;

/// Prints the shape, the dtype and the bytes of the result, and the bytes that `eval` would ask for. Computes nothing.
///
/// ```
/// # use haversack::array;
/// let a = <array![f32; 10, 30]>::ones();
/// let borrowed = "Expr { shape: [10, 30], dtype: float32, nbytes: 1200, allocates: 1200 }";
/// assert_eq!(format!("{:?}", &a * 2.0), borrowed);
/// let owned = "Expr { shape: [10, 30], dtype: float32, nbytes: 1200, allocates: 0 }";
/// assert_eq!(format!("{:?}", a * 2.0), owned);
/// ```
impl<T: Dtype, S: Shape, N: Node<S, Element = T>> Debug for Expr<T, S, N> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Expr")
            .field("shape", &S::SHAPE)
            .field("dtype", &format_args!("{}", T::DTYPE))
            .field("nbytes", &Self::NBYTES)
            .field("allocates", &Self::ALLOCATES)
            .finish()
    }
}
