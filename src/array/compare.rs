//! Equality, copies, and the default.

use super::Array;
use crate::dtype::Dtype;
use crate::shape::Shape;
use crate::storage::Storage;

/// The only copy that looks implicit. Allocates `NBYTES`.
///
/// ```
/// # use haversack::array;
/// let a = <array![u8; 3]>::arange();
/// let mut b = a.clone();
/// b.fill(7);
/// assert_eq!(a.as_slice(), [0, 1, 2]);
///
/// b.clone_from(&a); // allocates nothing
/// assert!(a == b);
/// ```
impl<T: Dtype, S: Shape, W: Storage> Clone for Array<T, S, W> {
    fn clone(&self) -> Self {
        Self::new(W::copied(self.as_slice()))
    }

    /// Copies the elements of `source` over these. Allocates nothing.
    fn clone_from(&mut self, source: &Self) {
        self.as_mut_slice().copy_from_slice(source.as_slice());
    }
}

/// All zeros: [`Array::zeros`]. Allocates `NBYTES`.
impl<T: Dtype, S: Shape, W: Storage> Default for Array<T, S, W> {
    fn default() -> Self {
        Self::zeros()
    }
}

/// Element by element; the storages may differ. One answer for the whole array, where NumPy's `==` gives one an element.
///
/// ```
/// # use haversack::{array, Inline};
/// let a = <array![u8; 2, 2]>::arange();
/// assert!(a == <array![u8; 2, 2; Inline]>::arange());
/// assert!(a != <array![u8; 2, 2]>::ones());
/// ```
///
/// A `NaN` equals nothing, itself neither, as in Rust's slices.
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

impl<T: Dtype, S: Shape, W: Storage> AsRef<[T]> for Array<T, S, W> {
    fn as_ref(&self) -> &[T] {
        self.as_slice()
    }
}

impl<T: Dtype, S: Shape, W: Storage> AsMut<[T]> for Array<T, S, W> {
    fn as_mut(&mut self) -> &mut [T] {
        self.as_mut_slice()
    }
}
