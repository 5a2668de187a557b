//! Tensors as the format has them.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

use super::{has_name, name_of};
use crate::array::Array;
use crate::dtype::{Dtype, DtypeInfo};
use crate::interop::error::{DataError, DataErrorKind, DataFormat};
use crate::interop::npy::read;
use crate::interop::replace::replace;
use crate::interop::turn::turn;
use crate::shape::Shape;
use crate::storage::Storage;

/// An array with a name, to be written.
#[derive(Clone, Copy)]
pub struct Tensor<'a> {
    name: &'a str,
    dtype: DtypeInfo,
    axes: &'static [usize],
    bytes: &'a [u8],
}

impl<'a> Tensor<'a> {
    /// Gives an array a name. Copies nothing.
    ///
    /// # Checked at build time
    /// That the format has the dtype: it has no records and no `Complex<f64>`.
    pub fn new<T: Dtype, S: Shape, W: Storage>(name: &'a str, array: &'a Array<T, S, W>) -> Self {
        const { has_name(&T::DTYPE) };
        Tensor { name, dtype: T::DTYPE, axes: S::AXES, bytes: bytemuck::cast_slice(array.as_slice()) }
    }
}

/// Writes a `.safetensors` file. Allocates the header.
///
/// The file is written aside, and takes its name when all is written and flushed to the disk, as by
/// [`write_npy`](crate::Array::write_npy). Tensors are ordered by alignment, then by name, as other writers order them, so that each can
/// be read without a copy.
///
/// # Errors
/// At run time: [`Io`](DataErrorKind::Io), such as a full disk: the old file is still there then; two tensors of one name.
pub fn write(path: impl AsRef<Path>, tensors: &[Tensor<'_>]) -> Result<(), DataError> {
    let path = path.as_ref();
    let refused = |action, source| DataError::from(read::refused(DataFormat::Safetensors, action, path, source));
    replace(path, refused, |file: &mut File| write_to(file, tensors)).map_err(|error| error.in_file(path))
}

/// Writes a `.safetensors` file to a writer, and flushes it. Allocates the header.
///
/// # Errors
/// At run time: [`Io`](DataErrorKind::Io) of the writer, with part of the file written; two tensors of one name.
pub fn write_to(mut writer: impl Write, tensors: &[Tensor<'_>]) -> Result<(), DataError> {
    let mut tensors = tensors.to_vec();
    tensors.sort_by_key(|tensor| (std::cmp::Reverse(unit(&tensor.dtype)), tensor.name));
    let header = header(&tensors).map_err(DataError::from)?;
    let mut write = || {
        writer.write_all(&(header.len() as u64).to_le_bytes())?;
        writer.write_all(header.as_bytes())?;
        tensors.iter().try_for_each(|tensor| little_endian(&mut writer, tensor))?;
        writer.flush()
    };
    write().map_err(|source| DataErrorKind::Io { action: "write", source }.into())
}

/// Returns the bytes of a number of the dtype.
fn unit(dtype: &DtypeInfo) -> usize {
    if dtype.kind == 'c' { dtype.itemsize / 2 } else { dtype.itemsize }
}

/// Returns the header, with spaces behind it up to a multiple of 8.
fn header(tensors: &[Tensor<'_>]) -> Result<String, DataErrorKind> {
    let mut header = String::from("{");
    let mut begin = 0u64;
    for (position, tensor) in tensors.iter().enumerate() {
        if tensors[..position].iter().any(|before| before.name == tensor.name) {
            let source = io::Error::other(format!("two tensors have the name '{}'", tensor.name.escape_debug()));
            return Err(DataErrorKind::Io { action: "write", source });
        }
        let end = begin + tensor.bytes.len() as u64;
        let name = serde_json::to_string(tensor.name)
            .map_err(|error| DataErrorKind::Io { action: "write", source: error.into() })?;
        let separator = if position == 0 { "" } else { "," };
        let dtype = name_of(&tensor.dtype).unwrap_or_default();
        let _ = write!(
            header,
            "{separator}{name}:{{\"dtype\":\"{dtype}\",\"shape\":{:?},\"data_offsets\":[{begin},{end}]}}",
            tensor.axes
        );
        begin = end;
    }
    header.push('}');
    while !header.len().is_multiple_of(8) {
        header.push(' ');
    }
    Ok(header)
}

/// Writes the elements in the byte order of the format.
fn little_endian(writer: &mut dyn Write, tensor: &Tensor<'_>) -> io::Result<()> {
    if cfg!(target_endian = "little") {
        return writer.write_all(tensor.bytes);
    }
    let mut room = [0; 4096];
    for piece in tensor.bytes.chunks(room.len()) {
        let room = &mut room[..piece.len()];
        room.copy_from_slice(piece);
        turn(room, &tensor.dtype);
        writer.write_all(room)?;
    }
    Ok(())
}
