//! Dims that have names: two of them differ even where their lengths are equal.

use crate::layout::Const;
use typenum::Unsigned;
use typenum::generic_const_mappings::ToUInt;

use super::dim::{Dim, sealed};
use super::known::Known;
use crate::text::Text;

/// A type that is the name of a length. `dims!` declares such types, and implements this trait.
///
/// ```
/// use haversack::{Const, Dim, array, shape::named::NamedDim};
///
/// /// What `dims! { pub Batch = 32; }` writes, with more derives.
/// #[derive(Clone, Debug, Default)]
/// pub struct Batch {}
///
/// impl NamedDim for Batch {
///     type Length = Const<32>;
///     type Number = haversack::number![32];
/// }
///
/// assert_eq!(Batch::SIZE, 32);
/// assert_eq!(<array![f32; Batch, 3]>::NBYTES, 384);
/// ```
///
/// Every implementation is a [`Dim`], whose `SIZE` is that of `Length`. Memory safety rests on `Length` alone, a dim by
/// itself; no implementation of this trait can break it.
///
/// # When it is checked
/// That `Length` and `Number` are the same number: where `SIZE` is read, for `dims!` at `cargo check`. So there is no
/// array of a named dim whose two spellings differ.
pub trait NamedDim: Send + Sync + 'static {
    /// The length: elements nest as those of this dim.
    type Length: Dim;

    /// The same length as typenum writes it, for arithmetic in types.
    type Number: Unsigned + Dim;
}

/// A length that `pad!` makes of a literal up to 1024: types compute with it, and messages show it as it was written.
pub enum Literal<const N: usize> {}

#[diagnostic::do_not_recommend]
impl<const N: usize> NamedDim for Literal<N>
where
    typenum::Const<N>: ToUInt<Output: Unsigned + Dim>,
{
    type Length = Const<N>;
    type Number = typenum::U<N>;
}

#[diagnostic::do_not_recommend]
impl<D: NamedDim> sealed::Sealed for D {}

#[diagnostic::do_not_recommend]
impl<D: NamedDim> Dim for D {
    const SIZE: usize = agreed(<D::Length as Dim>::SIZE, <D::Number as Dim>::SIZE);
    type Nested<X: Copy + Send + Sync> = <D::Length as Dim>::Nested<X>;
    type Arithmetic = Known<D::Number>;
}

/// Returns the length, if it is the number. Panics otherwise.
#[inline]
#[track_caller]
const fn agreed(length: usize, number: usize) -> usize {
    if length != number {
        let mut text = Text::<256>::new();
        text.str("the `Length` of this named dim is ").grouped(length as u128);
        text.str(", but its `Number` is ").grouped(number as u128);
        panic!("{}", text.as_str())
    }
    length
}
