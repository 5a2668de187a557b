//! Legal indices of a shape, walked in loops that a compiler turns into vector instructions. Rule R1 of [`crate::raw`].
//!
//! A loop over one view knows its strides. A loop over several views of one shape counts indices, and each view makes an
//! offset of them: constant strides, so that nothing of it is left in the loop. Where the last axes of all of them lie in
//! a row, they are counted as one.

use core::marker::PhantomData;
use core::mem::MaybeUninit;

use super::simd::{Baseline, Kernel, Level, dispatch};
use crate::layout::unravel;
use crate::layout::walk::Run;
use crate::shape::count::block_len;
use crate::shape::{MAX_RANK, Shape};

/// A legal index of `S`: one number for each axis before `lead`, and for those behind the position in row-major order.
///
/// Its fields are private to this file, which is safe code.
pub struct Spot<S> {
    index: [usize; MAX_RANK],
    lead: usize,
    position: usize,
    /// Invariant (B5): a spot of a subtype may be no index here.
    shape: PhantomData<fn(S) -> S>,
}

impl<S> Clone for Spot<S> {
    #[inline(always)]
    fn clone(&self) -> Self {
        *self
    }
}

impl<S> Copy for Spot<S> {}

impl<S: Shape> Spot<S> {
    /// The first one, where there are elements: the axes from `lead` on are counted as one.
    #[inline(always)]
    pub(super) fn first(lead: usize) -> Self {
        Spot { index: [0; MAX_RANK], lead, position: 0, shape: PhantomData }
    }

    /// The first one of row `number`, where there is such a row: rows are made of the axes from `lead` on.
    #[inline(always)]
    pub(super) fn row(lead: usize, number: usize) -> Self {
        let mut spot = Self::first(lead);
        unravel(S::AXES.split_at(lead).0, number, &mut spot.index[..lead]);
        spot
    }

    /// All of them, in row-major order. The axes from `lead` on are counted as one.
    #[inline]
    pub(crate) fn all(lead: usize) -> impl Iterator<Item = Self> {
        let len = block_len(S::AXES.split_at(lead).1);
        (0..S::COUNT / len).flat_map(move |row| (0..len).map(move |position| Self::row(lead, row).at(position)))
    }

    /// The same index of the axes before `lead`, and `position` behind: callers know that there is one.
    #[inline(always)]
    pub(super) fn at(self, position: usize) -> Self {
        Spot { position, ..self }
    }

    /// The same with `i` on `axis`, one of those before `lead`: callers know that there is such an index.
    #[inline(always)]
    pub(super) fn on_axis(mut self, axis: usize, i: usize) -> Self {
        self.index[axis] = i;
        self
    }

    /// The first one of a row of the last axis: of a spot with an index for every axis.
    #[inline(always)]
    pub(super) fn without_last(self) -> Self {
        Spot { lead: S::RANK - 1, position: 0, ..self }
    }

    /// The next index of the axes before `axes`, `but` one of them, which stays; the first one behind the last.
    #[inline(always)]
    pub(super) fn advance_but(&mut self, axes: usize, but: usize) {
        let mut axis = axes;
        while axis > 0 {
            axis -= 1;
            if axis == but {
                continue;
            }
            self.index[axis] += 1;
            if self.index[axis] < S::AXES[axis] {
                return;
            }
            self.index[axis] = 0;
        }
    }

    /// The next index of the axes before `axes`; the first one behind the last.
    #[inline(always)]
    pub(super) fn advance(&mut self, axes: usize) {
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

    /// Where the spot is in a layout with these strides: the sum of index times stride. `runs` says how the axes from each
    /// on lie (`cut::Runs`).
    ///
    /// # Panics
    /// If the axes behind `lead` do not lie in a row: loops are made for the least regular operand.
    #[inline(always)]
    pub(super) fn offset(self, strides: &[isize], runs: &[Run; MAX_RANK + 1]) -> isize {
        let run = runs[self.lead];
        assert!(run.lead == 0, "R1: the axes behind lie in a row");
        let mut offset = (self.position as isize).wrapping_mul(run.stride);
        let mut axis = 0;
        while axis < self.lead {
            offset = offset.wrapping_add((self.index[axis] as isize).wrapping_mul(strides[axis]));
            axis += 1;
        }
        offset
    }
}

/// In which order a loop comes to the elements.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Order {
    /// The axes from this on are one loop.
    pub(crate) lead: usize,
    /// Whether the last two axes are walked in tiles: what is side by side in one operand is far apart in another.
    pub(crate) tiled: bool,
}

impl Order {
    /// All axes are one loop.
    pub(crate) const FLAT: Order = Order { lead: 0, tiled: false };

    /// An order that suits both.
    pub(crate) const fn and(self, other: Order) -> Order {
        let lead = if self.lead > other.lead { self.lead } else { other.lead };
        Order { lead, tiled: self.tiled || other.tiled }
    }
}

/// What is computed for each index, of what is there before.
pub trait Elementwise<S, Given, T> {
    /// The order in which it is computed fast. A constant, so that nothing of it is left in loops.
    const ORDER: Order;

    /// Must be `#[inline(always)]`.
    fn element(&self, spot: Spot<S>, given: Given) -> T;
}

/// What is done with each element and its index.
pub(super) trait Visit<S, X> {
    const ORDER: Order;

    /// Must be `#[inline(always)]`.
    fn visit(&self, spot: Spot<S>, element: &mut X);
}

/// Writes elements where there were none.
struct Write<'e, E>(&'e E);

impl<S, T, E: Elementwise<S, (), T>> Visit<S, MaybeUninit<T>> for Write<'_, E> {
    const ORDER: Order = E::ORDER;

    #[inline(always)]
    fn visit(&self, spot: Spot<S>, slot: &mut MaybeUninit<T>) {
        slot.write(self.0.element(spot, ()));
    }
}

/// Writes over elements.
struct Overwrite<'e, E>(&'e E);

impl<S, T, E: Elementwise<S, (), T>> Visit<S, T> for Overwrite<'_, E> {
    const ORDER: Order = E::ORDER;

    #[inline(always)]
    fn visit(&self, spot: Spot<S>, element: &mut T) {
        *element = self.0.element(spot, ());
    }
}

/// Replaces elements.
pub(super) struct Rewrite<'e, E>(pub(super) &'e E);

impl<S, T: Copy, E: Elementwise<S, T, T>> Visit<S, T> for Rewrite<'_, E> {
    const ORDER: Order = E::ORDER;

    #[inline(always)]
    fn visit(&self, spot: Spot<S>, element: &mut T) {
        *element = self.0.element(spot, *element);
    }
}

/// Writes all of `slots`, which are in row-major order.
///
/// # Panics
/// If there are not `S::COUNT` slots: callers count.
#[inline]
pub(crate) fn write<S: Shape, T, E: Elementwise<S, (), T>>(slots: &mut [MaybeUninit<T>], elements: &E) {
    looped(slots, Write(elements));
}

/// Writes over all of `elements`, which are in row-major order.
///
/// # Panics
/// If there are not `S::COUNT` elements: callers count.
#[inline]
pub(crate) fn overwrite<S: Shape, T, E: Elementwise<S, (), T>>(elements: &mut [T], by: &E) {
    looped(elements, Overwrite(by));
}

/// Replaces all of `elements`, which are in row-major order.
///
/// # Panics
/// If there are not `S::COUNT` elements: callers count.
#[inline]
pub(crate) fn rewrite<S: Shape, T: Copy, E: Elementwise<S, T, T>>(elements: &mut [T], by: &E) {
    looped(elements, Rewrite(by));
}

/// Below so many bytes a choice among instruction sets costs more than it gives.
const WORTH_A_CHOICE: usize = 256;

#[inline]
fn looped<S: Shape, X, V: Visit<S, X>>(elements: &mut [X], visit: V) {
    assert!(elements.len() == S::COUNT, "R1, W3: there is an index for every element");
    let each = Each { elements, visit, shape: PhantomData };
    if S::COUNT.saturating_mul(size_of::<X>()) < WORTH_A_CHOICE { each.run::<Baseline>() } else { dispatch(each) }
}

/// The loop over `elements`, which are `S::COUNT` in row-major order.
struct Each<'x, S, X, V> {
    elements: &'x mut [X],
    visit: V,
    shape: PhantomData<fn(S) -> S>,
}

/// Tiles are so many elements wide and high: a cache line of `f32`, and few enough lines.
pub(super) const TILE: usize = 16;

impl<S: Shape, X, V: Visit<S, X>> Kernel for Each<'_, S, X, V> {
    type Output = ();

    /// Visits each of the elements once, with its index (W3).
    #[inline(always)]
    fn run<L: Level>(self) {
        let Each { elements, visit, .. } = self;
        if S::COUNT == 0 {
            return;
        }
        if V::ORDER.tiled && S::RANK >= 2 {
            let (rows, columns) = (S::AXES[S::RANK - 2], S::AXES[S::RANK - 1]);
            let mut first = Spot::<S>::first(S::RANK - 1);
            for plane in elements.chunks_exact_mut(rows * columns) {
                tiles(plane, rows, columns, first, &visit);
                first.advance(S::RANK - 2);
            }
        } else {
            let lead = V::ORDER.lead;
            let mut first = Spot::<S>::first(lead);
            for elements in elements.chunks_exact_mut(block_len(S::AXES.split_at(lead).1)) {
                row(elements, first, &visit);
                first.advance(lead);
            }
        }
    }
}

/// Visits the elements of the axes behind those that `first` counts.
// A function of its own: that nothing else reaches `elements` is then known in the loop.
#[inline(always)]
pub(super) fn row<S: Shape, X, V: Visit<S, X>>(elements: &mut [X], first: Spot<S>, visit: &V) {
    for (position, element) in elements.iter_mut().enumerate() {
        visit.visit(first.at(position), element);
    }
}

/// Visits the elements of the last two axes.
#[inline(always)]
fn tiles<S: Shape, X, V: Visit<S, X>>(elements: &mut [X], rows: usize, columns: usize, first: Spot<S>, visit: &V) {
    for top in (0..rows).step_by(TILE) {
        for left in (0..columns).step_by(TILE) {
            for i in top..rows.min(top + TILE) {
                let right = columns.min(left + TILE);
                for (j, element) in (left..right).zip(&mut elements[i * columns..][left..right]) {
                    visit.visit(first.on_axis(S::RANK - 2, i).at(j), element);
                }
            }
        }
    }
}
