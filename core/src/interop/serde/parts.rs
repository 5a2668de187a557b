//! The form of formats of bytes: dtype, shape, and the bytes of all elements.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde::de::{self, DeserializeSeed, Deserializer, SeqAccess, Visitor};

use crate::dtype::Dtype;
use crate::interop::turn::{no_bool, turn};
use crate::layout::MAX_RANK;
use crate::text::tuple;

/// Reads the three parts. `of` gives the elements of as many rows, once as many bytes are there.
pub(super) struct Parts<F> {
    /// Whether the first axis is a number of rows, and `axes` those of a row.
    rows: Option<()>,
    axes: &'static [usize],
    of: F,
}

impl<'a, T: 'a, F: FnOnce(usize) -> Result<&'a mut [T], String>> Parts<F> {
    pub(super) fn new(rows: Option<()>, axes: &'static [usize], of: F) -> Self {
        Parts { rows, axes, of }
    }
}

impl<'de, 'a, T: Dtype, F: FnOnce(usize) -> Result<&'a mut [T], String>> Visitor<'de> for Parts<F> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the dtype, the shape and the bytes of an array")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<(), A::Error> {
        let missing = || de::Error::custom("expected the dtype, the shape and the bytes of an array, found the end");
        let dtype: String = parts.next_element()?.ok_or_else(missing)?;
        let shape: Vec<usize> = parts.next_element_seed(ShapeRead)?.ok_or_else(missing)?;
        let (count, inner) = match (self.rows, &shape[..]) {
            (Some(()), [count, inner @ ..]) => (*count, Some(inner)),
            (Some(()), []) => (0, None),
            (None, shape) => (1, Some(shape)),
        };
        if dtype != T::DTYPE.numpy || inner != Some(self.axes) {
            let of_rows = if self.rows.is_some() { "rows of " } else { "" };
            let (expected, found) = (tuple(self.axes), tuple(&shape));
            let text = format!("expected {of_rows}{} {expected}, found {dtype} {found}", T::DTYPE.numpy);
            return Err(de::Error::custom(text));
        }
        parts.next_element_seed(ElementBytes { count, axes: self.axes, of: self.of })?.ok_or_else(missing)
    }
}

/// A shape of as many axes as arrays may have.
struct ShapeRead;

impl<'de> DeserializeSeed<'de> for ShapeRead {
    type Value = Vec<usize>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Vec<usize>, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for ShapeRead {
    type Value = Vec<usize>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a shape of at most {MAX_RANK} axes")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut lengths: A) -> Result<Vec<usize>, A::Error> {
        let mut axes = Vec::with_capacity(MAX_RANK);
        while let Some(length) = lengths.next_element()? {
            if axes.len() == MAX_RANK {
                return Err(de::Error::invalid_length(axes.len() + 1, &self));
            }
            axes.push(length);
        }
        Ok(axes)
    }
}

/// The bytes of all elements.
struct ElementBytes<F> {
    count: usize,
    axes: &'static [usize],
    of: F,
}

impl<'de, 'a, T: Dtype, F: FnOnce(usize) -> Result<&'a mut [T], String>> DeserializeSeed<'de> for ElementBytes<F> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_bytes(self)
    }
}

impl<'a, T: Dtype, F: FnOnce(usize) -> Result<&'a mut [T], String>> Visitor<'_> for ElementBytes<F> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the bytes of {} times shape {}", self.count, tuple(self.axes))
    }

    fn visit_bytes<E: de::Error>(self, bytes: &[u8]) -> Result<(), E> {
        let of_one = self.axes.iter().product::<usize>() * size_of::<T>();
        if self.count.checked_mul(of_one) != Some(bytes.len()) {
            return Err(E::invalid_length(bytes.len(), &self));
        }
        let axes = self.axes;
        let elements = (self.of)(self.count).map_err(E::custom)?;
        if cfg!(target_endian = "little")
            && let Some(room) = T::bytes_mut(elements)
        {
            room.copy_from_slice(bytes);
            return Ok(());
        }
        let mut turned = Vec::from(&bytes[..0]);
        for (place, (element, bytes)) in elements.iter_mut().zip(bytes.chunks_exact(size_of::<T>())).enumerate() {
            turned.clear();
            turned.extend_from_slice(bytes);
            if cfg!(target_endian = "big") {
                turn(&mut turned, &T::DTYPE);
            }
            *element = T::of_bytes(&turned).map_err(|byte| E::custom(no_bool(axes, place, byte)))?;
        }
        Ok(())
    }
}
