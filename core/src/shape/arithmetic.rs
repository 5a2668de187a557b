//! Sums and products of dims, and numbers of places.
//!
//! | relation | says | both are named or typenum dims | one is `Const` |
//! | --- | --- | --- | --- |
//! | `A: AddDim<B, Out>` | `Out` is `A + B` | `Out` is computed | `Out` is stated |
//! | `A: MulDim<B, Out>` | `Out` is `A * B` | `Out` is computed | `Out` is stated |
//! | `A: PlacesDim<B, Out>` | `Out` is `A - B + 1`, or 0 | `Out` is computed | `Out` is stated |
//!
//! Computed results are computed at `cargo check`. Stated results are compared at build time, by the methods that take
//! them: stable Rust computes with `Const` in constants only.

use core::ops::{Add, Mul, Sub};

use typenum::{Add1, B1, Diff, Max, Maximum, Prod, Sum};

use super::dim::Dim;
use super::known::{Known, Unify, Unknown};

impl<D: Dim> Unify<D> for Unknown {}
#[diagnostic::do_not_recommend]
impl<D: Dim> Unify<D> for Known<D> {}

macro_rules! operations {
    ($($(#[$about:meta])* $name:ident [$($bounds:tt)*] $result:ty;)*) => {$(
        $(#[$about])*
        pub trait $name<Other> {
            /// The result, as far as types know it.
            type Output;
        }

        impl<Other> $name<Other> for Unknown {
            type Output = Unknown;
        }

        impl<N> $name<Unknown> for Known<N> {
            type Output = Unknown;
        }

        impl<N, M> $name<Known<M>> for Known<N>
        where
            $($bounds)*
        {
            type Output = Known<$result>;
        }
    )*};
}

operations! {
    /// Two numbers, added.
    AddNumbers [N: Add<M>] Sum<N, M>;
    /// Two numbers, multiplied.
    MulNumbers [N: Mul<M>] Prod<N, M>;
    /// The number of places at which a window stands; 0 if it is too long.
    PlaceNumbers [N: Add<B1, Output: Max<M>>, Maximum<Add1<N>, M>: Sub<M>] Diff<Maximum<Add1<N>, M>, M>;
}

macro_rules! relations {
    ($($(#[$about:meta])* $name:ident $operation:ident;)*) => {$(
        $(#[$about])*
        ///
        /// # When it is checked
        /// At `cargo check`, where both lengths are named or typenum dims: then `Out` is the typenum number. Where one is
        /// `Const`, any `Out` is taken here, and methods compare the numbers at build time.
        pub trait $name<B: Dim, Out: Dim>: Dim {}

        #[diagnostic::do_not_recommend]
        impl<A: Dim, B: Dim, Out: Dim> $name<B, Out> for A where
            A::Arithmetic: $operation<B::Arithmetic, Output: Unify<Out>>
        {
        }
    )*};
}

relations! {
    /// A length whose sum with `B` is `Out`.
    ///
    /// ```
    /// use haversack::shape::arithmetic::AddDim;
    /// use haversack::{Array, Axis, Dim, array, dims};
    ///
    /// dims! { pub Head = 3; pub Tail = 4; }
    ///
    /// /// Both signals, one after the other. `C` is computed or stated, as the caller's dims are.
    /// fn both<A: AddDim<B, C>, B: Dim, C: Dim>(
    ///     a: &Array<u8, (A,)>,
    ///     b: &Array<u8, (B,)>,
    /// ) -> Array<u8, (C,)> {
    ///     a.concat(Axis::<0>, b.view())
    /// }
    ///
    /// let computed = both(&<array![u8; Head]>::ones(), &<array![u8; Tail]>::zeros());
    /// assert_eq!(computed.as_slice(), [1, 1, 1, 0, 0, 0, 0]);
    /// let stated: array![u8; 7] = both(&<array![u8; 3]>::ones(), &<array![u8; 4]>::zeros());
    /// assert_eq!(stated.as_slice(), computed.as_slice());
    /// ```
    #[diagnostic::on_unimplemented(
        message = "the lengths `{Self}` and `{B}` are not `{Out}` together",
        label = "this is not the sum of both lengths",
        note = "leave the result out where both are named or typenum dims: it is computed, and `.rename(shape![..])` gives it a name; where one is `Const`, write its length in the type of the variable"
    )]
    AddDim AddNumbers;

    /// A length whose product with `B` is `Out`.
    ///
    /// ```
    /// use haversack::shape::arithmetic::MulDim;
    /// use haversack::{Dim, View, array};
    ///
    /// /// All elements of a matrix.
    /// fn flat<A: MulDim<B, C>, B: Dim, C: Dim>(a: View<'_, u8, (A, B)>) -> View<'_, u8, (C,)> {
    ///     a.flatten()
    /// }
    ///
    /// let a = <array![u8; 3, 4]>::arange();
    /// let v: View<'_, u8, haversack::Rank1<12>> = flat(a.view());
    /// assert_eq!(v[[11]], 11);
    /// ```
    #[diagnostic::on_unimplemented(
        message = "the lengths `{Self}` and `{B}` are not `{Out}` multiplied",
        label = "this is not the product of both lengths",
        note = "leave the result out where both are named or typenum dims: it is computed, and `.rename(shape![..])` gives it a name; where one is `Const`, write its length in the type of the variable"
    )]
    MulDim MulNumbers;

    /// A length in which a window of length `B` has `Out` places: `A - B + 1`.
    ///
    /// ```
    /// use haversack::shape::arithmetic::PlacesDim;
    /// use haversack::Dim;
    /// use typenum::{U3, U8, U10};
    ///
    /// fn places<A: PlacesDim<B, C>, B: Dim, C: Dim>() -> usize {
    ///     C::SIZE
    /// }
    ///
    /// assert_eq!(places::<U10, U3, U8>(), 8);
    /// ```
    #[diagnostic::on_unimplemented(
        message = "a window of length `{B}` has not `{Out}` places in the length `{Self}`",
        label = "this is not the number of places",
        note = "leave the result out where both are named or typenum dims: it is computed, and `.rename(shape![..])` gives it a name; where one is `Const`, write its length in the type of the variable"
    )]
    PlacesDim PlaceNumbers;
}
