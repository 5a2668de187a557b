//! Views that a mutable view gives while it is lent: to be read.

use crate::layout::Const;

use super::iterate::Views;
use super::{AsView, View, ViewMut};
use crate::dtype::Dtype;
use crate::layout::{Contiguous, Layout};
use crate::shape::Shape;
use crate::shape::axis::{Axis, HasAxis, UnitDim};
use crate::shape::broadcast::Broadcast;
use crate::shape::dim::Dim;
use crate::shape::rank::SameRank;
use crate::shape::sliding::SlidesIn;
use crate::shape::value::ShapeOf;
use crate::shape::window::Windows;

/// Views that show elements more than once: to be read. [`View`] has examples.
impl<T: Dtype, S: Shape, L: Layout> ViewMut<'_, T, S, L> {
    /// Returns a view that repeats the elements along new axes in front, as [`View::broadcast`] does.
    #[inline]
    pub fn broadcast<Target: Shape>(&self, target: ShapeOf<Target>) -> View<'_, T, Target, S::Strides<L>>
    where
        S: Broadcast<Target>,
    {
        self.view().broadcast(target)
    }

    /// Returns a view that repeats the elements along axis `I`, which has length 1, to length `D`, as [`View::stretch`] does.
    #[inline]
    pub fn stretch<const I: isize, D: Dim>(
        &self,
        axis: Axis<I>,
        length: ShapeOf<(D,)>,
    ) -> View<'_, T, S::Replaced<D>, S::ReplacedStrides<L, Const<0>>>
    where
        S: HasAxis<I>,
        S::Length: UnitDim,
    {
        self.view().stretch(axis, length)
    }

    /// Returns the windows of shape `W` at every place as one view, as [`View::sliding_windows`] does.
    #[inline]
    pub fn sliding_windows<W: SlidesIn<S, P>, P: Shape>(
        &self,
        window: ShapeOf<W>,
        places: ShapeOf<P>,
    ) -> View<'_, T, W::Windows, W::WindowsStrides<L>> {
        self.view().sliding_windows(window, places)
    }

    /// Iterates over the windows of shape `W` at every place, as [`View::windows`] does.
    #[inline]
    pub fn windows<W: SameRank<S>>(&self, window: ShapeOf<W>) -> Views<'_, T, S, L, Windows<W>> {
        self.view().windows(window)
    }

    /// Returns the elements as Rust's nested array, as [`View::as_nested`] does.
    #[inline]
    pub fn as_nested(&self) -> &S::Nested<T>
    where
        L: Contiguous<S>,
    {
        self.view().as_nested()
    }

    /// Returns whether any element belongs to both views, as [`View::shares_memory`] does.
    pub fn shares_memory(&self, other: impl AsView<T>) -> bool {
        self.view().shares_memory(other)
    }

    /// Returns whether the memory of both views overlaps, as [`View::may_overlap`] does.
    pub fn may_overlap(&self, other: impl AsView<T>) -> bool {
        self.view().may_overlap(other)
    }
}
