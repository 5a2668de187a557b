//! Text made without allocating: by `const fn`, so that a compile error can carry numbers, and at run time.

use core::fmt::{self, Display};

pub(crate) use haversack_plan::text::{Text, digits, grouped_width};

/// Returns the number of characters of UTF-8 text.
#[inline]
pub(crate) const fn characters(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut count = 0;
    let mut i = 0;
    while i < bytes.len() {
        // Every byte but a continuation byte starts a character.
        if bytes[i] & 0xC0 != 0x80 {
            count += 1;
        }
        i += 1;
    }
    count
}

/// Formats a shape as Python prints it: `()`, `(3,)`, `(3, 4)`.
pub(crate) fn tuple<N: Display>(axes: &[N]) -> impl Display {
    fmt::from_fn(move |f| {
        f.write_str("(")?;
        for (axis, length) in axes.iter().enumerate() {
            write!(f, "{}{length}", if axis > 0 { ", " } else { "" })?;
        }
        f.write_str(if axes.len() == 1 { ",)" } else { ")" })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tuples_are_python_s() {
        let tuples: [&[usize]; 3] = [&[], &[3], &[3, 4]];
        assert_eq!(tuples.map(|axes| tuple(axes).to_string()), ["()", "(3,)", "(3, 4)"]);
    }
}
