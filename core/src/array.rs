//! Arrays own their elements.
//!
//! | module | holds |
//! | --- | --- |
//! | `construct` | `zeros`, `full`, `from_fn`, `arange`, .. |
//! | `inspect` | sizes, lengths, the dtype |
//! | `convert` | to and from nested arrays, vectors, slices, other arrays: `clone` |
//! | `cast` | other dtypes: `cast`, `try_cast`, .. |
//! | `index` | `a[[i, j]]`, `get`, slices of all elements |
//! | `iterate` | by value |
//! | `hash` | hashes |
//! | `shared` | several owners |
//! | `print`, `format`, `style`, `digits` | as NumPy prints |

// In the order in which rustdoc shows the methods.
pub(crate) mod construct;

mod inspect;

pub(crate) mod index;

mod iterate;

mod convert;

pub(crate) mod cast;

mod buffer;
mod digits;
mod format;
mod hash;
pub(crate) mod print;
#[cfg(all(feature = "alloc", target_has_atomic = "ptr"))]
mod shared;
mod style;

pub use cast::{CastError, CastInPlaceError};
#[cfg(feature = "alloc")]
pub use construct::AllocError;
pub use convert::LengthError;
pub use iterate::IntoIter;
#[cfg(all(feature = "alloc", target_has_atomic = "ptr"))]
pub use shared::Shared;

use core::ops::Mul;

use typenum::{Prod, Unsigned};

use crate::budget::ledger::{self, Itemsize, Weighed};
use crate::dtype::Dtype;
use crate::footprint::{self, Content, Footprint};
use crate::loops::each::Elementwise;
use crate::shape::Shape;
use crate::shape::number::NumberedShape;
#[cfg(feature = "alloc")]
use crate::storage::Heap;
#[cfg(feature = "alloc")]
use crate::storage::block::Block;
use crate::storage::partial_init::PartialInit;
use crate::storage::{Place, Storage, StorageOwned};
use buffer::ElementBuffer;

/// An array that owns its elements: of dtype `T`, in shape `S`, kept by `W`. Row-major (NumPy's C order).
///
/// Written `array![f32; 1000, 1000]`, or `Array<f32, Rank2<1000, 1000>>`.
///
/// | storage | `size_of` the handle | heap |
/// | --- | --- | --- |
/// | `Heap` | 8 bytes on 64-bit targets, `Option` of it too | one block of exactly `NBYTES`; none if that is 0 |
/// | [`Inline`](crate::Inline) | `NBYTES` | nothing |
/// | `Mapped` (feature `mmap`) | 24 bytes on 64-bit targets | nothing: the elements are in a file |
///
/// ```
/// use haversack::array;
///
/// let mut a = <array![f32; 2, 3]>::zeros();
/// a[[1, 2]] = 7.0;
/// assert_eq!(a.as_slice(), [0.0, 0.0, 0.0, 0.0, 0.0, 7.0]);
///
/// const BYTES: usize = <array![f32; 1000, 1000]>::NBYTES;
/// assert_eq!(BYTES, 4_000_000);
/// ```
///
/// An array is never `Copy`: giving it away moves it, and `clone` is the only copy that looks implicit. `Send` and `Sync`
/// always, in code that is generic over dtype, shape and storage too.
///
/// # What is allocated
/// A method that "allocates `NBYTES`" makes one block of `NBYTES` bytes for `Heap`, and none for `Inline`, whose elements
/// are where the array is. A method that says nothing of it allocates nothing. Where the allocator has no memory, the process ends as
/// it does for `Vec`; `try_zeros` gives an error instead.
///
/// # When it is checked
/// Dtype, shape, rank and storage: at `cargo check`. That the array is not larger than memory can address: at build time,
/// where it is made or `NBYTES` is read; at `cargo check` in `array![..]` with literal dims, in `#[budget]` and in
/// `arrays!`.
#[repr(transparent)]
pub struct Array<
    T: Dtype,
    S: Shape,
    #[cfg(feature = "alloc")] W: Storage = Heap,
    #[cfg(not(feature = "alloc"))] W: Storage,
> {
    owned: ElementBuffer<W::Buffer<T, S>>,
}

impl<T: Dtype, S: Shape, W: StorageOwned> Array<T, S, W> {
    /// Makes an array of the elements that `fill` writes. Allocates `NBYTES`. Callers have read `Fits`, so that the
    /// error appears at their caller's line.
    ///
    /// # Panics
    /// If `fill` does not write all elements. Callers count them.
    pub(crate) fn written(fill: impl FnOnce(&mut PartialInit<'_, T>)) -> Self {
        Self::new(W::written(fill))
    }

    /// Makes an array of the values that `by` computes for each index. Allocates `NBYTES`. Callers have read `Fits`.
    #[inline]
    pub(crate) fn evaluated<E: Elementwise<S, (), T>>(by: &E) -> Self {
        Self::new(W::evaluated(by))
    }
}

impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
    /// Returns the array with a shape of as many elements.
    #[inline]
    pub(crate) fn renamed<Target: Shape>(self) -> Array<T, Target, W> {
        Array::new(W::renamed::<T, S, Target>(self.owned.into_buffer()))
    }

    /// Returns the buffer that keeps the elements.
    #[cfg(feature = "mmap")]
    pub(crate) fn buffer(&self) -> &W::Buffer<T, S> {
        self.owned.buffer()
    }

    #[inline]
    pub(crate) const fn new(buffer: W::Buffer<T, S>) -> Self {
        Array { owned: ElementBuffer::new(buffer) }
    }
}

#[cfg(feature = "alloc")]
impl<T: Dtype, S: Shape> Array<T, S> {
    /// Replaces each element by the value that `by` computes from its index and the element, in the same memory.
    /// Returns `Err` with the array if elements of `U` are larger or smaller.
    #[inline]
    pub(crate) fn reevaluated<U: Dtype, E: Elementwise<S, T, U>>(self, by: &E) -> Result<Array<U, S>, Self> {
        if Block::<T, S>::serves::<U>() { Ok(Array::new(self.owned.into_buffer().reevaluated(by))) } else { Err(self) }
    }
}

impl<T: Dtype, S: Shape, W: Storage> Footprint for Array<T, S, W> {
    const FOOTPRINT: usize = match W::PLACE {
        Place::Inside | Place::Heap => footprint::saturated(size_of::<T>(), S::AXES),
        #[cfg(feature = "mmap")]
        Place::File => 0,
    };
    const HEAP: usize = match W::PLACE {
        Place::Heap => Self::FOOTPRINT,
        _ => 0,
    };
    const OVERHEAD: usize = match W::PLACE {
        Place::Inside => 0,
        _ => size_of::<Self>(),
    };
    const CONTENT: Content = match W::PLACE {
        Place::Inside | Place::Heap => Content::Array { dtype: T::DTYPE.name, axes: S::AXES },
        #[cfg(feature = "mmap")]
        Place::File => Content::Other,
    };
}

impl<T: Dtype, S: Shape, W: StorageOwned> ledger::sealed::Sealed for Array<T, S, W> {}

#[diagnostic::do_not_recommend]
impl<T: Itemsize, S: NumberedShape, W: StorageOwned> Weighed for Array<T, S, W>
where
    S::Number: Mul<T::Bytes, Output: Unsigned>,
{
    type Bytes = Prod<S::Number, T::Bytes>;
}
