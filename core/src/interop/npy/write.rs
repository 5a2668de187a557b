//! Arrays as NumPy writes them.

use std::io::{self, Write};

use super::header::{HEADER_LIMIT, MAGIC};
use crate::dtype::DtypeInfo;
use crate::interop::error::DataErrorKind;
use crate::interop::spelling::literal;
use crate::text::{digits, tuple};

/// The bytes before the payload are a multiple of this, so that elements are aligned where files are mapped.
const ALIGNMENT: usize = 64;

/// NumPy leaves room for the first length to grow to so many digits.
const DIGITS: usize = 21;

const PREAMBLE: usize = 10;

/// The room for all that comes before the payload.
pub(crate) const ROOM: usize = PREAMBLE + HEADER_LIMIT;

/// Writes an array.
pub(crate) fn write(
    writer: &mut dyn Write,
    dtype: &DtypeInfo,
    axes: &[usize],
    payload: &[u8],
) -> Result<(), DataErrorKind> {
    let mut write = || {
        let mut room = [0; ROOM];
        writer.write_all(before_payload(dtype, axes, &mut room)?)?;
        writer.write_all(payload)?;
        writer.flush()
    };
    write().map_err(DataErrorKind::io("write"))
}

/// Returns the preamble and the header of an array: 128 bytes, unless it is one of records. They have as many bytes for each number of
/// rows up to 20 digits.
pub(crate) fn before_payload<'a>(dtype: &DtypeInfo, axes: &[usize], room: &'a mut [u8; ROOM]) -> io::Result<&'a [u8]> {
    room.fill(b' ');
    let (preamble, header) = room.split_at_mut(PREAMBLE);

    let available = header.len();
    let mut rest = &mut *header;
    write!(rest, "{{'descr': {}, 'fortran_order': False, ", literal(dtype))?;
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
