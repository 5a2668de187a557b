//! A value computed for each element of a row-major array, in its place. Rules W3 and R1 of [`crate::loops`].

use core::hint::black_box;
use core::marker::PhantomData;
use core::mem::MaybeUninit;

use super::index::{LoopIndex, Order};
use crate::cpu::simd::{Baseline, Kernel, Level, dispatch, dispatch_to_memory};
use crate::cpu::threads::{pieces, units};
use crate::layout::count::block_len;
use crate::shape::Shape;

/// A computation of the value for each index, from the element that is there before.
pub trait Elementwise<S, Given, T>: Sync {
    /// The order in which the computation is fast. A constant, so that nothing of it is left in loops.
    const ORDER: Order;

    /// Computes the value at `at`, where `given` is the element before. Must be `#[inline(always)]`.
    fn element(&self, at: LoopIndex<S>, given: Given) -> T;
}

/// An action on each element and its index.
pub(in crate::loops) trait Visit<S, X>: Sync {
    const ORDER: Order;

    /// Acts on the element at `at`. Must be `#[inline(always)]`.
    fn visit(&self, at: LoopIndex<S>, element: &mut X);
}

/// Writes elements where there were none.
struct Write<'e, E>(&'e E);

impl<S, T, E: Elementwise<S, (), T>> Visit<S, MaybeUninit<T>> for Write<'_, E> {
    const ORDER: Order = E::ORDER;

    #[inline(always)]
    fn visit(&self, at: LoopIndex<S>, slot: &mut MaybeUninit<T>) {
        slot.write(self.0.element(at, ()));
    }
}

/// Writes over elements.
struct Overwrite<'e, E>(&'e E);

impl<S, T, E: Elementwise<S, (), T>> Visit<S, T> for Overwrite<'_, E> {
    const ORDER: Order = E::ORDER;

    #[inline(always)]
    fn visit(&self, at: LoopIndex<S>, element: &mut T) {
        *element = self.0.element(at, ());
    }
}

/// Replaces elements.
pub(in crate::loops) struct Rewrite<'e, E>(pub(in crate::loops) &'e E);

impl<S, T: Copy, E: Elementwise<S, T, T>> Visit<S, T> for Rewrite<'_, E> {
    const ORDER: Order = E::ORDER;

    #[inline(always)]
    fn visit(&self, at: LoopIndex<S>, element: &mut T) {
        *element = self.0.element(at, *element);
    }
}

/// Writes all of `slots`, which are in row-major order.
///
/// # Panics
/// If there are not `S::COUNT` slots: callers count.
#[inline]
pub(crate) fn write<S: Shape, T: Send, E: Elementwise<S, (), T>>(slots: &mut [MaybeUninit<T>], elements: &E) {
    looped(slots, Write(elements));
}

/// Writes over all of `elements`, which are in row-major order.
///
/// # Panics
/// If there are not `S::COUNT` elements: callers count.
#[inline]
pub(crate) fn overwrite<S: Shape, T: Send, E: Elementwise<S, (), T>>(elements: &mut [T], by: &E) {
    looped(elements, Overwrite(by));
}

/// Replaces all of `elements`, which are in row-major order.
///
/// # Panics
/// If there are not `S::COUNT` elements: callers count.
#[inline]
pub(crate) fn rewrite<S: Shape, T: Copy + Send, E: Elementwise<S, T, T>>(elements: &mut [T], by: &E) {
    looped(elements, Rewrite(by));
}

/// Below this number of bytes, a choice among instruction sets costs more than it gains.
const WORTH_A_CHOICE: usize = 256;

/// An array of this many bytes or more is written to memory, not to a cache.
const BEYOND_CACHES: usize = 16 << 20;

#[inline]
fn looped<S: Shape, X: Send, V: Visit<S, X>>(elements: &mut [X], visit: V) {
    assert!(elements.len() == S::COUNT, "R1, W3: there is an index for every element");
    if const { S::COUNT.saturating_mul(size_of::<X>()) < WORTH_A_CHOICE } {
        return Each { elements, from: 0, visit: &visit, shape: PhantomData }.run::<Baseline>();
    }
    pieces(elements, const { units(unit::<S>(V::ORDER)) }, |from, elements| {
        let each = Each { elements, from, visit: &visit, shape: PhantomData };
        if const { S::COUNT.saturating_mul(size_of::<X>()) < BEYOND_CACHES } {
            dispatch(each)
        } else {
            dispatch_to_memory(each)
        }
    });
}

/// The width and the height of tiles, in elements: a cache line of `f32`, and few enough lines.
pub(in crate::loops) const TILE: usize = 16;

/// Returns the number of elements that are not shared out among threads: a row, or a band of tiles.
const fn unit<S: Shape>(order: Order) -> usize {
    if order.tiled {
        TILE * block_len(S::AXES.split_at(S::RANK - 1).1)
    } else if order.lead == 0 {
        1
    } else {
        block_len(S::AXES.split_at(order.lead).1)
    }
}

/// The loop over `elements`, `from` others behind the first: whole rows, in row-major order.
struct Each<'x, S, X, V> {
    elements: &'x mut [X],
    from: usize,
    visit: &'x V,
    shape: PhantomData<fn(S) -> S>,
}

impl<S: Shape, X, V: Visit<S, X>> Kernel for Each<'_, S, X, V> {
    type Output = ();

    /// Visits each of the elements once, with its index (W3).
    #[inline(always)]
    fn run<L: Level>(self) {
        let Each { elements, from, visit, .. } = self;
        if S::COUNT == 0 {
            return;
        }
        let lead = const { V::ORDER.lead };
        if const { V::ORDER.tiled } {
            bands(elements, from, visit);
        } else if const { V::ORDER.lead == 0 } {
            row(elements, LoopIndex::first(0), from, visit);
        } else {
            let len = short_kept(const { block_len(S::AXES.split_at(V::ORDER.lead).1) });
            let mut first = if from == 0 { LoopIndex::<S>::first(lead) } else { LoopIndex::row(lead, from / len) };
            for elements in elements.chunks_exact_mut(len) {
                row(elements, first, 0, visit);
                first.advance(lead);
            }
        }
    }
}

/// Returns the length of a row. Hides it from the compiler if it is short: the compiler unrolls a loop of known length
/// first, and then finds few vector instructions. (Measured, 32 rows of 32 and a row added: 285 ns known, 74 ns
/// hidden.)
#[inline(always)]
pub(in crate::loops) fn short_kept(len: usize) -> usize {
    if len < 64 { black_box(len) } else { len }
}

/// Visits elements of the axes behind those that `first` counts, `from` that position on.
// A separate function, so that the compiler knows in the loop that nothing else reaches `elements`.
#[inline(always)]
pub(in crate::loops) fn row<S: Shape, X, V: Visit<S, X>>(
    elements: &mut [X],
    first: LoopIndex<S>,
    from: usize,
    visit: &V,
) {
    for (i, element) in elements.iter_mut().enumerate() {
        visit.visit(first.at(from + i), element);
    }
}

/// Visits rows of the last axis in tiles, plane by plane.
#[inline(always)]
fn bands<S: Shape, X, V: Visit<S, X>>(elements: &mut [X], from: usize, visit: &V) {
    let (rows, columns) = (S::AXES[S::RANK - 2], S::AXES[S::RANK - 1]);
    let (mut rest, mut row) = (elements, from / columns);
    while !rest.is_empty() {
        let top = row % rows;
        let (plane, others) = rest.split_at_mut(rest.len().min((rows - top) * columns));
        let first = LoopIndex::<S>::row(S::RANK - 1, row);
        tiles(plane, top, columns, first, visit);
        row += rows - top;
        rest = others;
    }
}

/// Visits rows of one plane, from row `top` on.
#[inline(always)]
fn tiles<S: Shape, X, V: Visit<S, X>>(elements: &mut [X], top: usize, columns: usize, first: LoopIndex<S>, visit: &V) {
    for (number, band) in elements.chunks_mut(TILE * columns).enumerate() {
        for left in (0..columns).step_by(TILE) {
            let right = columns.min(left + TILE);
            for (i, row) in band.chunks_exact_mut(columns).enumerate() {
                let first = first.on_axis(S::RANK - 2, top + TILE * number + i);
                for (j, element) in (left..right).zip(&mut row[left..right]) {
                    visit.visit(first.at(j), element);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shape::{Rank1, Rank2};

    /// A computation that fused multiplication would round in another way.
    struct Fraction<const LEAD: usize, const TILED: bool>;

    impl<S: Shape, const LEAD: usize, const TILED: bool> Elementwise<S, f32, f32> for Fraction<LEAD, TILED> {
        const ORDER: Order = Order { lead: LEAD, tiled: TILED };

        #[inline(always)]
        fn element(&self, _: LoopIndex<S>, given: f32) -> f32 {
            (given * 1.1 + 0.7) * given - given / 3.3
        }
    }

    fn bits_of<S: Shape, const N: usize, const LEAD: usize, const TILED: bool>() {
        let start: [f32; N] = core::array::from_fn(|i| (i as f32 + 1.0) / 7.0);
        let (mut oldest, mut newest) = (start, start);
        let visit = Rewrite(&Fraction::<LEAD, TILED>);
        Each::<S, _, _> { elements: &mut oldest, from: 0, visit: &visit, shape: PhantomData }.run::<Baseline>();
        dispatch(Each::<S, _, _> { elements: &mut newest, from: 0, visit: &visit, shape: PhantomData });
        assert_eq!(oldest.map(f32::to_bits), newest.map(f32::to_bits));
        assert_eq!(oldest.map(f32::to_bits), start.map(|x| ((x * 1.1 + 0.7) * x - x / 3.3).to_bits()));
    }

    #[test]
    fn instruction_sets_agree_to_the_bit() {
        bits_of::<Rank1<100>, 100, 0, false>();
        bits_of::<Rank2<4, 25>, 100, 1, true>();
        if cfg!(not(miri)) {
            bits_of::<Rank1<1000>, 1000, 0, false>();
            bits_of::<Rank2<40, 25>, 1000, 1, false>();
            bits_of::<Rank2<40, 25>, 1000, 1, true>();
        }
    }
}
