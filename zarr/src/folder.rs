//! The files of an array, as zarrs reads and writes them.
//!
//! A file takes its name when all of it is written, so that nobody reads a part. Ranges are compared with the length of the file before memory
//! is taken for them. Nothing is kept for files that were read.

use std::fs::File;
use std::io::{self, ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use zarrs::storage::byte_range::{ByteRange, ByteRangeIterator, InvalidByteRangeError};
use zarrs::storage::{
    Bytes, MaybeBytesIterator, OffsetBytesIterator, ReadableStorageTraits, StorageError, StoreKey, StorePrefix,
    WritableStorageTraits, store_set_partial_many,
};

/// A folder whose files are the values of keys.
pub(crate) struct Folder {
    path: PathBuf,
}

impl Folder {
    pub(crate) fn new(path: &Path) -> Self {
        Folder { path: path.to_path_buf() }
    }

    fn path_of(&self, name: &str) -> PathBuf {
        if name.is_empty() { self.path.clone() } else { self.path.join(name) }
    }
}

/// Returns `None` for a file that is not there.
fn found<T>(result: io::Result<T>) -> Result<Option<T>, StorageError> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Reads a range of a file of `length` bytes.
fn read_range(file: &mut File, length: u64, range: ByteRange) -> Result<Bytes, StorageError> {
    let (start, bytes) = match range {
        ByteRange::FromStart(start, Some(bytes)) => (start, bytes),
        ByteRange::FromStart(start, None) => (start, length.saturating_sub(start)),
        ByteRange::Suffix(bytes) => (length.saturating_sub(bytes), bytes),
    };
    if start.checked_add(bytes).is_none_or(|end| end > length) {
        return Err(InvalidByteRangeError::new(range, length).into());
    }
    let mut content = vec![0; usize::try_from(bytes).map_err(io::Error::other)?];
    file.seek(SeekFrom::Start(start))?;
    file.read_exact(&mut content)?;
    Ok(content.into())
}

impl ReadableStorageTraits for Folder {
    fn get_partial_many<'a>(
        &'a self,
        key: &StoreKey,
        ranges: ByteRangeIterator<'a>,
    ) -> Result<MaybeBytesIterator<'a>, StorageError> {
        let Some(mut file) = found(File::open(self.path_of(key.as_str())))? else { return Ok(None) };
        let length = file.metadata()?.len();
        Ok(Some(Box::new(ranges.map(move |range| read_range(&mut file, length, range)))))
    }

    fn size_key(&self, key: &StoreKey) -> Result<Option<u64>, StorageError> {
        Ok(found(self.path_of(key.as_str()).metadata())?.map(|metadata| metadata.len()))
    }

    fn supports_get_partial(&self) -> bool {
        true
    }
}

impl WritableStorageTraits for Folder {
    fn set(&self, key: &StoreKey, value: Bytes) -> Result<(), StorageError> {
        let path = self.path_of(key.as_str());
        let folder = path.parent().unwrap_or(&self.path);
        std::fs::create_dir_all(folder)?;
        let mut aside = tempfile::Builder::new();
        aside.prefix(".haversack-").suffix(".tmp");
        #[cfg(unix)]
        aside.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666)); // less the user's mask
        let mut aside = aside.tempfile_in(folder)?;
        aside.write_all(&value)?;
        aside.persist(path).map_err(|error| error.error)?;
        Ok(())
    }

    fn set_partial_many(&self, key: &StoreKey, values: OffsetBytesIterator) -> Result<(), StorageError> {
        store_set_partial_many(self, key, values)
    }

    fn erase(&self, key: &StoreKey) -> Result<(), StorageError> {
        found(std::fs::remove_file(self.path_of(key.as_str()))).map(|_| ())
    }

    fn erase_prefix(&self, prefix: &StorePrefix) -> Result<(), StorageError> {
        found(std::fs::remove_dir_all(self.path_of(prefix.as_str()))).map(|_| ())
    }

    fn supports_set_partial(&self) -> bool {
        false
    }
}
