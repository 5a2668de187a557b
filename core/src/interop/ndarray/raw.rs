//! Borrowed elements as ndarray's views, and ndarray's views as borrowed elements. Rules V1 and V2 of [`crate::view::raw`].
#![allow(unsafe_code, reason = "views of another crate are made of pointers")]

use ndarray::{ArrayView, ArrayViewMut, Axis, Dimension, IntoDimension, ShapeBuilder};

use crate::dtype::Dtype;
use crate::interop::error::LayoutError;
use crate::interop::strided::Strided;
use crate::layout::Layout;
use crate::shape::Shape;
use crate::shape::sub_view::{ExclusiveAccess, SharedAccess};
use crate::view::raw::{Access, RawView};

/// The elements from the lowest address on, with strides that are not negative, as ndarray requires.
struct Upwards<T, I> {
    lowest: *mut T,
    strides: I,
}

impl<T: Dtype, S: Shape, L: Layout, A: Access> RawView<'_, T, S, L, A> {
    fn upwards(&self) -> Upwards<T, S::Index> {
        let (mut strides, mut lowest) = (S::SHAPE, 0isize);
        for (axis, stride) in strides.as_mut().iter_mut().enumerate() {
            // Along an axis of length 1, or in a view without elements, there is nowhere to go.
            let steps = if S::COUNT == 0 { 0 } else { S::AXES[axis] - 1 };
            *stride = if steps == 0 { 0 } else { L::STRIDES[axis].unsigned_abs() };
            if steps > 0 && L::STRIDES[axis] < 0 {
                lowest += L::STRIDES[axis] * steps as isize;
            }
        }
        Upwards { lowest: self.pointer().as_ptr().wrapping_offset(lowest), strides }
    }
}

/// Iterates over the axes that run backwards.
fn backwards<S: Shape, L: Layout>() -> impl Iterator<Item = Axis> {
    (0..S::RANK).filter(|&axis| L::STRIDES[axis] < 0).map(Axis)
}

impl<'a, T: Dtype, S: Shape<Index: IntoDimension>, L: Layout> RawView<'a, T, S, L, SharedAccess> {
    pub(crate) fn into_ndarray(self) -> ArrayView<'a, T, <S::Index as IntoDimension>::Dim> {
        let Upwards { lowest, strides } = self.upwards();
        let shape = S::SHAPE.into_dimension().strides(strides.into_dimension());
        // SAFETY: V1: from the lowest address, indices along non-negative strides reach the elements that `(S, L)` reaches,
        // in one allocation, aligned, initialised, and only read for `'a`; offsets and number were addressable there. A
        // view without elements has strides 0 and a pointer that is non-null and aligned.
        let mut view = unsafe { ArrayView::from_shape_ptr(shape, lowest) };
        backwards::<S, L>().for_each(|axis| view.invert_axis(axis));
        view
    }
}

impl<'a, T: Dtype, S: Shape<Index: IntoDimension>, L: Layout> RawView<'a, T, S, L, ExclusiveAccess> {
    pub(crate) fn into_ndarray_mut(self) -> ArrayViewMut<'a, T, <S::Index as IntoDimension>::Dim> {
        let Upwards { lowest, strides } = self.upwards();
        let shape = S::SHAPE.into_dimension().strides(strides.into_dimension());
        // SAFETY: as in `into_ndarray`; by V2 no element is reached twice, or by anybody else for `'a`: `self` is consumed.
        let mut view = unsafe { ArrayViewMut::from_shape_ptr(shape, lowest) };
        backwards::<S, L>().for_each(|axis| view.invert_axis(axis));
        view
    }
}

/// Returns the elements of ndarray's view, with its axes and strides.
pub(super) fn strided<'v, T, D: Dimension>(view: &'v ArrayView<'_, T, D>) -> Strided<'v, T> {
    Strided { first: view.as_ptr().cast_mut(), axes: view.shape(), strides: view.strides() }
}

impl<'a, T: Dtype, S: Shape, L: Layout> RawView<'a, T, S, L, SharedAccess> {
    /// Returns a view of the same elements, or an error if shape or strides differ.
    pub(crate) fn of_ndarray<D: Dimension>(view: &ArrayView<'a, T, D>) -> Result<Self, LayoutError> {
        // SAFETY: V1, ndarray's view leads, with these axes and strides, to elements that are borrowed for `'a`.
        unsafe { strided(view).shared() }
    }
}

impl<'a, T: Dtype, S: Shape, L: Layout> RawView<'a, T, S, L, ExclusiveAccess> {
    /// Returns a mutable view of the same elements, or an error if shape or strides differ.
    pub(crate) fn of_ndarray_mut<D: Dimension>(mut view: ArrayViewMut<'a, T, D>) -> Result<Self, LayoutError> {
        let first = view.as_mut_ptr();
        // SAFETY: V1, as in `of_ndarray`; nobody else reaches the elements for `'a`, since ndarray's mutable view is consumed.
        unsafe { Strided { first, axes: view.shape(), strides: view.strides() }.exclusive() }
    }
}
