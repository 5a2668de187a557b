//! A vector times a vector. Rule K1 of [`crate::raw`].

use super::strided::Source;
use super::tile::{width, with_constant};
use super::vector::{folded, in_order};
use crate::dtype::Numeric;
use crate::raw::simd::{Kernel, Level, multiply_add};

/// Sums side by side, of two registers each.
const SUMS: usize = 4;

/// Two vectors, of one row each, for which K1 holds.
pub(super) struct Inner<T> {
    terms: usize,
    left: Source<T>,
    right: Source<T>,
}

impl<T: Numeric> Inner<T> {
    /// # Safety
    /// K1, for one row and `terms` columns of both.
    pub(super) unsafe fn new(terms: usize, left: Source<T>, right: Source<T>) -> Self {
        Inner { terms, left, right }
    }

    /// The sum from `first` on, in order, on top of `sum`.
    #[inline(always)]
    fn rest<L: Level>(&self, first: usize, mut sum: T) -> T {
        for term in first..self.terms {
            // SAFETY: K1, the promise of `new`.
            let factor = unsafe { self.left.read(0, term) };
            // SAFETY: as above.
            let other = unsafe { self.right.read(0, term) };
            sum = multiply_add::<L, T>(factor, other, sum);
        }
        sum
    }

    #[inline(always)]
    fn side_by_side<L: Level, const W: usize>(&self) -> T {
        let mut sums = [[T::default(); W]; SUMS];
        let blocks = self.terms / (SUMS * W);
        for block in 0..blocks {
            for (i, sums) in sums.iter_mut().enumerate() {
                let first = (block * SUMS + i) * W;
                // SAFETY: K1, and terms are 1 apart.
                let factors = unsafe { self.left.row::<W>(0, first) };
                // SAFETY: as above.
                let others = unsafe { self.right.row::<W>(0, first) };
                for ((sum, &factor), &other) in sums.iter_mut().zip(&factors).zip(&others) {
                    *sum = multiply_add::<L, T>(factor, other, *sum);
                }
            }
        }
        let [mut one, other, third, fourth] = sums;
        for (i, sum) in one.iter_mut().enumerate() {
            *sum = (*sum + other[i]) + (third[i] + fourth[i]);
        }
        self.rest::<L>(blocks * SUMS * W, folded(&one))
    }
}

impl<T: Numeric> Kernel for Inner<T> {
    type Output = T;

    #[inline(always)]
    fn run<L: Level>(self) -> T {
        if self.left.strides[1] != 1 || self.right.strides[1] != 1 || in_order::<T>() {
            return self.rest::<L>(0, T::default());
        }
        let mut sum = T::default();
        with_constant!(width::<L, T>(), [2 4 8 16 32] W => sum = self.side_by_side::<L, W>());
        sum
    }
}
