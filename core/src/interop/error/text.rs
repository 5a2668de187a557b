//! The sentences of the kinds.

use core::fmt::{self, Display, Formatter};

use super::DataError;
use super::kind::{DataErrorKind, DataFormat, DataPart};
use super::mismatch::{ExpectedArray, FoundArray, MemoryOrder, Mismatch};
use crate::footprint::bytes::Bytes;
use crate::interop::spelling::literal;
use crate::text::tuple;

impl Display for DataError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        #[cfg(feature = "std")]
        if let Some(path) = &self.path {
            write!(f, "{}: ", path.display())?;
        }
        if let Some(member) = &self.member {
            write!(f, "'{}': ", member.escape_debug())?;
        }
        self.kind.fmt(f)
    }
}

impl Display for DataErrorKind {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty { format } => write!(f, "expected a {format}, found an empty one"),
            Self::Directory { format } => write!(f, "expected a {format}, found a directory"),
            Self::Magic { format, expected, found } => magic(*format, expected, found, f),
            Self::Version { format, expected, found: (major, minor) } => {
                write!(f, "expected {expected} of a {format}, found version {major}.{minor}")
            }
            Self::HeaderTooLong { expected, found } => {
                write!(f, "expected a header of at most {:#} bytes, found one of {:#}", Bytes(*expected), Bytes(*found))
            }
            Self::Mismatch(mismatch) => mismatch.fmt(f),
            Self::Layout(error) => error.fmt(f),
            Self::TooManyRows { bound, found } => write!(f, "expected at most {bound} rows, found {found}"),
            Self::Columns { row, expected, found } => {
                write!(f, "expected {expected} columns in row {row}, found {found}")
            }
            Self::Truncated { part, expected, found } => {
                let [expected, found] = [expected, found].map(|bytes| Bytes(*bytes));
                write!(f, "expected {expected:#} bytes of {part}, found {found:#}: the end is missing")
            }
            Self::Trailing { expected, found } => {
                let [expected, found] = [expected, found].map(|bytes| Bytes(*bytes));
                write!(f, "expected {expected:#} bytes of payload, found {found:#} more behind them")
            }
            Self::Malformed { part, position, expected, found } => {
                write!(f, "expected {expected} at byte {position} of the {part}, found ")?;
                match found {
                    Some(byte) => write!(f, "`{}`", byte.escape_ascii()),
                    None => f.write_str("its end"),
                }
            }
            Self::Invalid { part, source } => write!(f, "the {part} is not valid: {source}"),
            Self::Element { index, expected, found } => {
                write!(f, "expected {expected} at index {index:?}, found {found}")
            }
            Self::Missing { found, more } => missing(found, *more, f),
            Self::NotAligned { expected, found } => {
                write!(
                    f,
                    "expected elements at a multiple of {expected} bytes, found the first at {found}: they can be read, but not viewed where they lie"
                )
            }
            Self::NotWritable => f.write_str(
                "expected elements that may be written, found them read-only: they can be viewed, or copied by `to_array`",
            ),
            Self::Locked => f.write_str("cannot lock it: another program, or another map of this one, has locked it"),
            Self::Unsupported { feature } => write!(f, "{feature} is not supported"),
            Self::Several(errors) => several(errors, f),
            #[cfg(feature = "std")]
            Self::Io { action, source } => write!(f, "cannot {action} it: {source}"),
        }
    }
}

fn magic(format: DataFormat, expected: &[u8], found: &[u8], f: &mut Formatter<'_>) -> fmt::Result {
    let [expected, begins] = [expected, found].map(<[u8]>::escape_ascii);
    write!(f, "expected a {format}, which begins with \"{expected}\", found \"{begins}\"")?;
    let is_archive = format == DataFormat::Npy && found.starts_with(b"PK\x03\x04");
    f.write_str(if is_archive { " (a zip archive: `interop::npz` reads .npz files)" } else { "" })
}

fn missing(found: &[alloc::string::String], more: u64, f: &mut Formatter<'_>) -> fmt::Result {
    f.write_str("there is no array of this name")?;
    for (position, name) in found.iter().enumerate() {
        write!(f, "{}'{}'", if position == 0 { ": there are " } else { ", " }, name.escape_debug())?;
    }
    match (found, more) {
        ([], _) => f.write_str(", and no other"),
        (_, 0) => Ok(()),
        _ => write!(f, " and {more} more"),
    }
}

fn several(errors: &[DataError], f: &mut Formatter<'_>) -> fmt::Result {
    for (position, error) in errors.iter().enumerate() {
        write!(f, "{}{error}", if position == 0 { "" } else { "; " })?;
    }
    Ok(())
}

impl Display for Mismatch {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Mismatch { expected, found, .. } = self;
        f.write_str("expected ")?;
        self.orders(f, false, MemoryOrder::RowMajor)?;
        write!(f, "{expected}, found ")?;
        self.orders(f, found.swapped, found.memory_order)?;
        write!(f, "{found}")?;
        match (self.dtype || self.shape, self.byte_order, self.memory_order) {
            (false, true, false) => f.write_str(": save `a.astype(a.dtype.newbyteorder('='))`"),
            (false, false, true) => f.write_str(": save `np.ascontiguousarray(a)`"),
            _ => Ok(()),
        }
    }
}

impl Mismatch {
    /// Writes the orders, where they are unlike.
    fn orders(&self, f: &mut Formatter<'_>, swapped: bool, memory_order: MemoryOrder) -> fmt::Result {
        if self.memory_order {
            write!(f, "{memory_order} ")?;
        }
        if self.byte_order {
            let little = cfg!(target_endian = "little") != swapped;
            f.write_str(if little { "little-endian " } else { "big-endian " })?;
        }
        Ok(())
    }
}

impl Display for ExpectedArray {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let ExpectedArray { dtype, shape, rows } = *self;
        match dtype.fields {
            [] => write!(f, "{dtype} ")?,
            _ => write!(f, "the record {} {} ", dtype.name, literal(&dtype))?,
        }
        let Some(bound) = rows else { return tuple(shape).fmt(f) };
        if bound == u64::MAX {
            f.write_str("(any number")?;
        } else {
            write!(f, "(at most {bound}")?;
        }
        shape.iter().try_for_each(|length| write!(f, ", {length}"))?;
        f.write_str(if shape.is_empty() { ",)" } else { ")" })
    }
}

impl Display for FoundArray {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.dtype, tuple(&self.shape))
    }
}

impl Display for MemoryOrder {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            MemoryOrder::RowMajor => "row-major",
            MemoryOrder::ColumnMajor => "column-major",
            MemoryOrder::Strided => "strided",
        })
    }
}

impl Display for DataFormat {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            DataFormat::Npy => ".npy file",
            DataFormat::Npz => ".npz file",
            DataFormat::Safetensors => "safetensors file",
            DataFormat::Csv => "CSV file",
            DataFormat::Raw => "file of elements",
            DataFormat::Dlpack => "DLPack tensor",
        })
    }
}

impl Display for DataPart {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            DataPart::Preamble => "preamble",
            DataPart::Header => "header",
            DataPart::Payload => "payload",
            DataPart::Directory => "directory",
        })
    }
}
