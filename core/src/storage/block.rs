//! One heap block that holds exactly the elements of one array.
#![allow(unsafe_code, reason = "a block is a pointer to memory of the allocator")]

use alloc::alloc::{alloc, alloc_zeroed, dealloc, handle_alloc_error};
use core::alloc::Layout;
use core::marker::PhantomData;
use core::mem::{self, ManuallyDrop, MaybeUninit};
use core::ptr::NonNull;
use core::slice;

#[cfg(all(feature = "std", target_os = "linux"))]
use super::pages;
use super::partial_init::PartialInit;
use crate::dtype::Dtype;
use crate::footprint::{self, ADDRESSABLE, Fits};
use crate::loops::each::{self, Elementwise};
use crate::loops::index::{LoopIndex, Order};
use crate::shape::Shape;

/// Blocks from this size on are aligned only as the dtype asks. Smaller ones start a cache line.
///
/// Measured on 512 MiB of zeros: asked for alignment 16, the system hands out untouched pages (6 microseconds, 1 MiB
/// resident); asked for 64 it touches them all (271 ms, 513 MiB resident).
// A `u64`, because a `usize` of 16 bits does not count so far.
const UNTOUCHED_FROM: u64 = 128 << 10;

const CACHE_LINE: usize = 64;

/// `S::COUNT` elements of `T` in one heap block of exactly `BYTES`. Rules B1 to B5 of [`crate::storage`].
#[repr(transparent)]
pub struct Block<T: Dtype, S: Shape> {
    pointer: NonNull<T>,
    owns: PhantomData<T>,
    /// Invariant in `S` (B5).
    shape: PhantomData<fn(S) -> S>,
}

// SAFETY: B4, the block owns its elements as a `Box<[T]>` would, which is `Send` if `T` is, and `T: Dtype` is.
unsafe impl<T: Dtype, S: Shape> Send for Block<T, S> {}
// SAFETY: B4, a shared block hands out `&T` only, as a `Box<[T]>` would, which is `Sync` if `T` is, and `T: Dtype` is.
unsafe impl<T: Dtype, S: Shape> Sync for Block<T, S> {}

/// The initial bytes of a new block.
enum Initial {
    Any,
    Zeros,
}

impl<T: Dtype, S: Shape> Block<T, S> {
    const BYTES: usize = footprint::saturated(size_of::<T>(), S::AXES);

    /// `BYTES`, aligned for `T` at least: asserted here, while compiling.
    const LAYOUT: Layout = match Layout::array::<T>(S::COUNT) {
        Ok(layout) => {
            assert!(layout.size() == Self::BYTES && layout.align() == align_of::<T>(), "B1, B2");
            match layout.align_to(CACHE_LINE) {
                Ok(aligned) if (Self::BYTES as u64) < UNTOUCHED_FROM => aligned,
                _ => layout,
            }
        }
        Err(_) => {
            assert!(Self::BYTES > ADDRESSABLE, "B2");
            // `Fits` reports this error. No code that makes a block compiles.
            Layout::new::<T>()
        }
    };

    /// Allocates a block of zeros, or returns `None` if the allocator has no memory. Large blocks leave their pages untouched.
    pub(crate) fn try_zeroed() -> Option<Self> {
        let block = Unfilled::allocate(Initial::Zeros)?;
        // SAFETY: B3, all bytes are zero, which is a value of `T`: every dtype is `Zeroable`.
        Some(unsafe { block.assume_filled() })
    }

    /// Allocates a block of zeros as [`try_zeroed`](Self::try_zeroed) does, but calls the allocation error handler if there is no memory.
    pub(crate) fn zeroed() -> Self {
        match Self::try_zeroed() {
            Some(block) => block,
            None => handle_alloc_error(Self::LAYOUT),
        }
    }

    /// Makes a block in which every element is `value`.
    pub(crate) fn filled(value: T) -> Self {
        let mut block = Unfilled::new();
        for slot in block.slots() {
            slot.write(value);
        }
        // SAFETY: B3, the loop wrote every element.
        unsafe { block.assume_filled() }
    }

    /// Makes a block with the elements of `from`.
    ///
    /// # Panics
    /// If `from` has not `S::COUNT` elements. Callers check this.
    pub(crate) fn copied(from: &[T]) -> Self {
        let mut block = Unfilled::new();
        block.slots().write_copy_of_slice(from);
        // SAFETY: B3, `write_copy_of_slice` wrote every element, or panicked because the lengths differ.
        unsafe { block.assume_filled() }
    }

    /// Makes a block with the elements that `element` gives for each index, in row-major order. If it panics, the block
    /// is freed.
    pub(crate) fn built(mut element: impl FnMut(S::Index) -> T) -> Self {
        let mut block = Unfilled::new();
        S::walk(block.slots(), |index, slot| {
            slot.write(element(index));
        });
        // SAFETY: B3, the walk wrote every element (W1).
        unsafe { block.assume_filled() }
    }

    /// Makes a block of the elements that `fill` writes. If it panics, the block is freed.
    ///
    /// # Panics
    /// If `fill` does not write all elements. Callers count them.
    pub(crate) fn written(fill: impl FnOnce(&mut PartialInit<'_, T>)) -> Self {
        let mut block = Unfilled::new();
        let mut init = PartialInit::new(block.slots());
        fill(&mut init);
        init.assert_full();
        // SAFETY: B3, all slots are written (B6): `init` is still the one that was made here, since no other has its
        // lifetime.
        unsafe { block.assume_filled() }
    }

    /// Makes a block of the elements that `elements` computes for each index. If it panics, the block is freed.
    pub(crate) fn evaluated<E: Elementwise<S, (), T>>(elements: &E) -> Self {
        let mut block = Unfilled::new();
        each::write(block.slots(), elements);
        // SAFETY: B3, all slots are written (W3).
        unsafe { block.assume_filled() }
    }

    /// Makes a block of the elements that `fill` writes. If it panics, the block is freed.
    ///
    /// # Safety
    /// If it returns, `fill` has written every element.
    pub(crate) unsafe fn filled_by(fill: impl FnOnce(&mut [MaybeUninit<T>])) -> Self {
        let mut block = Unfilled::<T, S>::new();
        fill(block.slots());
        // SAFETY: B3, the caller's.
        unsafe { block.assume_filled() }
    }

    /// Returns whether [`reevaluated`](Self::reevaluated) as `U` can keep the memory.
    pub(crate) const fn serves<U: Dtype>() -> bool {
        let (layout, other) = (Self::LAYOUT, Block::<U, S>::LAYOUT);
        let blocks_alike = layout.size() == other.size() && layout.align() == other.align();
        blocks_alike && size_of::<T>() == size_of::<U>() && align_of::<T>() == align_of::<U>()
    }

    /// Replaces each element by the value that `elements` computes from its index and the element, in the same memory.
    /// If it panics, the block is freed.
    pub(crate) fn reevaluated<U: Dtype, E: Elementwise<S, T, U>>(self, elements: &E) -> Block<U, S> {
        let mut block = Unfilled::<U, S>::over(self);
        each::rewrite(block.slots(), &Reread::<T, E> { elements, former: PhantomData });
        // SAFETY: B3, all slots are written (W3).
        unsafe { block.assume_filled() }
    }

    /// Converts each element with `convert`, in the same memory. If it panics, the block is freed.
    pub(crate) fn recast<U: Dtype>(self, mut convert: impl FnMut(T) -> U) -> Block<U, S> {
        let mut block = Unfilled::<U, S>::over(self);
        for slot in block.slots() {
            let element: *const T = slot.as_ptr().cast();
            // SAFETY: by B3 of the former block, an initialised `T` lies here, aligned (`over` asserts that blocks of `T`
            // and of `U` are laid out alike): the loop comes here once, and has written only to slots before.
            let element = unsafe { element.read() };
            slot.write(convert(element));
        }
        // SAFETY: B3, the loop wrote every element.
        unsafe { block.assume_filled() }
    }

    /// Returns the block as one of another shape.
    ///
    /// # Panics
    /// If the number of elements is another one.
    pub(crate) fn renamed<Target: Shape>(self) -> Block<T, Target> {
        // B1 to B3: elements lie where they lay, and freeing asks for the layout that was allocated, which follows from their number.
        assert!(S::COUNT == Target::COUNT, "B2, B3: as many elements");
        // B4: it is not freed here.
        let block = ManuallyDrop::new(self);
        Block { pointer: block.pointer, owns: PhantomData, shape: PhantomData }
    }

    /// Makes a block of elements that are borrowed.
    ///
    /// # Safety
    /// B7: the block is only ever borrowed, not exclusively, while the elements are; it is not dropped and not moved out.
    ///
    /// # Panics
    /// If there are not `S::COUNT` elements.
    #[inline]
    pub(crate) unsafe fn lent(elements: &[T]) -> Self {
        assert!(elements.len() == S::COUNT, "B3: a block has all elements");
        Block { pointer: NonNull::from_ref(elements).cast(), owns: PhantomData, shape: PhantomData }
    }

    /// Returns the elements, in row-major order.
    #[inline]
    pub(crate) fn elements(&self) -> &[T] {
        // SAFETY: by B1 and B2 the pointer is aligned and leads to `COUNT` elements within one allocation of at most
        // `isize::MAX` bytes (`Fits` refuses more), by B3 they are initialised, and by B4 the borrow of the block
        // keeps them alive and unchanged.
        unsafe { slice::from_raw_parts(self.pointer.as_ptr(), S::COUNT) }
    }

    /// Returns the elements, in row-major order, to be changed.
    #[inline]
    pub(crate) fn elements_mut(&mut self) -> &mut [T] {
        // SAFETY: as in `elements`; by B4 the exclusive borrow of the block makes this the only way to them.
        unsafe { slice::from_raw_parts_mut(self.pointer.as_ptr(), S::COUNT) }
    }
}

impl<T: Dtype, S: Shape> Drop for Block<T, S> {
    fn drop(&mut self) {
        if Self::BYTES > 0 {
            // SAFETY: by B2 the block was allocated with this layout and not freed; by B4 nobody else frees it.
            // Dtypes are `Copy`: nothing is to be done for elements, so B3 need not hold.
            unsafe { dealloc(self.pointer.as_ptr().cast(), Self::LAYOUT) }
        }
    }
}

/// Reads the value in a slot as a `Former`, and gives the value that is computed from it. Made in `Block::reevaluated`
/// alone, for slots that hold initialised values of `Former`, which has the size of `U`.
struct Reread<'e, Former, E> {
    elements: &'e E,
    former: PhantomData<Former>,
}

impl<S: Shape, T: Dtype, U: Dtype, E: Elementwise<S, T, U>> Elementwise<S, MaybeUninit<U>, MaybeUninit<U>>
    for Reread<'_, T, E>
{
    const ORDER: Order = E::ORDER;

    #[inline(always)]
    fn element(&self, at: LoopIndex<S>, slot: MaybeUninit<U>) -> MaybeUninit<U> {
        // SAFETY: by B3 of the former block an initialised `T` lay in the slot, whose bits `slot` has: loops come to each
        // slot once, before they write to it. `over` asserts that the sizes are one.
        let former = unsafe { mem::transmute_copy::<MaybeUninit<U>, T>(&slot) };
        MaybeUninit::new(self.elements.element(at, former))
    }
}

/// A block for which B1, B2 and B4 hold, and B3 does not yet.
struct Unfilled<T: Dtype, S: Shape>(Block<T, S>);

impl<T: Dtype, S: Shape> Unfilled<T, S> {
    /// Makes one allocation of exactly `BYTES`, none for 0 bytes.
    fn allocate(initial: Initial) -> Option<Self> {
        let () = Fits::<T, S>::ADDRESSABLE;
        let pointer = if Block::<T, S>::BYTES == 0 {
            // `NonNull::dangling` is aligned for `T` (B1).
            NonNull::dangling()
        } else {
            let start = match initial {
                // SAFETY: the size of `LAYOUT` is `BYTES`, which is not 0.
                Initial::Any => unsafe { alloc(Block::<T, S>::LAYOUT) },
                // SAFETY: the size of `LAYOUT` is `BYTES`, which is not 0.
                Initial::Zeros => unsafe { alloc_zeroed(Block::<T, S>::LAYOUT) },
            };
            // `LAYOUT` is aligned for `T` (B1).
            #[cfg(all(feature = "std", target_os = "linux"))]
            pages::ask_for_large(NonNull::new(start)?, Block::<T, S>::BYTES);
            NonNull::new(start.cast())?
        };
        Some(Unfilled(Block { pointer, owns: PhantomData, shape: PhantomData }))
    }

    fn new() -> Self {
        match Self::allocate(Initial::Any) {
            Some(block) => block,
            None => handle_alloc_error(Block::<T, S>::LAYOUT),
        }
    }

    /// Takes over the memory of `block`, and leaves its bytes as they are.
    fn over<Former: Dtype>(block: Block<Former, S>) -> Self {
        // B1, B2: elements lie where they lay, and freeing asks for the layout that was allocated.
        assert!(Block::<Former, S>::serves::<T>(), "B1, B2: blocks of both dtypes are laid out alike");
        // B4: it is not freed there.
        let block = ManuallyDrop::new(block);
        Unfilled(Block { pointer: block.pointer.cast(), owns: PhantomData, shape: PhantomData })
    }

    /// Returns the elements, to be written.
    fn slots(&mut self) -> &mut [MaybeUninit<T>] {
        let start = self.0.pointer.as_ptr().cast();
        // SAFETY: by B1 and B2 there is room for `COUNT` elements, and `MaybeUninit<T>` has the size and alignment of `T`
        // and needs no initialisation; by B4 the exclusive borrow makes this the only way to them.
        unsafe { slice::from_raw_parts_mut(start, S::COUNT) }
    }

    /// # Safety
    /// Every element is initialised (B3).
    unsafe fn assume_filled(self) -> Block<T, S> {
        self.0
    }
}
