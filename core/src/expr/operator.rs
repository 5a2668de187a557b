//! `+ - * / %`, `& | ^ << >>`, unary `-` and `!`.

use core::ops::{Add, BitAnd, BitOr, BitXor, Div, Mul, Neg, Not, Rem, Shl, Shr, Sub};

use super::Expr;
#[cfg(feature = "alloc")]
use super::donation::Owned;
use super::donation::OwnedSlot;
use super::function::{BinaryFunction, functions, functions2};
use super::node::{DonationOf, Receives};
use super::operand::Operand;
use super::operation::{BinaryOp, Joined, UnaryOp};
use crate::array::Array;
use crate::dtype::stand_in::StandsFor;
use crate::dtype::{Bitwise, Dtype, Integer, NumericOrComplex, SignedOrComplex};
use crate::layout::Layout;
use crate::shape::Shape;
use crate::slot::Slot;
#[cfg(feature = "alloc")]
use crate::storage::Heap;
use crate::storage::{Inline, Storage};
use crate::view::{View, ViewMut};

// Functions of every dtype, computed in the one that stands for it: the families below refuse those that it lacks.
macro_rules! operations {
    ($($(#[$doc:meta])* $name:ident in $kind:ident: |$a:ident, $b:ident| $body:expr;)*) => {
        functions2! {
            $(
                $(#[$doc])*
                $name<T: Dtype> |$a, $b| (T, T) {
                    let ($a, $b) = (T::$kind::of($a), T::$kind::of($b));
                    ($body).back()
                } => T;
            )*
        }
    };
}

operations! {
    /// `a + b`
    AddOp in Number: |a, b| a + b;
    /// `a - b`
    SubOp in Number: |a, b| a - b;
    /// `a * b`
    MulOp in Number: |a, b| a * b;
    /// `a / b`
    DivOp in Number: |a, b| a / b;
    /// `a % b`
    RemOp in Number: |a, b| a % b;
    /// `a & b`
    AndOp in Pattern: |a, b| a & b;
    /// `a | b`
    OrOp in Pattern: |a, b| a | b;
    /// `a ^ b`
    XorOp in Pattern: |a, b| a ^ b;
    /// `a << b`
    ShlOp in Whole: |a, b| a << b;
    /// `a >> b`
    ShrOp in Whole: |a, b| a >> b;
}

functions! {
    /// `-a`
    NegOp<T: SignedOrComplex> |a| -a => T;
    /// `!a`
    NotOp<T: Bitwise> |a| !a => T;
}

// A family of operators, as a trait of the right operand: rustc checks the bounds on that operand after it has found
// the operator, and prints our sentence.
macro_rules! families {
    ($($(#[$attribute:meta])* $family:ident: $bound:ident { $($function:ident $operator:ident $method:ident,)* })*) => {$(
        $(#[$attribute])*
        ///
        /// # When it is checked
        /// At `cargo check`.
        pub trait $family<T: Dtype> {
            $(#[doc(hidden)] type $function: BinaryFunction<T, T, Output = T> + Default;)*
        }

        #[diagnostic::do_not_recommend]
        impl<T: $bound, R> $family<T> for R {
            $(type $function = $function;)*
        }

        $(operators! { $operator $method $family $function })*
    )*};
}

/// The node of an operand.
type NodeOf<T, S, R> = <R as Operand<T, S>>::Node;

/// The expression of an operator.
type Combined<T, S, F, L, R> = Expr<T, S, Joined<S, F, NodeOf<T, S, L>, NodeOf<T, S, R>>>;

/// Returns the expression of an operator. The implementations of operators are many, and this is their only code: rustc checks it once.
#[inline]
fn combined<T: Dtype, S: Shape, F: BinaryFunction<T, T, Output = T> + Default, L: Operand<T, S>, R: Operand<T, S>>(
    left: L,
    right: R,
) -> Combined<T, S, F, L, R> {
    left.operand().combine(right.operand(), F::default())
}

/// The expression of an operator whose left operand, which node `L` reads, donates nothing: the type that [`Combined`] is then, with less
/// for rustc to find.
type Beside<T, S, F, L, R> = Expr<T, S, BinaryOp<F, L, NodeOf<T, S, R>, DonationOf<NodeOf<T, S, R>>>>;

/// Returns the expression of such an operator.
#[inline]
fn beside<T: Dtype, S: Shape, F: Default, L, R: Operand<T, S>>(left: L, right: R) -> Beside<T, S, F, L, R> {
    Expr::beside(F::default(), left, right.operand())
}

macro_rules! operators {
    ($operator:ident $method:ident $family:ident $function:ident) => {
        operators! { @borrowed $operator $method $family $function
            ['a, T: Dtype, S: Shape, W: Storage] &'a Array<T, S, W>: View<'a, T, S>, |array| array.view();
            [T: Dtype, S: Shape] Array<T, S, Inline>: Self, |array| array;
            ['a, T: Dtype, S: Shape, L: Layout] View<'a, T, S, L>: Self, |view| view;
            ['a, T: Dtype, S: Shape, L: Layout] &View<'a, T, S, L>: View<'a, T, S, L>, |view| *view;
            ['v, 'a, T: Dtype, S: Shape, L: Layout] &'v ViewMut<'a, T, S, L>: View<'v, T, S, L>, |view| view.view();
            ['v, 'k, T: Dtype, S: Shape] &'v Slot<'k, T, S>: View<'v, T, S>, |slot| slot.view();
        }
        operators! { @owned $operator $method $family $function
            #[cfg(feature = "alloc")] [T: Dtype, S: Shape] Array<T, S, Heap>;
            ['k, T: Dtype, S: Shape] Slot<'k, T, S>;
            [T: Dtype, S: Shape, N: Receives] Expr<T, S, N>;
        }
    };
    (@borrowed $operator:ident $method:ident $family:ident $function:ident
        $([$($params:tt)*] $left:ty: $node:ty, |$operand:ident| $read:expr;)*) => {$(
        impl<$($params)*, R: Operand<T, S> + $family<T>> $operator<R> for $left {
            type Output = Beside<T, S, R::$function, $node, R>;

            #[inline]
            fn $method(self, right: R) -> Beside<T, S, R::$function, $node, R> {
                let $operand = self;
                beside($read, right)
            }
        }
    )*};
    (@owned $operator:ident $method:ident $family:ident $function:ident
        $($(#[$attribute:meta])* [$($params:tt)*] $left:ty;)*) => {$(
        $(#[$attribute])*
        impl<$($params)*, R: Operand<T, S> + $family<T>> $operator<R> for $left {
            type Output = Combined<T, S, R::$function, Self, R>;

            #[inline]
            fn $method(self, right: R) -> Combined<T, S, R::$function, Self, R> {
                combined(self, right)
            }
        }
    )*};
}

families! {
    /// The right operands of `+ - * / %` for dtype `T`: any type, if `T` is a number.
    #[diagnostic::on_unimplemented(
        message = "dtype `{T}` has no arithmetic",
        label = "`+ - * / %` are not defined for `{T}`",
        note = "arithmetic is for u8, u16, u32, u64, i8, i16, i32, i64, f32 and f64; `bool` has `&`, `|`, `^` and `!`"
    )]
    Arithmetic: NumericOrComplex {
        AddOp Add add,
        SubOp Sub sub,
        MulOp Mul mul,
        DivOp Div div,
        RemOp Rem rem,
    }

    /// The right operands of `& | ^` for dtype `T`: any type, if `T` is an integer or `bool`.
    #[diagnostic::on_unimplemented(
        message = "dtype `{T}` has no bits to combine",
        label = "`& | ^` are not defined for `{T}`",
        note = "they are for integers and `bool`"
    )]
    BitwiseOperand: Bitwise {
        AndOp BitAnd bitand,
        OrOp BitOr bitor,
        XorOp BitXor bitxor,
    }

    /// The right operands of `<< >>` for dtype `T`: any type, if `T` is an integer.
    #[diagnostic::on_unimplemented(
        message = "dtype `{T}` has no bits to shift",
        label = "`<< >>` are not defined for `{T}`",
        note = "they are for integers"
    )]
    Shifts: Integer {
        ShlOp Shl shl,
        ShrOp Shr shr,
    }
}

macro_rules! unary_operators {
    ($($operator:ident $method:ident $bound:ident $function:ident)*) => {$(
        unary_operators! { $operator $method $bound $function
            ['a, T: $bound, S: Shape, W: Storage] &'a Array<T, S, W>: View<'a, T, S>, |array| array.expr();
            #[cfg(feature = "alloc")] [T: $bound, S: Shape] Array<T, S, Heap>: Owned<T>, |array| Operand::<T, S>::operand(array);
            [T: $bound, S: Shape] Array<T, S, Inline>: Self, |array| Expr::borrowed(array);
            ['a, T: $bound, S: Shape, L: Layout] View<'a, T, S, L>: Self, |view| view.expr();
            ['a, T: $bound, S: Shape, L: Layout] &View<'a, T, S, L>: View<'a, T, S, L>, |view| view.expr();
            ['v, 'a, T: $bound, S: Shape, L: Layout] &'v ViewMut<'a, T, S, L>: View<'v, T, S, L>, |view| view.expr();
            ['v, 'k, T: $bound, S: Shape] &'v Slot<'k, T, S>: View<'v, T, S>, |slot| slot.view().expr();
            ['k, T: $bound, S: Shape] Slot<'k, T, S>: OwnedSlot<'k, T>, |slot| Operand::<T, S>::operand(slot);
            [T: $bound, S: Shape, N: Receives] Expr<T, S, N>: N, |expr| expr;
        }
    )*};
    ($operator:ident $method:ident $bound:ident $function:ident
        $($(#[$attribute:meta])* [$($params:tt)*] $type:ty: $node:ty, |$operand:ident| $expr:expr;)*) => {$(
        $(#[$attribute])*
        impl<$($params)*> $operator for $type {
            type Output = Expr<T, S, UnaryOp<$function, $node>>;

            #[inline]
            fn $method(self) -> Expr<T, S, UnaryOp<$function, $node>> {
                let $operand = self;
                $expr.each($function)
            }
        }
    )*};
}

unary_operators! {
    Neg neg SignedOrComplex NegOp
    Not not Bitwise NotOp
}
