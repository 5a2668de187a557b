//! A shape's elements as one axis.
//!
//! | shape | flat |
//! | --- | --- |
//! | `()` | `(Const<1>,)` |
//! | `(A,)` | `(A,)` |
//! | `(A, B)` | `(A * B,)`, and so on |

use core::marker::PhantomData;

use crate::layout::Const;

use super::Shape;
use super::arithmetic::{MulDim, MulNumbers};
use super::dim::Dim;
use super::known::Unify;
use super::sub_view::{ExclusiveAccess, NonOverlapping, SubView};
use crate::layout::{Contiguous, RowMajor};
use crate::text::Text;

/// A shape whose lengths, multiplied, are `D`.
///
/// # When it is checked
/// At `cargo check`, where all dims are named or typenum dims: then `D` is the typenum number. Where one is `Const`, `D` is
/// stated, and compared at build time.
#[diagnostic::on_unimplemented(
    message = "shape `{Self}` has not `{D}` elements",
    label = "this is not the product of all lengths",
    note = "leave the result out where both are named or typenum dims: it is computed, and `.rename(shape![..])` gives it a name; where one is `Const`, write its length in the type of the variable"
)]
pub trait Flatten<D: Dim>: Shape {}

#[diagnostic::do_not_recommend]
impl Flatten<Const<1>> for () {}
#[diagnostic::do_not_recommend]
impl<A: Dim> Flatten<A> for (A,) {}

#[diagnostic::do_not_recommend]
impl<A: MulDim<B, Product>, B: Dim, Product: Dim> Flatten<Product> for (A, B) {}

macro_rules! flats {
    ($(($($dim:ident)+);)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($dim: Dim,)+ Product: Dim> Flatten<Product> for ($($dim,)+) where
            Self: Counts<Arithmetic: Unify<Product>>
        {
        }
    )*};
}

flats! {
    (A B C);
    (A B C D);
    (A B C D E);
    (A B C D E F);
}

/// The number of elements, as far as types know it.
pub trait Counts: Shape {
    /// `Known` the number, or `Unknown`.
    type Arithmetic;
}

impl<A: Dim> Counts for (A,) {
    type Arithmetic = A::Arithmetic;
}

// Each rank is the one before, times one more dim.
macro_rules! products {
    ($(($($dim:ident)+) $last:ident;)*) => {$(
        impl<$($dim: Dim,)+ $last: Dim> Counts for ($($dim,)+ $last,)
        where
            ($($dim,)+): Counts<Arithmetic: MulNumbers<$last::Arithmetic>>,
        {
            type Arithmetic = <<($($dim,)+) as Counts>::Arithmetic as MulNumbers<$last::Arithmetic>>::Output;
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

/// All elements of a contiguous shape as one axis of length `D`.
///
/// P1, P2: both shapes reach `0..COUNT`, since their numbers of elements are equal (`HOLDS`) and both layouts are
/// row-major (L4).
pub struct Flat<D>(PhantomData<D>);

impl<D: Dim, S: Shape, L: Contiguous<S>> SubView<S, L> for Flat<D> {
    type Shape = (D,);
    type Layout = RowMajor<(D,)>;
    const OFFSET: isize = 0;
    const HOLDS: bool = Flattened::<S, D>::HOLDS;
}

impl<D> NonOverlapping<ExclusiveAccess> for Flat<D> {}

/// Whether `S` has `D` elements.
pub(crate) struct Flattened<S, D>(PhantomData<(S, D)>);

impl<S: Shape, D: Dim> Flattened<S, D> {
    const HOLDS: bool = S::COUNT == D::SIZE && S::COUNT != usize::MAX;

    pub(crate) const CHECKED: () = if !Self::HOLDS {
        refuse(S::AXES, S::COUNT, D::SIZE)
    };
}

#[inline]
#[track_caller]
const fn refuse(axes: &[usize], len: usize, stated: usize) -> ! {
    let mut text = Text::<512>::new();
    text.str("flatten: shape ").axes(axes).str(" has ").grouped(len as u128).str(" elements, but the result has ");
    text.grouped(stated as u128);
    panic!("{}", text.as_str())
}
