//! Borrowed elements as nalgebra's views, and nalgebra's views as borrowed elements. Rules V1 and V2 of [`crate::view::raw`].
#![allow(unsafe_code, reason = "views of another crate are made of pointers")]

use nalgebra::{Const, Dim, Matrix, MatrixView, MatrixViewMut, RawStorage, ViewStorage, ViewStorageMut};

use super::{NalgebraLayout, NalgebraShape};
use crate::dtype::Dtype;
use crate::interop::error::LayoutError;
use crate::interop::strided::Strided;
use crate::layout::Layout;
use crate::shape::sub_view::{ExclusiveAccess, SharedAccess};
use crate::view::raw::RawView;

impl<'a, T: Dtype, S: NalgebraShape, L: NalgebraLayout> RawView<'a, T, S, L, SharedAccess> {
    pub(crate) fn into_nalgebra(self) -> MatrixView<'a, T, S::Rows, S::Columns, Const<1>, L::Columns> {
        // SAFETY: V1, these lengths and strides lead to the elements that `(S, L)` reaches, which are only read for `'a`.
        Matrix::from_data(unsafe { ViewStorage::from_raw_parts(self.pointer().as_ptr(), S::lengths(), L::strides()) })
    }
}

impl<'a, T: Dtype, S: NalgebraShape, L: NalgebraLayout> RawView<'a, T, S, L, ExclusiveAccess> {
    pub(crate) fn into_nalgebra_mut(self) -> MatrixViewMut<'a, T, S::Rows, S::Columns, Const<1>, L::Columns> {
        // SAFETY: as in `into_nalgebra`; by V2 no element is reached twice, or by anybody else for `'a`: `self` is consumed.
        Matrix::from_data(unsafe {
            ViewStorageMut::from_raw_parts(self.pointer().as_ptr(), S::lengths(), L::strides())
        })
    }
}

/// The axes and the strides of a matrix: one each for a single column, if a vector is expected.
pub(super) struct MatrixFacts {
    axes: [usize; 2],
    strides: [isize; 2],
    rank: usize,
}

impl MatrixFacts {
    pub(super) fn of<S: NalgebraShape, T, R: Dim, C: Dim>(matrix: &Matrix<T, R, C, impl RawStorage<T, R, C>>) -> Self {
        let ((rows, columns), (row, column)) = (matrix.shape(), matrix.strides());
        let rank = if S::RANK == 1 && columns == 1 { 1 } else { 2 };
        MatrixFacts { axes: [rows, columns], strides: [row as isize, column as isize], rank }
    }

    pub(super) fn from<T>(&self, first: *mut T) -> Strided<'_, T> {
        Strided { first, axes: &self.axes[..self.rank], strides: &self.strides[..self.rank] }
    }
}

impl<'a, T: Dtype, S: NalgebraShape, L: Layout> RawView<'a, T, S, L, SharedAccess> {
    /// Returns a view of the same elements, or an error if shape or strides differ.
    pub(crate) fn of_nalgebra<R: Dim, C: Dim, RS: Dim, CS: Dim>(
        view: &MatrixView<'a, T, R, C, RS, CS>,
    ) -> Result<Self, LayoutError> {
        // SAFETY: V1, nalgebra's view leads, with these axes and strides, to elements that are borrowed for `'a`.
        unsafe { MatrixFacts::of::<S, _, _, _>(view).from(view.as_ptr().cast_mut()).shared() }
    }
}

impl<'a, T: Dtype, S: NalgebraShape, L: Layout> RawView<'a, T, S, L, ExclusiveAccess> {
    /// Returns a mutable view of the same elements, or an error if shape or strides differ.
    pub(crate) fn of_nalgebra_mut<R: Dim, C: Dim, RS: Dim, CS: Dim>(
        mut view: MatrixViewMut<'a, T, R, C, RS, CS>,
    ) -> Result<Self, LayoutError> {
        let first = view.as_mut_ptr();
        // SAFETY: V1, as in `of_nalgebra`; nobody else reaches the elements for `'a`, since nalgebra's mutable view is consumed.
        unsafe { MatrixFacts::of::<S, _, _, _>(&view).from(first).exclusive() }
    }
}
