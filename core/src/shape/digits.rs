//! Typenum numbers of any size from constants: stable Rust computes with constants, typenum names 0 to 1024.
//!
//! A constant is split into digits of base 1024, which typenum names, and put together again in types. Seven digits are
//! enough for 64 bits.

use core::ops::{Add, Shl};

use typenum::{Const, Shleft, Sum, ToUInt, U, U10, Unsigned};

use super::dim::Dim;

/// Returns digit `place` of `number` in base 1024; 0 is the lowest.
#[inline]
pub const fn digit(number: usize, place: u32) -> usize {
    ((number as u64) >> (10 * place)) as usize % 1024
}

/// Digits of base 1024, the highest first. The number that they form is computed only where it is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Digits<
    const A: usize,
    const B: usize,
    const C: usize,
    const D: usize,
    const E: usize,
    const F: usize,
    const G: usize,
>;

/// Digits, put together to a number.
pub trait Composed {
    /// The number, as typenum writes it.
    type Number: Unsigned + Dim;
}

/// A number with one more digit behind it.
pub trait Then<const DIGIT: usize> {
    /// `1024 * Self + DIGIT`
    type Number;
}

type With<Number, const DIGIT: usize> = <Number as Then<DIGIT>>::Number;

impl<Number, const DIGIT: usize> Then<DIGIT> for Number
where
    Const<DIGIT>: ToUInt,
    Number: Shl<U10, Output: Add<U<DIGIT>>>,
{
    type Number = Sum<Shleft<Number, U10>, U<DIGIT>>;
}

impl<const A: usize, const B: usize, const C: usize, const D: usize, const E: usize, const F: usize, const G: usize>
    Composed for Digits<A, B, C, D, E, F, G>
where
    Const<A>: ToUInt,
    U<A>: Then<B, Number: Then<C, Number: Then<D, Number: Then<E, Number: Then<F, Number: Then<G>>>>>>,
    With<With<With<With<With<With<U<A>, B>, C>, D>, E>, F>, G>: Unsigned + Dim,
{
    type Number = With<With<With<With<With<With<U<A>, B>, C>, D>, E>, F>, G>;
}

#[cfg(test)]
mod tests {
    use super::*;

    const NUMBER: usize = 0x0fed_cba9_8765_4321_u64 as usize;

    type Number = <Digits<
        { digit(NUMBER, 6) },
        { digit(NUMBER, 5) },
        { digit(NUMBER, 4) },
        { digit(NUMBER, 3) },
        { digit(NUMBER, 2) },
        { digit(NUMBER, 1) },
        { digit(NUMBER, 0) },
    > as Composed>::Number;

    #[test]
    fn digits_are_the_number_again() {
        assert_eq!(<Number as Unsigned>::USIZE, NUMBER);
        assert_eq!(<Number as Dim>::SIZE, NUMBER);
    }

    #[test]
    fn what_is_put_together_is_as_typenum_writes_it() {
        fn same<A: typenum::Same<B>, B>() {}
        same::<<Digits<0, 0, 0, 0, 0, 0, 0> as Composed>::Number, typenum::U0>();
        same::<<Digits<0, 0, 0, 0, 0, 0, 5> as Composed>::Number, typenum::U5>();
        same::<<Digits<0, 0, 0, 0, 0, 1, 0> as Composed>::Number, typenum::U1024>();
        same::<<Digits<0, 0, 0, 0, 0, 976, 576> as Composed>::Number, typenum::U1000000>();
    }
}
