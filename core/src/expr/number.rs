//! A number on the left of `+ - * / %`: `2.0 * &a`.
//!
//! Rust allows `impl Mul<X> for f32` for a type `X` of ours only, so there is an implementation for each dtype, operator and kind of
//! operand: four hundred. They are the dearest part of this package to compile, so their types are written out. rustc has to find
//! nothing to check them: no bound but those of the operand, and no associated type.

use core::ops::{Add, Div, Mul, Rem, Sub};

#[cfg(feature = "half")]
use half::{bf16, f16};

use super::Expr;
#[cfg(feature = "alloc")]
use super::donation::{Donated, Owned};
use super::donation::{DonatedSlot, OwnedSlot};
use super::leaf::Scalar;
use super::node::{DonationOf, NoDonation, Receives};
use super::operand::Operand;
use super::operation::BinaryOp;
use super::operator::{AddOp, DivOp, MulOp, RemOp, SubOp};
use crate::array::Array;
use crate::dtype::Dtype;
#[cfg(feature = "complex")]
use crate::dtype::{ComplexDouble, ComplexSingle};
use crate::layout::Layout;
use crate::shape::Shape;
use crate::slot::Slot;
#[cfg(feature = "alloc")]
use crate::storage::Heap;
use crate::storage::{Inline, Storage};
use crate::view::{View, ViewMut};

/// A function `F` of a number and of a node `N`, which is given `G`.
type OfNumber<T, S, F, N, G = NoDonation> = Expr<T, S, BinaryOp<F, Scalar<T>, N, G>>;

/// Applies a function to a number and to an expression.
#[inline]
fn with_expr<T: Dtype, S: Shape, N: Receives, F>(
    number: T,
    right: Expr<T, S, N>,
    function: F,
) -> OfNumber<T, S, F, N, DonationOf<N>> {
    Expr::beside(function, Scalar(number), right)
}

// Each kind of operand: the function of a number and of it, as a node and what that is given.
macro_rules! after_number {
    ($($(#[$attribute:meta])* $name:ident [$($params:tt)*] $right:ty: $node:ty, $given:ty, |$operand:ident| $expr:expr;)*) => {$(
        $(#[$attribute])*
        #[inline]
        fn $name<$($params)*, F>(number: T, $operand: $right, function: F) -> OfNumber<T, S, F, $node, $given> {
            with_expr(number, $expr, function)
        }
    )*};
}

after_number! {
    with_array ['a, T: Dtype, S: Shape, W: Storage] &'a Array<T, S, W>: View<'a, T, S>, NoDonation, |array| array.expr();
    #[cfg(feature = "alloc")]
    with_heap [T: Dtype, S: Shape] Array<T, S, Heap>: Owned<T>, Donated<T>, |array| Operand::<T, S>::operand(array);
    with_inline [T: Dtype, S: Shape] Array<T, S, Inline>: Array<T, S, Inline>, NoDonation, |array| Expr::borrowed(array);
    with_view ['a, T: Dtype, S: Shape, L: Layout] View<'a, T, S, L>: View<'a, T, S, L>, NoDonation, |view| view.expr();
    with_view_mut ['v, T: Dtype, S: Shape, L: Layout] &'v ViewMut<'_, T, S, L>: View<'v, T, S, L>, NoDonation, |view| view.expr();
    with_slot ['v, T: Dtype, S: Shape] &'v Slot<'_, T, S>: View<'v, T, S>, NoDonation, |slot| slot.view().expr();
    with_own_slot ['k, T: Dtype, S: Shape] Slot<'k, T, S>: OwnedSlot<'k, T>, DonatedSlot<'k, T>, |slot| Operand::<T, S>::operand(slot);
}

macro_rules! numbers {
    ($($number:ident)*: $operators:tt) => { $(numbers! { $number $operators })* };
    ($number:ident { $($operator:ident $method:ident $function:ident,)* }) => {$(
        numbers! { $number $operator $method $function
            ['a, S: Shape, W: Storage] &'a Array<$number, S, W>: with_array, View<'a, $number, S>, NoDonation;
            #[cfg(feature = "alloc")] [S: Shape] Array<$number, S, Heap>: with_heap, Owned<$number>, Donated<$number>;
            [S: Shape] Array<$number, S, Inline>: with_inline, Array<$number, S, Inline>, NoDonation;
            ['a, S: Shape, L: Layout] View<'a, $number, S, L>: with_view, View<'a, $number, S, L>, NoDonation;
            ['v, 'a, S: Shape, L: Layout] &'v ViewMut<'a, $number, S, L>: with_view_mut, View<'v, $number, S, L>, NoDonation;
            ['v, 'k, S: Shape] &'v Slot<'k, $number, S>: with_slot, View<'v, $number, S>, NoDonation;
            ['k, S: Shape] Slot<'k, $number, S>: with_own_slot, OwnedSlot<'k, $number>, DonatedSlot<'k, $number>;
            [S: Shape, N: Receives] Expr<$number, S, N>: with_expr, N, DonationOf<N>;
        }
    )*};
    ($number:ident $operator:ident $method:ident $function:ident
        $($(#[$attribute:meta])* [$($params:tt)*] $right:ty: $with:ident, $node:ty, $given:ty;)*) => {$(
        $(#[$attribute])*
        #[diagnostic::do_not_recommend]
        impl<$($params)*> $operator<$right> for $number {
            type Output = OfNumber<$number, S, $function, $node, $given>;

            #[inline]
            fn $method(self, right: $right) -> OfNumber<$number, S, $function, $node, $given> {
                $with(self, right, $function)
            }
        }
    )*};
}

#[cfg(feature = "complex")]
numbers! {
    ComplexSingle ComplexDouble: {
        Add add AddOp,
        Sub sub SubOp,
        Mul mul MulOp,
        Div div DivOp,
        Rem rem RemOp,
    }
}

#[cfg(feature = "half")]
numbers! {
    f16 bf16: {
        Add add AddOp,
        Sub sub SubOp,
        Mul mul MulOp,
        Div div DivOp,
        Rem rem RemOp,
    }
}

numbers! {
    u8 u16 u32 u64 i8 i16 i32 i64 f32 f64: {
        Add add AddOp,
        Sub sub SubOp,
        Mul mul MulOp,
        Div div DivOp,
        Rem rem RemOp,
    }
}
