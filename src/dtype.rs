//! The element types of arrays, in one table.

pub(crate) mod cast;

use core::fmt::{Debug, Display};
use core::ops::{BitAnd, BitOr, BitXor, Neg, Not, Shl, Shr};

use bytemuck::{CheckedBitPattern, NoUninit, Zeroable};

pub use cast::{CastsTo, SameSize};

/// A number as printing sees it: every dtype widens to one of these without loss.
#[derive(Clone, Copy, Debug, PartialEq)]
#[doc(hidden)]
pub enum Number {
    Bool(bool),
    Unsigned(u64),
    Signed(i64),
    Single(f32),
    Double(f64),
}

/// Whether `x` is NaN: the only element that differs from itself.
#[inline(always)]
#[allow(clippy::eq_op, reason = "that is the test")]
pub(crate) fn is_nan<T: Dtype>(x: T) -> bool {
    x != x
}

/// What a dtype is called and what one element weighs.
///
/// ```
/// use haversack::Dtype;
/// assert_eq!(<f32 as Dtype>::DTYPE.name, "f32");
/// assert_eq!(<f32 as Dtype>::DTYPE.to_string(), "float32");
/// assert_eq!(<f32 as Dtype>::DTYPE.itemsize, 4);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DtypeInfo {
    /// Rust's name: `f32`.
    pub name: &'static str,
    /// NumPy's name: `float32`.
    pub numpy: &'static str,
    /// NumPy's one-letter kind: `b` bool, `u` unsigned, `i` signed, `f` floating.
    pub kind: char,
    /// Bytes of one element.
    pub itemsize: usize,
}

impl Display for DtypeInfo {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.pad(self.numpy)
    }
}

mod sealed {
    pub trait Sealed {}
}

/// An element type of arrays: plain bits of a constant size.
///
/// The dtypes, and NumPy's names for them:
///
/// | Rust | NumPy | bytes | integers held exactly |
/// | --- | --- | --- | --- |
/// | `bool` | `bool` | 1 | 0 and 1 |
/// | `u8`, `u16`, `u32`, `u64` | `uint8` .. `uint64` | 1, 2, 4, 8 | all of their range |
/// | `i8`, `i16`, `i32`, `i64` | `int8` .. `int64` | 1, 2, 4, 8 | all of their range |
/// | `f32` | `float32` | 4 | up to 2^24 |
/// | `f64` | `float64` | 8 | up to 2^53 |
///
/// `usize` and `isize` are not dtypes: they weigh differently on different targets, and a footprint would no longer
/// be one number. This trait is sealed.
///
/// ```
/// use haversack::{Array, Dtype, Shape};
///
/// /// How many elements are not 0.
/// fn count_nonzero<T: Dtype, S: Shape>(array: &Array<T, S>) -> usize {
///     array.iter().filter(|&&element| element != T::default()).count()
/// }
///
/// assert_eq!(count_nonzero(&haversack::array![[0.0, 1.0], [2.0, 0.0]]), 2);
/// ```
///
/// # When it is checked
/// At `cargo check`: a type that is no dtype does not satisfy the bound.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a dtype",
    label = "this element type is not a dtype",
    note = "a dtype is bool, u8, u16, u32, u64, i8, i16, i32, i64, f32 or f64: plain numbers whose size is the same on every target"
)]
pub trait Dtype:
    sealed::Sealed
    + cast::FromNumber
    + Zeroable
    + NoUninit
    + CheckedBitPattern
    + PartialEq
    + PartialOrd
    + Debug
    + Display
    + Default
    + Send
    + Sync
    + 'static
{
    /// The dtype's names and size.
    const DTYPE: DtypeInfo;

    /// How many of the numbers 0, 1, 2, .. this dtype holds without a gap: 2 for `bool`, 256 for `u8`, 2^24 + 1 for `f32`
    /// (for `u64`, which holds one more, the most that a `u64` counts).
    const COUNTS_TO: u64;

    /// The number one; `true` for `bool`. Zero is `default()`.
    const ONE: Self;

    /// No element is less, none greater.
    #[doc(hidden)]
    const LOWEST: Self;
    #[doc(hidden)]
    const HIGHEST: Self;

    /// The element as printing sees it.
    #[doc(hidden)]
    fn number(self) -> Number;

    /// The number `count` in this dtype; exact for `count < COUNTS_TO`.
    #[doc(hidden)]
    fn counted(count: usize) -> Self;

    /// The bytes of `elements`, to be written over, if every pattern of bits is an element.
    #[doc(hidden)]
    fn bytes_mut(elements: &mut [Self]) -> Option<&mut [u8]>;
}

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
    note = "numeric dtypes are u8, u16, u32, u64, i8, i16, i32, i64, f32 and f64"
)]
pub trait Numeric: Dtype + num_traits::NumAssign {
    /// The dtype of sums and products of many: `u64` for unsigned integers, `i64` for signed ones, as in NumPy; the dtype
    /// itself for floats.
    type Sum: Numeric<Sum = Self::Sum, Mean = Self::Mean>;

    /// What a sum begins with: 0, which for floats is -0.0, so that a sum of -0.0 is that.
    #[doc(hidden)]
    const NOTHING: Self;

    /// The dtype of means: `f64` for integers, as in NumPy; the dtype itself for floats.
    type Mean: Floating<Sum = Self::Mean, Mean = Self::Mean>;

    #[doc(hidden)]
    fn widen(self) -> Self::Sum;

    #[doc(hidden)]
    fn mean(self) -> Self::Mean;

    /// `self * b + c`, of floats with one rounding where `std` has that.
    #[doc(hidden)]
    #[inline(always)]
    fn fused(self, b: Self, c: Self) -> Self {
        self * b + c
    }
}

/// A dtype with fractions: `f32` or `f64`. Sealed, as [`Dtype`] is.
///
/// ```
/// use haversack::{Array, Floating, Shape};
///
/// fn is_finite<T: Floating, S: Shape>(array: &Array<T, S>) -> bool {
///     array.iter().all(|x| x.is_finite())
/// }
///
/// assert!(!is_finite(&haversack::array![1.0, f64::NAN]));
/// ```
///
/// # When it is checked
/// At `cargo check`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a floating dtype",
    label = "this needs numbers with fractions",
    note = "floating dtypes are f32 and f64"
)]
pub trait Floating: Numeric + num_traits::float::FloatCore {
    #[doc(hidden)]
    #[cfg(any(feature = "std", feature = "libm"))]
    fn root(self) -> Self;
}

macro_rules! floating {
    ($($type:ty)*) => {$(
        impl Floating for $type {
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
/// is.
///
/// # When it is checked
/// At `cargo check`.
#[cfg(any(feature = "std", feature = "libm"))]
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no roots, logarithms and the like",
    label = "this needs a floating dtype",
    note = "floating dtypes are f32 and f64; `cast` makes numbers of them"
)]
pub trait Real: Floating + num_traits::Float {}

/// A dtype of numbers below zero too: `i8`, `i16`, `i32`, `i64`, `f32` or `f64`. Sealed, as [`Dtype`] is.
///
/// # When it is checked
/// At `cargo check`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no numbers below zero",
    label = "this needs a signed dtype",
    note = "signed dtypes are i8, i16, i32, i64, f32 and f64"
)]
pub trait Signed: Numeric + Neg<Output = Self> {
    #[doc(hidden)]
    fn distance_from_zero(self) -> Self;
}

macro_rules! signed {
    ($($type:ty)*) => {$(
        impl Signed for $type {
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

/// The dtype of what is true or false: `bool`. Sealed, as [`Dtype`] is.
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
    ($($type:ty: $nothing:literal, $sum:ty, $mean:ty $(, fused by $feature:literal)?;)*) => {$(
        impl Numeric for $type {
            const NOTHING: Self = $nothing;
            type Sum = $sum;
            type Mean = $mean;

            #[inline(always)]
            fn widen(self) -> $sum {
                self.into()
            }

            #[inline(always)]
            fn mean(self) -> $mean {
                self as $mean
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

// dtype, nothing, of sums, of means
numeric! {
    u8: 0, u64, f64;
    u16: 0, u64, f64;
    u32: 0, u64, f64;
    u64: 0, u64, f64;
    i8: 0, i64, f64;
    i16: 0, i64, f64;
    i32: 0, i64, f64;
    i64: 0, i64, f64;
    f32: -0.0, f32, f32, fused by "std";
    f64: -0.0, f64, f64, fused by "std";
}

#[cfg(any(feature = "std", feature = "libm"))]
implement!(Real: f32 f64);
implement!(Truth: bool);
implement!(Bitwise: bool u8 u16 u32 u64 i8 i16 i32 i64);
implement!(Integer: u8 u16 u32 u64 i8 i16 i32 i64);

// Every dtype but `bool` takes any bits.
macro_rules! any_bits {
    (bool, $elements:ident) => {{
        let _ = $elements;
        None
    }};
    ($type:ty, $elements:ident) => {
        Some(bytemuck::cast_slice_mut($elements))
    };
}

macro_rules! dtypes {
    ($($type:tt $numpy:literal $kind:literal $number:ident $counts:expr, $one:literal, $least:expr, $greatest:expr, |$count:ident| $counted:expr;)*) => {$(
        impl sealed::Sealed for $type {}
        impl Dtype for $type {
            const DTYPE: DtypeInfo = DtypeInfo {
                name: stringify!($type),
                numpy: $numpy,
                kind: $kind,
                itemsize: size_of::<$type>(),
            };
            const COUNTS_TO: u64 = $counts;
            const ONE: Self = $one;
            const LOWEST: Self = $least;
            const HIGHEST: Self = $greatest;

            #[inline]
            fn number(self) -> Number {
                Number::$number(self.into())
            }

            fn counted($count: usize) -> Self {
                $counted
            }

            fn bytes_mut(elements: &mut [Self]) -> Option<&mut [u8]> {
                any_bits!($type, elements)
            }
        }
    )*};
}

// type  NumPy's name  kind  widened  holds 0, 1, ..  one  least, greatest  from a count
dtypes! {
    bool "bool"    'b' Bool     2,               true, false,           true,          |count| count != 0;
    u8   "uint8"   'u' Unsigned 1 << 8,          1,    u8::MIN,        u8::MAX,      |count| count as u8;
    u16  "uint16"  'u' Unsigned 1 << 16,         1,    u16::MIN,        u16::MAX,      |count| count as u16;
    u32  "uint32"  'u' Unsigned 1 << 32,         1,    u32::MIN,        u32::MAX,      |count| count as u32;
    u64  "uint64"  'u' Unsigned u64::MAX,        1,    u64::MIN,        u64::MAX,      |count| count as u64;
    i8   "int8"    'i' Signed   1 << 7,          1,    i8::MIN,        i8::MAX,      |count| count as i8;
    i16  "int16"   'i' Signed   1 << 15,         1,    i16::MIN,        i16::MAX,      |count| count as i16;
    i32  "int32"   'i' Signed   1 << 31,         1,    i32::MIN,        i32::MAX,      |count| count as i32;
    i64  "int64"   'i' Signed   1 << 63,         1,    i64::MIN,        i64::MAX,      |count| count as i64;
    f32  "float32" 'f' Single   (1 << 24) + 1,   1.0,  -f32::INFINITY, f32::INFINITY, |count| count as f32;
    f64  "float64" 'f' Double   (1 << 53) + 1,   1.0,  -f64::INFINITY, f64::INFINITY, |count| count as f64;
}
