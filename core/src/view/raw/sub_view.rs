//! Borrowed elements, copied in row-major order. Rules V1 and V3 of [`crate::view::raw`].

use core::ops::Range;
use core::slice;

use super::{RawView, transposed};
use crate::dtype::Dtype;
use crate::layout::Layout;
use crate::layout::walk::Run;
use crate::loops::runs::Runs;
use crate::shape::Shape;
use crate::shape::sub_view::SharedAccess;
use crate::storage::partial_init::{Convert, PartialInit};

/// The elements of a view that have certain indices on the first axes: all of them, a row, a single one.
///
/// `offset` is the sum of index times stride on the first `axis` axes, each index below the length (V3).
pub(crate) struct RawSubView<'a, T, S, L> {
    raw: RawView<'a, T, S, L, SharedAccess>,
    axis: usize,
    offset: isize,
}

impl<T, S, L> Clone for RawSubView<'_, T, S, L> {
    #[inline]
    fn clone(&self) -> Self {
        *self
    }
}

impl<T, S, L> Copy for RawSubView<'_, T, S, L> {}

impl<'a, T: Dtype, S: Shape, L: Layout> RawView<'a, T, S, L, SharedAccess> {
    /// Makes a sub-view of all elements.
    #[inline]
    pub(crate) fn as_sub_view(self) -> RawSubView<'a, T, S, L> {
        RawSubView { raw: self, axis: 0, offset: 0 }
    }
}

#[cfg_attr(not(feature = "alloc"), allow(dead_code, reason = "copies of parts are made on the heap"))]
impl<'a, T: Dtype, S: Shape, L: Layout> RawSubView<'a, T, S, L> {
    /// Returns the axis that is next.
    #[inline]
    pub(crate) fn axis(&self) -> usize {
        self.axis
    }

    /// Returns the elements at index `i` of the next axis.
    ///
    /// # Panics
    /// If there is no such index: callers know.
    #[inline]
    pub(crate) fn at(&self, i: usize) -> Self {
        assert!(i < S::AXES[self.axis], "V3");
        // If there are no elements, the offset may have any value.
        let offset = self.offset.wrapping_add((i as isize).wrapping_mul(L::STRIDES[self.axis]));
        RawSubView { raw: self.raw, axis: self.axis + 1, offset }
    }

    /// Iterates over the next axis: for each index, the elements there.
    #[inline]
    pub(crate) fn each(self) -> impl Iterator<Item = Self> {
        (0..S::AXES[self.axis]).map(move |i| self.at(i))
    }

    /// Returns whether the next axis is the last one.
    #[inline]
    pub(crate) fn is_last_axis(&self) -> bool {
        self.axis + 1 == S::RANK
    }

    /// Writes the elements at the indices of the last axis, in their order.
    ///
    /// # Panics
    /// If another axis is next, or if there is no such index: callers know.
    #[inline]
    pub(crate) fn write_at(&self, indices: &[usize], init: &mut PartialInit<'_, T>) {
        assert!(self.is_last_axis() && indices.iter().all(|&i| i < S::AXES[self.axis]), "V3");
        let stride = L::STRIDES[self.axis];
        init.each(indices.len(), |position| {
            let element = self.element(self.offset + indices[position] as isize * stride);
            // SAFETY: V3, each index is below the length of the axis, and V1.
            unsafe { *element }
        });
    }

    /// Writes the elements, converted, in row-major order.
    #[inline]
    pub(crate) fn write<U: Copy>(&self, init: &mut PartialInit<'_, U>, convert: &impl Convert<T, U>) {
        if S::COUNT == 0 {
            return;
        }
        let run = Runs::<S, L>::FROM[self.axis];
        if run.lead == 0 {
            return self.write_run(0..run.len, run.stride, init, convert);
        }
        let stride = L::STRIDES[self.axis];
        if run.lead == 1 && run.stride != 1 && stride.unsigned_abs() < run.stride.unsigned_abs() {
            return self.write_tiles(S::AXES[self.axis], stride, run, init, convert);
        }
        for cut in self.each() {
            cut.write(init, convert);
        }
    }

    /// Writes the elements at the indices `range` of the next axis, as [`write`](Self::write) does for all indices.
    ///
    /// # Panics
    /// If there are no such indices. Callers know that there are.
    #[inline]
    pub(crate) fn write_range<U: Copy>(
        &self,
        range: Range<usize>,
        init: &mut PartialInit<'_, U>,
        convert: &impl Convert<T, U>,
    ) {
        let length = S::AXES[self.axis];
        assert!(range.start <= range.end && range.end <= length, "V3");
        if S::COUNT == 0 {
            return;
        }
        let run = Runs::<S, L>::FROM[self.axis];
        if run.lead == 0 {
            let each = run.len / length;
            return self.write_run(range.start * each..range.end * each, run.stride, init, convert);
        }
        for i in range {
            self.at(i).write(init, convert);
        }
    }

    /// Writes elements of the one run that all axes from `axis` on are. There are elements.
    #[inline]
    fn write_run<U: Copy>(
        &self,
        range: Range<usize>,
        stride: isize,
        init: &mut PartialInit<'_, U>,
        convert: &impl Convert<T, U>,
    ) {
        if stride == 1 && range.len() > 1 {
            let start = self.element(self.offset + range.start as isize);
            // SAFETY: V3, all of the run is reached, `len` elements side by side, and V1.
            let elements = unsafe { slice::from_raw_parts(start, range.len()) };
            return init.slice(elements, convert);
        }
        init.each(range.len(), |i| {
            let element = self.element(self.offset + (range.start + i) as isize * stride);
            // SAFETY: V3, the element of the run is reached, and V1.
            convert.convert(unsafe { *element })
        });
    }

    /// Writes the elements of the next axis and of the one run behind it, where neighbours on the next axis lie closer.
    /// There are elements.
    #[inline]
    fn write_tiles<U: Copy, C: Convert<T, U>>(
        &self,
        rows: usize,
        stride: isize,
        run: Run,
        init: &mut PartialInit<'_, U>,
        convert: &C,
    ) {
        let at = |i: usize, j: usize| self.element(self.offset + i as isize * stride + j as isize * run.stride);
        let element = |i: usize, j: usize| {
            // SAFETY: V3, index `i` of the next axis and the element of the run are reached together, and V1.
            convert.convert(unsafe { *at(i, j) })
        };
        if const { C::COPIES && (size_of::<T>() == 4 || size_of::<T>() == 8) } && stride == 1 {
            // SAFETY: as above, for each of four indices and four elements of the run: the guard asks for whole blocks.
            let block = |i: usize, j: usize| unsafe { transposed::block::<U>(at(i, j).cast(), run.stride) };
            return init.tiles(rows, run.len, element, Some(block));
        }
        init.tiles(rows, run.len, element, None::<fn(usize, usize) -> [[U; 4]; 4]>);
    }

    /// Returns the address of the element at `offset`, which is reached.
    #[inline]
    fn element(&self, offset: isize) -> *const T {
        self.raw.address().wrapping_offset(offset)
    }
}
