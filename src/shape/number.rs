//! A shape's length as a typenum number, for arithmetic in types.
//!
//! | shape | number of elements |
//! | --- | --- |
//! | `()` | `U1` |
//! | `(A,)` | `A` |
//! | `(A, B)` | `A * B`, and so on |

use core::ops::Mul;

use typenum::{Const, Prod, ToUInt, U, U1, UInt, UTerm, Unsigned};

use super::Shape;
use super::dim::Dim;

/// A dim that types can compute with.
///
/// Every typenum number is one. `Const<N>` is one as far as typenum can name the number: up to 1024, and powers of 2 and
/// 10 beyond. Spell others in typenum: `type Prod<U1000, U3>`.
///
/// ```
/// use haversack::shape::number::NumberedDim;
/// use haversack::Const;
/// use typenum::{Sum, Unsigned, U500};
///
/// type Both = Sum<<Const<24> as NumberedDim>::Number, U500>;
/// assert_eq!(Both::USIZE, 524);
/// ```
///
/// # When it is checked
/// At `cargo check`.
#[diagnostic::on_unimplemented(
    message = "the length `{Self}` is not a number that types can compute with",
    label = "typenum has no name for this length",
    note = "typenum names 0 to 1024, and powers of 2 and 10 beyond: spell other lengths in its numbers, such as `type Prod<U1000, U3>` for 3000"
)]
pub trait NumberedDim: Dim {
    /// The same length, as typenum writes it.
    type Number: Unsigned;
}

#[diagnostic::do_not_recommend]
impl<const N: usize> NumberedDim for Const<N>
where
    Const<N>: ToUInt,
    U<N>: Unsigned,
{
    type Number = U<N>;
}

#[diagnostic::do_not_recommend]
impl NumberedDim for UTerm {
    type Number = UTerm;
}

#[diagnostic::do_not_recommend]
impl<Rest, Bit> NumberedDim for UInt<Rest, Bit>
where
    UInt<Rest, Bit>: Dim + Unsigned,
{
    type Number = UInt<Rest, Bit>;
}

/// A shape whose number of elements types can compute with.
///
/// ```
/// use haversack::Rank2;
/// use haversack::shape::number::NumberedShape;
/// use typenum::Unsigned;
///
/// assert_eq!(<Rank2<10, 16> as NumberedShape>::Number::USIZE, 160);
/// ```
///
/// # When it is checked
/// At `cargo check`.
pub trait NumberedShape: Shape {
    /// The number of elements.
    type Number: Unsigned;
}

impl NumberedShape for () {
    type Number = U1;
}

impl<A: NumberedDim> NumberedShape for (A,) {
    type Number = A::Number;
}

// Each rank is the one before, times one more dim.
macro_rules! products {
    ($(($($dim:ident)*) $last:ident;)*) => {$(
        impl<$($dim: Dim,)* $last: NumberedDim> NumberedShape for ($($dim,)* $last,)
        where
            ($($dim,)*): NumberedShape<Number: Mul<$last::Number, Output: Unsigned>>,
        {
            type Number = Prod<<($($dim,)*) as NumberedShape>::Number, $last::Number>;
        }
    )*};
}

products! {
    (A) B;
    (A B) C;
    (A B C) D;
    (A B C D) E;
    (A B C D E) F;
}
