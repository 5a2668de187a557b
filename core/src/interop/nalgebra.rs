//! Views and arrays to and from the crate [nalgebra](https://docs.rs/nalgebra), whose lengths are types or values.
//!
//! | from | to | copies | can fail |
//! | --- | --- | --- | --- |
//! | [`View`], [`ViewMut`] with contiguous columns | `MatrixView`, `MatrixViewMut` | no | no |
//! | `MatrixView`, `MatrixViewMut` | [`View`], [`ViewMut`] | no | if shape or strides differ |
//! | `MatrixView` of any strides | [`Array`] | `NBYTES` | if the shape differs |
//!
//! nalgebra's matrices are column-major, arrays are row-major: without a copy, an array `(M, N)` is a matrix of `N` rows and `M` columns
//! there. So the transpose is given, `a.t().into_nalgebra()`, and an array itself does not compile. A view of rank 1 is a column. Lengths and
//! strides that are `Const` here are `Const` there; named ones are `Dyn`. (nalgebra has views of row-major matrices, too, but its products
//! read beyond their elements: [issue 1616](https://github.com/dimforge/nalgebra/issues/1616).)
//!
//! ```
//! use haversack::layout::ColumnMajor;
//! use haversack::{Array, Rank2, View, array};
//! use nalgebra::{SMatrix, SMatrixView};
//!
//! let (a, x) = (<array![f64; 2, 3]>::arange(), array![1.0, 0.0, 2.0]);
//! let columns: SMatrixView<'_, f64, 3, 2> = a.t().into_nalgebra(); // no copy
//! assert_eq!(columns.as_slice(), a.as_slice());
//! let product = columns.tr_mul(&x.view().into_nalgebra()); // a.dot(&x)
//! assert_eq!(product.as_slice(), [4.0, 13.0]);
//!
//! let m = SMatrix::<f64, 2, 3>::new(0.0, 1.0, 2.0, 3.0, 4.0, 5.0);
//! let theirs: SMatrixView<'_, f64, 2, 3> = m.as_view();
//! let ours = View::<f64, Rank2<2, 3>, ColumnMajor<Rank2<2, 3>>>::try_from(theirs)?; // no copy
//! assert_eq!(ours, a);
//!
//! let error = View::<f64, Rank2<2, 3>>::try_from(theirs).unwrap_err();
//! assert_eq!(error.to_string(), "of shape [2, 3], expected strides [3, 1], found [1, 2]");
//! // A copy, so that any strides do.
//! assert_eq!(Array::<f64, Rank2<2, 3>>::try_from(theirs)?, a);
//! # Ok::<(), haversack::interop::error::LayoutError>(())
//! ```

mod raw;

use nalgebra::{Dyn, MatrixView, MatrixViewMut};
use typenum::{UInt, UTerm};

use crate::array::Array;
use crate::dtype::Dtype;
use crate::footprint::Fits;
use crate::interop::error::LayoutError;
use crate::layout::{Const, Layout, Step, Stride, StrideProduct, StrideSum};
use crate::shape::Shape;
use crate::shape::dim::Dim;
use crate::shape::named::NamedDim;
use crate::storage::StorageOwned;
use crate::view::raw::RawView;
use crate::view::{View, ViewMut};
use raw::MatrixFacts;

/// A length or a stride that nalgebra has: one that is not negative. Sealed, since [`Stride`] is.
///
/// # When it is checked
/// At `cargo check`: `Back` does not implement it.
#[diagnostic::on_unimplemented(
    message = "nalgebra has no stride `{Self}`",
    label = "nalgebra's views do not run backwards",
    note = "`to_contiguous()` copies the elements into an array, whose transpose nalgebra has: `a.t()`"
)]
pub trait NalgebraDim: Stride {
    /// The length or stride in nalgebra: `Const` for `Const`, `Dyn` for others.
    type Dim: nalgebra::Dim;

    /// Returns the length or stride.
    fn dim() -> Self::Dim;
}

impl<const N: usize> NalgebraDim for Const<N> {
    type Dim = nalgebra::Const<N>;
    fn dim() -> Self::Dim {
        nalgebra::Const
    }
}

macro_rules! dynamic {
    ($(<$($parameter:ident: $bound:path),* $(; $by:ident)?> $stride:ty;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($parameter: $bound,)* $(const $by: usize)?> NalgebraDim for $stride
        where
            $stride: Stride,
        {
            type Dim = Dyn;
            fn dim() -> Dyn {
                Dyn(<$stride as Stride>::STRIDE as usize)
            }
        }
    )*};
}

dynamic! {
    <D: NamedDim> D;
    <> UTerm;
    <U: Send, B: Send> UInt<U, B>;
    <P: NalgebraDim; BY> Step<P, BY>;
    <P: NalgebraDim, Q: NalgebraDim> StrideProduct<P, Q>;
    <P: NalgebraDim, Q: NalgebraDim> StrideSum<P, Q>;
}

/// A shape that nalgebra has: of rank 2, a matrix; of rank 1, a column. Sealed, since [`Shape`] is.
///
/// # When it is checked
/// At `cargo check`.
#[diagnostic::on_unimplemented(
    message = "nalgebra has no arrays of shape `{Self}`",
    label = "nalgebra has matrices and vectors: shapes of rank 2 and 1",
    note = "`index_axis`, `slice` and `reshape` give views of fewer axes"
)]
pub trait NalgebraShape: Shape {
    /// The number of rows.
    type Rows: nalgebra::Dim;
    /// The number of columns.
    type Columns: nalgebra::Dim;

    /// Returns both.
    fn lengths() -> (Self::Rows, Self::Columns);
}

impl<M: Dim + NalgebraDim, N: Dim + NalgebraDim> NalgebraShape for (M, N) {
    type Rows = <M as NalgebraDim>::Dim;
    type Columns = <N as NalgebraDim>::Dim;
    fn lengths() -> (Self::Rows, Self::Columns) {
        (M::dim(), N::dim())
    }
}

impl<N: Dim + NalgebraDim> NalgebraShape for (N,) {
    type Rows = <N as NalgebraDim>::Dim;
    type Columns = nalgebra::Const<1>;
    fn lengths() -> (Self::Rows, Self::Columns) {
        (N::dim(), nalgebra::Const)
    }
}

/// A layout that nalgebra has: each column is contiguous. Sealed, since [`Layout`] is.
///
/// # When it is checked
/// At `cargo check`.
#[diagnostic::on_unimplemented(
    message = "the columns of this view are not contiguous: its strides are `{Self}`",
    label = "nalgebra's matrices are column-major, arrays are row-major",
    note = "without a copy, the transpose of an array is given: `a.t().into_nalgebra()`"
)]
pub trait NalgebraLayout: Layout {
    /// The stride between columns.
    type Columns: nalgebra::Dim;

    /// Returns the strides between rows and between columns.
    fn strides() -> (nalgebra::Const<1>, Self::Columns);
}

impl<P: NalgebraDim> NalgebraLayout for (Const<1>, P) {
    type Columns = P::Dim;
    fn strides() -> (nalgebra::Const<1>, P::Dim) {
        (nalgebra::Const, P::dim())
    }
}

macro_rules! one_column {
    ($(<$($p:ident)*> $layout:ty;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($p: Stride),*> NalgebraLayout for $layout {
            type Columns = nalgebra::Const<0>;
            fn strides() -> (nalgebra::Const<1>, nalgebra::Const<0>) {
                (nalgebra::Const, nalgebra::Const)
            }
        }
    )*};
}

// Other ranks are refused by their shape alone.
one_column! {
    <> (Const<1>,);
    <> ();
    <P Q R> (P, Q, R);
    <P Q R S> (P, Q, R, S);
    <P Q R S T> (P, Q, R, S, T);
    <P Q R S T U> (P, Q, R, S, T, U);
}

/// # As views of nalgebra
impl<'a, T: Dtype, S: Shape, L: Layout> View<'a, T, S, L> {
    /// Returns the same elements as nalgebra's view, if their columns are contiguous: of an array, those of its transpose. Copies nothing.
    ///
    /// ```
    /// # use haversack::array;
    /// let (a, x) = (<array![i32; 2, 3]>::arange(), array![1, 2]);
    /// assert_eq!((a.t().into_nalgebra() * x.view().into_nalgebra()).as_slice(), [6, 9, 12]);
    /// ```
    pub fn into_nalgebra<Rows, Columns, Stride>(self) -> MatrixView<'a, T, Rows, Columns, nalgebra::Const<1>, Stride>
    where
        Rows: nalgebra::Dim,
        Columns: nalgebra::Dim,
        Stride: nalgebra::Dim,
        S: NalgebraShape<Rows = Rows, Columns = Columns>,
        L: NalgebraLayout<Columns = Stride>,
    {
        self.raw().into_nalgebra()
    }
}

/// # As views of nalgebra
impl<'a, T: Dtype, S: Shape, L: Layout> ViewMut<'a, T, S, L> {
    /// Returns the same elements as nalgebra's mutable view, like [`View::into_nalgebra`]. Copies nothing.
    ///
    /// ```
    /// # use haversack::array;
    /// let mut a = <array![i32; 2, 3]>::arange();
    /// a.view_mut().t().into_nalgebra().column_mut(1).fill(7);
    /// assert_eq!(a.as_slice(), [0, 1, 2, 7, 7, 7]);
    /// ```
    pub fn into_nalgebra<Rows, Columns, Stride>(self) -> MatrixViewMut<'a, T, Rows, Columns, nalgebra::Const<1>, Stride>
    where
        Rows: nalgebra::Dim,
        Columns: nalgebra::Dim,
        Stride: nalgebra::Dim,
        S: NalgebraShape<Rows = Rows, Columns = Columns>,
        L: NalgebraLayout<Columns = Stride>,
    {
        self.into_raw().into_nalgebra_mut()
    }
}

// A conversion from nalgebra's views, which have any lengths and strides of theirs.
macro_rules! from_views {
    ($($(#[$attribute:meta])* $theirs:ident => $ours:ty, <$parameter:ident: $bound:ident> |$view:ident| $body:expr;)*) => {$(
        $(#[$attribute])*
        impl<'a, T, S, $parameter, R, C, RS, CS> TryFrom<$theirs<'a, T, R, C, RS, CS>> for $ours
        where
            T: Dtype,
            S: NalgebraShape,
            $parameter: $bound,
            R: nalgebra::Dim,
            C: nalgebra::Dim,
            RS: nalgebra::Dim,
            CS: nalgebra::Dim,
        {
            type Error = LayoutError;

            fn try_from($view: $theirs<'a, T, R, C, RS, CS>) -> Result<Self, LayoutError> {
                $body
            }
        }
    )*};
}

from_views! {
    /// The same elements. Copies nothing.
    ///
    /// # Errors
    /// At run time: [`LayoutError`] if shape or strides differ. Strides of axes of length 1 may be any.
    MatrixView => View<'a, T, S, L>, <L: Layout> |theirs| RawView::of_nalgebra(&theirs).map(View::new);

    /// The same elements, to be written. Copies nothing.
    ///
    /// # Errors
    /// At run time: [`LayoutError`] if shape or strides differ, or lead to an element twice. Strides of axes of length 1 may be any.
    MatrixViewMut => ViewMut<'a, T, S, L>, <L: Layout> |theirs| RawView::of_nalgebra_mut(theirs).map(ViewMut::new);

    /// Copies the elements, whatever their strides. Allocates `NBYTES`.
    ///
    /// # Errors
    /// At run time: [`LayoutError`] if the shape differs; nothing is allocated then.
    MatrixView => Array<T, S, W>, <W: StorageOwned> |theirs| {
        let () = Fits::<T, S>::ADDRESSABLE;
        MatrixFacts::of::<S, _, _, _>(&theirs).from(theirs.as_ptr().cast_mut()).is_of_shape::<S>()?;
        Ok(Self::from_fn(|index| match *index.as_ref() {
            [row, column] => theirs[(row, column)],
            [row] => theirs[(row, 0)],
            _ => unreachable!("nalgebra has ranks 1 and 2"),
        }))
    };
}
