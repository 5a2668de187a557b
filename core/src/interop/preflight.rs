//! The comparison of an array that data describe with the array of a type, before any payload is touched. Every format uses it.

use alloc::boxed::Box;
use alloc::string::String;

use super::error::{DataErrorKind, DataPart, ExpectedArray, FoundArray, MemoryOrder, Mismatch};

/// The longest text of a dtype in an error, in characters.
const LONGEST: usize = 120;

/// The array of a type, and the bytes of it or of each row.
#[derive(Clone, Copy)]
pub(crate) struct ExpectedData {
    pub(crate) array: ExpectedArray,
    pub(crate) nbytes: usize,
}

/// The array that a format describes.
pub(crate) struct Described<'a> {
    pub(crate) dtype: DescribedDtype<'a>,
    pub(crate) shape: &'a [u64],
    /// Whether the bytes of each number stand in the order that this machine does not use.
    pub(crate) swapped: bool,
    pub(crate) memory_order: MemoryOrder,
    /// The bytes of the payload, where they are known before it is read.
    pub(crate) nbytes: Option<u64>,
}

/// The dtype that a format describes.
#[derive(Clone)]
pub(crate) enum DescribedDtype<'a> {
    /// NumPy's name of a dtype.
    Named(&'a str),
    /// A record in the words of the format, and whether it is that of the type.
    Record { text: &'a [u8], agrees: bool },
    /// A dtype that no array has, as a message names it.
    Unknown(String),
}

/// The orders that a reader turns into those of arrays.
#[derive(Clone, Copy)]
pub(crate) struct Turns {
    pub(crate) byte_order: bool,
    pub(crate) memory_order: bool,
}

/// An array that agrees with the type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Agreed {
    /// The length of the first axis where the type leaves it open, else 1.
    pub(crate) rows: usize,
    /// The bytes of the payload.
    pub(crate) nbytes: usize,
    /// Whether the bytes of each number are to be turned.
    pub(crate) swapped: bool,
    /// Whether the first axis is contiguous, where that makes a difference.
    pub(crate) column_major: bool,
}

/// Compares the array that data describe with that of the type. Allocates only for an error.
pub(crate) fn preflight(expected: &ExpectedData, found: &Described<'_>, turns: Turns) -> Result<Agreed, DataErrorKind> {
    let ExpectedData { array: expected, nbytes: of_row } = expected;
    let (rows, item) = match (expected.rows, found.shape) {
        (Some(_), [rows, item @ ..]) => (Some(*rows), item),
        (Some(_), []) => (None, found.shape),
        (None, shape) => (Some(1), shape),
    };
    let is_item = item.iter().copied().eq(expected.shape.iter().map(|&length| length as u64));
    // If at most one axis is longer than 1, or none has an element, all orders are the same.
    let is_ordered = !found.shape.contains(&0) && found.shape.iter().filter(|&&length| length > 1).count() > 1;
    let reordered = is_ordered && found.memory_order != MemoryOrder::RowMajor;
    let dtype = !found.dtype.agrees(expected);
    let shape = !is_item || rows.is_none();
    let byte_order = !dtype && found.swapped && !turns.byte_order;
    let memory_order = reordered && !(turns.memory_order && found.memory_order == MemoryOrder::ColumnMajor);
    if dtype || shape || byte_order || memory_order {
        let found = FoundArray {
            dtype: found.dtype.text(),
            shape: found.shape.to_vec(),
            swapped: found.swapped,
            memory_order: found.memory_order,
        };
        let mismatch = Mismatch { dtype, shape, byte_order, memory_order, expected: *expected, found };
        return Err(DataErrorKind::Mismatch(Box::new(mismatch)));
    }
    let rows = bounded(expected, *of_row, rows.unwrap_or(0))?;
    let nbytes = rows * of_row;
    of_length(found.nbytes, nbytes)?;
    Ok(Agreed { rows, nbytes, swapped: found.swapped, column_major: reordered })
}

/// # For readers of other formats
impl ExpectedArray {
    /// Compares it with the array that data describe, and returns the number of rows; 1 of an array. Allocates only for an error.
    ///
    /// ```
    /// use haversack::interop::error::{ExpectedArray, FoundArray};
    /// use haversack::{DataError, Rank1};
    ///
    /// let samples = ExpectedArray::of_rows::<f32, Rank1<8>>(u64::MAX);
    /// assert_eq!(samples.compare(&FoundArray::new("float32", [100, 8]))?, 100);
    ///
    /// let error = samples.compare(&FoundArray::new("float64", [100, 4])).unwrap_err();
    /// assert_eq!(error.to_string(), "expected float32 (any number, 8), found float64 (100, 4)");
    /// # Ok::<(), DataError>(())
    /// ```
    ///
    /// # Errors
    /// At run time: [`Mismatch`](DataErrorKind::Mismatch), which names all that is unlike, and [`TooManyRows`](DataErrorKind::TooManyRows).
    pub fn compare(&self, found: &FoundArray) -> Result<usize, DataErrorKind> {
        let nbytes = self.shape.iter().fold(self.dtype.itemsize, |nbytes, &length| nbytes.saturating_mul(length));
        let described = Described {
            dtype: DescribedDtype::Named(&found.dtype),
            shape: &found.shape,
            swapped: found.swapped,
            memory_order: found.memory_order,
            nbytes: None,
        };
        let turns = Turns { byte_order: false, memory_order: false };
        preflight(&ExpectedData { array: *self, nbytes }, &described, turns).map(|agreed| agreed.rows)
    }
}

/// Checks that the rows are within the bound of the type, and that memory can address them.
fn bounded(expected: &ExpectedArray, of_row: usize, found: u64) -> Result<usize, DataErrorKind> {
    let addressed = isize::MAX as usize / of_row.max(1);
    let bound = expected.rows.unwrap_or(1).min(addressed as u64);
    if found > bound {
        return Err(DataErrorKind::TooManyRows { bound, found });
    }
    Ok(found as usize)
}

/// Checks the length of a payload.
pub(crate) fn of_length(found: Option<u64>, nbytes: usize) -> Result<(), DataErrorKind> {
    let expected = nbytes as u64;
    match found {
        Some(found) if found < expected => Err(DataErrorKind::Truncated { part: DataPart::Payload, expected, found }),
        Some(found) if found > expected => Err(DataErrorKind::Trailing { expected, found: found - expected }),
        _ => Ok(()),
    }
}

impl DescribedDtype<'_> {
    fn agrees(&self, expected: &ExpectedArray) -> bool {
        match self {
            Self::Named(name) => expected.dtype.fields.is_empty() && *name == expected.dtype.numpy,
            Self::Record { agrees, .. } => *agrees,
            Self::Unknown(_) => false,
        }
    }

    fn text(&self) -> String {
        match self {
            Self::Named(name) => String::from(*name),
            Self::Record { text, .. } => printable(text),
            Self::Unknown(text) => text.clone(),
        }
    }
}

/// Returns a text from outside without characters that a terminal would obey, cut to a line or two.
pub(crate) fn printable(text: &[u8]) -> String {
    // A character has 4 bytes at most.
    let text = String::from_utf8_lossy(&text[..text.len().min(4 * (LONGEST + 1))]);
    let clean = |c: char| if c.is_control() { char::REPLACEMENT_CHARACTER } else { c };
    let cut = if text.chars().nth(LONGEST).is_some() { " .." } else { "" };
    text.chars().take(LONGEST).map(clean).chain(cut.chars()).collect()
}

#[cfg(all(test, feature = "std"))]
mod tests {
    use super::*;
    use crate::dtype::Dtype;

    /// Compares rows of shape (8, 8) with a shape that data describe.
    fn rows(bound: u64, shape: &[u64], turns: Turns, memory_order: MemoryOrder) -> Result<Agreed, String> {
        let array = ExpectedArray { dtype: u16::DTYPE, shape: &[8, 8], rows: Some(bound) };
        let dtype = DescribedDtype::Named("uint16");
        let described = Described { dtype, shape, swapped: true, memory_order, nbytes: None };
        preflight(&ExpectedData { array, nbytes: 128 }, &described, turns).map_err(|error| error.to_string())
    }

    #[test]
    fn rows_are_counted_and_bounded() {
        let turns = Turns { byte_order: true, memory_order: true };
        let of = |bound, shape: &[u64]| rows(bound, shape, turns, MemoryOrder::ColumnMajor);
        let agreed = Agreed { rows: 10, nbytes: 1280, swapped: true, column_major: true };
        assert_eq!(of(10, &[10, 8, 8]), Ok(agreed));
        assert_eq!(of(u64::MAX, &[0, 8, 8]).unwrap().nbytes, 0);
        assert_eq!(of(10, &[11, 8, 8]).unwrap_err(), "expected at most 10 rows, found 11");
        let addressed = isize::MAX as u64 / 128;
        let text = format!("expected at most {addressed} rows, found {}", u64::MAX);
        assert_eq!(of(u64::MAX, &[u64::MAX, 8, 8]).unwrap_err(), text);
        let text = "expected uint16 (at most 10, 8, 8), found uint16 (11, 8)";
        assert_eq!(of(10, &[11, 8]).unwrap_err(), text);
        assert_eq!(of(u64::MAX, &[]).unwrap_err(), "expected uint16 (any number, 8, 8), found uint16 ()");
    }

    #[test]
    fn orders_that_are_not_turned_are_told() {
        let of = |byte_order, memory_order, order| rows(10, &[2, 8, 8], Turns { byte_order, memory_order }, order);
        assert!(of(true, true, MemoryOrder::ColumnMajor).is_ok());
        assert!(of(true, true, MemoryOrder::Strided).is_err());
        let text = "expected row-major uint16 (at most 10, 8, 8), found column-major uint16 (2, 8, 8): save `np.ascontiguousarray(a)`";
        assert_eq!(of(true, false, MemoryOrder::ColumnMajor).unwrap_err(), text);
        let (native, other) = if cfg!(target_endian = "little") { ("little", "big") } else { ("big", "little") };
        let error = rows(10, &[2, 8, 8], Turns { byte_order: false, memory_order: true }, MemoryOrder::RowMajor);
        let text = format!(
            "expected {native}-endian uint16 (at most 10, 8, 8), found {other}-endian uint16 (2, 8, 8): save `a.astype(a.dtype.newbyteorder('='))`"
        );
        assert_eq!(error.unwrap_err(), text);
    }
}
