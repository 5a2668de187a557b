//! A dim: the length of one axis, as a type.

use typenum::{B0, B1, UInt, UTerm};

use crate::layout::Const;

use super::known::{Known, Unknown};
use crate::layout::strides::{self, Back, Stride, signed};

pub(super) mod sealed {
    pub trait Sealed {}
}

/// The length of one axis as a type: `Const<N>`, a named dim, or any typenum `Unsigned` (`U3`, `Prod<A, B>`, ..).
///
/// | dim | `SIZE` | how an error names it |
/// | --- | --- | --- |
/// | `Const<N>` | `N` | `Const<1000>`, or only `1000` |
/// | `Batch`, of `dims!` | its length | `Batch` |
/// | typenum `Unsigned`, such as `number![3000]` | its value | in typenum's own notation |
///
/// ```
/// use haversack::{Array, Const, Dim};
///
/// /// The diagonal of a square.
/// fn trace<N: Dim>(a: &Array<i32, (N, N)>) -> i32 {
///     (0..N::SIZE).map(|i| a[[i, i]]).sum()
/// }
///
/// assert_eq!(trace::<Const<3>>(&Array::eye()), 3);
/// assert_eq!(trace::<typenum::U5>(&Array::eye()), 5);
/// ```
///
/// This trait is sealed: raw memory relies on it.
///
/// # When it is checked
/// At `cargo check`: a type that is no dim does not satisfy the bound. That `usize` can hold `SIZE`: where it is read.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a dim",
    label = "this is not the length of an axis",
    note = "a dim is `Const<N>`, a name that `dims!` declares, or a typenum number; in `array![T; ..]` write a number, a constant in capitals, `{{expression}}` or `type D`"
)]
pub trait Dim: sealed::Sealed + Send + Sync + 'static {
    /// The length of the axis.
    const SIZE: usize;

    /// An array of `SIZE` contiguous values of `X`, aligned as `X` is.
    ///
    /// Rules N1 and N2 of [`crate::storage`] rest on the implementations below, and on the one of [`super::named`].
    type Nested<X: Copy + Send + Sync>: Copy + Send + Sync;

    /// The number that types can compute with, or nothing for `Const`.
    type Arithmetic;
}

/// The length of an axis is the stride of the axis in front of it, if that is the last but one.
impl<D: Dim> strides::sealed::Stride for D {}
#[diagnostic::do_not_recommend]
impl<D: Dim> Stride for D {
    const STRIDE: isize = signed(D::SIZE);
    type Reversed = Back<D>;
}

impl<const N: usize> sealed::Sealed for Const<N> {}
impl<const N: usize> Dim for Const<N> {
    const SIZE: usize = N;
    type Nested<X: Copy + Send + Sync> = [X; N];
    type Arithmetic = Unknown;
}

// typenum writes a number bit by bit, the highest first: `2 * rest + bit`. So does the nested array.

impl sealed::Sealed for UTerm {}
#[diagnostic::do_not_recommend]
impl Dim for UTerm {
    const SIZE: usize = 0;
    type Nested<X: Copy + Send + Sync> = [X; 0];
    type Arithmetic = Known<Self>;
}

impl<Rest: Dim> sealed::Sealed for UInt<Rest, B0> {}
#[diagnostic::do_not_recommend]
impl<Rest: Dim> Dim for UInt<Rest, B0> {
    const SIZE: usize = twice_plus(Rest::SIZE, 0);
    type Nested<X: Copy + Send + Sync> = [Rest::Nested<X>; 2];
    type Arithmetic = Known<Self>;
}

impl<Rest: Dim> sealed::Sealed for UInt<Rest, B1> {}
#[diagnostic::do_not_recommend]
impl<Rest: Dim> Dim for UInt<Rest, B1> {
    const SIZE: usize = twice_plus(Rest::SIZE, 1);
    type Nested<X: Copy + Send + Sync> = TwiceAndOne<Rest::Nested<X>, X>;
    type Arithmetic = Known<Self>;
}

/// The nested array of an odd typenum dim.
#[derive(Clone, Copy)]
#[repr(C)]
#[doc(hidden)]
pub struct TwiceAndOne<Half, X> {
    halves: [Half; 2],
    last: X,
}

#[inline]
#[track_caller]
const fn twice_plus(rest: usize, bit: usize) -> usize {
    match rest.checked_mul(2) {
        Some(twice) => twice + bit,
        None => panic!("a dim is larger than the target can count (`usize::MAX`)"),
    }
}
