//! Borrowed elements, of which a view is made. Rules V1 and V2 of [`crate::raw`].

#![allow(clippy::type_complexity, reason = "a view says what it shows in its type")]

use core::iter::FusedIterator;
use core::marker::PhantomData;
use core::panic::UnwindSafe;
use core::ptr::NonNull;
use core::slice;

use super::cut::Runs;
use super::loops::spot::{Order, Spot};
use crate::dtype::Dtype;
use crate::layout::walk::{Grid, Walk};
use crate::layout::{Contiguous, Layout, RowMajor, strided_offset};
use crate::shape::Shape;
use crate::shape::part::{Family, Halves, Once, Part, Reads, Writes};

/// The elements of shape `S` in layout `L`, from `pointer` on; `A` is [`Reads`] or [`Writes`].
pub(crate) struct Lent<'a, T, S, L, A> {
    pub(super) pointer: NonNull<T>,
    pub(super) lends: PhantomData<&'a mut T>,
    pub(super) reaches: PhantomData<fn((S, L, A)) -> (S, L, A)>,
}

// SAFETY: V1 and V2, this is a `&[T]` or a `&mut [T]`, which are `Send` if `T` is `Send` and `Sync`, and `T: Dtype` is.
unsafe impl<T: Dtype, S, L, A> Send for Lent<'_, T, S, L, A> {}
// SAFETY: V1 and V2, a reference to this is a `&&[T]` or a `&&mut [T]`, which are `Sync` if `T` is, and `T: Dtype` is.
unsafe impl<T: Dtype, S, L, A> Sync for Lent<'_, T, S, L, A> {}

// As for `&[T]`: elements that are only read are still valid after a panic.
impl<T: Dtype, S, L> UnwindSafe for Lent<'_, T, S, L, Reads> {}

impl<T, S, L> Clone for Lent<'_, T, S, L, Reads> {
    #[inline]
    fn clone(&self) -> Self {
        *self
    }
}

impl<T, S, L> Copy for Lent<'_, T, S, L, Reads> {}

/// A kind of borrow.
pub(crate) trait Access: Sized {
    type Reference<'a, T: 'a>;

    /// # Safety
    /// `pointer` leads to an element of a `Lent<'a, T, _, _, Self>`. If `Self` is `Writes`, nothing else that lives gives
    /// the same element.
    unsafe fn lend<'a, T>(pointer: NonNull<T>) -> Self::Reference<'a, T>;
}

impl Access for Reads {
    type Reference<'a, T: 'a> = &'a T;

    #[inline]
    unsafe fn lend<'a, T>(pointer: NonNull<T>) -> &'a T {
        // SAFETY: V1, the element is initialised, aligned, and for `'a` only read.
        unsafe { pointer.as_ref() }
    }
}

impl Access for Writes {
    type Reference<'a, T: 'a> = &'a mut T;

    #[inline]
    unsafe fn lend<'a, T>(mut pointer: NonNull<T>) -> &'a mut T {
        // SAFETY: V1, the element is initialised and aligned; V2 and the caller, this is the only way to it for `'a`.
        unsafe { pointer.as_mut() }
    }
}

impl<'a, T: Dtype, S: Shape> Lent<'a, T, S, RowMajor<S>, Reads> {
    /// All of a row-major array.
    ///
    /// # Panics
    /// If there are not `S::COUNT` elements.
    #[inline]
    pub(crate) const fn whole(elements: &'a [T]) -> Self {
        assert!(elements.len() == S::COUNT, "V1");
        Lent { pointer: NonNull::from_ref(elements).cast(), lends: PhantomData, reaches: PhantomData }
    }
}

impl<'a, T: Dtype, S: Shape> Lent<'a, T, S, RowMajor<S>, Writes> {
    /// All of a row-major array, each element at one index (V2, by L4).
    ///
    /// # Panics
    /// If there are not `S::COUNT` elements.
    #[inline]
    pub(crate) const fn whole_mut(elements: &'a mut [T]) -> Self {
        assert!(elements.len() == S::COUNT, "V1");
        Lent { pointer: NonNull::from_mut(elements).cast(), lends: PhantomData, reaches: PhantomData }
    }
}

impl<'a, T: Dtype, S: Shape, L: Layout, A: Access> Lent<'a, T, S, L, A> {
    /// The element at `offset`.
    ///
    /// # Safety
    /// `(S, L)` reaches `offset`.
    #[inline]
    pub(super) unsafe fn element(&self, offset: isize) -> NonNull<T> {
        // SAFETY: V1, the element lies in the allocation that `pointer` leads to.
        unsafe { self.pointer.offset(offset) }
    }

    /// Returns the elements from `offset` behind the first element, in another shape and layout.
    ///
    /// # Safety
    /// `(S, L)` reaches all of them. If `A` is `Writes`, `(S2, L2)` reaches no offset twice, and nothing else that
    /// lives reaches them.
    #[inline]
    unsafe fn moved<S2: Shape, L2: Layout>(&self, offset: isize) -> Lent<'a, T, S2, L2, A> {
        const { assert!(L2::STRIDES.len() == S2::RANK, "V1: one stride an axis") };
        let pointer = if S2::COUNT == 0 {
            // If no offset is reached, `offset` may lead anywhere.
            self.pointer
        } else {
            // SAFETY: the caller, the element at `offset` is reached: the first of those in the new shape.
            unsafe { self.element(offset) }
        };
        Lent { pointer, lends: PhantomData, reaches: PhantomData }
    }

    /// The same elements, for a part of the lifetime, to be read.
    #[inline]
    pub(crate) fn read(&self) -> Lent<'_, T, S, L, Reads> {
        Lent { pointer: self.pointer, lends: PhantomData, reaches: PhantomData }
    }

    /// The same elements, to be read for the whole lifetime.
    #[inline]
    pub(crate) fn into_read(self) -> Lent<'a, T, S, L, Reads> {
        Lent { pointer: self.pointer, lends: PhantomData, reaches: PhantomData }
    }

    /// The same elements, for a part of the lifetime.
    #[inline]
    pub(crate) fn again(&mut self) -> Lent<'_, T, S, L, A> {
        Lent { pointer: self.pointer, lends: PhantomData, reaches: PhantomData }
    }

    /// The first element's address, to be compared.
    #[inline]
    pub(crate) fn address(&self) -> *const T {
        self.pointer.as_ptr()
    }

    /// The element at `index`, or `None` if an axis is too short.
    #[inline]
    pub(crate) fn at(self, index: &[usize]) -> Option<A::Reference<'a, T>> {
        let offset = strided_offset(S::AXES, L::STRIDES, index)?;
        // SAFETY: `strided_offset` gave the offset of a legal index, which `(S, L)` reaches.
        let pointer = unsafe { self.element(offset) };
        // SAFETY: it is an element of `self`, which is consumed, so that nothing else gives it.
        Some(unsafe { A::lend(pointer) })
    }

    /// The part `P`.
    #[inline]
    pub(crate) fn part<P: Part<S, L> + Once<A>>(self) -> Lent<'a, T, P::Shape, P::Layout, A> {
        assert!(P::HOLDS, "P1");
        // SAFETY: P1, and P2 for `Writes`; `self` is consumed.
        unsafe { self.moved(P::OFFSET) }
    }

    /// Both halves.
    #[inline]
    pub(crate) fn halves<P: Halves<S, L>>(
        self,
    ) -> (
        Lent<'a, T, <P::First as Part<S, L>>::Shape, <P::First as Part<S, L>>::Layout, A>,
        Lent<'a, T, <P::Second as Part<S, L>>::Shape, <P::Second as Part<S, L>>::Layout, A>,
    ) {
        assert!(P::First::HOLDS && P::Second::HOLDS, "P1");
        // SAFETY: P1 and P2; by P3 the other half reaches none of it, and `self` is consumed.
        let first = unsafe { self.moved(P::First::OFFSET) };
        // SAFETY: as for the first.
        let second = unsafe { self.moved(P::Second::OFFSET) };
        (first, second)
    }

    /// The member of `F` at `place`, or `None` if there is no such place.
    #[inline]
    pub(crate) fn member<F: Family<S, L>>(self, place: &[usize]) -> Option<Lent<'a, T, F::Shape, F::Layout, A>> {
        let offset = strided_offset(F::AXES, F::STRIDES, place)?;
        // SAFETY: F1 for a place that the grid reaches, and F2 for `Writes`; `self` is consumed.
        Some(unsafe { self.moved(offset) })
    }

    /// All members of `F`.
    #[inline]
    pub(crate) fn members<F: Family<S, L> + Once<A>>(self) -> Members<'a, T, S, L, A, F> {
        Members { lent: self, walk: Walk::new() }
    }
}

impl<T: Dtype, S: Shape, L: Layout> Lent<'_, T, S, L, Reads> {
    /// The order in which the elements are read fast.
    pub(crate) const ORDER: Order = {
        let run = Runs::<S, L>::FROM[0];
        let near = if S::RANK >= 2 { L::STRIDES[S::RANK - 2].unsigned_abs() } else { 0 };
        let tiled = run.lead > 0 && run.lead == S::RANK - 1 && 0 < near && near < run.stride.unsigned_abs();
        Order { lead: run.lead, tiled }
    };

    /// The element at `spot`.
    ///
    /// # Panics
    /// If the axes that `spot` counts as one do not lie in a row here: callers walk in an order that suits `ORDER`.
    #[inline(always)]
    pub(crate) fn read_at(&self, spot: Spot<S>) -> T {
        let offset = spot.offset(L::STRIDES, &Runs::<S, L>::FROM);
        // SAFETY: R1, a spot is a legal index, whose offset `(S, L)` reaches.
        let element = unsafe { self.element(offset) };
        // SAFETY: V1, the element is initialised and aligned, and nobody writes it for the lifetime of `self`.
        unsafe { element.read() }
    }
}

impl<'a, T: Dtype, A: Access> Lent<'a, T, (), (), A> {
    /// The only element.
    #[inline]
    pub(crate) fn only(self) -> A::Reference<'a, T> {
        // SAFETY: rank 0 reaches one offset, 0 (V1); `self` is consumed, so that nothing else gives the element (V2).
        unsafe { A::lend(self.pointer) }
    }
}

impl<'a, T: Dtype, S: Shape, L: Contiguous<S>> Lent<'a, T, S, L, Reads> {
    /// The elements, which lie in a row.
    #[inline]
    pub(crate) const fn slice(self) -> &'a [T] {
        // SAFETY: a contiguous layout reaches `0..COUNT` (L4), and V1.
        unsafe { slice::from_raw_parts(self.pointer.as_ptr(), S::COUNT) }
    }
}

impl<'a, T: Dtype, S: Shape, L: Contiguous<S>> Lent<'a, T, S, L, Writes> {
    /// The elements, which lie in a row.
    #[inline]
    pub(crate) const fn slice_mut(self) -> &'a mut [T] {
        // SAFETY: a contiguous layout reaches `0..COUNT` (L4), and V1; `self` is consumed and was the only way to them
        // (V2).
        unsafe { slice::from_raw_parts_mut(self.pointer.as_ptr(), S::COUNT) }
    }
}

/// All members of a family.
pub(crate) struct Members<'a, T, S, L, A, F> {
    lent: Lent<'a, T, S, L, A>,
    walk: Walk<Places<S, L, F>>,
}

/// The grid of a family.
pub(crate) struct Places<S, L, F>(PhantomData<(S, L, F)>);

impl<S: Shape, L: Layout, F: Family<S, L>> Grid for Places<S, L, F> {
    const AXES: &'static [usize] = F::AXES;
    const STRIDES: &'static [isize] = F::STRIDES;
}

impl<'a, T: Dtype, S: Shape, L: Layout, A: Access, F: Family<S, L>> Members<'a, T, S, L, A, F> {
    #[inline]
    fn member(lent: &Lent<'a, T, S, L, A>, offset: isize) -> Lent<'a, T, F::Shape, F::Layout, A> {
        // SAFETY: the walk gave `offset`, so the grid reaches it (W2), and F1; for `Writes`, which `Lent::members` asks to
        // be `Once`, each place comes once (W2), so no element comes twice (F2, F3), and `lent` is reached through this
        // iterator alone.
        unsafe { lent.moved(offset) }
    }
}

impl<T, S: Shape, L: Layout, F> Clone for Members<'_, T, S, L, Reads, F> {
    fn clone(&self) -> Self {
        Members { lent: self.lent, walk: self.walk.clone() }
    }
}

impl<'a, T: Dtype, S: Shape, L: Layout, A: Access, F: Family<S, L>> Iterator for Members<'a, T, S, L, A, F> {
    type Item = Lent<'a, T, F::Shape, F::Layout, A>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        self.walk.next().map(|offset| Self::member(&self.lent, offset))
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.walk.size_hint()
    }

    #[inline]
    fn nth(&mut self, count: usize) -> Option<Self::Item> {
        self.walk.nth(count).map(|offset| Self::member(&self.lent, offset))
    }

    #[inline]
    fn fold<B, G: FnMut(B, Self::Item) -> B>(self, init: B, mut f: G) -> B {
        self.walk.fold(init, |folded, offset| f(folded, Self::member(&self.lent, offset)))
    }
}

impl<T: Dtype, S: Shape, L: Layout, A: Access, F: Family<S, L>> DoubleEndedIterator for Members<'_, T, S, L, A, F> {
    #[inline]
    fn next_back(&mut self) -> Option<Self::Item> {
        self.walk.next_back().map(|offset| Self::member(&self.lent, offset))
    }

    #[inline]
    fn nth_back(&mut self, count: usize) -> Option<Self::Item> {
        self.walk.nth_back(count).map(|offset| Self::member(&self.lent, offset))
    }
}

impl<T: Dtype, S: Shape, L: Layout, A: Access, F: Family<S, L>> ExactSizeIterator for Members<'_, T, S, L, A, F> {}
impl<T: Dtype, S: Shape, L: Layout, A: Access, F: Family<S, L>> FusedIterator for Members<'_, T, S, L, A, F> {}
