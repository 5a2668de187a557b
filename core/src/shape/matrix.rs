//! Rows, columns and the diagonal of a shape of rank 2.
//!
//! | shape | a row | a column | the diagonal |
//! | --- | --- | --- | --- |
//! | `(M, N)` | `(N,)` | `(M,)` | - |
//! | `(N, N)` | `(N,)` | `(N,)` | `(N,)`, with the strides of both axes added |

use super::Shape;
use super::dim::Dim;
use super::sub_view::{ExclusiveAccess, NonOverlapping, SubView, SubViewFamily};
use crate::layout::{Layout, Stride, StrideSum};

/// A shape of rank 2, `(M, N)`: M rows of length N, N columns of length M.
///
/// # When it is checked
/// At `cargo check`. This trait is sealed.
#[diagnostic::on_unimplemented(
    message = "shape `{Self}` is not that of a matrix",
    label = "only a shape of rank 2 has rows and columns",
    note = "`index_axis` and `axis_iter` work for any rank"
)]
pub trait Matrix: Shape {}

#[diagnostic::do_not_recommend]
impl<M: Dim, N: Dim> Matrix for (M, N) {}

/// A shape of two equal dims, `(N, N)`.
///
/// # When it is checked
/// At `cargo check`. This trait is sealed.
#[diagnostic::on_unimplemented(
    message = "shape `{Self}` is not that of a square",
    label = "only a matrix with as many rows as columns has this",
    note = "of another matrix, take a square first: `window` or `slice`"
)]
pub trait SquareMatrix: Shape {}

#[diagnostic::do_not_recommend]
impl<N: Dim> SquareMatrix for (N, N) {}

/// Each row. F1 to F3: place `i` and index `[j]` are index `[i, j]` of the whole.
pub struct MatrixRows;

impl<S: Matrix, L: Layout> SubViewFamily<S, L> for MatrixRows {
    type Shape = (S::Dim1,);
    type Layout = (L::At1,);
    const AXES: &'static [usize] = &[S::Dim0::SIZE];
    const STRIDES: &'static [isize] = &[L::At0::STRIDE];
}

impl NonOverlapping<ExclusiveAccess> for MatrixRows {}

/// Each column. F1 to F3: place `j` and index `[i]` are index `[i, j]` of the whole.
pub struct MatrixColumns;

impl<S: Matrix, L: Layout> SubViewFamily<S, L> for MatrixColumns {
    type Shape = (S::Dim0,);
    type Layout = (L::At0,);
    const AXES: &'static [usize] = &[S::Dim1::SIZE];
    const STRIDES: &'static [isize] = &[L::At1::STRIDE];
}

impl NonOverlapping<ExclusiveAccess> for MatrixColumns {}

/// P1, P2: index `[i]` is index `[i, i]` of the whole.
pub struct Diagonal;

impl<S: SquareMatrix, L: Layout> SubView<S, L> for Diagonal {
    type Shape = (S::Dim0,);
    type Layout = (StrideSum<L::At0, L::At1>,);
    const OFFSET: isize = 0;
}

impl NonOverlapping<ExclusiveAccess> for Diagonal {}
