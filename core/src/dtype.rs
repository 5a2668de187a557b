//! The element types of arrays, in one table.
//!
//! # Halves
//! With the feature `half`, `f16` and `bf16` of the crate [half](https://docs.rs/half) are dtypes of 2 bytes.
//!
//! | | `f16` | `bf16` |
//! | --- | --- | --- |
//! | bits of the significand, of the exponent | 11, 5 | 8, 8 |
//! | the largest number | 65504 | 3.39e38 |
//! | the smallest above 0 | 5.96e-8 | 9.18e-41 |
//! | a rounding is off by, at most | 4.9e-4 of the number | 3.9e-3 of the number |
//! | in NumPy, in `.npy` files | `float16`, `<f2` | - |
//!
//! | what | is computed |
//! | --- | --- |
//! | `+ - * / %`, `sqrt` and other functions of elements | in `f32`, and rounded to the half: each operation rounds. `+ - * /` and `sqrt` give the half that is nearest to the exact result, as in NumPy |
//! | `sum`, `prod`, `mean`, `var`, `std`, `norm`, along an axis too | in `f32`, and the result is `f32`. (NumPy rounds it to `float16`: there, 65504 + 65504 is infinite) |
//! | `dot`, `matmul`, `outer`, `trace` | products and sums in `f32`; each element of the result is rounded once. `trace` gives `f32` |
//! | `x.cast::<f32>()` of an expression | the expression behind it in `f32`, without an array of `f32` |
//!
//! # Complex numbers
//! With the feature `complex`, `Complex<f32>` and `Complex<f64>` of the crate [num-complex](https://docs.rs/num-complex) are dtypes.
//!
//! | they have | they do not have |
//! | --- | --- |
//! | `+ - * /`, unary `-`, `square`, `pow`, `mul_add`, `conj` | `%` of NumPy, roots and logarithms: `map(|z| z.sqrt())` has all that the crate computes |
//! | `abs`, `real`, `imag`, which are real; `real` and `imag` of arrays and views are views | order: `min`, `argmax`, `less`, `clamp`, .. |
//! | `sum`, `prod`, `mean`; `norm`, `var`, `std`, which are real | |
//! | `dot`, `matmul`, `outer`, `trace`: nothing is conjugated, as in NumPy | |
//! | `cast` from dtypes that fit, `==`, `equal` | `try_cast`, `cast_lossy`: `map(|z| ..)` says which part is meant |
//!
//! The [guide](https://docs.rs/haversack/latest/haversack/guide/dtypes/index.html) has examples.

mod bits;
pub(crate) mod cast;
#[cfg(feature = "complex")]
mod complex;
#[cfg(feature = "half")]
mod half;
mod kind;
mod order;
mod printed;
pub(crate) mod record;
pub(crate) mod stand_in;
mod whole;

use core::fmt::{Debug, Display};

use stand_in::StandsFor;

#[cfg(feature = "complex")]
pub(crate) use complex::{ComplexDouble, ComplexSingle};

use bytemuck::{NoUninit, Zeroable};

use bits::{any_bits, borrowed, read};

#[doc(hidden)]
pub use bits::NoElements;
pub use cast::{CastsTo, NumericOrBool, OneNumber, SameSize};
pub(crate) use kind::FloatFunctions;
#[cfg(any(feature = "std", feature = "libm"))]
pub use kind::Real;
pub use kind::{Bitwise, Floating, Fractional, Integer, Numeric, NumericOrComplex, Signed, SignedOrComplex, Truth};
pub use order::Ordered;
pub(crate) use printed::FloatDigits;
pub use printed::Printed;
pub use record::{Field, Newtype};
#[doc(hidden)]
pub use record::{PrintedFields, Record};

/// A number as casts see it: every dtype widens to one of these without loss.
#[derive(Clone, Copy, Debug, PartialEq)]
#[doc(hidden)]
pub enum Number {
    Bool(bool),
    Unsigned(u64),
    Signed(i64),
    Single(f32),
    Double(f64),
}

/// Returns whether `x` is NaN: the only element that differs from itself.
#[inline(always)]
#[allow(clippy::eq_op, reason = "that is the test")]
pub(crate) fn is_nan<T: Dtype>(x: T) -> bool {
    x != x
}

/// The names of a dtype and the size of one element.
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
    /// NumPy's one-letter kind: `b` bool, `u` unsigned, `i` signed, `f` floating, `c` complex, `V` a record.
    pub kind: char,
    /// Bytes of one element.
    pub itemsize: usize,
    /// The fields of a record; none for other dtypes.
    pub fields: &'static [FieldInfo],
}

/// A field of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct FieldInfo {
    /// The name of the field.
    pub name: &'static str,
    /// The dtype of the field.
    pub dtype: &'static DtypeInfo,
    /// The number of bytes before the field.
    pub offset: usize,
}

impl FieldInfo {
    /// Describes a field.
    #[doc(hidden)]
    pub const fn of<F: Dtype>(name: &'static str, offset: usize) -> Self {
        FieldInfo { name, dtype: &F::DTYPE, offset }
    }
}

impl DtypeInfo {
    /// Describes a record.
    #[inline]
    #[doc(hidden)]
    pub const fn record(name: &'static str, fields: &'static [FieldInfo], itemsize: usize) -> Self {
        DtypeInfo { name, numpy: name, kind: 'V', itemsize, fields }
    }

    /// Describes a newtype of a dtype, under the name of the newtype.
    #[inline]
    #[doc(hidden)]
    pub const fn newtype(name: &'static str, inner: Self) -> Self {
        DtypeInfo { name, ..inner }
    }
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
/// | `f16`, feature `half` | `float16` | 2 | up to 2^11 |
/// | `bf16`, feature `half` | - | 2 | up to 2^8 |
/// | `Complex<f32>`, feature `complex` | `complex64` | 8 | up to 2^24 |
/// | `Complex<f64>`, feature `complex` | `complex128` | 16 | up to 2^53 |
///
/// [Here](crate::dtype#halves) is what is computed with `f16` and `bf16`.
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
    note = "a dtype is bool, u8, u16, u32, u64, i8, i16, i32, i64, f32 or f64: plain numbers whose size is the same on every target",
    note = "a struct is a dtype by `#[derive(Dtype)]`, if it is `repr(C)` without padding or `repr(transparent)`",
    note = "with the feature `half`, f16 and bf16 of the crate half are dtypes, too, and with the feature `complex` Complex<f32> and Complex<f64> of num-complex"
)]
pub trait Dtype:
    sealed::Sealed + cast::FromNumber + Zeroable + NoUninit + PartialEq + Debug + Default + Send + Sync + 'static
{
    /// The dtype's names and size.
    const DTYPE: DtypeInfo;

    /// The number of consecutive integers 0, 1, 2, .. that this dtype holds: 2 for `bool`, 256 for `u8`, 2^24 + 1 for
    /// `f32`. For `u64`, which holds one more than a `u64` can count, it is the largest `u64`.
    const COUNTS_TO: u64;

    /// The number one; `true` for `bool`. Zero is `default()`.
    const ONE: Self;

    /// The dtype of sums and products of many: `u64` for unsigned integers, `i64` for signed ones, as in NumPy; the
    /// dtype itself for floats; `f32` for `f16` and `bf16`. (`bool` has no sums and products. It has this type all the same, so that rustc names
    /// the bound [`Numeric`] of a sum as the one that is missing.)
    type Sum: NumericOrComplex<Sum = Self::Sum, Mean = Self::Mean>;

    /// The dtype of means: `f64` for integers, as in NumPy; the dtype itself for floats; `f32` for `f16` and `bf16`.
    type Mean: NumericOrComplex<Sum = Self::Mean, Mean = Self::Mean, Spread = Self::Spread>;

    /// The dtype of variances, standard deviations and norms: that of means, and real for complex numbers.
    type Spread: Floating;

    /// The dtype of absolute values: that of both parts for complex numbers, else the dtype itself.
    type Magnitude: Dtype;

    /// The dtypes in which functions of numbers, of fractions, of bits and of whole numbers are computed: this one, if it has them.
    /// A function that this dtype does not have is refused where it is named, and is a function all the same, so that nothing
    /// that follows is refused too.
    #[doc(hidden)]
    type Number: NumericOrComplex + StandsFor<Self>;
    /// The dtype of the factors of products: laid out as this one.
    #[doc(hidden)]
    type Factor: NumericOrComplex + StandsFor<Self>;
    #[cfg(any(feature = "std", feature = "libm"))]
    #[doc(hidden)]
    type Fractions: Real + StandsFor<Self>;
    #[cfg(not(any(feature = "std", feature = "libm")))]
    #[doc(hidden)]
    type Fractions: Floating + StandsFor<Self>;
    #[doc(hidden)]
    type Pattern: Bitwise + StandsFor<Self>;
    #[doc(hidden)]
    type Whole: Integer + StandsFor<Self>;
    #[doc(hidden)]
    type Below: SignedOrComplex<Magnitude: StandsFor<Self::Magnitude>> + StandsFor<Self>;
    #[doc(hidden)]
    type Order: Ordered + StandsFor<Self>;

    /// Returns the element as casts see it.
    #[doc(hidden)]
    fn number(self) -> Number;

    /// Returns the imaginary part of a complex number.
    #[doc(hidden)]
    #[inline(always)]
    fn imaginary(self) -> Number {
        Number::Bool(false)
    }

    /// Returns the element as printing sees it.
    #[doc(hidden)]
    fn printed(&self) -> Printed<'_> {
        Printed::Number(self.number())
    }

    /// Converts `count` to this dtype; exact for `count < COUNTS_TO`.
    #[doc(hidden)]
    fn counted(count: usize) -> Self;

    /// Returns the bytes of `elements`, to be written over, if every pattern of bits is an element.
    #[doc(hidden)]
    fn bytes_mut(elements: &mut [Self]) -> Option<&mut [u8]>;

    /// Whether bytes are looked through as elements.
    #[doc(hidden)]
    const IS_BORROWED: bool = true;

    /// Returns the bytes as elements, where they lie.
    #[doc(hidden)]
    fn borrowed(bytes: &[u8]) -> Result<&[Self], NoElements>;

    /// Reads an element from as many bytes as it has. Gives the byte that is wrong, if there is one.
    #[doc(hidden)]
    fn of_bytes(bytes: &[u8]) -> Result<Self, u8>;
}

macro_rules! dtypes {
    ($($type:tt $numpy:literal $kind:literal $number:ident $counts:expr, $one:expr, $least:expr, $greatest:expr,
        $sum:ty, $mean:ty, [$numeric:ty, $factor:ty, $fractions:ty, $bits:ty, $whole:ty, $below:ty], |$count:ident| $counted:expr $(, $printed:ident widened by $widened:path)?;)*) => {$(
        const _: () = {
            let bytes = haversack_plan::dtypes::itemsize(stringify!($type));
            assert!(matches!(bytes, Some(bytes) if bytes == size_of::<$type>()), "the table of dtypes has the same bytes");
        };

        impl Ordered for $type {
            const LOWEST: Self = $least;
            const HIGHEST: Self = $greatest;
        }

        impl NumericOrBool for $type {}
        impl sealed::Sealed for $type {}
        impl Dtype for $type {
            const DTYPE: DtypeInfo = DtypeInfo {
                name: stringify!($type),
                numpy: $numpy,
                kind: $kind,
                itemsize: size_of::<$type>(),
                fields: &[],
            };
            const COUNTS_TO: u64 = $counts;
            const ONE: Self = $one;
            type Sum = $sum;
            type Mean = $mean;
            type Spread = $mean;
            type Number = $numeric;
            type Factor = $factor;
            type Fractions = $fractions;
            type Pattern = $bits;
            type Whole = $whole;
            type Below = $below;
            type Order = Self;
            type Magnitude = Self;

            #[inline(always)]
            fn number(self) -> Number {
                Number::$number(dtypes!(@widened self $($widened)?))
            }

            #[inline]
            fn counted($count: usize) -> Self {
                $counted
            }

            #[inline]
            fn bytes_mut(elements: &mut [Self]) -> Option<&mut [u8]> {
                any_bits!($type, elements)
            }

            #[inline]
            fn borrowed(bytes: &[u8]) -> Result<&[Self], NoElements> {
                borrowed!($type, bytes)
            }

            #[inline]
            fn of_bytes(bytes: &[u8]) -> Result<Self, u8> {
                read!($type, bytes)
            }

            $(
                #[inline]
                fn printed(&self) -> Printed<'_> {
                    Printed::$printed(*self)
                }
            )?
        }
    )*};
    (@widened $element:ident) => { $element.into() };
    (@widened $element:ident $widened:path) => { $widened($element) };
}
#[cfg(feature = "half")]
use dtypes;

// type  NumPy's name  kind  widened  holds 0, 1, ..  one  least, greatest, of sums, of means  [computed in]  from a count
dtypes! {
    bool "bool"    'b' Bool     2,               true, false,           true,          u64, f64, [u8, u8, f64, bool, u8, i8], |count| count != 0;
    u8   "uint8"   'u' Unsigned 1 << 8,          1,    u8::MIN,        u8::MAX,      u64, f64, [u8, u8, f64, u8, u8, i16], |count| count as u8;
    u16  "uint16"  'u' Unsigned 1 << 16,         1,    u16::MIN,        u16::MAX,      u64, f64, [u16, u16, f64, u16, u16, i32], |count| count as u16;
    u32  "uint32"  'u' Unsigned 1 << 32,         1,    u32::MIN,        u32::MAX,      u64, f64, [u32, u32, f64, u32, u32, i64], |count| count as u32;
    u64  "uint64"  'u' Unsigned u64::MAX,        1,    u64::MIN,        u64::MAX,      u64, f64, [u64, u64, f64, u64, u64, i64], |count| count as u64;
    i8   "int8"    'i' Signed   1 << 7,          1,    i8::MIN,        i8::MAX,      i64, f64, [i8, i8, f64, i8, i8, i8], |count| count as i8;
    i16  "int16"   'i' Signed   1 << 15,         1,    i16::MIN,        i16::MAX,      i64, f64, [i16, i16, f64, i16, i16, i16], |count| count as i16;
    i32  "int32"   'i' Signed   1 << 31,         1,    i32::MIN,        i32::MAX,      i64, f64, [i32, i32, f64, i32, i32, i32], |count| count as i32;
    i64  "int64"   'i' Signed   1 << 63,         1,    i64::MIN,        i64::MAX,      i64, f64, [i64, i64, f64, i64, i64, i64], |count| count as i64;
    f32  "float32" 'f' Single   (1 << 24) + 1,   1.0,  -f32::INFINITY, f32::INFINITY, f32, f32, [f32, f32, f32, u32, u32, f32], |count| count as f32;
    f64  "float64" 'f' Double   (1 << 53) + 1,   1.0,  -f64::INFINITY, f64::INFINITY, f64, f64, [f64, f64, f64, u64, u64, f64], |count| count as f64;
}
