//! Functions of elements, as types: a loop knows which one it computes.

/// A function of one element.
pub trait UnaryFunction<A>: Send + Sync {
    type Output: Copy;

    /// Applies the function to an element. Implementations are `#[inline(always)]`.
    fn apply(&self, a: A) -> Self::Output;
}

/// A function of two elements.
pub trait BinaryFunction<A, B>: Send + Sync {
    type Output: Copy;

    /// Applies the function to two elements. Implementations are `#[inline(always)]`.
    fn apply(&self, a: A, b: B) -> Self::Output;
}

/// The function that a closure computes.
#[derive(Clone, Copy)]
pub struct Closure<F>(pub(super) F);

impl<A, U: Copy, F: Fn(A) -> U + Send + Sync> UnaryFunction<A> for Closure<F> {
    type Output = U;

    #[inline(always)]
    fn apply(&self, a: A) -> U {
        (self.0)(a)
    }
}

impl<A, B, U: Copy, F: Fn(A, B) -> U + Send + Sync> BinaryFunction<A, B> for Closure<F> {
    type Output = U;

    #[inline(always)]
    fn apply(&self, a: A, b: B) -> U {
        (self.0)(a, b)
    }
}

/// Both elements: the operands of a function of three.
#[derive(Clone, Copy, Debug)]
pub struct Pair;

impl<A: Copy, B: Copy> BinaryFunction<A, B> for Pair {
    type Output = (A, B);

    #[inline(always)]
    fn apply(&self, a: A, b: B) -> (A, B) {
        (a, b)
    }
}

// name, of which dtypes, |operands|, result, its dtype
macro_rules! functions {
    ($($(#[$attribute:meta])* $name:ident<$t:ident: $bound:path> |$a:ident| $body:expr => $out:ty;)*) => {$(
        $(#[$attribute])*
        pub struct $name;

        $(#[$attribute])*
        impl<$t: $bound> $crate::expr::function::UnaryFunction<$t> for $name {
            type Output = $out;

            #[inline(always)]
            fn apply(&self, $a: $t) -> $out {
                $body
            }
        }
    )*};
}

macro_rules! functions2 {
    ($($(#[$doc:meta])* $name:ident<$t:ident: $bound:path> |$a:pat_param, $b:ident| ($at:ty, $bt:ty) $body:expr => $out:ty;)*) => {$(
        $(#[$doc])*
        #[derive(Default)]
        pub struct $name;

        impl<$t: $bound> $crate::expr::function::BinaryFunction<$at, $bt> for $name {
            type Output = $out;

            #[inline(always)]
            fn apply(&self, $a: $at, $b: $bt) -> $out {
                $body
            }
        }
    )*};
}

pub(super) use {functions, functions2};
