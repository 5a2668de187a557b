//! Elements in a workspace as an array. Rule M3 of [`crate::raw`]. It stands where `slot` does, above arrays.

use super::nested;
use crate::array::Array;
use crate::dtype::Dtype;
use crate::shape::Shape;
use crate::storage::Inline;

/// `elements` as an inline array.
///
/// # Panics
/// If there are not `S::COUNT` elements.
#[inline]
pub(crate) fn array<T: Dtype, S: Shape>(elements: &mut [T]) -> &mut Array<T, S, Inline> {
    let array: *mut S::Nested<T> = nested::from_slice_mut::<T, S>(elements);
    // SAFETY: M3, an inline array is its nested array; the borrow is that of `elements`.
    unsafe { &mut *array.cast() }
}
