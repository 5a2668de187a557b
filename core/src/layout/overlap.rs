//! Whether two strided views have an element in common.
//!
//! An element of the one at address `p + sum(a_i * x_i)` is one of the other, `q + sum(b_j * y_j)`, where the unknowns are
//! indices: `0 <= x_i < length`. With every axis turned so that its stride is positive, and `y_j` counted from the end,
//! that is one equation with positive coefficients:
//!
//! ```text
//! sum(a_i * x_i) + sum(b_j * y_j) = target,   0 <= x_i, y_j <= most
//! ```
//!
//! It is solved by trying the values of one unknown after the other, the largest coefficient first, and giving up early
//! where the rest can no longer reach the target: by its bounds, or by its greatest common divisor. NumPy's
//! `shares_memory` solves the same equation (`solve_diophantine` in its `mem_overlap.c`); in general it is NP-hard.

use core::ops::Range;

/// The address of a view's first element, with the lengths and the strides of its axes. Strides are in elements.
#[derive(Debug)]
pub(crate) struct Reach<'a> {
    pub(crate) address: usize,
    pub(crate) axes: &'a [usize],
    pub(crate) strides: &'a [isize],
}

/// Two views of at most six axes each.
const MOST_TERMS: usize = 12;

/// `coefficient * x`, for `0 <= x <= most`.
#[derive(Clone, Copy, Default)]
struct Term {
    coefficient: i128,
    most: i128,
}

impl Reach<'_> {
    fn is_empty(&self) -> bool {
        self.axes.contains(&0)
    }

    /// Iterates over the axes along which addresses change: strides in bytes, and the last index.
    fn steps(&self, itemsize: usize) -> impl Iterator<Item = (i128, i128)> {
        let bytes = move |stride: isize| stride as i128 * itemsize as i128;
        let steps =
            self.axes.iter().zip(self.strides).map(move |(&length, &stride)| (bytes(stride), length as i128 - 1));
        steps.filter(|&(stride, last)| stride != 0 && last > 0)
    }

    /// Returns the addresses of the first and the last element in memory.
    fn ends(&self, itemsize: usize) -> (i128, i128) {
        let start = self.address as i128;
        self.steps(itemsize).fold((start, start), |(low, high), (stride, last)| {
            (low + (stride * last).min(0), high + (stride * last).max(0))
        })
    }

    /// Returns the addresses of all bytes from the first element in memory to the last one.
    pub(crate) fn range(&self, itemsize: usize) -> Range<usize> {
        if self.is_empty() {
            return self.address..self.address;
        }
        let (low, high) = self.ends(itemsize);
        low as usize..high as usize + itemsize
    }
}

/// Returns whether the memory between the ends of one overlaps that of the other.
pub(crate) fn ranges_meet(one: &Reach<'_>, other: &Reach<'_>, itemsize: usize) -> bool {
    let (one, other) = (one.range(itemsize), other.range(itemsize));
    one.start.max(other.start) < one.end.min(other.end)
}

/// Returns whether an element of one is an element of the other. Both are aligned: elements that overlap are the same.
pub(crate) fn reaches_meet(one: &Reach<'_>, other: &Reach<'_>, itemsize: usize) -> bool {
    if !ranges_meet(one, other, itemsize) {
        return false;
    }
    let mut terms = [Term::default(); MOST_TERMS];
    let mut count = 0;
    for (stride, most) in one.steps(itemsize).chain(other.steps(itemsize)) {
        terms[count] = Term { coefficient: stride.abs(), most };
        count += 1;
    }
    let terms = &mut terms[..count];
    terms.sort_unstable_by_key(|term| core::cmp::Reverse(term.coefficient));
    // The distance from the lowest address of one to the highest address of the other.
    solvable(terms, other.ends(itemsize).1 - one.ends(itemsize).0)
}

/// Returns whether the sum of all terms can be `target`.
fn solvable(terms: &[Term], target: i128) -> bool {
    let reached = terms.iter().map(|term| term.coefficient * term.most).sum::<i128>();
    let divisor = terms.iter().fold(0, |divisor, term| greatest_common_divisor(divisor, term.coefficient));
    if target < 0 || target > reached || (divisor != 0 && target % divisor != 0) {
        return false;
    }
    let Some((&Term { coefficient, most }, rest)) = terms.split_first() else { return target == 0 };
    let by_the_rest = reached - coefficient * most;
    let least = ((target - by_the_rest).max(0) + coefficient - 1) / coefficient;
    let greatest = most.min(target / coefficient);
    (least..=greatest).rev().any(|x| solvable(rest, target - coefficient * x))
}

#[inline]
const fn greatest_common_divisor(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { greatest_common_divisor(b, a % b) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn addresses(reach: &Reach<'_>, itemsize: usize) -> Vec<i128> {
        let mut all = vec![reach.address as i128];
        for (&length, &stride) in reach.axes.iter().zip(reach.strides) {
            let bytes = stride as i128 * itemsize as i128;
            all = all.iter().flat_map(|start| (0..length).map(move |i| start + i as i128 * bytes)).collect();
        }
        all
    }

    /// Draws the start of a view, and the lengths and strides of its axes.
    fn views() -> impl Strategy<Value = (usize, Vec<usize>, Vec<isize>)> {
        let axes = prop::collection::vec((0usize..6, -9isize..10), 0..4);
        (0usize..40, axes).prop_map(|(place, axes)| {
            let (lengths, strides) = axes.into_iter().unzip();
            (4000 + 4 * place, lengths, strides)
        })
    }

    proptest! {
        #[test]
        fn views_meet_where_an_address_is_in_both(one in views(), other in views()) {
            let one = Reach { address: one.0, axes: &one.1, strides: &one.2 };
            let other = Reach { address: other.0, axes: &other.1, strides: &other.2 };
            let mine = addresses(&one, 4);
            let shared = addresses(&other, 4).iter().any(|address| mine.contains(address));
            prop_assert_eq!(reaches_meet(&one, &other, 4), shared);
            prop_assert_eq!(reaches_meet(&other, &one, 4), shared);
            prop_assert!(!shared || ranges_meet(&one, &other, 4));
        }
    }
}
