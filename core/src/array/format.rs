//! One format for all elements that are shown, decided from them as NumPy decides it.
//!
//! Follows `FloatingFormat`, `IntegerFormat` and `BoolFormat` of NumPy 2.4's `arrayprint.py` with its default options.

mod record;

use core::fmt::{self, Display, Write, from_fn};

use super::digits::{DecimalDigits, Notation};
use super::style::Style;
use crate::dtype::{FloatDigits, Number, Printed};
use crate::text::{Text, characters};
use record::{RecordFormat, write_fields};

/// NumPy's default `precision`: digits after the point, at most.
pub(super) const PRECISION: usize = 8;

/// Calls its argument with every element that is shown.
pub(super) type Shown<'a> = dyn Fn(&mut dyn FnMut(Printed)) + 'a;

/// The format of all elements of one array.
#[allow(clippy::large_enum_variant, reason = "there is one at a time, on the stack: printing allocates nothing")]
pub(super) enum Format<'a> {
    Number(NumberFormat),
    Record(RecordFormat<'a>),
}

impl<'a> Format<'a> {
    /// Returns the format of the elements that `shown` gives, with at most `precision` digits after the point. A
    /// `scalar` is an array of rank 0.
    pub(super) fn new(shown: &'a Shown<'a>, precision: usize, scalar: bool, style: Style) -> Self {
        let mut is_record = false;
        shown(&mut |element| is_record = matches!(element, Printed::Record(_)));
        if is_record {
            return Format::Record(RecordFormat::new(shown, precision, scalar, style));
        }
        Format::Number(NumberFormat::new(shown, precision, scalar, style))
    }

    /// Returns the number of columns that every element takes.
    pub(super) fn width(&self) -> usize {
        match self {
            Format::Number(format) => format.width(),
            Format::Record(format) => format.width(),
        }
    }

    /// Writes `element`, which is one of the elements that the format was made for.
    pub(super) fn write(&self, element: Printed, out: &mut dyn Write) -> fmt::Result {
        match (self, element) {
            (Format::Record(format), Printed::Record(fields)) => format.write(fields, out),
            (Format::Number(format), _) => format.write(element, out),
            (Format::Record(_), _) => Ok(()),
        }
    }
}

/// The format of numbers, or of the two parts of complex numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum NumberFormat {
    Real(RealFormat),
    Complex { parts: [RealFormat; 2], style: Style },
}

impl NumberFormat {
    fn new(shown: &Shown<'_>, precision: usize, scalar: bool, style: Style) -> Self {
        let mut is_complex = false;
        shown(&mut |element| is_complex = element.parts().is_some());
        if !is_complex {
            return NumberFormat::Real(RealFormat::new(shown, precision, scalar, style));
        }
        let part = |which: usize, style: Style| {
            let shown = |visit: &mut dyn FnMut(Printed)| {
                shown(&mut |element| visit(element.parts().map_or(element, |parts| parts[which])));
            };
            RealFormat::new(&shown, precision, scalar, style)
        };
        NumberFormat::Complex { parts: [part(0, style.of_part(style.plus)), part(1, style.of_part(true))], style }
    }

    fn width(&self) -> usize {
        match self {
            NumberFormat::Real(format) => format.width(),
            NumberFormat::Complex { parts: [real, imaginary], style } => {
                (real.width() + imaginary.width() + "j".len()).max(style.width)
            }
        }
    }

    fn write(&self, element: Printed, out: &mut dyn Write) -> fmt::Result {
        match (self, element.parts()) {
            (NumberFormat::Complex { parts: [first, second], style }, Some([real, imaginary])) => {
                style.pad(first.width() + second.width() + "j".len(), out, |out| {
                    first.write(real, out)?;
                    let mut text = Text::<64>::new();
                    second.write(imaginary, &mut text)?;
                    // The `j` stands behind the digits, in front of the spaces that fill the column.
                    let digits = text.as_str().trim_end_matches(' ');
                    write!(out, "{digits}j{}", &text.as_str()[digits.len()..])
                })
            }
            (NumberFormat::Real(format), _) => format.write(element, out),
            (NumberFormat::Complex { .. }, None) => Ok(()),
        }
    }
}

/// The format of numbers: the same width, and the points in one column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct RealFormat {
    /// Columns of every element, before it is padded.
    width: usize,
    form: Form,
    style: Style,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Form {
    /// Elements without a point, aligned to the right.
    Plain { scalar: bool },
    /// At most `precision` digits after the point, and spaces up to `fraction`.
    Positional { precision: usize, fraction: usize },
    /// Exactly `fraction` digits after the point, at least `exponent` in the exponent.
    Scientific { fraction: usize, exponent: usize },
}

impl RealFormat {
    fn new(shown: &Shown<'_>, precision: usize, scalar: bool, style: Style) -> RealFormat {
        let mut magnitudes = Magnitudes::NONE;
        shown(&mut |number| magnitudes.include(number));
        let notation = if magnitudes.need_exponents() { Notation::Scientific } else { Notation::Positional };

        let (mut plain, mut whole, mut fraction, mut exponent) = (0, 0, 0, 0);
        shown(&mut |number| match DecimalDigits::at_most(precision, number, notation) {
            Some(digits) => {
                let (sign, before) = style.sign(digits.whole());
                whole = whole.max(sign.len() + before.len());
                fraction = fraction.max(digits.fraction().len());
                exponent = exponent.max(if digits.exponent().abs() < 100 { 2 } else { 3 });
            }
            None => plain = plain.max(Plain { number, scalar }.width(&style)),
        });

        let point = whole + 1 + fraction;
        let (width, form) = match notation {
            _ if whole == 0 => (plain, Form::Plain { scalar }),
            Notation::Positional => (point, Form::Positional { precision, fraction }),
            Notation::Scientific => (point + 2 + exponent, Form::Scientific { fraction, exponent }),
        };
        let width = width.max(plain);
        RealFormat { width: if style.zeros { width.max(style.width) } else { width }, form, style }
    }

    fn width(&self) -> usize {
        self.width.max(self.style.width)
    }

    fn write(&self, number: Printed, out: &mut dyn Write) -> fmt::Result {
        self.style.pad(self.width, out, |out| self.write_unpadded(number, out))
    }

    fn write_unpadded(&self, number: Printed, out: &mut dyn Write) -> fmt::Result {
        let (width, style) = (self.width, &self.style);
        match self.form {
            Form::Positional { precision, fraction } => {
                if let Some(digits) = DecimalDigits::at_most(precision, number, Notation::Positional) {
                    style.write_whole(digits.whole(), width.saturating_sub(1 + fraction), out)?;
                    return write!(out, ".{:fraction$}", digits.fraction());
                }
            }
            Form::Scientific { fraction, exponent } => {
                if let Some(digits) = DecimalDigits::exactly(fraction, number, Notation::Scientific) {
                    let whole = width.saturating_sub(1 + fraction + 2 + exponent);
                    style.write_whole(digits.whole(), whole, out)?;
                    write!(out, ".{:0<fraction$}", digits.fraction())?;
                    return write_exponent(digits.exponent(), exponent, out);
                }
            }
            Form::Plain { scalar } => return Plain { number, scalar }.write(style, width, out),
        }
        Plain { number, scalar: false }.write(style, width, out)
    }
}

/// Writes `number` as NumPy prints a scalar: all digits that tell it from its neighbours, and one after the point at
/// least.
pub(super) fn write_scalar(number: Printed, style: Style, out: &mut dyn Write) -> fmt::Result {
    if let Printed::Record(fields) = number {
        let part = style.of_part(style.plus);
        // NumPy has digits as of scalars for floats, but not for complex numbers.
        let scalar = |field: Printed, out: &mut dyn Write| match field.parts() {
            Some(_) => NumberFormat::new(&|visit| visit(field), PRECISION, true, part).write(field, out),
            None => write_scalar(field, part, out),
        };
        let text = from_fn(|f| write_fields(fields, f, &mut |field, out| scalar(field, out)));
        return style.pad(len(&text), out, |out| write!(out, "{text}"));
    }
    if let Some(parts) = number.parts() {
        let mut text = Text::<128>::new();
        write_complex(parts, style.plus, &mut text)?;
        return style.pad(characters(text.as_str()), out, |out| out.write_str(text.as_str()));
    }
    let scalar = Plain { number, scalar: true };
    let width = scalar.width(&style);
    let columns = if style.zeros { width.max(style.width) } else { width };
    style.pad(columns, out, |out| scalar.write(&style, columns, out))
}

/// Writes a complex number as NumPy prints a scalar: `(1.5-2j)`, and `2j` if the real part is 0.
fn write_complex([real, imaginary]: [Printed; 2], plus: bool, out: &mut dyn Write) -> fmt::Result {
    let written = |number: Printed, plus: bool, out: &mut dyn Write| {
        let mut text = Text::<64>::new();
        write!(text, "{}", Plain { number, scalar: true })?;
        let digits = text.as_str().strip_suffix(".0").unwrap_or(text.as_str());
        let sign = if plus && !digits.starts_with('-') { "+" } else { "" };
        write!(out, "{sign}{digits}")
    };
    let is_imaginary = real.float().is_some_and(|(x, _)| x == 0.0 && x.is_sign_positive());
    if is_imaginary {
        written(imaginary, plus, out)?;
        return out.write_str("j");
    }
    out.write_str("(")?;
    written(real, plus, out)?;
    written(imaginary, true, out)?;
    out.write_str("j)")
}

/// Writes a finite float as NumPy prints a scalar.
fn write_float(number: Printed, out: &mut dyn Write) -> fmt::Result {
    let (x, digits) = number.float().unwrap_or((0.0, FloatDigits::Double));
    let magnitude = x.abs();
    let positional_below = match digits {
        #[cfg(feature = "half")]
        FloatDigits::Half => 1e3,
        FloatDigits::Single => 1e6,
        FloatDigits::Double => 1e16,
    };
    let positional = magnitude == 0.0 || (1e-4..positional_below).contains(&magnitude);
    let notation = if positional { Notation::Positional } else { Notation::Scientific };
    let Some(digits) = DecimalDigits::at_most(usize::MAX, number, notation) else {
        unreachable!("a finite float has digits")
    };
    let (whole, fraction) = (digits.whole(), digits.fraction());
    match notation {
        Notation::Positional => return write!(out, "{whole}.{fraction:0<1}"),
        Notation::Scientific if fraction.is_empty() => out.write_str(whole)?,
        Notation::Scientific => write!(out, "{whole}.{fraction}")?,
    }
    write_exponent(digits.exponent(), 2, out)
}

fn write_exponent(exponent: i32, width: usize, out: &mut dyn Write) -> fmt::Result {
    let sign = if exponent < 0 { '-' } else { '+' };
    write!(out, "e{sign}{:0width$}", exponent.unsigned_abs())
}

/// Returns the number of bytes that `text` writes.
pub(super) fn len(text: impl Display) -> usize {
    struct Count(usize);

    impl Write for Count {
        fn write_str(&mut self, piece: &str) -> fmt::Result {
            self.0 += piece.len();
            Ok(())
        }
    }

    let mut count = Count(0);
    // Counting does not fail.
    let _ = write!(count, "{text}");
    count.0
}

/// The smallest and the largest finite magnitude, of floats but 0.
struct Magnitudes {
    smallest: f64,
    largest: f64,
    digits: FloatDigits,
}

impl Magnitudes {
    const NONE: Self = Magnitudes { smallest: f64::INFINITY, largest: 0.0, digits: FloatDigits::Double };

    fn include(&mut self, number: Printed) {
        let Some((x, digits)) = number.float() else { return };
        let magnitude = x.abs();
        self.digits = digits;
        if magnitude.is_finite() && magnitude != 0.0 {
            self.smallest = self.smallest.min(magnitude);
            self.largest = self.largest.max(magnitude);
        }
    }

    /// Returns whether points in one column would take too much room. NumPy computes this in the array's dtype.
    fn need_exponents(&self) -> bool {
        if self.largest == 0.0 {
            return false;
        }
        let Magnitudes { smallest, largest, digits } = *self;
        match digits {
            #[cfg(feature = "half")]
            FloatDigits::Half => {
                let [smallest, largest, least] = [smallest, largest, 1e-4].map(|x| half::f16::from_f32(x as f32));
                largest.to_f32() >= 1e3 || smallest < least || (largest / smallest).to_f32() > 1000.0
            }
            FloatDigits::Single => {
                let (smallest, largest) = (smallest as f32, largest as f32);
                largest >= 1e6 || smallest < 1e-4 || largest / smallest > 1000.0
            }
            FloatDigits::Double => largest >= 1e8 || smallest < 1e-4 || largest / smallest > 1000.0,
        }
    }
}

/// Formats elements without a decimal point: bools, integers, `nan` and `inf`; and a scalar, which stands alone.
struct Plain<'a> {
    number: Printed<'a>,
    scalar: bool,
}

impl Plain<'_> {
    /// Calls `with` with sign and text.
    fn signed<R>(&self, style: &Style, with: impl FnOnce(&'static str, &str) -> R) -> R {
        let mut text = Text::<64>::new();
        let written = write!(text, "{self}");
        debug_assert!(written.is_ok(), "no number is as long");
        match self.number {
            Printed::Number(Number::Bool(_)) => with("", text.as_str()),
            _ => {
                let (sign, digits) = style.sign(text.as_str());
                with(sign, digits)
            }
        }
    }

    /// Returns the number of columns that sign and text take.
    fn width(&self, style: &Style) -> usize {
        self.signed(style, |sign, text| sign.len() + text.len())
    }

    /// Writes it to the right of `width` columns, or with zeros behind the sign.
    fn write(&self, style: &Style, width: usize, out: &mut dyn Write) -> fmt::Result {
        self.signed(style, |sign, text| {
            let room = width.saturating_sub(sign.len() + text.len());
            if style.zeros && text.starts_with(|first: char| first.is_ascii_digit()) {
                write!(out, "{sign}{:0<room$}{text}", "")
            } else {
                write!(out, "{:room$}{sign}{text}", "")
            }
        })
    }
}

impl Display for Plain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((float, _)) = self.number.float() {
            return match float {
                f64::INFINITY => f.write_str("inf"),
                f64::NEG_INFINITY => f.write_str("-inf"),
                _ if float.is_nan() => f.write_str("nan"),
                _ => write_float(self.number, f),
            };
        }
        match self.number {
            Printed::Number(Number::Bool(false)) => f.write_str("False"),
            Printed::Number(Number::Bool(true)) => f.write_str(if self.scalar { "True" } else { " True" }),
            Printed::Number(Number::Unsigned(x)) => write!(f, "{x}"),
            Printed::Number(Number::Signed(x)) => write!(f, "{x}"),
            _ => Ok(()),
        }
    }
}
