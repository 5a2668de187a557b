//! Arrays of one dtype as arrays of another: copies here, without one in `in_place`.

mod error;
mod in_place;

pub use error::{CastError, CastInPlaceError};

use super::Array;
use crate::dtype::cast::{CastsTo, converted};
use crate::dtype::{Dtype, NumericOrBool, OneNumber};
use crate::footprint::Fits;
use crate::shape::Shape;
use crate::storage::partial_init::Convert;
use crate::storage::{Storage, StorageOwned};

/// # Cast to other dtypes
impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
    /// Returns a copy with elements of dtype `U`, which holds every value of `T`. NumPy's `a.astype(U, casting="safe")`. Allocates
    /// `LEN * size_of::<U>()` bytes.
    ///
    /// ```
    /// # use haversack::array;
    /// let pixels = array![[0u8, 128], [255, 7]];
    /// let mut floats = pixels.cast::<f32>();
    /// floats.map_inplace(|x| x / 255.0);
    /// assert_eq!(floats[[1, 0]], 1.0);
    /// ```
    ///
    /// # When it is checked
    /// That every value of `T` is a value of `U`: at `cargo check`, by [`CastsTo`], which has the table. It is stricter
    /// than NumPy's rule, which calls `i64 -> f64` safe.
    ///
    /// # Checked at build time
    /// That memory can address the copy; so do `try_cast`, `cast_saturating` and `cast_lossy`.
    #[doc(alias = "astype", alias = "mapv")]
    pub fn cast<U: Dtype>(&self) -> Array<U, S, W>
    where
        T: CastsTo<U>,
        W: StorageOwned,
    {
        self.converted()
    }

    /// Returns a copy with elements of dtype `U`, if `U` holds every element of this array. Allocates
    /// `LEN * size_of::<U>()` bytes, after all elements were found to fit.
    ///
    /// ```
    /// # use haversack::array;
    /// let a = array![[1i64, 2, 3], [4, 5, 300]];
    /// assert_eq!(a.try_cast::<u16>()?[[1, 2]], 300);
    ///
    /// let error = a.try_cast::<u8>().err().unwrap();
    /// assert_eq!(error.to_string(), "element [1, 2] is 300, which u8 does not hold (0 to 255)");
    /// # Ok::<(), haversack::CastError>(())
    /// ```
    ///
    /// | from | to | fits |
    /// | --- | --- | --- |
    /// | any number | an integer dtype | a whole number in its range; -0.0 as 0 |
    /// | any number | `bool` | 0 and 1 |
    /// | an integer | a floating dtype | a number that it holds exactly |
    /// | `f64` | `f32` | a number that it holds exactly (0.5 and not 0.1), infinities, `NaN` |
    ///
    /// # Errors
    /// At run time: [`CastError`] names the first element, in row-major order, that does not fit; nothing is allocated
    /// then.
    pub fn try_cast<U: Dtype + OneNumber>(&self) -> Result<Array<U, S, W>, CastError>
    where
        T: NumericOrBool,
        W: StorageOwned,
    {
        check::<T, U>(self.iter().copied(), S::AXES)?;
        Ok(self.converted())
    }

    /// Returns a copy with elements of dtype `U`, each as Rust's `as` converts it. NumPy's `a.astype(U)`, but defined
    /// for every value. Allocates `LEN * size_of::<U>()` bytes.
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(array![300, -1].cast_lossy::<u8>().as_slice(), [44, 255]);
    /// assert_eq!(array![1.9, -1.9, 1e9, f64::NAN].cast_lossy::<i8>().as_slice(), [1, -1, 127, 0]);
    /// ```
    ///
    /// | from | to | gives |
    /// | --- | --- | --- |
    /// | an integer | an integer dtype of `n` bits | wraps: the number modulo 2^n |
    /// | a float | an integer dtype | rounded towards zero; the nearest end of the range outside of it; 0 for `NaN` |
    /// | any number | `bool` | whether it is not 0; `true` for `NaN` |
    /// | `bool` | any dtype | 0 or 1 |
    /// | any number | a floating dtype | rounded to nearest, ties to even; from `f64` to `f32` infinite where it is too large |
    ///
    /// Source: the Rust Reference, "Type cast expressions".
    pub fn cast_lossy<U: Dtype + OneNumber>(&self) -> Array<U, S, W>
    where
        T: NumericOrBool,
        W: StorageOwned,
    {
        self.converted()
    }

    /// Returns a copy with elements of dtype `U`, each the nearest that the range of `U` has. Allocates
    /// `LEN * size_of::<U>()` bytes.
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(array![300, -1].cast_saturating::<u8>().as_slice(), [255, 0]);
    /// assert_eq!(array![1.9, -1.9, 1e9, f64::NAN].cast_saturating::<u8>().as_slice(), [1, 0, 255, 0]);
    /// ```
    ///
    /// | from | to | gives |
    /// | --- | --- | --- |
    /// | any number | an integer dtype | the nearest end of the range outside of it; within, floats are rounded towards zero; 0 for `NaN` |
    /// | any number | `bool` | as to an integer dtype that ends with 1: `true` from 1 on |
    /// | any number | a floating dtype | as [`cast_lossy`](Self::cast_lossy): the range ends with the infinities |
    pub fn cast_saturating<U: Dtype + OneNumber>(&self) -> Array<U, S, W>
    where
        T: NumericOrBool,
        W: StorageOwned,
    {
        let () = Fits::<U, S>::ADDRESSABLE;
        Array::written(|init| init.slice(self.as_slice(), &Saturated))
    }

    fn converted<U: Dtype>(&self) -> Array<U, S, W>
    where
        W: StorageOwned,
    {
        let () = Fits::<U, S>::ADDRESSABLE;
        Array::written(|init| init.slice(self.as_slice(), &Converted))
    }
}

/// The conversion of Rust's `as`.
pub(crate) struct Converted;

impl<T: Dtype, U: Dtype> Convert<T, U> for Converted {
    const COPIES: bool = false;
    const VECTORS: bool = true;

    #[inline(always)]
    fn convert(&self, element: T) -> U {
        converted(element)
    }
}

/// The conversion to the nearest value of a range.
pub(crate) struct Saturated;

impl<T: Dtype, U: Dtype> Convert<T, U> for Saturated {
    const COPIES: bool = false;
    const VECTORS: bool = true;

    #[inline(always)]
    fn convert(&self, element: T) -> U {
        U::saturated(element.number())
    }
}

/// Checks that `U` holds every one of `elements`, which are in row-major order.
pub(crate) fn check<T: Dtype, U: Dtype>(
    mut elements: impl Iterator<Item = T> + Clone,
    axes: &[usize],
) -> Result<(), CastError> {
    // A loop without an early exit is vectorised. If all elements fit, the loop has to go on to the end anyway.
    if elements.clone().fold(true, |all, element| all & U::holds(element.number())) {
        return Ok(());
    }
    match elements.by_ref().enumerate().find(|(_, element)| !U::holds(element.number())) {
        Some((before, element)) => Err(CastError::new::<T, U>(before, axes, element)),
        None => Ok(()),
    }
}
