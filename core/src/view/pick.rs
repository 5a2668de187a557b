//! One index of an axis, or all of them. Always views.

use super::iterate::{Views, ViewsMut};
use super::{View, ViewMut};
use crate::array::Array;
use crate::dtype::Dtype;
use crate::layout::Layout;
use crate::shape::Shape;
use crate::shape::axis::{AlongAxis, Axis, HasAxis, Lanes};
use crate::shape::dim::Dim;
use crate::storage::{Storage, StorageMut};
use crate::view::raw::{Access, RawView};

/// Returns the elements at index `i` of axis `I`, without that axis. Panics if the axis is too short.
#[inline]
#[track_caller]
fn along<'a, const I: isize, T: Dtype, S: HasAxis<I>, L: Layout, A: Access>(
    raw: RawView<'a, T, S, L, A>,
    i: usize,
) -> RawView<'a, T, S::Removed, S::RemovedStrides<L>, A> {
    match raw.member::<AlongAxis<I>>(&[i]) {
        Some(member) => member,
        None => too_far(S::AXIS, S::Length::SIZE, i),
    }
}

#[cold]
#[inline(never)]
#[track_caller]
pub(super) fn too_far(axis: usize, length: usize, i: usize) -> ! {
    panic!("index {i} is out of bounds: axis {axis} has length {length}")
}

/// # Views of parts
impl<'a, T: Dtype, S: Shape, L: Layout> View<'a, T, S, L> {
    /// Returns a view of the elements at index `i` of axis `I`, without that axis.
    ///
    /// ```
    /// # use haversack::{Axis, array};
    /// let a = <array![u8; 2, 3, 4]>::arange();
    /// assert_eq!(a.index_axis(Axis::<1>, 2)[[1, 0]], 20);
    /// ```
    ///
    /// # When it is checked
    /// That the axis is there: at `cargo check`. That it is long enough: at run time.
    ///
    /// # Panics
    /// If the axis is too short.
    #[inline]
    #[track_caller]
    pub fn index_axis<const I: isize>(self, _: Axis<I>, i: usize) -> View<'a, T, S::Removed, S::RemovedStrides<L>>
    where
        S: HasAxis<I>,
    {
        View::new(along(self.raw, i))
    }

    /// Iterates over axis `I`: for each index, a view of the elements there, without that axis.
    ///
    /// ```
    /// # use haversack::{Axis, array};
    /// let a = <array![u8; 2, 3, 4]>::arange();
    /// let firsts: Vec<u8> = a.axis_iter(Axis::<2>).map(|plane| plane[[0, 0]]).collect();
    /// assert_eq!(firsts, [0, 1, 2, 3]);
    /// ```
    #[inline]
    pub fn axis_iter<const I: isize>(self, _: Axis<I>) -> Views<'a, T, S, L, AlongAxis<I>>
    where
        S: HasAxis<I>,
    {
        self.members()
    }

    /// Iterates over the first axis: rows of a matrix, images of a batch.
    #[inline]
    pub fn outer_iter(self) -> Views<'a, T, S, L, AlongAxis<0>>
    where
        S: HasAxis<0>,
    {
        self.members()
    }

    /// Iterates over the lanes along axis `I`: one view of rank 1 for each index of the other axes, in row-major order.
    ///
    /// ```
    /// # use haversack::{Axis, array};
    /// let a = <array![u8; 2, 3, 4]>::arange();
    /// assert!(a.lanes(Axis::<1>).next_back().unwrap().iter().eq(&[15, 19, 23]));
    /// ```
    #[inline]
    pub fn lanes<const I: isize>(self, _: Axis<I>) -> Views<'a, T, S, L, Lanes<I>>
    where
        S: HasAxis<I>,
    {
        self.members()
    }
}

/// # Views of parts
impl<'a, T: Dtype, S: Shape, L: Layout> ViewMut<'a, T, S, L> {
    /// Returns a mutable view of the elements at index `i` of axis `I`, like [`View::index_axis`].
    ///
    /// # Panics
    /// If the axis is too short.
    #[inline]
    #[track_caller]
    pub fn index_axis<const I: isize>(self, _: Axis<I>, i: usize) -> ViewMut<'a, T, S::Removed, S::RemovedStrides<L>>
    where
        S: HasAxis<I>,
    {
        ViewMut::new(along(self.into_raw(), i))
    }

    /// Iterates over axis `I` as mutable views, like [`View::axis_iter`].
    #[inline]
    pub fn axis_iter<const I: isize>(self, _: Axis<I>) -> ViewsMut<'a, T, S, L, AlongAxis<I>>
    where
        S: HasAxis<I>,
    {
        self.members()
    }

    /// Iterates over the first axis as mutable views, like [`View::outer_iter`].
    #[inline]
    pub fn outer_iter(self) -> ViewsMut<'a, T, S, L, AlongAxis<0>>
    where
        S: HasAxis<0>,
    {
        self.members()
    }

    /// Iterates over the lanes along axis `I` as mutable views, like [`View::lanes`].
    #[inline]
    pub fn lanes<const I: isize>(self, _: Axis<I>) -> ViewsMut<'a, T, S, L, Lanes<I>>
    where
        S: HasAxis<I>,
    {
        self.members()
    }
}

/// # Views of parts
///
/// [`View`] has examples.
impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
    /// Returns a view of the elements at index `i` of axis `I`, as [`View::index_axis`] does.
    ///
    /// # Panics
    /// If the axis is too short.
    #[inline]
    #[track_caller]
    pub fn index_axis<const I: isize>(
        &self,
        axis: Axis<I>,
        i: usize,
    ) -> View<'_, T, S::Removed, S::RemovedStrides<S::RowMajor>>
    where
        S: HasAxis<I>,
    {
        self.view().index_axis(axis, i)
    }

    /// Returns a mutable view of the elements at index `i` of axis `I`, like [`View::index_axis`].
    ///
    /// # Panics
    /// If the axis is too short.
    #[inline]
    #[track_caller]
    pub fn index_axis_mut<const I: isize>(
        &mut self,
        axis: Axis<I>,
        i: usize,
    ) -> ViewMut<'_, T, S::Removed, S::RemovedStrides<S::RowMajor>>
    where
        S: HasAxis<I>,
        W: StorageMut,
    {
        self.view_mut().index_axis(axis, i)
    }

    /// Iterates over axis `I`, as [`View::axis_iter`] does.
    #[inline]
    pub fn axis_iter<const I: isize>(&self, axis: Axis<I>) -> Views<'_, T, S, S::RowMajor, AlongAxis<I>>
    where
        S: HasAxis<I>,
    {
        self.view().axis_iter(axis)
    }

    /// Iterates over axis `I` as mutable views, like [`View::axis_iter`].
    #[inline]
    pub fn axis_iter_mut<const I: isize>(&mut self, axis: Axis<I>) -> ViewsMut<'_, T, S, S::RowMajor, AlongAxis<I>>
    where
        S: HasAxis<I>,
        W: StorageMut,
    {
        self.view_mut().axis_iter(axis)
    }

    /// Iterates over the first axis, as [`View::outer_iter`] does.
    #[inline]
    pub fn outer_iter(&self) -> Views<'_, T, S, S::RowMajor, AlongAxis<0>>
    where
        S: HasAxis<0>,
    {
        self.view().outer_iter()
    }

    /// Iterates over the first axis as mutable views, like [`View::outer_iter`].
    #[inline]
    pub fn outer_iter_mut(&mut self) -> ViewsMut<'_, T, S, S::RowMajor, AlongAxis<0>>
    where
        S: HasAxis<0>,
        W: StorageMut,
    {
        self.view_mut().outer_iter()
    }

    /// Iterates over the lanes along axis `I`, as [`View::lanes`] does.
    #[inline]
    pub fn lanes<const I: isize>(&self, axis: Axis<I>) -> Views<'_, T, S, S::RowMajor, Lanes<I>>
    where
        S: HasAxis<I>,
    {
        self.view().lanes(axis)
    }

    /// Iterates over the lanes along axis `I` as mutable views, like [`View::lanes`].
    #[inline]
    pub fn lanes_mut<const I: isize>(&mut self, axis: Axis<I>) -> ViewsMut<'_, T, S, S::RowMajor, Lanes<I>>
    where
        S: HasAxis<I>,
        W: StorageMut,
    {
        self.view_mut().lanes(axis)
    }
}
