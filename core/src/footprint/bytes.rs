//! A number of bytes that people can read.

use core::fmt;
use core::ops::Deref;

use crate::text::Text;

/// A number of bytes, printed as `3.81 MiB` (`{}`) or as `4_000_000` (`{:#}`).
///
/// ```
/// use haversack::Bytes;
/// assert_eq!(Bytes(4_000_000).to_string(), "3.81 MiB");
/// assert_eq!(format!("{:#}", Bytes(4_000_000)), "4_000_000");
/// ```
///
/// Two digits after the point, rounded to nearest, trailing zeros dropped; units of 1024 (`KiB`, `MiB`, ..), and `B`
/// below 1024. Allocates nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bytes(
    /// The number.
    pub u64,
);

const UNITS: [&str; 7] = ["B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"];

impl Bytes {
    /// All digits, in groups of three.
    ///
    /// ```
    /// # use haversack::Bytes;
    /// assert_eq!(Bytes(4_000_000).exact().as_str(), "4_000_000");
    /// ```
    pub const fn exact(self) -> BytesText {
        let mut text = Text::new();
        text.grouped(self.0 as u128);
        BytesText(text)
    }

    /// Returns the number in the largest unit of which there is at least one, to two digits after the point.
    ///
    /// ```
    /// # use haversack::{Bytes, BytesText};
    /// const SHORT: BytesText = Bytes(4_000_000).short();
    /// const TEXT: &str = SHORT.as_str();
    /// assert_eq!(TEXT, "3.81 MiB");
    /// ```
    pub const fn short(self) -> BytesText {
        let mut unit = 0;
        let mut size = 1u128;
        while hundredths(self.0, size) >= 1024 * 100 && unit + 1 < UNITS.len() {
            unit += 1;
            size *= 1024;
        }
        let hundredths = hundredths(self.0, size);
        let mut text = Text::new();
        text.decimal(hundredths / 100);
        let fraction = hundredths % 100;
        if fraction > 0 {
            text.str(".").decimal(fraction / 10);
            if !fraction.is_multiple_of(10) {
                text.decimal(fraction % 10);
            }
        }
        text.str(" ").str(UNITS[unit]);
        BytesText(text)
    }
}

/// `bytes / size` in hundredths, rounded half up.
const fn hundredths(bytes: u64, size: u128) -> u128 {
    (bytes as u128 * 100 + size / 2) / size
}

impl fmt::Display for Bytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&if f.alternate() { self.exact() } else { self.short() })
    }
}

/// The text of a [`Bytes`], made without allocating, in constants too. Derefs to `str`.
#[derive(Clone, Copy)]
pub struct BytesText(Text<32>);

impl BytesText {
    /// The text.
    pub const fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl Deref for BytesText {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for BytesText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self)
    }
}

impl fmt::Debug for BytesText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

/// The number of bytes, as the constants of arrays have it.
///
/// ```
/// # use haversack::{array, Bytes};
/// assert_eq!(Bytes::from(<array![f32; 1000, 1000]>::NBYTES).to_string(), "3.81 MiB");
/// ```
impl From<usize> for Bytes {
    fn from(bytes: usize) -> Self {
        Bytes(bytes as u64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_change_where_rounding_would_print_1024() {
        for (bytes, text) in [
            (0, "0 B"),
            (784, "784 B"),
            (1023, "1023 B"),
            (1024, "1 KiB"),
            (1536, "1.5 KiB"),
            (1_048_575, "1 MiB"),
            (4_000_784, "3.82 MiB"),
            (1_605_632, "1.53 MiB"),
            (u64::MAX, "16 EiB"),
        ] {
            assert_eq!(Bytes(bytes).short().as_str(), text);
        }
        assert_eq!(Bytes(u64::MAX).exact().as_str(), "18_446_744_073_709_551_615");
    }
}
