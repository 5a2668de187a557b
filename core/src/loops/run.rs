//! Reductions of runs of memory, whose lengths are values.
//!
//! A program compiles these loops once for a dtype, a reduction and a kind of lengths, and not for each shape. They combine elements in
//! the order of [`folded`](super::folded) and [`along`](super::along): results are the same to the last bit.

use core::ops::Range;

use super::extent::{self, Extent, STRIP};
use super::found::AT_ONCE;
use super::grid::{Columns, Grid, LaneOf, LineFold, Lines};
use super::index::Order;
use super::lanes::{Joining, block};
use super::row;
use super::strip::extent_of;
use crate::cpu::simd::{Kernel, Level, dispatch};
use crate::cpu::stack::STACK;
#[cfg(feature = "rayon")]
use crate::cpu::threads::{WORTH_A_THREAD, both};
use crate::cpu::threads::{pieces, units};
use crate::dtype::{Dtype, is_nan};
use crate::shape::Shape;
use crate::shape::axis::HasAxis;

/// Returns whether a fold of a run of memory has its length as a value. Shorter runs are faster with constants.
pub(crate) const fn is_shared<S: Shape>() -> bool {
    S::COUNT > 2048
}

/// Returns whether a reduction along axis `I` of a run of memory has its lengths as values: along an axis that is not the last, with
/// many results side by side. Rows of the last axis, and few columns, are faster with constants: their lanes stay in registers.
pub(crate) const fn is_shared_along<S: HasAxis<I>, const I: isize>() -> bool {
    let of = extent_of::<S, I>(Order::FLAT).1;
    S::AXIS + 1 < S::RANK && of.row >= STRIP && S::COUNT > 0 && of.length as u64 <= u32::MAX as u64
}

/// Folds all elements of a run of shape `S`.
#[inline]
pub(crate) fn fold<S: Shape, T: Copy + Sync, F: LineFold<T> + Sync>(by: &F, elements: &[T]) -> LaneOf<F, T> {
    assert!(elements.len() == S::COUNT, "all elements are folded");
    parts(by, elements, const { block::<F::By>(S::COUNT) })
}

/// Folds elements in blocks of so many: in two halves, each of which may have a thread.
#[inline(never)]
fn parts<T: Copy + Sync, F: LineFold<T> + Sync>(by: &F, elements: &[T], block: usize) -> LaneOf<F, T> {
    #[cfg(feature = "rayon")]
    if elements.len() > WORTH_A_THREAD {
        // The left one has as many blocks as a power of two: the tree of joins is that of one loop.
        let blocks = elements.len().div_ceil(block);
        let (left, right) = elements.split_at(blocks.next_power_of_two() / 2 * block);
        let (left, right) = both(|| parts(by, left, block), || parts(by, right, block));
        return F::By::join(left, right);
    }
    dispatch(FoldRun { by, elements, block })
}

/// The loop over all elements of a run.
struct FoldRun<'a, T, F> {
    by: &'a F,
    elements: &'a [T],
    block: usize,
}

impl<T: Copy, F: LineFold<T>> Kernel for FoldRun<'_, T, F> {
    type Output = LaneOf<F, T>;

    #[inline(always)]
    fn run<L: Level>(self) -> LaneOf<F, T> {
        row::fold::<T, F, { row::IN_BLOCKS }>(self.by, self.elements, self.elements.len(), self.block)
    }
}

/// Returns the position of the first element of a run that equals `sought`; if that is NaN, of the first NaN.
#[inline(never)]
pub(crate) fn find<T: Dtype>(elements: &[T], sought: T) -> Option<usize> {
    dispatch(FindInRun { elements, sought })
}

struct FindInRun<'a, T> {
    elements: &'a [T],
    sought: T,
}

impl<T: Dtype> Kernel for FindInRun<'_, T> {
    type Output = Option<usize>;

    #[inline(always)]
    fn run<L: Level>(self) -> Option<usize> {
        if is_nan(self.sought) {
            position(self.elements, |x| is_nan(x))
        } else {
            position(self.elements, |x| x == self.sought)
        }
    }
}

/// Returns the position of the first element that passes.
#[inline(always)]
fn position<T: Copy>(elements: &[T], passes: impl Fn(T) -> bool) -> Option<usize> {
    for (number, some) in elements.chunks(AT_ONCE).enumerate() {
        if some.iter().fold(false, |found, &x| found | passes(x)) {
            return some.iter().position(|&x| passes(x)).map(|i| number * AT_ONCE + i);
        }
    }
    None
}

/// A computation of results from the elements along an axis.
pub(crate) trait FromLines<T, U>: Sync {
    type Lane;

    /// Writes `results`, at most `W`, of as many lines. Must be `#[inline(always)]`.
    fn results<const W: usize>(&self, lines: &impl Lines<T>, results: &mut [U]);
}

/// Computes the results along axis `I` of a run of shape `S`.
#[inline]
pub(crate) fn along<S: HasAxis<I>, const I: isize, T: Copy + Sync, U: Send, A: FromLines<T, U>>(
    by: &A,
    elements: &[T],
    results: &mut [U],
) {
    assert!(elements.len() == S::COUNT && results.len() == S::Removed::COUNT, "each result has its elements");
    match const { extent_of::<S, I>(Order::FLAT).1.kept_errors() } {
        extent::NEVER => strips::<S, I, T, U, A, { extent::NEVER }>(by, elements, results),
        extent::ALWAYS => strips::<S, I, T, U, A, { extent::ALWAYS }>(by, elements, results),
        _ => strips::<S, I, T, U, A, { extent::BY_LANE }>(by, elements, results),
    }
}

/// Chooses the width of strips. `KEPT` says whether rounding errors are kept.
#[inline]
fn strips<S: HasAxis<I>, const I: isize, T: Copy + Sync, U: Send, A: FromLines<T, U>, const KEPT: u8>(
    by: &A,
    elements: &[T],
    results: &mut [U],
) {
    let of = const { extent_of::<S, I>(Order::FLAT).1 };
    match const { extent_of::<S, I>(Order::FLAT).1.width(size_of::<A::Lane>(), usize::MAX) } {
        4 => columns::<T, U, A, 4, KEPT>(by, elements, of, results),
        8 => columns::<T, U, A, 8, KEPT>(by, elements, of, results),
        16 => columns::<T, U, A, 16, KEPT>(by, elements, of, results),
        32 => columns::<T, U, A, 32, KEPT>(by, elements, of, results),
        128 => columns::<T, U, A, 128, KEPT>(by, elements, of, results),
        256 => columns::<T, U, A, 256, KEPT>(by, elements, of, results),
        512 => columns::<T, U, A, 512, KEPT>(by, elements, of, results),
        _ => columns::<T, U, A, 1024, KEPT>(by, elements, of, results),
    }
}

/// Computes results, at most `W` side by side.
#[inline(never)]
fn columns<T: Copy + Sync, U: Send, A: FromLines<T, U>, const W: usize, const KEPT: u8>(
    by: &A,
    elements: &[T],
    of: Extent,
    results: &mut [U],
) {
    let unit = if results.len() > of.row { of.row } else { STRIP };
    pieces(results, units(unit * of.length) / of.length, |before, results| {
        let range = before..before + results.len();
        dispatch(EachColumn::<T, U, A, W, KEPT> { by, elements, of, results, range });
    });
}

/// The loop over the results `range`, which go to `results`.
struct EachColumn<'a, T, U, A, const W: usize, const KEPT: u8> {
    by: &'a A,
    elements: &'a [T],
    of: Extent,
    results: &'a mut [U],
    range: Range<usize>,
}

impl<T: Copy, U, A: FromLines<T, U>, const W: usize, const KEPT: u8> Kernel for EachColumn<'_, T, U, A, W, KEPT> {
    type Output = ();

    #[inline(always)]
    fn run<L: Level>(self) {
        let Extent { row, length, .. } = self.of;
        let mut at = self.range.start;
        while at < self.range.end {
            let from = at % row;
            let len = W.min(row - from).min(self.range.end - at);
            let grid = RunGrid { rows: &self.elements[at / row * row * length..][..row * length], row, from };
            let results = &mut self.results[at - self.range.start..][..len];
            if const { W * size_of::<A::Lane>() <= STACK / 16 } && len == W {
                // A known length: loops have no rest. It takes stack of its own for the lanes.
                self.by.results::<W>(&RunColumns::<T, KEPT> { grid, len: W, of: self.of }, results);
            } else {
                self.by.results::<W>(&RunColumns::<T, KEPT> { grid, len, of: self.of }, results);
            }
            at += len;
        }
    }
}

/// Rows of `row` elements, of which the columns from `from` on are looked at.
#[derive(Clone, Copy)]
struct RunGrid<'a, T> {
    rows: &'a [T],
    row: usize,
    from: usize,
}

impl<'a, T: Copy> Grid<T> for RunGrid<'a, T> {
    type Row = &'a [T];
    const LEN: usize = 0;

    #[inline(always)]
    fn row(&self, k: usize, from: usize, len: usize) -> &'a [T] {
        &self.rows[k * self.row + self.from + from..][..len]
    }

    #[inline(always)]
    fn get(&self, row: &'a [T], l: usize) -> T {
        row[l]
    }
}

/// Some neighbouring columns.
struct RunColumns<'a, T, const KEPT: u8> {
    grid: RunGrid<'a, T>,
    len: usize,
    of: Extent,
}

impl<T: Copy, const KEPT: u8> Lines<T> for RunColumns<'_, T, KEPT> {
    #[inline(always)]
    fn length(&self) -> usize {
        self.of.length
    }

    #[inline(always)]
    fn fold<F: LineFold<T>, const W: usize>(&self, by: &F, totals: &mut [LaneOf<F, T>]) {
        let columns = Columns::new(self.grid, self.of.length, self.len);
        // A constant, where the axis decides it: the other loop takes code and stack.
        if const { !F::By::ROUNDS || KEPT == extent::NEVER } {
            columns.fold::<F, W, false, false>(by, totals);
        } else if const { KEPT == extent::ALWAYS } || self.of.keeps_errors(size_of::<LaneOf<F, T>>()) {
            columns.fold::<F, W, false, true>(by, totals);
        } else {
            columns.fold::<F, W, false, false>(by, totals);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::along::{Along, along as along_constants};
    use super::super::counted::position;
    use super::super::each::Elementwise;
    use super::super::folded::{self, Fold};
    use super::super::grid::ComputedLines;
    use super::super::index::LoopIndex;
    use super::super::lanes::Added;
    use super::super::strip::Strip;
    use super::*;
    use crate::shape::{Rank1, Rank2, Rank3};

    /// Returns numbers whose sums depend on the order of additions.
    fn numbers(count: usize) -> Vec<f32> {
        (0..count as u32).map(|i| (i.wrapping_mul(0x9e37_79b9) >> 8) as f32 * 1.1).collect()
    }

    /// Sums; `KEEPS` says whether rounding errors are kept.
    struct Sums<'a, const KEEPS: bool>(&'a [f32]);

    impl<const KEEPS: bool> LineFold<f32> for Sums<'_, KEEPS> {
        type By = Added<KEEPS>;

        #[inline(always)]
        fn step(&self, lane: f32, element: f32, k: usize, l: usize) -> f32 {
            lane + element * ((k % 3 + l % 5) as f32)
        }
    }

    impl<S: Shape> Fold<S> for Sums<'_, true> {
        type By = Added<true>;
        const ORDER: Order = Order::FLAT;

        #[inline(always)]
        fn step(&self, lane: f32, at: LoopIndex<S>) -> f32 {
            lane + self.0[position(at)] * (position(at) % 3) as f32
        }
    }

    impl<S: Shape, const KEEPS: bool> Elementwise<S, (), f32> for Sums<'_, KEEPS> {
        const ORDER: Order = Order::FLAT;

        #[inline(always)]
        fn element(&self, at: LoopIndex<S>, (): ()) -> f32 {
            self.0[position(at)]
        }
    }

    impl<S: HasAxis<I>, const I: isize, const KEEPS: bool> Along<S, I, f32> for Sums<'_, KEEPS> {
        type Lane = f32;
        const ORDER: Order = Order::FLAT;

        #[inline(always)]
        fn results<const W: usize>(&self, strip: Strip<S, I>, results: &mut [f32]) {
            ComputedLines::new(self, strip).fold::<_, W>(self, results);
        }
    }

    impl<const KEEPS: bool> FromLines<f32, f32> for Sums<'_, KEEPS> {
        type Lane = f32;

        #[inline(always)]
        fn results<const W: usize>(&self, lines: &impl Lines<f32>, results: &mut [f32]) {
            lines.fold::<_, W>(self, results);
        }
    }

    fn bits(results: &[f32]) -> Vec<u32> {
        results.iter().map(|x| x.to_bits()).collect()
    }

    /// Checks that both give the same bits. The number of the element decides its weight.
    fn folds_alike<S: Shape>() {
        let numbers = numbers(S::COUNT);
        let by = Sums::<true>(&numbers);
        assert_eq!(fold::<S, _, _>(&by, &numbers).to_bits(), folded::fold::<S, _>(&by).to_bits(), "{}", S::COUNT);
    }

    fn columns_alike<S: HasAxis<I>, const I: isize, const KEEPS: bool>() {
        let numbers = numbers(S::COUNT);
        let by = Sums::<KEEPS>(&numbers);
        let (mut shared, mut constant) = (vec![0.0; S::Removed::COUNT], vec![1.0; S::Removed::COUNT]);
        along::<S, I, _, _, _>(&by, &numbers, &mut shared);
        along_constants::<S, I, _, _, _>(&by, constant.as_mut_slice());
        assert_eq!(bits(&shared), bits(&constant), "{:?} along {I}", S::AXES);
    }

    #[test]
    fn values_and_constants_give_the_same_bits() {
        folds_alike::<Rank1<2049>>();
        columns_alike::<Rank2<9, 257>, 0, true>();
        columns_alike::<Rank2<9, 257>, 0, false>();
        columns_alike::<Rank3<2, 12, 300>, 1, true>();
        if cfg!(not(miri)) {
            folds_alike::<Rank1<100_003>>();
            folds_alike::<Rank1<200_003>>();
            columns_alike::<Rank2<300, 512>, 0, true>();
            columns_alike::<Rank2<300, 1500>, 0, true>();
            columns_alike::<Rank3<3, 1000, 256>, 1, false>();
        }
    }

    #[test]
    fn the_first_of_equals_is_found() {
        let mut numbers = numbers(3000);
        numbers[2999] = numbers[700];
        assert_eq!(find(&numbers, numbers[700]), Some(700));
        assert_eq!(find(&numbers, -1.0), None);
        (numbers[2500], numbers[1500]) = (f32::NAN, f32::NAN);
        assert_eq!(find(&numbers, f32::NAN), Some(1500));
    }
}
