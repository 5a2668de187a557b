//! Arrays as NumPy writes them.

use std::io::{self, Write};

use super::header::MAGIC;
use super::{ExpectedFile, NpyErrorKind, descr};
use crate::text::tuple;

/// The number of bytes that NumPy writes before the payload, for every array of rank 0 to 6: it leaves room for the
/// first length to grow to 21 digits, and fills up to a multiple of 64 bytes, so that elements are aligned where files
/// are mapped.
const BEFORE_PAYLOAD: usize = 128;

const PREAMBLE: usize = 10;

/// Writes an array.
pub(super) fn write(writer: &mut dyn Write, expected: ExpectedFile, payload: &[u8]) -> Result<(), NpyErrorKind> {
    let mut write = || {
        writer.write_all(&before_payload(expected)?)?;
        writer.write_all(payload)?;
        writer.flush()
    };
    write().map_err(NpyErrorKind::io("write"))
}

/// Returns the preamble and the header of an array.
fn before_payload(expected: ExpectedFile) -> io::Result<[u8; BEFORE_PAYLOAD]> {
    let ExpectedFile { dtype, axes, .. } = expected;
    let mut bytes = [b' '; BEFORE_PAYLOAD];

    let mut preamble = &mut bytes[..PREAMBLE];
    preamble.write_all(&MAGIC)?;
    preamble.write_all(&[1, 0])?;
    preamble.write_all(&((BEFORE_PAYLOAD - PREAMBLE) as u16).to_le_bytes())?;

    let mut header = &mut bytes[PREAMBLE..];
    write!(header, "{{'descr': '{}', 'fortran_order': False, ", descr::native(&dtype))?;
    write!(header, "'shape': {}, }}", tuple(axes))?;

    bytes[BEFORE_PAYLOAD - 1] = b'\n';
    Ok(bytes)
}
