//! Legal indices of a shape, counted in loops that a compiler turns into vector instructions. Rule R1 of [`crate::loops`].
//!
//! A loop over one view knows its strides. A loop over several views of one shape counts indices, and each view makes an
//! offset of them: constant strides, so that nothing of it is left in the loop. Where the last axes of all of them lie in
//! a row, they are counted as one.

use core::marker::PhantomData;

use crate::layout::MAX_RANK;
use crate::layout::count::block_len;
use crate::layout::unravel;
use crate::layout::walk::Run;
use crate::shape::Shape;

/// A legal index of `S`: one number for each axis before `lead`, and for those behind the position in row-major order.
///
/// Its fields are private to this file, which is safe code.
pub struct LoopIndex<S> {
    index: [usize; MAX_RANK],
    lead: usize,
    position: usize,
    /// Invariant (B5): a loop index of a subtype may be no index here.
    shape: PhantomData<fn(S) -> S>,
}

impl<S> Clone for LoopIndex<S> {
    #[inline(always)]
    fn clone(&self) -> Self {
        *self
    }
}

impl<S> Copy for LoopIndex<S> {}

impl<S: Shape> LoopIndex<S> {
    /// Returns the first loop index, where there are elements: the axes from `lead` on are counted as one.
    #[inline(always)]
    pub(in crate::loops) fn first(lead: usize) -> Self {
        LoopIndex { index: [0; MAX_RANK], lead, position: 0, shape: PhantomData }
    }

    /// Returns the first loop index of row `number`, where there is such a row: rows are made of the axes from `lead` on.
    #[inline(always)]
    pub(in crate::loops) fn row(lead: usize, number: usize) -> Self {
        let mut index = [0; MAX_RANK];
        unravel(S::AXES.split_at(lead).0, number, &mut index[..lead]);
        // `lead` stays a constant for the compiler: no reference to it was given away.
        LoopIndex { index, ..Self::first(lead) }
    }

    /// Iterates over all loop indices, in row-major order. The axes from `lead` on are counted as one.
    #[inline]
    pub(crate) fn all(lead: usize) -> impl Iterator<Item = Self> {
        let len = block_len(S::AXES.split_at(lead).1);
        (0..S::COUNT / len).flat_map(move |row| (0..len).map(move |position| Self::row(lead, row).at(position)))
    }

    /// Returns the same index of the axes before `lead`, and `position` behind: callers know that there is one.
    #[inline(always)]
    pub(in crate::loops) fn at(self, position: usize) -> Self {
        LoopIndex { position, ..self }
    }

    /// Returns the same loop index with `i` on `axis`, one of those before `lead`: callers know that there is such an index.
    #[inline(always)]
    pub(in crate::loops) fn on_axis(mut self, axis: usize, i: usize) -> Self {
        self.index[axis] = i;
        self
    }

    /// Returns the first loop index of a row of the last axis: of a loop index with an index for every axis.
    #[inline(always)]
    pub(in crate::loops) fn without_last(self) -> Self {
        LoopIndex { lead: S::RANK - 1, position: 0, ..self }
    }

    /// Returns the first loop index of row `number` of those with index 0 on `but`, an axis before `lead`.
    #[inline(always)]
    pub(in crate::loops) fn row_but(lead: usize, but: usize, number: usize) -> Self {
        let mut at = Self::first(lead);
        let (mut axis, mut rest) = (lead, number);
        while axis > 0 {
            axis -= 1;
            if axis != but {
                at.index[axis] = rest % S::AXES[axis];
                rest /= S::AXES[axis];
            }
        }
        at
    }

    /// Returns the first loop index of row `number` of those with index 0 on the axes of `taken`; the others before `lead` count rows.
    #[inline(always)]
    pub(in crate::loops) fn row_kept(lead: usize, taken: &[bool; MAX_RANK], number: usize) -> Self {
        let mut at = Self::first(lead);
        let (mut axis, mut rest) = (lead, number);
        while axis > 0 {
            axis -= 1;
            if !taken[axis] {
                at.index[axis] = rest % S::AXES[axis];
                rest /= S::AXES[axis];
            }
        }
        at
    }

    /// Moves on to the next index of the axes of `taken` before `lead`, and from the last one to the first.
    #[inline(always)]
    pub(in crate::loops) fn advance_taken(&mut self, lead: usize, taken: &[bool; MAX_RANK]) {
        let mut axis = lead;
        while axis > 0 {
            axis -= 1;
            if taken[axis] {
                self.index[axis] += 1;
                if self.index[axis] < S::AXES[axis] {
                    return;
                }
                self.index[axis] = 0;
            }
        }
    }

    /// Moves on to the next index of the axes before `axes`, and from the last one to the first.
    #[inline(always)]
    pub(in crate::loops) fn advance(&mut self, axes: usize) {
        let mut axis = axes;
        while axis > 0 {
            axis -= 1;
            self.index[axis] += 1;
            if self.index[axis] < S::AXES[axis] {
                return;
            }
            self.index[axis] = 0;
        }
    }

    /// Returns the index, a number for each axis, 0 behind the last.
    #[inline(always)]
    pub(crate) fn numbers(self) -> [usize; MAX_RANK] {
        let mut numbers = self.index;
        let mut rest = self.position;
        let mut axis = S::RANK;
        while axis > self.lead + 1 {
            axis -= 1;
            numbers[axis] = rest % S::AXES[axis];
            rest /= S::AXES[axis];
        }
        if self.lead < S::RANK {
            numbers[self.lead] = rest;
        }
        numbers
    }

    /// Returns the offset of the loop index in a layout with these strides: the sum of index times stride. `runs` has the run
    /// of the axes from each axis on (`loops::runs`).
    ///
    /// # Panics
    /// If the axes behind `lead` are not one run: loops are made for the least regular operand.
    #[inline(always)]
    pub(crate) fn offset(self, strides: &[isize], runs: &[Run; MAX_RANK + 1]) -> isize {
        let run = runs[self.lead];
        assert!(run.lead == 0, "R1: the axes behind are contiguous");
        let offset = (self.position as isize).wrapping_mul(run.stride);
        let on = |axis: usize, i: usize| if axis < self.lead { (i as isize).wrapping_mul(strides[axis]) } else { 0 };
        // Not a loop: an array that is indexed by a variable stays in memory, `lead` with it, and is read for each element.
        let [a, b, c, d, e, f] = self.index;
        let outer = on(0, a).wrapping_add(on(1, b)).wrapping_add(on(2, c));
        offset.wrapping_add(outer).wrapping_add(on(3, d)).wrapping_add(on(4, e)).wrapping_add(on(5, f))
    }
}

/// The order in which a loop comes to the elements.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Order {
    /// The axes from this on are one loop.
    pub(crate) lead: usize,
    /// Whether the last two axes are walked in tiles: neighbours in one operand are far apart in another.
    pub(crate) tiled: bool,
}

impl Order {
    /// All axes are one loop.
    pub(crate) const FLAT: Order = Order { lead: 0, tiled: false };

    /// Returns an order that suits both.
    pub(crate) const fn and(self, other: Order) -> Order {
        let lead = if self.lead > other.lead { self.lead } else { other.lead };
        Order { lead, tiled: self.tiled || other.tiled }
    }
}
