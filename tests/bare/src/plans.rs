//! Plans without an allocator. (`tests/plans_bare.rs` compares them with the unplanned functions on a target with an allocator.)

use haversack::{Array, Rank1, Storage, array, budget};

use crate::{Bands, WINDOW};

/// Computes the mean energy of a window in each band, and of the whole. It is a plan, whose arrays are in a static.
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

/// Computes the sum, with another plan.
#[budget(64)]
pub fn total(bands: &array![f32; 8]) -> f32 {
    let halves: array![f32; 8] = (bands * array![0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5]).eval();
    doubled(halves.sum())
        + (spread::<8>(&halves) + spread::<_>(&halves)) * of_any::<_, _>(&halves) * 0.0
        + (of_any(&halves) - of_any(&array![halves[[0]], 2.0])) * 0.0
}

/// A function without a plan, of arrays of any storage.
fn of_any<const N: usize, W: Storage>(x: &Array<f32, Rank1<N>, W>) -> f32 {
    x[[0]]
}

/// A function without a plan.
fn doubled(x: f32) -> f32 {
    x * 2.0
}

/// Computes the difference between the largest and the smallest, for any number of bands.
#[budget]
pub fn spread<const N: usize>(bands: &array![f32; N]) -> f32 {
    let halves: array![f32; N] = (bands * 0.5).eval();
    core::cmp::max(1, 2) as f32 * (halves.max() - halves.min())
}

/// Follows the bands of one window after the other.
#[derive(Default)]
pub struct Follower {
    seen: u32,
}

impl Follower {
    /// Computes the mean of what a window has above the number of windows seen, with a plan of its own.
    #[budget(64)]
    pub fn step(&mut self, bands: &array![f32; 8]) -> f32 {
        self.seen += 1;
        let above: array![f32; 8] = (bands - self.seen as f32).eval();
        let halves: array![f32; 8] = (&above * 0.5).eval();
        doubled(halves.mean()) + above.max() * 0.0
    }
}

/// Subtracts their mean from all bands. An array that is returned has a place, too.
#[budget]
pub fn centred(bands: &array![f32; 8]) -> array![f32; 8] {
    let mean = bands.mean();
    let centred: array![f32; 8] = (bands - mean).eval();
    centred
}

/// A product that copies its factors if there is an allocator, and takes no memory here, so its plan differs.
#[budget]
pub fn correlated(a: &array![f32; 40, 50], b: &array![f32; 36, 50]) -> f32 {
    let table: array![f32; 40, 36] = a.dot(b.t()).eval();
    table.sum()
}
