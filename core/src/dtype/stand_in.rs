//! Dtypes that stand in for one which lacks a function, in types of programs that do not compile.
//!
//! `&mask + &mask` is refused for `bool`, in one sentence. Its result still has a type, and rustc looks up the methods
//! that are called on it: if `+` were no function of `bool` at all, rustc would complain of `.eval()` as well.

/// A dtype that stands for `T`: `T` itself, if it has the function in question.
pub trait StandsFor<T>: Sized {
    fn of(element: T) -> Self;

    fn back(self) -> T;
}

impl<T> StandsFor<T> for T {
    #[inline(always)]
    fn of(element: T) -> T {
        element
    }

    #[inline(always)]
    fn back(self) -> T {
        self
    }
}

macro_rules! stand_in {
    ($($type:ty: $($other:ty)*;)*) => {$($(
        impl StandsFor<$other> for $type {
            #[inline(always)]
            fn of(element: $other) -> Self {
                element as $type
            }

            #[inline(always)]
            fn back(self) -> $other {
                self as $other
            }
        }
    )*)*};
}

// These convert as Rust's `as` does: nothing runs them.
stand_in! {
    f64: u8 u16 u32 u64 i8 i16 i32 i64;
    u32: f32;
    u64: f64;
    i16: u8;
    i32: u16;
    i64: u32 u64;
}

macro_rules! stand_in_for_bool {
    ($($type:ty: $one:literal;)*) => {$(
        impl StandsFor<bool> for $type {
            #[inline(always)]
            fn of(element: bool) -> Self {
                if element { $one } else { $one - $one }
            }

            #[inline(always)]
            fn back(self) -> bool {
                self == $one
            }
        }
    )*};
}

stand_in_for_bool! {
    u8: 1;
    i8: 1;
    f64: 1.0;
}
