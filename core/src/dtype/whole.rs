//! The whole part of a float as an integer, limited to its range: Rust's `as`, in vectors.
//!
//! Compilers make a sequence of comparisons and branches of `as`, number by number. Here a float is brought into the range first, so that the
//! instruction which converts vectors serves: 8 times as fast for `f32` to `i32` (`docs/measurements.md`).
//!
//! * N1. A float that is at least `MIN` and below the number after `MAX` has a whole part that the integer holds.
//! * N2. `MIN` and the number after `MAX` are 0 or powers of two, negative or not, so both floats hold them exactly.
#![allow(unsafe_code, reason = "the conversion of vectors is unsafe outside of its range")]

/// An integer that is made from floats. `NaN` becomes 0.
pub(super) trait FromFloat {
    fn of_single(x: f32) -> Self;
    fn of_double(x: f64) -> Self;
}

macro_rules! wholes {
    // Narrow integers come from `i32`, which each instruction set converts to.
    ($($type:ident through $wide:ident)*) => {$(
        impl FromFloat for $type {
            #[inline(always)]
            fn of_single(x: f32) -> $type {
                whole!(x: f32, $type, $wide)
            }

            #[inline(always)]
            fn of_double(x: f64) -> $type {
                whole!(x: f64, $type, $wide)
            }
        }
    )*};
}

macro_rules! whole {
    ($x:ident: $float:ident, $type:ident, $wide:ident) => {{
        const LEAST: $float = $type::MIN as $float;
        const END: $float = ($type::MAX / 2 + 1) as $float * 2.0;
        // `NaN` is not below `END`.
        let inside = if $x < END { $x } else { 0.0 };
        let inside = if inside > LEAST { inside } else { LEAST };
        // SAFETY: `inside` is at least `LEAST` and below `END` (N2), so `$type` holds its whole part (N1), and `$wide` holds all of `$type`.
        let whole = unsafe { inside.to_int_unchecked::<$wide>() } as $type;
        if $x >= END { $type::MAX } else { whole }
    }};
}

wholes! {
    u8 through i32
    i8 through i32
    u16 through i32
    i16 through i32
    u32 through u32
    i32 through i32
    u64 through u64
    i64 through i64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wholes_are_those_of_as() {
        macro_rules! compare {
            ($($type:ident)*) => {$(
                let bounds = [$type::MIN as f64, $type::MAX as f64, 0.0, 1.0, 1e300, f64::INFINITY, f64::NAN, 0.99, 127.5, 2147483648.0];
                for x in bounds.into_iter().flat_map(|x| [x, -x, x + 0.5, x - 0.5, x + 1.0, x - 1.0, x.next_up(), x.next_down()]) {
                    assert_eq!($type::of_double(x), x as $type, "{x} {}", stringify!($type));
                    for x in [x as f32, (x as f32).next_up(), (x as f32).next_down()] {
                        assert_eq!($type::of_single(x), x as $type, "{x} {}", stringify!($type));
                    }
                }
                for bits in (0..=u32::MAX).step_by(if cfg!(miri) { 10_000_019 } else { 1009 }) {
                    let x = f32::from_bits(bits);
                    assert_eq!($type::of_single(x), x as $type, "{x} {}", stringify!($type));
                }
            )*};
        }
        compare!(u8 i8 u16 i16 u32 i32 u64 i64);
    }
}
