//! The parts of a file before the elements: the magic, the version, the length of the header, the header.

use std::io::Read;

use super::fill::fill;
use super::literal::{self, Header};
use super::{ExpectedFile, NpyErrorKind, NpyPart, descr};

/// NumPy's `max_header_size`: longer headers are not read.
pub(super) const HEADER_LIMIT: usize = 10_000;

/// The bytes with which every `.npy` file begins.
pub(super) const MAGIC: [u8; 6] = *b"\x93NUMPY";

/// Reads everything before the payload and checks it. Gives its length in bytes.
pub(super) fn accept(reader: &mut dyn Read, expected: ExpectedFile) -> Result<u64, NpyErrorKind> {
    let mut buffer = [0; HEADER_LIMIT];
    let (before, len) = read_preamble(reader)?;
    let text = buffer.get_mut(..len as usize).ok_or(NpyErrorKind::HeaderTooLong { found: len })?;
    let found = fill(reader, text)?;
    if found < text.len() {
        return Err(NpyErrorKind::Truncated { part: NpyPart::Header, expected: len.into(), found: found as u64 });
    }
    let header = literal::parse(text).map_err(|literal::Malformed { position, expected }| {
        NpyErrorKind::MalformedHeader { position, expected, found: text.get(position).copied() }
    })?;
    compare(&header, expected)?;
    Ok(before + u64::from(len))
}

/// Reads up to the header. Gives the bytes read and the length of the header.
fn read_preamble(reader: &mut dyn Read) -> Result<(u64, u32), NpyErrorKind> {
    let mut preamble = [0; 12];
    let found = fill(reader, &mut preamble[..10])?;
    if found == 0 {
        return Err(NpyErrorKind::Empty);
    }
    let magic = &preamble[..found.min(MAGIC.len())];
    if !MAGIC.starts_with(magic) {
        return Err(NpyErrorKind::NotNpy { found: magic.to_vec() });
    }
    let truncated =
        |expected, found: usize| NpyErrorKind::Truncated { part: NpyPart::Preamble, expected, found: found as u64 };
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
        version => Err(NpyErrorKind::Version { found: version }),
    }
}

fn compare(header: &Header<'_>, expected: ExpectedFile) -> Result<(), NpyErrorKind> {
    let ExpectedFile { dtype, axes, .. } = expected;
    descr::compare(&header.descr, dtype)?;
    let shape = header.shape.as_slice();
    if !shape.iter().copied().eq(axes.iter().map(|&length| length as u64)) {
        return Err(NpyErrorKind::Shape { expected: axes, found: shape.to_vec() });
    }
    // If at most one axis is longer than 1, both orders are the same.
    let ordered = axes.iter().filter(|&&length| length > 1).count() > 1 && expected.nbytes > 0;
    if header.fortran_order && ordered {
        return Err(NpyErrorKind::MemoryOrder);
    }
    Ok(())
}
