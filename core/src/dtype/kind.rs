//! Kinds of dtypes: which functions their elements have.

use core::fmt::Display;
use core::ops::{BitAnd, BitOr, BitXor, Neg, Not, Shl, Shr};

use super::{Dtype, Ordered};
use crate::math::FloatMath;

/// A dtype that numbers are computed with: every one but `bool`. Sealed, as [`Dtype`] is.
///
/// ```
/// use haversack::{Array, Numeric, Shape};
///
/// fn double<T: Numeric, S: Shape>(array: &mut Array<T, S>) {
///     array.map_inplace(|x| x + x);
/// }
///
/// let mut a = haversack::array![1, 2, 3];
/// double(&mut a);
/// assert_eq!(a.as_slice(), [2, 4, 6]);
/// ```
///
/// # When it is checked
/// At `cargo check`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a numeric dtype",
    label = "this needs numbers to compute with",
    note = "numeric dtypes are u8, u16, u32, u64, i8, i16, i32, i64, f32 and f64; `count` counts elements of `bool` that are true"
)]
pub trait Numeric: NumericOrComplex + Ordered {}

/// A dtype that has `+ - * /`, sums and products: those of [`Numeric`], and with the feature `complex` `Complex<f32>` and `Complex<f64>`,
/// which have no order. Sealed, as [`Dtype`] is.
///
/// ```
/// use haversack::{Dim, NumericOrComplex, View, array};
///
/// /// Computes the sum of the squares.
/// fn power<T: NumericOrComplex, N: Dim>(x: View<T, (N,)>) -> T {
///     x.dot(x)
/// }
///
/// assert_eq!(power(array![3.0, 4.0].view()), 25.0);
/// ```
///
/// # When it is checked
/// At `cargo check`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a numeric dtype",
    label = "this needs numbers to compute with",
    note = "numeric dtypes are u8, u16, u32, u64, i8, i16, i32, i64, f32 and f64; `count` counts elements of `bool` that are true"
)]
pub trait NumericOrComplex: Dtype + Display + num_traits::NumAssign {
    /// The start of a sum: 0, which for floats is -0.0, so that a sum of -0.0 is -0.0.
    #[doc(hidden)]
    const NOTHING: Self;

    /// The dtype in which a mean is summed: one where the sum of any elements is a number.
    #[doc(hidden)]
    type Total: NumericOrComplex<Mean = Self::Mean>;

    #[doc(hidden)]
    fn widen(self) -> Self::Sum;

    #[doc(hidden)]
    fn total(self) -> Self::Total;

    #[doc(hidden)]
    fn mean(self) -> Self::Mean;

    /// The dtype in which the terms of a product are multiplied and summed.
    #[doc(hidden)]
    type Term: NumericOrComplex<Term = Self::Term>;

    #[doc(hidden)]
    fn term(self) -> Self::Term;

    /// Rounds a sum of terms.
    #[doc(hidden)]
    fn rounded(sum: Self::Term) -> Self;

    /// Computes `self * b + c`, of floats with one rounding where `std` has that.
    #[doc(hidden)]
    #[inline(always)]
    fn fused(self, b: Self, c: Self) -> Self {
        self * b + c
    }

    /// Computes the square of the absolute value, in the dtype of spreads.
    #[doc(hidden)]
    fn squared(self) -> Self::Spread;

    /// Returns the number, or `NOTHING` if it is 0 or no number: of a complex one, each part.
    #[doc(hidden)]
    fn settled(self) -> Self;
}

/// A dtype of numbers with fractions: `f32`, `f64`, and with the feature `half` `f16` and `bf16`. Sealed, as [`Dtype`] is. Arrays of
/// it have `recip`, `is_nan`, `powi`, the functions of [`math`](crate::math), and where `std` or the feature `libm` computes them `sqrt`, `sin` and
/// their like. Generic code that computes with elements asks for [`Floating`], whose sums are of the same dtype.
///
/// ```
/// use haversack::{Array, Fractional, Shape};
///
/// /// Returns the number of elements that are numbers.
/// fn numbers<T: Fractional, S: Shape>(array: &Array<T, S>) -> usize {
///     array.is_finite().count()
/// }
///
/// assert_eq!(numbers(&haversack::array![1.0f32, f32::NAN]), 1);
/// ```
///
/// # When it is checked
/// At `cargo check`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a floating dtype",
    label = "this needs numbers with fractions",
    note = "floating dtypes are f32 and f64, and with the feature `half` f16 and bf16; `cast` makes such numbers of others"
)]
pub trait Fractional: Numeric + Signed {}

impl Fractional for f32 {}
impl Fractional for f64 {}

/// The functions of floats: those of num-traits' `Float` where `std` or the feature `libm` computes them, else those of its
/// `FloatCore`.
#[cfg(any(feature = "std", feature = "libm"))]
pub(crate) use num_traits::Float as FloatFunctions;
#[cfg(not(any(feature = "std", feature = "libm")))]
pub(crate) use num_traits::float::FloatCore as FloatFunctions;

/// A dtype with fractions: `f32` or `f64`. Sums and means of it are of the same dtype. Sealed, as [`Dtype`] is.
///
/// | an element has | from |
/// | --- | --- |
/// | `+ - * / %`, unary `-`, `+=` and its like, `T::zero()`, `T::one()` | num-traits' `NumAssign` and `Neg` |
/// | `abs`, `max`, `min`, `powi`, `recip`, `is_nan`, `T::epsilon()`, `T::infinity()`, `T::nan()`, .. | num-traits' `FloatCore` |
/// | `sqrt`, `exp`, `ln`, `sin`, `powf`, .., where `std` or the feature `libm` computes them | num-traits' `Float` |
/// | [`math::exp(x)`](crate::math::exp), `math::ln(x)`, ..: the bits that arrays have | `haversack::math` |
/// | `T::PI()`, `T::E()`, `T::LN_2()`, .. | num-traits' `FloatConst` |
/// | `T::constant(0.5)`, `x.into()` as an `f64` | this trait |
///
/// ```
/// use haversack::{Array, Dim, Floating, View, array};
///
/// /// Returns the elements, shifted and scaled to the range from -1 to 1.
/// fn scaled<T: Floating, N: Dim>(x: View<T, (N,)>) -> array![T; type N] {
///     let (low, high) = (x.min(), x.max());
///     let half = (high - low) * T::constant(0.5);
///     if half <= T::epsilon() {
///         return Array::zeros();
///     }
///     ((x - low) / half - T::one()).eval()
/// }
///
/// assert_eq!(scaled(array![1.0f32, 2.0, 5.0].view()), array![-1.0, -0.5, 1.0]);
/// assert_eq!(scaled(array![3.0f64, 3.0].view()), array![0.0, 0.0]);
/// ```
///
/// # When it is checked
/// At `cargo check`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a floating dtype",
    label = "this needs numbers with fractions",
    note = "floating dtypes are f32 and f64"
)]
pub trait Floating:
    Numeric<Sum = Self, Mean = Self, Spread = Self>
    + Fractional
    + FloatFunctions
    + FloatMath
    + num_traits::FloatConst
    + Into<f64>
{
    /// Returns the number of this dtype that is nearest to `value`: for constants of generic code.
    ///
    /// ```
    /// use haversack::Floating;
    ///
    /// fn half<T: Floating>() -> T {
    ///     T::constant(0.5)
    /// }
    /// assert_eq!(half::<f32>(), 0.5);
    /// ```
    fn constant(value: f64) -> Self;

    #[doc(hidden)]
    #[cfg(any(feature = "std", feature = "libm"))]
    fn root(self) -> Self;
}

macro_rules! floating {
    ($($type:ty)*) => {$(
        impl Floating for $type {
            #[inline(always)]
            fn constant(value: f64) -> Self {
                value as $type
            }

            #[cfg(any(feature = "std", feature = "libm"))]
            #[inline(always)]
            fn root(self) -> Self {
                num_traits::Float::sqrt(self)
            }
        }
    )*};
}

floating!(f32 f64);

/// A dtype with roots, logarithms, sines: `f32` or `f64`, where `std` or the feature `libm` computes them. Sealed, as [`Dtype`]
/// is. Its elements have all that [`Floating`] lists, and arrays of it have `sqrt`, `exp` and their like.
///
/// ```
/// use haversack::{Dim, View, array, dtype::Real};
///
/// /// Returns the elements with mean 0 and standard deviation 1.
/// fn normalise<T: Real, N: Dim>(x: View<T, (N,)>) -> array![T; type N] {
///     ((x - x.mean()) / x.std()).eval()
/// }
///
/// assert_eq!(normalise(array![1.0f32, 3.0].view()), array![-1.0, 1.0]);
/// ```
///
/// # When it is checked
/// At `cargo check`.
#[cfg(any(feature = "std", feature = "libm"))]
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no roots, logarithms and the like",
    label = "this needs a floating dtype",
    note = "floating dtypes are f32 and f64; `cast` makes numbers of them"
)]
pub trait Real: Floating {}

/// A dtype of numbers below zero too: `i8`, `i16`, `i32`, `i64`, `f32` or `f64`. Sealed, as [`Dtype`] is.
///
/// # When it is checked
/// At `cargo check`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no numbers below zero",
    label = "this needs a signed dtype",
    note = "signed dtypes are i8, i16, i32, i64, f32 and f64"
)]
pub trait Signed: Numeric + SignedOrComplex + Dtype<Magnitude = Self> {}

/// A dtype that has unary `-` and `abs`: those of [`Signed`], and with the feature `complex` `Complex<f32>` and `Complex<f64>`. Sealed, as
/// [`Dtype`] is.
///
/// # When it is checked
/// At `cargo check`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no numbers below zero",
    label = "this needs a signed dtype",
    note = "signed dtypes are i8, i16, i32, i64, f32 and f64"
)]
pub trait SignedOrComplex: NumericOrComplex + Neg<Output = Self> {
    #[doc(hidden)]
    fn distance_from_zero(self) -> Self::Magnitude;
}

macro_rules! signed {
    ($($type:ty)*) => {$(
        impl Signed for $type {}
        impl SignedOrComplex for $type {
            #[inline(always)]
            fn distance_from_zero(self) -> Self {
                self.abs()
            }
        }
    )*};
}

signed!(i8 i16 i32 i64 f32 f64);

/// A dtype whose bits are combined: integers and `bool`. Sealed, as [`Dtype`] is.
///
/// # When it is checked
/// At `cargo check`.
#[diagnostic::on_unimplemented(
    message = "the bits of `{Self}` are not combined",
    label = "this needs integers or `bool`",
    note = "these dtypes are bool, u8, u16, u32, u64, i8, i16, i32 and i64"
)]
pub trait Bitwise:
    Dtype + BitAnd<Output = Self> + BitOr<Output = Self> + BitXor<Output = Self> + Not<Output = Self>
{
}

/// A dtype of whole numbers. Sealed, as [`Dtype`] is.
///
/// # When it is checked
/// At `cargo check`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an integer dtype",
    label = "this needs whole numbers",
    note = "integer dtypes are u8, u16, u32, u64, i8, i16, i32 and i64"
)]
pub trait Integer: Numeric + Bitwise + Shl<Output = Self> + Shr<Output = Self> {}

/// The dtype of truth values: `bool`. Sealed, as [`Dtype`] is.
///
/// # When it is checked
/// At `cargo check`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is neither true nor false",
    label = "this needs elements of dtype `bool`",
    note = "comparisons give such elements: `a.greater(0)`, `a.not_equal(&b)`"
)]
pub trait Truth: Dtype + Into<bool> {}

macro_rules! implement {
    ($trait:ident: $($type:ty)*) => {$(impl $trait for $type {})*};
}

macro_rules! numeric {
    ($($type:ty: $nothing:literal, $total:ty $(, fused by $feature:literal)?;)*) => {$(
        impl Numeric for $type {}
        impl NumericOrComplex for $type {
            const NOTHING: Self = $nothing;
            type Total = $total;
            type Term = Self;

            #[inline(always)]
            fn term(self) -> Self {
                self
            }

            #[inline(always)]
            fn rounded(sum: Self) -> Self {
                sum
            }

            #[inline(always)]
            fn squared(self) -> Self::Spread {
                let x = self.mean();
                x * x
            }

            #[inline(always)]
            fn settled(self) -> Self {
                if self < <$type>::default() || self > <$type>::default() { self } else { Self::NOTHING }
            }

            #[inline(always)]
            fn widen(self) -> Self::Sum {
                self.into()
            }

            #[inline(always)]
            fn total(self) -> $total {
                self as $total
            }

            #[inline(always)]
            fn mean(self) -> Self::Mean {
                self as Self::Mean
            }

            $(
                #[cfg(feature = $feature)]
                #[inline(always)]
                fn fused(self, b: Self, c: Self) -> Self {
                    self.mul_add(b, c)
                }
            )?
        }
    )*};
}

// dtype, nothing, of sums for means
numeric! {
    u8: 0, u64;
    u16: 0, u64;
    u32: 0, u64;
    u64: 0, f64;
    i8: 0, i64;
    i16: 0, i64;
    i32: 0, i64;
    i64: 0, f64;
    f32: -0.0, f32, fused by "std";
    f64: -0.0, f64, fused by "std";
}

#[cfg(any(feature = "std", feature = "libm"))]
impl Real for f32 {}
#[cfg(any(feature = "std", feature = "libm"))]
impl Real for f64 {}
impl Truth for bool {}
implement!(Bitwise: bool u8 u16 u32 u64 i8 i16 i32 i64);
implement!(Integer: u8 u16 u32 u64 i8 i16 i32 i64);
