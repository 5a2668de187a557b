//! Hashes of arrays, which agree with their equality.

use super::Array;
use crate::dtype::Dtype;
use crate::shape::Shape;
use crate::storage::Storage;

impl<T: Dtype + core::hash::Hash, S: Shape, W: Storage> core::hash::Hash for Array<T, S, W> {
    fn hash<H: core::hash::Hasher>(&self, state: &mut H) {
        self.as_slice().hash(state);
    }
}
