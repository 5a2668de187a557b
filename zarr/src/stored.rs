//! An array in a folder, without the types: the part that all dtypes and shapes share.

use std::borrow::Cow;
use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use haversack::interop::elements;
use haversack::interop::error::{DataErrorKind, ExpectedArray, FoundArray};
use haversack::rows::ItemShape;
use haversack::{DataError, Dtype, DtypeInfo};
use zarrs::array::codec::ZstdCodec;
use zarrs::array::{Array, ArrayBuilder, ArrayBytes, ArrayMetadataOptions, CodecOptions, FillValue, unravel_index};
use zarrs::plugin::{ExtensionName, ZarrVersion};

use crate::codecs;
use crate::compression::Compression;
use crate::error::{of_data, of_metadata, of_storage};
use crate::folder::Folder;
use crate::numbers::at_index;

/// An array of any dtype and shape.
pub(crate) struct Stored {
    array: Array<Folder>,
    path: PathBuf,
    /// The shape of each chunk, which has no length of 0.
    chunk: Vec<u64>,
    options: CodecOptions,
}

/// # Metadata
impl Stored {
    /// Reads the metadata of an array.
    pub(crate) fn open(path: &Path) -> Result<Self, DataError> {
        codecs::bound();
        let array = Array::open(Arc::new(Folder::new(path)), "/").map_err(of_metadata);
        array.and_then(|array| Self::of(array, path)).map_err(|kind| DataError::from(kind).in_file(path))
    }

    /// Writes the metadata of an array of zeros.
    pub(crate) fn create(
        path: &Path,
        dtype: &DtypeInfo,
        shape: Vec<u64>,
        chunk: &[usize],
        compression: Compression,
    ) -> Result<Self, DataError> {
        let create = || {
            if ["zarr.json", ".zarray", ".zgroup"].iter().any(|name| path.join(name).exists()) {
                let reason = Error::new(ErrorKind::AlreadyExists, "there is an array or a group of this name");
                return Err(DataErrorKind::io("create")(reason));
            }
            let chunk: Vec<u64> = chunk.iter().map(|&length| length as u64).collect();
            let zero = FillValue::new(vec![0; dtype.itemsize]);
            let mut builder = ArrayBuilder::new(shape, chunk, dtype.numpy, zero);
            if let Compression::Zstd { level } = compression {
                builder.bytes_to_bytes_codecs(vec![Arc::new(ZstdCodec::new(level, false))]);
            }
            let stored = Self::of(builder.build(Arc::new(Folder::new(path)), "/").map_err(of_metadata)?, path)?;
            stored.store_metadata().map(|()| stored)
        };
        create().map_err(|kind| DataError::from(kind).in_file(path))
    }

    fn of(array: Array<Folder>, path: &Path) -> Result<Self, DataErrorKind> {
        let grid = array.chunk_grid().name(ZarrVersion::V3).unwrap_or_default();
        if grid != "regular" {
            return Err(DataErrorKind::unsupported(format!("the chunk grid '{grid}'")));
        }
        let origin = vec![0; array.dimensionality()];
        let chunk: Vec<u64> = array.chunk_shape(&origin).map_err(of_data)?.iter().map(|length| length.get()).collect();
        if let Some(length) = array.shape().iter().find(|&&length| usize::try_from(length).is_err()) {
            return Err(DataErrorKind::unsupported(format!("an axis of length {length}")));
        }
        let itemsize = array.data_type().fixed_size().unwrap_or(1) as u64;
        let nbytes = chunk.iter().try_fold(itemsize, |nbytes, &length| nbytes.checked_mul(length));
        if nbytes.is_none_or(|nbytes| nbytes > isize::MAX as u64) {
            return Err(DataErrorKind::unsupported(format!(
                "a chunk of shape {chunk:?}, which memory cannot address,"
            )));
        }
        // One chunk is decoded at a time.
        let options = CodecOptions::default().with_concurrent_target(1).with_chunk_concurrent_minimum(1);
        Ok(Stored { array, path: path.to_path_buf(), chunk, options })
    }

    pub(crate) fn shape(&self) -> &[u64] {
        self.array.shape()
    }

    pub(crate) fn chunk(&self) -> &[u64] {
        &self.chunk
    }

    /// Returns the number of rows, if the array is one of rows of dtype `T` and shape `S`.
    pub(crate) fn rows<T: Dtype, S: ItemShape>(&self) -> Result<usize, DataError> {
        let rows = ExpectedArray::of_rows::<T, S>(u64::MAX).compare(&self.found(self.shape()));
        rows.map_err(|kind| self.error(kind))
    }

    /// Describes an array of the dtype of this one.
    pub(crate) fn found(&self, shape: &[u64]) -> FoundArray {
        let name = self.array.data_type().name(ZarrVersion::V3);
        FoundArray::new(name.unwrap_or(Cow::Borrowed("a dtype without a name")), shape)
    }

    /// Changes the shape. Chunks stay as they are.
    pub(crate) fn resize(&mut self, shape: Vec<u64>) -> Result<(), DataError> {
        let before = self.shape().to_vec();
        self.reshape(shape).map_err(|kind| {
            // The array is again as its file says.
            let _ = self.array.set_shape(before);
            self.error(kind)
        })
    }

    fn reshape(&mut self, shape: Vec<u64>) -> Result<(), DataErrorKind> {
        self.array.set_shape(shape).map_err(of_metadata)?;
        self.store_metadata()
    }

    fn store_metadata(&self) -> Result<(), DataErrorKind> {
        let options = ArrayMetadataOptions::default().with_include_zarrs_metadata(false);
        self.array.store_metadata_opt(&options).map_err(of_storage("write"))
    }

    pub(crate) fn error(&self, kind: DataErrorKind) -> DataError {
        DataError::from(kind).in_file(&self.path)
    }

    /// Returns an error with the name of the file of a chunk.
    fn error_in(&self, chunk: &[u64], kind: DataErrorKind) -> DataError {
        self.error(kind).in_member(self.array.chunk_key(chunk).as_str())
    }
}

/// # Elements
impl Stored {
    /// Reads a chunk: the elements that its file has, or the fill value if there is no file.
    pub(crate) fn read_chunk<T: Dtype>(&self, chunk: &[u64], out: &mut [T]) -> Result<(), DataError> {
        let mut read = || match self.decoded(chunk)? {
            Some(bytes) => elements::copy_from_bytes(&bytes, out)
                .map_err(|kind| at_index(kind, &lengths(&self.chunk).collect::<Vec<_>>(), 0)),
            None => self.fill(out),
        };
        read().map_err(|kind| self.error_in(chunk, kind))
    }

    /// Reads the bytes of the first `rows` rows of the chunks at `at` along the first axis; `None` if none of them has a file. Chunks are
    /// decoded one after the other.
    pub(crate) fn read_rows(&self, at: u64, rows: usize) -> Result<Option<Vec<u8>>, DataError> {
        let (shape, chunk) = (self.shape(), &self.chunk);
        let fill = self.array.fill_value().as_ne_bytes();
        let count: usize = lengths(&shape[1..]).product::<usize>() * rows;
        let grid = &self.array.chunk_grid_shape()[1..];
        let mut band = None;
        for number in 0..grid.iter().product() {
            let others = unravel_index(number, grid).unwrap_or_default();
            let index: Vec<u64> = std::iter::once(at).chain(others).collect();
            let Some(bytes) = self.decoded(&index).map_err(|kind| self.error_in(&index, kind))? else { continue };
            if chunk[1..] == shape[1..] {
                let mut whole = bytes.into_owned();
                whole.truncate(count * fill.len());
                return Ok(Some(whole));
            }
            let parts: Vec<Part> = (0..chunk.len())
                .map(|axis| Part {
                    from: chunk[axis] as usize,
                    to: if axis == 0 { rows } else { shape[axis] as usize },
                    begin: if axis == 0 { 0 } else { (index[axis] * chunk[axis]) as usize },
                })
                .collect();
            copy_part(&parts, &bytes, band.get_or_insert_with(|| fill.repeat(count)), fill.len());
        }
        Ok(band)
    }

    /// Reads the bytes of the elements of a chunk, if it has a file.
    fn decoded(&self, chunk: &[u64]) -> Result<Option<Cow<'static, [u8]>>, DataErrorKind> {
        let found: Option<ArrayBytes<'static>> =
            self.array.retrieve_chunk_if_exists_opt(chunk, &self.options).map_err(of_data)?;
        found.map(|bytes| bytes.into_fixed().map_err(|error| of_data(error.into()))).transpose()
    }

    /// Writes a chunk. One whose elements are the fill value has no file.
    pub(crate) fn write_chunk<T: Dtype>(&self, chunk: &[u64], elements: &[T]) -> Result<(), DataError> {
        let bytes = ArrayBytes::new_flen(bytemuck::cast_slice::<T, u8>(elements));
        let written = self.array.store_chunk_opt(chunk, bytes, &self.options);
        written.map_err(|error| self.error_in(chunk, of_data(error)))
    }

    /// Writes the fill value into all elements.
    pub(crate) fn fill<T: Dtype>(&self, out: &mut [T]) -> Result<(), DataErrorKind> {
        let Some(first) = out.first_mut() else { return Ok(()) };
        elements::copy_from_bytes(self.array.fill_value().as_ne_bytes(), std::slice::from_mut(first))?;
        let value = *first;
        out.fill(value);
        Ok(())
    }
}

fn lengths(axes: &[u64]) -> impl Iterator<Item = usize> {
    axes.iter().map(|&length| length as usize)
}

/// An axis of a chunk, and of the array that it is a part of.
struct Part {
    /// The length of the chunk, and of the array.
    from: usize,
    to: usize,
    /// The place in the array at which the chunk begins.
    begin: usize,
}

/// Copies the elements of a chunk that lie in an array.
fn copy_part(axes: &[Part], from: &[u8], to: &mut [u8], itemsize: usize) {
    let [Part { from: length, to: end, begin }, others @ ..] = axes else { return };
    let [of_chunk, of_array] = [|axis: &Part| axis.from, |axis: &Part| axis.to]
        .map(|length| others.iter().map(length).product::<usize>() * itemsize);
    let inside = (*length).min(end.saturating_sub(*begin));
    if others.is_empty() {
        to[begin * itemsize..][..inside * itemsize].copy_from_slice(&from[..inside * itemsize]);
        return;
    }
    for i in 0..inside {
        copy_part(others, &from[i * of_chunk..][..of_chunk], &mut to[(begin + i) * of_array..][..of_array], itemsize);
    }
}
