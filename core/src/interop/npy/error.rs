//! The errors of reading and writing arrays.

use core::error::Error;
use core::fmt;
use std::io;
use std::path::{Path, PathBuf};

use super::descr;
use super::header::HEADER_LIMIT;
use crate::dtype::DtypeInfo;
use crate::footprint::bytes::Bytes;
use crate::text::tuple;

/// The reason why an array was not read from a `.npy` file or not written to one. Prints as `digits.npy: expected dtype
/// uint8 ('|u1'), found float64 ('<f8')`.
///
/// ```
/// use haversack::interop::npy::NpyErrorKind;
/// use haversack::{Array, Rank1};
///
/// # std::env::set_current_dir("..").unwrap(); // where the examples' data are
/// let error = Array::<u8, Rank1<3>>::read_npy("examples/data/digits-labels.npy").err().unwrap();
/// assert!(matches!(error.kind, NpyErrorKind::Shape { found, .. } if found == [1797]));
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub struct NpyError {
    /// The file as the caller named it; `None` for a reader or a writer.
    pub path: Option<PathBuf>,
    /// The kind of the error, with the values that were expected and found.
    pub kind: NpyErrorKind,
}

/// The kind of an [`NpyError`], with the values that were expected of the file and found in it.
#[derive(Debug)]
#[non_exhaustive]
pub enum NpyErrorKind {
    /// There are no bytes at all.
    Empty,
    /// The path leads to a directory.
    Directory,
    /// The file does not begin as `.npy` files do.
    #[non_exhaustive]
    NotNpy {
        /// The bytes at its beginning: 6, or fewer if there are no more.
        found: Vec<u8>,
    },
    /// A version of the format that is not 1.0, 2.0 or 3.0.
    #[non_exhaustive]
    Version {
        /// The major and the minor version.
        found: (u8, u8),
    },
    /// The header is longer than 10_000 bytes, or says so.
    #[non_exhaustive]
    HeaderTooLong {
        /// The length it claims.
        found: u32,
    },
    /// The file ends too early.
    #[non_exhaustive]
    Truncated {
        /// The part in which it ends.
        part: NpyPart,
        /// The bytes this part must have.
        expected: u64,
        /// The bytes there are.
        found: u64,
    },
    /// The header is not a Python dict with the keys `descr`, `fortran_order` and `shape`, each once.
    #[non_exhaustive]
    MalformedHeader {
        /// The first byte that does not fit, counted from the start of the header, its `{`.
        position: usize,
        /// The description of a byte that would fit there.
        expected: &'static str,
        /// The byte, or `None` at the end of the header.
        found: Option<u8>,
    },
    /// Another dtype.
    #[non_exhaustive]
    Dtype {
        /// The dtype of the array type.
        expected: DtypeInfo,
        /// The dtype of the file, spelled as there: `<f8`, or a list for a structured dtype.
        found: String,
    },
    /// The same dtype in another byte order.
    #[non_exhaustive]
    ByteOrder {
        /// The dtype of the array type.
        expected: DtypeInfo,
        /// The dtype of the file, spelled as there: `>f8`.
        found: String,
    },
    /// Another shape.
    #[non_exhaustive]
    Shape {
        /// The shape of the array type.
        expected: &'static [usize],
        /// The shape of the file.
        found: Vec<u64>,
    },
    /// Column-major order (`fortran_order`), where that makes a difference: with two axes or more longer than 1.
    MemoryOrder,
    /// A bool that is neither 0 nor 1: the first of them.
    #[non_exhaustive]
    Bool {
        /// The index of the element.
        index: Vec<usize>,
        /// Its byte.
        value: u8,
    },
    /// Bytes behind the array, in a regular file.
    #[non_exhaustive]
    Trailing {
        /// The bytes of the array.
        expected: u64,
        /// The bytes behind it.
        found: u64,
    },
    /// The system refused an action.
    #[non_exhaustive]
    Io {
        /// The action that was refused: `open`, `read`, `write` or `replace`.
        action: &'static str,
        /// The reason for the refusal.
        source: io::Error,
    },
}

/// A part of a `.npy` file, in the order of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NpyPart {
    /// The magic, the version and the length of the header: 10 bytes, from version 2.0 on 12.
    Preamble,
    /// The dtype, the order and the shape, as a Python dict.
    Header,
    /// The elements.
    Payload,
}

impl NpyErrorKind {
    pub(super) fn at(self, path: &Path) -> NpyError {
        NpyError { path: Some(path.to_path_buf()), kind: self }
    }

    /// Makes the error of a reader or a writer, which has no path.
    pub(super) fn somewhere(self) -> NpyError {
        NpyError { path: None, kind: self }
    }

    /// Returns a function for `map_err`, which makes the error that the system refused to do `action`.
    pub(super) fn io(action: &'static str) -> impl FnOnce(io::Error) -> Self {
        move |source| NpyErrorKind::Io { action, source }
    }
}

impl fmt::Display for NpyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(path) = &self.path {
            write!(f, "{}: ", path.display())?;
        }
        self.kind.fmt(f)
    }
}

impl fmt::Display for NpyErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("expected a .npy file, found an empty one"),
            Self::Directory => f.write_str("expected a .npy file, found a directory"),
            Self::NotNpy { found } => {
                write!(
                    f,
                    "expected a .npy file, which begins with \"\\x93NUMPY\", found \"{}\"",
                    found.escape_ascii()
                )?;
                let archive = found.starts_with(b"PK\x03\x04");
                f.write_str(if archive { " (a zip archive: unpack it if it is an .npz file)" } else { "" })
            }
            Self::Version { found: (major, minor) } => {
                write!(f, "expected version 1.0, 2.0 or 3.0 of the .npy format, found {major}.{minor}")
            }
            Self::HeaderTooLong { found } => {
                let [limit, found] = [HEADER_LIMIT as u64, u64::from(*found)].map(Bytes);
                write!(f, "expected a header of at most {limit:#} bytes, found one of {found:#}")
            }
            Self::Truncated { part, expected, found } => {
                write!(
                    f,
                    "expected {:#} bytes of {part}, found {:#}: the end is missing",
                    Bytes(*expected),
                    Bytes(*found)
                )
            }
            Self::MalformedHeader { position, expected, found } => {
                write!(f, "expected {expected} at byte {position} of the header, found ")?;
                match found {
                    Some(byte) => write!(f, "`{}`", byte.escape_ascii()),
                    None => f.write_str("its end"),
                }
            }
            Self::Dtype { expected, found } => {
                write!(f, "expected dtype {}, found {}", descr::expected(expected), descr::found(found))
            }
            Self::ByteOrder { expected, found } => {
                let native = if cfg!(target_endian = "little") { "little-endian" } else { "big-endian" };
                let other = if found.starts_with('<') { "little-endian" } else { "big-endian" };
                let descr = descr::code(expected);
                write!(f, "expected {native} {expected} ('{descr}'), found {other} ('{found}'): ")?;
                write!(f, "save `a.astype('{descr}')`")
            }
            Self::Shape { expected, found } => {
                write!(f, "expected shape {}, found {}", tuple(expected), tuple(found))
            }
            Self::MemoryOrder => f.write_str(
                "expected row-major order, found column-major (fortran_order): save `np.ascontiguousarray(a)`",
            ),
            Self::Bool { index, value } => write!(f, "expected a bool, 0 or 1, at index {index:?}, found {value}"),
            Self::Trailing { expected, found } => {
                write!(
                    f,
                    "expected {:#} bytes of payload, found {:#} more behind them",
                    Bytes(*expected),
                    Bytes(*found)
                )
            }
            Self::Io { action, source } => write!(f, "cannot {action} it: {source}"),
        }
    }
}

impl fmt::Display for NpyPart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            NpyPart::Preamble => "preamble",
            NpyPart::Header => "header",
            NpyPart::Payload => "payload",
        })
    }
}

impl Error for NpyError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match &self.kind {
            NpyErrorKind::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}
