//! An array in a folder, without the types: the part that all dtypes and shapes share.

use std::borrow::Cow;
use std::io::{Error, ErrorKind};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use haversack::interop::elements;
use haversack::interop::error::{DataErrorKind, FoundArray};
use haversack::{DataError, Dtype, DtypeInfo};
use zarrs::array::codec::ZstdCodec;
use zarrs::array::{Array, ArrayBuilder, ArrayBytes, ArrayMetadataOptions, ArraySubset, CodecOptions, FillValue};
use zarrs::plugin::{ExtensionName, ZarrVersion};

use crate::compression::Compression;
use crate::error::{of_data, of_metadata, of_storage};
use crate::folder::Folder;

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
        let mut read = || match self.array.retrieve_chunk_if_exists_opt(chunk, &self.options).map_err(of_data)? {
            Some(bytes) => elements::copy_from_bytes(&fixed(bytes)?, out),
            None => self.fill(out),
        };
        read().map_err(|kind| self.error_in(chunk, kind))
    }

    /// Writes a chunk. One whose elements are the fill value has no file.
    pub(crate) fn write_chunk<T: Dtype>(&self, chunk: &[u64], elements: &[T]) -> Result<(), DataError> {
        let bytes = ArrayBytes::new_flen(bytemuck::cast_slice::<T, u8>(elements));
        let written = self.array.store_chunk_opt(chunk, bytes, &self.options);
        written.map_err(|error| self.error_in(chunk, of_data(error)))
    }

    /// Reads the bytes of the elements at these indices of the first axis.
    pub(crate) fn read_rows(&self, rows: Range<u64>) -> Result<Vec<u8>, DataError> {
        let others = self.shape()[1..].iter().map(|&length| 0..length);
        let subset = ArraySubset::new_with_ranges(&std::iter::once(rows).chain(others).collect::<Vec<_>>());
        let bytes = self.array.retrieve_array_subset_opt(&subset, &self.options).map_err(of_data);
        bytes.and_then(fixed).map(Cow::into_owned).map_err(|kind| self.error(kind))
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

fn fixed(bytes: ArrayBytes<'static>) -> Result<Cow<'static, [u8]>, DataErrorKind> {
    bytes.into_fixed().map_err(|error| of_data(error.into()))
}
