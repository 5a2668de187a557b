//! Arrays from nothing.
//!
//! Each constructor makes one allocation of `NBYTES` for `Heap` and none for `Inline`, and writes elements where they
//! stay.

#[cfg(feature = "alloc")]
use core::fmt;

use super::Array;
use super::index::offset;
use crate::dtype::{Dtype, Floating, NumericOrComplex};
use crate::footprint::Fits;
use crate::shape::Shape;
use crate::shape::dim::Dim;
use crate::shape::matrix::Matrix;
use crate::storage::{Inline, Storage, StorageOwned};
use crate::text::Text;

/// # Construct
impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
    /// Makes an array of zeros (`false` for `bool`), NumPy's `zeros`. Allocates `NBYTES`.
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(<array![u8; 3]>::zeros().as_slice(), [0, 0, 0]);
    /// ```
    ///
    /// On the heap, from 128 KiB on, the system hands out pages that take no memory until they are touched.
    ///
    /// # Checked at build time
    /// That memory can address the array; so do all constructors.
    pub fn zeros() -> Self
    where
        W: StorageOwned,
    {
        let () = Fits::<T, S>::ADDRESSABLE;
        Self::new(W::zeroed())
    }

    /// Makes an array of ones (`true` for `bool`), NumPy's `ones`. Allocates `NBYTES`.
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(<array![f64; 2]>::ones().as_slice(), [1.0, 1.0]);
    /// ```
    pub fn ones() -> Self
    where
        W: StorageOwned,
    {
        Self::full(T::ONE)
    }

    /// Makes an array whose elements are all `value`, NumPy's `full`. Allocates `NBYTES`.
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(<array![i32; 2, 2]>::full(7).as_slice(), [7; 4]);
    /// ```
    #[doc(alias = "from_elem")]
    pub fn full(value: T) -> Self
    where
        W: StorageOwned,
    {
        let () = Fits::<T, S>::ADDRESSABLE;
        Self::new(W::filled(value))
    }

    /// Makes an array of the values that `element` gives for each index, in row-major order. Allocates `NBYTES`.
    ///
    /// ```
    /// # use haversack::array;
    /// let table = <array![u32; 3, 4]>::from_fn(|[i, j]| (10 * i + j) as u32);
    /// assert_eq!(table[[2, 3]], 23);
    /// ```
    ///
    /// The array's type is written in front, as here: the pattern `[i, j]` asks for the rank. If `element` panics, the
    /// panic goes on and the memory is freed.
    #[doc(alias = "fromfunction", alias = "from_shape_fn")]
    pub fn from_fn(element: impl FnMut(S::Index) -> T) -> Self
    where
        W: StorageOwned,
    {
        let () = Fits::<T, S>::ADDRESSABLE;
        Self::new(W::built(element))
    }

    /// Makes an array of 0, 1, 2, .. in row-major order, as NumPy's `arange(LEN).reshape(SHAPE)`. Allocates `NBYTES`.
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(<array![f32; 2, 2]>::arange().as_slice(), [0.0, 1.0, 2.0, 3.0]);
    /// ```
    ///
    /// Other starts and steps: `from_fn(|[i]| start + step * i as f32)`.
    ///
    /// # Checked at build time
    /// That the dtype holds all of these numbers exactly ([`COUNTS_TO`](Dtype::COUNTS_TO)): `array![u8; 257]` is refused.
    pub fn arange() -> Self
    where
        W: StorageOwned,
    {
        const { counts_to::<T>(S::COUNT) };
        Self::from_fn(|index| T::counted(offset::<S>(index).unwrap_or_default()))
    }
}

/// All zeros: [`Array::zeros`]. Allocates `NBYTES`.
impl<T: Dtype, S: Shape, W: StorageOwned> Default for Array<T, S, W> {
    fn default() -> Self {
        Self::zeros()
    }
}

/// Checks that `T` holds all numbers of an `arange` of `len` elements. The function that the user calls evaluates this
/// in a constant, so that the error names the caller.
#[track_caller]
pub(crate) const fn counts_to<T: Dtype>(len: usize) {
    if len as u64 > T::COUNTS_TO {
        let mut text = Text::<256>::new();
        text.str("arange: ").str(T::DTYPE.name).str(" holds every number from 0 to ");
        text.grouped(T::COUNTS_TO as u128 - 1).str(", but the array counts to ").grouped(len as u128 - 1);
        text.str(": use a wider dtype");
        panic!("{}", text.as_str())
    }
}

/// The error of [`Array::try_zeros`]: the allocator had no memory for an array.
///
/// ```
/// # use haversack::array;
/// # #[cfg(target_pointer_width = "64")] {
/// // No machine has 4 EiB.
/// let error = <array![u8; { 1 << 31 }, { 1 << 31 }]>::try_zeros().err().unwrap();
/// assert_eq!(error.to_string(), "no memory for an array of 4_611_686_018_427_387_904 bytes (4 EiB)");
/// # }
/// ```
#[cfg(feature = "alloc")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct AllocError {
    /// The bytes that were asked for.
    pub bytes: usize,
}

#[cfg(feature = "alloc")]
impl fmt::Display for AllocError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = crate::Bytes::from(self.bytes);
        write!(f, "no memory for an array of {bytes:#} bytes ({bytes})")
    }
}

#[cfg(feature = "alloc")]
impl core::error::Error for AllocError {}

/// # Construct
#[cfg(feature = "alloc")]
impl<T: Dtype, S: Shape> Array<T, S, crate::Heap> {
    /// Makes an array of zeros, as [`zeros`](Self::zeros) does, or returns an error if the allocator has no memory. Allocates `NBYTES`.
    ///
    /// ```
    /// # use haversack::array;
    /// let a = <array![f32; 1000, 1000]>::try_zeros()?;
    /// assert_eq!(a[[999, 999]], 0.0);
    /// # Ok::<(), haversack::array::AllocError>(())
    /// ```
    ///
    /// # Errors
    /// At run time: [`AllocError`] if the allocator refuses.
    pub fn try_zeros() -> Result<Self, AllocError> {
        let () = Fits::<T, S>::ADDRESSABLE;
        match crate::storage::block::Block::try_zeroed() {
            Some(block) => Ok(Self::new(block)),
            None => Err(AllocError { bytes: Self::NBYTES }),
        }
    }
}

/// # Construct
impl<T: Dtype, S: Shape> Array<T, S, Inline> {
    /// All elements 0, as a constant: the initial value of a `static`.
    ///
    /// ```
    /// use haversack::array;
    /// static COUNTS: array![u32; 4, 4; Inline] = <array![u32; 4, 4; Inline]>::ZEROS;
    /// assert_eq!(COUNTS[[3, 3]], 0);
    /// ```
    pub const ZEROS: Self = Self::new(crate::storage::nested::zeroed::<T, S>());
}

/// # Construct
impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
    /// Makes an array with 1 where both indices are equal and 0 elsewhere, NumPy's `eye`; shape `(M, N)`. Allocates `NBYTES`.
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(<array![i32; 2, 3]>::eye().as_slice(), [1, 0, 0, 0, 1, 0]);
    /// ```
    ///
    /// # When it is checked
    /// That the dtype is numeric, and the shape that of a matrix: at `cargo check`.
    pub fn eye() -> Self
    where
        T: NumericOrComplex,
        S: Matrix,
        W: StorageOwned,
    {
        let mut eye = Self::zeros();
        let columns = S::AXES[1];
        for i in 0..S::AXES[0].min(columns) {
            eye.as_mut_slice()[i * columns + i] = T::ONE;
        }
        eye
    }
}

/// # Construct
impl<T: Dtype, N: Dim, W: Storage> Array<T, (N,), W> {
    /// Makes an array of `N` numbers from `start` to `stop` at equal distances, both ends included, NumPy's `linspace`;
    /// shape `(N,)`. Allocates `NBYTES`.
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(<array![f64; 5]>::linspace(0.0, 1.0).as_slice(), [0.0, 0.25, 0.5, 0.75, 1.0]);
    /// ```
    ///
    /// As in NumPy, number `i` is `start + i * step` with `step = (stop - start) / (N - 1)`, and the last one is `stop`
    /// itself; of a single number, it is `start`.
    ///
    /// # When it is checked
    /// That the dtype is floating: at `cargo check`.
    pub fn linspace(start: T, stop: T) -> Self
    where
        T: Floating,
        W: StorageOwned,
    {
        let element = linspaced::<T, N>(start, stop);
        Self::from_fn(|[i]| element(i))
    }
}

/// Returns the function that computes number `i` of `linspace`.
#[inline]
pub(crate) fn linspaced<T: Floating, N: Dim>(start: T, stop: T) -> impl Fn(usize) -> T {
    let steps = N::SIZE.saturating_sub(1);
    let step = (stop - start) / T::counted(if steps > 0 { steps } else { 1 });
    move |i| if i > 0 && i == steps { stop } else { start + T::counted(i) * step }
}
