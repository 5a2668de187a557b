//! Numbers as people read them, and text on one line.

use core::fmt::{self, Display, Formatter};

use crate::text::Text;

/// A number with its digits in groups of three: `4_000_000`. It keeps to a given width.
#[derive(Clone, Copy)]
pub(crate) struct Grouped(pub(crate) usize);

impl Grouped {
    /// Returns the number of characters.
    #[inline]
    pub(crate) fn width(self) -> usize {
        Text::<32>::new().number(self.0).as_str().len()
    }
}

impl Display for Grouped {
    #[inline]
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.pad(Text::<32>::new().number(self.0).as_str())
    }
}

/// A number of bytes in full: `1_605_632 bytes (1.53 MiB)`.
pub(crate) struct InBytes(pub(crate) usize);

impl Display for InBytes {
    #[inline]
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(Text::<64>::new().bytes(self.0 as u128))
    }
}

/// Formats `part` of `whole` in percent with one decimal, rounded up, so that more than the whole is never shown as 100.
#[inline]
pub(crate) fn percent(part: u128, whole: u128) -> impl Display {
    let tenths = (part * 1000).div_ceil(whole.max(1));
    fmt::from_fn(move |f| write!(f, "{}.{} %", tenths / 10, tenths % 10))
}

/// Returns the characters of `text`, with white space of any length as one space, cut to `limit` characters.
#[inline]
pub(crate) fn one_line(text: &str, limit: usize) -> impl Iterator<Item = char> + Clone {
    let characters = text
        .split_whitespace()
        .flat_map(|word| core::iter::once(' ').chain(word.chars()))
        .skip(1)
        .filter(|character| !character.is_control());
    let (kept, dots) = if characters.clone().count() > limit { (limit.saturating_sub(2), "..") } else { (limit, "") };
    characters.take(kept).chain(dots.chars())
}

/// Writes characters, and spaces up to a width.
#[inline]
pub(crate) fn padded(
    f: &mut Formatter<'_>,
    characters: impl Iterator<Item = char> + Clone,
    width: usize,
) -> fmt::Result {
    let used = characters.clone().count();
    characters
        .chain(core::iter::repeat_n(' ', width.saturating_sub(used)))
        .try_for_each(|character| write!(f, "{character}"))
}
