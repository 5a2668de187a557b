//! A row of elements, folded in lanes.

use core::marker::PhantomData;
use core::ops::Range;

use super::grid::{LaneOf, LineFold};
use super::lanes::{self, DealtOut, Elements, FEW_LANES, Joining, LANES, MANY, Pairs, Positions, halved};
use crate::cpu::stack::IS_SMALL;

/// Neighbouring elements.
pub(in crate::loops) trait Row<T> {
    /// Folds the elements at `positions`, dealt out to `N` lanes. Must be `#[inline(always)]`.
    fn in_lanes<F: LineFold<T>, const N: usize>(&self, by: &F, positions: Range<usize>) -> LaneOf<F, T>;
}

/// The loops over rows, by their length: one lane; few lanes; many; many, for blocks that are joined pairwise.
pub(in crate::loops) const ONE: u8 = 0;
pub(in crate::loops) const FEW: u8 = 1;
pub(in crate::loops) const WHOLE: u8 = 2;
pub(in crate::loops) const IN_BLOCKS: u8 = 3;

/// Returns the loop over rows of `length` elements.
pub(in crate::loops) const fn kind(length: usize) -> u8 {
    if length < FEW_LANES {
        ONE
    } else if length < MANY {
        FEW
    } else if length <= 1024 {
        WHOLE
    } else {
        IN_BLOCKS
    }
}

/// Folds a row of `length` elements by the loop `KIND`; in blocks of `block` elements, where it has blocks.
#[inline(always)]
pub(in crate::loops) fn fold<T, F: LineFold<T>, const KIND: u8>(
    by: &F,
    row: &(impl Row<T> + ?Sized),
    length: usize,
    block: usize,
) -> LaneOf<F, T> {
    if const { KIND == ONE } {
        row.in_lanes::<F, 1>(by, 0..length)
    } else if const { KIND == FEW } {
        row.in_lanes::<F, FEW_LANES>(by, 0..length)
    } else if const { KIND == WHOLE || !F::By::ROUNDS } {
        row.in_lanes::<F, LANES>(by, 0..length)
    } else {
        let mut pairs = Pairs::<F::By, { usize::BITS as usize }>::NONE;
        let mut k = 0;
        while k < length {
            let positions = k..length.min(k + block);
            k = positions.end;
            pairs.push(row.in_lanes::<F, LANES>(by, positions));
        }
        pairs.all()
    }
}

/// Elements that are computed for their positions.
pub(in crate::loops) trait Computed<T> {
    /// Returns the element at `position`. Must be `#[inline(always)]`.
    fn get(&self, position: usize) -> T;
}

/// A row of elements that are computed.
pub(in crate::loops) struct ComputedRow<R>(pub(in crate::loops) R);

impl<T, R: Computed<T>> Row<T> for ComputedRow<R> {
    #[inline(always)]
    fn in_lanes<F: LineFold<T>, const N: usize>(&self, by: &F, positions: Range<usize>) -> LaneOf<F, T> {
        let row = &Stepped { by, row: &self.0, of: PhantomData };
        lanes::in_lanes::<F::By, N>(&Positions { row, positions })
    }
}

/// The steps through the elements of a row.
struct Stepped<'r, T, F, R> {
    by: &'r F,
    row: &'r R,
    of: PhantomData<T>,
}

impl<T, F: LineFold<T>, R: Computed<T>> Elements<F::By> for Stepped<'_, T, F, R> {
    #[inline(always)]
    fn step(&self, lane: LaneOf<F, T>, position: usize) -> LaneOf<F, T> {
        self.by.step(lane, self.row.get(position), position, 0)
    }
}

/// A row in memory.
impl<T: Copy> Row<T> for [T] {
    #[inline(always)]
    fn in_lanes<F: LineFold<T>, const N: usize>(&self, by: &F, positions: Range<usize>) -> LaneOf<F, T> {
        MemoryPart { by, elements: &self[..positions.end], start: positions.start }.in_lanes::<N>()
    }
}

/// Bytes that are read by one loop of known length. The compiler unrolls it, and reads the elements of a lane one after the other:
/// from more bytes, this is slow.
const NEAR: usize = 2 << 10;

/// Elements in memory, from `start` on.
struct MemoryPart<'r, T, F> {
    by: &'r F,
    elements: &'r [T],
    start: usize,
}

impl<T: Copy, F: LineFold<T>> MemoryPart<'_, T, F> {
    /// Folds the elements, dealt out to `N` lanes: several elements of each lane at once, so that lanes are loaded and stored seldom.
    #[inline(always)]
    fn in_lanes<const N: usize>(&self) -> LaneOf<F, T> {
        if const { IS_SMALL } {
            return lanes::in_lanes::<F::By, N>(self);
        }
        let mut lanes = [F::By::START; N];
        let mut at = self.start;
        let mut has_exception = false;
        while const { 8 * N * size_of::<T>() <= NEAR } && at + 8 * N <= self.elements.len() {
            has_exception |= self.chunk::<N, 8>(&mut lanes, at);
            at += 8 * N;
        }
        while at + 2 * N <= self.elements.len() {
            has_exception |= self.chunk::<N, 2>(&mut lanes, at);
            at += 2 * N;
        }
        if has_exception {
            return lanes::in_lanes::<F::By, N>(self);
        }
        MemoryPart { start: at, ..*self }.step(&mut lanes, 0, N);
        halved::<F::By, N>(lanes)
    }

    /// Steps all lanes through the elements from `at` on, `C` of each, and returns whether an exception is among them.
    #[inline(always)]
    fn chunk<const N: usize, const C: usize>(&self, lanes: &mut [LaneOf<F, T>; N], at: usize) -> bool {
        let chunk = &self.elements[at..][..C * N];
        for i in 0..N {
            for c in 0..C {
                lanes[i] = self.by.step_usual(lanes[i], chunk[c * N + i], at + c * N + i, 0);
            }
        }
        chunk.iter().fold(false, |any, &element| any | self.by.is_exception(element))
    }
}

impl<T: Copy, F: LineFold<T>> DealtOut<F::By> for MemoryPart<'_, T, F> {
    #[inline(always)]
    fn step<const G: usize>(&self, lanes: &mut [LaneOf<F, T>; G], first: usize, n: usize) {
        let elements = self.elements;
        let mut at = self.start + first;
        while let Some(chunk) = elements.get(at..at + G).and_then(|chunk| <&[T; G]>::try_from(chunk).ok()) {
            for (i, lane) in lanes.iter_mut().enumerate() {
                *lane = self.by.step(*lane, chunk[i], at + i, 0);
            }
            at += n;
        }
        for (i, (lane, element)) in lanes.iter_mut().zip(elements.get(at..).unwrap_or(&[])).enumerate() {
            *lane = self.by.step(*lane, *element, at + i, 0);
        }
    }
}
