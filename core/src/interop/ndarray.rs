//! Views and arrays to and from the crate [ndarray](https://docs.rs/ndarray), whose shapes and strides are values.
//!
//! | from | to | copies | can fail |
//! | --- | --- | --- | --- |
//! | [`View`], [`ViewMut`] | `ArrayView`, `ArrayViewMut` | no | no |
//! | `ArrayView`, `ArrayViewMut` | [`View`], [`ViewMut`] | no | if shape or strides differ |
//! | [`Array`] | `ndarray::Array` | `NBYTES` | no |
//! | `ndarray::ArrayView` of any strides | [`Array`] | `NBYTES` | if the shape differs |
//!
//! ```
//! use haversack::{Array, Rank2, View, array, s};
//!
//! let a = <array![f32; 4, 6]>::arange();
//! let theirs = a.slice(s![1..3, 0..6;2]).into_ndarray(); // no copy
//! assert_eq!(theirs, ndarray::arr2(&[[6.0, 8.0, 10.0], [12.0, 14.0, 16.0]]));
//!
//! let ours = View::<f32, Rank2<4, 6>>::try_from(a.view().into_ndarray())?;
//! assert_eq!(ours[[3, 5]], 23.0);
//!
//! let error = View::<f32, Rank2<6, 4>>::try_from(a.view().into_ndarray()).unwrap_err();
//! assert_eq!(error.to_string(), "expected shape [6, 4], found [4, 6]");
//! let error = View::<f32, Rank2<6, 4>>::try_from(a.t().into_ndarray()).unwrap_err();
//! assert_eq!(error.to_string(), "of shape [6, 4], expected strides [4, 1], found [1, 6]");
//! // A copy, so that any strides do.
//! let transposed = Array::<f32, Rank2<6, 4>>::try_from(a.t().into_ndarray())?;
//! assert_eq!(transposed[[5, 3]], 23.0);
//! # Ok::<(), haversack::interop::error::LayoutError>(())
//! ```

mod raw;

use ndarray::{ArrayView, ArrayViewMut, Dimension, IntoDimension};

use crate::array::Array;
use crate::dtype::Dtype;
use crate::footprint::Fits;
use crate::interop::error::LayoutError;
use crate::layout::Layout;
use crate::shape::Shape;
use crate::storage::{Storage, StorageOwned};
use crate::view::raw::RawView;
use crate::view::{View, ViewMut};
use raw::strided;

/// # As views of ndarray
impl<'a, T: Dtype, S: Shape<Index: IntoDimension>, L: Layout> View<'a, T, S, L> {
    /// Returns the same elements as ndarray's view. Copies nothing.
    ///
    /// ```
    /// # use haversack::array;
    /// let a = <array![i32; 2, 3]>::arange();
    /// assert_eq!(a.t().into_ndarray(), ndarray::arr2(&[[0, 3], [1, 4], [2, 5]]));
    /// ```
    pub fn into_ndarray(self) -> ArrayView<'a, T, <S::Index as IntoDimension>::Dim> {
        self.raw().into_ndarray()
    }
}

/// # As views of ndarray
impl<'a, T: Dtype, S: Shape<Index: IntoDimension>, L: Layout> ViewMut<'a, T, S, L> {
    /// Returns the same elements as ndarray's mutable view. Copies nothing.
    ///
    /// ```
    /// # use haversack::array;
    /// let mut a = <array![i32; 2, 3]>::arange();
    /// a.view_mut().into_ndarray().row_mut(1).fill(7);
    /// assert_eq!(a.as_slice(), [0, 1, 2, 7, 7, 7]);
    /// ```
    pub fn into_ndarray(self) -> ArrayViewMut<'a, T, <S::Index as IntoDimension>::Dim> {
        self.into_raw().into_ndarray_mut()
    }
}

/// The same elements. Copies nothing.
///
/// # Errors
/// At run time: [`LayoutError`] if shape or strides differ. Strides of axes of length 1 may be any.
impl<'a, T: Dtype, S: Shape, L: Layout, D: Dimension> TryFrom<ArrayView<'a, T, D>> for View<'a, T, S, L> {
    type Error = LayoutError;

    fn try_from(theirs: ArrayView<'a, T, D>) -> Result<Self, LayoutError> {
        RawView::of_ndarray(&theirs).map(View::new)
    }
}

/// The same elements, to be written. Copies nothing.
///
/// # Errors
/// At run time: [`LayoutError`] if shape or strides differ. Strides of axes of length 1 may be any.
impl<'a, T: Dtype, S: Shape, L: Layout, D: Dimension> TryFrom<ArrayViewMut<'a, T, D>> for ViewMut<'a, T, S, L> {
    type Error = LayoutError;

    fn try_from(theirs: ArrayViewMut<'a, T, D>) -> Result<Self, LayoutError> {
        RawView::of_ndarray_mut(theirs).map(ViewMut::new)
    }
}

/// Copies the elements, whatever their strides. Allocates `NBYTES`.
///
/// # Errors
/// At run time: [`LayoutError`] if the shape differs; nothing is allocated then.
impl<T: Dtype, S: Shape, W: StorageOwned, D: Dimension> TryFrom<ArrayView<'_, T, D>> for Array<T, S, W> {
    type Error = LayoutError;

    fn try_from(theirs: ArrayView<'_, T, D>) -> Result<Self, LayoutError> {
        let () = Fits::<T, S>::ADDRESSABLE;
        strided(&theirs).is_of_shape::<S>()?;
        // Both run in row-major order of their indices.
        let mut elements = theirs.iter().copied();
        Ok(Self::from_fn(|_| elements.next().unwrap_or_default()))
    }
}

/// Copies the elements into a vector of ndarray's, and frees the array. Allocates `NBYTES`.
///
/// ```
/// # use haversack::array;
/// let theirs = ndarray::Array2::from(<array![i32; 2, 2]>::arange());
/// assert_eq!(theirs, ndarray::arr2(&[[0, 1], [2, 3]]));
/// ```
impl<T: Dtype, S: Shape<Index: IntoDimension>, W: Storage> From<Array<T, S, W>>
    for ndarray::Array<T, <S::Index as IntoDimension>::Dim>
{
    fn from(array: Array<T, S, W>) -> Self {
        array.view().into_ndarray().to_owned()
    }
}
