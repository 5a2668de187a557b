//! The first element that passes a test. Rule R1 of [`crate::loops`].

use core::marker::PhantomData;

use super::index::{LoopIndex, Order};
use crate::cpu::simd::{Baseline, Kernel, Level, dispatch};
use crate::layout::count::block_len;
use crate::shape::Shape;

/// A test of elements.
pub(crate) trait Test<S> {
    const ORDER: Order;

    /// Tests the element at `at`. Must be `#[inline(always)]`.
    fn test(&self, at: LoopIndex<S>) -> bool;
}

/// The number of elements that are tested before one of them is looked for: a loop without an early exit is vectorised.
pub(in crate::loops) const AT_ONCE: usize = 256;

/// Returns the position in row-major order of the first element that passes.
#[inline]
pub(crate) fn find<S: Shape, F: Test<S>>(by: &F) -> Option<usize> {
    let finding = Finding { by, shape: PhantomData };
    if const { S::COUNT < AT_ONCE } { finding.run::<Baseline>() } else { dispatch(finding) }
}

struct Finding<'f, S, F> {
    by: &'f F,
    shape: PhantomData<fn(S) -> S>,
}

impl<S: Shape, F: Test<S>> Kernel for Finding<'_, S, F> {
    type Output = Option<usize>;

    #[inline(always)]
    fn run<L: Level>(self) -> Option<usize> {
        let lead = F::ORDER.lead;
        let len = const { block_len(S::AXES.split_at(F::ORDER.lead).1) };
        let mut first = LoopIndex::<S>::first(lead);
        for row in 0..S::COUNT / len {
            let mut from = 0;
            while from < len {
                let until = len.min(from + AT_ONCE);
                let found = (from..until).fold(false, |found, position| found | self.by.test(first.at(position)));
                if found {
                    return (from..until).find(|&position| self.by.test(first.at(position))).map(|i| row * len + i);
                }
                from = until;
            }
            first.advance(lead);
        }
        None
    }
}
