//! A finite float in decimal, rounded as NumPy's `dragon4.c` rounds. `core` makes the digits; nothing is allocated.

use core::fmt::{Display, LowerExp, Write};
use core::str::FromStr;

#[cfg(feature = "half")]
use crate::dtype::cast::FromNumber;
use crate::dtype::{Number, Printed};

/// The notation of a number: with an exponent or without.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Notation {
    /// `12.5`
    Positional,
    /// `1.25e+01`
    Scientific,
}

/// Room for the longest number: 17 digits, 4 zeros after the point, signs and an exponent.
type Text = crate::text::Text<32>;

/// A finite float in decimal, without zeros at the end of the fraction.
pub(super) struct DecimalDigits {
    text: Text,
    point: usize,
    end: usize,
    exponent: i32,
}

impl DecimalDigits {
    /// Returns the fewest digits that tell a float from its neighbours, but at most `precision` after the point. `None`
    /// if `number` is no finite float.
    pub(super) fn at_most(precision: usize, number: Printed, notation: Notation) -> Option<DecimalDigits> {
        Self::new(number, notation, 0, precision)
    }

    /// Returns `number`, rounded to `fraction` digits after the point. `None` if `number` is no finite float.
    pub(super) fn exactly(fraction: usize, number: Printed, notation: Notation) -> Option<DecimalDigits> {
        Self::new(number, notation, fraction, fraction)
    }

    fn new(number: Printed, notation: Notation, least: usize, most: usize) -> Option<DecimalDigits> {
        match number {
            Printed::Number(Number::Single(x)) if x.is_finite() => Some(round(x, notation, least, most)),
            Printed::Number(Number::Double(x)) if x.is_finite() => Some(round(x, notation, least, most)),
            #[cfg(feature = "half")]
            Printed::Half(x) if x.is_finite() => Some(round(x, notation, least, most)),
            #[cfg(feature = "half")]
            Printed::Brain(x) if x.is_finite() => Some(round(x, notation, least, most)),
            _ => None,
        }
    }

    /// Takes apart the text that `core` wrote: `-12.50`, `1.25e-7`.
    fn parse(text: Text) -> DecimalDigits {
        let all = text.as_str();
        let end = all.find('e').unwrap_or(all.len());
        let point = all[..end].find('.').unwrap_or(end);
        let exponent = all.get(end + 1..).and_then(|exponent| exponent.parse().ok()).unwrap_or(0);
        DecimalDigits { point, end, exponent, text }
    }

    /// Returns the text before the point, with the sign: `-12`.
    pub(super) fn whole(&self) -> &str {
        &self.text.as_str()[..self.point]
    }

    /// Returns the text after the point, without zeros at its end.
    pub(super) fn fraction(&self) -> &str {
        self.text.as_str()[self.point..self.end].trim_start_matches('.').trim_end_matches('0')
    }

    /// Returns the power of ten, in scientific notation.
    pub(super) fn exponent(&self) -> i32 {
        self.exponent
    }
}

/// Rounds `x` to as many digits after the point as tell it from its neighbours, but not fewer than `least` or more than `most`.
fn round(x: impl Spelled, notation: Notation, least: usize, most: usize) -> DecimalDigits {
    let shortest = DecimalDigits::parse(x.shortest(notation));
    let enough = shortest.fraction().len();
    let count = enough.clamp(least, most);
    // If two shortest texts are equally near, NumPy takes the even one and `core` does not; to a given number of digits
    // both round to even. So this counts the digits first, and then writes them.
    let text = x.spell(notation, count);
    // At a power of two, the neighbour below is nearer than the one above, and the nearest text may read back as that
    // neighbour.
    let is_neighbour = count >= enough && !x.is(text.as_str());
    if is_neighbour { shortest } else { DecimalDigits::parse(text) }
}

/// A float that is written in decimal.
trait Spelled: Copy {
    /// Writes the fewest digits that tell it from its neighbours.
    fn shortest(self, notation: Notation) -> Text;

    /// Writes it with `fraction` digits after the point.
    fn spell(self, notation: Notation, fraction: usize) -> Text;

    /// Returns whether `text` is read back as this float.
    fn is(self, text: &str) -> bool;
}

macro_rules! spelled {
    ($($float:ty)*) => {$(
        impl Spelled for $float {
            fn shortest(self, notation: Notation) -> Text {
                spell(self, notation, None)
            }

            fn spell(self, notation: Notation, fraction: usize) -> Text {
                spell(self, notation, Some(fraction))
            }

            fn is(self, text: &str) -> bool {
                <$float>::from_str(text) == Ok(self)
            }
        }
    )*};
}

spelled! { f32 f64 }

#[cfg(feature = "half")]
macro_rules! spelled_halves {
    ($($half:ty)*) => {$(
        impl Spelled for $half {
            fn shortest(self, notation: Notation) -> Text {
                // A power of two may lie in the middle between two texts, of which only the larger one reads back.
                let x = self.to_f64();
                let larger = f64::from_bits(x.to_bits() + 1);
                // Halves have few digits: 5 tell one of `f16` from its neighbours.
                let mut fraction = 0;
                loop {
                    for text in [x, larger].map(|x| spell(x, notation, Some(fraction))) {
                        if self.is(text.as_str()) {
                            return text;
                        }
                    }
                    fraction += 1;
                }
            }

            fn spell(self, notation: Notation, fraction: usize) -> Text {
                spell(self.to_f32(), notation, Some(fraction))
            }

            fn is(self, text: &str) -> bool {
                f64::from_str(text).is_ok_and(|x| <$half>::lossy(Number::Double(x)) == self)
            }
        }
    )*};
}

#[cfg(feature = "half")]
spelled_halves! { half::f16 half::bf16 }

fn spell<X: Display + LowerExp>(x: X, notation: Notation, fraction: Option<usize>) -> Text {
    let mut text = Text::new();
    let written = match (notation, fraction) {
        (Notation::Positional, None) => write!(text, "{x}"),
        (Notation::Positional, Some(fraction)) => write!(text, "{x:.fraction$}"),
        (Notation::Scientific, None) => write!(text, "{x:e}"),
        (Notation::Scientific, Some(fraction)) => write!(text, "{x:.fraction$e}"),
    };
    debug_assert!(written.is_ok(), "a number that needs an exponent is written with one");
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use Notation::{Positional, Scientific};

    fn shortest(number: Number, notation: Notation) -> (String, String, i32) {
        let digits = DecimalDigits::at_most(usize::MAX, Printed::Number(number), notation).unwrap();
        (digits.whole().into(), digits.fraction().into(), digits.exponent())
    }

    #[test]
    fn a_float_comes_apart() {
        assert_eq!(shortest(Number::Double(-12.5), Positional), ("-12".into(), "5".into(), 0));
        assert_eq!(shortest(Number::Single(2e-7), Scientific), ("2".into(), "".into(), -7));
        assert_eq!(shortest(Number::Double(f64::MIN), Scientific).1.len(), 16);
        assert!(DecimalDigits::at_most(8, Printed::Number(Number::Double(f64::NAN)), Positional).is_none());
        assert!(DecimalDigits::at_most(8, Printed::Number(Number::Unsigned(3)), Positional).is_none());
    }

    #[test]
    fn of_two_equally_near_texts_the_even_one_is_taken() {
        assert_eq!(shortest(Number::Single(8_388_609.0 / 4.0), Scientific).1, "0971522");
    }

    #[test]
    fn the_digits_of_a_power_of_two_are_its_own() {
        let digits = DecimalDigits::exactly(7, Printed::Number(Number::Single(2f32.powi(87))), Scientific).unwrap();
        assert_eq!(digits.fraction(), "5474251");
        // Nearest to 15 digits is 3529799, which reads back as the neighbour.
        let digits = DecimalDigits::exactly(15, Printed::Number(Number::Double(2f64.powi(149))), Scientific).unwrap();
        assert_eq!(digits.fraction(), "1362384635298");
    }
}
