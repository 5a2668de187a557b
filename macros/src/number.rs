//! `number![3000]`: the typenum number of a literal, or of a constant expression.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote_spanned};
use syn::{Error, Expr, ExprLit, ExprUnary, Lit, LitInt, UnOp};

use crate::array::{first, mistaken};
use crate::fragment::bare_value;

const EXPECTED: &str = "expected a number, or a constant expression of type `usize`: `number![3000]`";

pub(crate) fn expand(input: TokenStream) -> TokenStream {
    number(input).unwrap_or_else(|mistake| mistaken(&mistake))
}

fn number(input: TokenStream) -> syn::Result<TokenStream> {
    if input.is_empty() {
        return Err(Error::new(Span::call_site(), EXPECTED));
    }
    let span = first(&input);
    Ok(match Length::of(syn::parse2(input)?)? {
        Length::Literal(literal) => of_literal(&literal),
        Length::Expression(value) => {
            // The user may have put braces around the expression.
            let value = quote_spanned!(span=> #[allow(unused_braces)] let number: ::core::primitive::usize = #value;);
            let digit = |place| quote_spanned!(span=> { #value ::haversack::private::digit(number, #place) });
            composed(span, &of_digits(span, digit))
        }
    })
}

/// A length, as it was written.
pub(crate) enum Length {
    /// A literal: `3000`.
    Literal(LitInt),
    /// A constant expression: `SIZE / 2`.
    Expression(Expr),
}

impl Length {
    pub(crate) fn of(value: Expr) -> syn::Result<Self> {
        match bare_value(&value) {
            Expr::Lit(ExprLit { lit: Lit::Int(literal), .. }) => match literal.suffix() {
                "" | "usize" => Ok(Length::Literal(LitInt::new(&literal.token().to_string(), literal.span()))),
                _ => {
                    let message = format!("a length is a `usize`: write `{}`", literal.base10_digits());
                    Err(Error::new(literal.span(), message))
                }
            },
            Expr::Lit(literal) => Err(Error::new(literal.lit.span(), "a length is a whole number")),
            Expr::Unary(ExprUnary { op: UnOp::Neg(minus), .. }) => {
                Err(Error::new(minus.span, "a length cannot be negative"))
            }
            _ => Ok(Length::Expression(value)),
        }
    }

    /// Returns the span at which the length begins.
    pub(crate) fn span(&self) -> Span {
        first(&self.to_token_stream())
    }
}

/// Writes the number bit by bit, as typenum does. Coherence and bounds look through such a type, but not through a projection.
pub(crate) fn of_literal(literal: &LitInt) -> TokenStream {
    let span = literal.span();
    let zero = quote_spanned!(span=> ::haversack::private::UTerm);
    bits(literal.base10_digits()).into_iter().fold(zero, |number, bit| {
        let bit = if bit { quote_spanned!(span=> B1) } else { quote_spanned!(span=> B0) };
        quote_spanned!(span=> ::haversack::private::UInt<#number, ::haversack::private::#bit>)
    })
}

/// Returns an expression of type `usize` for a length that needs more than 32 bits. It is an error if the target cannot count
/// the length. Returns `None` for any other length, which is written as it stands.
pub(crate) fn counted(literal: &LitInt) -> Option<TokenStream> {
    let span = literal.span();
    let length: u64 = literal.base10_parse().ok().filter(|&length| length > u32::MAX.into())?;
    Some(quote_spanned!(span=> { ::haversack::private::length(#length) }))
}

/// Returns the digits in base 1024, the highest first. `digit` gives the argument for each place.
pub(crate) fn of_digits(span: Span, digit: impl Fn(u32) -> TokenStream) -> TokenStream {
    let digits = (0..7).rev().map(digit);
    quote_spanned!(span=> ::haversack::private::Digits<#(#digits),*>)
}

/// Returns the number that the digits represent.
pub(crate) fn composed(span: Span, digits: &TokenStream) -> TokenStream {
    quote_spanned!(span=> <#digits as ::haversack::private::Composed>::Number)
}

/// Returns the bits of a decimal number of any size, the highest first.
fn bits(decimal: &str) -> Vec<bool> {
    let mut digits: Vec<u8> = decimal.bytes().map(|digit| digit - b'0').collect();
    let mut bits = Vec::new();
    while digits.iter().any(|&digit| digit > 0) {
        let mut rest = 0;
        for digit in &mut digits {
            let value = 10 * rest + *digit;
            (*digit, rest) = (value / 2, value % 2);
        }
        bits.push(rest == 1);
    }
    bits.reverse();
    bits
}

impl ToTokens for Length {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Length::Literal(literal) => literal.to_tokens(tokens),
            Length::Expression(value) => value.to_tokens(tokens),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(decimal: &str) -> u128 {
        bits(decimal).into_iter().fold(0, |number, bit| 2 * number + u128::from(bit))
    }

    #[test]
    fn bits_are_exact() {
        for number in [0, 1, 2, 3000, 65_536, 192 * 1024, u128::from(u64::MAX), u128::MAX] {
            assert_eq!(value(&number.to_string()), number);
        }
        let two_to_the_200th = "1606938044258990275541962092341162602522202993782792835301376";
        assert_eq!(bits(two_to_the_200th).len(), 201);
        assert_eq!(bits(two_to_the_200th).iter().filter(|&&bit| bit).count(), 1);
    }

    #[test]
    fn there_is_no_zero_in_front() {
        for number in ["0", "1", "8", "1000"] {
            assert_ne!(bits(number).first(), Some(&false));
        }
    }
}
