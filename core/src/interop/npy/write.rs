//! Arrays as NumPy writes them.

use std::io::{self, Write};

use super::header::{HEADER_LIMIT, MAGIC};
use super::{ExpectedFile, NpyErrorKind, descr};
use crate::text::{digits, tuple};

/// The bytes before the payload are a multiple of this, so that elements are aligned where files are mapped.
const ALIGNMENT: usize = 64;

/// NumPy leaves room for the first length to grow to so many digits.
const DIGITS: usize = 21;

const PREAMBLE: usize = 10;

/// Writes an array.
pub(super) fn write(writer: &mut dyn Write, expected: ExpectedFile, payload: &[u8]) -> Result<(), NpyErrorKind> {
    let mut write = || {
        let mut room = [b' '; PREAMBLE + HEADER_LIMIT];
        writer.write_all(before_payload(expected, &mut room)?)?;
        writer.write_all(payload)?;
        writer.flush()
    };
    write().map_err(NpyErrorKind::io("write"))
}

/// Returns the preamble and the header of an array: 128 bytes, unless it is one of records. `room` is full of spaces.
fn before_payload(expected: ExpectedFile, room: &mut [u8]) -> io::Result<&[u8]> {
    let ExpectedFile { dtype, axes, .. } = expected;
    let (preamble, header) = room.split_at_mut(PREAMBLE);

    let available = header.len();
    let mut rest = &mut *header;
    write!(rest, "{{'descr': {}, 'fortran_order': False, ", descr::literal(&dtype))?;
    write!(rest, "'shape': {}, }}", tuple(axes))?;
    let growth = axes.first().map_or(0, |&length| DIGITS.saturating_sub(digits(length as u128)));
    // NumPy's rounding: a header that would fit is followed by as many spaces again.
    let end = PREAMBLE + (available - rest.len()) + growth + "\n".len();
    let total = end + ALIGNMENT - end % ALIGNMENT;
    let length = u16::try_from(total - PREAMBLE).map_err(io::Error::other)?;

    let mut rest = &mut *preamble;
    rest.write_all(&MAGIC)?;
    rest.write_all(&[1, 0])?;
    rest.write_all(&length.to_le_bytes())?;

    let bytes = room.get_mut(..total).ok_or_else(|| io::Error::other("the header is too long"))?;
    bytes[total - 1] = b'\n';
    Ok(bytes)
}
