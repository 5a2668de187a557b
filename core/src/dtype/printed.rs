//! Elements as printing sees them.

use super::Number;
use super::record::PrintedFields;

/// An element as printing sees it: a number, with the dtype that says how many digits it needs.
#[derive(Clone, Copy)]
#[doc(hidden)]
pub enum Printed<'a> {
    Record(&'a dyn PrintedFields),
    Number(Number),
    #[cfg(feature = "half")]
    Half(half::f16),
    #[cfg(feature = "half")]
    Brain(half::bf16),
    #[cfg(feature = "complex")]
    SingleComplex(num_complex::Complex<f32>),
    #[cfg(feature = "complex")]
    DoubleComplex(num_complex::Complex<f64>),
}

/// The number of digits of a float, by which NumPy decides whether it writes an exponent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum FloatDigits {
    #[cfg(feature = "half")]
    Half,
    Single,
    Double,
}

impl<'a> Printed<'a> {
    /// Returns the real and the imaginary part of a complex number.
    pub(crate) fn parts(self) -> Option<[Printed<'a>; 2]> {
        match self {
            #[cfg(feature = "complex")]
            Printed::SingleComplex(z) => Some([z.re, z.im].map(|part| Printed::Number(Number::Single(part)))),
            #[cfg(feature = "complex")]
            Printed::DoubleComplex(z) => Some([z.re, z.im].map(|part| Printed::Number(Number::Double(part)))),
            _ => None,
        }
    }

    /// Returns the value of a float, and its digits.
    pub(crate) fn float(self) -> Option<(f64, FloatDigits)> {
        match self {
            Printed::Number(Number::Single(x)) => Some((x.into(), FloatDigits::Single)),
            Printed::Number(Number::Double(x)) => Some((x, FloatDigits::Double)),
            Printed::Number(_) | Printed::Record(_) => None,
            #[cfg(feature = "complex")]
            Printed::SingleComplex(_) | Printed::DoubleComplex(_) => None,
            #[cfg(feature = "half")]
            Printed::Half(x) => Some((x.into(), FloatDigits::Half)),
            // NumPy has no such dtype.
            #[cfg(feature = "half")]
            Printed::Brain(x) => Some((x.into(), FloatDigits::Single)),
        }
    }
}
