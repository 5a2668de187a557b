//! The element types of arrays, in one table.

pub(crate) mod cast;

use core::fmt::{Debug, Display};

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

    /// The dtype itself where it is numeric, so that code behind a bound that failed has none of its own to fail. For `bool`,
    /// which is never computed with, a number of the same size.
    #[doc(hidden)]
    type Computed: Numeric;

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
pub trait Floating: Numeric + num_traits::float::FloatCore {}

macro_rules! implement {
    ($trait:ident: $($type:ty)*) => {$(impl $trait for $type {})*};
}

implement!(Numeric: u8 u16 u32 u64 i8 i16 i32 i64);

macro_rules! fused {
    ($($type:ty)*) => {$(
        impl Numeric for $type {
            #[cfg(feature = "std")]
            #[inline(always)]
            fn fused(self, b: Self, c: Self) -> Self {
                self.mul_add(b, c)
            }
        }
    )*};
}

fused!(f32 f64);
implement!(Floating: f32 f64);

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

macro_rules! computed {
    (bool) => {
        u8
    };
    ($type:ty) => {
        $type
    };
}

macro_rules! dtypes {
    ($($type:tt $numpy:literal $kind:literal $number:ident $counts:expr, $one:literal, |$count:ident| $counted:expr;)*) => {$(
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
            type Computed = computed!($type);

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

// type  NumPy's name  kind  widened  holds 0, 1, ..  one  from a count
dtypes! {
    bool "bool"    'b' Bool     2,               true, |count| count != 0;
    u8   "uint8"   'u' Unsigned 1 << 8,          1,    |count| count as u8;
    u16  "uint16"  'u' Unsigned 1 << 16,         1,    |count| count as u16;
    u32  "uint32"  'u' Unsigned 1 << 32,         1,    |count| count as u32;
    u64  "uint64"  'u' Unsigned u64::MAX,        1,    |count| count as u64;
    i8   "int8"    'i' Signed   1 << 7,          1,    |count| count as i8;
    i16  "int16"   'i' Signed   1 << 15,         1,    |count| count as i16;
    i32  "int32"   'i' Signed   1 << 31,         1,    |count| count as i32;
    i64  "int64"   'i' Signed   1 << 63,         1,    |count| count as i64;
    f32  "float32" 'f' Single   (1 << 24) + 1,   1.0,  |count| count as f32;
    f64  "float64" 'f' Double   (1 << 53) + 1,   1.0,  |count| count as f64;
}
