//! Borrowed elements, replaced in place. Rules V1, V2 and R1 of [`crate::raw`].

use core::mem::MaybeUninit;
use core::slice;

use super::along::{Results, Work};
use super::each::{self, Elementwise, Rewrite, TILE, Visit, row};
use super::spot::{Order, Spot};
use crate::dtype::Dtype;
use crate::layout::{Layout, unravel};
use crate::raw::cut::{Runs, Same};
use crate::raw::filling::Filling;
use crate::raw::lent::{Access, Lent};
use crate::raw::simd::{Kernel, Level, dispatch};
use crate::shape::Shape;
use crate::shape::count::block_len;
use crate::shape::part::{Reads, Writes};

impl<T: Dtype, S: Shape, L: Layout> Lent<'_, T, S, L, Writes> {
    /// The order in which the elements are reached fast.
    const ORDER: Order = Lent::<'_, T, S, L, Reads>::ORDER;

    /// Replaces each element by the value that `by` computes from its index and the element.
    #[inline]
    pub(crate) fn rewrite<E: Elementwise<S, T, T>>(mut self, by: &E) {
        if S::COUNT == 0 {
            return;
        }
        match self.one_run() {
            Some(elements) => each::rewrite(elements, by),
            None => dispatch(Each { lent: self, by }),
        }
    }

    /// Copies the elements of `from` here.
    #[inline]
    pub(crate) fn copy<M: Layout>(mut self, from: Lent<'_, T, S, M, Reads>) {
        if Lent::<'_, T, S, M, Reads>::ORDER.tiled
            && let Some(elements) = self.one_run()
        {
            let slots: *mut [T] = elements;
            // SAFETY: `MaybeUninit<T>` has the size and alignment of `T`, the slice is borrowed from `self` alone, and what is
            // written through it are values of `T` (B6).
            let mut filling = Filling::new(unsafe { &mut *(slots as *mut [MaybeUninit<T>]) });
            return from.cut().write(&mut filling, &Same);
        }
        self.rewrite(&Copied(from));
    }

    /// Returns all elements as a slice in row-major order, if they are contiguous.
    #[inline(always)]
    fn one_run(&mut self) -> Option<&mut [T]> {
        let run = Runs::<S, L>::FROM[0];
        if run.lead > 0 || (run.stride != 1 && S::COUNT > 1) {
            return None;
        }
        // SAFETY: V1 and V2, all elements are one run of stride 1, so that `0..COUNT` is reached; the borrow of `self` makes this
        // the only way to them.
        Some(unsafe { slice::from_raw_parts_mut(self.address().cast_mut(), S::COUNT) })
    }
}

impl<T: Dtype, S: Shape, L: Layout> Results<T> for Lent<'_, T, S, L, Writes> {
    fn slice(&mut self) -> Option<&mut [T]> {
        self.one_run()
    }

    #[inline(always)]
    fn places<const W: usize>(&mut self, first: usize, len: usize, work: impl Work<T>) {
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
struct Copied<'a, T, S, L>(Lent<'a, T, S, L, Reads>);

impl<T: Dtype, S: Shape, L: Layout> Elementwise<S, T, T> for Copied<'_, T, S, L> {
    const ORDER: Order = Lent::<'_, T, S, L, Reads>::ORDER;

    #[inline(always)]
    fn element(&self, spot: Spot<S>, _: T) -> T {
        self.0.read_at(spot)
    }
}

/// The loop over the elements of `lent`.
struct Each<'e, 'a, T, S, L, E> {
    lent: Lent<'a, T, S, L, Writes>,
    by: &'e E,
}

impl<T: Dtype, S: Shape, L: Layout, E: Elementwise<S, T, T>> Kernel for Each<'_, '_, T, S, L, E> {
    type Output = ();

    #[inline(always)]
    fn run<K: Level>(self) {
        if Self::ORDER.tiled && S::RANK >= 2 { self.tiles() } else { self.rows() }
    }
}

impl<T: Dtype, S: Shape, L: Layout, E: Elementwise<S, T, T>> Each<'_, '_, T, S, L, E> {
    const ORDER: Order = E::ORDER.and(Lent::<'_, T, S, L, Writes>::ORDER);

    #[inline(always)]
    fn rows(self) {
        let lead = Self::ORDER.lead;
        let len = const { block_len(S::AXES.split_at(Self::ORDER.lead).1) };
        let mut first = Spot::<S>::first(lead);
        for _ in 0..S::COUNT / len {
            if Runs::<S, L>::FROM[lead].stride == 1 {
                let offset = first.offset(L::STRIDES, &Runs::<S, L>::FROM);
                // SAFETY: R1, the offset of a legal index is reached.
                let start = unsafe { self.lent.element(offset) };
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
        let mut first = Spot::<S>::first(S::RANK - 1);
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
    fn visit(&self, spot: Spot<S>) {
        let offset = spot.offset(L::STRIDES, &Runs::<S, L>::FROM);
        // SAFETY: R1, a spot is a legal index, whose offset `(S, L)` reaches.
        let element = unsafe { self.lent.element(offset) };
        // SAFETY: V1 and V2; loops come to each spot once, and the reference ends here.
        let element = unsafe { Writes::lend(element) };
        Rewrite(self.by).visit(spot, element);
    }
}
