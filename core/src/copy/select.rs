//! The elements where a mask is `true`. Only a run knows how many they are, so they do not form an array.

use core::fmt;
use core::iter::{FusedIterator, Zip};

use crate::array::Array;
use crate::dtype::Dtype;
use crate::layout::{Layout, RowMajor};
use crate::shape::Shape;
use crate::storage::Storage;
use crate::view::iterate::Iter;
use crate::view::{View, ViewMut};

/// The elements of a [`View`] where a mask is `true`, by reference, in row-major order. Allocates nothing.
///
/// ```
/// # use haversack::array;
/// let a = array![[1, 2], [3, 4]];
/// let mask = array![[true, false], [false, true]];
/// assert_eq!(a.select(mask.view()).sum::<i32>(), 5);
/// ```
pub struct Select<'a, T: Dtype, S: Shape, L: Layout = RowMajor<S>, M: Layout = RowMajor<S>>(
    Zip<Iter<'a, T, S, L>, Iter<'a, bool, S, M>>,
);

impl<T: Dtype, S: Shape, L: Layout, M: Layout> Clone for Select<'_, T, S, L, M> {
    fn clone(&self) -> Self {
        Select(self.0.clone())
    }
}

impl<'a, T: Dtype, S: Shape, L: Layout, M: Layout> Iterator for Select<'a, T, S, L, M> {
    type Item = &'a T;

    #[inline]
    fn next(&mut self) -> Option<&'a T> {
        self.0.find(|&(_, &selected)| selected).map(|(element, _)| element)
    }

    /// Returns the bounds: from 0 to the number of all elements that are left.
    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, self.0.size_hint().1)
    }
}

impl<T: Dtype, S: Shape, L: Layout, M: Layout> FusedIterator for Select<'_, T, S, L, M> {}

/// The error of [`View::select_into`]: the slice is too short. Names both lengths.
///
/// ```
/// # use haversack::array;
/// let mask = array![true, false, true];
/// let error = array![1, 2, 3].select_into(mask.view(), &mut [0]).unwrap_err();
/// assert_eq!((error.needed, error.room), (2, 1));
/// assert_eq!(error.to_string(), "the mask selects 2 elements, but the slice has room for 1");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SelectError {
    /// The number of elements that the mask selects.
    pub needed: usize,
    /// The length of the slice.
    pub room: usize,
}

impl fmt::Display for SelectError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let SelectError { needed, room } = self;
        write!(f, "the mask selects {needed} elements, but the slice has room for {room}")
    }
}

impl core::error::Error for SelectError {}

/// # Select by a mask
impl<'a, T: Dtype, S: Shape, L: Layout> View<'a, T, S, L> {
    /// Iterates over the elements where `mask` is `true`, in row-major order, NumPy's `a[mask]`. They come one by one,
    /// because their number depends on the run. Allocates nothing.
    ///
    /// ```
    /// # use haversack::{array, Array, Rank2};
    /// let a = array![[1, -2], [-3, 4]];
    /// let negative = Array::<bool, Rank2<2, 2>>::from_fn(|index| a[index] < 0);
    /// assert_eq!(a.select(negative.view()).copied().collect::<Vec<_>>(), [-2, -3]);
    /// ```
    ///
    /// # When it is checked
    /// That the mask has the same shape, and is `bool`: at `cargo check`.
    #[inline]
    #[doc(alias = "compress", alias = "boolean indexing")]
    pub fn select<M: Layout>(self, mask: View<'a, bool, S, M>) -> Select<'a, T, S, L, M> {
        Select(self.iter().zip(mask.iter()))
    }

    /// Writes the elements where `mask` is `true` to the front of `into`, in row-major order, and gives their number. Allocates
    /// nothing.
    ///
    /// ```
    /// # use haversack::array;
    /// let a = array![[1, -2], [-3, 4]];
    /// let mask = array![[false, true], [true, false]];
    /// let mut buffer = [0; 4];
    /// let count = a.select_into(mask.view(), &mut buffer)?;
    /// assert_eq!(buffer[..count], [-2, -3]);
    /// # Ok::<(), haversack::SelectError>(())
    /// ```
    ///
    /// # When it is checked
    /// That the mask has the same shape, and is `bool`: at `cargo check`. That the slice is long enough: at run time.
    ///
    /// # Errors
    /// At run time: [`SelectError`] if the slice is too short; nothing is written then.
    pub fn select_into(self, mask: View<'_, bool, S, impl Layout>, into: &mut [T]) -> Result<usize, SelectError> {
        let needed = mask.iter().fold(0, |count, &selected| count + usize::from(selected));
        let room = into.len();
        let Some(into) = into.get_mut(..needed) else {
            return Err(SelectError { needed, room });
        };
        let mut selected = self.iter().zip(mask.iter()).filter(|&(_, &selected)| selected);
        for slot in into {
            if let Some((&element, _)) = selected.next() {
                *slot = element;
            }
        }
        Ok(needed)
    }
}

/// # Select by a mask
impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
    /// Iterates over the elements where `mask` is `true`, as [`View::select`] does. Allocates nothing.
    #[inline]
    #[doc(alias = "compress", alias = "boolean indexing")]
    pub fn select<'a, M: Layout>(&'a self, mask: View<'a, bool, S, M>) -> Select<'a, T, S, RowMajor<S>, M> {
        self.view().select(mask)
    }

    /// Writes the elements where `mask` is `true` to the front of `into`, as [`View::select_into`] does. Allocates nothing.
    ///
    /// # Errors
    /// At run time: [`SelectError`] if the slice is too short; nothing is written then.
    pub fn select_into(&self, mask: View<'_, bool, S, impl Layout>, into: &mut [T]) -> Result<usize, SelectError> {
        self.view().select_into(mask, into)
    }
}

impl<T: Dtype, S: Shape, L: Layout> ViewMut<'_, T, S, L> {
    /// Iterates over the elements where `mask` is `true`, as [`View::select`] does. Allocates nothing.
    #[inline]
    pub fn select<'a, M: Layout>(&'a self, mask: View<'a, bool, S, M>) -> Select<'a, T, S, L, M> {
        self.view().select(mask)
    }

    /// Writes the elements where `mask` is `true` to the front of `into`, as [`View::select_into`] does. Allocates nothing.
    ///
    /// # Errors
    /// At run time: [`SelectError`] if the slice is too short; nothing is written then.
    pub fn select_into(&self, mask: View<'_, bool, S, impl Layout>, into: &mut [T]) -> Result<usize, SelectError> {
        self.view().select_into(mask, into)
    }
}
