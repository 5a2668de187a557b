//! The real and the imaginary parts of complex numbers, as views.

use num_complex::Complex;

use super::{View, ViewMut};
use crate::array::Array;
use crate::dtype::{Dtype, Floating};
use crate::layout::{Layout, RowMajor};
use crate::shape::Shape;
use crate::storage::{Storage, StorageMut};

/// # Parts of complex numbers
impl<'a, F: Floating, S: Shape, L: Layout> View<'a, Complex<F>, S, L>
where
    Complex<F>: Dtype,
{
    /// Returns the real parts as a view, NumPy's `a.real`: every second number. Copies nothing.
    ///
    /// ```
    /// use haversack::{Complex, array};
    /// let a = array![[Complex::new(1.0, 2.0), Complex::new(3.0, 4.0)]];
    /// assert_eq!(a.view().real(), array![[1.0, 3.0]]);
    /// assert_eq!(a.view().real().strides(), [4, 2]);
    /// assert_eq!(a.imag().max(), 4.0);
    /// ```
    #[inline]
    pub fn real(self) -> View<'a, F, S, L::Stepped<2>> {
        View::new(self.raw.real())
    }

    /// Returns the imaginary parts as a view, NumPy's `a.imag`. Copies nothing.
    #[inline]
    pub fn imag(self) -> View<'a, F, S, L::Stepped<2>> {
        View::new(self.raw.imag())
    }
}

/// # Parts of complex numbers
impl<'a, F: Floating, S: Shape, L: Layout> ViewMut<'a, Complex<F>, S, L>
where
    Complex<F>: Dtype,
{
    /// Returns the real parts as a mutable view. Copies nothing.
    ///
    /// ```
    /// use haversack::{Complex, array};
    /// let mut a = array![Complex::new(1.0f32, 2.0), Complex::new(3.0, 4.0)];
    /// a.view_mut().imag().fill(0.0);
    /// a.real_mut().assign(array![5.0, 6.0]);
    /// assert_eq!(a, array![Complex::new(5.0, 0.0), Complex::new(6.0, 0.0)]);
    /// ```
    #[inline]
    pub fn real(self) -> ViewMut<'a, F, S, L::Stepped<2>> {
        ViewMut::new(self.into_raw().real())
    }

    /// Returns the imaginary parts as a mutable view. Copies nothing.
    #[inline]
    pub fn imag(self) -> ViewMut<'a, F, S, L::Stepped<2>> {
        ViewMut::new(self.into_raw().imag())
    }
}

/// The layout of the parts of a row-major array.
type Parts<S> = <RowMajor<S> as Layout>::Stepped<2>;

/// # Parts of complex numbers
impl<F: Floating, S: Shape, W: Storage> Array<Complex<F>, S, W>
where
    Complex<F>: Dtype,
{
    /// Returns the real parts as a view, NumPy's `a.real`. Copies nothing.
    #[inline]
    pub fn real(&self) -> View<'_, F, S, Parts<S>> {
        self.view().real()
    }

    /// Returns the imaginary parts as a view, NumPy's `a.imag`. Copies nothing.
    #[inline]
    pub fn imag(&self) -> View<'_, F, S, Parts<S>> {
        self.view().imag()
    }

    /// Returns the real parts as a mutable view. Copies nothing.
    #[inline]
    pub fn real_mut(&mut self) -> ViewMut<'_, F, S, Parts<S>>
    where
        W: StorageMut,
    {
        self.view_mut().real()
    }

    /// Returns the imaginary parts as a mutable view. Copies nothing.
    #[inline]
    pub fn imag_mut(&mut self) -> ViewMut<'_, F, S, Parts<S>>
    where
        W: StorageMut,
    {
        self.view_mut().imag()
    }
}
