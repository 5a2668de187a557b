//! The working memory of a small device: no std, no alloc, no `unsafe`, every byte in a static.
#![no_std]
#![forbid(unsafe_code)]

use core::cell::Cell;

use haversack::{Footprint, Rank1, Workspace, array, arrays, budget, budgets, dims};

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

/// The mean energy of a window in each band, and of the whole: a plan, whose arrays are in [`WORKSPACE`].
#[budget(3 KiB)]
pub fn energies(samples: &array![i16; WINDOW], into: &mut array![f32; Bands]) -> f32 {
    let wide: array![f32; WINDOW] = samples.cast::<f32>();
    let square: array![f32; WINDOW] = (&wide * &wide).eval();
    drop(wide);
    let bands: array![f32; 8] =
        <array![f32; 8]>::from_fn(|[i]| square.as_slice()[i * WINDOW / 8..][..WINDOW / 8].iter().sum());
    into.as_mut_slice().copy_from_slice(bands.as_slice());
    total(&bands)
}

/// The sum, by another plan.
#[budget(32)]
pub fn total(bands: &array![f32; 8]) -> f32 {
    let halves: array![f32; 8] = (bands * 0.5).eval();
    halves.sum() * 2.0
}

/// Each band less their mean: an array that is returned has a place, too.
#[budget]
pub fn centred(bands: &array![f32; 8]) -> array![f32; 8] {
    let mean = bands.mean();
    let centred: array![f32; 8] = (bands - mean).eval();
    centred
}

/// A product that copies its factors where there is an allocator, and takes nothing here: its plan is another.
#[budget]
pub fn correlated(a: &array![f32; 40, 50], b: &array![f32; 36, 50]) -> f32 {
    let table: array![f32; 40, 36] = a.dot(b.t()).eval();
    table.sum()
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
