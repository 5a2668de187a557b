//! `{:?}` of an expression: what it would make.

use core::fmt::{self, Debug, Formatter};

use super::Expr;
use super::node::Node;
use crate::dtype::Dtype;
use crate::footprint::bytes::Bytes;
use crate::shape::Shape;

/// Shape, dtype, and what evaluating allocates: an expression has no elements yet.
///
/// ```
/// # use haversack::array;
/// let a = <array![f32; 100, 30]>::ones();
/// assert_eq!(format!("{:?}", &a * 2.0), "Expr(f32 100 x 30, eval() allocates 12_000 bytes)");
/// assert_eq!(format!("{:?}", a * 2.0), "Expr(f32 100 x 30, eval() allocates nothing)");
/// ```
impl<T: Dtype, S: Shape, N: Node<S, Element = T>> Debug for Expr<T, S, N> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "Expr({}", T::DTYPE.name)?;
        for (axis, length) in S::AXES.iter().enumerate() {
            write!(f, "{}{length}", if axis == 0 { " " } else { " x " })?;
        }
        match Self::ALLOCATES {
            0 => write!(f, ", eval() allocates nothing)"),
            bytes => write!(f, ", eval() allocates {:#})", Bytes::from(bytes)),
        }
    }
}
