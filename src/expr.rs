//! Expressions: computed element by element, in one pass, without temporaries.
//!
//! | module | holds |
//! | --- | --- |
//! | `operand` | what can stand in an expression |
//! | `operator` | `+ - * / %`, `& \| ^ << >>`, unary `-` and `!`, numbers on either side |
//! | `assign` | `out.assign(..)`, `out += ..`, `zip_assign` |
//! | `evaluate` | `eval`, `eval_inline` |
//! | `map` | closures: `map`, `zip_map` |
//! | `math` | `abs`, `sqrt`, `exp`, .. |
//! | `compare` | `less`, `equal`, .. , `select` |
//! | `node`, `function`, `given` | what an expression is made of, and whose memory the result gets |

pub(crate) mod assign;
pub(crate) mod evaluate;
pub(crate) mod function;
mod given;
pub(crate) mod node;
mod operand;
pub(crate) mod operator;
mod print;

use core::marker::PhantomData;

pub use operand::{IntoExpr, Operand};

use crate::dtype::Dtype;
use crate::shape::Shape;
use given::Given;
use node::Node;

/// A computation for each element of shape `S`, of dtype `T`, that has not been done.
///
/// Operators on arrays and views make one. `N` says which computation it is, as a type, so that the loop which does it is
/// compiled for it.
#[must_use = "an expression computes nothing by itself: `.eval()` makes an array of it, `out.assign(..)` writes it, \
              `.sum()` and its like reduce it"]
pub struct Expr<T: Dtype, S: Shape, N: Node<S, Element = T>> {
    node: N,
    buffer: <N::Given as Given>::Buffer<S>,
    dtype: PhantomData<T>,
}
