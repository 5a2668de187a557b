//! Equality of arrays, and hashes that agree with it.

use super::Array;
use crate::dtype::Dtype;
use crate::shape::Shape;
use crate::storage::Storage;

/// Compares element by element; the storages may differ. Gives one answer for the whole array. NumPy's `==` gives one
/// for each element.
///
/// ```
/// # use haversack::{array, Inline};
/// let a = <array![u8; 2, 2]>::arange();
/// assert!(a == <array![u8; 2, 2; Inline]>::arange());
/// assert!(a != <array![u8; 2, 2]>::ones());
/// ```
///
/// A `NaN` equals nothing, not even itself, as in Rust's slices.
///
/// # When it is checked
/// That shapes and dtypes agree: at `cargo check`.
impl<T: Dtype, S: Shape, W: Storage, V: Storage> PartialEq<Array<T, S, V>> for Array<T, S, W> {
    fn eq(&self, other: &Array<T, S, V>) -> bool {
        self.as_slice() == other.as_slice()
    }
}

impl<T: Dtype + Eq, S: Shape, W: Storage> Eq for Array<T, S, W> {}

impl<T: Dtype + core::hash::Hash, S: Shape, W: Storage> core::hash::Hash for Array<T, S, W> {
    fn hash<H: core::hash::Hasher>(&self, state: &mut H) {
        self.as_slice().hash(state);
    }
}
