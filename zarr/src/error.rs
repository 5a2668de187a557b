//! Errors of zarrs as those of haversack.

use std::io;
use std::sync::Arc;

use haversack::interop::error::{DataErrorKind, DataPart};
use zarrs::array::{ArrayCreateError, ArrayError, CodecError};
use zarrs::storage::StorageError;

/// Returns the error of metadata.
pub(crate) fn of_metadata(error: ArrayCreateError) -> DataErrorKind {
    match error {
        ArrayCreateError::MissingMetadata => {
            let reason = "there is no array of Zarr: neither `zarr.json` nor `.zarray`";
            DataErrorKind::io("open")(io::Error::new(io::ErrorKind::NotFound, reason))
        }
        ArrayCreateError::StorageError(StorageError::IOError(error)) => refused("read", error),
        error => DataErrorKind::invalid(DataPart::Header, error),
    }
}

/// Returns the error of a chunk.
pub(crate) fn of_data(error: ArrayError) -> DataErrorKind {
    match error {
        ArrayError::StorageError(error) => of_storage("read or write")(error),
        ArrayError::CodecError(CodecError::StorageError(error)) => of_storage("read")(error),
        ArrayError::CodecError(error) => DataErrorKind::invalid(DataPart::Payload, error),
        error => DataErrorKind::invalid(DataPart::Payload, error),
    }
}

/// Returns the error of a file.
pub(crate) fn of_storage(action: &'static str) -> impl FnOnce(StorageError) -> DataErrorKind {
    move |error| match error {
        StorageError::IOError(error) => refused(action, error),
        error => DataErrorKind::invalid(DataPart::Payload, error),
    }
}

fn refused(action: &'static str, error: Arc<io::Error>) -> DataErrorKind {
    let error = Arc::try_unwrap(error).unwrap_or_else(|shared| io::Error::new(shared.kind(), shared));
    DataErrorKind::io(action)(error)
}
