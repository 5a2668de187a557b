//! The storages that keep the elements of an array.
//!
//! | storage | handle | elements | needs |
//! | --- | --- | --- | --- |
//! | `Heap` | 8 bytes on 64-bit targets | one heap block of exactly `nbytes` | `alloc` |
//! | [`Inline`] | none | in the array itself: `size_of` is `nbytes` | nothing |
//! | `Mapped` | 24 bytes on 64-bit targets | in a file, whose pages are mapped into memory | `mmap` |
//!
//! # Rules of a block (`storage/block.rs`)
//! * **B1** `pointer` is non-null and aligned for `T`.
//! * **B2** If `BYTES > 0`, `pointer` was returned by the global allocator for `LAYOUT`, whose size is `BYTES` and which
//!   has not been freed; otherwise nothing was allocated and `pointer` dangles.
//! * **B3** All `S::COUNT` elements are initialised values of `T`.
//! * **B4** The block is the only owner of its memory: code that reaches an element borrows the block.
//! * **B5** The type of a block is invariant in its shape. A named dim may have subtypes with lengths of their own,
//!   `Name<for<'a> fn(&'a ())>` and `Name<fn(&'static ())>`: if a type were covariant in `S`, an assignment would
//!   change its `S::COUNT`. (`Array` names its buffer by a projection, which makes it invariant.) Every type whose
//!   memory `S` measures must be invariant too: a view, and the walk over a family of parts, whose state is of that
//!   family.
//! * **B6** The first `written` slots of a `PartialInit` (`storage/partial_init.rs`) are initialised. Every method writes elements
//!   before it counts them, or is unsafe and asks its caller whether they are written; its fields are private to that file.
//!
//! * **B7** A block that is made of borrowed elements (`Block::lent`), or that a borrowed slot is seen as (`Slot::as_written`), holds B1 and
//!   B3 only. Nobody drops it, takes it out of where it is, or borrows it exclusively; it is used no longer than the elements are borrowed.
//!
//! `pointer` is private to `block.rs`, and no method changes it.
//!
//! # Rules of a mapping (`storage/mapped.rs`)
//! * **A1** `map` maps whole elements of a file, or is empty, and its address is aligned for `T`. No method changes it.
//! * **A2** When they were mapped, the file had all of their bytes, and all of them were values of `T`: every pattern of bits is
//!   one, or each element was read.
//! * **A3** While the mapping exists, the elements change only through it, and the file keeps their bytes. The caller of the unsafe function that
//!   makes the mapping promises it; no lock and no system call can hold it.
//! * **A4** The pages can be written if the mode is a `MapModeMut`; they are shared with the file if it is a `MapModeShared`.
//! * **A5** A mapping is the only owner of its map: code that reaches an element borrows the mapping.
//!
//! # Rules of a nested array (`storage/nested.rs`)
//! * **N1** `S::Nested<X>` is `S::COUNT` values of `X` side by side, without padding: `size_of::<S::Nested<X>>() == S::COUNT *
//!   size_of::<X>()`.
//! * **N2** `S::Nested<X>` is aligned as `X` is.
//!
//! They hold by induction over the implementations of `Dim` (sealed). A named dim takes both, `SIZE` and `Nested`, from one
//! other dim, its `Length`, for which they hold; where there is no first one (`type Length = Self`), neither has a value and
//! nothing compiles that asks for it. `[X; N]` is "laid out so that the zero-based `n`th
//! element is offset from the start of the array by `n * size_of::<T>()` bytes", and its size is `size_of::<T>() * N`
//! (the Reference, "Array layout"); `TwiceAndOne` is `repr(C)`, and its fields, aligned as `X` with sizes that are
//! multiples of that, have no padding between or after them. `nested.rs` asserts sizes and alignments all the same,
//! while compiling.

#[cfg(feature = "alloc")]
pub(crate) mod block;
#[cfg(feature = "alloc")]
mod heap;
mod inline;
#[cfg(feature = "mmap")]
pub(crate) mod mapped;
pub(crate) mod nested;
#[cfg(all(feature = "std", target_os = "linux"))]
mod pages;
pub(crate) mod partial_init;

use crate::dtype::Dtype;
use crate::loops::each::Elementwise;
use crate::shape::Shape;
use crate::storage::partial_init::PartialInit;

/// One heap block of exactly `nbytes`, behind one pointer. The default.
///
/// The block is aligned to 64 bytes below 128 KiB. From there on it is aligned as the dtype is, because only then does
/// the system hand out zeroed pages that cost nothing until they are touched. Arrays without bytes allocate nothing.
///
/// Needs the feature `alloc` (part of `std`, a default). Elements are never built on the stack first, in debug builds
/// neither.
///
/// ```
/// use haversack::{array, Heap};
///
/// type Weights = array![f32; 784, 512; Heap]; // as array![f32; 784, 512]
/// assert_eq!(size_of::<Weights>(), size_of::<*const f32>());
/// let weights = Weights::zeros(); // one block of 1_605_632 bytes
/// assert_eq!(size_of_val(weights.as_slice()), 1_605_632);
/// ```
#[cfg(feature = "alloc")]
#[derive(Clone, Copy, Debug)]
pub enum Heap {}

/// The elements themselves, as a nested array: for statics, the stack, and targets without `alloc`.
///
/// `size_of` of the array equals its `nbytes`. Moving such an array moves its bytes, and a stack has a few MiB: large
/// arrays belong on the heap or into a `static`.
///
/// ```
/// use haversack::{array, Inline};
///
/// type Kernel = array![f32; 3, 3; Inline];
/// assert_eq!(size_of::<Kernel>(), Kernel::NBYTES);
/// static BLUR: Kernel = Kernel::from_nested([[0.1; 3]; 3]);
/// assert_eq!(BLUR[[1, 1]], 0.1);
/// ```
#[derive(Clone, Copy, Debug)]
pub enum Inline {}

/// A file whose pages the system maps into memory. `M` says what may be done with it: [`ReadOnly`](crate::ReadOnly) by default,
/// [`ReadWrite`](crate::ReadWrite), or [`CopyOnWrite`](crate::CopyOnWrite).
///
/// An array is opened as one, by [`open_npy`](crate::Array::open_npy) or [`open_raw`](crate::Array::open_raw), or created as a new file, by
/// [`create_npy`](crate::Array::create_npy). It takes no heap: the system reads a page when an element of it is used first, and drops it when
/// it needs the memory. So the file may be larger than the memory. Feature `mmap`.
#[cfg(feature = "mmap")]
pub struct Mapped<M: mapped::MapMode = mapped::ReadOnly> {
    mode: core::marker::PhantomData<M>,
}

mod sealed {
    pub trait Sealed {}
    #[cfg(feature = "alloc")]
    impl Sealed for super::Heap {}
    impl Sealed for super::Inline {}
    #[cfg(feature = "mmap")]
    impl<M: super::mapped::MapMode> Sealed for super::Mapped<M> {}
}

/// The storage that keeps the elements: `Heap` (feature `alloc`), [`Inline`], `Mapped` (feature `mmap`). This trait is sealed.
///
/// | bound | the elements can be | storages |
/// | --- | --- | --- |
/// | `Storage` | read | all |
/// | [`StorageMut`] | written | `Heap`, `Inline`, `Mapped<ReadWrite>`, `Mapped<CopyOnWrite>` |
/// | [`StorageOwned`] | made from nothing: `zeros`, `from_fn`, `clone`, .. | `Heap`, `Inline` |
///
/// ```
/// use haversack::{Array, Inline, Rank1, Storage};
///
/// fn sum<W: Storage>(array: &Array<u32, Rank1<3>, W>) -> u32 {
///     array.iter().sum()
/// }
///
/// assert_eq!(sum(&Array::<u32, Rank1<3>, Inline>::ones()), 3);
/// ```
///
/// # When it is checked
/// At `cargo check`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a storage that this build has",
    label = "elements cannot be kept here",
    note = "storages are `Heap` (needs the feature `alloc` of haversack) and `Inline`: write `array![f32; 3; Inline]`; with the feature `mmap`, a file is one, too: `Mapped`"
)]
pub trait Storage: sealed::Sealed + Sized + Send + Sync + 'static {
    /// The buffer that keeps `S::COUNT` elements of `T`.
    type Buffer<T: Dtype, S: Shape>: Send + Sync;

    /// Where the elements lie.
    #[doc(hidden)]
    const PLACE: Place;

    // The functions below are public because traits have no private ones. They keep the rules of this module for any argument.

    #[doc(hidden)]
    fn elements<T: Dtype, S: Shape>(buffer: &Self::Buffer<T, S>) -> &[T];

    /// Returns the same elements as a buffer of another shape.
    ///
    /// # Panics
    /// If the number of elements is another one. Callers compare the shapes.
    #[doc(hidden)]
    fn renamed<T: Dtype, S: Shape, Target: Shape>(buffer: Self::Buffer<T, S>) -> Self::Buffer<T, Target>;
}

/// A storage whose elements can be written. This trait is sealed.
///
/// ```
/// use haversack::{Array, Inline, Rank1, StorageMut};
///
/// fn reset<W: StorageMut>(counts: &mut Array<u32, Rank1<3>, W>) {
///     counts.fill(0);
/// }
///
/// let mut counts = Array::<u32, Rank1<3>, Inline>::ones();
/// reset(&mut counts);
/// assert_eq!(counts.as_slice(), [0; 3]);
/// ```
///
/// # When it is checked
/// At `cargo check`.
#[diagnostic::on_unimplemented(
    message = "elements of the storage `{Self}` cannot be written",
    label = "this writes elements",
    note = "`Heap` and `Inline` can be written; code that is generic over storages and writes has the bound `W: StorageMut`"
)]
pub trait StorageMut: Storage {
    #[doc(hidden)]
    fn elements_mut<T: Dtype, S: Shape>(buffer: &mut Self::Buffer<T, S>) -> &mut [T];
}

/// A storage in which an array can be made from nothing: `zeros`, `from_fn`, `clone`, `cast`, .. This trait is sealed.
///
/// ```
/// use haversack::{Array, Inline, Rank1, StorageOwned};
///
/// fn squares<W: StorageOwned>() -> Array<u32, Rank1<3>, W> {
///     Array::<u32, Rank1<3>, W>::from_fn(|[i]| (i * i) as u32)
/// }
///
/// assert_eq!(squares::<Inline>().as_slice(), [0, 1, 4]);
/// ```
///
/// # When it is checked
/// At `cargo check`.
#[diagnostic::on_unimplemented(
    message = "an array in the storage `{Self}` cannot be made from nothing",
    label = "this makes an array in the storage `{Self}`",
    note = "`Heap` and `Inline` arrays can be made anywhere: `copy_to::<Heap>()` copies an array of any storage; code that is generic \
            over storages and makes arrays has the bound `W: StorageOwned`",
    note = "a map is opened, by `open_npy` or `open_raw`, or created as a new file of zeros, by `create_npy` or `create_raw`"
)]
pub trait StorageOwned: StorageMut {
    #[doc(hidden)]
    fn zeroed<T: Dtype, S: Shape>() -> Self::Buffer<T, S>;

    #[doc(hidden)]
    fn filled<T: Dtype, S: Shape>(value: T) -> Self::Buffer<T, S>;

    /// Copies the elements of `from`. Panics if it has not `S::COUNT` elements.
    #[doc(hidden)]
    fn copied<T: Dtype, S: Shape>(from: &[T]) -> Self::Buffer<T, S>;

    #[doc(hidden)]
    fn built<T: Dtype, S: Shape>(element: impl FnMut(S::Index) -> T) -> Self::Buffer<T, S>;

    /// Lets `fill` write all elements. Panics if it does not.
    #[doc(hidden)]
    fn written<T: Dtype, S: Shape>(fill: impl FnOnce(&mut PartialInit<'_, T>)) -> Self::Buffer<T, S>;

    /// Makes a buffer of the values that `by` computes for each index.
    #[doc(hidden)]
    fn evaluated<T: Dtype, S: Shape, E: Elementwise<S, (), T>>(by: &E) -> Self::Buffer<T, S>;

    /// Converts each element with `convert`, in its place. `T` and `U` have the same size; an error of the build if
    /// not, where it matters.
    #[doc(hidden)]
    fn recast<T: Dtype, U: Dtype, S: Shape>(
        buffer: Self::Buffer<T, S>,
        convert: impl FnMut(T) -> U,
    ) -> Self::Buffer<U, S>;
}

/// Where the elements of an array lie.
#[doc(hidden)]
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In the array itself.
    Inside,
    /// In a block of the heap.
    Heap,
    /// In a file.
    #[cfg(feature = "mmap")]
    File,
}
