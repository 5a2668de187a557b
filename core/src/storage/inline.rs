//! Elements in the array itself.

use super::{Inline, Place, Storage, StorageMut, StorageOwned};
use crate::dtype::Dtype;
use crate::loops::each::Elementwise;
use crate::shape::Shape;
use crate::storage::nested;
use crate::storage::partial_init::PartialInit;

impl Storage for Inline {
    type Buffer<T: Dtype, S: Shape> = S::Nested<T>;

    const PLACE: Place = Place::Inside;

    #[inline]
    fn elements<T: Dtype, S: Shape>(buffer: &S::Nested<T>) -> &[T] {
        nested::elements::<T, S>(buffer)
    }

    #[inline]
    fn renamed<T: Dtype, S: Shape, Target: Shape>(buffer: S::Nested<T>) -> Target::Nested<T> {
        *nested::from_slice::<T, Target>(nested::elements::<T, S>(&buffer))
    }
}

impl StorageMut for Inline {
    #[inline]
    fn elements_mut<T: Dtype, S: Shape>(buffer: &mut S::Nested<T>) -> &mut [T] {
        nested::elements_mut::<T, S>(buffer)
    }
}

impl StorageOwned for Inline {
    #[inline]
    fn zeroed<T: Dtype, S: Shape>() -> S::Nested<T> {
        nested::zeroed::<T, S>()
    }

    #[inline]
    fn filled<T: Dtype, S: Shape>(value: T) -> S::Nested<T> {
        let mut buffer = nested::zeroed::<T, S>();
        nested::elements_mut::<T, S>(&mut buffer).fill(value);
        buffer
    }

    #[inline]
    fn copied<T: Dtype, S: Shape>(from: &[T]) -> S::Nested<T> {
        *nested::from_slice::<T, S>(from)
    }

    #[inline]
    fn built<T: Dtype, S: Shape>(mut element: impl FnMut(S::Index) -> T) -> S::Nested<T> {
        let mut buffer = nested::zeroed::<T, S>();
        S::walk(nested::elements_mut::<T, S>(&mut buffer), |index, slot| *slot = element(index));
        buffer
    }

    #[inline]
    fn written<T: Dtype, S: Shape>(fill: impl FnOnce(&mut PartialInit<'_, T>)) -> S::Nested<T> {
        nested::written::<T, S>(fill)
    }

    #[inline]
    fn evaluated<T: Dtype, S: Shape, E: Elementwise<S, (), T>>(by: &E) -> S::Nested<T> {
        nested::evaluated::<T, S, E>(by)
    }

    #[inline]
    fn recast<T: Dtype, U: Dtype, S: Shape>(buffer: S::Nested<T>, mut convert: impl FnMut(T) -> U) -> S::Nested<U> {
        let elements = nested::elements::<T, S>(&buffer);
        nested::written::<U, S>(|init| init.each(S::COUNT, |i| convert(elements[i])))
    }
}
