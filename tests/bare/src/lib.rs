//! The working memory of a small device: no std, no alloc, no `unsafe`, every byte in a static.
#![no_std]
#![forbid(unsafe_code)]

use core::cell::Cell;
use core::mem::MaybeUninit;
use core::sync::atomic::{AtomicU32, Ordering};

use haversack::{Footprint, Workspace, WorkspaceMut, array, arrays, budget, budgets, dims, shape};

pub mod chain;
mod plans;
pub use plans::{Follower, centred, correlated, energies, spread, total};

/// The number of samples in a window.
pub const WINDOW: usize = 256;

dims! {
    /// Filters that run side by side.
    pub Bands = 8;
}

arrays! {
    /// The samples of the microphone, and the results computed from them.
    #[budget(2 KiB)]
    pub struct Audio {
        /// Raw samples.
        pub samples: array!<i16; WINDOW; Inline>,
        /// The level of each band.
        pub levels: array!<f32; Bands; Inline>,
        /// The smoothed samples.
        pub smooth: array!<f32; WINDOW; Inline>,
    }
}

/// A smoothing kernel.
#[budget(12)]
pub static KERNEL: array![f32; 3; Inline] = <array![f32; 3; Inline]>::from_nested([0.25, 0.5, 0.25]);

/// A meter of the loudness.
#[derive(Footprint)]
pub struct Meter {
    peak: Cell<f32>,
    /// The number of windows. It uses a load and a store, which even the smallest devices have.
    windows: AtomicU32,
}

budgets! {
    /// The memory that is left for this program.
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
        for (i, window) in self.samples.windows(shape![3]).enumerate() {
            let sum: f32 = window.iter().zip(&KERNEL).map(|(&sample, weight)| f32::from(sample) * weight).sum();
            self.smooth[[i + 1]] = sum;
            meter.peak.set(meter.peak.get().max(sum));
            meter.windows.store(meter.windows.load(Ordering::Relaxed).wrapping_add(1), Ordering::Relaxed);
        }
    }
}

/// The memory of [`energies()`], in `.bss`.
#[cfg(target_has_atomic = "8")]
pub static WORKSPACE: Workspace<energies> = Workspace::new();

/// Runs a plan without any allocation. Returns `None` if the memory is in use.
#[cfg(target_has_atomic = "8")]
pub fn run(audio: &mut Audio) -> Option<f32> {
    Some(run_in(&mut WORKSPACE.take()?, audio))
}

/// The bytes of a workspace, aligned as every workspace is.
#[repr(align(64))]
pub struct Bytes(pub [MaybeUninit<u8>; energies::PEAK]);

/// Runs a plan in bytes of the caller's, for targets without an atomic exchange. Returns `None` if they are too few.
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
