//! The error of data from outside: of files, of readers, of bytes that other programs wrote.
//!
//! | module | holds |
//! | --- | --- |
//! | `kind` | the kinds of the error, with the values that were expected and found |
//! | `layout` | the error that compares shape and strides of a view of another library with a type |
//! | `mismatch` | the kind that compares a type with a description of an array |
//! | `text` | the sentences of the kinds |

mod kind;
mod layout;
mod mismatch;
mod text;

#[cfg(any(feature = "npz", feature = "safetensors"))]
pub(crate) use kind::Names;
pub use kind::{DataErrorKind, DataFormat, DataPart};
pub use layout::LayoutError;
pub use mismatch::{ExpectedArray, FoundArray, MemoryOrder, Mismatch};

use alloc::string::String;
use core::error::Error;
#[cfg(feature = "std")]
use std::path::{Path, PathBuf};

/// The reason why data from outside were not read as a type says, or were not written. All formats of files have this error.
///
/// It names the file, the array in the file, the value that was expected, and the one that was found. Where the description of an array
/// does not fit the type, it names all that is unlike.
///
/// ```
/// # #[cfg(feature = "npy")] {
/// use haversack::interop::error::DataErrorKind;
/// use haversack::{Array, Rank1};
///
/// # std::env::set_current_dir("..").unwrap(); // where the examples' data are
/// let error = Array::<f32, Rank1<3>>::read_npy("examples/data/digits-labels.npy").err().unwrap();
/// assert_eq!(
///     error.to_string(),
///     "examples/data/digits-labels.npy: expected float32 (3,), found uint8 (1797,)"
/// );
/// let DataErrorKind::Mismatch(mismatch) = error.kind else { panic!() };
/// assert!(mismatch.dtype && mismatch.shape && !mismatch.byte_order && !mismatch.memory_order);
/// assert_eq!(mismatch.found.shape, [1797]);
/// # }
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub struct DataError {
    /// The file as the caller named it; `None` for a reader, a writer, or bytes.
    #[cfg(feature = "std")]
    pub path: Option<PathBuf>,
    /// The name of the array in the file; `None` in formats that have one array, or where the whole file is meant.
    pub member: Option<String>,
    /// The kind of the error, with the values that were expected and found.
    pub kind: DataErrorKind,
}

impl DataError {
    /// Returns the error with the name of the file in which it was found.
    #[cfg(feature = "std")]
    #[must_use]
    pub fn in_file(mut self, path: impl AsRef<Path>) -> Self {
        self.path = Some(path.as_ref().to_path_buf());
        self
    }

    /// Returns the error with the name of the array in the file: a tensor, the member of an archive, a column.
    #[must_use]
    pub fn in_member(mut self, name: impl Into<String>) -> Self {
        self.member = Some(name.into());
        self
    }
}

impl From<DataErrorKind> for DataError {
    /// Makes the error of a source without a name.
    fn from(kind: DataErrorKind) -> Self {
        DataError {
            #[cfg(feature = "std")]
            path: None,
            member: None,
            kind,
        }
    }
}

impl Error for DataError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match &self.kind {
            #[cfg(feature = "std")]
            DataErrorKind::Io { source, .. } => Some(source),
            DataErrorKind::Invalid { source, .. } => Some(&**source),
            _ => None,
        }
    }
}
