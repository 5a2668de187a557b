//! Arrays as iterators of their elements.

use core::iter::FusedIterator;
use core::ops::Range;
use core::slice;

use super::Array;
use crate::dtype::Dtype;
use crate::shape::Shape;
#[cfg(feature = "alloc")]
use crate::storage::Heap;
use crate::storage::{Storage, StorageMut, StorageOwned};

/// The elements of an array by value, in row-major order. Keeps the array's memory until it is dropped.
///
/// ```
/// # use haversack::array;
/// let mut elements = <array![u8; 2, 2]>::arange().into_iter();
/// assert_eq!((elements.next(), elements.next_back(), elements.len()), (Some(0), Some(3), 2));
/// ```
pub struct IntoIter<
    T: Dtype,
    S: Shape,
    #[cfg(feature = "alloc")] W: Storage = Heap,
    #[cfg(not(feature = "alloc"))] W: Storage,
> {
    array: Array<T, S, W>,
    left: Range<usize>,
}

/// Copies the whole array, with the elements that were already taken. Allocates `NBYTES` for `Heap`.
// Not derived: that would ask dims and storages, which are only names, to be `Clone`.
impl<T: Dtype, S: Shape, W: StorageOwned> Clone for IntoIter<T, S, W> {
    fn clone(&self) -> Self {
        IntoIter { array: self.array.clone(), left: self.left.clone() }
    }
}

impl<T: Dtype, S: Shape, W: Storage> Iterator for IntoIter<T, S, W> {
    type Item = T;

    #[inline]
    fn next(&mut self) -> Option<T> {
        let position = self.left.next()?;
        Some(self.array.as_slice()[position])
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.left.size_hint()
    }
}

impl<T: Dtype, S: Shape, W: Storage> DoubleEndedIterator for IntoIter<T, S, W> {
    #[inline]
    fn next_back(&mut self) -> Option<T> {
        let position = self.left.next_back()?;
        Some(self.array.as_slice()[position])
    }
}

impl<T: Dtype, S: Shape, W: Storage> ExactSizeIterator for IntoIter<T, S, W> {}
impl<T: Dtype, S: Shape, W: Storage> FusedIterator for IntoIter<T, S, W> {}

impl<T: Dtype, S: Shape, W: Storage> IntoIterator for Array<T, S, W> {
    type Item = T;
    type IntoIter = IntoIter<T, S, W>;

    fn into_iter(self) -> IntoIter<T, S, W> {
        IntoIter { array: self, left: 0..S::COUNT }
    }
}

impl<'a, T: Dtype, S: Shape, W: Storage> IntoIterator for &'a Array<T, S, W> {
    type Item = &'a T;
    type IntoIter = slice::Iter<'a, T>;

    fn into_iter(self) -> slice::Iter<'a, T> {
        self.iter()
    }
}

impl<'a, T: Dtype, S: Shape, W: StorageMut> IntoIterator for &'a mut Array<T, S, W> {
    type Item = &'a mut T;
    type IntoIter = slice::IterMut<'a, T>;

    fn into_iter(self) -> slice::IterMut<'a, T> {
        self.iter_mut()
    }
}
