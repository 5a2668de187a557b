//! The elements of a view with any strides, replaced in place. Rule R1 of [`crate::loops`].
//!
//! An element type, a shape and a layout say which elements belong to a pointer to the first one: those at the offsets that
//! `(S, L)` reaches. The callers answer for them by rules V1 and V2 of `view/raw.rs`.
#![allow(unsafe_code, reason = "a view of any strides is a pointer")]

#[cfg(all(test, feature = "std"))]
mod counted;

use core::marker::PhantomData;
use core::ptr::NonNull;
use core::slice;

use super::each::{self, Elementwise, Rewrite, TILE, Visit, row, short_kept};
use super::index::{LoopIndex, Order};
use super::runs::Runs;
use crate::cpu::simd::{Kernel, Level, dispatch};
use crate::dtype::Dtype;
use crate::layout::Layout;
use crate::layout::count::block_len;
use crate::shape::Shape;

/// Replaces each element by the value that `by` computes from its index and the element.
///
/// # Safety
/// V1 and V2: each offset that `(S, L)` reaches leads from `start` to an element, no two to the same one, and nobody else reads or
/// writes them meanwhile.
#[inline]
pub(crate) unsafe fn rewrite<T: Dtype, S: Shape, L: Layout, E: Elementwise<S, T, T>>(start: NonNull<T>, by: &E) {
    if S::COUNT == 0 {
        return;
    }
    if is_one_run::<S, L>() {
        // SAFETY: V1 and V2, all elements are one run of stride 1, so that `0..COUNT` is reached, and nobody else reaches them.
        return each::rewrite(unsafe { slice::from_raw_parts_mut(start.as_ptr(), S::COUNT) }, by);
    }
    dispatch(EachStrided::<T, S, L, E> { start, by, reaches: PhantomData });
}

/// Returns whether all elements are contiguous: the offsets that `(S, L)` reaches are `0..COUNT`, in this order.
pub(crate) const fn is_one_run<S: Shape, L: Layout>() -> bool {
    let run = Runs::<S, L>::FROM[0];
    run.lead == 0 && (run.stride == 1 || S::COUNT <= 1)
}

/// Invariant: a shape has subtypes with other lengths (rule B5).
type Reaches<S, L> = PhantomData<fn((S, L)) -> (S, L)>;

/// The loop over the elements from `start` on, for which V1 and V2 hold.
struct EachStrided<'e, T, S, L, E> {
    start: NonNull<T>,
    by: &'e E,
    reaches: Reaches<S, L>,
}

impl<T: Dtype, S: Shape, L: Layout, E: Elementwise<S, T, T>> Kernel for EachStrided<'_, T, S, L, E> {
    type Output = ();

    #[inline(always)]
    fn run<K: Level>(self) {
        if const { Self::ORDER.tiled && S::RANK >= 2 } { self.tiles() } else { self.rows() }
    }
}

impl<T: Dtype, S: Shape, L: Layout, E: Elementwise<S, T, T>> EachStrided<'_, T, S, L, E> {
    const ORDER: Order = E::ORDER.and(Runs::<S, L>::ORDER);

    #[inline(always)]
    fn rows(self) {
        let lead = Self::ORDER.lead;
        let len = const { block_len(S::AXES.split_at(Self::ORDER.lead).1) };
        let rows = S::COUNT / len;
        let len = short_kept(len);
        let mut first = LoopIndex::<S>::first(lead);
        for _ in 0..rows {
            if Runs::<S, L>::FROM[lead].stride == 1 {
                let offset = first.offset(L::STRIDES, &Runs::<S, L>::FROM);
                // SAFETY: R1, the offset of a legal index is reached.
                let start = unsafe { self.start.offset(offset) };
                // SAFETY: V1 and V2, `len` elements side by side are reached from `start` on (R1: the axes behind lie in a
                // row of stride 1), and nobody else reaches them: `self` is consumed, and each row comes once.
                let elements = unsafe { slice::from_raw_parts_mut(start.as_ptr(), len) };
                row(elements, first, 0, &Rewrite(self.by));
            } else {
                for position in 0..len {
                    self.visit(first.at(position));
                }
            }
            first.advance(lead);
        }
    }

    #[inline(always)]
    fn tiles(self) {
        let (rows, columns) = (S::AXES[S::RANK - 2], S::AXES[S::RANK - 1]);
        let mut first = LoopIndex::<S>::first(S::RANK - 1);
        for _ in 0..S::COUNT / (rows * columns) {
            for top in (0..rows).step_by(TILE) {
                for left in (0..columns).step_by(TILE) {
                    for i in top..rows.min(top + TILE) {
                        for j in left..columns.min(left + TILE) {
                            self.visit(first.on_axis(S::RANK - 2, i).at(j));
                        }
                    }
                }
            }
            first.advance(S::RANK - 2);
        }
    }

    #[inline(always)]
    fn visit(&self, at: LoopIndex<S>) {
        let offset = at.offset(L::STRIDES, &Runs::<S, L>::FROM);
        // SAFETY: R1, a loop index is a legal index, whose offset `(S, L)` reaches.
        let mut element = unsafe { self.start.offset(offset) };
        // SAFETY: V1 and V2; loops come to each loop index once, and the reference ends here.
        let element = unsafe { element.as_mut() };
        Rewrite(self.by).visit(at, element);
    }
}
