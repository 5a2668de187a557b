//! Plans, where nothing allocates. (`tests/plans_bare.rs` compares them with what they are as they stand, where there is an allocator.)

use haversack::{array, budget};

use crate::{Bands, WINDOW};

/// The mean energy of a window in each band, and of the whole: a plan, whose arrays are in a static.
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
