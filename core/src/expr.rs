//! Expressions: computed element by element, in one pass, without temporaries.
//!
//! | module | holds |
//! | --- | --- |
//! | `operand` | the operands of an expression |
//! | `refused` | products and reductions as parts of expressions |
//! | `stencil` | each element from its neighbours |
//! | `repeated` | operands that lack axes: `means.along(Axis::<1>)` |
//! | `operator` | `+ - * / %`, `& \| ^ << >>`, unary `-` and `!` |
//! | `number` | a number on the left of an operator |
//! | `assign` | `out.assign(..)`, `out += ..`, `zip_assign` |
//! | `evaluate` | `eval`, `eval_inline` |
//! | `map` | closures: `map`, `zip_map` |
//! | `math` | `abs`, `sqrt`, `exp`, .. |
//! | `complex` | `conj`, `real`, `imag` of complex numbers |
//! | `power` | `pow`, `powi` |
//! | `cast` | `cast`, `cast_lossy`, .. |
//! | `compare` | `less`, `equal`, .., `minimum`, `powf` |
//! | `bits` | truth values, eight to a byte |
//! | `choose` | `select`, `clamp`, `mul_add` |
//! | `reduce` | `sum`, `max`, `sum_axis`, .. |
//! | `node` | the traits of the parts of an expression, and of the buffer that it donates |
//! | `leaf`, `operation`, `function` | the parts: operands, and functions of them |
//! | `donation` | buffers that the result takes over |

#![allow(clippy::type_complexity, reason = "the type says what is computed of what")]

pub(crate) mod assign;
#[cfg(feature = "alloc")]
mod bits;
mod cast;
mod choose;
mod compare;
#[cfg(feature = "complex")]
mod complex;
pub(crate) mod donation;
pub(crate) mod evaluate;
pub(crate) mod function;
mod leaf;
mod map;
mod math;
pub(crate) mod node;
mod number;
mod operand;
mod operation;
pub(crate) mod operator;
mod power;
mod print;
pub(crate) mod reduce;
pub(crate) mod refused;
mod repeated;
mod stencil;

use core::marker::PhantomData;

/// The parts that the types of expressions consist of, as errors and editors show them. Programs need not name them.
///
/// | part | is |
/// | --- | --- |
/// | `Scalar` | a number; a view is an operand as it is |
/// | `UnaryOp`, `BinaryOp` | a function of one operand, of two |
/// | `AddOp`, `Sqrt`, `Closure`, .. | the functions |
/// | `Owned`, `OwnedSlot` | an array or a slot that was given away: the result takes its memory |
/// | `SumReducer`, `MaxReducer`, .. | the reductions along an axis |
// Public, because rustc then prints plain names. Left out of the docs of this package, and so of the snapshot of its interface.
#[cfg_attr(any(doc, haversack_docs), doc(hidden))]
pub mod nodes {
    #[cfg(feature = "alloc")]
    pub use super::bits::Bits;
    pub use super::cast::{CastLossy, CastSaturating};
    pub use super::choose::Choose;
    pub use super::compare::*;
    #[cfg(feature = "complex")]
    pub use super::complex::*;
    #[cfg(feature = "alloc")]
    pub use super::donation::{Donated, Owned};
    pub use super::donation::{DonatedSlot, OwnedSlot, WithBuffer};
    pub use super::function::{Closure, Pair};
    pub use super::leaf::Scalar;
    pub use super::math::*;
    pub use super::node::NoDonation;
    pub use super::operation::{BinaryOp, CombinesWith, UnaryOp};
    pub use super::operator::*;
    pub use super::power::Power;
    pub use super::reduce::axis::Spread;
    pub use super::reduce::extreme::{ArgmaxReducer, ArgminReducer, MaxReducer, MinReducer};
    pub use super::reduce::logic::{AllReducer, AnyReducer, CountReducer};
    #[cfg(any(feature = "std", feature = "libm"))]
    pub use super::reduce::sum::NormReducer;
    pub use super::reduce::sum::{MeanReducer, ProductReducer, SumReducer};
    pub use super::stencil::StencilOf;
}

pub use assign::Source;
#[cfg(feature = "alloc")]
pub use bits::BitMask;
pub use choose::select;
pub use operand::{IntoExpr, Operand};
pub use reduce::{AxisReduction, ReducedAxes};
pub use refused::{AlreadyEvaluated, ElementOfAnExpression};
pub use repeated::AlongAxes;
pub use stencil::Neighbours;

use crate::dtype::Dtype;
use crate::shape::Shape;
use function::{BinaryFunction, Pair, UnaryFunction};
use node::{BufferOf, Receives};
use operation::{Joined, UnaryOp, join};

/// A computation for each element of shape `S`, of dtype `T`, that has not been done.
///
/// Operators and functions of arrays and views make one, and compute nothing. `N` says which computation it is, as a type, so that
/// the loop which does it is compiled for it.
///
/// | operand | the expression | at `.eval()` |
/// | --- | --- | --- |
/// | `&a`, a view | borrows it | reads it |
/// | `a`, a heap array | owns it | writes the result over it, if that has elements of the same size: allocates nothing |
/// | a second heap array by value | owns it | reads it, and frees it |
/// | `a`, an inline array | owns it | reads it |
/// | a number | holds it | |
///
/// ```
/// use haversack::{Array, Rank2, array};
///
/// let (a, b) = (<array![f32; 1000, 1000]>::ones(), <array![f32; 1000]>::arange());
///
/// let sum = &a * 2.0 + &b;                       // nothing is computed, nothing allocated
/// let c: Array<f32, Rank2<1000, 1000>> = sum.eval(); // one pass, one block of 4_000_000 bytes
/// assert_eq!(c[[3, 999]], 1001.0);
///
/// let mean = (&c - &a).abs().mean();             // one pass, allocates nothing
/// assert!((mean - 500.5).abs() < 0.01);
///
/// let mut out = c;
/// out.assign(&a - 1.0);                          // allocates nothing
/// out += &b;
/// assert_eq!(out.max(), 999.0);
/// ```
///
/// An operand by value is gone afterwards, as any value is that is given away:
///
/// ```compile_fail,E0382
/// # use haversack::array;
/// let a = <array![f32; 3]>::ones();
/// let b = (a * 2.0).eval();
/// println!("{a} {b}");                           // `a` has become `b`
/// ```
///
/// # When it is checked
/// That operands agree in dtype and shape, and that borrowed operands live long enough: at `cargo check`.
#[must_use = "an expression computes nothing by itself: `.eval()` makes an array of it, `out.assign(..)` writes it, \
              `.sum()` and its like reduce it"]
pub struct Expr<T: Dtype, S: Shape, N: Receives> {
    node: N,
    buffer: BufferOf<S, N>,
    dtype: PhantomData<T>,
}

impl<T: Dtype, S: Shape, N: Receives> Expr<T, S, N> {
    fn of<V: Dtype, M: Receives>((node, buffer): (M, BufferOf<S, M>)) -> Expr<V, S, M> {
        Expr { node, buffer, dtype: PhantomData }
    }

    /// Applies a function to this and to another operand, element by element.
    #[inline]
    pub(crate) fn combine<U, V, R, F>(self, right: Expr<U, S, R>, function: F) -> Expr<V, S, Joined<S, F, N, R>>
    where
        U: Dtype,
        V: Dtype,
        R: Receives,
        F: BinaryFunction<T, U, Output = V>,
    {
        Self::of(join(function, (self.node, self.buffer), (right.node, right.buffer)))
    }

    /// Applies a function to each element.
    #[inline]
    pub(super) fn each<F: UnaryFunction<T, Output: Dtype>>(self, function: F) -> Expr<F::Output, S, UnaryOp<F, N>> {
        Expr { node: UnaryOp::new(function, self.node), buffer: self.buffer, dtype: PhantomData }
    }

    /// Applies a function to this and to two other operands, element by element.
    #[inline]
    pub(super) fn combine3<U, V, R, Q, F>(
        self,
        second: Expr<U, S, R>,
        third: Expr<V, S, Q>,
        function: F,
    ) -> Expr<F::Output, S, Joined<S, F, Joined<S, Pair, N, R>, Q>>
    where
        U: Dtype,
        V: Dtype,
        R: Receives,
        Q: Receives,
        F: BinaryFunction<(T, U), V, Output: Dtype>,
    {
        let pair = join(Pair, (self.node, self.buffer), (second.node, second.buffer));
        Self::of(join(function, pair, (third.node, third.buffer)))
    }
}
