//! The elements behind a header: into the array itself, in the orders of this machine.
//!
//! | the data | the way of an element |
//! | --- | --- |
//! | in the orders of arrays | into the array, by one call for all |
//! | in the other byte order | into the array, and turned there, 64 KiB at a time: while they are in the cache |
//! | in column-major order; bools and records | by way of 4096 bytes on the stack, from where each is put into its place |

use std::io::Read;

use super::error::{DataErrorKind, DataPart};
use super::fill::fill;
use super::preflight::Agreed;
use super::turn::{no_bool, turn};
use crate::dtype::{Dtype, DtypeInfo};

/// The bytes that are read before they are turned.
const PIECE: usize = 64 * 1024;

/// The bytes by way of which elements are put into their places.
const ROOM: usize = 4096;

/// Reads all elements of an array, whose shape is `axes`.
pub(crate) fn read<T: Dtype>(
    reader: &mut dyn Read,
    agreed: Agreed,
    axes: &[usize],
    elements: &mut [T],
) -> Result<(), DataErrorKind> {
    let found = match T::bytes_mut(elements) {
        Some(bytes) if !agreed.column_major && agreed.swapped => turned(reader, &T::DTYPE, bytes)?,
        Some(bytes) if !agreed.column_major => fill(reader, bytes)?,
        _ => read_each(reader, agreed, axes, elements)?,
    };
    if found < agreed.nbytes {
        let (expected, found) = (agreed.nbytes as u64, found as u64);
        return Err(DataErrorKind::Truncated { part: DataPart::Payload, expected, found });
    }
    Ok(())
}

/// Reads numbers, and turns their bytes where they are. Returns the number of bytes there were.
fn turned(reader: &mut dyn Read, dtype: &DtypeInfo, bytes: &mut [u8]) -> Result<usize, DataErrorKind> {
    let mut read = 0;
    for piece in bytes.chunks_mut(PIECE) {
        let found = fill(reader, piece)?;
        turn(piece, dtype);
        read += found;
        if found < piece.len() {
            break;
        }
    }
    Ok(read)
}

/// Reads elements one after the other, and puts each into its place. Returns the number of bytes there were.
fn read_each<T: Dtype>(
    reader: &mut dyn Read,
    agreed: Agreed,
    axes: &[usize],
    elements: &mut [T],
) -> Result<usize, DataErrorKind> {
    const { assert!(size_of::<T>() <= ROOM, "records in files have at most 4096 bytes") };
    let mut buffer = [0u8; ROOM];
    let mut places =
        if agreed.column_major { PlacesInOrder::by_columns(axes) } else { PlacesInOrder::in_order(elements.len()) };
    let (mut read, mut left) = (0, size_of_val(elements));
    while left > 0 {
        let piece = &mut buffer[..left.min(ROOM / size_of::<T>() * size_of::<T>())];
        let found = fill(reader, piece)?;
        if agreed.swapped {
            turn(piece, &T::DTYPE);
        }
        for bytes in piece[..found].chunks_exact(size_of::<T>()) {
            let place = places.next();
            elements[place] = T::of_bytes(bytes).map_err(|byte| no_bool(axes, place, byte))?;
        }
        read += found;
        left -= piece.len();
        if found < piece.len() {
            break;
        }
    }
    Ok(read)
}

/// The places in an array of elements that come one after the other.
struct PlacesInOrder {
    axes: [AxisCount; 6],
    rank: usize,
    place: usize,
}

/// An axis, and how far one has come along it.
#[derive(Clone, Copy, Default)]
struct AxisCount {
    at: usize,
    length: usize,
    stride: usize,
}

impl PlacesInOrder {
    fn in_order(elements: usize) -> Self {
        let mut axes = [AxisCount::default(); 6];
        axes[0] = AxisCount { at: 0, length: elements, stride: 1 };
        PlacesInOrder { axes, rank: 1, place: 0 }
    }

    /// Counts the first axis first, in an array whose last axis is contiguous.
    fn by_columns(lengths: &[usize]) -> Self {
        let mut axes = [AxisCount::default(); 6];
        let mut stride = 1;
        for (axis, &length) in axes[..lengths.len()].iter_mut().zip(lengths).rev() {
            *axis = AxisCount { at: 0, length, stride };
            stride *= length;
        }
        PlacesInOrder { axes, rank: lengths.len(), place: 0 }
    }

    #[inline]
    fn next(&mut self) -> usize {
        let place = self.place;
        for axis in &mut self.axes[..self.rank] {
            axis.at += 1;
            self.place += axis.stride;
            if axis.at < axis.length {
                break;
            }
            self.place -= axis.at * axis.stride;
            axis.at = 0;
        }
        place
    }
}
