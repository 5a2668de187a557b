//! The offsets of a grid, one after the other.

use core::iter::FusedIterator;
use core::marker::PhantomData;

use super::MAX_RANK;

/// Axis lengths and strides, of one rank.
pub(crate) trait Grid {
    const AXES: &'static [usize];
    const STRIDES: &'static [isize];
}

/// A fast way to walk a grid: the last axes are one loop of constant stride, the axes in front of them go index by
/// index.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Run {
    /// The number of axes in front.
    pub(crate) lead: usize,
    /// The length of the loop.
    pub(crate) len: usize,
    /// Its stride.
    pub(crate) stride: isize,
}

/// Returns the longest run: axes are joined while the stride of one is length times stride of the next.
#[inline]
pub(crate) const fn run(axes: &[usize], strides: &[isize]) -> Run {
    if axes.is_empty() {
        return Run { lead: 0, len: 1, stride: 1 };
    }
    let mut lead = axes.len() - 1;
    let mut run = Run { lead, len: axes[lead], stride: strides[lead] };
    while lead > 0 {
        lead -= 1;
        let Some(len) = run.len.checked_mul(axes[lead]) else { return run };
        if len > isize::MAX as usize || strides[lead] != run.stride.saturating_mul(run.len as isize) {
            return run;
        }
        run = Run { lead, len, stride: run.stride };
    }
    run
}

/// The offsets of `G`, in row-major order of their indices.
///
/// * **W2** Each legal index of the grid gives its offset exactly once, from whichever end.
pub(crate) struct Walk<G> {
    /// Positions in row-major order that are still to come: `front..back`.
    front: usize,
    back: usize,
    /// The index of position `front`, and its offset.
    index: [usize; MAX_RANK],
    offset: isize,
    /// Invariant: the state is of this grid, and a grid of subtypes may be another (rule B5 of [`crate::storage`]).
    grid: PhantomData<fn(G) -> G>,
}

impl<G> Clone for Walk<G> {
    fn clone(&self) -> Self {
        Walk { grid: PhantomData, ..*self }
    }
}

impl<G: Grid> Walk<G> {
    pub(crate) const COUNT: usize = crate::layout::count::saturated_len(G::AXES);
    const RUN: Run = run(G::AXES, G::STRIDES);

    #[inline]
    pub(crate) const fn new() -> Self {
        Walk { front: 0, back: Self::COUNT, index: [0; MAX_RANK], offset: 0, grid: PhantomData }
    }

    /// Returns the offset at `front`, which is not `back`, and goes on to the next.
    #[inline]
    fn step(&mut self) -> isize {
        let offset = self.offset;
        self.front += 1;
        self.advance(G::AXES.len());
        offset
    }

    /// Counts the axes before `axes` to the next index: those behind are 0. Wraps around after the last.
    // The strides of axes of length 1 may be of any size: a step past the end is taken back again.
    #[inline]
    fn advance(&mut self, axes: usize) {
        let mut axis = axes;
        while axis > 0 {
            axis -= 1;
            self.index[axis] += 1;
            self.offset = self.offset.wrapping_add(G::STRIDES[axis]);
            if self.index[axis] < G::AXES[axis] {
                return;
            }
            self.offset = self.offset.wrapping_sub(G::STRIDES[axis].wrapping_mul(G::AXES[axis] as isize));
            self.index[axis] = 0;
        }
    }

    /// Returns the index of `position`, which is below `COUNT`, and its offset.
    #[inline]
    fn at(position: usize) -> ([usize; MAX_RANK], isize) {
        let (mut index, mut offset, mut rest) = ([0; MAX_RANK], 0isize, position);
        let mut axis = G::AXES.len();
        while axis > 0 {
            axis -= 1;
            index[axis] = rest % G::AXES[axis];
            rest /= G::AXES[axis];
            offset = offset.wrapping_add((index[axis] as isize).wrapping_mul(G::STRIDES[axis]));
        }
        (index, offset)
    }
}

impl<G: Grid> Iterator for Walk<G> {
    type Item = isize;

    #[inline]
    fn next(&mut self) -> Option<isize> {
        if self.front == self.back {
            return None;
        }
        Some(self.step())
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.back - self.front;
        (left, Some(left))
    }

    #[inline]
    fn nth(&mut self, count: usize) -> Option<isize> {
        if count >= self.back - self.front {
            self.front = self.back;
            return None;
        }
        self.front += count;
        (self.index, self.offset) = Self::at(self.front);
        self.next()
    }

    #[inline]
    fn fold<B, F: FnMut(B, isize) -> B>(mut self, init: B, mut f: F) -> B {
        let mut folded = init;
        if Self::RUN.len == 0 {
            return folded;
        }
        while self.front < self.back && !self.front.is_multiple_of(Self::RUN.len) {
            folded = f(folded, self.step());
        }
        while self.back - self.front >= Self::RUN.len {
            for i in 0..Self::RUN.len {
                let past = (i as isize).wrapping_mul(Self::RUN.stride);
                folded = f(folded, self.offset.wrapping_add(past));
            }
            self.front += Self::RUN.len;
            self.advance(Self::RUN.lead);
        }
        while self.front < self.back {
            folded = f(folded, self.step());
        }
        folded
    }
}

impl<G: Grid> DoubleEndedIterator for Walk<G> {
    #[inline]
    fn next_back(&mut self) -> Option<isize> {
        if self.front == self.back {
            return None;
        }
        self.back -= 1;
        Some(Self::at(self.back).1)
    }

    #[inline]
    fn nth_back(&mut self, count: usize) -> Option<isize> {
        self.back -= count.min(self.back - self.front);
        self.next_back()
    }
}

impl<G: Grid> ExactSizeIterator for Walk<G> {}
impl<G: Grid> FusedIterator for Walk<G> {}

#[cfg(test)]
mod tests {
    use super::*;

    macro_rules! grids {
        ($($name:ident $axes:expr, $strides:expr;)*) => {$(
            struct $name;
            impl Grid for $name {
                const AXES: &'static [usize] = &$axes;
                const STRIDES: &'static [isize] = &$strides;
            }
        )*};
    }

    grids! {
        Point [], [];
        Line [5], [3];
        Backwards [4], [-2];
        Joined [2, 3, 4], [12, 4, 1];
        Window [2, 3, 4], [30, 6, 1];
        Stretched [3, 2, 2], [0, 5, 1];
        Empty [3, 0, 2], [0, 2, 1];
        Far [1, 2, 1], [isize::MAX, 7, isize::MIN];
    }

    fn model<G: Grid>() -> Vec<isize> {
        let mut offsets = vec![0];
        for (&length, &stride) in G::AXES.iter().zip(G::STRIDES) {
            offsets = offsets.iter().flat_map(|o| (0..length).map(move |i| o + i as isize * stride)).collect();
        }
        offsets
    }

    fn folded<G: Grid>(walk: Walk<G>) -> Vec<isize> {
        walk.fold(Vec::new(), |mut all, offset| {
            all.push(offset);
            all
        })
    }

    fn walks<G: Grid>() {
        let model = model::<G>();
        assert_eq!(Walk::<G>::new().len(), model.len());
        for front in 0..=model.len() {
            for back in front..=model.len() {
                let mut walk = Walk::<G>::new();
                assert_eq!(front.checked_sub(1).and_then(|n| walk.nth(n)), front.checked_sub(1).map(|n| model[n]));
                let behind = model.len() - back;
                let last = behind.checked_sub(1).and_then(|n| walk.nth_back(n));
                assert_eq!(last, (behind > 0).then(|| model[back]));
                assert_eq!(walk.len(), back - front);
                assert_eq!(folded(walk.clone()), model[front..back]);
                assert!(walk.clone().rev().eq(model[front..back].iter().rev().copied()));
                // `by_ref` cannot fold: one after the other.
                let mut offsets = Vec::new();
                offsets.extend(walk.by_ref());
                assert_eq!(offsets, model[front..back]);
                assert_eq!((walk.next(), walk.next_back(), walk.nth(1)), (None, None, None));
            }
        }
    }

    #[test]
    fn a_walk_gives_each_offset_once_from_either_end() {
        walks::<Point>();
        walks::<Line>();
        walks::<Backwards>();
        walks::<Joined>();
        walks::<Window>();
        walks::<Stretched>();
        walks::<Empty>();
        walks::<Far>();
    }

    #[test]
    fn axes_that_lie_in_a_row_are_one_run() {
        assert_eq!(run(&[], &[]), Run { lead: 0, len: 1, stride: 1 });
        assert_eq!(run(&[2, 3, 4], &[12, 4, 1]), Run { lead: 0, len: 24, stride: 1 });
        assert_eq!(run(&[2, 3, 4], &[30, 6, 1]), Run { lead: 2, len: 4, stride: 1 });
        assert_eq!(run(&[5, 3], &[6, 2]), Run { lead: 0, len: 15, stride: 2 });
        assert_eq!(run(&[2, 3], &[0, 0]), Run { lead: 0, len: 6, stride: 0 });
    }
}
