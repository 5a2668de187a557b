//! Rows, columns and the diagonal of a matrix. Always views.

use super::iterate::{Views, ViewsMut};
use super::pick::too_far;
use super::{View, ViewMut};
use crate::array::Array;
use crate::dtype::Dtype;
use crate::layout::Const;
use crate::layout::{Layout, StrideSum};
use crate::shape::Shape;
use crate::shape::dim::Dim;
use crate::shape::matrix::{Diagonal, Matrix, MatrixColumns, MatrixRows, SquareMatrix};
use crate::storage::{Storage, StorageMut};

/// # Rows, columns and the diagonal
impl<'a, T: Dtype, S: Shape, L: Layout> View<'a, T, S, L> {
    /// Returns row `i` of a matrix of shape `(M, N)`, as a view of shape `(N,)`.
    ///
    /// ```
    /// # use haversack::array;
    /// let a = <array![u8; 2, 3]>::arange();
    /// assert_eq!(a.row(1).as_slice(), [3, 4, 5]);
    /// ```
    ///
    /// # When it is checked
    /// That the shape is that of a matrix: at `cargo check`. That there are so many rows: at run time.
    ///
    /// # Panics
    /// If there are not.
    #[inline]
    #[track_caller]
    pub fn row(self, i: usize) -> View<'a, T, (S::Dim1,), (L::At1,)>
    where
        S: Matrix,
    {
        match self.raw.member::<MatrixRows>(&[i]) {
            Some(row) => View::new(row),
            None => too_far(0, S::Dim0::SIZE, i),
        }
    }

    /// Returns column `j` of a matrix of shape `(M, N)`, as a view of shape `(M,)`.
    ///
    /// ```
    /// # use haversack::array;
    /// let a = <array![u8; 2, 3]>::arange();
    /// assert!(a.column(1).iter().eq(&[1, 4]));
    /// ```
    ///
    /// # When it is checked
    /// That the shape is that of a matrix: at `cargo check`. That there are so many columns: at run time.
    ///
    /// # Panics
    /// If there are not.
    #[inline]
    #[track_caller]
    pub fn column(self, j: usize) -> View<'a, T, (S::Dim0,), (L::At0,)>
    where
        S: Matrix,
    {
        match self.raw.member::<MatrixColumns>(&[j]) {
            Some(column) => View::new(column),
            None => too_far(1, S::Dim1::SIZE, j),
        }
    }

    /// Iterates over the rows of a matrix of shape `(M, N)`: `M` views of shape `(N,)`.
    ///
    /// ```
    /// # use haversack::array;
    /// let a = <array![u32; 2, 3]>::arange();
    /// let sums: Vec<u32> = a.rows().map(|row| row.iter().sum()).collect();
    /// assert_eq!(sums, [3, 12]);
    /// ```
    ///
    /// # When it is checked
    /// That the shape is that of a matrix: at `cargo check`.
    #[inline]
    pub fn rows(self) -> Views<'a, T, S, L, MatrixRows>
    where
        S: Matrix,
    {
        self.members()
    }

    /// Iterates over the columns of a matrix of shape `(M, N)`: `N` views of shape `(M,)`.
    ///
    /// ```
    /// # use haversack::array;
    /// let a = <array![u32; 2, 3]>::arange();
    /// let sums: Vec<u32> = a.columns().map(|column| column.iter().sum()).collect();
    /// assert_eq!(sums, [3, 5, 7]);
    /// ```
    ///
    /// # When it is checked
    /// That the shape is that of a matrix: at `cargo check`.
    #[inline]
    pub fn columns(self) -> Views<'a, T, S, L, MatrixColumns>
    where
        S: Matrix,
    {
        self.members()
    }

    /// Returns the diagonal of a matrix of shape `(N, N)`, as a view of shape `(N,)`.
    ///
    /// ```
    /// # use haversack::array;
    /// let a = <array![u8; 3, 3]>::arange();
    /// assert!(a.diagonal().iter().eq(&[0, 4, 8]));
    /// ```
    ///
    /// # When it is checked
    /// That both axes have the same dim: at `cargo check`.
    #[inline]
    pub fn diagonal(self) -> View<'a, T, (S::Dim0,), (StrideSum<L::At0, L::At1>,)>
    where
        S: SquareMatrix,
    {
        View::new(self.raw.sub_view::<Diagonal>())
    }
}

/// # Rows, columns and the diagonal
impl<'a, T: Dtype, S: Shape, L: Layout> ViewMut<'a, T, S, L> {
    /// Returns a mutable view of row `i`, like [`View::row`].
    ///
    /// # Panics
    /// If there are not so many rows.
    #[inline]
    #[track_caller]
    pub fn row(self, i: usize) -> ViewMut<'a, T, (S::Dim1,), (L::At1,)>
    where
        S: Matrix,
    {
        match self.into_raw().member::<MatrixRows>(&[i]) {
            Some(row) => ViewMut::new(row),
            None => too_far(0, S::Dim0::SIZE, i),
        }
    }

    /// Returns a mutable view of column `j`, like [`View::column`].
    ///
    /// # Panics
    /// If there are not so many columns.
    #[inline]
    #[track_caller]
    pub fn column(self, j: usize) -> ViewMut<'a, T, (S::Dim0,), (L::At0,)>
    where
        S: Matrix,
    {
        match self.into_raw().member::<MatrixColumns>(&[j]) {
            Some(column) => ViewMut::new(column),
            None => too_far(1, S::Dim1::SIZE, j),
        }
    }

    /// Iterates over the rows as mutable views, like [`View::rows`].
    #[inline]
    pub fn rows(self) -> ViewsMut<'a, T, S, L, MatrixRows>
    where
        S: Matrix,
    {
        self.members()
    }

    /// Iterates over the columns as mutable views, like [`View::columns`].
    #[inline]
    pub fn columns(self) -> ViewsMut<'a, T, S, L, MatrixColumns>
    where
        S: Matrix,
    {
        self.members()
    }

    /// Returns a mutable view of the diagonal of a square matrix, like [`View::diagonal`].
    #[inline]
    pub fn diagonal(self) -> ViewMut<'a, T, (S::Dim0,), (StrideSum<L::At0, L::At1>,)>
    where
        S: SquareMatrix,
    {
        ViewMut::new(self.into_raw().sub_view::<Diagonal>())
    }
}

/// # Rows, columns and the diagonal
impl<'a, T: Dtype, const M: usize, N: Dim, L: Layout> ViewMut<'a, T, (Const<M>, N), L> {
    /// Returns all rows at once, as an array of mutable views that share no element.
    ///
    /// ```
    /// # use haversack::array;
    /// let mut a = <array![u8; 3, 2]>::arange();
    /// let [mut first, _, last] = a.each_row_mut();
    /// first.assign(last.view());
    /// assert_eq!(a.as_nested(), &[[4, 5], [2, 3], [4, 5]]);
    /// ```
    #[inline]
    pub fn each_row(self) -> [ViewMut<'a, T, (N,), (L::At1,)>; M] {
        let mut rows = self.rows();
        core::array::from_fn(|i| match rows.next() {
            Some(row) => row,
            None => too_far(0, M, i),
        })
    }
}

/// # Rows, columns and the diagonal
impl<T: Dtype, const M: usize, N: Dim, W: Storage> Array<T, (Const<M>, N), W> {
    /// Returns all rows at once, like [`ViewMut::each_row`], as an array of mutable views that share no element.
    #[inline]
    pub fn each_row_mut(&mut self) -> [ViewMut<'_, T, (N,)>; M]
    where
        W: StorageMut,
    {
        self.view_mut().each_row()
    }
}

/// # Rows, columns and the diagonal
///
/// [`View`] has examples.
impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
    /// Returns a view of row `i`, as [`View::row`] does.
    ///
    /// # Panics
    /// If there are not so many rows.
    #[inline]
    #[track_caller]
    pub fn row(&self, i: usize) -> View<'_, T, (S::Dim1,), (<S::RowMajor as Layout>::At1,)>
    where
        S: Matrix,
    {
        self.view().row(i)
    }

    /// Returns a mutable view of row `i`, like [`View::row`].
    ///
    /// # Panics
    /// If there are not so many rows.
    #[inline]
    #[track_caller]
    pub fn row_mut(&mut self, i: usize) -> ViewMut<'_, T, (S::Dim1,), (<S::RowMajor as Layout>::At1,)>
    where
        S: Matrix,
        W: StorageMut,
    {
        self.view_mut().row(i)
    }

    /// Returns a view of column `j`, as [`View::column`] does.
    ///
    /// # Panics
    /// If there are not so many columns.
    #[inline]
    #[track_caller]
    pub fn column(&self, j: usize) -> View<'_, T, (S::Dim0,), (<S::RowMajor as Layout>::At0,)>
    where
        S: Matrix,
    {
        self.view().column(j)
    }

    /// Returns a mutable view of column `j`, like [`View::column`].
    ///
    /// # Panics
    /// If there are not so many columns.
    #[inline]
    #[track_caller]
    pub fn column_mut(&mut self, j: usize) -> ViewMut<'_, T, (S::Dim0,), (<S::RowMajor as Layout>::At0,)>
    where
        S: Matrix,
        W: StorageMut,
    {
        self.view_mut().column(j)
    }

    /// Iterates over the rows, as [`View::rows`] does.
    #[inline]
    pub fn rows(&self) -> Views<'_, T, S, S::RowMajor, MatrixRows>
    where
        S: Matrix,
    {
        self.view().rows()
    }

    /// Iterates over the rows as mutable views, like [`View::rows`].
    #[inline]
    pub fn rows_mut(&mut self) -> ViewsMut<'_, T, S, S::RowMajor, MatrixRows>
    where
        S: Matrix,
        W: StorageMut,
    {
        self.view_mut().rows()
    }

    /// Iterates over the columns, as [`View::columns`] does.
    #[inline]
    pub fn columns(&self) -> Views<'_, T, S, S::RowMajor, MatrixColumns>
    where
        S: Matrix,
    {
        self.view().columns()
    }

    /// Iterates over the columns as mutable views, like [`View::columns`].
    #[inline]
    pub fn columns_mut(&mut self) -> ViewsMut<'_, T, S, S::RowMajor, MatrixColumns>
    where
        S: Matrix,
        W: StorageMut,
    {
        self.view_mut().columns()
    }

    /// Returns a view of the diagonal of a square matrix, as [`View::diagonal`] does.
    #[inline]
    pub fn diagonal(
        &self,
    ) -> View<'_, T, (S::Dim0,), (StrideSum<<S::RowMajor as Layout>::At0, <S::RowMajor as Layout>::At1>,)>
    where
        S: SquareMatrix,
    {
        self.view().diagonal()
    }

    /// Returns a mutable view of the diagonal of a square matrix, like [`View::diagonal`].
    #[inline]
    pub fn diagonal_mut(
        &mut self,
    ) -> ViewMut<'_, T, (S::Dim0,), (StrideSum<<S::RowMajor as Layout>::At0, <S::RowMajor as Layout>::At1>,)>
    where
        S: SquareMatrix,
        W: StorageMut,
    {
        self.view_mut().diagonal()
    }
}
