//! Elements of a view, replaced in place. Rules V1 and V2 of [`crate::view::raw`], R1 of [`crate::loops`].

use core::mem::MaybeUninit;
use core::slice;

use super::{ExclusiveAccess, RawView};
use crate::dtype::Dtype;
use crate::layout::{Layout, unravel};
use crate::loops::along::{Results, StripWork};
use crate::loops::each::Elementwise;
use crate::loops::extent::STRIP;
use crate::loops::index::{LoopIndex, Order};
use crate::loops::strided;
use crate::shape::Shape;
use crate::shape::sub_view::SharedAccess;
use crate::storage::partial_init::{PartialInit, Same};

impl<T: Dtype, S: Shape, L: Layout> RawView<'_, T, S, L, ExclusiveAccess> {
    /// Replaces each element by the value that `by` computes from its index and the element.
    #[inline]
    pub(crate) fn rewrite<E: Elementwise<S, T, T>>(self, by: &E) {
        // SAFETY: V1 and V2; `self` is consumed, so that nobody else reaches the elements.
        unsafe { strided::rewrite::<T, S, L, E>(self.pointer, by) }
    }

    /// Copies the elements of `from` here.
    #[inline]
    pub(crate) fn copy<M: Layout>(mut self, from: RawView<'_, T, S, M, SharedAccess>) {
        if RawView::<'_, T, S, M, SharedAccess>::ORDER.tiled
            && let Some(elements) = self.one_run()
        {
            let slots: *mut [T] = elements;
            // SAFETY: `MaybeUninit<T>` has the size and alignment of `T`, the slice is borrowed from `self` alone, and what is
            // written through it are values of `T` (B6).
            let mut init = PartialInit::new(unsafe { &mut *(slots as *mut [MaybeUninit<T>]) });
            return from.as_sub_view().write(&mut init, &Same);
        }
        self.rewrite(&Copied(from));
    }

    /// Returns all elements as a slice in row-major order, if they are contiguous.
    #[inline(always)]
    fn one_run(&mut self) -> Option<&mut [T]> {
        if !strided::is_one_run::<S, L>() {
            return None;
        }
        // SAFETY: V1 and V2, all elements are one run of stride 1, so that `0..COUNT` is reached; the borrow of `self` makes this
        // the only way to them.
        Some(unsafe { slice::from_raw_parts_mut(self.pointer.as_ptr(), S::COUNT) })
    }
}

impl<T: Dtype, S: Shape, L: Layout> Results<T> for RawView<'_, T, S, L, ExclusiveAccess> {
    const WIDEST: usize = if strided::is_one_run::<S, L>() { usize::MAX } else { STRIP };
    const IS_SLICE: bool = strided::is_one_run::<S, L>();

    #[inline(always)]
    fn slice(&mut self) -> Option<&mut [T]> {
        self.one_run()
    }

    #[inline(always)]
    fn places<const W: usize>(&mut self, first: usize, len: usize, work: impl StripWork<T>) {
        let mut results = [T::default(); W];
        work.write(&mut results[..len]);
        for (i, result) in results[..len].iter().enumerate() {
            let mut index = S::SHAPE;
            unravel(S::AXES, first + i, index.as_mut());
            if let Some(element) = self.again().at(index.as_ref()) {
                *element = *result;
            }
        }
    }
}

/// Elements of a view.
struct Copied<'a, T, S, L>(RawView<'a, T, S, L, SharedAccess>);

impl<T: Dtype, S: Shape, L: Layout> Elementwise<S, T, T> for Copied<'_, T, S, L> {
    const ORDER: Order = RawView::<'_, T, S, L, SharedAccess>::ORDER;

    #[inline(always)]
    fn element(&self, at: LoopIndex<S>, _: T) -> T {
        self.0.read_at(at)
    }
}
