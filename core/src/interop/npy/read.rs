//! Opening files, and the elements behind a header.

use std::fs::File;
use std::io;
use std::path::Path;

use super::header;
use crate::interop::error::{DataErrorKind, DataFormat};
use crate::interop::preflight::{Agreed, ExpectedData, Turns};

/// Opens a file and checks everything but its payload, whose first byte comes next. Gives the number of bytes before it, too.
pub(crate) fn open(path: &Path, expected: &ExpectedData, turns: Turns) -> Result<(File, u64, Agreed), DataErrorKind> {
    let mut file = File::open(path).map_err(|source| refused(DataFormat::Npy, "open", path, source))?;
    let metadata = file.metadata().map_err(DataErrorKind::io("open"))?;
    if metadata.is_dir() {
        return Err(DataErrorKind::Directory { format: DataFormat::Npy });
    }
    let length = metadata.is_file().then_some(metadata.len());
    let (before, agreed) = header::accept(&mut file, expected, turns, length)?;
    Ok((file, before, agreed))
}

/// Returns the reason why `path` was not opened: some systems refuse directories in words that do not say so.
pub(crate) fn refused(format: DataFormat, action: &'static str, path: &Path, source: io::Error) -> DataErrorKind {
    if path.is_dir() { DataErrorKind::Directory { format } } else { DataErrorKind::Io { action, source } }
}
