//! Elements of another library, whose shape and strides are values, as views of a type. Rules V1 and V2 of [`crate::view::raw`].
#![allow(unsafe_code, reason = "views of another crate are made of pointers")]
#![cfg_attr(
    not(any(feature = "nalgebra", feature = "ndarray")),
    allow(dead_code, reason = "tensors of DLPack are read")
)]

use core::ptr::NonNull;

use super::error::LayoutError;
use crate::dtype::Dtype;
use crate::layout::{Layout, same_places};
use crate::shape::Shape;
use crate::shape::sub_view::{ExclusiveAccess, SharedAccess};
use crate::view::raw::{Access, RawView};

/// Elements from `first` on, with the axes and strides of another library.
#[derive(Clone, Copy)]
pub(crate) struct Strided<'v, T> {
    pub(crate) first: *mut T,
    pub(crate) axes: &'v [usize],
    pub(crate) strides: &'v [isize],
}

impl<T: Dtype> Strided<'_, T> {
    /// Returns an error if the shape is not `S`. The strides may be any.
    pub(crate) fn is_of_shape<S: Shape>(&self) -> Result<(), LayoutError> {
        if self.axes == S::AXES { Ok(()) } else { Err(self.unlike::<S>(None)) }
    }

    /// Returns the error that the shape is not `S`, or the strides are not those expected; `None` where any would do.
    fn unlike<S: Shape>(&self, strides: Option<&'static [isize]>) -> LayoutError {
        LayoutError {
            expected_shape: S::AXES,
            found_shape: self.axes.to_vec(),
            expected_strides: strides,
            found_strides: self.strides.to_vec(),
        }
    }

    /// Returns a view of the same elements.
    ///
    /// # Safety
    /// Legal indices along `axes` lead, by `strides` from `first`, to elements for which V1 holds, and V2 if `A` is `ExclusiveAccess`. A
    /// pointer to no element may be any.
    unsafe fn as_view<'a, S: Shape, L: Layout, A: Access>(&self) -> Result<RawView<'a, T, S, L, A>, LayoutError> {
        if self.axes != S::AXES || !same_places(S::AXES, self.strides, L::STRIDES) {
            return Err(self.unlike::<S>(Some(L::STRIDES)));
        }
        let pointer = match NonNull::new(self.first) {
            Some(first) if S::COUNT > 0 => first,
            // No element is reached from it.
            _ => NonNull::dangling(),
        };
        // SAFETY: V1 and V2, the caller: `(S, L)` reaches the same elements, since axes and strides are the same; without elements, none.
        Ok(unsafe { RawView::new(pointer) })
    }

    /// Returns a view of the same elements, or an error if shape or strides differ. Strides along which there is nowhere to go may be any.
    ///
    /// # Safety
    /// Legal indices along `axes` lead, by `strides` from `first`, to elements for which V1 holds. A pointer to no element may be any.
    pub(crate) unsafe fn shared<'a, S: Shape, L: Layout>(
        &self,
    ) -> Result<RawView<'a, T, S, L, SharedAccess>, LayoutError> {
        // SAFETY: V1, the caller.
        unsafe { self.as_view() }
    }

    /// Returns a mutable view of the same elements, or an error if shape or strides differ, or if two indices may lead to one element.
    ///
    /// # Safety
    /// As for [`shared`](Self::shared), and nobody else reads or writes these elements for `'a`.
    pub(crate) unsafe fn exclusive<'a, S: Shape, L: Layout>(
        &self,
    ) -> Result<RawView<'a, T, S, L, ExclusiveAccess>, LayoutError> {
        if self.axes == S::AXES && !surely_apart(S::AXES, L::STRIDES) {
            return Err(self.unlike::<S>(Some(L::STRIDES)));
        }
        // SAFETY: V1 and the borrow, the caller; V2, each index has an offset of its own.
        unsafe { self.as_view() }
    }
}

/// Returns whether each legal index surely has an offset of its own: each stride is longer than all shorter axes together.
fn surely_apart(axes: &[usize], strides: &[isize]) -> bool {
    let long = |axis: &usize| axes[*axis] > 1;
    let beyond = |axis: usize| strides[axis].unsigned_abs().saturating_mul(axes[axis] - 1);
    let shorter = |axis: usize| {
        let others = (0..axes.len()).filter(long).filter(move |&other| other != axis);
        others.filter(move |&other| strides[other].unsigned_abs() <= strides[axis].unsigned_abs())
    };
    let within = |axis| shorter(axis).map(beyond).fold(0, usize::saturating_add);
    axes.contains(&0) || (0..axes.len()).filter(long).all(|axis| strides[axis].unsigned_abs() > within(axis))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strides_that_may_lead_to_an_element_twice_are_told_from_others() {
        let apart: [(&[usize], &[isize]); 8] = [
            (&[], &[]),
            (&[3], &[-2]),
            (&[2, 3], &[3, 1]),
            (&[2, 3], &[1, 2]),
            (&[2, 3, 4], &[-12, 4, -1]),
            (&[1, 3], &[0, 1]),
            (&[0, 3], &[0, 0]),
            (&[2, 3], &[isize::MAX, 1]),
        ];
        assert!(apart.iter().all(|(axes, strides)| surely_apart(axes, strides)));
        let together: [(&[usize], &[isize]); 5] =
            [(&[2], &[0]), (&[2, 3], &[0, 1]), (&[2, 2], &[1, 1]), (&[2, 3], &[2, 1]), (&[2, 2], &[1, -1])];
        assert!(together.iter().all(|(axes, strides)| !surely_apart(axes, strides)));
    }
}
