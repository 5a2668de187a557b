//! The kinds of the error.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::error::Error;

use super::DataError;
use super::layout::LayoutError;
use super::mismatch::Mismatch;

/// The kind of a [`DataError`], with the values that were expected and found.
#[derive(Debug)]
#[non_exhaustive]
pub enum DataErrorKind {
    /// There are no bytes at all.
    #[non_exhaustive]
    Empty {
        /// The format that was expected.
        format: DataFormat,
    },
    /// The path leads to a directory.
    #[non_exhaustive]
    Directory {
        /// The format that was expected.
        format: DataFormat,
    },
    /// The data do not begin as the format does.
    #[non_exhaustive]
    Magic {
        /// The format that was expected.
        format: DataFormat,
        /// The bytes with which the format begins.
        expected: &'static [u8],
        /// As many bytes from the beginning, or fewer if there are no more.
        found: Vec<u8>,
    },
    /// A version of the format that is not read.
    #[non_exhaustive]
    Version {
        /// The format.
        format: DataFormat,
        /// The versions that are read.
        expected: &'static str,
        /// The major and the minor version.
        found: (u8, u8),
    },
    /// The header is longer than headers may be, or says so.
    #[non_exhaustive]
    HeaderTooLong {
        /// The most bytes that are read.
        expected: u64,
        /// The length it claims.
        found: u64,
    },
    /// The dtype, the shape, the byte order or the memory order are not those of the type. All that are unlike are named.
    Mismatch(Box<Mismatch>),
    /// The strides of elements in memory are not those of the view.
    Layout(Box<LayoutError>),
    /// There are more rows than the type has room for.
    #[non_exhaustive]
    TooManyRows {
        /// The most rows.
        bound: u64,
        /// The number of rows in the data.
        found: u64,
    },
    /// A row of text has not as many columns as the rows of the type.
    #[non_exhaustive]
    Columns {
        /// The number of the row, counted from 0.
        row: u64,
        /// The columns of a row.
        expected: usize,
        /// The columns of this one.
        found: usize,
    },
    /// The data end too early.
    #[non_exhaustive]
    Truncated {
        /// The part in which they end.
        part: DataPart,
        /// The bytes this part must have.
        expected: u64,
        /// The bytes there are.
        found: u64,
    },
    /// Bytes stand behind the array, where the data end with it.
    #[non_exhaustive]
    Trailing {
        /// The bytes of the array.
        expected: u64,
        /// The bytes behind it.
        found: u64,
    },
    /// The data are not written as the format says.
    #[non_exhaustive]
    Malformed {
        /// The part in which the fault is.
        part: DataPart,
        /// The first byte that does not fit, counted from the start of the part.
        position: u64,
        /// The description of a byte that would fit there.
        expected: &'static str,
        /// The byte, or `None` at the end of the part.
        found: Option<u8>,
    },
    /// The data are not written as the format says, in the words of the library that reads the format.
    #[non_exhaustive]
    Invalid {
        /// The part in which the fault is.
        part: DataPart,
        /// The error of that library.
        source: Box<dyn Error + Send + Sync>,
    },
    /// An element is no value of the dtype: the first of them.
    #[non_exhaustive]
    Element {
        /// The index of the element.
        index: Vec<usize>,
        /// The description of a value of the dtype.
        expected: &'static str,
        /// The value, as text.
        found: String,
    },
    /// There is no array of this name.
    #[non_exhaustive]
    Missing {
        /// Some of the names that there are.
        found: Vec<String>,
        /// The number of further names.
        more: u64,
    },
    /// The array is not aligned as its elements must be.
    #[non_exhaustive]
    NotAligned {
        /// The alignment of the dtype, in bytes.
        expected: usize,
        /// The position of the first element, or its address.
        found: u64,
    },
    /// The elements are not to be written: the library that made them forbids it.
    NotWritable,
    /// Another program, or another map of this one, has locked the file.
    Locked,
    /// The data use a feature of the format that is not read, such as encryption.
    #[non_exhaustive]
    Unsupported {
        /// The feature.
        feature: String,
    },
    /// Several arrays have an error each: those of a struct that is read at once.
    Several(Vec<DataError>),
    /// The system refused an action.
    #[cfg(feature = "std")]
    #[non_exhaustive]
    Io {
        /// The action that was refused: `open`, `read`, `write`, ..
        action: &'static str,
        /// The reason for the refusal.
        source: std::io::Error,
    },
}

/// A format of data, as messages name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DataFormat {
    /// NumPy's format of one array.
    Npy,
    /// NumPy's format of several arrays, a zip archive.
    Npz,
    /// Hugging Face's format of named tensors.
    Safetensors,
    /// Numbers as text, in rows.
    Csv,
    /// Elements, and nothing else.
    Raw,
    /// A description of elements in memory, for other libraries.
    Dlpack,
}

/// A part of the data, in the order of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DataPart {
    /// The bytes that say which format it is, and how long the header is.
    Preamble,
    /// The description of the arrays.
    Header,
    /// The elements.
    Payload,
    /// The list of the members of an archive.
    Directory,
}

#[cfg(feature = "std")]
impl DataErrorKind {
    /// Returns a function for `map_err`, which makes the error that the system refused to do `action`.
    ///
    /// ```
    /// use haversack::interop::error::DataErrorKind;
    /// let error = std::fs::File::open("missing").map_err(DataErrorKind::io("open")).unwrap_err();
    /// assert!(error.to_string().starts_with("cannot open it: "));
    /// ```
    pub fn io(action: &'static str) -> impl FnOnce(std::io::Error) -> Self {
        move |source| DataErrorKind::Io { action, source }
    }
}

/// # For readers of other formats
impl DataErrorKind {
    /// Makes the error that a part of the data is not as its format says, in the words of the library that reads the format.
    ///
    /// ```
    /// use haversack::interop::error::{DataErrorKind, DataPart};
    /// let error = "12a".parse::<u32>().map_err(|error| DataErrorKind::invalid(DataPart::Header, error));
    /// assert_eq!(error.unwrap_err().to_string(), "the header is not valid: invalid digit found in string");
    /// ```
    pub fn invalid(part: DataPart, source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        DataErrorKind::Invalid { part, source: source.into() }
    }

    /// Makes the error that the data use a feature of the format that is not read. `feature` is the subject of the sentence.
    ///
    /// ```
    /// use haversack::interop::error::DataErrorKind;
    /// assert_eq!(DataErrorKind::unsupported("encryption").to_string(), "encryption is not supported");
    /// ```
    pub fn unsupported(feature: impl Into<String>) -> Self {
        DataErrorKind::Unsupported { feature: feature.into() }
    }
}

/// The names that there are, of which an error tells the first.
#[cfg(any(feature = "npz", feature = "safetensors"))]
#[derive(Default)]
pub(crate) struct Names {
    found: Vec<String>,
    more: u64,
}

#[cfg(any(feature = "npz", feature = "safetensors"))]
impl Names {
    const MOST: usize = 8;

    pub(crate) fn add(&mut self, name: impl FnOnce() -> String) {
        if self.found.len() < Self::MOST { self.found.push(name()) } else { self.more += 1 }
    }

    pub(crate) fn missing(self) -> DataErrorKind {
        DataErrorKind::Missing { found: self.found, more: self.more }
    }
}
