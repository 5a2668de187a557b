//! Loops compiled for the instructions of the machine, and the state that vector instructions leave behind.

/// The instruction sets that a hand-written loop is compiled for.
pub(crate) trait Level: 'static {
    const NAME: &'static str;

    /// Whether `a * b + c` is one instruction.
    const FUSED: bool;

    /// Whether the machine has them.
    fn available() -> bool;

    /// Runs `kernel` as it is compiled for this level.
    fn run<K: Kernel>(kernel: K) -> K::Output;
}

/// A hand-written loop.
pub(crate) trait Kernel {
    type Output;

    /// Runs the loop. `W` is a good number of `f32` accumulators: several registers, but not all. Must be `#[inline(always)]`.
    fn run<L: Level, const W: usize>(self) -> Self::Output;
}

/// Returns `a * b + c`.
#[inline(always)]
pub(crate) fn multiply_add<L: Level>(a: f32, b: f32, c: f32) -> f32 {
    if L::FUSED { a.mul_add(b, c) } else { a * b + c }
}

/// The instructions that every processor of the architecture has.
pub(crate) struct Baseline;

impl Level for Baseline {
    const NAME: &'static str = "loop baseline";
    const FUSED: bool = cfg!(target_arch = "aarch64");

    fn available() -> bool {
        true
    }

    #[inline]
    fn run<K: Kernel>(kernel: K) -> K::Output {
        kernel.run::<Self, 32>()
    }
}

/// AVX2 and FMA.
pub(crate) struct Avx2;

/// AVX-512, as server processors have it.
pub(crate) struct Avx512;

#[cfg(target_arch = "x86_64")]
mod x86 {
    use std::sync::atomic::{AtomicU8, Ordering};

    use super::{Avx2, Avx512, Kernel, Level};

    #[target_feature(enable = "avx2,fma,bmi1,bmi2")]
    fn avx2<K: Kernel>(kernel: K) -> K::Output {
        kernel.run::<Avx2, 64>()
    }

    #[target_feature(enable = "avx2,fma,bmi1,bmi2,avx512f,avx512bw,avx512dq,avx512vl")]
    fn avx512<K: Kernel>(kernel: K) -> K::Output {
        kernel.run::<Avx512, 128>()
    }

    /// 0: not checked yet; 1: neither; 2: AVX2; 3: AVX-512 too. It is read with one load, so that the check does not distort small work.
    static HIGHEST: AtomicU8 = AtomicU8::new(0);

    #[inline]
    fn highest() -> u8 {
        match HIGHEST.load(Ordering::Relaxed) {
            0 => ask(),
            known => known,
        }
    }

    #[cold]
    fn ask() -> u8 {
        let avx2 = is_x86_feature_detected!("avx2")
            && is_x86_feature_detected!("fma")
            && is_x86_feature_detected!("bmi1")
            && is_x86_feature_detected!("bmi2");
        let avx512 = is_x86_feature_detected!("avx512f")
            && is_x86_feature_detected!("avx512bw")
            && is_x86_feature_detected!("avx512dq")
            && is_x86_feature_detected!("avx512vl");
        let highest = 1 + u8::from(avx2) + u8::from(avx2 && avx512);
        HIGHEST.store(highest, Ordering::Relaxed);
        highest
    }

    impl Level for Avx2 {
        const NAME: &'static str = "loop AVX2";
        const FUSED: bool = true;

        #[inline]
        fn available() -> bool {
            highest() >= 2
        }

        #[inline]
        fn run<K: Kernel>(kernel: K) -> K::Output {
            assert!(Self::available());
            // SAFETY: the processor has the instructions that the function is compiled for.
            unsafe { avx2(kernel) }
        }
    }

    impl Level for Avx512 {
        const NAME: &'static str = "loop AVX-512";
        const FUSED: bool = true;

        #[inline]
        fn available() -> bool {
            highest() >= 3
        }

        #[inline]
        fn run<K: Kernel>(kernel: K) -> K::Output {
            assert!(Self::available());
            // SAFETY: the processor has the instructions that the function is compiled for.
            unsafe { avx512(kernel) }
        }
    }

    /// Clears the upper halves of the vector registers. While they hold values, SSE instructions may run several times slower, and some
    /// libraries return from their products in this state.
    pub(super) fn reset() {
        #[target_feature(enable = "avx")]
        fn zero_upper() {
            core::arch::x86_64::_mm256_zeroupper();
        }
        if is_x86_feature_detected!("avx") {
            // SAFETY: the processor has AVX.
            unsafe { zero_upper() }
        }
    }
}

#[cfg(not(target_arch = "x86_64"))]
mod absent {
    use super::{Avx2, Avx512, Kernel, Level};

    impl Level for Avx2 {
        const NAME: &'static str = "loop AVX2";
        const FUSED: bool = true;

        fn available() -> bool {
            false
        }

        fn run<K: Kernel>(kernel: K) -> K::Output {
            kernel.run::<Self, 64>()
        }
    }

    impl Level for Avx512 {
        const NAME: &'static str = "loop AVX-512";
        const FUSED: bool = true;

        fn available() -> bool {
            false
        }

        fn run<K: Kernel>(kernel: K) -> K::Output {
            kernel.run::<Self, 128>()
        }
    }
}

/// Resets the vector registers to the state that every contender may expect.
pub(crate) fn reset() {
    #[cfg(target_arch = "x86_64")]
    x86::reset();
}
