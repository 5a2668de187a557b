//! The bytes of types, as typenum numbers.

use typenum::{U, Unsigned};

use crate::dtype::Dtype;
use crate::shape::digits::Composed;

pub(crate) mod sealed {
    pub trait Sealed {}
}

/// A type whose bytes are a typenum number: an array whose dims are, or a struct or enum with a footprint and
/// `#[derive(Weighed)]`.
///
/// ```
/// use haversack::{array, Footprint, Weighed};
/// use typenum::Unsigned;
///
/// #[derive(Footprint, Weighed)]
/// struct Frame {
///     pixels: array![u8; 1920, 1080],
///     label: u32,
/// }
///
/// assert_eq!(<array![f32; 10, 16] as Weighed>::Bytes::USIZE, 640);
/// assert_eq!(<Frame as Weighed>::Bytes::USIZE, Frame::FOOTPRINT);
/// ```
///
/// # When it is checked
/// At `cargo check`. This trait is sealed: a budget is as right as its numbers.
#[diagnostic::on_unimplemented(
    message = "the bytes of `{Self}` are not a number that types can compute with",
    label = "a budget of this kind cannot count this type",
    note = "of an array, typenum has a number for the lengths 0 to 1024, and for powers of 2 and 10 beyond: give other lengths a name with `dims! {{ pub Batch = 3000; }}`, or write `type number![3000]` in their place",
    note = "for a struct or enum of your own, write `#[derive(Footprint, Weighed)]` on it",
    note = "or hold the type against a limit with `#[budget(..)]`"
)]
pub trait Weighed: sealed::Sealed {
    /// `nbytes` of an array, the footprint of anything else, as typenum writes it.
    type Bytes: Unsigned;
}

/// A struct or enum whose footprint stands in [`Digits`](crate::shape::digits::Digits), written by the derive. They are put
/// together only where the ledger counts the type: of most types it never does.
#[diagnostic::on_unimplemented(
    message = "the bytes of `{Self}` are not a number that types can compute with",
    label = "a budget of this kind cannot count this type",
    note = "for a struct or enum of your own, write `#[derive(Footprint, Weighed)]` on it",
    note = "or hold the type against a limit with `#[budget(..)]`"
)]
#[doc(hidden)]
pub trait FootprintDigits {
    /// `FOOTPRINT`
    type Digits;
}

impl<X: FootprintDigits> sealed::Sealed for X {}

#[diagnostic::do_not_recommend]
impl<X: FootprintDigits<Digits: Composed>> Weighed for X {
    type Bytes = <X::Digits as Composed>::Number;
}

/// The size of a dtype in bytes, as a typenum number.
pub trait Itemsize: Dtype {
    /// `ITEMSIZE`, as typenum writes it.
    type Bytes: Unsigned;
}

/// A record or newtype with `#[derive(Footprint, Weighed)]`: all its bytes are payload.
#[diagnostic::do_not_recommend]
impl<X: Dtype + FootprintDigits<Digits: Composed>> Itemsize for X {
    type Bytes = <X::Digits as Composed>::Number;
}

macro_rules! itemsizes {
    ($($type:ty: $bytes:literal,)*) => {$(
        impl Itemsize for $type {
            type Bytes = U<$bytes>;
        }
        const _: () = assert!(size_of::<$type>() == $bytes);
    )*};
}

itemsizes! {
    bool: 1, u8: 1, u16: 2, u32: 4, u64: 8, i8: 1, i16: 2, i32: 4, i64: 8, f32: 4, f64: 8,
}

#[cfg(feature = "complex")]
itemsizes! { num_complex::Complex<f32>: 8, num_complex::Complex<f64>: 16, }

#[cfg(feature = "half")]
itemsizes! { half::f16: 2, half::bf16: 2, }
