//! A recording as a file.

use core::fmt;
use std::error::Error;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::interop::replace;

/// The error of a recording that could not be written.
///
/// ```
/// use haversack::monitor::Recording;
///
/// let error = Recording::with_capacity(2).write_csv("no/such/folder/memory.csv").unwrap_err();
/// assert_eq!(error.path().to_str(), Some("no/such/folder/memory.csv"));
/// assert!(error.to_string().starts_with("cannot write `no/such/folder/memory.csv`: "));
/// ```
#[derive(Debug)]
pub struct RecordError {
    path: PathBuf,
    source: io::Error,
}

impl RecordError {
    /// Returns the path of the file, which stays as it was.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl fmt::Display for RecordError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot write `{}`: {}", self.path.display(), self.source)
    }
}

impl Error for RecordError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.source)
    }
}

/// Writes the file at `path` at once or not at all.
pub(in crate::monitor) fn replace(path: &Path, text: &str) -> Result<(), RecordError> {
    let failed = |source| RecordError { path: path.to_path_buf(), source };
    replace::replace(path, |_, source| failed(source), |file| file.write_all(text.as_bytes()).map_err(failed))
}
