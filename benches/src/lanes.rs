//! The numbers of a vector register, for hand-written loops that compilers do not vectorise well by themselves (x86-64 only).

use core::arch::x86_64::*;
use std::marker::PhantomData;

use crate::vector::{Avx2, Avx512, Level};

pub(crate) use core::arch::x86_64::{
    __m128 as F32x4, __m256 as F32x8, __m256d as F64x4, __m512 as F32x16, __m512d as F64x8,
};

/// A proof that the machine has the instructions of `V`. Without a proof there is no way to get a first value of `V`.
pub(crate) struct Proof<V>(PhantomData<V>);

impl<V> Clone for Proof<V> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<V> Copy for Proof<V> {}

impl<V: Lanes> Proof<V> {
    /// Checks the machine.
    #[inline(always)]
    pub(crate) fn new() -> Self {
        assert!(V::Level::available());
        Self(PhantomData)
    }
}

/// The numbers of a vector register. All functions are single instructions if they are inlined into code that is compiled for their level.
pub(crate) trait Lanes: Copy + 'static {
    type Element: Copy + 'static;

    /// The level that has its instructions.
    type Level: Level;

    const COUNT: usize;

    fn splat(proof: Proof<Self>, number: Self::Element) -> Self;

    /// Loads the first `COUNT` numbers of `from`.
    fn load(proof: Proof<Self>, from: &[Self::Element]) -> Self;

    /// Stores into the first `COUNT` numbers of `into`.
    fn store(self, into: &mut [Self::Element]);

    fn add(self, other: Self) -> Self;

    /// Returns `self * b + c`.
    fn multiply_add(self, b: Self, c: Self) -> Self;
}

macro_rules! lanes {
    ($lanes:ident, $element:ty, $level:ty, $count:literal: $splat:ident $load:ident $store:ident $add:ident $multiply_add:ident) => {
        impl Lanes for $lanes {
            type Element = $element;
            type Level = $level;
            const COUNT: usize = $count;

            #[inline(always)]
            fn splat(_: Proof<Self>, number: $element) -> Self {
                // SAFETY: the proof says that the machine has the instruction.
                unsafe { $splat(number) }
            }

            #[inline(always)]
            fn load(_: Proof<Self>, from: &[$element]) -> Self {
                let from = from[..$count].as_ptr();
                // SAFETY: the proof says that the machine has the instruction, and `from` has `$count` numbers.
                unsafe { $load(from) }
            }

            #[inline(always)]
            fn store(self, into: &mut [$element]) {
                let into = into[..$count].as_mut_ptr();
                // SAFETY: `self` was made with a proof, and `into` has room for `$count` numbers.
                unsafe { $store(into, self) }
            }

            #[inline(always)]
            fn add(self, other: Self) -> Self {
                // SAFETY: `self` was made with a proof.
                unsafe { $add(self, other) }
            }

            #[inline(always)]
            fn multiply_add(self, b: Self, c: Self) -> Self {
                // SAFETY: `self` was made with a proof.
                unsafe { $multiply_add(self, b, c) }
            }
        }
    };
}

lanes!(__m128, f32, Avx2, 4: _mm_set1_ps _mm_loadu_ps _mm_storeu_ps _mm_add_ps _mm_fmadd_ps);
lanes!(__m256, f32, Avx2, 8: _mm256_set1_ps _mm256_loadu_ps _mm256_storeu_ps _mm256_add_ps _mm256_fmadd_ps);
lanes!(__m512, f32, Avx512, 16: _mm512_set1_ps _mm512_loadu_ps _mm512_storeu_ps _mm512_add_ps _mm512_fmadd_ps);
lanes!(__m256d, f64, Avx2, 4: _mm256_set1_pd _mm256_loadu_pd _mm256_storeu_pd _mm256_add_pd _mm256_fmadd_pd);
lanes!(__m512d, f64, Avx512, 8: _mm512_set1_pd _mm512_loadu_pd _mm512_storeu_pd _mm512_add_pd _mm512_fmadd_pd);
