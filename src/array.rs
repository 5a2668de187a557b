//! Arrays own their elements.
//!
//! | module | holds |
//! | --- | --- |
//! | `construct` | `zeros`, `full`, `from_fn`, `arange`, .. |
//! | `convert` | to and from nested arrays, vectors, slices, the other storage |
//! | `index` | `a[[i, j]]`, `get`, slices of all elements |
//! | `iterate` | by value |
//! | `compare` | `==`, `Clone`, `Default` |
//! | `print`, `format`, `digits` | as NumPy prints |

mod compare;
mod construct;
mod convert;
mod digits;
mod format;
mod index;
mod iterate;
mod print;

pub use construct::AllocError;
pub use convert::LengthError;
pub use iterate::IntoIter;

use core::ops::Mul;

use typenum::{Prod, Unsigned};

use crate::budget::ledger::{Itemsize, Weighed};
use crate::dtype::{Dtype, DtypeInfo};
use crate::footprint::{self, Content, Footprint};
use crate::raw::owned::Owned;
use crate::shape::Shape;
use crate::shape::number::NumberedShape;
#[cfg(feature = "alloc")]
use crate::storage::Heap;
use crate::storage::Storage;

/// An array that owns its elements: of dtype `T`, in shape `S`, kept by `W`. Row-major (NumPy's C order).
///
/// Written `array![f32; 1000, 1000]`, or `Array<f32, Rank2<1000, 1000>>`.
///
/// | storage | `size_of` the handle | heap |
/// | --- | --- | --- |
/// | [`Heap`] | 8 bytes on 64-bit targets, `Option` of it too | one block of exactly `NBYTES`; none if that is 0 |
/// | [`Inline`](crate::Inline) | `NBYTES` | nothing |
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
/// An array is never `Copy`: giving it away moves it, and `clone` is the only copy that looks implicit (it allocates
/// `NBYTES` for `Heap`). `Send` and `Sync` as its dtype is.
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
    owned: Owned<W::Buffer<T, S>>,
}

impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
    /// Bytes of the elements: `LEN * ITEMSIZE` (NumPy's `nbytes`).
    ///
    /// ```
    /// # use haversack::array;
    /// type Image = array![u8; 28, 28];
    /// const _: () = assert!(Image::NBYTES == 784);
    /// ```
    pub const NBYTES: usize = footprint::nbytes::<T, S>();

    /// The number of elements (NumPy's `size`).
    pub const LEN: usize = S::LEN;

    /// The number of axes, 0 to 6 (NumPy's `ndim`).
    pub const RANK: usize = S::RANK;

    /// The length of every axis: `[usize; RANK]`.
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(<array![u8; 28, 30]>::SHAPE, [28, 30]);
    /// ```
    pub const SHAPE: S::Index = S::SHAPE;

    /// Bytes of one element.
    pub const ITEMSIZE: usize = size_of::<T>();

    /// The names and the size of the element type.
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(<array![f32; 3]>::DTYPE.numpy, "float32");
    /// ```
    pub const DTYPE: DtypeInfo = T::DTYPE;

    /// [`NBYTES`](Self::NBYTES), as a function: `Hidden::nbytes()`.
    pub const fn nbytes() -> usize {
        Self::NBYTES
    }

    /// [`SHAPE`](Self::SHAPE) of a value, as NumPy's `a.shape`.
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(<array![u8; 2, 3]>::zeros().shape(), [2, 3]);
    /// ```
    pub const fn shape(&self) -> S::Index {
        S::SHAPE
    }

    /// The number of elements of a value: [`LEN`](Self::LEN).
    #[allow(clippy::len_without_is_empty, reason = "whether it is empty is known from the type")]
    pub const fn len(&self) -> usize {
        S::COUNT
    }

    const fn new(buffer: W::Buffer<T, S>) -> Self {
        Array { owned: Owned::new(buffer) }
    }
}

impl<T: Dtype, S: Shape, W: Storage> Footprint for Array<T, S, W> {
    const FOOTPRINT: usize = footprint::saturated(size_of::<T>(), S::AXES);
    const HEAP: usize = if W::ON_HEAP { Self::FOOTPRINT } else { 0 };
    const OVERHEAD: usize = if W::ON_HEAP { size_of::<Self>() } else { 0 };
    const CONTENT: Content = Content::Array { dtype: T::DTYPE.name, axes: S::AXES };
}

impl<T: Itemsize, S: NumberedShape, W: Storage> Weighed for Array<T, S, W>
where
    S::Number: Mul<T::Bytes, Output: Unsigned>,
{
    type Bytes = Prod<S::Number, T::Bytes>;
}

#[cfg(all(test, feature = "alloc"))]
mod layout_facts {
    use super::*;
    use crate::shape::{Rank1, Rank2};
    use crate::storage::Inline;
    use static_assertions::{assert_eq_size, assert_impl_all, assert_not_impl_any, const_assert_eq};

    type OnHeap = Array<f32, Rank2<1000, 1000>>;
    type InPlace = Array<f32, Rank2<3, 4>, Inline>;

    assert_eq_size!(OnHeap, *const f32);
    assert_eq_size!(Option<OnHeap>, *const f32);
    assert_eq_size!(InPlace, [[f32; 4]; 3]);
    assert_eq_size!(Array<u64, (typenum::U5, typenum::U3), Inline>, [u64; 15]);
    const_assert_eq!(align_of::<InPlace>(), align_of::<f32>());
    assert_impl_all!(OnHeap: Send, Sync, Unpin, Clone);
    assert_impl_all!(InPlace: Send, Sync, Unpin, Clone);
    assert_not_impl_any!(OnHeap: Copy);
    assert_not_impl_any!(InPlace: Copy);
    const_assert_eq!(Array::<bool, Rank1<9>>::NBYTES, 9);
}
