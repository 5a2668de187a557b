//! `Complex<f32>` and `Complex<f64>` of the crate num-complex.

use num_complex::Complex;

use super::cast::{CastsTo, FromNumber};
use super::stand_in::StandsFor;
use super::{Dtype, DtypeInfo, NoElements, Number, NumericOrComplex, Printed, SignedOrComplex, sealed};

/// Names for macros that take one word.
pub(crate) type ComplexSingle = Complex<f32>;
pub(crate) type ComplexDouble = Complex<f64>;

macro_rules! complex {
    ($($float:ident $name:literal $numpy:literal $printed:ident [$pattern:ident];)*) => {$(
        impl sealed::Sealed for Complex<$float> {}

        impl Dtype for Complex<$float> {
            const DTYPE: DtypeInfo =
                DtypeInfo { name: $name, numpy: $numpy, kind: 'c', itemsize: size_of::<Complex<$float>>(), fields: &[] };
            const COUNTS_TO: u64 = <$float>::COUNTS_TO;
            const ONE: Self = Complex::new(1.0, 0.0);
            type Sum = Self;
            type Mean = Self;
            type Spread = $float;
            type Magnitude = $float;
            type Number = Self;
            type Factor = Self;
            type Fractions = $float;
            type Pattern = $pattern;
            type Whole = $pattern;
            type Below = Self;
            type Order = $float;

            #[inline(always)]
            fn number(self) -> Number {
                self.re.number()
            }

            #[inline(always)]
            fn imaginary(self) -> Number {
                self.im.number()
            }

            fn printed(&self) -> Printed<'_> {
                Printed::$printed(*self)
            }

            fn counted(count: usize) -> Self {
                Complex::new(count as $float, 0.0)
            }

            fn bytes_mut(elements: &mut [Self]) -> Option<&mut [u8]> {
                Some(bytemuck::cast_slice_mut(elements))
            }

            fn borrowed(bytes: &[u8]) -> Result<&[Self], NoElements> {
                bytemuck::try_cast_slice(bytes).map_err(|_| NoElements::NotAligned)
            }

            fn of_bytes(bytes: &[u8]) -> Result<Self, u8> {
                Ok(bytemuck::pod_read_unaligned(bytes))
            }
        }

        impl NumericOrComplex for Complex<$float> {
            const NOTHING: Self = Complex::new(-0.0, -0.0);
            type Total = Self;
            type Term = Self;

            #[inline(always)]
            fn widen(self) -> Self {
                self
            }

            #[inline(always)]
            fn total(self) -> Self {
                self
            }

            #[inline(always)]
            fn mean(self) -> Self {
                self
            }

            #[inline(always)]
            fn term(self) -> Self {
                self
            }

            #[inline(always)]
            fn rounded(sum: Self) -> Self {
                sum
            }

            #[inline(always)]
            fn squared(self) -> $float {
                self.re * self.re + self.im * self.im
            }

            #[inline(always)]
            fn settled(self) -> Self {
                Complex::new(self.re.settled(), self.im.settled())
            }
        }

        impl SignedOrComplex for Complex<$float> {
            #[inline(always)]
            fn distance_from_zero(self) -> $float {
                self.norm()
            }
        }

        impl FromNumber for Complex<$float> {
            #[inline(always)]
            fn from_parts(real: Number, imaginary: Number) -> Self {
                Complex::new(<$float>::lossy(real), <$float>::lossy(imaginary))
            }

            #[inline(always)]
            fn lossy(number: Number) -> Self {
                Complex::new(<$float>::lossy(number), 0.0)
            }

            #[inline(always)]
            fn saturated(number: Number) -> Self {
                Self::lossy(number)
            }

            #[inline(always)]
            fn holds(number: Number) -> bool {
                <$float>::holds(number)
            }
        }

        // These stand in for a dtype that has no such function: nothing runs them.
        impl StandsFor<Complex<$float>> for $float {
            fn of(element: Complex<$float>) -> Self {
                element.re
            }

            fn back(self) -> Complex<$float> {
                Complex::new(self, 0.0)
            }
        }

        impl StandsFor<Complex<$float>> for $pattern {
            fn of(element: Complex<$float>) -> Self {
                element.re as $pattern
            }

            fn back(self) -> Complex<$float> {
                Complex::new(self as $float, 0.0)
            }
        }
    )*};
}

complex! {
    f32 "Complex<f32>" "complex64"  SingleComplex [u32];
    f64 "Complex<f64>" "complex128" DoubleComplex [u64];
}

macro_rules! fit {
    ($($to:ty: $($from:ty)*;)*) => {$($(
        #[diagnostic::do_not_recommend]
        impl CastsTo<Complex<$to>> for $from {}
    )*)*};
}

fit! {
    f32: bool u8 u16 i8 i16 f32 Complex<f32>;
    f64: bool u8 u16 u32 i8 i16 i32 f32 f64 Complex<f32> Complex<f64>;
}

#[cfg(feature = "half")]
fit! {
    f32: half::f16 half::bf16;
    f64: half::f16 half::bf16;
}
