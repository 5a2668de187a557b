//! Tests of the loop over elements of any strides, by counting.

use core::ptr::NonNull;
use std::vec;

use super::rewrite;
use crate::layout::{Layout, MAX_RANK, RowMajor, strided_offset, unravel};
use crate::loops::counted::In;
use crate::shape::axis::{AlongAxis, BackwardsAxis};
use crate::shape::permute::Transposed;
use crate::shape::sub_view::{SubView, SubViewFamily};
use crate::shape::swap::Swapped;
use crate::shape::window::Windows;
use crate::shape::{Rank3, Rank4, Shape};

/// Rewrites the elements of one layout among `elements`, each of which is its own position first.
fn rewritten<S: Shape, L: Layout, const LEAD: usize, const TILED: bool>(elements: &mut [u32], first: isize) {
    let mut index = [0; MAX_RANK];
    let index = &mut index[..S::RANK];
    let mut place_of = |number: usize| {
        unravel(S::AXES, number, index);
        let offset = strided_offset(S::AXES, L::STRIDES, index).expect("a legal index");
        usize::try_from(first + offset).expect("a place within the elements")
    };
    for number in 0..S::COUNT {
        elements[place_of(number)] = number as u32;
    }
    let by = In::<LEAD, TILED>::new(0);
    let start = NonNull::from_mut(elements).cast::<u32>().as_ptr().wrapping_offset(first);
    let start = NonNull::new(start).expect("a place within the elements");
    // SAFETY: V1 and V2, the loop above found each of the elements in its place, and only this loop reaches them.
    unsafe { rewrite::<u32, S, L, _>(start, &by) };
    for number in 0..S::COUNT {
        assert_eq!(elements[place_of(number)], (S::COUNT + number) as u32);
    }
    assert_eq!(by.visits.into_inner(), S::COUNT);
}

/// Elements among others, in an order of `LEAD` and `TILED`.
struct Among<'e, S, L, const LEAD: usize, const TILED: bool> {
    elements: &'e mut [u32],
    first: isize,
    layout: core::marker::PhantomData<(S, L)>,
}

impl<'e, S: Shape, L: Layout, const LEAD: usize, const TILED: bool> Among<'e, S, L, LEAD, TILED> {
    fn new(elements: &'e mut [u32], first: isize) -> Self {
        Among { elements, first, layout: core::marker::PhantomData }
    }

    fn sub_view<P: SubView<S, L>>(&mut self) -> Among<'_, P::Shape, P::Layout, LEAD, TILED> {
        Among::new(self.elements, self.first + P::OFFSET)
    }

    fn member<F: SubViewFamily<S, L>>(&mut self, place: &[usize]) -> Among<'_, F::Shape, F::Layout, LEAD, TILED> {
        let offset = strided_offset(F::AXES, F::STRIDES, place).expect("a member");
        Among::new(self.elements, self.first + offset)
    }

    fn rewritten(&mut self) {
        rewritten::<S, L, LEAD, TILED>(self.elements, self.first);
    }
}

fn each_layout<const LEAD: usize, const TILED: bool>() {
    #[cfg(not(miri))]
    type S = Rank3<19, 6, 18>;
    #[cfg(miri)]
    type S = Rank3<17, 2, 2>;
    let mut elements = vec![0; S::COUNT];
    let mut whole = Among::<S, RowMajor<S>, LEAD, TILED>::new(&mut elements, 0);
    whole.rewritten();
    whole.sub_view::<Transposed>().rewritten();
    whole.sub_view::<BackwardsAxis<0>>().rewritten();
    whole.sub_view::<BackwardsAxis<2>>().sub_view::<Transposed>().rewritten();
    whole.sub_view::<Swapped<0, 1>>().rewritten();
    #[cfg(not(miri))]
    type Window = Rank3<17, 4, 16>;
    #[cfg(miri)]
    type Window = Rank3<16, 1, 1>;
    whole.member::<Windows<Window>>(&[1, 1, 1]).rewritten();
    #[cfg(not(miri))]
    type Pairs = Rank4<5, 4, 33, 2>;
    #[cfg(miri)]
    type Pairs = Rank4<2, 1, 17, 2>;
    let mut elements = vec![0; Pairs::COUNT];
    let mut whole = Among::<Pairs, RowMajor<Pairs>, LEAD, TILED>::new(&mut elements, 0);
    whole.member::<AlongAxis<3>>(&[1]).rewritten();
    whole.member::<AlongAxis<3>>(&[0]).sub_view::<Transposed>().rewritten();
    whole.member::<AlongAxis<2>>(&[7]).sub_view::<BackwardsAxis<1>>().rewritten();
    type Empty = Rank3<4, 0, 3>;
    Among::<Empty, RowMajor<Empty>, LEAD, TILED>::new(&mut [], 0).sub_view::<Transposed>().rewritten();
}

#[test]
fn every_layout_is_rewritten_in_its_place() {
    each_layout::<2, true>();
    each_layout::<1, false>();
    if cfg!(not(miri)) {
        each_layout::<0, false>();
        each_layout::<2, false>();
    }
}
