//! Text made by `const fn`, so that a compile error can carry numbers.

/// Up to `CAPACITY` bytes of text. What does not fit is left out.
pub(crate) struct Text<const CAPACITY: usize> {
    bytes: [u8; CAPACITY],
    len: usize,
}

impl<const CAPACITY: usize> Text<CAPACITY> {
    /// No text yet.
    pub(crate) const fn new() -> Self {
        Text { bytes: [0; CAPACITY], len: 0 }
    }

    /// The text so far.
    pub(crate) const fn as_str(&self) -> &str {
        match core::str::from_utf8(self.bytes.split_at(self.len).0) {
            Ok(text) => text,
            Err(_) => panic!("only whole strings are appended"),
        }
    }

    /// Appends `piece`, if all of it fits.
    pub(crate) const fn str(&mut self, piece: &str) -> &mut Self {
        let piece = piece.as_bytes();
        if piece.len() <= CAPACITY - self.len {
            let mut i = 0;
            while i < piece.len() {
                self.bytes[self.len] = piece[i];
                self.len += 1;
                i += 1;
            }
        }
        self
    }

    /// Appends `number` with its digits in groups of three: `4_000_000`.
    pub(crate) const fn number(&mut self, number: usize) -> &mut Self {
        let mut place = match number.checked_ilog10() {
            Some(power) => power + 1,
            None => 1,
        };
        while place > 0 {
            place -= 1;
            let digit = [b'0' + (number / 10usize.pow(place) % 10) as u8];
            if let Ok(digit) = core::str::from_utf8(&digit) {
                self.str(digit);
            }
            if place > 0 && place.is_multiple_of(3) {
                self.str("_");
            }
        }
        self
    }
}
