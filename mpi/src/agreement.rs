//! The comparison of what ranks call, before they do it.
//!
//! Each call is described as text, of which all ranks compare a digest of 64 bits. The exchange has 24 bytes a rank. If the digests
//! differ, all ranks know it and gather the texts, so that the error says who calls what. No rank is left waiting.

use std::fmt::{self, Arguments, Display, Write};

use haversack::{Dtype, DtypeInfo, Shape};
use mpi::collective::SystemOperation;
use mpi::topology::SimpleCommunicator;
use mpi::traits::CommunicatorCollectives;

/// The most bytes of a description that is sent to other ranks.
const TEXT: usize = 248;
/// The bytes of a digest and a description.
const NOTE: usize = 8 + TEXT;

/// Two calls that differ.
pub(crate) struct Difference {
    /// The call of rank 0.
    pub(crate) expected: String,
    pub(crate) rank: usize,
    pub(crate) found: String,
    /// Whether a rank says that it ends.
    pub(crate) has_end: bool,
}

/// The description of the end of a rank.
pub(crate) const END: &str = "the end: its `World` is dropped";

/// Compares `call` with that of all ranks, and returns the least `value` of them.
///
/// Sends 24 bytes. Allocates nothing, unless the calls differ.
pub(crate) fn compare(communicator: &SimpleCommunicator, call: Arguments<'_>, value: u64) -> Result<u64, Difference> {
    let digest = digest(call);
    let mut least = [0; 3];
    // All are equal where the least is the greatest: the complement turns the order around.
    communicator.all_reduce_into(&[digest, !digest, value][..], &mut least[..], SystemOperation::min());
    if least[0] == !least[1] { Ok(least[2]) } else { Err(difference(communicator, digest, call)) }
}

/// Gathers the descriptions, and finds the first that is not that of rank 0.
fn difference(communicator: &SimpleCommunicator, digest: u64, call: Arguments<'_>) -> Difference {
    use mpi::traits::Communicator;
    let mut notes = vec![0; NOTE * communicator.size().unsigned_abs() as usize];
    communicator.all_gather_into(&note(digest, call)[..], &mut notes[..]);
    let mut found = notes.chunks_exact(NOTE).map(|note| note.split_at(8));
    let (expected, text) = found.next().unwrap_or_default();
    let has_end = notes.chunks_exact(NOTE).any(|note| self::text(&note[8..]) == END);
    let (rank, other) = (1..).zip(found).find(|(_, (digest, _))| *digest != expected).unwrap_or_default();
    Difference { expected: self::text(text), rank, found: self::text(other.1), has_end }
}

/// Returns a digest and the beginning of a description.
fn note(digest: u64, call: Arguments<'_>) -> [u8; NOTE] {
    let mut note = [0; NOTE];
    note[..8].copy_from_slice(&digest.to_le_bytes());
    let text = call.to_string();
    let end = text.floor_char_boundary(TEXT);
    note[8..8 + end].copy_from_slice(&text.as_bytes()[..end]);
    note
}

/// Returns the text before the zeros.
fn text(bytes: &[u8]) -> String {
    let end = bytes.iter().position(|&byte| byte == 0).unwrap_or(bytes.len());
    String::from_utf8_lossy(&bytes[..end]).into_owned()
}

/// FNV-1a of 64 bits, of what is written.
struct Digest(u64);

impl Write for Digest {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 =
            text.bytes().fold(self.0, |digest, byte| (digest ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
        Ok(())
    }
}

/// Returns the digest of a description. Allocates nothing.
fn digest(call: Arguments<'_>) -> u64 {
    let mut digest = Digest(0xcbf2_9ce4_8422_2325);
    // Writing into a number does not fail.
    let _ = digest.write_fmt(call);
    digest.0
}

/// Describes arrays of dtype `T` and shape `S`: `float32 (2048, 64)`.
pub(crate) fn elements<T: Dtype, S: Shape>() -> impl Display {
    Elements { dtype: &T::DTYPE, axes: S::AXES }
}

struct Elements {
    dtype: &'static DtypeInfo,
    axes: &'static [usize],
}

impl Display for Elements {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.dtype.numpy)?;
        fields(self.dtype, f)?;
        f.write_str(" (")?;
        for (axis, length) in self.axes.iter().enumerate() {
            write!(f, "{}{length}", if axis > 0 { ", " } else { "" })?;
        }
        f.write_str(if self.axes.len() == 1 { ",)" } else { ")" })
    }
}

/// Writes the fields of a record, with those of their own records.
fn fields(dtype: &DtypeInfo, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    for (place, field) in dtype.fields.iter().enumerate() {
        write!(f, "{}{}: {}", if place > 0 { ", " } else { " {" }, field.name, field.dtype.numpy)?;
        fields(field.dtype, f)?;
    }
    f.write_str(if dtype.fields.is_empty() { "" } else { "}" })
}

#[cfg(test)]
mod tests {
    use super::*;
    use haversack::{Rank1, Rank2};

    #[test]
    fn calls_are_told_apart() {
        let calls = [
            format!("scatter of {} from rank 0", elements::<f32, Rank2<3, 4>>()),
            format!("scatter of {} from rank 1", elements::<f32, Rank2<3, 4>>()),
            format!("scatter of {} from rank 0", elements::<i32, Rank2<3, 4>>()),
            format!("scatter of {} from rank 0", elements::<f32, Rank1<34>>()),
        ];
        assert_eq!(calls[0], "scatter of float32 (3, 4) from rank 0");
        assert_eq!(calls[3], "scatter of float32 (34,) from rank 0");
        for (i, a) in calls.iter().enumerate() {
            for (j, b) in calls.iter().enumerate() {
                assert_eq!(digest(format_args!("{a}")) == digest(format_args!("{b}")), i == j);
            }
        }
    }

    #[test]
    fn a_long_description_is_cut_between_characters() {
        let long = "ä".repeat(TEXT);
        assert_eq!(text(&note(7, format_args!(".{long}"))[8..]).len(), TEXT - 1);
        assert_eq!(text(&note(7, format_args!("{long}"))[8..]).len(), TEXT);
    }
}
