//! The copies of a mutable view: those of what it shows.

use crate::layout::Const;

use super::IndexError;
use crate::array::Array;
use crate::array::cast::CastError;
use crate::dtype::cast::CastsTo;
use crate::dtype::{Dtype, NumericOrBool, OneNumber};
use crate::layout::Layout;
use crate::shape::Shape;
use crate::shape::axis::{Axis, HasAxis};
use crate::shape::concat::Joins;
use crate::shape::dim::Dim;
use crate::shape::pad::PadsOf;
use crate::shape::tile::TimesOf;
use crate::shape::value::ShapeOf;
use crate::view::{AsView, ViewMut};

/// Copies. [`View`](crate::View) has examples.
impl<T: Dtype, S: Shape, L: Layout> ViewMut<'_, T, S, L> {
    /// Converts each element to `U`, which holds every value of `T`, as [`View::cast`](crate::View::cast) does. Allocates
    /// `LEN * size_of::<U>()` bytes.
    pub fn cast<U: Dtype>(&self) -> Array<U, S>
    where
        T: CastsTo<U>,
    {
        self.view().cast()
    }

    /// Converts each element to `U`, if `U` holds every one of them, as [`View::try_cast`](crate::View::try_cast) does.
    /// Allocates `LEN * size_of::<U>()` bytes.
    ///
    /// # Errors
    /// At run time: [`CastError`]; nothing is allocated then.
    pub fn try_cast<U: Dtype + OneNumber>(&self) -> Result<Array<U, S>, CastError>
    where
        T: NumericOrBool,
    {
        self.view().try_cast()
    }

    /// Converts each element to `U` as Rust's `as` does. Allocates `LEN * size_of::<U>()` bytes.
    pub fn cast_lossy<U: Dtype + OneNumber>(&self) -> Array<U, S>
    where
        T: NumericOrBool,
    {
        self.view().cast_lossy()
    }

    /// Converts each element to `U`, limited to the range of `U`. Allocates `LEN * size_of::<U>()` bytes.
    pub fn cast_saturating<U: Dtype + OneNumber>(&self) -> Array<U, S>
    where
        T: NumericOrBool,
    {
        self.view().cast_saturating()
    }

    /// Concatenates these elements and those of `other` along axis `I`, as [`View::concat`](crate::View::concat) does. Allocates
    /// `(LEN + Other::LEN) * size_of::<T>()` bytes.
    pub fn concat<const I: isize, X: AsView<T, Shape: Joins<I, S, D>>, D: Dim>(
        &self,
        axis: Axis<I>,
        other: X,
    ) -> Array<T, <X::Shape as Joins<I, S, D>>::Joined> {
        self.view().concat(axis, other)
    }

    /// Pads the elements with `value`, as [`View::pad`](crate::View::pad) does. Allocates `Out::LEN * size_of::<T>()` bytes.
    pub fn pad<P: PadsOf<S, Out>, Out: Shape>(&self, pads: P, value: T) -> Array<T, Out> {
        self.view().pad(pads, value)
    }

    /// Shifts the elements along axis `I`, as [`View::roll`](crate::View::roll) does. Allocates `LEN * size_of::<T>()` bytes.
    pub fn roll<const I: isize>(&self, axis: Axis<I>, shift: isize) -> Array<T, S>
    where
        S: HasAxis<I>,
    {
        self.view().roll(axis, shift)
    }

    /// Repeats the elements along each axis, as [`View::tile`](crate::View::tile) does. Allocates
    /// `LEN * Times::LEN * size_of::<T>()` bytes.
    pub fn tile<Times, Out: Shape>(&self, times: ShapeOf<Times>) -> Array<T, Out>
    where
        Times: TimesOf<S, Out>,
    {
        self.view().tile(times)
    }

    /// Copies the elements at the given indices of axis `I`, as [`View::take`](crate::View::take) does. Allocates
    /// `LEN / A * N * size_of::<T>()` bytes, for an axis of length `A`.
    ///
    /// # Errors
    /// At run time: [`IndexError`]; nothing is allocated then.
    pub fn take<const I: isize, const N: usize>(
        &self,
        axis: Axis<I>,
        indices: [usize; N],
    ) -> Result<Array<T, S::Replaced<Const<N>>>, IndexError>
    where
        S: HasAxis<I>,
    {
        self.view().take(axis, indices)
    }

    /// Copies the elements at the given indices, as [`View::gather`](crate::View::gather) does. Allocates
    /// `N * size_of::<T>()` bytes.
    ///
    /// # Errors
    /// At run time: [`IndexError`]; nothing is allocated then.
    pub fn gather<const N: usize>(&self, indices: [S::Index; N]) -> Result<Array<T, (Const<N>,)>, IndexError> {
        self.view().gather(indices)
    }
}
