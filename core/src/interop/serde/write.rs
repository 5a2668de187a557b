//! Arrays and rows as sequences, or as bytes.

use alloc::vec::Vec;

use serde::ser::{Serialize, SerializeSeq, SerializeTuple, Serializer};

use crate::array::Array;
use crate::dtype::Dtype;
use crate::interop::turn::turn;
use crate::layout::MAX_RANK;
use crate::rows::{Bound, ItemShape, Rows};
use crate::shape::Shape;
use crate::storage::Storage;

/// See the module [`serde`](crate::interop::serde).
impl<T: Dtype + Serialize, S: Shape, W: Storage> Serialize for Array<T, S, W> {
    fn serialize<Z: Serializer>(&self, serializer: Z) -> Result<Z::Ok, Z::Error> {
        write(self.as_slice(), S::AXES, serializer)
    }
}

/// See the module [`serde`](crate::interop::serde).
impl<T: Dtype + Serialize, S: ItemShape, MAX: Bound<T, S, W>, W: Storage> Serialize for Rows<T, S, MAX, W> {
    fn serialize<Z: Serializer>(&self, serializer: Z) -> Result<Z::Ok, Z::Error> {
        let mut axes = [self.len(); MAX_RANK];
        axes[1..=S::RANK].copy_from_slice(S::AXES);
        write(self.as_slice(), &axes[..=S::RANK], serializer)
    }
}

fn write<T: Dtype + Serialize, Z: Serializer>(
    elements: &[T],
    axes: &[usize],
    serializer: Z,
) -> Result<Z::Ok, Z::Error> {
    if serializer.is_human_readable() {
        return Nested { elements, axes }.serialize(serializer);
    }
    let mut parts = serializer.serialize_tuple(3)?;
    parts.serialize_element(T::DTYPE.numpy)?;
    parts.serialize_element(axes)?;
    let bytes: &[u8] = bytemuck::cast_slice(elements);
    if cfg!(target_endian = "little") {
        parts.serialize_element(&BytesOfAll(bytes))?;
    } else {
        let mut turned = Vec::from(bytes);
        turn(&mut turned, &T::DTYPE);
        parts.serialize_element(&BytesOfAll(&turned))?;
    }
    parts.end()
}

/// The elements along some axes.
struct Nested<'a, T> {
    elements: &'a [T],
    axes: &'a [usize],
}

impl<T: Serialize> Serialize for Nested<'_, T> {
    fn serialize<Z: Serializer>(&self, serializer: Z) -> Result<Z::Ok, Z::Error> {
        let [length, inner @ ..] = self.axes else { return self.elements[0].serialize(serializer) };
        let mut items = serializer.serialize_seq(Some(*length))?;
        let each = inner.iter().product::<usize>();
        for item in 0..*length {
            items.serialize_element(&Nested { elements: &self.elements[item * each..][..each], axes: inner })?;
        }
        items.end()
    }
}

struct BytesOfAll<'a>(&'a [u8]);

impl Serialize for BytesOfAll<'_> {
    fn serialize<Z: Serializer>(&self, serializer: Z) -> Result<Z::Ok, Z::Error> {
        serializer.serialize_bytes(self.0)
    }
}
