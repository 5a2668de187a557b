//! Sizes, lengths and the dtype of an array: constants of its type.

use super::Array;
use crate::dtype::{Dtype, DtypeInfo};
use crate::footprint;
use crate::shape::Shape;
use crate::storage::Storage;

/// # Inspect
impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
    /// Bytes of the elements: `LEN * ITEMSIZE` (NumPy's `nbytes`).
    ///
    /// ```
    /// # use haversack::array;
    /// type Image = array![u8; 28, 28];
    /// const _: () = assert!(Image::NBYTES == 784);
    /// ```
    ///
    /// # When it is checked
    /// That memory can address so many bytes (`isize::MAX`): where this is read, at `cargo check` in a constant,
    /// otherwise at build time.
    pub const NBYTES: usize = footprint::nbytes::<T, S>();

    /// The number of elements (NumPy's `size`): the product of all lengths, 1 for rank 0.
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(<array![f32; 28, 30]>::LEN, 840);
    /// assert_eq!(<array![f32;]>::LEN, 1);
    /// ```
    ///
    /// # When it is checked
    /// That memory can address so many elements: as for [`NBYTES`](Self::NBYTES).
    pub const LEN: usize = S::LEN;

    /// The number of axes, 0 to 6 (NumPy's `ndim`).
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(<array![f32; 28, 30]>::RANK, 2);
    /// ```
    pub const RANK: usize = S::RANK;

    /// The length of every axis: `[usize; RANK]` (NumPy's `shape`).
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(<array![u8; 28, 30]>::SHAPE, [28, 30]);
    /// ```
    pub const SHAPE: S::Index = S::SHAPE;

    /// Bytes of one element (NumPy's `itemsize`).
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(<array![f32; 28, 30]>::ITEMSIZE, 4);
    /// ```
    pub const ITEMSIZE: usize = size_of::<T>();

    /// The names and the size of the element type (NumPy's `dtype`).
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(<array![f32; 3]>::DTYPE.numpy, "float32");
    /// ```
    pub const DTYPE: DtypeInfo = T::DTYPE;

    /// Returns the bytes of all elements: [`NBYTES`](Self::NBYTES), as a function.
    ///
    /// ```
    /// # use haversack::array;
    /// type Hidden = array![f32; 784, 512];
    /// const _: () = assert!(Hidden::nbytes() == 784 * 512 * 4);
    /// ```
    #[inline]
    #[doc(alias = "getsizeof")]
    pub const fn nbytes() -> usize {
        Self::NBYTES
    }

    /// Returns the length of every axis, NumPy's `a.shape`: [`SHAPE`](Self::SHAPE) of a value.
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(<array![u8; 2, 3]>::zeros().shape(), [2, 3]);
    /// ```
    #[inline]
    pub const fn shape(&self) -> S::Index {
        S::SHAPE
    }

    /// Returns the number of elements, NumPy's `a.size`: [`LEN`](Self::LEN) of a value. Python's `len(a)` is `shape()[0]`.
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(<array![u8; 2, 3]>::zeros().len(), 6);
    /// ```
    #[inline]
    #[allow(clippy::len_without_is_empty, reason = "whether it is empty is known from the type")]
    pub const fn len(&self) -> usize {
        S::COUNT
    }
}
