//! Casts that keep the memory of the array: item sizes agree.

use super::super::Array;
use super::{CastInPlaceError, check};
use crate::dtype::Dtype;
use crate::dtype::cast::{CastsTo, SameSize};
use crate::shape::Shape;
use crate::storage::{Storage, StorageOwned};

/// # Cast in place
impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
    /// Returns the array with elements of dtype `U`, which holds every value of `T` in as many bytes, in the same
    /// memory. Allocates nothing.
    ///
    /// ```
    /// # use haversack::array;
    /// let mask = array![true, false, true];
    /// assert_eq!(mask.cast_in_place::<u8>().as_slice(), [1, 0, 1]);
    /// ```
    ///
    /// # When it is checked
    /// That every value of `T` is a value of `U` ([`CastsTo`]) and that item sizes agree ([`SameSize`]): at `cargo check`.
    /// Of two different dtypes that leaves `bool -> u8` and `bool -> i8`.
    pub fn cast_in_place<U: Dtype>(self) -> Array<U, S, W>
    where
        T: CastsTo<U> + SameSize<U>,
        W: StorageOwned,
    {
        self.cast_lossy_in_place()
    }

    /// Returns the array with elements of dtype `U`, in the same memory, if `U` holds every element of this
    /// array, as [`try_cast`](Self::try_cast) does. Allocates nothing.
    ///
    /// ```
    /// # use haversack::array;
    /// let a = array![7i32, 8].try_cast_in_place::<u32>()?;
    /// assert_eq!(a.as_slice(), [7, 8]);
    ///
    /// let refused = array![7i32, -1].try_cast_in_place::<u32>().unwrap_err();
    /// assert_eq!(refused.array.as_slice(), [7, -1]);
    /// assert_eq!(refused.to_string(), "element [1] is -1, which u32 does not hold (0 to 4_294_967_295)");
    /// # Ok::<(), haversack::CastError>(())
    /// ```
    ///
    /// # When it is checked
    /// That item sizes agree ([`SameSize`]): at `cargo check`.
    ///
    /// # Errors
    /// At run time: [`CastInPlaceError`] has the array as it was, and a [`CastError`](super::CastError) that names the first
    /// element, in row-major order, that does not fit.
    pub fn try_cast_in_place<U: Dtype>(self) -> Result<Array<U, S, W>, CastInPlaceError<T, S, W>>
    where
        T: SameSize<U>,
        W: StorageOwned,
    {
        match check::<T, U>(self.iter().copied(), S::AXES) {
            Ok(()) => Ok(self.cast_lossy_in_place()),
            Err(error) => Err(CastInPlaceError { array: self, error }),
        }
    }

    /// Returns the array with elements of dtype `U`, in the same memory, each as [`cast_lossy`](Self::cast_lossy)
    /// converts it. Allocates nothing.
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(array![1.9f32, -1.9].cast_lossy_in_place::<i32>().as_slice(), [1, -1]);
    /// ```
    ///
    /// # When it is checked
    /// That item sizes agree ([`SameSize`]): at `cargo check`.
    pub fn cast_lossy_in_place<U: Dtype>(self) -> Array<U, S, W>
    where
        T: SameSize<U>,
        W: StorageOwned,
    {
        self.recast(|element| U::lossy(element.number()))
    }

    /// Returns the array with elements of dtype `U`, in the same memory, each as
    /// [`cast_saturating`](Self::cast_saturating) converts it. Allocates nothing.
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(array![200u8, 7].cast_saturating_in_place::<i8>().as_slice(), [127, 7]);
    /// ```
    ///
    /// # When it is checked
    /// That item sizes agree ([`SameSize`]): at `cargo check`.
    pub fn cast_saturating_in_place<U: Dtype>(self) -> Array<U, S, W>
    where
        T: SameSize<U>,
        W: StorageOwned,
    {
        self.recast(|element| U::saturated(element.number()))
    }

    fn recast<U: Dtype>(self, convert: impl FnMut(T) -> U) -> Array<U, S, W>
    where
        W: StorageOwned,
    {
        Array::new(W::recast(self.owned.into_buffer(), convert))
    }
}
