//! The planned functions of `tests/bare`, planned and unplanned, on a target with an allocator.

use haversack::array;

mod agreement;
mod counting;
use agreement::agree;

#[allow(unreachable_pub, reason = "it is public there")]
#[path = "bare/src/plans.rs"]
mod planned;

#[allow(unreachable_pub, unused_imports, reason = "it is public there; `budget`")]
mod plain {
    haversack_unplanned::unplanned_file!("tests/bare/src/plans.rs");
}

// The same as in the crate.
const WINDOW: usize = 256;
haversack::dims! { Bands = 8; }

#[test]
fn energies_of_bands() {
    let samples = <array![i16; WINDOW]>::from_fn(|[i]| (i * 37 % 101) as i16 - 50);
    let into = <array![f32; Bands]>::zeros();
    agree!(energies(&samples, &mut into); into);
}

#[test]
fn a_sum_and_what_is_returned() {
    let bands = <array![f32; 8]>::from_fn(|[i]| i as f32 * 1.5 - 4.0);
    agree!(total(&bands));
    agree!(centred(&bands) -> array);
}

/// On this target the product copies its factors, so its scratch is in the plan.
#[test]
fn a_product_with_scratch() {
    let a = <array![f32; 40, 50]>::from_fn(|[i, j]| ((3 * i + j) % 7) as f32);
    let b = <array![f32; 36, 50]>::from_fn(|[i, j]| ((i + 5 * j) % 11) as f32);
    agree!(correlated(&a, &b));
    const { assert!(planned::correlated::PEAK > 40 * 36 * 4) };
}
