//! The strides of all axes, as a tuple: a layout.
//!
//! | layout | of a view of |
//! | --- | --- |
//! | `(StrideProduct<B, C>, C, Const<1>)` | all of a row-major array `(A, B, C)` |
//! | `(C, Const<1>)` | rows of a row-major array `(_, C)`, or parts of them |
//! | `(Const<1>, C)` | the same, transposed |
//! | `(Step<C, 2>, Back<Const<1>>)` | every second row, each backwards |
//! | `(Const<0>, Const<1>)` | one row, over and over |
//!
//! A layout says where the elements of a view lie, not how the view came about. So two transposes cancel, and leading
//! rows of a row-major array are row-major again, without a rule for either.

use core::marker::PhantomData;

use crate::layout::Const;

pub(crate) mod sealed {
    pub trait Stride {}
    pub trait Layout {}
    pub trait Contiguous<S> {}
}

/// The distance of neighbours along one axis, as a type; in elements.
///
/// | stride | is |
/// | --- | --- |
/// | a dim, such as `Const<4>` | its length: rows of 4 elements are 4 apart |
/// | `Const<1>`, `Const<0>` | side by side; all the same element |
/// | [`StrideProduct<A, B>`](StrideProduct) | `A * B` |
/// | [`Step<P, 3>`](Step) | `3 * P` |
/// | [`Back<P>`](Back) | `-P` |
/// | [`StrideSum<P, Q>`](StrideSum) | `P + Q`, along a diagonal |
///
/// ```
/// use haversack::layout::{Back, StrideProduct, Step, Stride};
/// use haversack::Const;
///
/// assert_eq!(<Step<StrideProduct<Const<4>, Const<5>>, 2>>::STRIDE, 40);
/// assert_eq!(<Back<Const<4>>>::STRIDE, -4);
/// ```
///
/// This trait is sealed.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a stride",
    label = "this does not say how far apart elements are",
    note = "a stride is a dim, or `StrideProduct`, `Step`, `Back` or `StrideSum` of `haversack::layout`"
)]
pub trait Stride: sealed::Stride + Send + Sync + 'static {
    /// The stride in elements. If `isize` cannot hold it, there is no array that has it, and this is the nearest value.
    const STRIDE: isize;

    /// The same axis, walked from its end.
    type Reversed: Stride<Reversed = Self>;
}

/// The stride of an axis in front of others: their lengths, multiplied.
#[derive(Debug)]
pub struct StrideProduct<A, B>(PhantomData<(A, B)>);

/// Every `BY`th along an axis of stride `P`.
#[derive(Debug)]
pub struct Step<P, const BY: usize>(PhantomData<P>);

/// An axis of stride `P`, backwards. Backwards twice is `P`.
#[derive(Debug)]
pub struct Back<P>(PhantomData<P>);

/// One step along two axes at once.
#[derive(Debug)]
pub struct StrideSum<P, Q>(PhantomData<(P, Q)>);

/// Converts `length` to an `isize`, or to the most that `isize` holds.
#[inline]
pub(crate) const fn signed(length: usize) -> isize {
    if length > isize::MAX as usize { isize::MAX } else { length as isize }
}

impl<A: Stride, B: Stride> sealed::Stride for StrideProduct<A, B> {}
impl<A: Stride, B: Stride> Stride for StrideProduct<A, B> {
    const STRIDE: isize = A::STRIDE.saturating_mul(B::STRIDE);
    type Reversed = Back<Self>;
}

impl<P: Stride, const BY: usize> sealed::Stride for Step<P, BY> {}
impl<P: Stride, const BY: usize> Stride for Step<P, BY> {
    const STRIDE: isize = P::STRIDE.saturating_mul(signed(BY));
    type Reversed = Back<Self>;
}

impl<P: Stride, Q: Stride> sealed::Stride for StrideSum<P, Q> {}
impl<P: Stride, Q: Stride> Stride for StrideSum<P, Q> {
    const STRIDE: isize = P::STRIDE.saturating_add(Q::STRIDE);
    type Reversed = Back<Self>;
}

impl<P: Stride<Reversed = Back<P>>> sealed::Stride for Back<P> {}
impl<P: Stride<Reversed = Back<P>>> Stride for Back<P> {
    const STRIDE: isize = P::STRIDE.saturating_neg();
    type Reversed = P;
}

/// The strides of all axes of a view, as a tuple of [`Stride`]s.
///
/// ```
/// use haversack::layout::{Layout, RowMajor};
/// use haversack::Rank3;
///
/// assert_eq!(<RowMajor<Rank3<2, 3, 4>>>::STRIDES, [12, 4, 1]);
/// ```
///
/// This trait is sealed: views rely on it.
///
/// # When it is checked
/// At `cargo check`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a layout",
    label = "this does not say where elements lie",
    note = "a layout is a tuple of one stride an axis: `RowMajor<S>` for shape `S`, or what the type of a view says"
)]
pub trait Layout: sealed::Layout + Send + Sync + 'static {
    /// The stride of every axis, in elements.
    const STRIDES: &'static [isize];

    /// The strides of the axes in reversed order.
    type Reversed: Layout<Reversed = Self>;

    /// The strides, each `BY` times as long: of parts of elements, of which an element has `BY`.
    type Stepped<const BY: usize>: Layout;

    /// The strides with `P` in front; of six, where there is no room, the strides themselves.
    type Front<P: Stride>: Layout;

    /// The stride of axis 0, or `Const<0>` where there is none.
    type At0: Stride;
    /// The stride of axis 1, or `Const<0>` where there is none.
    type At1: Stride;
    /// The stride of axis 2, or `Const<0>` where there is none.
    type At2: Stride;
    /// The stride of axis 3, or `Const<0>` where there is none.
    type At3: Stride;
    /// The stride of axis 4, or `Const<0>` where there is none.
    type At4: Stride;
    /// The stride of axis 5, or `Const<0>` where there is none.
    type At5: Stride;
}

/// The layouts that an array of a shape can have as a whole. Every shape implements it.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a shape",
    label = "this is not a shape",
    note = "a shape is a tuple of 0 to 6 dims, such as `Rank2<3, 4>`, `(Const<3>, Const<4>)` or, for rank 1, `(Const<3>,)`"
)]
pub trait Layouts: Sized {
    /// The layout in which the last axis has stride 1.
    type RowMajor: Layout + Contiguous<Self>;

    /// The layout in which the first axis has stride 1.
    type ColumnMajor: Layout;
}

/// The layout of arrays, NumPy's C order: the last axis has stride 1, the stride of any other is the product of the
/// lengths behind it.
pub type RowMajor<S> = <S as Layouts>::RowMajor;

/// NumPy's Fortran order: the layout of the transpose of an array whose shape is `S` reversed.
pub type ColumnMajor<S> = <S as Layouts>::ColumnMajor;

/// A layout whose elements are contiguous, in the order of their indices: that of a row-major array of shape `S`. This trait is
/// sealed.
///
/// # When it is checked
/// At `cargo check`.
#[diagnostic::on_unimplemented(
    message = "this view is not contiguous: shape `{S}` has strides `{Self}`",
    label = "this needs contiguous elements, in row-major order",
    note = "`to_contiguous()` copies them into a contiguous array"
)]
pub trait Contiguous<S: Layouts>: Layout + sealed::Contiguous<S> {}

/// The tuple with one more element in front; of six, where there is no room, the tuple itself.
macro_rules! with_front {
    ($new:ident $a:ident $b:ident $c:ident $d:ident $e:ident $f:ident) => { ($a, $b, $c, $d, $e, $f) };
    ($new:ident $($dim:ident)*) => { ($new, $($dim,)*) };
}
pub(crate) use with_front;

macro_rules! layouts {
    ($([$($p:ident)*] reversed [$($r:ident)*] at [$($at:ty)*];)*) => {$(
        impl<$($p: Stride),*> sealed::Layout for ($($p,)*) {}
        #[diagnostic::do_not_recommend]
        impl<$($p: Stride),*> Layout for ($($p,)*) {
            const STRIDES: &'static [isize] = &[$($p::STRIDE),*];
            type Reversed = ($($r,)*);
            type Stepped<const BY: usize> = ($(Step<$p, BY>,)*);
            type Front<New: Stride> = with_front!(New $($p)*);
            layouts!(at $($at),*);
        }
    )*};
    (at $a:ty, $b:ty, $c:ty, $d:ty, $e:ty, $f:ty) => {
        type At0 = $a;
        type At1 = $b;
        type At2 = $c;
        type At3 = $d;
        type At4 = $e;
        type At5 = $f;
    };
}

/// No axis.
type No = Const<0>;

layouts! {
    [] reversed [] at [No No No No No No];
    [P] reversed [P] at [P No No No No No];
    [P Q] reversed [Q P] at [P Q No No No No];
    [P Q R] reversed [R Q P] at [P Q R No No No];
    [P Q R S] reversed [S R Q P] at [P Q R S No No];
    [P Q R S T] reversed [T S R Q P] at [P Q R S T No];
    [P Q R S T U] reversed [U T S R Q P] at [P Q R S T U];
}
