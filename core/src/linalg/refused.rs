//! A product as a part of an expression: refused, in words.
//!
//! The operators are implemented under a bound that no type meets, so that rustc gives the reason.

use core::ops::{Add, Div, Mul, Rem, Sub};

use super::product::Product;
use crate::dtype::Dtype;
use crate::layout::Layout;
use crate::shape::Shape;

/// A value that can be computed element by element together with a product. There is none.
///
/// # When it is checked
/// At `cargo check`. Nothing implements this.
#[diagnostic::on_unimplemented(
    message = "a product is no element of an expression: it needs a place of its own",
    label = "a product takes part in this before it has a place",
    note = "give it one: `.eval()` makes an array of it, `out.assign(product)` writes it over one; then compute with that array"
)]
pub trait ElementOfAnExpression {
    /// There is no such type, so that code that uses it adds no error.
    type Expression;
}

// Two types that nobody has: with a single one, rustc would ask for it.

impl ElementOfAnExpression for NoElement<0> {
    type Expression = ();
}

impl ElementOfAnExpression for NoElement<1> {
    type Expression = ();
}

#[allow(dead_code, reason = "there is none")]
enum NoElement<const N: usize> {}

macro_rules! refused {
    ($($operator:ident $method:ident)*) => {$(
        impl<T: Dtype, S: Shape, R: Shape, O: Shape, L: Layout, M: Layout, E: ElementOfAnExpression> $operator<E>
            for Product<'_, T, S, R, O, L, M>
        {
            type Output = E::Expression;

            fn $method(self, _: E) -> E::Expression {
                unreachable!("there are no such operands")
            }
        }

        refused!($operator $method: u8 u16 u32 u64 i8 i16 i32 i64 f32 f64);
    )*};
    // Each for the one dtype, so that a number without a type becomes that.
    ($operator:ident $method:ident: $($scalar:ident)*) => {$(
        impl<'a, S: Shape, R: Shape, O: Shape, L: Layout, M: Layout> $operator<Product<'a, $scalar, S, R, O, L, M>> for $scalar
        where
            Product<'a, $scalar, S, R, O, L, M>: ElementOfAnExpression,
        {
            type Output = <Product<'a, $scalar, S, R, O, L, M> as ElementOfAnExpression>::Expression;

            fn $method(self, _: Product<'a, $scalar, S, R, O, L, M>) -> Self::Output {
                unreachable!("there are no such operands")
            }
        }
    )*};
}

refused! {
    Add add
    Sub sub
    Mul mul
    Div div
    Rem rem
}
