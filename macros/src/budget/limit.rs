//! A limit: `4_000_000`, `64 KiB`, `1.5 MiB`, `2 GB`, or a constant expression.

use proc_macro2::{Delimiter, Group, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::{Attribute, Error, Expr, LitInt};

use crate::fragment::dissolved;
use crate::root::given;
use crate::text::tidy;

const FORMS: &str = "`4_000_000`, `64 KiB`, `1.5 MiB`, `2 GB`, or a constant expression of type `usize`";

/// Returns the message for input that is not a limit.
pub(super) fn expected() -> String {
    format!("expected a limit in bytes: {FORMS}")
}

/// A limit, and its place in the source.
pub(crate) struct Limit {
    value: LimitValue,
    /// The limit as the user wrote it: `64 KiB`, `4_000_000`, `SRAM / 2`.
    pub(crate) written: String,
    pub(crate) first: Span,
    pub(crate) last: Span,
    /// All tokens of the limit and of the library's path behind it, to be parsed again.
    pub(crate) arguments: TokenStream,
}

enum LimitValue {
    Unit(u64),
    Number(u64),
    Expression(Expr),
}

const UNITS: [(&str, u64); 9] = [
    ("B", 1),
    ("kB", 1000),
    ("MB", 1000_u64.pow(2)),
    ("GB", 1000_u64.pow(3)),
    ("TB", 1000_u64.pow(4)),
    ("KiB", 1024),
    ("MiB", 1024_u64.pow(2)),
    ("GiB", 1024_u64.pow(3)),
    ("TiB", 1024_u64.pow(4)),
];

impl Limit {
    /// Parses the limit among the arguments of `#[budget]`.
    pub(crate) fn of_attribute(arguments: TokenStream) -> syn::Result<Self> {
        let (limit, _) = given(arguments.clone())?;
        Ok(Limit { arguments, ..Limit::parse(limit)? })
    }

    pub(crate) fn parse(tokens: TokenStream) -> syn::Result<Self> {
        let list: Vec<TokenTree> = dissolved(tokens.clone()).into_iter().collect();
        let (Some(first), Some(last)) = (list.first().map(TokenTree::span), list.last().map(TokenTree::span)) else {
            return Err(Error::new(Span::call_site(), expected()));
        };
        let limit = |value, written| Limit { value, written, first, last, arguments: tokens.clone() };
        match &list[..] {
            [TokenTree::Literal(literal)] => {
                let (number, suffix) = split_suffix(literal)?;
                match suffix.as_str() {
                    "" | "usize" => {
                        let bytes = whole(&number, 1, literal.span(), "")?;
                        Ok(limit(LimitValue::Number(bytes), literal.to_string()))
                    }
                    unit => {
                        let (bytes, written) = with_unit(&number, unit, literal.span(), literal.span())?;
                        Ok(limit(LimitValue::Unit(bytes), written))
                    }
                }
            }
            [TokenTree::Literal(literal), TokenTree::Ident(unit)] => {
                let (number, suffix) = split_suffix(literal)?;
                if !suffix.is_empty() {
                    return Err(Error::new(unit.span(), format!("`{literal}` has a unit already")));
                }
                let (bytes, written) = with_unit(&number, &unit.to_string(), literal.span(), unit.span())?;
                Ok(limit(LimitValue::Unit(bytes), written))
            }
            [TokenTree::Punct(minus), TokenTree::Literal(_), ..] if minus.as_char() == '-' => {
                Err(Error::new(minus.span(), "a limit cannot be negative"))
            }
            [TokenTree::Literal(_), TokenTree::Ident(unit), extra, ..] if unit != "as" => {
                Err(Error::new(extra.span(), format!("nothing stands behind the unit `{unit}`: a limit is {FORMS}")))
            }
            _ => {
                let expression: Expr =
                    syn::parse2(tokens.clone()).map_err(|error| Error::new(error.span(), expected()))?;
                let written = tidy(expression.to_token_stream());
                Ok(limit(LimitValue::Expression(expression), written))
            }
        }
    }

    /// Returns the limit in bytes, unless it is an expression.
    pub(crate) fn bytes(&self) -> Option<u64> {
        match self.value {
            LimitValue::Unit(bytes) | LimitValue::Number(bytes) => Some(bytes),
            LimitValue::Expression(_) => None,
        }
    }

    /// Formats the limit for docs: `64 KiB`, `4_000_000 bytes`, `` `SRAM / 2` ``.
    pub(crate) fn in_docs(&self) -> String {
        match self.value {
            LimitValue::Unit(_) => self.written.clone(),
            LimitValue::Number(bytes) => crate::text::bytes(bytes as u128),
            LimitValue::Expression(_) => format!("`{}`", self.written),
        }
    }

    /// Returns an expression for the `Limit` of `haversack::private`.
    pub(crate) fn value(&self) -> TokenStream {
        let written = &self.written;
        let (bytes, form) = match &self.value {
            LimitValue::Unit(bytes) => (quote!(#bytes), quote!(Unit)),
            LimitValue::Number(bytes) => (quote!(#bytes), quote!(Number)),
            LimitValue::Expression(expression) => {
                let first = self.first;
                // The value is a field, because the name of a variable might be the name of one of the user's constants.
                let expression = quote!(limit_in_bytes: #expression);
                let bytes = quote_spanned!(first=> ::haversack::private::Expression { #expression }.limit_in_bytes as ::core::primitive::u64);
                (bytes, quote!(Expression))
            }
        };
        quote!(::haversack::private::Limit {
            bytes: #bytes,
            written: #written,
            form: ::haversack::private::LimitForm::#form,
        })
    }

    /// Returns an item that refuses the limit if the target cannot count it. The error is at the tokens of the limit, and the
    /// item has the `#[cfg]`s of the item that is limited. The macro does not know whether the target can count the limit. For
    /// an expression, the compiler itself reports it.
    pub(super) fn countable(&self, limited: &[Attribute]) -> Option<TokenStream> {
        self.bytes().filter(|&bytes| bytes > u16::MAX.into())?;
        let conditions = limited.iter().filter(|attribute| attribute.path().is_ident("cfg"));
        let (first, value) = (self.first, self.value());
        let mut argument = Group::new(Delimiter::Parenthesis, value);
        argument.set_span(self.last);
        Some(quote_spanned!(first=> #(#conditions)* const _: () = ::haversack::private::countable #argument;))
    }

    /// Returns the limit as an expression of type `usize`.
    pub(super) fn as_usize(&self) -> TokenStream {
        match &self.value {
            LimitValue::Unit(bytes) | LimitValue::Number(bytes) => {
                // This is a call, because for a literal rustdoc prints the source text at its span.
                let bytes = Literal::u64_unsuffixed(*bytes);
                quote!(::haversack::private::limit(#bytes))
            }
            LimitValue::Expression(expression) => quote!(#expression),
        }
    }
}

/// Splits a literal into the number in decimal digits and the suffix behind it: `64KiB` is one token in Rust.
fn split_suffix(literal: &Literal) -> syn::Result<(String, String)> {
    let text = literal.to_string();
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        let quoted = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
        let message = match quoted.filter(|quoted| quoted.parse().is_ok_and(|tokens| Limit::parse(tokens).is_ok())) {
            Some(quoted) => format!("a limit stands without quotes: `{quoted}`"),
            None => format!("{}, found `{text}`", expected()),
        };
        return Err(Error::new(literal.span(), message));
    }
    if ["0x", "0o", "0b"].iter().any(|radix| text.starts_with(radix)) {
        let number: LitInt = syn::parse2(literal.to_token_stream())?;
        return Ok((number.base10_digits().to_owned(), number.suffix().to_owned()));
    }
    let end = text.find(|c: char| !(c.is_ascii_digit() || c == '_' || c == '.')).unwrap_or(text.len());
    Ok((text[..end].trim_end_matches('_').to_owned(), text[end..].to_owned()))
}

fn with_unit(number: &str, unit: &str, at_number: Span, at_unit: Span) -> syn::Result<(u64, String)> {
    let Some(&(unit, size)) = UNITS.iter().find(|(name, _)| *name == unit) else {
        return Err(Error::new(at_unit, unknown_unit(unit)));
    };
    Ok((whole(number, size, at_number, unit)?, format!("{number} {unit}")))
}

fn unknown_unit(unit: &str) -> String {
    let meant: Vec<String> = UNITS
        .iter()
        .filter(|(name, _)| {
            name.eq_ignore_ascii_case(unit)
                || name.replace('i', "").eq_ignore_ascii_case(unit)
                || (unit.len() == 1 && name.len() > 1 && name[..1].eq_ignore_ascii_case(unit))
        })
        .map(|(name, size)| format!("`{name}` ({})", crate::text::grouped(*size as u128)))
        .collect();
    if meant.is_empty() {
        format!("`{unit}` is no unit of bytes: B, kB, MB, GB, TB are powers of 1000, KiB, MiB, GiB, TiB of 1024")
    } else {
        format!("`{unit}` is no unit of bytes; is {} meant?", meant.join(" or "))
    }
}

/// Returns `number * size`, if that is a whole number of bytes.
fn whole(number: &str, size: u64, span: Span, unit: &str) -> syn::Result<u64> {
    let digits = number.replace('_', "");
    let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
    let too_large = || Error::new(span, "this limit is larger than 64 bits can count");
    let scale = u32::try_from(fraction.len()).ok().and_then(|len| 10u128.checked_pow(len)).ok_or_else(too_large)?;
    let scaled: u128 = format!("{whole}{fraction}").parse().map_err(|_| too_large())?;
    let scaled = scaled.checked_mul(size as u128).ok_or_else(too_large)?;
    if !scaled.is_multiple_of(scale) {
        let unit = if unit.is_empty() { " bytes".to_owned() } else { format!(" {unit}") };
        return Err(Error::new(span, format!("{number}{unit} is not a whole number of bytes")));
    }
    u64::try_from(scaled / scale).map_err(|_| too_large())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(text: &str) -> u64 {
        Limit::parse(text.parse().unwrap()).unwrap().bytes().unwrap()
    }

    fn refused(text: &str) -> String {
        Limit::parse(text.parse().unwrap()).err().expect(text).to_string()
    }

    #[test]
    fn every_unit_is_exact() {
        assert_eq!(bytes("4_000_000"), 4_000_000);
        assert_eq!(bytes("64 KiB"), 65_536);
        assert_eq!(bytes("64KiB"), 65_536);
        assert_eq!(bytes("1.5 MiB"), 1_572_864);
        assert_eq!(bytes("2 GB"), 2_000_000_000);
        assert_eq!(bytes("0.1 kB"), 100);
        assert_eq!(bytes("0"), 0);
        assert_eq!(bytes("64_KiB"), 65_536);
        assert_eq!(bytes("0x1_0000"), 65_536);
        assert_eq!(bytes("0b1000 KiB"), 8192);
        assert_eq!(bytes("1_usize"), 1);
        assert_eq!(bytes("16_777_215 TiB"), 16_777_215 << 40);
    }

    #[test]
    fn what_is_no_limit_says_why() {
        assert_eq!(
            refused("0 potatoes"),
            "`potatoes` is no unit of bytes: B, kB, MB, GB, TB are powers of 1000, KiB, MiB, GiB, TiB of 1024"
        );
        assert_eq!(refused("-1 KiB"), "a limit cannot be negative");
        assert_eq!(refused("1.3 B"), "1.3 B is not a whole number of bytes");
        assert_eq!(refused("64 kb"), "`kb` is no unit of bytes; is `kB` (1_000) or `KiB` (1_024) meant?");
        assert_eq!(refused("16_777_216 TiB"), "this limit is larger than 64 bits can count");
        assert_eq!(refused("\"64 KiB\""), "a limit stands without quotes: `64 KiB`");
        assert!(refused("'x'").starts_with("expected a limit in bytes"));
    }

    #[test]
    fn expressions_are_left_to_the_compiler() {
        let limit = Limit::parse(quote!(SRAM / 2)).unwrap();
        assert_eq!(limit.bytes(), None);
        assert_eq!(limit.written, "SRAM / 2");
    }
}
