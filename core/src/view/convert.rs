//! Views of slices and of nested arrays. Nothing is copied.

use super::{View, ViewMut};
use crate::array::LengthError;
use crate::dtype::Dtype;
use crate::footprint::Fits;
use crate::layout::Contiguous;
use crate::shape::Shape;
use crate::storage::nested;
use crate::view::raw::RawView;

/// The elements of a slice, which holds them in row-major order, NumPy's `frombuffer(..).reshape(..)`. Copies nothing.
///
/// ```
/// use haversack::{Rank2, View};
///
/// let samples = vec![1.0, 2.0, 3.0, 4.0, 5.0, 6.0];
/// let view = View::<f64, Rank2<2, 3>>::try_from(&samples[..])?;
/// assert_eq!(view[[1, 0]], 4.0);
/// # Ok::<(), haversack::array::LengthError>(())
/// ```
///
/// # Errors
/// At run time: [`LengthError`] if the slice has not as many elements as the shape.
impl<'a, T: Dtype, S: Shape> TryFrom<&'a [T]> for View<'a, T, S> {
    type Error = LengthError;

    fn try_from(elements: &'a [T]) -> Result<Self, LengthError> {
        let () = Fits::<T, S>::ADDRESSABLE;
        LengthError::check::<S>(elements.len())?;
        Ok(View::new(RawView::whole(elements)))
    }
}

/// The elements of a slice, to be written. Copies nothing.
///
/// ```
/// use haversack::{Rank2, ViewMut};
///
/// let mut samples = vec![0; 6];
/// ViewMut::<i32, Rank2<2, 3>>::try_from(&mut samples[..])?.column(1).fill(7);
/// assert_eq!(samples, [0, 7, 0, 0, 7, 0]);
/// # Ok::<(), haversack::array::LengthError>(())
/// ```
///
/// # Errors
/// At run time: [`LengthError`] if the slice has not as many elements as the shape.
impl<'a, T: Dtype, S: Shape> TryFrom<&'a mut [T]> for ViewMut<'a, T, S> {
    type Error = LengthError;

    fn try_from(elements: &'a mut [T]) -> Result<Self, LengthError> {
        let () = Fits::<T, S>::ADDRESSABLE;
        LengthError::check::<S>(elements.len())?;
        Ok(ViewMut::new(RawView::whole_mut(elements)))
    }
}

/// # Convert
impl<'a, T: Dtype, S: Shape, L: Contiguous<S>> View<'a, T, S, L> {
    /// Returns the elements as Rust's nested array: `&[[T; N]; M]` for shape `(Const<M>, Const<N>)`.
    ///
    /// ```
    /// # use haversack::{array, s};
    /// let a = <array![u8; 4, 2]>::arange();
    /// assert_eq!(a.slice(s![1..3, ..]).as_nested(), &[[2, 3], [4, 5]]);
    /// ```
    #[inline]
    pub fn as_nested(self) -> &'a S::Nested<T> {
        nested::from_slice::<T, S>(self.as_slice())
    }
}

/// # Convert
impl<'a, T: Dtype, S: Shape> View<'a, T, S> {
    /// Returns a view of a nested array: of `&[[T; N]; M]` for shape `(Const<M>, Const<N>)`.
    ///
    /// ```
    /// use haversack::{Rank2, View};
    ///
    /// static KERNEL: [[f32; 3]; 2] = [[1.0, 2.0, 1.0], [0.5, 1.0, 0.5]];
    /// assert_eq!(View::<f32, Rank2<2, 3>>::of_nested(&KERNEL).column(1)[[0]], 2.0);
    /// ```
    #[inline]
    pub fn of_nested(nested: &'a S::Nested<T>) -> Self {
        View::new(RawView::whole(nested::elements::<T, S>(nested)))
    }
}
