//! Tests of all loops, by counting: each legal index comes exactly once, in every order, on any number of threads.

use core::sync::atomic::{AtomicUsize, Ordering};
use std::vec::Vec;

use super::along::{Along, along};
use super::each::{self, Elementwise};
use super::folded::{self, Fold};
use super::found::{self, Test};
use super::grid::{ComputedLines, LineFold, Lines};
use super::index::{LoopIndex, Order};
use super::lanes::Joining;
use super::runs::Runs;
use super::strip::Strip;
use crate::layout::Layout;
use crate::shape::axis::HasAxis;
use crate::shape::{Rank0, Rank1, Rank2, Rank3, Rank4, Shape};

/// Returns the position of `at` in row-major order.
pub(super) fn position<S: Shape>(at: LoopIndex<S>) -> usize {
    usize::try_from(at.offset(S::RowMajor::STRIDES, &Runs::<S, S::RowMajor>::FROM)).expect("no stride is negative")
}

/// Returns a number that has little to do with `position`: sums of such numbers tell sets of positions apart.
fn mixed(position: usize) -> u64 {
    let word = (position as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (word ^ (word >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9)
}

/// The number of positions, and the sum of their mixed numbers.
type Set = (u64, u64);

fn with(set: Set, position: usize) -> Set {
    (set.0 + 1, set.1.wrapping_add(mixed(position)))
}

fn set(positions: impl IntoIterator<Item = usize>) -> Set {
    positions.into_iter().fold((0, 0), with)
}

/// Visits elements in the order of `LEAD` and `TILED`.
pub(super) struct In<const LEAD: usize, const TILED: bool> {
    pub(super) visits: AtomicUsize,
    sought: usize,
}

impl<const LEAD: usize, const TILED: bool> In<LEAD, TILED> {
    const ORDER: Order = Order { lead: LEAD, tiled: TILED };

    pub(super) fn new(sought: usize) -> Self {
        In { visits: AtomicUsize::new(0), sought }
    }
}

/// Takes each element, its own position, for visited.
impl<S: Shape, const LEAD: usize, const TILED: bool> Elementwise<S, u32, u32> for In<LEAD, TILED> {
    const ORDER: Order = Self::ORDER;

    fn element(&self, at: LoopIndex<S>, given: u32) -> u32 {
        assert_eq!(given as usize, position(at), "another place, or visited before");
        self.visits.fetch_add(1, Ordering::Relaxed);
        given + S::COUNT as u32
    }
}

impl<S: Shape, const LEAD: usize, const TILED: bool> Elementwise<S, (), u32> for In<LEAD, TILED> {
    const ORDER: Order = Self::ORDER;

    fn element(&self, at: LoopIndex<S>, (): ()) -> u32 {
        self.visits.fetch_add(1, Ordering::Relaxed);
        position(at) as u32
    }
}

/// Folds in the order of `LEAD`, as a fold that rounds or as one that does not.
struct Folded<const LEAD: usize, const ROUNDS: bool>;

/// Sets that are joined, of each the positions and their places along an axis.
struct Sets<const ROUNDS: bool>;

impl<const ROUNDS: bool> Joining for Sets<ROUNDS> {
    type Lane = (Set, u64);
    const START: (Set, u64) = ((0, 0), 0);
    const ROUNDS: bool = ROUNDS;

    fn join(left: (Set, u64), right: (Set, u64)) -> (Set, u64) {
        let (count, sum) = (left.0.0 + right.0.0, left.0.1.wrapping_add(right.0.1));
        ((count, sum), left.1.wrapping_add(right.1))
    }

    fn lost(left: (Set, u64), right: (Set, u64), joined: (Set, u64)) -> (Set, u64) {
        assert_eq!(Self::join(left, right), joined);
        ((0, 0), 0)
    }
}

impl<S: Shape, const LEAD: usize, const ROUNDS: bool> Fold<S> for Folded<LEAD, ROUNDS> {
    type By = Sets<ROUNDS>;
    const ORDER: Order = Order { lead: LEAD, tiled: false };

    fn step(&self, (lane, places): (Set, u64), at: LoopIndex<S>) -> (Set, u64) {
        (with(lane, position(at)), places)
    }
}

impl<S: Shape, const LEAD: usize, const TILED: bool> Test<S> for In<LEAD, TILED> {
    const ORDER: Order = Self::ORDER;

    fn test(&self, at: LoopIndex<S>) -> bool {
        position(at) >= self.sought
    }
}

/// The positions of each line, with their places along it.
impl<const LEAD: usize, const ROUNDS: bool> LineFold<usize> for Folded<LEAD, ROUNDS> {
    type By = Sets<ROUNDS>;

    fn step(&self, (lane, places): (Set, u64), at: usize, k: usize, _: usize) -> (Set, u64) {
        (with(lane, at), places.wrapping_add(mixed(at).wrapping_mul(k as u64)))
    }
}

/// Positions.
impl<S: Shape, const LEAD: usize, const ROUNDS: bool> Elementwise<S, (), usize> for Folded<LEAD, ROUNDS> {
    const ORDER: Order = Order { lead: LEAD, tiled: false };

    fn element(&self, at: LoopIndex<S>, (): ()) -> usize {
        position(at)
    }
}

impl<S: HasAxis<I>, const I: isize, const LEAD: usize, const ROUNDS: bool> Along<S, I, (Set, u64)>
    for Folded<LEAD, ROUNDS>
{
    type Lane = (Set, u64);
    const ORDER: Order = Order { lead: LEAD, tiled: false };

    fn results<const W: usize>(&self, strip: Strip<S, I>, results: &mut [(Set, u64)]) {
        ComputedLines::new(self, strip).fold::<_, W>(self, results);
    }
}

fn each<S: Shape, const LEAD: usize, const TILED: bool>() {
    let by = In::<LEAD, TILED>::new(0);
    let mut elements: Vec<u32> = (0..S::COUNT as u32).collect();
    each::rewrite::<S, u32, _>(&mut elements, &by);
    assert!(elements.iter().zip(S::COUNT as u32..).all(|(x, y)| *x == y));
    each::overwrite::<S, u32, _>(&mut elements, &by);
    assert!(elements.iter().zip(0..).all(|(x, y)| *x == y));
    assert_eq!(by.visits.into_inner(), 2 * S::COUNT);
}

fn folds<S: Shape, const LEAD: usize, const TILED: bool>() {
    assert_eq!(folded::fold::<S, _>(&Folded::<LEAD, false>), (set(0..S::COUNT), 0));
    assert_eq!(folded::fold::<S, _>(&Folded::<LEAD, true>), (set(0..S::COUNT), 0));
    let near = [0, 1, 255, 256, 257].into_iter().chain(S::COUNT.saturating_sub(2)..S::COUNT + 1);
    for sought in near.chain((0..S::COUNT).step_by(S::COUNT / 7 + 1)) {
        let found = found::find::<S, _>(&In::<LEAD, TILED>::new(sought));
        assert_eq!(found, (sought < S::COUNT).then_some(sought));
    }
}

fn lines<S: HasAxis<I>, const I: isize, const LEAD: usize, const ROUNDS: bool>() {
    let (length, behind) = (S::AXES[S::AXIS], S::AXES[S::AXIS + 1..].iter().product::<usize>());
    let mut results = std::vec![((0, 0), 0); S::Removed::COUNT];
    along::<S, I, _, _, _>(&Folded::<LEAD, ROUNDS>, results.as_mut_slice());
    for (number, result) in results.into_iter().enumerate() {
        let first = number / behind.max(1) * behind * length + number % behind.max(1);
        let line = (0..length).map(|k| first + k * behind);
        let places = line
            .clone()
            .enumerate()
            .fold(0u64, |places, (k, at)| places.wrapping_add(mixed(at).wrapping_mul(k as u64)));
        assert_eq!(result, (set(line), places), "line {number} along axis {I}");
    }
}

// Each order of a shape: axes from `lead` on as one loop, and tiles.
macro_rules! orders {
    ($($shape:ty: rank $rank:literal, orders [$($lead:literal)+] $(tiled $tiled:literal)?, axes [$($axis:tt)*];)*) => {$(
        $(
            each::<$shape, $lead, false>();
            folds::<$shape, $lead, false>();
        )+
        $(
            each::<$shape, $tiled, true>();
            folds::<$shape, $tiled, true>();
        )?
        orders!(lines $shape, [$($axis)*] [$($lead)+]);
    )*};
    (lines $shape:ty, [$($axis:tt)*] $leads:tt) => { $(orders!(line $shape, $axis $leads);)* };
    (line $shape:ty, $axis:tt [$($lead:literal)+]) => {
        $(
            lines::<$shape, $axis, $lead, false>();
            lines::<$shape, $axis, $lead, true>();
        )+
    };
}

/// Runs `test` on one thread and on several, if there is a choice.
#[cfg(not(miri))]
fn on_threads(test: impl Fn() + Send + Sync) {
    test();
    #[cfg(feature = "rayon")]
    for threads in [1, 2, 5] {
        rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads").install(&test);
    }
}

/// Tests a few shapes: under Miri a step takes some microseconds, and each order of a shape takes several for each element.
#[test]
#[cfg(miri)]
fn shapes_for_miri() {
    orders! {
        Rank0: rank 0, orders [0], axes [];
        Rank1<0>: rank 1, orders [0], axes [0];
        Rank1<15>: rank 1, orders [0], axes [0];
        Rank2<0, 5>: rank 2, orders [0 1] tiled 1, axes [0 1];
        Rank2<17, 18>: rank 2, orders [0 1] tiled 1, axes [0 1];
        Rank3<2, 17, 3>: rank 3, orders [0 2] tiled 2, axes [1];
    }
}

#[test]
#[cfg(not(miri))]
fn small_shapes() {
    orders! {
        Rank0: rank 0, orders [0], axes [];
        Rank1<0>: rank 1, orders [0], axes [0];
        Rank1<1>: rank 1, orders [0], axes [0];
        Rank1<15>: rank 1, orders [0], axes [0];
        Rank1<2049>: rank 1, orders [0], axes [0];
        Rank2<0, 5>: rank 2, orders [0 1] tiled 1, axes [0 1];
        Rank2<5, 0>: rank 2, orders [0 1] tiled 1, axes [0 1];
        Rank2<1, 1>: rank 2, orders [0 1] tiled 1, axes [0 1];
        Rank2<17, 33>: rank 2, orders [0 1] tiled 1, axes [0 1];
        Rank2<300, 5>: rank 2, orders [0 1] tiled 1, axes [0 1];
        Rank2<5, 300>: rank 2, orders [0 1] tiled 1, axes [0 1];
        Rank2<3, 4100>: rank 2, orders [0 1] tiled 1, axes [0 1];
        Rank3<3, 0, 4>: rank 3, orders [0 1 2] tiled 2, axes [0 1 2];
        Rank3<4, 17, 18>: rank 3, orders [0 1 2] tiled 2, axes [0 1 2];
        Rank3<5, 1, 33>: rank 3, orders [0 1 2] tiled 2, axes [0 1 2];
        Rank4<2, 3, 17, 5>: rank 4, orders [0 1 2 3] tiled 3, axes [0 1 2 3];
    }
}

/// Tests shapes of several blocks and groups of blocks, and of several pieces.
#[test]
#[cfg(not(miri))]
fn large_shapes() {
    on_threads(|| {
        orders! {
            Rank1<139_265>: rank 1, orders [0], axes [0];
            Rank2<700, 207>: rank 2, orders [0 1] tiled 1, axes [0 1];
            Rank2<300, 256>: rank 2, orders [0 1] tiled 1, axes [0 1];
            Rank2<1200, 96>: rank 2, orders [0 1] tiled 1, axes [0 1];
            Rank2<150, 1000>: rank 2, orders [0 1] tiled 1, axes [0 1];
            Rank2<40, 4096>: rank 2, orders [0 1] tiled 1, axes [0 1];
            Rank2<3, 70_001>: rank 2, orders [0 1] tiled 1, axes [0 1];
            Rank3<7, 101, 205>: rank 3, orders [0 1 2] tiled 2, axes [0 1 2];
        }
    });
}
