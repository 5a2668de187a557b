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

impl Bytes {
    /// Returns the number in all its digits, in groups of three.
    ///
    /// ```
    /// # use haversack::Bytes;
    /// assert_eq!(Bytes(4_000_000).exact().as_str(), "4_000_000");
    /// ```
    #[inline]
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
    #[inline]
    pub const fn short(self) -> BytesText {
        let mut text = Text::new();
        text.in_units(self.0 as u128);
        BytesText(text)
    }
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
    /// Returns the text.
    #[inline]
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
