//! The sum of a diagonal.

use crate::array::Array;
use crate::dtype::{Dtype, NumericOrComplex};
use crate::layout::Layout;
use crate::shape::Shape;
use crate::shape::matrix::SquareMatrix;
use crate::storage::Storage;
use crate::view::{View, ViewMut};

/// # Trace
impl<T: Dtype, S: Shape, L: Layout> View<'_, T, S, L> {
    /// Computes the sum of the diagonal of shape `(N, N)`, NumPy's `trace`, integers widened as by `sum`. Allocates nothing.
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(array![[1i8, 2], [3, 4]].trace(), 5i64);
    /// ```
    ///
    /// # When it is checked
    /// That both axes have the same dim: at `cargo check`.
    ///
    /// # Panics
    /// If integers overflow, where that is checked.
    #[inline]
    pub fn trace(self) -> T::Sum
    where
        T: NumericOrComplex,
        S: SquareMatrix,
    {
        self.diagonal().sum()
    }
}

/// # Trace
impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
    /// Computes the sum of the diagonal of shape `(N, N)`, as [`View::trace`] does. Allocates nothing.
    #[inline]
    pub fn trace(&self) -> T::Sum
    where
        T: NumericOrComplex,
        S: SquareMatrix,
    {
        self.view().trace()
    }
}

impl<T: Dtype, S: Shape, L: Layout> ViewMut<'_, T, S, L> {
    /// Computes the sum of the diagonal of shape `(N, N)`, as [`View::trace`] does. Allocates nothing.
    #[inline]
    pub fn trace(&self) -> T::Sum
    where
        T: NumericOrComplex,
        S: SquareMatrix,
    {
        self.view().trace()
    }
}
