//! The options of a format string, applied to each element: `{:+}`, `{:>8}`, `{:*^12.3}`, `{:08}`.

use core::fmt::{self, Alignment, Write};

/// The sign, and the minimum number of columns of an element.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Style {
    /// Whether numbers that are not negative have a `+`.
    pub(super) plus: bool,
    /// Whether numbers are filled up with zeros behind their sign.
    pub(super) zeros: bool,
    /// The minimum number of columns.
    pub(super) width: usize,
    fill: char,
    alignment: Alignment,
}

impl Style {
    pub(super) fn of(f: &fmt::Formatter<'_>) -> Style {
        Style {
            plus: f.sign_plus(),
            zeros: f.sign_aware_zero_pad(),
            width: f.width().unwrap_or(0),
            fill: f.fill(),
            alignment: f.align().unwrap_or(Alignment::Right),
        }
    }

    /// Returns the style of a part of an element, which is not padded by itself.
    pub(super) fn of_part(self, plus: bool) -> Style {
        Style { plus, width: 0, zeros: false, ..self }
    }

    /// Writes the output of `text`, which has `width` columns, padded to the columns that are asked for.
    pub(super) fn pad(
        &self,
        width: usize,
        out: &mut dyn Write,
        text: impl FnOnce(&mut dyn Write) -> fmt::Result,
    ) -> fmt::Result {
        let room = self.width.saturating_sub(width);
        let before = match self.alignment {
            Alignment::Left => 0,
            Alignment::Right => room,
            Alignment::Center => room / 2,
        };
        // Zeros have already been written instead of this padding.
        let fill = if self.zeros { ' ' } else { self.fill };
        (0..before).try_for_each(|_| out.write_char(fill))?;
        text(out)?;
        (before..room).try_for_each(|_| out.write_char(fill))
    }

    /// Splits the text of a number into its sign and the rest. The sign is `-` if `text` begins so, `+` if that is asked for.
    pub(super) fn sign<'t>(&self, text: &'t str) -> (&'static str, &'t str) {
        match text.strip_prefix('-') {
            Some(digits) => ("-", digits),
            None => (if self.plus { "+" } else { "" }, text),
        }
    }

    /// Writes a number that begins with `whole`, its sign and the digits before its point, in `columns`: to the right,
    /// or with zeros behind the sign.
    pub(super) fn write_whole(&self, whole: &str, columns: usize, out: &mut dyn Write) -> fmt::Result {
        let (sign, digits) = self.sign(whole);
        let room = columns.saturating_sub(sign.len() + digits.len());
        if self.zeros { write!(out, "{sign}{:0<room$}{digits}", "") } else { write!(out, "{:room$}{sign}{digits}", "") }
    }
}
