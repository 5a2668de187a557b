//! A product or a reduction along an axis as a part of an expression: refused, in words.
//!
//! Operators and methods are implemented under a bound that no type meets, so that rustc gives the reason. rustc looks for an operator or a
//! method before it knows the type that the bound is about: so it finds it, and then reports the bound.

/// A value that can be computed element by element together with a product or a reduction. There is none.
///
/// # When it is checked
/// At `cargo check`. Nothing implements this.
#[diagnostic::on_unimplemented(
    message = "a product or a reduction along an axis is no element of an expression: it needs a place of its own",
    label = "a product or a reduction takes part in this before it has a place",
    note = "give it one: `.eval()` makes an array of it, `out.assign(..)` writes it over one; then compute with that array"
)]
pub trait ElementOfAnExpression {
    /// There is no such type, so that code that uses it adds no error.
    type Expression;
}

/// A product or a reduction along an axis that has been computed by `.eval()`. There is none: then it is an array, and
/// `-a.dot(&b).eval()` is an expression.
///
/// # When it is checked
/// At `cargo check`. Nothing implements this. For an operator of one operand, rustc names the trait that is missing, and not what the
/// trait says about it.
pub trait AlreadyEvaluated {}

// Two types that nobody has: with a single one, rustc would ask for it.

impl ElementOfAnExpression for NoElement<0> {
    type Expression = ();
}

impl ElementOfAnExpression for NoElement<1> {
    type Expression = ();
}

#[allow(dead_code, reason = "there is none")]
enum NoElement<const N: usize> {}

/// A type that is `Itself`: a method has its bound on `Itself`, which rustc knows after it has found the method.
#[doc(hidden)]
pub trait Is<Itself> {}

impl<X> Is<X> for X {}

/// Stands where no program gets: in the bodies of refused functions. rustc expands this panic once, and not hundreds of times.
pub(crate) fn never() -> ! {
    unreachable!("there is no such type")
}

// The operators and methods of expressions, for a type that is no part of one: `[generics] type, where bounds`.
macro_rules! refused {
    // Numbers on the left, each for the one dtype, so that a number without a type becomes that.
    (numbers $generics:tt $type:ty, of $scalar:ident $(, where $($bound:tt)*)?) => {
        $crate::expr::refused::refused! {
            @numbers $generics $type, { $($($bound)*)? }, $scalar Add add Sub sub Mul mul Div div Rem rem
        }
    };
    ($generics:tt $type:ty $(, where $($bound:tt)*)?) => {
        $crate::expr::refused::refused! { @sign $generics $type }
        $crate::expr::refused::refused! { @operators $generics $type, { $($($bound)*)? },
            Add add
            Sub sub
            Mul mul
            Div div
            Rem rem
            BitAnd bitand
            BitOr bitor
            BitXor bitxor
        }
        $crate::expr::refused::refused! { @methods $generics $type, { $($($bound)*)? },
            abs()
            square()
            is_nan()
            is_finite()
            is_infinite()
            recip()
            to_radians()
            to_degrees()
            sqrt()
            cbrt()
            exp()
            exp2()
            exp_m1()
            ln()
            ln_1p()
            log2()
            log10()
            sin()
            cos()
            tan()
            asin()
            acos()
            atan()
            sinh()
            cosh()
            tanh()
            sigmoid()
            softplus()
            floor()
            ceil()
            round()
            trunc()
            fract()
            signum()
            pow(x)
            powi(x)
            powf(x)
            atan2(x)
            hypot(x)
            equal(x)
            not_equal(x)
            less(x)
            less_equal(x)
            greater(x)
            greater_equal(x)
            minimum(x)
            maximum(x)
            mul_add(x y)
            clamp(x y)
            map(x)
            zip_map(x y)
            expr()
            sum()
            prod()
            mean()
            var()
            std()
            norm()
            min()
            max()
            argmin()
            argmax()
            all()
            any()
            count()
            along(x)
        }
    };
    (@sign [$($generics:tt)*] $type:ty) => {
        impl<$($generics)*> core::ops::Neg for $type
        where
            $type: $crate::expr::refused::AlreadyEvaluated,
        {
            type Output = ();

            fn neg(self) {
                $crate::expr::refused::never()
            }
        }
    };
    (@operators $generics:tt $type:ty, $bounds:tt, $($operator:ident $method:ident)*) => {$(
        $crate::expr::refused::refused! { @operator $generics $type, $bounds, $operator $method }
    )*};
    (@operator [$($generics:tt)*] $type:ty, { $($bounds:tt)* }, $operator:ident $method:ident) => {
        impl<$($generics)*, RightOperand: $crate::expr::refused::ElementOfAnExpression> core::ops::$operator<RightOperand> for $type
        where
            $($bounds)*
        {
            type Output = RightOperand::Expression;

            fn $method(self, _: RightOperand) -> Self::Output {
                $crate::expr::refused::never()
            }
        }
    };
    (@methods [$($generics:tt)*] $type:ty, { $($bounds:tt)* }, $($method:ident($($argument:ident)*))*) => {
        #[doc(hidden)]
        #[allow(non_camel_case_types, reason = "the types of arguments are named as the arguments")]
        impl<$($generics)*> $type
        where
            $($bounds)*
        {
            $(
                #[doc(hidden)]
                pub fn $method<Itself $(, $argument)*>(self $(, _: $argument)*) -> Itself::Expression
                where
                    Self: $crate::expr::refused::Is<Itself>,
                    Itself: $crate::expr::refused::ElementOfAnExpression,
                {
                    $crate::expr::refused::never()
                }
            )*
        }
    };
    // The number on the left.
    (@numbers $generics:tt $type:ty, $bounds:tt, $scalar:ident $($operator:ident $method:ident)*) => {$(
        $crate::expr::refused::refused! { @number $generics $type, $bounds, $scalar $operator $method }
    )*};
    (@number [$($generics:tt)*] $type:ty, { $($bounds:tt)* }, $scalar:ident $operator:ident $method:ident) => {
        impl<$($generics)*> core::ops::$operator<$type> for $scalar
        where
            $type: $crate::expr::refused::ElementOfAnExpression,
            $($bounds)*
        {
            type Output = <$type as $crate::expr::refused::ElementOfAnExpression>::Expression;

            fn $method(self, _: $type) -> Self::Output {
                $crate::expr::refused::never()
            }
        }
    };
}
pub(crate) use refused;
