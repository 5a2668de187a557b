//! The most items that there may be, and the block that keeps them.

#[cfg(feature = "alloc")]
use alloc::vec;
#[cfg(feature = "alloc")]
use alloc::vec::Vec;
#[cfg(feature = "alloc")]
use core::convert::Infallible;
use core::error::Error;

use super::error::FullError;
use crate::array::Array;
use crate::dtype::Dtype;
use crate::footprint::{Fits, Footprint};
use crate::shape::Shape;
use crate::shape::dim::Dim;
#[cfg(feature = "alloc")]
use crate::storage::Heap;
use crate::storage::{Storage, StorageMut, StorageOwned};

/// The bound of rows that have none: as many items as memory holds, in one block that grows as `Vec` does.
///
/// ```
/// use haversack::rows::{Rows, Unbounded};
/// let mut samples = Rows::<f64, (), Unbounded>::new(); // as Rows<f64, ()>
/// samples.push(1.5);
/// assert_eq!(samples.len(), 1);
/// ```
#[cfg(feature = "alloc")]
#[derive(Clone, Copy, Debug)]
pub enum Unbounded {}

/// The elements of rows: those of all items, and room behind them.
#[doc(hidden)]
pub trait ItemBlock<T: Dtype> {
    fn elements(&self) -> &[T];

    /// Returns the bytes of the block on the heap.
    fn heap(&self) -> usize;

    /// Returns the bytes of the block in a map of a file.
    fn mapped(&self) -> usize {
        0
    }
}

/// Elements that can be written.
#[doc(hidden)]
pub trait ItemBlockMut<T: Dtype>: ItemBlock<T> {
    fn elements_mut(&mut self) -> &mut [T];

    /// Writes `elements` from element `at` on. There is room for them, as [`BoundOwned::reserve`] said.
    fn append(&mut self, at: usize, elements: &[T]) {
        self.elements_mut()[at..][..elements.len()].copy_from_slice(elements);
    }
}

impl<T: Dtype, S: Shape, W: Storage> ItemBlock<T> for Array<T, S, W> {
    fn elements(&self) -> &[T] {
        self.as_slice()
    }

    fn heap(&self) -> usize {
        Self::HEAP
    }
}

impl<T: Dtype, S: Shape, W: StorageMut> ItemBlockMut<T> for Array<T, S, W> {
    fn elements_mut(&mut self) -> &mut [T] {
        self.as_mut_slice()
    }
}

#[cfg(feature = "alloc")]
impl<T: Dtype> ItemBlock<T> for Vec<T> {
    fn elements(&self) -> &[T] {
        self
    }

    fn heap(&self) -> usize {
        self.capacity() * size_of::<T>()
    }
}

#[cfg(feature = "alloc")]
impl<T: Dtype> ItemBlockMut<T> for Vec<T> {
    fn elements_mut(&mut self) -> &mut [T] {
        self
    }

    fn append(&mut self, at: usize, elements: &[T]) {
        self.truncate(at);
        self.extend_from_slice(elements);
    }
}

mod sealed {
    pub trait Sealed {}
    #[cfg(feature = "alloc")]
    impl Sealed for super::Unbounded {}
    impl<D: super::Dim> Sealed for D {}
}

/// The most items that rows of dtype `T`, item shape `S` and storage `W` may have: a dim, or `Unbounded` on the heap and in maps.
///
/// | bound | keeps the items in | a full block |
/// | --- | --- | --- |
/// | `Const<1000>`, a named dim, .. | an `Array<T, (1000, ..S), W>`, made at once | [`FullError`] |
/// | `Unbounded` on the heap | a `Vec<T>` | grows |
/// | `Unbounded` in a map | a file | is never made |
///
/// # When it is checked
/// At `cargo check`. This trait is sealed.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not say how many items rows kept by `{W}` have at most",
    label = "not a bound of these rows",
    note = "a bound is a dim: `Rows<f32, Rank1<4>, Const<1000>>` keeps 1000 items at most, and so does `Rows<f32, Rank1<4>, Const<1000>, Inline>`; \
            `Unbounded`, the default, is for rows on the heap and in maps of files"
)]
pub trait Bound<T: Dtype, S: Shape, W: Storage>: sealed::Sealed {
    /// The error of rows that are full: `FullError`, or `Infallible` where they grow.
    type Full: Error + Send + Sync + 'static;

    /// The block that keeps the items.
    type Block: ItemBlock<T> + Send + Sync;

    /// The most items that there may be.
    const MOST: u64;

    /// Returns the number of items that find room without another block.
    fn capacity(block: &Self::Block) -> usize;
}

/// A bound of rows whose items can be written: in a storage that can. This trait is sealed.
pub trait BoundMut<T: Dtype, S: Shape, W: Storage>: Bound<T, S, W, Block: ItemBlockMut<T>> {}

/// A bound of rows that are made from nothing, grow and shrink: in a storage in which arrays are made from nothing. This trait is sealed.
pub trait BoundOwned<T: Dtype, S: Shape, W: Storage>: BoundMut<T, S, W> {
    /// Makes the block of rows without items.
    fn empty() -> Self::Block;

    /// Makes room for `more` items behind `len`.
    ///
    /// # Errors
    /// At run time: if there may not be so many.
    fn reserve(block: &mut Self::Block, len: usize, more: usize) -> Result<(), Self::Full>;

    /// Makes `more` items behind `len`, with any values.
    ///
    /// # Errors
    /// At run time: if there may not be so many.
    fn grow(block: &mut Self::Block, len: usize, more: usize) -> Result<(), Self::Full>;
}

#[diagnostic::do_not_recommend]
impl<T: Dtype, S: Shape, W: Storage, D: Dim> Bound<T, S, W> for D {
    type Full = FullError;
    type Block = Array<T, S::Front<D>, W>;

    const MOST: u64 = D::SIZE as u64;

    fn capacity(_: &Self::Block) -> usize {
        D::SIZE
    }
}

#[diagnostic::do_not_recommend]
impl<T: Dtype, S: Shape, W: StorageMut, D: Dim> BoundMut<T, S, W> for D {}

#[diagnostic::do_not_recommend]
impl<T: Dtype, S: Shape, W: StorageOwned, D: Dim> BoundOwned<T, S, W> for D {
    fn empty() -> Self::Block {
        let () = Fits::<T, S::Front<D>>::ADDRESSABLE;
        Array::zeros()
    }

    #[inline]
    fn reserve(_: &mut Self::Block, len: usize, more: usize) -> Result<(), FullError> {
        if more <= D::SIZE - len { Ok(()) } else { Err(FullError { item: D::SIZE, bound: D::SIZE }) }
    }

    #[inline]
    fn grow(block: &mut Self::Block, len: usize, more: usize) -> Result<(), FullError> {
        <D as BoundOwned<T, S, W>>::reserve(block, len, more)
    }
}

#[cfg(feature = "alloc")]
#[diagnostic::do_not_recommend]
impl<T: Dtype, S: Shape> Bound<T, S, Heap> for Unbounded {
    type Full = Infallible;
    type Block = Vec<T>;

    const MOST: u64 = u64::MAX;

    fn capacity(block: &Vec<T>) -> usize {
        block.capacity().checked_div(S::COUNT).unwrap_or(usize::MAX)
    }
}

#[cfg(feature = "alloc")]
#[diagnostic::do_not_recommend]
impl<T: Dtype, S: Shape> BoundMut<T, S, Heap> for Unbounded {}

#[cfg(feature = "alloc")]
#[diagnostic::do_not_recommend]
impl<T: Dtype, S: Shape> BoundOwned<T, S, Heap> for Unbounded {
    fn empty() -> Vec<T> {
        Vec::new()
    }

    fn reserve(block: &mut Vec<T>, len: usize, more: usize) -> Result<(), Infallible> {
        block.truncate(len * S::COUNT);
        // Too many to count are too many for memory: `reserve` says so as `Vec` does.
        block.reserve(more.saturating_mul(S::COUNT));
        Ok(())
    }

    #[inline]
    fn grow(block: &mut Vec<T>, len: usize, more: usize) -> Result<(), Infallible> {
        let end = len.saturating_add(more).saturating_mul(S::COUNT);
        if block.capacity() == 0 && more > 1 {
            // Many at once are often all; and the system has pages of zeros.
            *block = vec![T::default(); end];
        } else if block.len() < end {
            block.resize(end, T::default());
        }
        Ok(())
    }
}

/// A bound that is a number: what makes the bytes of rows a constant. Every dim is one, and `Unbounded` is none.
///
/// # When it is checked
/// At `cargo check`. This trait is sealed.
#[diagnostic::on_unimplemented(
    message = "rows that are `{Self}` have no constant footprint",
    label = "how many items these rows have is not known while compiling",
    note = "bound them: `Rows<f32, Rank1<4>, Const<1000>>` keeps 1000 items at most, in a block of as many"
)]
pub trait Bounded: Dim {}

#[diagnostic::do_not_recommend]
impl<D: Dim> Bounded for D {}
