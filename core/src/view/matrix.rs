//! Rows, columns and the diagonal of a matrix. Always views.

use super::iterate::{Views, ViewsMut};
use super::pick::too_far;
use super::{View, ViewMut};
use crate::array::Array;
use crate::dtype::Dtype;
use crate::layout::{Layout, StrideSum};
use crate::shape::Shape;
use crate::shape::dim::Dim;
use crate::shape::matrix::{Columns, Diagonal, Matrix, Rows, SquareMatrix};
use crate::storage::Storage;
use typenum::Const;

impl<'a, T: Dtype, S: Shape, L: Layout> View<'a, T, S, L> {
    /// Row `i` of shape `(M, N)`: `(N,)`.
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
        match self.raw.member::<Rows>(&[i]) {
            Some(row) => View::new(row),
            None => too_far(0, S::Dim0::SIZE, i),
        }
    }

    /// Column `j` of shape `(M, N)`: `(M,)`.
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
        match self.raw.member::<Columns>(&[j]) {
            Some(column) => View::new(column),
            None => too_far(1, S::Dim1::SIZE, j),
        }
    }

    /// Every row of shape `(M, N)`, one after the other: M of `(N,)`.
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
    pub fn rows(self) -> Views<'a, T, S, L, Rows>
    where
        S: Matrix,
    {
        self.members()
    }

    /// Every column of shape `(M, N)`, one after the other: N of `(M,)`.
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
    pub fn columns(self) -> Views<'a, T, S, L, Columns>
    where
        S: Matrix,
    {
        self.members()
    }

    /// The diagonal of shape `(N, N)`: `(N,)`.
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

impl<'a, T: Dtype, S: Shape, L: Layout> ViewMut<'a, T, S, L> {
    /// Like [`View::row`], but mutable.
    ///
    /// # Panics
    /// If there are not so many rows.
    #[inline]
    #[track_caller]
    pub fn row(self, i: usize) -> ViewMut<'a, T, (S::Dim1,), (L::At1,)>
    where
        S: Matrix,
    {
        match self.raw.member::<Rows>(&[i]) {
            Some(row) => ViewMut::new(row),
            None => too_far(0, S::Dim0::SIZE, i),
        }
    }

    /// Like [`View::column`], but mutable.
    ///
    /// # Panics
    /// If there are not so many columns.
    #[inline]
    #[track_caller]
    pub fn column(self, j: usize) -> ViewMut<'a, T, (S::Dim0,), (L::At0,)>
    where
        S: Matrix,
    {
        match self.raw.member::<Columns>(&[j]) {
            Some(column) => ViewMut::new(column),
            None => too_far(1, S::Dim1::SIZE, j),
        }
    }

    /// Like [`View::rows`], but mutable.
    #[inline]
    pub fn rows(self) -> ViewsMut<'a, T, S, L, Rows>
    where
        S: Matrix,
    {
        self.members()
    }

    /// Like [`View::columns`], but mutable.
    #[inline]
    pub fn columns(self) -> ViewsMut<'a, T, S, L, Columns>
    where
        S: Matrix,
    {
        self.members()
    }

    /// Like [`View::diagonal`], but mutable.
    #[inline]
    pub fn diagonal(self) -> ViewMut<'a, T, (S::Dim0,), (StrideSum<L::At0, L::At1>,)>
    where
        S: SquareMatrix,
    {
        ViewMut::new(self.raw.sub_view::<Diagonal>())
    }
}

impl<'a, T: Dtype, const M: usize, N: Dim, L: Layout> ViewMut<'a, T, (Const<M>, N), L> {
    /// All rows at once, as an array of views that share no element.
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

impl<T: Dtype, const M: usize, N: Dim, W: Storage> Array<T, (Const<M>, N), W> {
    /// [`ViewMut::each_row`]: all rows at once, as an array of views that share no element.
    #[inline]
    pub fn each_row_mut(&mut self) -> [ViewMut<'_, T, (N,)>; M] {
        self.view_mut().each_row()
    }
}

/// Rows, columns and the diagonal. [`View`] has examples.
impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
    /// [`View::row`]: row `i`.
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

    /// Like [`View::row`], but mutable.
    ///
    /// # Panics
    /// If there are not so many rows.
    #[inline]
    #[track_caller]
    pub fn row_mut(&mut self, i: usize) -> ViewMut<'_, T, (S::Dim1,), (<S::RowMajor as Layout>::At1,)>
    where
        S: Matrix,
    {
        self.view_mut().row(i)
    }

    /// [`View::column`]: column `j`.
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

    /// Like [`View::column`], but mutable.
    ///
    /// # Panics
    /// If there are not so many columns.
    #[inline]
    #[track_caller]
    pub fn column_mut(&mut self, j: usize) -> ViewMut<'_, T, (S::Dim0,), (<S::RowMajor as Layout>::At0,)>
    where
        S: Matrix,
    {
        self.view_mut().column(j)
    }

    /// [`View::rows`]: every row.
    #[inline]
    pub fn rows(&self) -> Views<'_, T, S, S::RowMajor, Rows>
    where
        S: Matrix,
    {
        self.view().rows()
    }

    /// Like [`View::rows`], but mutable.
    #[inline]
    pub fn rows_mut(&mut self) -> ViewsMut<'_, T, S, S::RowMajor, Rows>
    where
        S: Matrix,
    {
        self.view_mut().rows()
    }

    /// [`View::columns`]: every column.
    #[inline]
    pub fn columns(&self) -> Views<'_, T, S, S::RowMajor, Columns>
    where
        S: Matrix,
    {
        self.view().columns()
    }

    /// Like [`View::columns`], but mutable.
    #[inline]
    pub fn columns_mut(&mut self) -> ViewsMut<'_, T, S, S::RowMajor, Columns>
    where
        S: Matrix,
    {
        self.view_mut().columns()
    }

    /// [`View::diagonal`]: the diagonal of a square.
    #[inline]
    pub fn diagonal(
        &self,
    ) -> View<'_, T, (S::Dim0,), (StrideSum<<S::RowMajor as Layout>::At0, <S::RowMajor as Layout>::At1>,)>
    where
        S: SquareMatrix,
    {
        self.view().diagonal()
    }

    /// Like [`View::diagonal`], but mutable.
    #[inline]
    pub fn diagonal_mut(
        &mut self,
    ) -> ViewMut<'_, T, (S::Dim0,), (StrideSum<<S::RowMajor as Layout>::At0, <S::RowMajor as Layout>::At1>,)>
    where
        S: SquareMatrix,
    {
        self.view_mut().diagonal()
    }
}
