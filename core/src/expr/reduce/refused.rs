//! A reduction along axes as a part of an expression: refused, in words.

#[cfg(feature = "half")]
use half::{bf16, f16};

use super::axis::AxisReduction;
use crate::dtype::Dtype;
#[cfg(feature = "complex")]
use crate::dtype::{ComplexDouble, ComplexSingle};
use crate::expr::node::Node;
use crate::expr::refused::refused;
use crate::shape::Shape;

refused! {
    [A, R, T: Dtype, S: Shape, N: Node<S, Element = T>, Out] AxisReduction<A, R, T, S, N, Out>
}

macro_rules! numbers {
    ($($scalar:ident)*) => {$(
        refused! {
            numbers [A, R, S: Shape, N: Node<S, Element = $scalar>, Out] AxisReduction<A, R, $scalar, S, N, Out>, of $scalar
        }
    )*};
}

numbers! { u8 u16 u32 u64 i8 i16 i32 i64 f32 f64 }
#[cfg(feature = "half")]
numbers! { f16 bf16 }
#[cfg(feature = "complex")]
numbers! { ComplexSingle ComplexDouble }
