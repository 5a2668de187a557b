//! Borrowed elements, of which a view is made.
//!
//! | module | holds |
//! | --- | --- |
//! | `sub_view` | the elements with certain indices on the first axes, copied in row-major order |
//! | `transposed` | four by four elements, exchanged |
//! | `part` | parts of elements: rule V4 |
//! | `erased` | elements whose dtype, shape and layout are values: rule V5 |
//! | `write` | the elements, replaced in place |
//!
//! # Rules
//! A shape and a layout *reach* the offsets of legal indices: the sums of index times stride.
//!
//! * **V1** For every offset that `(S, L)` reaches, the element so many from `pointer` lies in the one allocation that
//!   `pointer` leads to, is aligned and initialised, and is borrowed for `'a`: if `A` is `SharedAccess`, nobody writes it.
//! * **V2** If `A` is `ExclusiveAccess`, `(S, L)` reaches no offset twice, and nobody else reads or writes these elements for `'a`.
//! * **V3** A [`sub_view::RawSubView`] has an index for each axis before `axis`, below its length, and `offset` is the sum of index times
//!   stride. With legal indices of the other axes it is an offset that `(S, L)` reaches. `layout::walk::run` joins axes
//!   whose legal indices give, in row-major order, `0..len` times one stride (its tests hold it against counting).
//!
//! * **V4** A part of an element, for [`RawView::part`]: see there.
//! * **V5** A view whose types are values, [`erased::ErasedView`]: see there.
//!
//! A view begins as a whole slice, `&[T]` or `&mut [T]`, of `S::COUNT` elements with row-major strides. Any other is a
//! part of a view, a member of a family, or a half: rules P1 to P3 and F1 to F3, which each of the relations in
//! `shape/` states for itself (`shape/sub_view.rs`). Their traits cannot be implemented outside of this crate: `SubView` and
//! `SubViewFamily` are private, and the public ones they rest on are sealed, since each of their parameters is a sealed type.

#![allow(unsafe_code, reason = "a view is a pointer with a shape and a layout")]
#![allow(clippy::type_complexity, reason = "a view says what it shows in its type")]

pub(crate) mod erased;
mod part;
pub(crate) mod sub_view;
mod transposed;
mod write;

use core::iter::FusedIterator;
use core::marker::PhantomData;
use core::panic::UnwindSafe;
use core::ptr::NonNull;
use core::slice;

use crate::dtype::Dtype;
use crate::layout::walk::{Grid, Walk};
use crate::layout::{Contiguous, Layout, RowMajor, strided_offset};
use crate::loops::index::{LoopIndex, Order};
use crate::loops::runs::Runs;
use crate::loops::strided::is_one_run;
use crate::shape::Shape;
use crate::shape::sub_view::{ExclusiveAccess, NonOverlapping, SharedAccess, SplitView, SubView, SubViewFamily};

/// The elements of shape `S` in layout `L`, from `pointer` on; `A` is [`SharedAccess`] or [`ExclusiveAccess`].
pub(crate) struct RawView<'a, T, S, L, A> {
    pointer: NonNull<T>,
    lends: PhantomData<&'a mut T>,
    reaches: PhantomData<fn((S, L, A)) -> (S, L, A)>,
}

// SAFETY: V1 and V2, this is a `&[T]` or a `&mut [T]`, which are `Send` if `T` is `Send` and `Sync`, and `T: Dtype` is.
unsafe impl<T: Dtype, S, L, A> Send for RawView<'_, T, S, L, A> {}
// SAFETY: V1 and V2, a reference to this is a `&&[T]` or a `&&mut [T]`, which are `Sync` if `T` is, and `T: Dtype` is.
unsafe impl<T: Dtype, S, L, A> Sync for RawView<'_, T, S, L, A> {}

// As for `&[T]`: elements that are only read are still valid after a panic.
impl<T: Dtype, S, L> UnwindSafe for RawView<'_, T, S, L, SharedAccess> {}

impl<T, S, L> Clone for RawView<'_, T, S, L, SharedAccess> {
    #[inline]
    fn clone(&self) -> Self {
        *self
    }
}

impl<T, S, L> Copy for RawView<'_, T, S, L, SharedAccess> {}

/// A kind of borrow.
pub(crate) trait Access: Sized {
    type Reference<'a, T: 'a>;

    /// # Safety
    /// `pointer` leads to an element of a `RawView<'a, T, _, _, Self>`. If `Self` is `ExclusiveAccess`, nothing else that lives gives
    /// the same element.
    unsafe fn lend<'a, T>(pointer: NonNull<T>) -> Self::Reference<'a, T>;
}

impl Access for SharedAccess {
    type Reference<'a, T: 'a> = &'a T;

    #[inline]
    unsafe fn lend<'a, T>(pointer: NonNull<T>) -> &'a T {
        // SAFETY: V1, the element is initialised, aligned, and for `'a` only read.
        unsafe { pointer.as_ref() }
    }
}

impl Access for ExclusiveAccess {
    type Reference<'a, T: 'a> = &'a mut T;

    #[inline]
    unsafe fn lend<'a, T>(mut pointer: NonNull<T>) -> &'a mut T {
        // SAFETY: V1, the element is initialised and aligned; V2 and the caller, this is the only way to it for `'a`.
        unsafe { pointer.as_mut() }
    }
}

impl<'a, T: Dtype, S: Shape> RawView<'a, T, S, RowMajor<S>, SharedAccess> {
    /// Makes a view of all of a row-major array.
    ///
    /// # Panics
    /// If there are not `S::COUNT` elements.
    #[inline]
    pub(crate) const fn whole(elements: &'a [T]) -> Self {
        assert!(elements.len() == S::COUNT, "V1");
        // SAFETY: V1, a row-major layout reaches `0..COUNT` (L4): the elements of the slice.
        unsafe { RawView::new(NonNull::from_ref(elements).cast()) }
    }
}

impl<'a, T: Dtype, S: Shape> RawView<'a, T, S, RowMajor<S>, ExclusiveAccess> {
    /// Makes a mutable view of all of a row-major array, each element at one index (V2, by L4).
    ///
    /// # Panics
    /// If there are not `S::COUNT` elements.
    #[inline]
    pub(crate) const fn whole_mut(elements: &'a mut [T]) -> Self {
        assert!(elements.len() == S::COUNT, "V1");
        // SAFETY: V1 as in `whole`; V2, each offset comes once (L4), and the borrow is exclusive.
        unsafe { RawView::new(NonNull::from_mut(elements).cast()) }
    }
}

impl<'a, T: Dtype, S: Shape, L: Layout, A: Access> RawView<'a, T, S, L, A> {
    /// Makes a view of the elements from `pointer` on.
    ///
    /// # Safety
    /// V1; if `A` is `ExclusiveAccess`, V2.
    #[inline]
    pub(crate) const unsafe fn new(pointer: NonNull<T>) -> Self {
        RawView { pointer, lends: PhantomData, reaches: PhantomData }
    }

    /// Returns a pointer to the first element.
    #[inline]
    pub(crate) fn pointer(&self) -> NonNull<T> {
        self.pointer
    }

    /// Returns a pointer to the element at `offset`.
    ///
    /// # Safety
    /// `(S, L)` reaches `offset`.
    #[inline]
    unsafe fn element(&self, offset: isize) -> NonNull<T> {
        // SAFETY: V1, the element lies in the allocation that `pointer` leads to.
        unsafe { self.pointer.offset(offset) }
    }

    /// Returns the elements from `offset` behind the first element, in another shape and layout.
    ///
    /// # Safety
    /// `(S, L)` reaches all of them. If `A` is `ExclusiveAccess`, `(S2, L2)` reaches no offset twice, and nothing else that
    /// lives reaches them.
    #[inline]
    unsafe fn moved<S2: Shape, L2: Layout>(&self, offset: isize) -> RawView<'a, T, S2, L2, A> {
        const { assert!(L2::STRIDES.len() == S2::RANK, "V1: one stride an axis") };
        let pointer = if S2::COUNT == 0 {
            // If no offset is reached, `offset` may lead anywhere.
            self.pointer
        } else {
            // SAFETY: the caller, the element at `offset` is reached: the first of those in the new shape.
            unsafe { self.element(offset) }
        };
        RawView { pointer, lends: PhantomData, reaches: PhantomData }
    }

    /// Reborrows the same elements for a part of the lifetime, to be read.
    #[inline]
    pub(crate) fn read(&self) -> RawView<'_, T, S, L, SharedAccess> {
        RawView { pointer: self.pointer, lends: PhantomData, reaches: PhantomData }
    }

    /// Converts this into a view of the same elements, to be read for the whole lifetime.
    #[inline]
    pub(crate) fn into_read(self) -> RawView<'a, T, S, L, SharedAccess> {
        RawView { pointer: self.pointer, lends: PhantomData, reaches: PhantomData }
    }

    /// Reborrows the same elements for a part of the lifetime.
    #[inline]
    pub(crate) fn again(&mut self) -> RawView<'_, T, S, L, A> {
        RawView { pointer: self.pointer, lends: PhantomData, reaches: PhantomData }
    }

    /// Returns the address of the first element.
    #[inline]
    pub(crate) fn address(&self) -> *const T {
        self.pointer.as_ptr()
    }

    /// Returns a reference to the element at `index`, or `None` if an axis is too short.
    #[inline]
    pub(crate) fn at(self, index: &[usize]) -> Option<A::Reference<'a, T>> {
        let offset = strided_offset(S::AXES, L::STRIDES, index)?;
        // SAFETY: `strided_offset` gave the offset of a legal index, which `(S, L)` reaches.
        let pointer = unsafe { self.element(offset) };
        // SAFETY: it is an element of `self`, which is consumed, so that nothing else gives it.
        Some(unsafe { A::lend(pointer) })
    }

    /// Returns the part `P`.
    #[inline]
    pub(crate) fn sub_view<P: SubView<S, L> + NonOverlapping<A>>(self) -> RawView<'a, T, P::Shape, P::Layout, A> {
        assert!(P::HOLDS, "P1");
        // SAFETY: P1, and P2 for `ExclusiveAccess`; `self` is consumed.
        unsafe { self.moved(P::OFFSET) }
    }

    /// Splits this into the two halves of `P`.
    #[inline]
    pub(crate) fn split<P: SplitView<S, L>>(
        self,
    ) -> (
        RawView<'a, T, <P::First as SubView<S, L>>::Shape, <P::First as SubView<S, L>>::Layout, A>,
        RawView<'a, T, <P::Second as SubView<S, L>>::Shape, <P::Second as SubView<S, L>>::Layout, A>,
    ) {
        assert!(P::First::HOLDS && P::Second::HOLDS, "P1");
        // SAFETY: P1 and P2; by P3 the other half reaches none of it, and `self` is consumed.
        let first = unsafe { self.moved(P::First::OFFSET) };
        // SAFETY: as for the first.
        let second = unsafe { self.moved(P::Second::OFFSET) };
        (first, second)
    }

    /// Returns the member of `F` at `place`, or `None` if there is no such place.
    #[inline]
    pub(crate) fn member<F: SubViewFamily<S, L>>(
        self,
        place: &[usize],
    ) -> Option<RawView<'a, T, F::Shape, F::Layout, A>> {
        let offset = strided_offset(F::AXES, F::STRIDES, place)?;
        // SAFETY: F1 for a place that the grid reaches, and F2 for `ExclusiveAccess`; `self` is consumed.
        Some(unsafe { self.moved(offset) })
    }

    /// Iterates over all members of `F`.
    #[inline]
    pub(crate) fn members<F: SubViewFamily<S, L> + NonOverlapping<A>>(self) -> Members<'a, T, S, L, A, F> {
        Members { raw: self, walk: Walk::new() }
    }
}

impl<'a, T: Dtype, S: Shape, L: Layout> RawView<'a, T, S, L, SharedAccess> {
    /// The order in which the elements are read fast.
    pub(crate) const ORDER: Order = Runs::<S, L>::ORDER;

    /// Reads the element at `at`.
    ///
    /// # Panics
    /// If the axes that `at` counts as one are not contiguous here: callers walk in an order that suits `ORDER`.
    #[inline(always)]
    pub(crate) fn read_at(&self, at: LoopIndex<S>) -> T {
        let offset = at.offset(L::STRIDES, &Runs::<S, L>::FROM);
        // SAFETY: R1, a loop index is a legal index, whose offset `(S, L)` reaches.
        let element = unsafe { self.element(offset) };
        // SAFETY: V1, the element is initialised and aligned, and nobody writes it for the lifetime of `self`.
        unsafe { element.read() }
    }

    /// Returns all elements, in row-major order, if they are one run of memory. Returns none otherwise.
    #[inline]
    pub(crate) fn run(&self) -> &'a [T] {
        if !const { S::COUNT > 0 && is_one_run::<S, L>() } {
            return &[];
        }
        // SAFETY: V1, the offsets `0..COUNT` are reached, and nobody writes these elements for `'a`.
        unsafe { slice::from_raw_parts(self.pointer.as_ptr(), S::COUNT) }
    }
}

impl<'a, T: Dtype, A: Access> RawView<'a, T, (), (), A> {
    /// Returns a reference to the only element.
    #[inline]
    pub(crate) fn only(self) -> A::Reference<'a, T> {
        // SAFETY: rank 0 reaches one offset, 0 (V1); `self` is consumed, so that nothing else gives the element (V2).
        unsafe { A::lend(self.pointer) }
    }
}

impl<'a, T: Dtype, S: Shape, L: Contiguous<S>> RawView<'a, T, S, L, SharedAccess> {
    /// Returns the elements, which are contiguous, as a slice.
    #[inline]
    pub(crate) const fn slice(self) -> &'a [T] {
        // SAFETY: a contiguous layout reaches `0..COUNT` (L4), and V1.
        unsafe { slice::from_raw_parts(self.pointer.as_ptr(), S::COUNT) }
    }
}

impl<'a, T: Dtype, S: Shape, L: Contiguous<S>> RawView<'a, T, S, L, ExclusiveAccess> {
    /// Returns the elements, which are contiguous, as a mutable slice.
    #[inline]
    pub(crate) const fn slice_mut(self) -> &'a mut [T] {
        // SAFETY: a contiguous layout reaches `0..COUNT` (L4), and V1; `self` is consumed and was the only way to them
        // (V2).
        unsafe { slice::from_raw_parts_mut(self.pointer.as_ptr(), S::COUNT) }
    }
}

/// All members of a family.
pub(crate) struct Members<'a, T, S, L, A, F> {
    raw: RawView<'a, T, S, L, A>,
    walk: Walk<Places<S, L, F>>,
}

/// The grid of a family.
pub(crate) struct Places<S, L, F>(PhantomData<(S, L, F)>);

impl<S: Shape, L: Layout, F: SubViewFamily<S, L>> Grid for Places<S, L, F> {
    const AXES: &'static [usize] = F::AXES;
    const STRIDES: &'static [isize] = F::STRIDES;
}

impl<'a, T: Dtype, S: Shape, L: Layout, A: Access, F: SubViewFamily<S, L>> Members<'a, T, S, L, A, F> {
    #[inline]
    fn member(raw: &RawView<'a, T, S, L, A>, offset: isize) -> RawView<'a, T, F::Shape, F::Layout, A> {
        // SAFETY: the walk gave `offset`, so the grid reaches it (W2), and F1; for `ExclusiveAccess`, which `RawView::members` asks to
        // be `NonOverlapping`, each place comes once (W2), so no element comes twice (F2, F3), and `raw` is reached through this
        // iterator alone.
        unsafe { raw.moved(offset) }
    }
}

impl<T, S: Shape, L: Layout, F> Clone for Members<'_, T, S, L, SharedAccess, F> {
    fn clone(&self) -> Self {
        Members { raw: self.raw, walk: self.walk.clone() }
    }
}

impl<'a, T: Dtype, S: Shape, L: Layout, A: Access, F: SubViewFamily<S, L>> Iterator for Members<'a, T, S, L, A, F> {
    type Item = RawView<'a, T, F::Shape, F::Layout, A>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        self.walk.next().map(|offset| Self::member(&self.raw, offset))
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.walk.size_hint()
    }

    #[inline]
    fn nth(&mut self, count: usize) -> Option<Self::Item> {
        self.walk.nth(count).map(|offset| Self::member(&self.raw, offset))
    }

    #[inline]
    fn fold<B, G: FnMut(B, Self::Item) -> B>(self, init: B, mut f: G) -> B {
        self.walk.fold(init, |folded, offset| f(folded, Self::member(&self.raw, offset)))
    }
}

impl<T: Dtype, S: Shape, L: Layout, A: Access, F: SubViewFamily<S, L>> DoubleEndedIterator
    for Members<'_, T, S, L, A, F>
{
    #[inline]
    fn next_back(&mut self) -> Option<Self::Item> {
        self.walk.next_back().map(|offset| Self::member(&self.raw, offset))
    }

    #[inline]
    fn nth_back(&mut self, count: usize) -> Option<Self::Item> {
        self.walk.nth_back(count).map(|offset| Self::member(&self.raw, offset))
    }
}

impl<T: Dtype, S: Shape, L: Layout, A: Access, F: SubViewFamily<S, L>> ExactSizeIterator
    for Members<'_, T, S, L, A, F>
{
}
impl<T: Dtype, S: Shape, L: Layout, A: Access, F: SubViewFamily<S, L>> FusedIterator for Members<'_, T, S, L, A, F> {}
