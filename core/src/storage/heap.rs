//! Elements in a heap block.

use super::{Heap, Place, Storage, StorageMut, StorageOwned};
use crate::dtype::Dtype;
use crate::loops::each::Elementwise;
use crate::shape::Shape;
use crate::storage::block::Block;
use crate::storage::partial_init::PartialInit;

impl Storage for Heap {
    type Buffer<T: Dtype, S: Shape> = Block<T, S>;

    const PLACE: Place = Place::Heap;

    #[inline]
    fn elements<T: Dtype, S: Shape>(buffer: &Block<T, S>) -> &[T] {
        buffer.elements()
    }

    #[inline]
    fn renamed<T: Dtype, S: Shape, Target: Shape>(buffer: Block<T, S>) -> Block<T, Target> {
        buffer.renamed()
    }
}

impl StorageMut for Heap {
    #[inline]
    fn elements_mut<T: Dtype, S: Shape>(buffer: &mut Block<T, S>) -> &mut [T] {
        buffer.elements_mut()
    }
}

impl StorageOwned for Heap {
    fn zeroed<T: Dtype, S: Shape>() -> Block<T, S> {
        Block::zeroed()
    }

    fn filled<T: Dtype, S: Shape>(value: T) -> Block<T, S> {
        Block::filled(value)
    }

    fn copied<T: Dtype, S: Shape>(from: &[T]) -> Block<T, S> {
        Block::copied(from)
    }

    fn built<T: Dtype, S: Shape>(element: impl FnMut(S::Index) -> T) -> Block<T, S> {
        Block::built(element)
    }

    fn written<T: Dtype, S: Shape>(fill: impl FnOnce(&mut PartialInit<'_, T>)) -> Block<T, S> {
        Block::written(fill)
    }

    fn evaluated<T: Dtype, S: Shape, E: Elementwise<S, (), T>>(by: &E) -> Block<T, S> {
        Block::evaluated(by)
    }

    fn recast<T: Dtype, U: Dtype, S: Shape>(buffer: Block<T, S>, convert: impl FnMut(T) -> U) -> Block<U, S> {
        buffer.recast(convert)
    }
}
