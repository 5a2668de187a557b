//! Numbers as sums of two floats, which have twice the digits: for results whose error stays near half a ULP.
//!
//! A sum of two floats, and a product, is such a sum exactly (D. E. Knuth, "The Art of Computer Programming", volume 2, 4.2.2, theorem B;
//! T. J. Dekker, "A floating-point technique for extending the available precision", 1971).

use core::ops::{Add, Div, Mul, Neg, Sub};

/// A float: `f32` or `f64`.
pub(super) trait MathFloat:
    Copy
    + PartialOrd
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + Neg<Output = Self>
{
    const ZERO: Self;
    const HALF: Self;
    const ONE: Self;
    const INFINITY: Self;
    const NAN: Self;
    /// Rounds the sum of it and a small number to a whole one, which then stands in the lowest bits: 1.5 * 2^23, or 1.5 * 2^52.
    const ROUND: Self;

    /// Returns the first half of the digits: products of two such numbers are exact.
    fn half_of_digits(self) -> Self;

    /// Returns the distance from 0.
    fn size(self) -> Self;
}

macro_rules! numbers {
    ($($float:ident, $unsigned:ident: $round:literal, $half:literal;)*) => {$(
        impl MathFloat for $float {
            const ZERO: $float = 0.0;
            const HALF: $float = 0.5;
            const ONE: $float = 1.0;
            const INFINITY: $float = $float::INFINITY;
            const NAN: $float = $float::NAN;
            const ROUND: $float = $round;

            #[inline(always)]
            fn half_of_digits(self) -> $float {
                $float::from_bits(self.to_bits() & $half)
            }

            #[inline(always)]
            fn size(self) -> $float {
                self.abs()
            }
        }
    )*};
}

numbers! {
    f32, u32: 12_582_912.0, 0xffff_f000;
    f64, u64: 6_755_399_441_055_744.0, 0xffff_ffff_f800_0000;
}

/// The sum of two floats, the second of which is small beside the first.
#[derive(Clone, Copy)]
pub(super) struct Doubled<T> {
    pub(super) high: T,
    pub(super) low: T,
}

impl<T: MathFloat> Doubled<T> {
    /// Returns a number of one float.
    #[inline(always)]
    pub(super) fn of(high: T) -> Self {
        Doubled { high, low: T::ZERO }
    }

    /// Adds two floats. (Knuth)
    #[inline(always)]
    pub(super) fn sum(a: T, b: T) -> Self {
        let high = a + b;
        let of_b = high - a;
        Doubled { high, low: (a - (high - of_b)) + (b - of_b) }
    }

    /// Adds two floats, the second of which is not greater than the first. (Dekker)
    #[inline(always)]
    pub(super) fn ordered_sum(a: T, b: T) -> Self {
        let high = a + b;
        Doubled { high, low: (a - high) + b }
    }

    /// Multiplies two floats. (Dekker)
    #[inline(always)]
    pub(super) fn product(a: T, b: T) -> Self {
        let high = a * b;
        let (a1, b1) = (a.half_of_digits(), b.half_of_digits());
        let (a2, b2) = (a - a1, b - b1);
        Doubled { high, low: (((a1 * b1 - high) + a1 * b2) + a2 * b1) + a2 * b2 }
    }

    /// Divides by a number. The first float is a nearest one but for a few digits of the second.
    #[inline(always)]
    pub(super) fn over(self, other: Self) -> Self {
        let inverse = T::ONE / other.high;
        let quotient = self.high * inverse;
        let product = Doubled::product(quotient, other.high);
        let rest = ((self.high - product.high) - product.low) + (self.low - quotient * other.low);
        Doubled { high: quotient, low: rest * inverse }
    }

    /// Makes the first float the nearest one.
    #[inline(always)]
    pub(super) fn settled(self) -> Self {
        Doubled::ordered_sum(self.high, self.low)
    }

    /// Returns the nearest float.
    #[inline(always)]
    pub(super) fn rounded(self) -> T {
        self.high + self.low
    }
}
