//! The inputs. All contenders of a row get copies of the same numbers.

use std::sync::OnceLock;

use crate::order::Random;

/// The number of elements of the largest input, and some more: input `which` begins at `which * STEP`.
const MASTER: usize = 4096 * 4096 + 16 * STEP;
const STEP: usize = 4099;

fn master() -> &'static [f32] {
    static FLOATS: OnceLock<Vec<f32>> = OnceLock::new();
    FLOATS.get_or_init(|| {
        let mut random = Random::new();
        (0..MASTER).map(|_| (random.next() >> 40) as f32 / (1 << 23) as f32 - 1.0).collect()
    })
}

/// Returns `len` numbers in -1..1, evenly distributed.
pub(crate) fn floats(which: usize, len: usize) -> &'static [f32] {
    &master()[which * STEP..][..len]
}

/// Returns the same numbers as `f64`.
pub(crate) fn doubles(which: usize, len: usize) -> Vec<f64> {
    floats(which, len).iter().map(|&x| f64::from(x)).collect()
}

/// Returns `len` bytes, evenly distributed.
pub(crate) fn bytes(len: usize) -> Vec<u8> {
    floats(0, len).iter().map(|&x| ((x + 1.0) * 128.0) as u8).collect()
}

/// Converts numbers to an answer.
pub(crate) fn answer<'a, T: Copy + Into<f64> + 'a>(values: impl IntoIterator<Item = &'a T>) -> Vec<f64> {
    values.into_iter().map(|&x| x.into()).collect()
}
