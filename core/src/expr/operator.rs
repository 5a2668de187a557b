//! `+ - * / %`, `& | ^ << >>`, unary `-` and `!`.

use core::ops::{Add, BitAnd, BitOr, BitXor, Div, Mul, Neg, Not, Rem, Shl, Shr, Sub};

#[cfg(feature = "half")]
use half::{bf16, f16};

use super::Expr;
use super::function::{BinaryFunction, functions, functions2};
use super::node::Receives;
use super::operand::Operand;
use super::operation::{Joined, UnaryOp};
use crate::array::Array;
use crate::dtype::stand_in::StandsFor;
use crate::dtype::{Bitwise, Dtype, Integer, NumericOrComplex, SignedOrComplex};
#[cfg(feature = "complex")]
use crate::dtype::{ComplexDouble, ComplexSingle};
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

/// The expression of an operator.
type Combined<T, S, F, L, R> = Expr<T, S, Joined<S, F, <L as Operand<T, S>>::Node, <R as Operand<T, S>>::Node>>;

/// Returns the expression of an operator. The implementations of operators are hundreds, and this is their only code: rustc checks it once.
#[inline]
fn combined<T: Dtype, S: Shape, F: BinaryFunction<T, T, Output = T>, L: Operand<T, S>, R: Operand<T, S>>(
    left: L,
    right: R,
    function: F,
) -> Combined<T, S, F, L, R> {
    left.operand().combine(right.operand(), function)
}

macro_rules! operators {
    ($operator:ident $method:ident $family:ident $function:ident) => {
        operators! { $operator $method $family $function
            ['a, T: Dtype, S: Shape, W: Storage] &'a Array<T, S, W>;
            #[cfg(feature = "alloc")] [T: Dtype, S: Shape] Array<T, S, Heap>;
            [T: Dtype, S: Shape] Array<T, S, Inline>;
            ['a, T: Dtype, S: Shape, L: Layout] View<'a, T, S, L>;
            ['a, T: Dtype, S: Shape, L: Layout] &View<'a, T, S, L>;
            ['v, 'a, T: Dtype, S: Shape, L: Layout] &'v ViewMut<'a, T, S, L>;
            ['v, 'k, T: Dtype, S: Shape] &'v Slot<'k, T, S>;
            ['k, T: Dtype, S: Shape] Slot<'k, T, S>;
            [T: Dtype, S: Shape, N: Receives] Expr<T, S, N>;
        }
    };
    ($operator:ident $method:ident $family:ident $function:ident
        $($(#[$attribute:meta])* [$($params:tt)*] $left:ty;)*) => {$(
        $(#[$attribute])*
        impl<$($params)*, R: Operand<T, S> + $family<T>> $operator<R> for $left {
            type Output = Combined<T, S, R::$function, Self, R>;

            #[inline]
            fn $method(self, right: R) -> Self::Output {
                combined(self, right, R::$function::default())
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
            ['a, T: $bound, S: Shape, W: Storage] &'a Array<T, S, W>;
            #[cfg(feature = "alloc")] [T: $bound, S: Shape] Array<T, S, Heap>;
            [T: $bound, S: Shape] Array<T, S, Inline>;
            ['a, T: $bound, S: Shape, L: Layout] View<'a, T, S, L>;
            ['a, T: $bound, S: Shape, L: Layout] &View<'a, T, S, L>;
            ['v, 'a, T: $bound, S: Shape, L: Layout] &'v ViewMut<'a, T, S, L>;
            ['v, 'k, T: $bound, S: Shape] &'v Slot<'k, T, S>;
            ['k, T: $bound, S: Shape] Slot<'k, T, S>;
            [T: $bound, S: Shape, N: Receives] Expr<T, S, N>;
        }
    )*};
    ($operator:ident $method:ident $bound:ident $function:ident
        $($(#[$attribute:meta])* [$($params:tt)*] $operand:ty;)*) => {$(
        $(#[$attribute])*
        impl<$($params)*> $operator for $operand {
            type Output = Expr<T, S, UnaryOp<$function, <Self as Operand<T, S>>::Node>>;

            #[inline]
            fn $method(self) -> Self::Output {
                Operand::<T, S>::operand(self).each($function)
            }
        }
    )*};
}

unary_operators! {
    Neg neg SignedOrComplex NegOp
    Not not Bitwise NotOp
}

// The number on the left: `2.0 * &a`. One dtype at a time, since Rust allows `impl Mul<_> for f32` for a type of ours only.
macro_rules! scalars {
    ($($scalar:ident)*: $operators:tt) => { $(scalars! { $scalar $operators })* };
    ($scalar:ident { $($operator:ident $method:ident $function:ident,)* }) => {$(
        scalars! { $scalar $operator $method $function
            ['a, S: Shape, W: Storage] &'a Array<$scalar, S, W>;
            #[cfg(feature = "alloc")] [S: Shape] Array<$scalar, S, Heap>;
            [S: Shape] Array<$scalar, S, Inline>;
            ['a, S: Shape, L: Layout] View<'a, $scalar, S, L>;
            ['v, 'a, S: Shape, L: Layout] &'v ViewMut<'a, $scalar, S, L>;
            ['v, 'k, S: Shape] &'v Slot<'k, $scalar, S>;
            ['k, S: Shape] Slot<'k, $scalar, S>;
            [S: Shape, N: Receives] Expr<$scalar, S, N>;
        }
    )*};
    ($scalar:ident $operator:ident $method:ident $function:ident
        $($(#[$attribute:meta])* [$($params:tt)*] $right:ty;)*) => {$(
        $(#[$attribute])*
        #[diagnostic::do_not_recommend]
        impl<$($params)*> $operator<$right> for $scalar {
            type Output = Combined<$scalar, S, $function, $scalar, $right>;

            #[inline]
            fn $method(self, right: $right) -> Self::Output {
                combined(self, right, $function)
            }
        }
    )*};
}

#[cfg(feature = "complex")]
scalars! {
    ComplexSingle ComplexDouble: {
        Add add AddOp,
        Sub sub SubOp,
        Mul mul MulOp,
        Div div DivOp,
        Rem rem RemOp,
    }
}

#[cfg(feature = "half")]
scalars! {
    f16 bf16: {
        Add add AddOp,
        Sub sub SubOp,
        Mul mul MulOp,
        Div div DivOp,
        Rem rem RemOp,
    }
}

scalars! {
    u8 u16 u32 u64 i8 i16 i32 i64 f32 f64: {
        Add add AddOp,
        Sub sub SubOp,
        Mul mul MulOp,
        Div div DivOp,
        Rem rem RemOp,
    }
}
