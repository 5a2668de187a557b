//! Dtypes that users declare: records of several fields, and newtypes of one dtype. `#[derive(Dtype)]` implements these traits.
//!
//! # Rules
//! * **D1** A [`Record`] is `repr(C)`, its fields are dtypes, and it has no bytes but theirs; or it is `repr(transparent)` around its only
//!   field, which is a dtype.
//! * **D2** The record of a [`Field`] has a field of that dtype so many bytes behind its start.
//! * **D3** A [`Newtype`] is `repr(transparent)` around an `Inner`.
//!
//! The derive writes the implementations. It reads representation and fields from the declaration, takes offsets from `offset_of!`, and
//! lets `behind_field` compare them while compiling. A closure names all fields and their types again, so that a macro which changes the
//! struct behind the derive is an error. Dtypes are valid for all bits of their fields that are valid (`bool` alone has others),
//! so whoever writes a field leaves a valid record.
#![allow(unsafe_code, reason = "who implements these traits promises how a type is laid out")]

use core::fmt::Debug;
use core::marker::PhantomData;

use bytemuck::{NoUninit, Zeroable};

use super::cast::FromNumber;
use super::stand_in::StandsFor;
use super::{Dtype, DtypeInfo, FieldInfo, NoElements, Number, Ordered, Printed, sealed};
use crate::text::Text;

/// A type that `#[derive(Dtype)]` made a dtype.
///
/// # Safety
/// D1.
#[doc(hidden)]
pub unsafe trait Record: Zeroable + NoUninit + PartialEq + Debug + Default + Send + Sync {
    const FIELDS: &'static [FieldInfo];
    const DTYPE: DtypeInfo;
    const COUNTS_TO: u64;
    const ONE: Self;

    /// The dtype whose order this one has, or a stand-in.
    type Order: Ordered + StandsFor<Self>;

    fn printed(&self) -> Printed<'_>;

    /// Reads the fields one after the other; gives the first byte that is no `bool`.
    fn of_bytes(bytes: &[u8]) -> Result<Self, u8>;

    /// Returns the number of a newtype.
    fn number(self) -> Number;

    /// Makes a newtype of a number.
    fn of_number(number: Number) -> Self;
}

/// A dtype that is another one under a name of its own: `#[derive(Dtype)] #[repr(transparent)] struct Celsius(f32);`.
///
/// # Safety
/// D3.
pub unsafe trait Newtype: Dtype {
    /// The dtype that it wraps.
    type Inner: Dtype;
}

/// The fields of a record, as printing sees them.
#[doc(hidden)]
pub trait PrintedFields {
    fn each(&self, visit: &mut dyn FnMut(Printed<'_>));
}

/// A field of the record `R`, of dtype `F`, as a value: `Reading::TEMPERATURE`. `#[derive(Dtype)]` makes one for each field. A record is as
/// long as `BY` elements of `F`.
///
/// ```
/// use haversack::{Dtype, array};
///
/// #[derive(Clone, Copy, Debug, Default, PartialEq, Dtype)]
/// #[repr(C)]
/// struct Reading {
///     temperature: f32,
///     station: u32,
/// }
///
/// let log = array![Reading { temperature: 20.5, station: 1 }, Reading { temperature: 22.5, station: 2 }];
/// assert_eq!(log.field(Reading::TEMPERATURE).mean(), 21.5);
/// ```
pub struct Field<R, F, const BY: usize> {
    offset: usize,
    of: PhantomData<fn() -> (R, F)>,
}

impl<R, F, const BY: usize> Clone for Field<R, F, BY> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<R, F, const BY: usize> Copy for Field<R, F, BY> {}

impl<R, F, const BY: usize> Debug for Field<R, F, BY> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Field").field("offset", &self.offset).finish()
    }
}

impl<R, F, const BY: usize> Field<R, F, BY> {
    /// # Safety
    /// D2.
    #[inline]
    #[doc(hidden)]
    pub const unsafe fn new(offset: usize) -> Self {
        Field { offset, of: PhantomData }
    }

    /// Returns the number of bytes before the field.
    #[inline]
    pub const fn offset(&self) -> usize {
        self.offset
    }
}

/// Checks that what follows a field begins where the field ends, `end` bytes behind the start of the record.
#[inline]
#[doc(hidden)]
#[track_caller]
pub const fn behind_field(record: &str, field: &str, end: usize, next: usize) {
    if end < next {
        let mut text = Text::<512>::new();
        text.str("record `").str(record).str("` has ").number(next - end).str(if next - end == 1 {
            " byte"
        } else {
            " bytes"
        });
        text.str(" of padding behind its field `").str(field);
        text.str(
            "`, and a dtype has none: order the fields by their size, the largest first, or fill the place with fields",
        );
        panic!("{}", text.as_str());
    }
    assert!(end == next, "the fields of a record lie in the order in which they are declared: it is `#[repr(C)]`");
}

/// Checks that a field has as many bytes as the docs of its record show.
#[doc(hidden)]
#[track_caller]
pub const fn as_documented(record: &str, field: &str, bytes: usize, in_docs: usize) {
    if bytes != in_docs {
        let mut text = Text::<512>::new();
        text.str("field `").str(field).str("` of `").str(record).str("` takes ").number(bytes);
        text.str(if bytes == 1 { " byte, and the docs show " } else { " bytes, and the docs show " }).number(in_docs);
        text.str(": they take `f32` and its like for Rust's own types; give yours a name of its own");
        panic!("{}", text.as_str());
    }
}

/// Checks that records are a whole number of their fields apart.
#[track_caller]
pub(crate) const fn divides<R: Dtype, F: Dtype, const BY: usize>() {
    if size_of::<R>() != BY * size_of::<F>() {
        let mut text = Text::<512>::new();
        text.str("`")
            .str(R::DTYPE.name)
            .str("` has ")
            .number(size_of::<R>())
            .str(" bytes, which is no multiple of the ");
        text.number(size_of::<F>()).str(" bytes of its field of dtype ").str(F::DTYPE.name);
        text.str(": elements of a view lie a whole number of elements apart; declare its parts as fields, or fill the record up");
        panic!("{}", text.as_str());
    }
}

impl<R: Record> sealed::Sealed for R {}

#[diagnostic::do_not_recommend]
impl<R: Record> Dtype for R {
    const DTYPE: DtypeInfo = <R as Record>::DTYPE;
    const COUNTS_TO: u64 = <R as Record>::COUNTS_TO;
    const ONE: Self = <R as Record>::ONE;
    type Sum = f64;
    type Mean = f64;
    type Spread = f64;
    type Magnitude = f64;
    type Number = f64;
    type Factor = f64;
    type Fractions = f64;
    type Pattern = u64;
    type Whole = u64;
    type Below = f64;
    type Order = <R as Record>::Order;

    #[inline(always)]
    fn number(self) -> Number {
        Record::number(self)
    }

    fn printed(&self) -> Printed<'_> {
        Record::printed(self)
    }

    fn counted(count: usize) -> Self {
        R::of_number(Number::Unsigned(count as u64))
    }

    fn bytes_mut(_: &mut [Self]) -> Option<&mut [u8]> {
        None
    }

    const IS_BORROWED: bool = false;

    fn borrowed(_: &[u8]) -> Result<&[Self], NoElements> {
        Err(NoElements::NotAligned)
    }

    fn of_bytes(bytes: &[u8]) -> Result<Self, u8> {
        Record::of_bytes(bytes)
    }
}

impl<R: Record> FromNumber for R {
    #[inline(always)]
    fn lossy(number: Number) -> Self {
        R::of_number(number)
    }

    #[inline(always)]
    fn saturated(number: Number) -> Self {
        R::of_number(number)
    }

    fn holds(_: Number) -> bool {
        false
    }
}

/// A dtype, as a bound that the derive writes about a type of the user's. With a lifetime in it, rustc takes a bound that does not hold as
/// one that is never used, and not as an error: so a field that is no dtype is reported once, by [`FieldInfo::of`].
#[doc(hidden)]
pub trait FieldType<'a>: Dtype {}
impl<T: Dtype> FieldType<'_> for T {}

/// The same for what the order of a newtype follows from.
#[doc(hidden)]
pub trait ComparableNewtype<'a>: PartialOrd {}
impl<T: PartialOrd> ComparableNewtype<'_> for T {}

#[doc(hidden)]
pub trait OrderedInner<'a>: Ordered {}
impl<T: Ordered> OrderedInner<'_> for T {}

// Records stand for numbers where nothing runs them; newtypes are compared as their numbers.
macro_rules! stand_in {
    ($($number:ty)*) => {$(
        impl<R: Record> StandsFor<R> for $number {
            #[inline(always)]
            fn of(element: R) -> Self {
                <$number>::lossy(Dtype::number(element))
            }

            #[inline(always)]
            fn back(self) -> R {
                R::of_number(Dtype::number(self))
            }
        }
    )*};
}

stand_in! { bool u8 u16 u32 u64 i8 i16 i32 i64 f32 f64 }
#[cfg(feature = "half")]
stand_in! { half::f16 half::bf16 }
