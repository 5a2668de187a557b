//! Casts from one dtype to another: which of them keep every value, and the result of the others for each value.
//!
//! All casts go through [`Number`], so that there is one conversion for each dtype they come from and one for each they
//! go to, not one for each pair. If both dtypes are known, nothing of the detour is left in the generated code.

use super::whole::FromFloat;
use super::{Dtype, Number};

/// A cast to `U` keeps every value of this dtype, as [`Array::cast`](crate::Array::cast) requires. Sealed, as [`Dtype`]
/// is.
///
/// | from | to |
/// | --- | --- |
/// | `bool` | every dtype |
/// | `u8` | `u8` `u16` `u32` `u64`, `i16` `i32` `i64`, `f32` `f64` |
/// | `u16` | `u16` `u32` `u64`, `i32` `i64`, `f32` `f64` |
/// | `u32` | `u32` `u64`, `i64`, `f64` |
/// | `u64` | `u64` |
/// | `i8` | `i8` `i16` `i32` `i64`, `f32` `f64` |
/// | `i16` | `i16` `i32` `i64`, `f32` `f64` |
/// | `i32` | `i32` `i64`, `f64` |
/// | `i64` | `i64` |
/// | `f32` | `f32` `f64` |
/// | `f64` | `f64` |
/// | `f16`, `bf16` | itself, `f32` `f64`; `bool` `u8` `i8` fit both |
///
/// This is NumPy's `np.can_cast(from, to, "safe")` but for two pairs, which NumPy calls safe: `u64 -> f64` and `i64 ->
/// f64` are not exact beyond 2^53.
///
/// ```
/// use haversack::{Array, CastsTo, Shape, array};
///
/// /// The mean, computed in double precision.
/// fn mean<T: CastsTo<f64>, S: Shape>(array: &Array<T, S>) -> f64 {
///     array.cast::<f64>().iter().sum::<f64>() / array.len() as f64
/// }
///
/// assert_eq!(mean(&array![1u8, 2]), 1.5);
/// ```
///
/// # When it is checked
/// At `cargo check`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not fit `{U}` without loss",
    label = "some values of `{Self}` are no values of `{U}`",
    note = "`try_cast` gives an error for the first element that does not fit, `cast_saturating` the nearest value, `cast_lossy` what Rust's `as` gives; each has a form that ends with `_in_place`, for dtypes of the same size"
)]
pub trait CastsTo<U>: Dtype {}

macro_rules! keep_every_value {
    ($($from:ident: $($to:ident)*;)*) => {$($(
        #[diagnostic::do_not_recommend]
        impl CastsTo<$to> for $from {}
    )*)*};
}

keep_every_value! {
    bool: bool u8 u16 u32 u64 i8 i16 i32 i64 f32 f64;
    u8: u8 u16 u32 u64 i16 i32 i64 f32 f64;
    u16: u16 u32 u64 i32 i64 f32 f64;
    u32: u32 u64 i64 f64;
    u64: u64;
    i8: i8 i16 i32 i64 f32 f64;
    i16: i16 i32 i64 f32 f64;
    i32: i32 i64 f64;
    i64: i64;
    f32: f32 f64;
    f64: f64;
}

/// A type that is no dtype. If there is only one impl, rustc takes `U` from it, and says "expected `i64`, found `u64`"
/// instead of our sentence. So there are two.
enum Nothing {}

macro_rules! never_alone {
    ($($from:ident)*) => {$(
        #[doc(hidden)]
        #[diagnostic::do_not_recommend]
        impl CastsTo<Nothing> for $from {}
    )*};
}

never_alone! { u64 i64 f64 }

/// A dtype whose elements are one real number, or `bool`: those that are cast to any other of them. Sealed, as [`Dtype`] is.
///
/// # When it is checked
/// At `cargo check`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not cast: its elements are not one real number",
    label = "this cast is from one real number to another, or `bool`",
    note = "complex numbers have `real()`, `imag()` and `abs()`; `cast` makes complex numbers of dtypes that fit, `map` computes any other dtype",
    note = "a record has `field(..)`, a newtype `inner()`"
)]
pub trait NumericOrBool: Dtype + OneNumber {}

/// A type whose values are one real number, or `bool`: what casts convert to. (It holds for `usize`, too: that this is no dtype, [`Dtype`] says.)
///
/// # When it is checked
/// At `cargo check`. This trait is sealed.
#[diagnostic::on_unimplemented(
    message = "nothing is cast to `{Self}`: its values are not one real number",
    label = "this cast is from one real number to another, or `bool`",
    note = "a record is made by `map`, a newtype by `wrap::<N>()`, a complex number by `cast` of dtypes that fit"
)]
pub trait OneNumber: of_one_number::Sealed {}

mod of_one_number {
    pub trait Sealed {}
}

macro_rules! one_number {
    ($($(#[$attribute:meta])* $type:ty)*) => {$(
        $(#[$attribute])*
        impl of_one_number::Sealed for $type {}
        $(#[$attribute])*
        #[diagnostic::do_not_recommend]
        impl OneNumber for $type {}
    )*};
}

one_number! {
    bool u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize f32 f64
    #[cfg(feature = "half")] half::f16
    #[cfg(feature = "half")] half::bf16
}

/// `U` has as many bytes as this dtype, so that an array can be cast where it is. Sealed, as [`Dtype`] is.
///
/// | bytes | dtypes |
/// | --- | --- |
/// | 1 | `bool` `u8` `i8` |
/// | 2 | `u16` `i16`, with the feature `half` `f16` `bf16` |
/// | 4 | `u32` `i32` `f32` |
/// | 8 | `u64` `i64` `f64` |
///
/// ```
/// use haversack::{Array, SameSize, Shape, array};
///
/// /// Rounds towards zero, in the memory of the array.
/// fn truncate<T: SameSize<i32>, S: Shape>(array: Array<T, S>) -> Array<i32, S> {
///     array.cast_lossy_in_place()
/// }
///
/// assert_eq!(truncate(array![1.5f32, -2.5]).as_slice(), [1, -2]);
/// ```
///
/// # When it is checked
/// At `cargo check`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` and `{U}` are not of the same size: an array cannot be cast in place",
    label = "the elements would need more bytes, or fewer",
    note = "in place are cast: bool, u8, i8 (1 byte); u16, i16, f16, bf16 (2 bytes); u32, i32, f32 (4 bytes); u64, i64, f64 (8 bytes)",
    note = "`cast`, `try_cast`, `cast_saturating` and `cast_lossy` make a new array"
)]
pub trait SameSize<U: Dtype>: Dtype {}

macro_rules! same_size {
    ($($bytes:literal: $all:tt $($type:ident)*;)*) => {$($(
        same_size!($type $all);
        const _: () = assert!(size_of::<$type>() == $bytes);
    )*)*};
    ($from:ident [$($to:ident)*]) => {$(
        #[diagnostic::do_not_recommend]
        impl SameSize<$to> for $from {}
    )*};
}

same_size! {
    1: [bool u8 i8] bool u8 i8;
    2: [u16 i16] u16 i16;
    4: [u32 i32 f32] u32 i32 f32;
    8: [u64 i64 f64] u64 i64 f64;
}

/// Converts an element, as Rust's `as` does.
#[inline(always)]
pub(crate) fn converted<T: Dtype, U: Dtype>(element: T) -> U {
    U::from_parts(element.number(), element.imaginary())
}

/// The conversions from a number to a dtype. A supertrait of [`Dtype`].
#[doc(hidden)]
pub trait FromNumber: Sized {
    /// Converts a number and its imaginary part, which real dtypes leave out.
    #[inline(always)]
    fn from_parts(real: Number, _imaginary: Number) -> Self {
        Self::lossy(real)
    }

    /// Converts as Rust's `as` does; for `bool`, returns whether the number is not 0.
    fn lossy(number: Number) -> Self;

    /// Returns the nearest value of this dtype's range, like [`lossy`](Self::lossy) within it; 0 for `NaN`, if there is
    /// no `NaN`.
    fn saturated(number: Number) -> Self;

    /// Returns whether [`lossy`](Self::lossy) gives the same number; each `NaN` counts as the same as any other.
    fn holds(number: Number) -> bool;
}

impl FromNumber for bool {
    #[inline(always)]
    fn lossy(number: Number) -> bool {
        match number {
            Number::Bool(x) => x,
            Number::Unsigned(x) => x != 0,
            Number::Signed(x) => x != 0,
            Number::Single(x) => x != 0.0,
            Number::Double(x) => x != 0.0,
        }
    }

    #[inline(always)]
    fn saturated(number: Number) -> bool {
        match number {
            Number::Bool(x) => x,
            Number::Unsigned(x) => x >= 1,
            Number::Signed(x) => x >= 1,
            Number::Single(x) => x >= 1.0,
            Number::Double(x) => x >= 1.0,
        }
    }

    #[inline(always)]
    fn holds(number: Number) -> bool {
        match number {
            Number::Bool(_) => true,
            Number::Unsigned(x) => x <= 1,
            Number::Signed(x) => (x == 0) | (x == 1),
            Number::Single(x) => (x == 0.0) | (x == 1.0),
            Number::Double(x) => (x == 0.0) | (x == 1.0),
        }
    }
}

// The comparisons below are joined by `&` and `|`: without branches they are vectorised.
macro_rules! integers {
    ($($type:ident)*) => {$(
        impl FromNumber for $type {
            #[inline(always)]
            fn lossy(number: Number) -> $type {
                match number {
                    Number::Bool(x) => x as $type,
                    Number::Unsigned(x) => x as $type,
                    Number::Signed(x) => x as $type,
                    Number::Single(x) => $type::of_single(x),
                    Number::Double(x) => $type::of_double(x),
                }
            }

            #[inline(always)]
            fn saturated(number: Number) -> $type {
                match number {
                    Number::Unsigned(x) => x.min($type::MAX as u64) as $type,
                    Number::Signed(x) => x.clamp(Self::LEAST, Self::MOST) as $type,
                    number => Self::lossy(number),
                }
            }

            #[inline(always)]
            fn holds(number: Number) -> bool {
                match number {
                    Number::Bool(_) => true,
                    Number::Unsigned(x) => x <= $type::MAX as u64,
                    Number::Signed(x) => (Self::LEAST..=Self::MOST).contains(&x),
                    // `as` saturates: the number after the last one would be converted back to itself.
                    Number::Single(x) => ($type::of_single(x) as f32 == x) & (x < Self::END as f32),
                    Number::Double(x) => ($type::of_double(x) as f64 == x) & (x < Self::END),
                }
            }
        }

        impl FloatRange for $type {
            const LEAST: i64 = $type::MIN as i64;
            const MOST: i64 = if $type::MAX as u64 > i64::MAX as u64 { i64::MAX } else { $type::MAX as i64 };
            const END: f64 = ($type::MAX / 2 + 1) as f64 * 2.0;
        }
    )*};
}

/// The numbers that an integer dtype holds.
trait FloatRange {
    /// The first number of the dtype that an `i64` holds.
    const LEAST: i64;
    /// The last number of the dtype that an `i64` holds.
    const MOST: i64;
    /// The number after the last one of the dtype, a power of 2.
    const END: f64;
}

integers! { u8 u16 u32 u64 i8 i16 i32 i64 }

macro_rules! floats {
    ($($type:ident)*) => {$(
        impl FromNumber for $type {
            #[inline(always)]
            fn lossy(number: Number) -> $type {
                match number {
                    Number::Bool(x) => u8::from(x) as $type,
                    Number::Unsigned(x) => x as $type,
                    Number::Signed(x) => x as $type,
                    Number::Single(x) => x as $type,
                    Number::Double(x) => x as $type,
                }
            }

            #[inline(always)]
            fn saturated(number: Number) -> $type {
                Self::lossy(number)
            }

            #[inline(always)]
            fn holds(number: Number) -> bool {
                match number {
                    Number::Bool(_) => true,
                    // `as` saturates: `MAX`, which no float holds, is rounded up, and would be converted back to
                    // itself.
                    Number::Unsigned(x) => (x as $type as u64 == x) & (x != u64::MAX),
                    Number::Signed(x) => (x as $type as i64 == x) & (x != i64::MAX),
                    Number::Single(x) => (x as $type as f32 == x) | x.is_nan(),
                    Number::Double(x) => (x as $type as f64 == x) | x.is_nan(),
                }
            }
        }
    )*};
}

floats! { f32 f64 }
