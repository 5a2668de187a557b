//! Text that is made without allocating: by `const fn`, so that a compile error can carry numbers, and at run time. haversack
//! uses it, too.

use core::fmt::{self, Write};
use core::ops::Deref;

/// A text of up to `CAPACITY` bytes. A piece that does not fit is left out as a whole.
#[derive(Clone, Copy, Debug)]
pub struct Text<const CAPACITY: usize> {
    bytes: [u8; CAPACITY],
    len: usize,
}

#[allow(clippy::new_without_default, reason = "it is for constants")]
impl<const CAPACITY: usize> Text<CAPACITY> {
    /// Creates an empty text.
    #[inline]
    pub const fn new() -> Self {
        Text { bytes: [0; CAPACITY], len: 0 }
    }

    /// Returns the text so far.
    #[inline]
    pub const fn as_str(&self) -> &str {
        let (text, _) = self.bytes.split_at(self.len);
        match core::str::from_utf8(text) {
            Ok(text) => text,
            Err(_) => panic!("only whole strings are appended"),
        }
    }

    /// Returns the number of bytes that still fit.
    #[inline]
    pub const fn room(&self) -> usize {
        CAPACITY - self.len
    }

    /// Appends `piece` byte by byte: in a constant, that is faster than to split and copy slices.
    #[inline]
    pub const fn str(&mut self, piece: &str) -> &mut Self {
        let piece = piece.as_bytes();
        if piece.len() <= self.room() {
            let mut i = 0;
            while i < piece.len() {
                self.bytes[self.len] = piece[i];
                self.len += 1;
                i += 1;
            }
        }
        self
    }

    /// Appends `count` spaces, or as many as fit.
    #[inline]
    pub const fn spaces(&mut self, count: usize) -> &mut Self {
        let mut i = 0;
        while i < count {
            self.ascii(b' ');
            i += 1;
        }
        self
    }

    /// Appends `number` with its digits in groups of three: `4_000_000`.
    #[inline]
    pub const fn grouped(&mut self, number: u128) -> &mut Self {
        self.digits(number, true)
    }

    /// Appends `number` like [`grouped`](Self::grouped).
    #[inline]
    pub const fn number(&mut self, number: usize) -> &mut Self {
        self.grouped(number as u128)
    }

    /// Appends `number`, with a sign if it is negative.
    #[inline]
    pub const fn signed(&mut self, number: isize) -> &mut Self {
        if number < 0 {
            self.ascii(b'-');
        }
        self.decimal(number.unsigned_abs() as u128)
    }

    /// Appends `number` without groups.
    #[inline]
    pub const fn decimal(&mut self, number: u128) -> &mut Self {
        self.digits(number, false)
    }

    #[inline]
    const fn digits(&mut self, number: u128, grouped: bool) -> &mut Self {
        if self.room() < if grouped { grouped_width(number) } else { digits(number) } {
            return self;
        }
        let mut place = digits(number);
        while place > 0 {
            place -= 1;
            self.ascii(b'0' + (number / 10u128.pow(place as u32) % 10) as u8);
            if grouped && place > 0 && place.is_multiple_of(3) {
                self.ascii(b'_');
            }
        }
        self
    }

    /// Appends a number of bytes in the largest unit of which there is at least one: `1.53 MiB`. Units are powers of 1024. There are
    /// at most two digits after the point, rounded half up, without trailing zeros.
    #[inline]
    pub const fn in_units(&mut self, bytes: u128) -> &mut Self {
        let (mut unit, mut size) = (0, 1);
        while hundredths(bytes, size) >= 1024 * 100 && unit + 1 < UNITS.len() {
            unit += 1;
            size *= 1024;
        }
        let hundredths = hundredths(bytes, size);
        self.decimal(hundredths / 100);
        let fraction = hundredths % 100;
        if fraction > 0 {
            self.str(".").decimal(fraction / 10);
            if !fraction.is_multiple_of(10) {
                self.decimal(fraction % 10);
            }
        }
        self.str(" ").str(UNITS[unit])
    }

    /// Appends a number of bytes in full: `1 byte`, `784 bytes`, `1_605_632 bytes (1.53 MiB)`.
    #[inline]
    pub const fn bytes(&mut self, bytes: u128) -> &mut Self {
        self.grouped(bytes).str(if bytes == 1 { " byte" } else { " bytes" });
        if bytes >= 1024 {
            self.str(" (").in_units(bytes).str(")");
        }
        self
    }

    /// Appends the lengths of axes: `1000 x 1000`, or `scalar` for rank 0.
    #[inline]
    pub const fn axes(&mut self, axes: &[usize]) -> &mut Self {
        if axes.is_empty() {
            return self.str("scalar");
        }
        let mut axis = 0;
        while axis < axes.len() {
            if axis > 0 {
                self.str(" x ");
            }
            self.decimal(axes[axis] as u128);
            axis += 1;
        }
        self
    }

    /// Appends a character of one byte, if it fits.
    #[inline]
    const fn ascii(&mut self, character: u8) {
        if self.room() > 0 && character.is_ascii() {
            self.bytes[self.len] = character;
            self.len += 1;
        }
    }
}

const UNITS: [&str; 7] = ["B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"];

/// Returns `bytes / size` in hundredths, rounded half up.
#[inline]
const fn hundredths(bytes: u128, size: u128) -> u128 {
    (bytes * 100 + size / 2) / size
}

/// Returns the number of digits of `number`.
#[inline]
pub const fn digits(number: u128) -> usize {
    match number.checked_ilog10() {
        Some(power) => power as usize + 1,
        None => 1,
    }
}

/// Returns the number of characters of `number` in groups of three.
#[inline]
pub const fn grouped_width(number: u128) -> usize {
    digits(number) + (digits(number) - 1) / 3
}

impl<const CAPACITY: usize> Deref for Text<CAPACITY> {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl<const CAPACITY: usize> fmt::Display for Text<CAPACITY> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self)
    }
}

/// Text that does not fit is an error.
impl<const CAPACITY: usize> Write for Text<CAPACITY> {
    fn write_str(&mut self, piece: &str) -> fmt::Result {
        if piece.len() > self.room() {
            return Err(fmt::Error);
        }
        self.str(piece);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_grouped_by_threes() {
        for (number, text) in [(0, "0"), (999, "999"), (1000, "1_000"), (4_000_784, "4_000_784")] {
            assert_eq!(Text::<40>::new().grouped(number).as_str(), text);
        }
        let largest = "340_282_366_920_938_463_463_374_607_431_768_211_455";
        assert_eq!(Text::<64>::new().grouped(u128::MAX).as_str(), largest);
    }

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
            (u64::MAX.into(), "16 EiB"),
        ] {
            assert_eq!(Text::<32>::new().in_units(bytes).as_str(), text);
        }
        for (bytes, text) in [(1, "1 byte"), (1000, "1_000 bytes"), (1_605_632, "1_605_632 bytes (1.53 MiB)")] {
            assert_eq!(Text::<64>::new().bytes(bytes).as_str(), text);
        }
    }

    #[test]
    fn axes_read_as_a_product() {
        assert_eq!(Text::<40>::new().axes(&[1000, 28]).as_str(), "1000 x 28");
        assert_eq!(Text::<40>::new().axes(&[]).as_str(), "scalar");
    }

    #[test]
    fn a_piece_that_does_not_fit_is_left_out_whole() {
        let mut text = Text::<4>::new();
        text.str("abc").str("defg").str("h");
        assert_eq!(text.as_str(), "abch");
        assert!(text.write_str("i").is_err());
    }
}
