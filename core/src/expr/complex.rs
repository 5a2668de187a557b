//! Functions of complex numbers, element by element.

use num_complex::Complex;

use super::Expr;
use super::function::UnaryFunction;
use super::node::Receives;
use super::operation::UnaryOp;
use crate::array::Array;
use crate::dtype::{Dtype, Floating};
use crate::layout::Layout;
use crate::shape::Shape;
use crate::storage::Storage;
use crate::view::{View, ViewMut};

macro_rules! functions {
    ($($(#[$doc:meta])* $name:ident: |$z:ident: $float:ident| $body:expr => $out:ty;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default)]
        pub struct $name;

        impl<$float: Floating> UnaryFunction<Complex<$float>> for $name {
            type Output = $out;

            #[inline(always)]
            fn apply(&self, $z: Complex<$float>) -> $out {
                $body
            }
        }
    )*};
}

functions! {
    /// The conjugate.
    Conjugate: |z: F| z.conj() => Complex<F>;
    /// The real part.
    RealPart: |z: F| z.re => F;
    /// The imaginary part.
    ImaginaryPart: |z: F| z.im => F;
}

/// # Functions of complex numbers
impl<F: Floating, S: Shape, N: Receives> Expr<Complex<F>, S, N>
where
    Complex<F>: Dtype,
{
    /// Computes the conjugate of each element: its imaginary part changes its sign.
    ///
    /// ```
    /// use haversack::{Complex, array};
    /// let z = array![Complex::new(3.0, 4.0)];
    /// assert_eq!((&z * z.conj()).real().eval(), array![25.0]);
    /// assert_eq!(z.abs().eval(), array![5.0]);
    /// ```
    #[inline]
    pub fn conj(self) -> Expr<Complex<F>, S, UnaryOp<Conjugate, N>> {
        self.each(Conjugate)
    }

    /// Computes the real part of each element. Of an array or a view, `real` is a view.
    #[inline]
    pub fn real(self) -> Expr<F, S, UnaryOp<RealPart, N>> {
        self.each(RealPart)
    }

    /// Computes the imaginary part of each element. Of an array or a view, `imag` is a view.
    #[inline]
    pub fn imag(self) -> Expr<F, S, UnaryOp<ImaginaryPart, N>> {
        self.each(ImaginaryPart)
    }
}

/// # Functions of complex numbers
impl<F: Floating, S: Shape, W: Storage> Array<Complex<F>, S, W>
where
    Complex<F>: Dtype,
{
    /// Computes the conjugate of each element, as [`Expr::conj`] does.
    #[inline]
    pub fn conj(&self) -> Expr<Complex<F>, S, UnaryOp<Conjugate, View<'_, Complex<F>, S>>> {
        self.expr().conj()
    }
}

/// # Functions of complex numbers
impl<F: Floating, S: Shape, L: Layout> View<'_, Complex<F>, S, L>
where
    Complex<F>: Dtype,
{
    /// Computes the conjugate of each element, as [`Expr::conj`] does.
    #[inline]
    pub fn conj(self) -> Expr<Complex<F>, S, UnaryOp<Conjugate, Self>> {
        self.expr().conj()
    }
}

impl<F: Floating, S: Shape, L: Layout> ViewMut<'_, Complex<F>, S, L>
where
    Complex<F>: Dtype,
{
    /// Computes the conjugate of each element, as [`Expr::conj`] does.
    #[inline]
    pub fn conj(&self) -> Expr<Complex<F>, S, UnaryOp<Conjugate, View<'_, Complex<F>, S, L>>> {
        self.expr().conj()
    }
}
