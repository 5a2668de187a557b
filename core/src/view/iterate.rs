//! Elements of a view, and parts of it, one after the other.
//!
//! All of these iterators know how many are left, run from both ends, and stay at their end. They allocate nothing.

use core::iter::FusedIterator;

use super::{View, ViewMut};
use crate::dtype::Dtype;
use crate::layout::{Layout, RowMajor};
use crate::shape::Shape;
use crate::shape::sub_view::{EachElement, ExclusiveAccess, NonOverlapping, SharedAccess, SubViewFamily};
use crate::view::raw::{Members, RawView};

/// The elements of a [`View`] by reference, in row-major order of their indices.
///
/// ```
/// # use haversack::array;
/// let a = <array![u32; 2, 3]>::arange();
/// assert!(a.t().iter().eq(&[0, 3, 1, 4, 2, 5]));
/// assert_eq!(a.column(1).iter().rev().len(), 2);
/// ```
///
/// `fold`, and the methods that rest on it (`sum`, `for_each`, `max`, ..), run over the last axes in one loop of
/// constant stride: they are faster than `for`.
pub struct Iter<'a, T: Dtype, S: Shape, L: Layout = RowMajor<S>>(Members<'a, T, S, L, SharedAccess, EachElement>);

/// The elements of a [`ViewMut`] by mutable reference, in row-major order of their indices.
///
/// ```
/// # use haversack::array;
/// let mut a = <array![u32; 2, 3]>::arange();
/// a.view_mut().column(1).iter_mut().for_each(|x| *x *= 10);
/// assert_eq!(a.as_nested(), &[[0, 10, 2], [3, 40, 5]]);
/// ```
pub struct IterMut<'a, T: Dtype, S: Shape, L: Layout = RowMajor<S>>(Members<'a, T, S, L, ExclusiveAccess, EachElement>);

/// Parts of a [`View`], each a view of its own: rows, chunks, windows, lanes. `F` says which.
///
/// ```
/// # use haversack::array;
/// let a = <array![u32; 2, 3]>::arange();
/// let sums: Vec<u32> = a.rows().map(|row| row.iter().sum()).collect();
/// assert_eq!(sums, [3, 12]);
/// ```
pub struct Views<'a, T: Dtype, S: Shape, L: Layout, F: SubViewFamily<S, L>>(Members<'a, T, S, L, SharedAccess, F>);

/// Parts of a [`ViewMut`] that share no element, each a view of its own. `F` says which.
///
/// ```
/// # use haversack::array;
/// let mut a = <array![u32; 2, 3]>::zeros();
/// for (i, mut row) in a.rows_mut().enumerate() {
///     row.fill(i as u32);
/// }
/// assert_eq!(a.as_nested(), &[[0, 0, 0], [1, 1, 1]]);
/// ```
pub struct ViewsMut<'a, T: Dtype, S: Shape, L: Layout, F: SubViewFamily<S, L>>(
    Members<'a, T, S, L, ExclusiveAccess, F>,
);

impl<T: Dtype, S: Shape, L: Layout> Clone for Iter<'_, T, S, L> {
    fn clone(&self) -> Self {
        Iter(self.0.clone())
    }
}

impl<T: Dtype, S: Shape, L: Layout, F: SubViewFamily<S, L>> Clone for Views<'_, T, S, L, F> {
    fn clone(&self) -> Self {
        Views(self.0.clone())
    }
}

macro_rules! iterator {
    ([$($generics:tt)*] $iterator:ty, $item:ty, $wrap:expr) => {
        impl<'a, T: Dtype, S: Shape, L: Layout, $($generics)*> Iterator for $iterator {
            type Item = $item;

            #[inline]
            fn next(&mut self) -> Option<$item> {
                self.0.next().map($wrap)
            }

            #[inline]
            fn size_hint(&self) -> (usize, Option<usize>) {
                self.0.size_hint()
            }

            #[inline]
            fn nth(&mut self, count: usize) -> Option<$item> {
                self.0.nth(count).map($wrap)
            }

            #[inline]
            fn fold<Folded, G: FnMut(Folded, $item) -> Folded>(self, init: Folded, mut f: G) -> Folded {
                self.0.fold(init, |folded, item| f(folded, $wrap(item)))
            }
        }

        impl<'a, T: Dtype, S: Shape, L: Layout, $($generics)*> DoubleEndedIterator for $iterator {
            #[inline]
            fn next_back(&mut self) -> Option<$item> {
                self.0.next_back().map($wrap)
            }

            #[inline]
            fn nth_back(&mut self, count: usize) -> Option<$item> {
                self.0.nth_back(count).map($wrap)
            }
        }

        impl<'a, T: Dtype, S: Shape, L: Layout, $($generics)*> ExactSizeIterator for $iterator {}
        impl<'a, T: Dtype, S: Shape, L: Layout, $($generics)*> FusedIterator for $iterator {}
    };
}

iterator!([] Iter<'a, T, S, L>, &'a T, RawView::only);
iterator!([] IterMut<'a, T, S, L>, &'a mut T, RawView::only);
iterator!([F: SubViewFamily<S, L>] Views<'a, T, S, L, F>, View<'a, T, F::Shape, F::Layout>, View::new);
iterator!([F: SubViewFamily<S, L>] ViewsMut<'a, T, S, L, F>, ViewMut<'a, T, F::Shape, F::Layout>, ViewMut::new);

/// # Iterate
impl<'a, T: Dtype, S: Shape, L: Layout> View<'a, T, S, L> {
    /// Iterates over all elements in row-major order of their indices, by reference.
    ///
    /// ```
    /// # use haversack::array;
    /// let a = <array![u32; 2, 3]>::arange();
    /// assert_eq!(a.column(1).iter().sum::<u32>(), 5);
    /// ```
    #[inline]
    pub fn iter(self) -> Iter<'a, T, S, L> {
        Iter(self.raw.members())
    }

    /// Iterates over the members of `F`.
    #[inline]
    pub(super) fn members<F: SubViewFamily<S, L>>(self) -> Views<'a, T, S, L, F> {
        Views(self.raw.members())
    }
}

/// # Iterate
impl<'a, T: Dtype, S: Shape, L: Layout> ViewMut<'a, T, S, L> {
    /// Iterates over all elements in row-major order of their indices, by reference.
    #[inline]
    pub fn iter(&self) -> Iter<'_, T, S, L> {
        self.view().iter()
    }

    /// Iterates over all elements in row-major order of their indices, by mutable reference.
    ///
    /// ```
    /// # use haversack::array;
    /// let mut a = <array![u32; 2, 3]>::arange();
    /// for element in a.view_mut().t().iter_mut() {
    ///     *element += 1;
    /// }
    /// assert_eq!(a.as_slice(), [1, 2, 3, 4, 5, 6]);
    /// ```
    #[inline]
    pub fn iter_mut(&mut self) -> IterMut<'_, T, S, L> {
        self.view_mut().into_iter()
    }

    /// Iterates over the members of `F`, as mutable views.
    #[inline]
    pub(super) fn members<F: SubViewFamily<S, L> + NonOverlapping<ExclusiveAccess>>(self) -> ViewsMut<'a, T, S, L, F> {
        ViewsMut(self.into_raw().members())
    }
}

impl<'a, T: Dtype, S: Shape, L: Layout> IntoIterator for View<'a, T, S, L> {
    type Item = &'a T;
    type IntoIter = Iter<'a, T, S, L>;

    fn into_iter(self) -> Iter<'a, T, S, L> {
        self.iter()
    }
}

impl<'a, T: Dtype, S: Shape, L: Layout> IntoIterator for &View<'a, T, S, L> {
    type Item = &'a T;
    type IntoIter = Iter<'a, T, S, L>;

    fn into_iter(self) -> Iter<'a, T, S, L> {
        self.iter()
    }
}

impl<'a, T: Dtype, S: Shape, L: Layout> IntoIterator for ViewMut<'a, T, S, L> {
    type Item = &'a mut T;
    type IntoIter = IterMut<'a, T, S, L>;

    fn into_iter(self) -> IterMut<'a, T, S, L> {
        IterMut(self.into_raw().members())
    }
}

impl<'a, T: Dtype, S: Shape, L: Layout> IntoIterator for &'a ViewMut<'_, T, S, L> {
    type Item = &'a T;
    type IntoIter = Iter<'a, T, S, L>;

    fn into_iter(self) -> Iter<'a, T, S, L> {
        self.iter()
    }
}

impl<'a, T: Dtype, S: Shape, L: Layout> IntoIterator for &'a mut ViewMut<'_, T, S, L> {
    type Item = &'a mut T;
    type IntoIter = IterMut<'a, T, S, L>;

    fn into_iter(self) -> IterMut<'a, T, S, L> {
        self.iter_mut()
    }
}
