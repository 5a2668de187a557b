//! Opening files, and reading the elements in them.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::fill::fill;
use super::{ExpectedFile, NpyErrorKind, NpyPart, header};
use crate::dtype::Dtype;

/// Opens a file and checks everything but its payload, whose first byte comes next.
pub(super) fn open(path: &Path, expected: ExpectedFile) -> Result<File, NpyErrorKind> {
    let mut file = File::open(path).map_err(|source| refused("open", path, source))?;
    let metadata = file.metadata().map_err(NpyErrorKind::io("open"))?;
    if metadata.is_dir() {
        return Err(NpyErrorKind::Directory);
    }
    let before = header::accept(&mut file, expected)?;
    if metadata.is_file() {
        let expected = expected.nbytes as u64;
        let found = metadata.len().saturating_sub(before);
        if found < expected {
            return Err(NpyErrorKind::Truncated { part: NpyPart::Payload, expected, found });
        }
        if found > expected {
            return Err(NpyErrorKind::Trailing { expected, found: found - expected });
        }
    }
    Ok(file)
}

/// Returns the reason why `path` was not opened: some systems refuse directories in words that do not say so.
pub(super) fn refused(action: &'static str, path: &Path, source: io::Error) -> NpyErrorKind {
    if path.is_dir() { NpyErrorKind::Directory } else { NpyErrorKind::Io { action, source } }
}

/// Reads all elements.
pub(super) fn read<T: Dtype>(
    reader: &mut dyn Read,
    expected: ExpectedFile,
    elements: &mut [T],
) -> Result<(), NpyErrorKind> {
    let found = match T::bytes_mut(elements) {
        Some(bytes) => fill(reader, bytes)?,
        None => read_each(reader, expected.axes, elements)?,
    };
    if found < expected.nbytes {
        let (expected, found) = (expected.nbytes as u64, found as u64);
        return Err(NpyErrorKind::Truncated { part: NpyPart::Payload, expected, found });
    }
    Ok(())
}

/// Reads elements that have bit patterns without a value, one after the other: bools, and what users declare. Returns the number of bytes
/// there were.
fn read_each<T: Dtype>(reader: &mut dyn Read, axes: &[usize], elements: &mut [T]) -> Result<usize, NpyErrorKind> {
    const ROOM: usize = 4096;
    const { assert!(size_of::<T>() <= ROOM, "records in files have at most 4096 bytes") };
    let mut buffer = [0u8; ROOM];
    let mut read = 0;
    for (number, chunk) in elements.chunks_mut(ROOM / size_of::<T>()).enumerate() {
        let found = fill(reader, &mut buffer[..size_of_val(chunk)])?;
        let first = number * (ROOM / size_of::<T>());
        let bytes = buffer[..found].chunks_exact(size_of::<T>());
        for (position, (element, bytes)) in chunk.iter_mut().zip(bytes).enumerate() {
            let wrong = |value| NpyErrorKind::Bool { index: index(axes, first + position), value };
            *element = T::of_bytes(bytes).map_err(wrong)?;
        }
        read += found;
        if found < size_of_val(chunk) {
            break;
        }
    }
    Ok(read)
}

/// Returns the index of the element at `position` in row-major order.
fn index(axes: &[usize], mut position: usize) -> Vec<usize> {
    let mut index = axes.to_vec();
    for length in index.iter_mut().rev() {
        (position, *length) = (position / *length, position % *length);
    }
    index
}
