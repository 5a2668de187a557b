//! The elements at given indices.

use core::fmt;

use crate::layout::Const;

use crate::array::Array;
use crate::dtype::Dtype;
use crate::footprint::Fits;
use crate::layout::{Layout, axis_exceeded};
use crate::shape::Shape;
use crate::shape::axis::{Axis, HasAxis};
use crate::shape::dim::Dim;
use crate::storage::Storage;
use crate::storage::partial_init::PartialInit;
use crate::storage::partial_init::Same;
use crate::view::View;
use crate::view::raw::sub_view::RawSubView;

/// The error of [`View::take`] and [`View::gather`]: an index is past the end of its axis. Names the first such index.
///
/// ```
/// # use haversack::{Axis, array};
/// let a = array![10, 20, 30];
/// let error = a.take(Axis::<0>, [2, 0, 3]).err().unwrap();
/// assert_eq!((error.position, error.index, error.axis, error.length), (2, 3, 0, 3));
/// assert_eq!(error.to_string(), "index 3, at position 2, is out of bounds: axis 0 has length 3");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct IndexError {
    /// The position of the index among those given, counted from 0.
    pub position: usize,
    /// The index.
    pub index: usize,
    /// The axis that it is too large for.
    pub axis: usize,
    /// The length of that axis.
    pub length: usize,
}

impl fmt::Display for IndexError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let IndexError { position, index, axis, length } = self;
        write!(f, "index {index}, at position {position}, is out of bounds: axis {axis} has length {length}")
    }
}

impl core::error::Error for IndexError {}

/// Writes, for each index of the axes before `axis`, the elements at `indices` of the axis.
fn write<T: Dtype, S: Shape, L: Layout>(
    cut: RawSubView<'_, T, S, L>,
    axis: usize,
    indices: &[usize],
    init: &mut PartialInit<'_, T>,
) {
    if cut.axis() == axis && cut.is_last_axis() {
        return cut.write_at(indices, init);
    } else if cut.axis() == axis {
        return indices.iter().for_each(|&i| cut.at(i).write(init, &Same));
    }
    cut.each().for_each(|cut| write(cut, axis, indices, init));
}

/// # Take by indices
impl<T: Dtype, S: Shape, L: Layout> View<'_, T, S, L> {
    /// Copies the elements at the given indices of axis `I`, in their order, NumPy's `take`: `(M, A)` becomes `(M, N)`
    /// along axis 1. An index may come twice, or not at all. Allocates `LEN / A * N * size_of::<T>()` bytes, for an axis of
    /// length `A`.
    ///
    /// ```
    /// # use haversack::{Axis, array};
    /// let a = array![[1, 2, 3], [4, 5, 6]];
    /// let b: array![i32; 2, 2] = a.take(Axis::<1>, [2, 0])?;
    /// assert_eq!(b.as_nested(), &[[3, 1], [6, 4]]);
    /// # Ok::<(), haversack::IndexError>(())
    /// ```
    ///
    /// Indices that are known to be regular give a view: [`slice`](Self::slice).
    ///
    /// # When it is checked
    /// That the axis is there: at `cargo check`. That it is long enough: at run time.
    ///
    /// # Errors
    /// At run time: [`IndexError`] names the first index past the end of the axis; nothing is allocated then.
    pub fn take<const I: isize, const N: usize>(
        self,
        _: Axis<I>,
        indices: [usize; N],
    ) -> Result<Array<T, S::Replaced<Const<N>>>, IndexError>
    where
        S: HasAxis<I>,
    {
        let () = Fits::<T, S::Replaced<Const<N>>>::ADDRESSABLE;
        let length = S::Length::SIZE;
        if let Some(position) = indices.iter().position(|&index| index >= length) {
            return Err(IndexError { position, index: indices[position], axis: S::AXIS, length });
        }
        Ok(Array::written(|init| write(self.raw.as_sub_view(), S::AXIS, &indices, init)))
    }

    /// Copies the elements at the given indices, in their order, NumPy's `a[rows, columns]`. Allocates `N * size_of::<T>()`
    /// bytes.
    ///
    /// ```
    /// # use haversack::array;
    /// let a = array![[1, 2, 3], [4, 5, 6]];
    /// assert_eq!(a.gather([[1, 2], [0, 0], [1, 2]])?.as_slice(), [6, 1, 6]);
    ///
    /// let error = a.gather([[0, 0], [0, 3]]).err().unwrap();
    /// assert_eq!(error.to_string(), "index 3, at position 1, is out of bounds: axis 1 has length 3");
    /// # Ok::<(), haversack::IndexError>(())
    /// ```
    ///
    /// # When it is checked
    /// The number of axes: at `cargo check`. That they are long enough: at run time.
    ///
    /// # Errors
    /// At run time: [`IndexError`] names the first index past the end of an axis; nothing is allocated then.
    #[doc(alias = "take_along_axis")]
    pub fn gather<const N: usize>(self, indices: [S::Index; N]) -> Result<Array<T, (Const<N>,)>, IndexError> {
        let () = Fits::<T, (Const<N>,)>::ADDRESSABLE;
        for (position, index) in indices.iter().map(AsRef::as_ref).enumerate() {
            if let Some(axis) = axis_exceeded(S::AXES, index) {
                return Err(IndexError { position, index: index[axis], axis, length: S::AXES[axis] });
            }
        }
        Ok(Array::written(|init| init.each(N, |position| self[indices[position]])))
    }
}

/// # Take by indices
impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
    /// Copies the elements at the given indices of axis `I`, as [`View::take`] does. Allocates
    /// `LEN / A * N * size_of::<T>()` bytes, for an axis of length `A`.
    ///
    /// # Errors
    /// At run time: [`IndexError`]; nothing is allocated then.
    pub fn take<const I: isize, const N: usize>(
        &self,
        axis: Axis<I>,
        indices: [usize; N],
    ) -> Result<Array<T, S::Replaced<Const<N>>>, IndexError>
    where
        S: HasAxis<I>,
    {
        self.view().take(axis, indices)
    }

    /// Copies the elements at the given indices, as [`View::gather`] does. Allocates `N * size_of::<T>()` bytes.
    ///
    /// # Errors
    /// At run time: [`IndexError`]; nothing is allocated then.
    #[doc(alias = "take_along_axis")]
    pub fn gather<const N: usize>(&self, indices: [S::Index; N]) -> Result<Array<T, (Const<N>,)>, IndexError> {
        self.view().gather(indices)
    }
}
