//! Lengths as typenum numbers, for arithmetic in types.
//!
//! | shape | number of elements |
//! | --- | --- |
//! | `()` | `U1` |
//! | `(A,)` | `A` |
//! | `(A, B)` | `A * B`, and so on |

use core::ops::Mul;

use typenum::{Prod, ToUInt, U, U1, UInt, UTerm, Unsigned};

use crate::layout::Const;

use super::Shape;
use super::dim::Dim;
use super::named::NamedDim;

/// A dim that types can compute with as it is spelled: a named dim or a typenum number, of any size. Not `Const`.
///
/// In code that is generic over such dims, sums and products of lengths are dims again, at `cargo check`.
///
/// ```
/// use haversack::shape::number::ComputedDim;
/// use haversack::{Array, Dim, dims, number};
/// use typenum::Prod;
/// use core::ops::Mul;
///
/// dims! { pub Batch = 3000; }
///
/// /// Room for every pair.
/// fn pairs<A: ComputedDim, B: ComputedDim>() -> Array<u8, (Prod<A::Number, B::Number>,)>
/// where
///     A::Number: Mul<B::Number, Output: Dim>,
/// {
///     Array::zeros()
/// }
///
/// assert_eq!(pairs::<Batch, number![7]>().len(), 21_000);
/// ```
///
/// # When it is checked
/// At `cargo check`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a length that types can compute with",
    label = "types cannot compute with this length",
    note = "give the length a name with `dims! {{ pub Batch = 32; }}`, or write `type number![32]` in its place"
)]
pub trait ComputedDim: Dim {
    /// The same length, as typenum writes it.
    type Number: Unsigned + Dim;
}

#[diagnostic::do_not_recommend]
impl<D: NamedDim> ComputedDim for D {
    type Number = D::Number;
}

#[diagnostic::do_not_recommend]
impl ComputedDim for UTerm {
    type Number = UTerm;
}

#[diagnostic::do_not_recommend]
impl<Rest, Bit> ComputedDim for UInt<Rest, Bit>
where
    UInt<Rest, Bit>: Dim + Unsigned,
{
    type Number = UInt<Rest, Bit>;
}

/// A dim whose length typenum has a number for: every [`ComputedDim`], and `Const<N>` as far as typenum knows it.
///
/// That is up to 1024, and powers of 2 and 10 beyond. Give other lengths a name with `dims!`, or write
/// them `type number![3000]`.
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
    label = "typenum has no number for this length",
    note = "typenum knows 0 to 1024, and powers of 2 and 10 beyond; give other lengths a name with `dims! {{ pub Batch = 3000; }}`, or write `type number![3000]` in their place"
)]
pub trait NumberedDim: Dim {
    /// The same length, as typenum writes it.
    type Number: Unsigned + Dim;
}

#[diagnostic::do_not_recommend]
impl<const N: usize> NumberedDim for Const<N>
where
    typenum::Const<N>: ToUInt,
    U<N>: Unsigned + Dim,
{
    type Number = U<N>;
}

#[diagnostic::do_not_recommend]
impl<D: ComputedDim> NumberedDim for D {
    type Number = D::Number;
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

#[cfg(test)]
mod tests {
    use super::*;

    trait Spelled {
        const SPELLED: &'static str;
    }

    impl<A: ComputedDim> Spelled for A {
        const SPELLED: &'static str = "computed";
    }

    impl<const N: usize> Spelled for Const<N> {
        const SPELLED: &'static str = "constant";
    }

    enum Batch {}

    impl NamedDim for Batch {
        type Length = Const<1024>;
        type Number = U<1024>;
    }

    /// Compiles only if for the compiler, too, no `Const` is a `ComputedDim`.
    #[test]
    fn computed_dims_and_constants_are_told_apart() {
        assert_eq!([Batch::SPELLED, U1::SPELLED, UTerm::SPELLED], ["computed"; 3]);
        assert_eq!(Const::<3>::SPELLED, "constant");
    }
}
