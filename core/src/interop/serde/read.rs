//! Arrays and rows out of sequences, or of bytes: each element is written where it stays.

use alloc::format;
use alloc::string::String;
use core::fmt;

use serde::de::{self, Deserialize, DeserializeSeed, Deserializer, SeqAccess, Visitor};

use super::parts::Parts;
use crate::array::Array;
use crate::dtype::Dtype;
use crate::layout::MAX_RANK;
use crate::rows::{BoundOwned, ItemShape, Rows};
use crate::shape::Shape;
use crate::storage::{Storage, StorageOwned};
use crate::text::tuple;

/// See the module [`serde`](crate::interop::serde). Allocates `NBYTES`.
impl<'de, T: Dtype + Deserialize<'de>, S: Shape, W: StorageOwned> Deserialize<'de> for Array<T, S, W> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut array = Self::zeros();
        if deserializer.is_human_readable() {
            let place = &mut [0; MAX_RANK];
            NestedMut { elements: array.as_mut_slice(), axes: S::AXES, place, depth: 0 }.deserialize(deserializer)?;
        } else {
            let elements = array.as_mut_slice();
            deserializer.deserialize_tuple(3, Parts::new(None, S::AXES, move |_| Ok(elements)))?;
        }
        Ok(array)
    }
}

/// See the module [`serde`](crate::interop::serde). With a bound, allocates the bytes of `MAX` items; without, as they come.
impl<'de, T, S, MAX, W> Deserialize<'de> for Rows<T, S, MAX, W>
where
    T: Dtype + Deserialize<'de>,
    S: ItemShape,
    MAX: BoundOwned<T, S, W>,
    W: Storage,
{
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut rows = Self::new();
        if deserializer.is_human_readable() {
            deserializer.deserialize_seq(RowsOf { rows: &mut rows })?;
        } else {
            let empty = &mut rows;
            let parts = Parts::new(Some(()), S::AXES, move |count| {
                let bound = empty.capacity();
                let more =
                    empty.extended(count).map_err(|_| format!("expected at most {bound} rows, found {count}"))?;
                Ok(more.into_mut_slice())
            });
            deserializer.deserialize_tuple(3, parts)?;
        }
        Ok(rows)
    }
}

/// Rows that items are put behind.
struct RowsOf<'a, T: Dtype, S: ItemShape, MAX: BoundOwned<T, S, W>, W: Storage> {
    rows: &'a mut Rows<T, S, MAX, W>,
}

impl<'de, T, S, MAX, W> Visitor<'de> for RowsOf<'_, T, S, MAX, W>
where
    T: Dtype + Deserialize<'de>,
    S: ItemShape,
    MAX: BoundOwned<T, S, W>,
    W: Storage,
{
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "items of shape {}", tuple(S::AXES))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let mut place = [0; MAX_RANK];
        loop {
            let before = self.rows.len();
            let Ok(mut item) = self.rows.extended(1) else {
                return match items.next_element::<de::IgnoredAny>()? {
                    Some(_) => Err(de::Error::custom(format!("expected at most {before} rows, found more"))),
                    None => Ok(()),
                };
            };
            let nested = NestedMut { elements: item.as_mut_slice(), axes: S::AXES, place: &mut place, depth: 0 };
            match items.next_element_seed(nested) {
                Ok(Some(())) => {}
                Ok(None) => {
                    self.rows.truncate(before);
                    return Ok(());
                }
                Err(error) => return Err(de::Error::custom(format!("row {before}: {error}"))),
            }
        }
    }
}

/// The elements behind a place on the first axes, of which there are `depth`.
struct NestedMut<'a, T> {
    elements: &'a mut [T],
    axes: &'static [usize],
    place: &'a mut [usize; MAX_RANK],
    depth: usize,
}

impl<'de, T: Dtype + Deserialize<'de>> DeserializeSeed<'de> for NestedMut<'_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        if self.depth < self.axes.len() {
            return deserializer.deserialize_seq(self);
        }
        self.elements[0] = T::deserialize(deserializer)?;
        Ok(())
    }
}

impl<'de, T: Dtype + Deserialize<'de>> Visitor<'de> for NestedMut<'_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let length = self.axes[self.depth];
        write!(f, "{length} items{} of an array of shape {}", at(&self.place[..self.depth]), tuple(self.axes))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let NestedMut { elements, axes, place, depth } = self;
        let each = axes[depth + 1..].iter().product::<usize>();
        for item in 0..axes[depth] {
            place[depth] = item;
            let elements = &mut elements[item * each..][..each];
            if items.next_element_seed(NestedMut { elements, axes, place, depth: depth + 1 })?.is_none() {
                return Err(of_length(axes, &place[..depth], &format!("{item}")));
            }
        }
        match items.next_element::<de::IgnoredAny>()? {
            Some(_) => Err(of_length(axes, &place[..depth], "more")),
            None => Ok(()),
        }
    }
}

/// Names a place, if it is not the whole.
fn at(place: &[usize]) -> String {
    if place.is_empty() { String::new() } else { format!(" at {place:?}") }
}

fn of_length<E: de::Error>(axes: &[usize], place: &[usize], found: &str) -> E {
    let (length, shape) = (axes[place.len()], tuple(axes));
    E::custom(format!("expected {length} items{} of an array of shape {shape}, found {found}", at(place)))
}
