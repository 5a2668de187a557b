//! Errors of saving and loading snapshots.

use core::fmt;
use std::error::Error;
use std::io;
use std::path::{Path, PathBuf};
use std::string::String;

/// An error of saving or loading a snapshot, with the path of the file.
#[derive(Debug)]
pub struct SnapshotError {
    path: PathBuf,
    kind: SnapshotErrorKind,
}

/// The kind of a [`SnapshotError`].
#[derive(Debug)]
#[non_exhaustive]
pub enum SnapshotErrorKind {
    /// The system refused an operation.
    #[non_exhaustive]
    Io {
        /// The refused operation: `open`, `read`, `write`, `replace`.
        action: &'static str,
        /// The reason.
        source: io::Error,
    },
    /// The file is not JSON, or not of this form. The message says what was expected and found, with the line and the column.
    #[non_exhaustive]
    Json {
        /// The mismatch, and its position.
        source: serde_json::Error,
    },
    /// The file has another format: `haversack snapshot` was expected.
    #[non_exhaustive]
    Format {
        /// The name of the format in the file.
        found: String,
    },
    /// The file has another version of the format: 1 was expected.
    #[non_exhaustive]
    Version {
        /// The version of the file.
        found: u64,
    },
    /// A place refers to a frame that does not exist.
    #[non_exhaustive]
    Frame {
        /// The number of the place, from 0.
        place: usize,
        /// The number of frames.
        expected_below: usize,
        /// The number of the frame.
        found: usize,
    },
    /// A place has no frame.
    #[non_exhaustive]
    NoFrame {
        /// The number of the place, from 0.
        place: usize,
    },
    /// The sums are larger than 2^63 - 1.
    #[non_exhaustive]
    TooLarge {
        /// The number of the first place with which they are, from 0.
        place: usize,
    },
}

impl SnapshotError {
    pub(super) fn new(path: &Path, kind: SnapshotErrorKind) -> Self {
        SnapshotError { path: path.into(), kind }
    }

    /// Returns the path of the file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Returns the kind of the error.
    pub fn kind(&self) -> &SnapshotErrorKind {
        &self.kind
    }
}

impl SnapshotErrorKind {
    pub(super) fn io(action: &'static str, source: io::Error) -> Self {
        SnapshotErrorKind::Io { action, source }
    }
}

impl fmt::Display for SnapshotError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path.display(), self.kind)
    }
}

impl fmt::Display for SnapshotErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SnapshotErrorKind::Io { action, source } => write!(f, "could not {action}: {source}"),
            SnapshotErrorKind::Json { source } => write!(f, "expected a snapshot in JSON: {source}"),
            SnapshotErrorKind::Format { found } => {
                write!(f, "expected the format \"haversack snapshot\", found {found:?}")
            }
            SnapshotErrorKind::Version { found } => write!(f, "expected version 1, found {found}"),
            SnapshotErrorKind::Frame { place, expected_below, found } => {
                write!(f, "expected frames below {expected_below}, found {found} in place {place}")
            }
            SnapshotErrorKind::NoFrame { place } => write!(f, "expected a frame at least, found none in place {place}"),
            SnapshotErrorKind::TooLarge { place } => {
                write!(f, "expected sums of at most 9223372036854775807, found more with place {place}")
            }
        }
    }
}

impl Error for SnapshotError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match &self.kind {
            SnapshotErrorKind::Io { source, .. } => Some(source),
            SnapshotErrorKind::Json { source } => Some(source),
            _ => None,
        }
    }
}
