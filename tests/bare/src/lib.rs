//! The working memory of a small device: no std, no alloc, no `unsafe`, every byte in a static.
#![no_std]
#![forbid(unsafe_code)]

use core::cell::Cell;

use haversack::{Footprint, Rank1, Workspace, array, arrays, budget, budgets, dims};

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
        }
    }
}

/// Memory of [`energies()`], in `.bss`.
pub static WORKSPACE: Workspace<energies> = Workspace::new();

/// Runs a plan, where nothing allocates. `None` if somebody has the memory.
pub fn run(audio: &mut Audio) -> Option<f32> {
    let mut workspace = WORKSPACE.take()?;
    let total = energies::in_workspace(&mut workspace, &audio.samples, &mut audio.levels);
    let mut centre = <array![f32; 8; Inline]>::ZEROS;
    let bands = <array![f32; 8; Inline]>::ZEROS;
    centred::in_workspace(&mut Workspace::<centred>::new(), &mut centre, &bands);
    Some(total + centre.sum())
}
