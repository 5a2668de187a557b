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

/// Writes a file beside that at `path`, and gives it that name when all is written. What is no file, such as a terminal, is written to.
pub(in crate::monitor) fn replace(path: &Path, text: &str) -> Result<(), RecordError> {
    replaced(path, text).map_err(|source| RecordError { path: path.to_path_buf(), source })
}

fn replaced(path: &Path, text: &str) -> io::Result<()> {
    let old = fs::metadata(path).ok();
    if old.as_ref().is_some_and(|old| !old.is_file()) {
        return fs::OpenOptions::new().write(true).open(path)?.write_all(text.as_bytes());
    }
    // Where the name is a link, what it leads to is replaced.
    let target = if old.is_some() { fs::canonicalize(path)? } else { path.to_path_buf() };
    let (temporary, mut file) = beside(&target)?;
    let written = old
        .map_or(Ok(()), |old| file.set_permissions(old.permissions()))
        .and_then(|()| file.write_all(text.as_bytes()))
        .and_then(|()| file.sync_all())
        .and_then(|()| fs::rename(&temporary, &target));
    if written.is_err() {
        // Nothing can be done about a failure here, and the reason for being here is already an error.
        let _ = fs::remove_file(&temporary);
    }
    written
}

/// A new file beside `target`.
fn beside(target: &Path) -> io::Result<(PathBuf, fs::File)> {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    const ATTEMPTS: u32 = 1000;

    let mut attempt = 0;
    loop {
        let count = COUNT.fetch_add(1, Relaxed);
        let path = target.with_file_name(std::format!(".haversack-record-{}-{count}.tmp", std::process::id()));
        match fs::OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(file) => return Ok((path, file)),
            // Of a process that was killed, and had our number.
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && attempt < ATTEMPTS => attempt += 1,
            Err(error) => return Err(error),
        }
    }
}
