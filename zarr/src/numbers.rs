//! Indices as zarrs counts them, and the dtypes that Zarr has.

use haversack::interop::error::DataErrorKind;
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

/// Returns an error whose index counts along elements of shape `axes` as one of axes, `before` places further along the first.
pub(crate) fn at_index(mut kind: DataErrorKind, axes: &[usize], before: usize) -> DataErrorKind {
    if let DataErrorKind::Element { index, .. } = &mut kind {
        let mut place = index.first().copied().unwrap_or_default();
        *index = axes.to_vec();
        for length in index.iter_mut().rev() {
            (place, *length) = (place / *length, place % *length);
        }
        index.iter_mut().take(1).for_each(|first| *first += before);
    }
    kind
}

/// Checks that Zarr has a dtype.
#[track_caller]
pub(crate) const fn is_number(dtype: &DtypeInfo) {
    assert!(dtype.fields.is_empty(), "arrays of Zarr have no records: keep each field in an array of its own");
}

/// Checks that chunks of a shape have elements.
#[track_caller]
pub(crate) const fn has_elements(axes: &[usize]) {
    let mut axis = 0;
    while axis < axes.len() {
        assert!(
            axes[axis] > 0,
            "an axis of the chunks has length 0: a chunk has an element at least, so each axis is 1 or longer"
        );
        axis += 1;
    }
}
