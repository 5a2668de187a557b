//! Writing a file at once or not at all.

use core::fmt;
use core::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::error::Error;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// A recording that could not be written.
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
    /// The file that is as it was.
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

/// Writes a file beside that at `path`, and gives it that name when all is written.
pub(in crate::monitor) fn replace(path: &Path, text: &str) -> Result<(), RecordError> {
    static COUNT: AtomicU32 = AtomicU32::new(0);

    let error = |source| RecordError { path: path.to_path_buf(), source };
    let count = COUNT.fetch_add(1, Relaxed);
    // Where the name is a link, what it leads to is replaced.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    let temporary = target.with_file_name(std::format!(".haversack-record-{}-{count}.tmp", std::process::id()));
    let written = write(&temporary, text).and_then(|()| fs::rename(&temporary, &target));
    written.map_err(|source| {
        if source.kind() != io::ErrorKind::AlreadyExists {
            // Nothing can be done about a failure here.
            let _ = fs::remove_file(&temporary);
        }
        error(source)
    })
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    let mut file = fs::OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}
