//! Elements of a view, one by one, or all as a slice.

use core::ops::{Index, IndexMut};

use super::{View, ViewMut};
use crate::array::index::out_of_bounds;
use crate::dtype::Dtype;
use crate::layout::{Contiguous, Layout};
use crate::shape::Shape;
use crate::shape::index::IndexedBy;

/// # Index, and see elements
impl<'a, T: Dtype, S: Shape, L: Layout> View<'a, T, S, L> {
    /// Returns the element at `index`, or `None` if an axis is too short. `v[[i, j]]` panics there.
    ///
    /// ```
    /// # use haversack::array;
    /// let a = <array![u8; 2, 3]>::arange();
    /// assert_eq!(a.t().get([2, 1]), Some(&5));
    /// assert_eq!(a.t().get([1, 2]), None);
    /// ```
    #[inline]
    pub fn get(self, index: S::Index) -> Option<&'a T> {
        self.raw.at(index.as_ref())
    }

    /// Returns all elements in row-major order, as a slice.
    ///
    /// ```
    /// # use haversack::array;
    /// let a = <array![u8; 2, 3]>::arange();
    /// assert_eq!(a.row(1).as_slice(), [3, 4, 5]);
    /// ```
    ///
    /// # When it is checked
    /// That they are contiguous: at `cargo check`. `a.column(1)` has no such slice.
    #[inline]
    pub fn as_slice(self) -> &'a [T]
    where
        L: Contiguous<S>,
    {
        self.raw.slice()
    }
}

/// # Index, and see elements
impl<'a, T: Dtype, S: Shape, L: Layout> ViewMut<'a, T, S, L> {
    /// Returns the element at `index`, or `None` if an axis is too short. `v[[i, j]]` panics there.
    #[inline]
    pub fn get(&self, index: S::Index) -> Option<&T> {
        self.elements.raw.read().at(index.as_ref())
    }

    /// Returns the element at `index`, to be changed, or `None` if an axis is too short.
    #[inline]
    pub fn get_mut(&mut self, index: S::Index) -> Option<&mut T> {
        self.elements.raw.again().at(index.as_ref())
    }

    /// Returns all elements in row-major order, as a slice.
    ///
    /// # When it is checked
    /// That they are contiguous: at `cargo check`.
    #[inline]
    pub fn as_slice(&self) -> &[T]
    where
        L: Contiguous<S>,
    {
        self.elements.raw.read().slice()
    }

    /// Returns all elements in row-major order, as a slice to be changed.
    ///
    /// ```
    /// # use haversack::array;
    /// let mut a = <array![u8; 2, 3]>::arange();
    /// a.view_mut().row(1).as_mut_slice().reverse();
    /// assert_eq!(a.as_slice(), [0, 1, 2, 5, 4, 3]);
    /// ```
    ///
    /// # When it is checked
    /// That they are contiguous: at `cargo check`.
    #[inline]
    pub fn as_mut_slice(&mut self) -> &mut [T]
    where
        L: Contiguous<S>,
    {
        self.elements.raw.again().slice_mut()
    }

    /// Returns all elements in row-major order, as a mutable slice that lives as long as the array is borrowed.
    ///
    /// # When it is checked
    /// That they are contiguous: at `cargo check`.
    #[inline]
    pub fn into_slice(self) -> &'a mut [T]
    where
        L: Contiguous<S>,
    {
        self.into_raw().slice_mut()
    }

    /// Sets every element to `value`.
    ///
    /// ```
    /// # use haversack::array;
    /// let mut a = <array![u8; 2, 3]>::zeros();
    /// a.view_mut().column(1).fill(7);
    /// assert_eq!(a.as_nested(), &[[0, 7, 0], [0, 7, 0]]);
    /// ```
    #[inline]
    pub fn fill(&mut self, value: T) {
        self.iter_mut().for_each(|element| *element = value);
    }

    /// Replaces every element by the value that `f` gives for it, in row-major order.
    ///
    /// ```
    /// # use haversack::array;
    /// let mut a = <array![i32; 2, 3]>::arange();
    /// a.view_mut().row(1).map_inplace(|x| -x);
    /// assert_eq!(a.as_slice(), [0, 1, 2, -3, -4, -5]);
    /// ```
    ///
    /// If `f` panics, the elements before are replaced, the others are not.
    #[inline]
    pub fn map_inplace(&mut self, mut f: impl FnMut(T) -> T) {
        self.iter_mut().for_each(|element| *element = f(*element));
    }
}

/// `v[[i, j]]`: the element at an index; of a vector, `v[i]`.
///
/// # When it is checked
/// The number of indices: at `cargo check`. That every axis is long enough: at run time.
///
/// # Panics
/// If an axis is too short; [`View::get`] gives `None` instead.
impl<T: Dtype, S: Shape + IndexedBy<I>, L: Layout, I> Index<I> for View<'_, T, S, L> {
    type Output = T;

    #[inline]
    #[track_caller]
    fn index(&self, index: I) -> &T {
        let index = S::numbers(&index);
        match self.raw.at(index) {
            Some(element) => element,
            None => out_of_bounds::<S>(index),
        }
    }
}

/// `v[[i, j]]`: the element at an index; of a vector, `v[i]`. Checked, and panics, as for [`View`].
impl<T: Dtype, S: Shape + IndexedBy<I>, L: Layout, I> Index<I> for ViewMut<'_, T, S, L> {
    type Output = T;

    #[inline]
    #[track_caller]
    fn index(&self, index: I) -> &T {
        let index = S::numbers(&index);
        match self.elements.raw.read().at(index) {
            Some(element) => element,
            None => out_of_bounds::<S>(index),
        }
    }
}

/// `v[[i, j]] = x`, `v[i] = x`: the element at an index, to be changed. Checked, and panics, as for [`View`].
impl<T: Dtype, S: Shape + IndexedBy<I>, L: Layout, I> IndexMut<I> for ViewMut<'_, T, S, L> {
    #[inline]
    #[track_caller]
    fn index_mut(&mut self, index: I) -> &mut T {
        let index = S::numbers(&index);
        match self.elements.raw.again().at(index) {
            Some(element) => element,
            None => out_of_bounds::<S>(index),
        }
    }
}
