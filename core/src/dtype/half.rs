//! `f16` and `bf16` of the crate half: stored in 2 bytes, computed with in `f32`.

use half::{bf16, f16};

use super::bits::{any_bits, borrowed, read};
use super::cast::{CastsTo, FromNumber, SameSize};
use super::stand_in::StandsFor;
use super::{
    Dtype, DtypeInfo, Fractional, NoElements, Number, Numeric, NumericOrBool, NumericOrComplex, Ordered, Printed,
    Signed, SignedOrComplex, dtypes, sealed,
};

// type  NumPy's name  kind  widened  holds 0, 1, ..  one  least, greatest, of sums, of means  [computed in]  from a count
dtypes! {
    f16  "float16"  'f' Single (1 << 11) + 1, f16::ONE,  f16::NEG_INFINITY,  f16::INFINITY,  f32, f32, [f32, f16, f32, u16, u16, f16], |count| narrowed(inexact(count as f64)), Half widened by widened;
    bf16 "bfloat16" 'f' Single (1 << 8) + 1,  bf16::ONE, bf16::NEG_INFINITY, bf16::INFINITY, f32, f32, [f32, bf16, f32, u16, u16, bf16], |count| bf16::from_f32(inexact(count as f64)), Brain widened by bf16::to_f32;
}

/// Converts to an `f32`: `f16::to_f32`, without a branch, so that loops are vectorised. (The crate half asks the processor at each
/// element: `&a * &a + &a` took 80 times as long as in `f32`.)
#[inline(always)]
fn widened(half: f16) -> f32 {
    let bits = u32::from(half.to_bits());
    let magnitude = (bits & 0x7fff) << 13;
    // Exponents differ by 112. The product is exact, and makes normal numbers of subnormal ones.
    let number = (f32::from_bits(magnitude) * f32::from_bits((127 + 112) << 23)).to_bits();
    let not_finite = magnitude | 0x7f80_0000;
    f32::from_bits(if magnitude >= 0x0f80_0000 { not_finite } else { number } | (bits & 0x8000) << 16)
}

/// Rounds to the nearest half: `f16::from_f32`, without a branch.
#[inline(always)]
fn narrowed(x: f32) -> f16 {
    let bits = x.to_bits();
    let magnitude = bits & 0x7fff_ffff;
    // Adds half of a unit, less one if the last bit is 0: ties become even.
    let normal = magnitude.wrapping_add(0xfff + (magnitude >> 13 & 1)).wrapping_sub(112 << 23) >> 13;
    // The addition rounds: a unit of 0.5 is the smallest half.
    let subnormal = (f32::from_bits(magnitude) + 0.5).to_bits().wrapping_sub(0.5f32.to_bits());
    let not_finite = if magnitude > 0x7f80_0000 { 0x7e00 | magnitude >> 13 & 0x3ff } else { 0x7c00 };
    let finite = if magnitude < 113 << 23 { subnormal } else { normal };
    let half = if magnitude >= 143 << 23 { not_finite } else { finite };
    f16::from_bits((half | bits >> 16 & 0x8000) as u16)
}

/// Converts to an `f32` that rounds to the same half as `x` does: cut off, with the last bit set if that was not exact. (S. Boldo and
/// G. Melquiond, "Emulation of FMA and correctly rounded sums: proved algorithms using rounding to odd", 2008.) `from_f64` of the
/// crate half rounds twice on some processors, and elsewhere looks at the upper bits alone.
#[inline(always)]
fn inexact(x: f64) -> f32 {
    let near = x as f32;
    let wide = f64::from(near);
    if wide == x || x.is_nan() {
        return near;
    }
    let beyond = wide.abs() > x.abs();
    f32::from_bits((near.to_bits() - u32::from(beyond)) | 1)
}

/// Converts to an `f64` that rounds to the same half as `x` does.
#[inline(always)]
fn inexact_integer(x: u64) -> f64 {
    let others = x & 0xfff;
    let cut = if x >> 52 == 0 { x } else { (x - others) | (u64::from(others != 0) << 12) };
    cut as f64
}

macro_rules! halves {
    ($($half:ident $widened:path, $narrowed:path;)*) => {$(
        impl Numeric for $half {}
        impl NumericOrComplex for $half {
            const NOTHING: Self = <$half>::NEG_ZERO;
            type Total = f32;
            type Term = f32;

            #[inline(always)]
            fn squared(self) -> f32 {
                let x = self.mean();
                x * x
            }

            #[inline(always)]
            fn settled(self) -> Self {
                if self == Self::ZERO || self.is_nan() { Self::NOTHING } else { self }
            }

            #[inline(always)]
            fn widen(self) -> f32 {
                $widened(self)
            }

            #[inline(always)]
            fn total(self) -> f32 {
                $widened(self)
            }

            #[inline(always)]
            fn mean(self) -> f32 {
                $widened(self)
            }

            #[inline(always)]
            fn term(self) -> f32 {
                $widened(self)
            }

            #[inline(always)]
            fn rounded(sum: f32) -> Self {
                $narrowed(sum)
            }

            // The product is exact in `f64`.
            #[inline(always)]
            fn fused(self, b: Self, c: Self) -> Self {
                $narrowed(inexact(self.to_f64() * b.to_f64() + c.to_f64()))
            }
        }

        impl Signed for $half {}
        impl SignedOrComplex for $half {
            #[inline(always)]
            fn distance_from_zero(self) -> Self {
                <$half>::from_bits(self.to_bits() & 0x7fff)
            }
        }

        impl Fractional for $half {}

        impl FromNumber for $half {
            #[inline(always)]
            fn lossy(number: Number) -> $half {
                match number {
                    Number::Bool(x) => <$half>::from(u8::from(x)),
                    Number::Unsigned(x) => $narrowed(inexact(inexact_integer(x))),
                    Number::Signed(x) => {
                        let magnitude = inexact(inexact_integer(x.unsigned_abs()));
                        $narrowed(if x < 0 { -magnitude } else { magnitude })
                    }
                    Number::Single(x) => $narrowed(x),
                    Number::Double(x) => $narrowed(inexact(x)),
                }
            }

            #[inline(always)]
            fn saturated(number: Number) -> $half {
                Self::lossy(number)
            }

            #[inline(always)]
            fn holds(number: Number) -> bool {
                let half = Self::lossy(number).to_f64();
                match number {
                    Number::Bool(_) => true,
                    // An infinity is converted to the most that an integer holds.
                    Number::Unsigned(x) => (half as u64 == x) & (x != u64::MAX),
                    Number::Signed(x) => (half as i64 == x) & (x != i64::MAX) & half.is_finite(),
                    Number::Single(x) => (half == f64::from(x)) | x.is_nan(),
                    Number::Double(x) => (half == x) | x.is_nan(),
                }
            }
        }

        // These stand in for a dtype that has no such function: nothing runs them.
        impl StandsFor<$half> for u16 {
            fn of(element: $half) -> Self {
                element.to_bits()
            }

            fn back(self) -> $half {
                <$half>::from_bits(self)
            }
        }

        impl StandsFor<$half> for f32 {
            #[inline(always)]
            fn of(element: $half) -> Self {
                $widened(element)
            }

            #[inline(always)]
            fn back(self) -> $half {
                $narrowed(self)
            }
        }
    )*};
}

halves! {
    f16 widened, narrowed;
    bf16 bf16::to_f32, bf16::from_f32;
}

macro_rules! pairs {
    ($trait:ident: $($from:ident: $($to:ident)*;)*) => {$($(
        #[diagnostic::do_not_recommend]
        impl $trait<$to> for $from {}
    )*)*};
}

pairs! { CastsTo:
    bool: f16 bf16;
    u8: f16 bf16;
    i8: f16 bf16;
    f16: f16 f32 f64;
    bf16: bf16 f32 f64;
}

pairs! { SameSize:
    u16: f16 bf16;
    i16: f16 bf16;
    f16: u16 i16 f16 bf16;
    bf16: u16 i16 f16 bf16;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_are_converted_as_the_crate_half_converts_them() {
        for bits in 0..=u16::MAX {
            let half = f16::from_bits(bits);
            let wide = widened(half);
            assert!(wide.to_bits() == half.to_f32_const().to_bits() || wide.is_nan() && half.is_nan(), "{bits:x}");
            assert!(narrowed(wide).to_bits() == bits || wide.is_nan() && half.is_nan(), "{bits:x}");
        }
        let step = if cfg!(miri) { 9_999_991 } else { 997 };
        for bits in (0..=u32::MAX).step_by(step).chain((0..=u32::MAX).step_by(0x1000 * step.div_ceil(997))) {
            for bits in [bits, bits.wrapping_sub(1), bits.wrapping_add(1)] {
                let x = f32::from_bits(bits);
                let (found, expected) = (narrowed(x), f16::from_f32_const(x));
                assert!(
                    found.to_bits() == expected.to_bits() || found.is_nan() && expected.is_nan(),
                    "{x:e}: {found} {expected}"
                );
            }
        }
    }
}
