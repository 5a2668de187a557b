//! The elements of a new array, written from the first to the last. Rule B6 of [`crate::storage`].
#![allow(unsafe_code, reason = "elements are counted as written")]

use core::mem::MaybeUninit;
use core::ops::Range;

use crate::cpu::simd::{Baseline, Kernel, Level, dispatch};
use crate::loops::each::{self, Elementwise};
use crate::shape::Shape;

/// The width and the height of the tiles of a transposed copy, in elements: a cache line of `f32`, and few enough
/// lines.
const TILE: usize = 16;

/// A conversion of elements, before they are written.
pub(crate) trait Convert<T, U> {
    /// Whether the element itself is written: `U` is `T` then.
    const COPIES: bool;

    /// Whether loops over long runs are compiled for each instruction set.
    const VECTORS: bool = false;

    fn convert(&self, element: T) -> U;
}

impl<T, U, F: Fn(T) -> U> Convert<T, U> for F {
    const COPIES: bool = false;

    #[inline(always)]
    fn convert(&self, element: T) -> U {
        self(element)
    }
}

/// The conversion that returns the element itself.
pub(crate) struct Same;

impl<T> Convert<T, T> for Same {
    const COPIES: bool = true;

    #[inline(always)]
    fn convert(&self, element: T) -> T {
        element
    }
}

/// Below this number of elements, a choice among instruction sets costs more than it gains.
const WORTH_A_CHOICE: usize = 64;

/// The loop over a run of elements, each of which is converted and written.
struct ConvertRun<'a, T, U, C> {
    slots: &'a mut [MaybeUninit<U>],
    elements: &'a [T],
    convert: &'a C,
}

impl<T: Copy, U, C: Convert<T, U>> Kernel for ConvertRun<'_, T, U, C> {
    type Output = ();

    #[inline(always)]
    fn run<L: Level>(self) {
        for (slot, &element) in self.slots.iter_mut().zip(self.elements) {
            slot.write(self.convert.convert(element));
        }
    }
}

/// Memory for elements, of which the first are written.
pub struct PartialInit<'a, T> {
    slots: &'a mut [MaybeUninit<T>],
    written: usize,
}

#[cfg_attr(not(feature = "alloc"), allow(dead_code, reason = "copies of parts are made on the heap"))]
impl<'a, T: Copy> PartialInit<'a, T> {
    pub(crate) fn new(slots: &'a mut [MaybeUninit<T>]) -> Self {
        PartialInit { slots, written: 0 }
    }

    /// # Panics
    /// If elements are missing: callers count.
    pub(crate) fn assert_full(&self) {
        assert_eq!(self.written, self.slots.len(), "B6: there is an element for every place");
    }

    /// Returns the number of elements that are written.
    #[inline]
    pub(crate) fn written(&self) -> usize {
        self.written
    }

    /// Gives `write` the room for the next `count` elements, all of which it writes.
    #[inline]
    fn next(&mut self, count: usize, write: impl FnOnce(&mut [MaybeUninit<T>])) {
        write(&mut self.slots[self.written..][..count]);
        self.written += count;
    }

    /// Returns the room for the next `count` elements, none of which is counted yet.
    ///
    /// # Panics
    /// If there is not so much room.
    #[inline]
    pub(crate) fn room(&mut self, count: usize) -> &mut [MaybeUninit<T>] {
        &mut self.slots[self.written..][..count]
    }

    /// Counts the next `count` elements.
    ///
    /// # Safety
    /// They are written, to the slots that `room` gave.
    #[inline]
    pub(crate) unsafe fn assume_written(&mut self, count: usize) {
        self.written += count;
    }

    /// Writes the next elements: each of `elements`, converted by `convert`.
    #[inline]
    pub(crate) fn slice<From: Copy, C: Convert<From, T>>(&mut self, elements: &[From], convert: &C) {
        self.next(elements.len(), |slots| {
            let run = ConvertRun { slots, elements, convert };
            if const { C::VECTORS } && elements.len() >= WORTH_A_CHOICE { dispatch(run) } else { run.run::<Baseline>() }
        });
    }

    /// Writes `value` to the next `count` elements.
    #[inline]
    pub(crate) fn value(&mut self, value: T, count: usize) {
        self.next(count, |slots| {
            slots.fill(MaybeUninit::new(value));
        });
    }

    /// Writes the next `count` elements: those that `element` gives for `0..count`.
    #[inline]
    pub(crate) fn each(&mut self, count: usize, mut element: impl FnMut(usize) -> T) {
        self.next(count, |slots| {
            for (i, slot) in slots.iter_mut().enumerate() {
                slot.write(element(i));
            }
        });
    }

    /// Writes the next `rows` rows of `columns` elements: those that `element` gives for each row and column, asked for
    /// tile by tile. If there is a `block`, it is asked for four by four of them at once, by the first row and column.
    #[inline]
    pub(crate) fn tiles(
        &mut self,
        rows: usize,
        columns: usize,
        element: impl Fn(usize, usize) -> T,
        block: Option<impl Fn(usize, usize) -> [[T; 4]; 4]>,
    ) {
        if columns == 0 {
            return;
        }
        self.next(rows * columns, |slots| {
            for (band, slots) in slots.chunks_mut(TILE * columns).enumerate() {
                for left in (0..columns).step_by(TILE) {
                    let right = columns.min(left + TILE);
                    for (four, slots) in slots.chunks_mut(4 * columns).enumerate() {
                        let top = TILE * band + 4 * four;
                        let whole = match &block {
                            Some(block) if slots.len() == 4 * columns => {
                                blocks(slots, columns, top, left..right, block)
                            }
                            _ => left,
                        };
                        for (row, slots) in slots.chunks_exact_mut(columns).enumerate() {
                            for (column, slot) in (whole..right).zip(&mut slots[whole..right]) {
                                slot.write(element(top + row, column));
                            }
                        }
                    }
                }
            }
        });
    }

    /// Writes the next elements: those that `element` gives for each index of `S`, in row-major order.
    #[inline]
    pub(crate) fn walk<S: Shape>(&mut self, mut element: impl FnMut(S::Index) -> T) {
        self.next(S::COUNT, |slots| {
            S::walk(slots, |index, slot| {
                slot.write(element(index));
            });
        });
    }

    /// Writes the next elements: those that `by` computes for each index of `S`.
    #[inline]
    pub(crate) fn evaluated<S: Shape, E: Elementwise<S, (), T>>(&mut self, by: &E)
    where
        T: Send,
    {
        each::write(self.room(S::COUNT), by);
        // SAFETY: all of them are written (W3).
        unsafe { self.assume_written(S::COUNT) }
    }

    /// Repeats the last `count` elements `times` more times.
    pub(crate) fn again(&mut self, count: usize, times: usize) {
        let last = self.written.checked_sub(count).expect("they are written");
        for _ in 0..times {
            let written = self.written;
            assert!(count <= self.slots.len() - written, "B6: there is room");
            self.slots.copy_within(last..last + count, written);
            self.written += count;
        }
    }
}

/// Splits the slots of a row, within a range of columns, into fours.
#[inline]
fn fours<'a, T>(row: &'a mut [MaybeUninit<T>], columns: &Range<usize>) -> &'a mut [[MaybeUninit<T>; 4]] {
    row[columns.clone()].as_chunks_mut().0
}

/// Writes the whole blocks of four rows, of which the first is row `top`, within a range of columns. Gives the first column behind
/// them.
#[inline]
fn blocks<T: Copy>(
    slots: &mut [MaybeUninit<T>],
    columns: usize,
    top: usize,
    range: Range<usize>,
    block: impl Fn(usize, usize) -> [[T; 4]; 4],
) -> usize {
    let (a, rest) = slots.split_at_mut(columns);
    let (b, rest) = rest.split_at_mut(columns);
    let (c, d) = rest.split_at_mut(columns);
    let mut column = range.start;
    for (((a, b), c), d) in
        fours(a, &range).iter_mut().zip(fours(b, &range)).zip(fours(c, &range)).zip(fours(d, &range))
    {
        for (slots, elements) in [a, b, c, d].into_iter().zip(block(top, column)) {
            slots.write_copy_of_slice(&elements);
        }
        column += 4;
    }
    column
}

#[cfg(all(test, feature = "alloc"))]
mod tests {
    use super::*;
    use crate::Rank1;
    use crate::storage::block::Block;

    type FourByFour = fn(usize, usize) -> [[u32; 4]; 4];
    const NONE: Option<FourByFour> = None;

    fn filled(fill: impl FnOnce(&mut PartialInit<'_, u32>)) -> Vec<u32> {
        Block::<u32, Rank1<12>>::written(fill).elements().to_vec()
    }

    #[test]
    fn each_way_goes_on_where_the_one_before_ended() {
        let elements = filled(|init| {
            init.slice(&[1u8, 2], &u32::from);
            init.value(7, 2);
            init.each(2, |i| 10 + i as u32);
            assert_eq!(init.written(), 6);
            init.again(3, 1);
            init.tiles(1, 3, |i, j| (100 * i + j) as u32, NONE);
        });
        assert_eq!(elements, [1, 2, 7, 7, 10, 11, 7, 10, 11, 0, 1, 2]);
    }

    #[test]
    fn tiles_are_rows_behind_each_other() {
        for (rows, columns) in [(3, 4), (12, 1), (1, 12)] {
            let elements = filled(|init| init.tiles(rows, columns, |i, j| (i * columns + j) as u32, NONE));
            assert!(elements.into_iter().eq(0..12));
        }
    }

    #[test]
    #[should_panic(expected = "B6: there is an element for every place")]
    fn what_is_not_full_is_refused() {
        filled(|init| init.value(1, 11));
    }

    #[test]
    #[should_panic(expected = "out of range")]
    fn more_than_there_is_room_for_is_refused() {
        filled(|init| init.value(1, 13));
    }

    #[test]
    #[should_panic(expected = "B6: there is room")]
    fn more_repetitions_than_there_is_room_for_are_refused() {
        filled(|init| {
            init.value(1, 5);
            init.again(5, 2);
        });
    }

    #[test]
    #[should_panic(expected = "they are written")]
    fn what_is_not_written_is_not_repeated() {
        filled(|init| init.again(1, 1));
    }
}
