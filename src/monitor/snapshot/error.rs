//! Why a snapshot was not saved or loaded.

use core::fmt;
use std::error::Error;
use std::io;
use std::path::{Path, PathBuf};
use std::string::String;

/// Why a snapshot was not saved or loaded, and of which file.
#[derive(Debug)]
pub struct SnapshotError {
    path: PathBuf,
    kind: SnapshotErrorKind,
}

/// Why a snapshot was not saved or loaded.
#[derive(Debug)]
#[non_exhaustive]
pub enum SnapshotErrorKind {
    /// The system refused.
    #[non_exhaustive]
    Io {
        /// What it refused to do: `open`, `read`, `write`, `replace`.
        action: &'static str,
        /// Why.
        source: io::Error,
    },
    /// Not JSON, or not of this form: the message has what was expected and found, the line and the column.
    #[non_exhaustive]
    Json {
        /// What did not fit, and where.
        source: serde_json::Error,
    },
    /// Another format: `haversack snapshot` was expected.
    #[non_exhaustive]
    Format {
        /// What it calls itself.
        found: String,
    },
    /// Another version of the format: 1 was expected.
    #[non_exhaustive]
    Version {
        /// The version of the file.
        found: u64,
    },
    /// A place names a frame that there is not.
    #[non_exhaustive]
    Frame {
        /// Which place, from 0.
        place: usize,
        /// How many frames there are.
        expected_below: usize,
        /// The number of the frame.
        found: usize,
    },
    /// A place without a frame.
    #[non_exhaustive]
    NoFrame {
        /// Which place, from 0.
        place: usize,
    },
    /// The sums are past 2^63 - 1.
    #[non_exhaustive]
    TooLarge {
        /// The first place with which they are, from 0.
        place: usize,
    },
}

impl SnapshotError {
    pub(super) fn new(path: &Path, kind: SnapshotErrorKind) -> Self {
        SnapshotError { path: path.into(), kind }
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What was wrong.
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
