//! All elements of a view, as an array.

use crate::storage::partial_init::Same;

use crate::array::Array;
use crate::dtype::Dtype;
use crate::footprint::Fits;
use crate::layout::Layout;
use crate::shape::Shape;
#[cfg(feature = "alloc")]
use crate::storage::Heap;
use crate::storage::StorageOwned;
use crate::view::{View, ViewMut};

/// # Copy
impl<T: Dtype, S: Shape, L: Layout> View<'_, T, S, L> {
    /// Copies the elements into an array of their own, row-major, NumPy's `a.copy()`. Allocates `LEN * size_of::<T>()` bytes.
    ///
    /// ```
    /// # use haversack::array;
    /// let a = <array![u8; 2, 3]>::arange();
    /// let b: array![u8; 3, 2] = a.t().to_owned();
    /// assert_eq!(b.as_slice(), [0, 3, 1, 4, 2, 5]);
    /// ```
    ///
    /// # Checked at build time
    /// That memory can address the copy: a view that repeats elements may show more of them than there are in memory.
    /// All copies check this.
    #[cfg(feature = "alloc")]
    #[doc(alias = "copy")]
    pub fn to_owned(self) -> Array<T, S> {
        let () = Fits::<T, S>::ADDRESSABLE;
        self.copy_to()
    }

    /// Copies like [`to_owned`](Self::to_owned). NumPy's `ascontiguousarray`, but always a copy: its elements are
    /// contiguous, as `as_slice` and `reshape` require. Allocates `LEN * size_of::<T>()` bytes.
    ///
    /// ```
    /// # use haversack::{array, shape};
    /// let a = <array![u8; 2, 3]>::arange();
    /// assert_eq!(a.t().to_contiguous().reshape(shape![6])[[1]], 3);
    /// ```
    ///
    /// # Checked at build time
    /// That memory can address the copy.
    #[cfg(feature = "alloc")]
    pub fn to_contiguous(self) -> Array<T, S> {
        let () = Fits::<T, S>::ADDRESSABLE;
        self.copy_to()
    }

    /// Copies the elements into an array with storage `W`. Allocates `LEN * size_of::<T>()` bytes if `W` is `Heap`.
    ///
    /// ```
    /// # use haversack::{array, Inline};
    /// let a = <array![u8; 2, 3]>::arange();
    /// let column: array![u8; 2; Inline] = a.column(1).copy_to::<Inline>();
    /// assert_eq!(column.as_slice(), [1, 4]);
    /// ```
    ///
    /// # Checked at build time
    /// That memory can address the copy.
    pub fn copy_to<W: StorageOwned>(self) -> Array<T, S, W> {
        let () = Fits::<T, S>::ADDRESSABLE;
        Array::written(|init| self.raw.as_sub_view().write(init, &Same))
    }
}

/// # Copy
impl<T: Dtype, S: Shape, L: Layout> ViewMut<'_, T, S, L> {
    /// Copies the elements into an array, as [`View::to_owned`] does. Allocates `LEN * size_of::<T>()` bytes.
    #[cfg(feature = "alloc")]
    #[doc(alias = "copy")]
    pub fn to_owned(&self) -> Array<T, S> {
        self.view().copy_to()
    }

    /// Copies the elements into an array, as [`View::to_contiguous`] does. Allocates `LEN * size_of::<T>()` bytes.
    #[cfg(feature = "alloc")]
    pub fn to_contiguous(&self) -> Array<T, S> {
        self.view().copy_to()
    }

    /// Copies the elements into an array with storage `W`, as [`View::copy_to`] does. Allocates `LEN * size_of::<T>()`
    /// bytes if `W` is `Heap`.
    pub fn copy_to<W: StorageOwned>(&self) -> Array<T, S, W> {
        self.view().copy_to()
    }
}

/// A copy of the elements. Allocates `LEN * size_of::<T>()` bytes.
///
/// ```
/// # use haversack::{array, Array};
/// let a = <array![u8; 2, 3]>::arange();
/// assert_eq!(Array::from(a.column(2)).as_slice(), [2, 5]);
/// ```
#[cfg(feature = "alloc")]
#[diagnostic::do_not_recommend]
impl<T: Dtype, S: Shape, L: Layout> From<View<'_, T, S, L>> for Array<T, S, Heap> {
    fn from(view: View<'_, T, S, L>) -> Self {
        view.copy_to()
    }
}
