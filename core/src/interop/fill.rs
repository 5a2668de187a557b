//! Filling a buffer from a reader.

use std::io::{ErrorKind, Read};

use super::error::DataErrorKind;

/// Reads until `bytes` are full or the reader ends, and gives the number of bytes there were.
pub(crate) fn fill(reader: &mut dyn Read, bytes: &mut [u8]) -> Result<usize, DataErrorKind> {
    let mut filled = 0;
    while let Some(rest) = bytes.get_mut(filled..).filter(|rest| !rest.is_empty()) {
        let room = rest.len();
        match reader.read(rest) {
            Ok(0) => break,
            // A reader that claims more than there was room for is not believed.
            Ok(more) => filled += more.min(room),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(source) => return Err(DataErrorKind::Io { action: "read", source }),
        }
    }
    Ok(filled)
}
