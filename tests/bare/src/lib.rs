//! The working memory of a small device: no std, no alloc, no `unsafe`, every byte in a static.
#![no_std]
#![forbid(unsafe_code)]

use core::cell::Cell;
use core::mem::MaybeUninit;
use core::sync::atomic::{AtomicU32, Ordering};

use haversack::{Footprint, Rank1, Workspace, WorkspaceMut, array, arrays, budget, budgets, dims};

mod plans;
pub use plans::{centred, correlated, energies, total};

/// Samples in a window.
pub const WINDOW: usize = 256;

dims! {
    /// Filters that run side by side.
    pub Bands = 8;
}

arrays! {
    /// What the microphone delivers, and what is made of it.
    #[budget(2 KiB)]
    pub struct Audio {
        /// Raw samples.
        pub samples: array!<i16; WINDOW; Inline>,
        /// How loud each band was.
        pub levels: array!<f32; Bands; Inline>,
        /// Smoothed ones.
        pub smooth: array!<f32; WINDOW; Inline>,
    }
}

/// A smoothing kernel.
#[budget(12)]
pub static KERNEL: array![f32; 3; Inline] = <array![f32; 3; Inline]>::from_nested([0.25, 0.5, 0.25]);

/// How loud it was.
#[derive(Footprint)]
pub struct Meter {
    peak: Cell<f32>,
    /// How often: a load and a store, which the smallest devices have too.
    windows: AtomicU32,
}

budgets! {
    /// What is left for this program.
    pub SRAM: 4 KiB; Audio, Meter
}

impl Audio {
    /// Silence, as a constant.
    pub const SILENCE: Audio = Audio {
        levels: <array![f32; Bands; Inline]>::from_nested([0.0; 8]),
        samples: <array![i16; WINDOW; Inline]>::ZEROS,
        smooth: <array![f32; WINDOW; Inline]>::ZEROS,
    };

    /// Smooths all samples that have neighbours.
    pub fn smooth(&mut self, meter: &Meter) {
        for (i, window) in self.samples.windows::<Rank1<3>>().enumerate() {
            let sum: f32 = window.iter().zip(&KERNEL).map(|(&sample, weight)| f32::from(sample) * weight).sum();
            self.smooth[[i + 1]] = sum;
            meter.peak.set(meter.peak.get().max(sum));
            meter.windows.store(meter.windows.load(Ordering::Relaxed).wrapping_add(1), Ordering::Relaxed);
        }
    }
}

/// Memory of [`energies()`], in `.bss`.
#[cfg(target_has_atomic = "8")]
pub static WORKSPACE: Workspace<energies> = Workspace::new();

/// Runs a plan, where nothing allocates. `None` if somebody has the memory.
#[cfg(target_has_atomic = "8")]
pub fn run(audio: &mut Audio) -> Option<f32> {
    Some(run_in(&mut WORKSPACE.take()?, audio))
}

/// Bytes of a workspace, aligned as any is.
#[repr(align(64))]
pub struct Bytes(pub [MaybeUninit<u8>; energies::PEAK]);

/// Runs a plan in bytes that the caller has: where no atomic exchange is, this is how. `None` if they are too few.
pub fn run_carved(bytes: &mut Bytes, audio: &mut Audio) -> Option<f32> {
    Some(run_in(&mut WorkspaceMut::carve(&mut bytes.0).ok()?, audio))
}

fn run_in(workspace: &mut WorkspaceMut<'_, energies>, audio: &mut Audio) -> f32 {
    let total = energies::in_workspace(workspace, &audio.samples, &mut audio.levels);
    let mut centre = <array![f32; 8; Inline]>::ZEROS;
    let bands = <array![f32; 8; Inline]>::ZEROS;
    centred::in_workspace(&mut Workspace::<centred>::new(), &mut centre, &bands);
    total + centre.sum()
}
