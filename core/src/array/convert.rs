//! Arrays from nested arrays, slices, vectors and other arrays, and back.
//!
//! All but `from_nested` copy: a `Vec`'s block has another layout than an array's, so it cannot change hands.

use core::fmt;

use crate::layout::Const;

use super::Array;
use crate::dtype::Dtype;
use crate::footprint::Fits;
use crate::shape::Shape;
use crate::storage::nested;
use crate::storage::{Inline, Storage, StorageOwned};

/// The error of `TryFrom`: the number of elements given is not that of the array. Names both numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct LengthError {
    /// The number of elements of the array type.
    pub expected: usize,
    /// The number of elements that were given.
    pub found: usize,
    axes: &'static [usize],
}

impl LengthError {
    /// Checks that an array of shape `S` has `found` elements.
    pub(crate) fn check<S: Shape>(found: usize) -> Result<(), Self> {
        if found == S::COUNT { Ok(()) } else { Err(LengthError { expected: S::COUNT, found, axes: S::AXES }) }
    }
}

impl fmt::Display for LengthError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let LengthError { expected, found, axes } = self;
        write!(f, "an array of shape {axes:?} has {expected} elements, but {found} were given")
    }
}

impl core::error::Error for LengthError {}

/// Copies the slice, which holds the elements in row-major order. Allocates `NBYTES`.
///
/// ```
/// # use haversack::array;
/// let a = <array![u8; 2, 2]>::try_from(&[1, 2, 3, 4][..]).unwrap();
/// assert_eq!(a[[1, 0]], 3);
/// let error = <array![u8; 2, 2]>::try_from(&[1, 2, 3][..]).unwrap_err();
/// assert_eq!(error.to_string(), "an array of shape [2, 2] has 4 elements, but 3 were given");
/// ```
///
/// # Errors
/// At run time: [`LengthError`] if the slice has not `LEN` elements; nothing is allocated then.
impl<T: Dtype, S: Shape, W: StorageOwned> TryFrom<&[T]> for Array<T, S, W> {
    type Error = LengthError;

    fn try_from(elements: &[T]) -> Result<Self, LengthError> {
        let () = Fits::<T, S>::ADDRESSABLE;
        LengthError::check::<S>(elements.len())?;
        Ok(Self::new(W::copied(elements)))
    }
}

/// Copies the vector, which holds the elements in row-major order, and frees it. Allocates `NBYTES`.
///
/// ```
/// # use haversack::array;
/// let a = <array![f32; 2, 2]>::try_from(vec![1.0, 2.0, 3.0, 4.0])?;
/// assert_eq!(a[[1, 1]], 4.0);
/// # Ok::<(), haversack::array::LengthError>(())
/// ```
///
/// # Errors
/// At run time: [`LengthError`] if the vector has not `LEN` elements; nothing is allocated then, but the vector is gone.
/// `try_from(&v[..])` keeps it.
#[cfg(feature = "alloc")]
impl<T: Dtype, S: Shape, W: StorageOwned> TryFrom<alloc::vec::Vec<T>> for Array<T, S, W> {
    type Error = LengthError;

    fn try_from(elements: alloc::vec::Vec<T>) -> Result<Self, LengthError> {
        let () = Fits::<T, S>::ADDRESSABLE;
        Self::try_from(&elements[..])
    }
}

/// Copies the elements into a vector in row-major order, and frees the array. Allocates `NBYTES`, for `Inline` too: the
/// vector's block.
///
/// ```
/// # use haversack::array;
/// assert_eq!(Vec::from(<array![u8; 2, 2]>::arange()), [0, 1, 2, 3]);
/// ```
#[cfg(feature = "alloc")]
impl<T: Dtype, S: Shape, W: Storage> From<Array<T, S, W>> for alloc::vec::Vec<T> {
    fn from(array: Array<T, S, W>) -> Self {
        array.as_slice().to_vec()
    }
}

/// # Convert nested arrays
impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
    /// Copies a nested array, `[[T; N]; M]` for shape `(Const<M>, Const<N>)`, from where it is. Allocates `NBYTES`.
    ///
    /// ```
    /// # use haversack::array;
    /// static TABLE: [[u8; 2]; 3] = [[1, 2], [3, 4], [5, 6]];
    /// let a = <array![u8; 3, 2]>::copy_nested(&TABLE);
    /// assert_eq!(a[[2, 0]], 5);
    /// ```
    pub fn copy_nested(nested: &S::Nested<T>) -> Self
    where
        W: StorageOwned,
    {
        let () = Fits::<T, S>::ADDRESSABLE;
        Self::new(W::copied(nested::elements::<T, S>(nested)))
    }
}

/// # Convert nested arrays
impl<T: Dtype, S: Shape> Array<T, S, Inline> {
    /// Makes an array of a nested array, `[[T; N]; M]` for shape `(Const<M>, Const<N>)`, in constants and statics too.
    /// Copies nothing.
    ///
    /// ```
    /// use haversack::array;
    /// static KERNEL: array![f32; 2, 2; Inline] =
    ///     <array![f32; 2, 2; Inline]>::from_nested([[1.0, -1.0], [0.5, 2.0]]);
    /// assert_eq!(KERNEL[[1, 0]], 0.5);
    /// ```
    ///
    /// # Long lists
    /// Name the type, as above or by an alias, where there are thousands of literals. With `Array::from_nested([..])`
    /// alone, rustc finds the dtype only behind the list, and asks about each `-1` again for each literal behind it:
    /// 16,384 literals with a minus took 17 s to check, and 0.3 s where the type was named. The same holds for
    /// [`copy_nested`](Array::copy_nested), and for `[-1, -1, ..]` without any array. `From` cannot be told the type
    /// beforehand.
    #[inline]
    pub const fn from_nested(nested: S::Nested<T>) -> Self {
        let () = Fits::<T, S>::ADDRESSABLE;
        Self::new(nested)
    }

    /// Returns the nested array itself, `[[T; N]; M]` for shape `(Const<M>, Const<N>)`.
    ///
    /// ```
    /// # use haversack::{array, Inline};
    /// let rows: [[u8; 3]; 2] = <array![u8; 2, 3; Inline]>::arange().into_nested();
    /// assert_eq!(rows, [[0, 1, 2], [3, 4, 5]]);
    /// ```
    pub fn into_nested(self) -> S::Nested<T> {
        *self.as_nested()
    }
}

/// The only copy that looks implicit. Allocates `NBYTES`.
///
/// ```
/// # use haversack::array;
/// let a = <array![u8; 3]>::arange();
/// let mut b = a.clone();
/// b.fill(7);
/// assert_eq!(a.as_slice(), [0, 1, 2]);
///
/// b.clone_from(&a); // allocates nothing
/// assert!(a == b);
/// ```
impl<T: Dtype, S: Shape, W: StorageOwned> Clone for Array<T, S, W> {
    fn clone(&self) -> Self {
        Self::new(W::copied(self.as_slice()))
    }

    /// Copies the elements of `source` over these. Allocates nothing.
    fn clone_from(&mut self, source: &Self) {
        self.as_mut_slice().copy_from_slice(source.as_slice());
    }
}

/// # Convert nested arrays
impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
    /// Returns a copy whose elements are kept by `V`. Allocates `NBYTES` if `V` is `Heap`.
    ///
    /// ```
    /// # use haversack::{array, Inline};
    /// let a = <array![u8; 2, 3]>::arange();
    /// let b: array![u8; 2, 3; Inline] = a.copy_to::<Inline>();
    /// assert!(a == b);
    /// ```
    pub fn copy_to<V: StorageOwned>(&self) -> Array<T, S, V> {
        Array::new(V::copied(self.as_slice()))
    }
}

// nested array     array
// [T; A]           shape (Const<A>,)
// [[T; B]; A]      shape (Const<A>, Const<B>)   and so on
macro_rules! nested_type {
    ($t:ident;) => { $t };
    ($t:ident; $dim:ident $($rest:ident)*) => { [nested_type!($t; $($rest)*); $dim] };
}

macro_rules! from_nested {
    ($(($($dim:ident)+))*) => {$(
        /// Copies the nested array; by value, so it has been on the stack. `copy_nested` takes it from where it is.
        /// Allocates `NBYTES`.
        #[diagnostic::do_not_recommend]
        impl<T: Dtype, W: StorageOwned, $(const $dim: usize),+> From<nested_type!(T; $($dim)+)>
            for Array<T, ($(Const<$dim>,)+), W>
        {
            fn from(nested: nested_type!(T; $($dim)+)) -> Self {
                Self::copy_nested(&nested)
            }
        }

        /// Copies the nested array from where it is. Allocates `NBYTES`.
        #[diagnostic::do_not_recommend]
        impl<T: Dtype, W: StorageOwned, $(const $dim: usize),+> From<&nested_type!(T; $($dim)+)>
            for Array<T, ($(Const<$dim>,)+), W>
        {
            fn from(nested: &nested_type!(T; $($dim)+)) -> Self {
                Self::copy_nested(nested)
            }
        }
    )*};
}

from_nested! { (A) (A B) (A B C) (A B C D) (A B C D E) (A B C D E F) }
