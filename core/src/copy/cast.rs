//! The elements of a view in another dtype.

use crate::array::Array;
use crate::array::cast::{CastError, Converted, Saturated, check};
use crate::dtype::cast::CastsTo;
use crate::dtype::{Dtype, NumericOrBool, OneNumber};
use crate::footprint::Fits;
use crate::layout::Layout;
use crate::shape::Shape;
use crate::view::View;

/// Casts: copies with elements of another dtype. [`Array`] has the tables of their results, and the same casts in
/// place.
impl<T: Dtype, S: Shape, L: Layout> View<'_, T, S, L> {
    /// Converts each element to `U`, which holds every value of `T`, as [`Array::cast`] does. Allocates
    /// `LEN * size_of::<U>()` bytes.
    ///
    /// ```
    /// # use haversack::array;
    /// let pixels = array![[0u8, 128], [255, 7]];
    /// assert_eq!(pixels.column(0).cast::<f32>().as_slice(), [0.0, 255.0]);
    /// ```
    ///
    /// # When it is checked
    /// That every value of `T` is a value of `U`: at `cargo check`.
    #[doc(alias = "astype", alias = "mapv")]
    pub fn cast<U: Dtype>(self) -> Array<U, S>
    where
        T: CastsTo<U>,
    {
        let () = Fits::<U, S>::ADDRESSABLE;
        self.converted()
    }

    /// Converts each element to `U`, if `U` holds every one of them, as [`Array::try_cast`] does. Allocates
    /// `LEN * size_of::<U>()` bytes, after all were found to fit.
    ///
    /// ```
    /// # use haversack::array;
    /// let a = array![[1, 2], [3, 400]];
    /// assert_eq!(a.column(0).try_cast::<u8>()?.as_slice(), [1, 3]);
    /// let error = a.column(1).try_cast::<u8>().err().unwrap();
    /// assert_eq!(error.to_string(), "element [1] is 400, which u8 does not hold (0 to 255)");
    /// # Ok::<(), haversack::CastError>(())
    /// ```
    ///
    /// # Errors
    /// At run time: [`CastError`] names the first element, in row-major order, that does not fit, by its index in this
    /// view; nothing is allocated then.
    pub fn try_cast<U: Dtype + OneNumber>(self) -> Result<Array<U, S>, CastError>
    where
        T: NumericOrBool,
    {
        let () = Fits::<U, S>::ADDRESSABLE;
        check::<T, U>(self.iter().copied(), S::AXES)?;
        Ok(self.converted())
    }

    /// Converts each element to `U` as Rust's `as` does, like [`Array::cast_lossy`]. Allocates `LEN * size_of::<U>()` bytes.
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(array![[300, -1]].t().cast_lossy::<u8>().as_slice(), [44, 255]);
    /// ```
    pub fn cast_lossy<U: Dtype + OneNumber>(self) -> Array<U, S>
    where
        T: NumericOrBool,
    {
        self.converted()
    }

    /// Converts each element to `U`, limited to the range of `U`, as [`Array::cast_saturating`] does. Allocates
    /// `LEN * size_of::<U>()` bytes.
    ///
    /// ```
    /// # use haversack::array;
    /// assert_eq!(array![[300, -1]].t().cast_saturating::<u8>().as_slice(), [255, 0]);
    /// ```
    pub fn cast_saturating<U: Dtype + OneNumber>(self) -> Array<U, S>
    where
        T: NumericOrBool,
    {
        let () = Fits::<U, S>::ADDRESSABLE;
        Array::written(|init| self.raw.as_sub_view().write(init, &Saturated))
    }

    fn converted<U: Dtype>(self) -> Array<U, S> {
        let () = Fits::<U, S>::ADDRESSABLE;
        Array::written(|init| self.raw.as_sub_view().write(init, &Converted))
    }
}
