//! The parts of a file before the elements: the magic, the version, the length of the header, the header.

use std::io::Read;

use super::descr;
use super::literal::{self, Header};
use crate::interop::error::{DataErrorKind, DataFormat, DataPart, MemoryOrder};
use crate::interop::fill::fill;
use crate::interop::preflight::{Agreed, Described, ExpectedData, Turns, preflight};

/// NumPy's `max_header_size`: longer headers are not read.
pub(crate) const HEADER_LIMIT: usize = 10_000;

/// The bytes with which every `.npy` file begins.
pub(crate) const MAGIC: [u8; 6] = *b"\x93NUMPY";

/// Reads everything before the payload and checks it, and the length of the file where it is known. Gives the number of bytes before the
/// payload, and the array that agrees with the type.
pub(crate) fn accept(
    reader: &mut dyn Read,
    expected: &ExpectedData,
    turns: Turns,
    length: Option<u64>,
) -> Result<(u64, Agreed), DataErrorKind> {
    let mut buffer = [0; HEADER_LIMIT];
    let (before, len) = read_preamble(reader)?;
    let too_long = DataErrorKind::HeaderTooLong { expected: HEADER_LIMIT as u64, found: len.into() };
    let text = buffer.get_mut(..len as usize).ok_or(too_long)?;
    let found = fill(reader, text)?;
    if found < text.len() {
        return Err(DataErrorKind::Truncated { part: DataPart::Header, expected: len.into(), found: found as u64 });
    }
    let Header { descr, fortran_order, shape } = literal::parse(text).map_err(|fault| malformed(&fault, text))?;
    let (dtype, swapped) = descr::described(&descr, &expected.array.dtype);
    let before = before + u64::from(len);
    let described = Described {
        dtype,
        shape: shape.as_slice(),
        swapped,
        memory_order: if fortran_order { MemoryOrder::ColumnMajor } else { MemoryOrder::RowMajor },
        nbytes: length.map(|length| length.saturating_sub(before)),
    };
    Ok((before, preflight(expected, &described, turns)?))
}

fn malformed(fault: &literal::Malformed, text: &[u8]) -> DataErrorKind {
    let (position, found) = (fault.position as u64, text.get(fault.position).copied());
    DataErrorKind::Malformed { part: DataPart::Header, position, expected: fault.expected, found }
}

/// Reads up to the header. Gives the bytes read and the length of the header.
fn read_preamble(reader: &mut dyn Read) -> Result<(u64, u32), DataErrorKind> {
    const FORMAT: DataFormat = DataFormat::Npy;
    let mut preamble = [0; 12];
    let found = fill(reader, &mut preamble[..10])?;
    if found == 0 {
        return Err(DataErrorKind::Empty { format: FORMAT });
    }
    let magic = &preamble[..found.min(MAGIC.len())];
    if !MAGIC.starts_with(magic) {
        return Err(DataErrorKind::Magic { format: FORMAT, expected: &MAGIC, found: magic.to_vec() });
    }
    let truncated =
        |expected, found: usize| DataErrorKind::Truncated { part: DataPart::Preamble, expected, found: found as u64 };
    if found < 8 {
        return Err(truncated(10, found));
    }
    match (preamble[6], preamble[7]) {
        (1, 0) if found < 10 => Err(truncated(10, found)),
        (1, 0) => Ok((10, u16::from_le_bytes([preamble[8], preamble[9]]).into())),
        (2 | 3, 0) => {
            let found = found + if found == 10 { fill(reader, &mut preamble[10..])? } else { 0 };
            if found < 12 {
                return Err(truncated(12, found));
            }
            Ok((12, u32::from_le_bytes([preamble[8], preamble[9], preamble[10], preamble[11]])))
        }
        found => Err(DataErrorKind::Version { format: FORMAT, expected: "version 1.0, 2.0 or 3.0", found }),
    }
}
