//! Loops compiled for several instruction sets, of which the machine's best is chosen when the program runs.
//!
//! A plain `cargo build --release` is for the oldest processor of the architecture: on x86-64, 16-byte vectors without
//! fused multiplication. [`dispatch`] runs the version of a [`Kernel`] that was compiled for the instructions of this
//! machine. The crate `cpufeatures` asks the processor for them, once; without std too.
//!
//! A kernel's `run`, and all that it calls in its loops, is `#[inline(always)]`: a function that is not inlined is
//! compiled for the oldest processor.
#![allow(unsafe_code, reason = "functions for newer processors are unsafe to call")]

use super::stack::IS_SMALL;
use crate::dtype::NumericOrComplex;

/// The instructions that a kernel is compiled for.
pub(crate) trait Level: Copy {
    /// Bytes of a vector register.
    const VECTOR: usize;

    /// The number of vector registers.
    const REGISTERS: usize;

    /// Whether `a * b + c` is one instruction for floats. (`core` alone cannot ask for it.)
    const FUSED: bool;
}

/// The instructions that every processor of the architecture has.
#[derive(Clone, Copy)]
pub(crate) struct Baseline;

impl Level for Baseline {
    // Small processors have no vectors: tiles of a product are as large as their registers hold.
    const VECTOR: usize = if IS_SMALL { 8 } else { 16 };
    const REGISTERS: usize = if cfg!(target_arch = "aarch64") { 32 } else { 16 };
    const FUSED: bool = cfg!(all(feature = "std", any(target_arch = "aarch64", target_feature = "fma")));
}

/// A loop that is worth compiling for several instruction sets.
pub(crate) trait Kernel {
    type Output;

    /// Runs the loop at level `L`. Must be `#[inline(always)]`.
    fn run<L: Level>(self) -> Self::Output;
}

/// Computes `a * b + c` of floats, as `L` does it fastest: with one rounding or with two.
#[inline(always)]
pub(crate) fn multiply_add<L: Level, T: NumericOrComplex>(a: T, b: T, c: T) -> T {
    if const { L::FUSED } { T::fused(a, b, c) } else { a * b + c }
}

/// Stands in a loop whose turns are to come one after the other: the compiler does not put several turns into one vector. Turns that
/// have vectors of their own keep them. Costs no instruction.
///
/// Integers may be added in any order, so LLVM would make vectors of the terms of a sum, where those of neighbouring sums lie side by side.
#[inline(always)]
pub(crate) fn one_by_one() {
    #[cfg(all(any(target_arch = "x86_64", target_arch = "aarch64"), not(miri)))]
    // SAFETY: there is no instruction, and no operand.
    unsafe {
        core::arch::asm!("", options(nomem, nostack, preserves_flags));
    }
}

#[cfg(any(target_arch = "x86_64", target_arch = "x86"))]
mod x86 {
    use super::{Kernel, Level};

    cpufeatures::new!(avx2_and_fma, "avx2", "fma", "bmi1", "bmi2");
    cpufeatures::new!(avx512_as_well, "avx2", "fma", "bmi1", "bmi2", "avx512f", "avx512bw", "avx512dq", "avx512vl");

    /// Whether every processor of the build has them: `-C target-cpu=x86-64-v3`, for example.
    pub(super) const ALWAYS_AVX2: bool =
        cfg!(all(target_feature = "avx2", target_feature = "fma", target_feature = "bmi1", target_feature = "bmi2"));

    /// The same for `-C target-cpu=x86-64-v4`.
    pub(super) const ALWAYS_AVX512: bool = ALWAYS_AVX2
        && cfg!(all(
            target_feature = "avx512f",
            target_feature = "avx512bw",
            target_feature = "avx512dq",
            target_feature = "avx512vl"
        ));

    #[inline]
    pub(super) fn has_avx2() -> bool {
        avx2_and_fma::get()
    }

    #[inline]
    pub(super) fn has_avx512() -> bool {
        avx512_as_well::get()
    }

    #[derive(Clone, Copy)]
    pub(super) struct Avx2;

    impl Level for Avx2 {
        const VECTOR: usize = 32;
        const REGISTERS: usize = 16;
        const FUSED: bool = cfg!(feature = "std");
    }

    #[derive(Clone, Copy)]
    pub(super) struct Avx512;

    impl Level for Avx512 {
        const VECTOR: usize = 64;
        const REGISTERS: usize = 32;
        const FUSED: bool = cfg!(feature = "std");
    }

    #[target_feature(enable = "avx2,fma,bmi1,bmi2")]
    pub(super) fn avx2<K: Kernel>(kernel: K) -> K::Output {
        kernel.run::<Avx2>()
    }

    #[target_feature(enable = "avx2,fma,bmi1,bmi2,avx512f,avx512bw,avx512dq,avx512vl")]
    pub(super) fn avx512<K: Kernel>(kernel: K) -> K::Output {
        kernel.run::<Avx512>()
    }
}

/// Runs `kernel` as compiled for this machine.
#[inline]
pub(crate) fn dispatch<K: Kernel>(kernel: K) -> K::Output {
    dispatch_for::<K, true>(kernel)
}

/// Runs `kernel` as compiled for this machine, with vectors of at most 32 bytes.
#[inline]
pub(crate) fn dispatch_to_32_bytes<K: Kernel>(kernel: K) -> K::Output {
    dispatch_for::<K, false>(kernel)
}

/// Runs `kernel` as compiled for this machine, where it writes more than the caches hold: with vectors of at most 32 bytes.
///
/// Measured on a Zen 4, three operands of 64 MB and a result: 10.8 ms with vectors of 32 bytes, 12.5 ms with 64, 12.3 ms with 16.
#[inline]
pub(crate) fn dispatch_to_memory<K: Kernel>(kernel: K) -> K::Output {
    dispatch_to_32_bytes(kernel)
}

/// Versions that no run can choose are not compiled, in builds without optimisation neither: the conditions are constants.
#[inline(always)]
fn dispatch_for<K: Kernel, const WIDEST: bool>(kernel: K) -> K::Output {
    #[cfg(any(target_arch = "x86_64", target_arch = "x86"))]
    {
        if const { WIDEST && x86::ALWAYS_AVX512 } {
            // SAFETY: the whole program is compiled for processors that have what the function is compiled for.
            return unsafe { x86::avx512(kernel) };
        }
        if const { WIDEST } && x86::has_avx512() {
            // SAFETY: the processor has what the function is compiled for.
            return unsafe { x86::avx512(kernel) };
        }
        if const { x86::ALWAYS_AVX2 } {
            // SAFETY: as the first.
            return unsafe { x86::avx2(kernel) };
        }
        if x86::has_avx2() {
            // SAFETY: as the second.
            return unsafe { x86::avx2(kernel) };
        }
        baseline(kernel)
    }
    #[cfg(not(any(target_arch = "x86_64", target_arch = "x86")))]
    kernel.run::<Baseline>()
}

/// Runs the version for every processor. A function of its own, so that its variables take no stack where another version runs.
#[cfg(any(target_arch = "x86_64", target_arch = "x86"))]
#[inline(never)]
fn baseline<K: Kernel>(kernel: K) -> K::Output {
    kernel.run::<Baseline>()
}

/// Runs a kernel as compiled for each level that this machine has; `check` gets the level's name and the result.
#[cfg(test)]
pub(crate) fn on_each_level<K: Kernel>(kernel: impl Fn() -> K, mut check: impl FnMut(&str, K::Output)) {
    check("baseline", kernel().run::<Baseline>());
    #[cfg(any(target_arch = "x86_64", target_arch = "x86"))]
    {
        if x86::has_avx2() {
            // SAFETY: the processor has what the function is compiled for.
            check("AVX2", unsafe { x86::avx2(kernel()) });
        }
        if x86::has_avx512() {
            // SAFETY: as above.
            check("AVX-512", unsafe { x86::avx512(kernel()) });
        }
    }
}
