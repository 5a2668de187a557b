//! Indices as zarrs counts them, and the dtypes that Zarr has.

use haversack::{DtypeInfo, Shape};

/// Returns an index or a shape as zarrs takes it.
pub(crate) fn numbers(index: impl AsRef<[usize]>) -> Vec<u64> {
    index.as_ref().iter().map(|&number| number as u64).collect()
}

/// Returns an index of the shape `S`: one number an axis.
pub(crate) fn index_of<S: Shape>(numbers: impl Iterator<Item = usize>) -> S::Index {
    let mut index = S::SHAPE;
    for (place, number) in index.as_mut().iter_mut().zip(numbers) {
        *place = number;
    }
    index
}

/// Checks that Zarr has a dtype.
#[track_caller]
pub(crate) const fn is_number(dtype: &DtypeInfo) {
    assert!(dtype.fields.is_empty(), "arrays of Zarr have no records: keep each field in an array of its own");
}
