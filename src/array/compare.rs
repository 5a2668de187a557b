//! Equality, copies, and the default.

use super::Array;
use crate::dtype::Dtype;
use crate::shape::Shape;
use crate::storage::Storage;

/// The only copy that looks implicit: a new array of `NBYTES`.
impl<T: Dtype, S: Shape, W: Storage> Clone for Array<T, S, W> {
    fn clone(&self) -> Self {
        Self::new(W::copied(self.as_slice()))
    }

    /// Copies the elements of `source` over. Allocates nothing.
    fn clone_from(&mut self, source: &Self) {
        self.as_mut_slice().copy_from_slice(source.as_slice());
    }
}

/// All zeros.
impl<T: Dtype, S: Shape, W: Storage> Default for Array<T, S, W> {
    fn default() -> Self {
        Self::zeros()
    }
}

/// Element by element; the storages may differ. Shape and dtype must agree: at `cargo check`.
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
