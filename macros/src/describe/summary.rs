//! The summary of an item, with its bytes: lists of items and searches show this one line.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::{Attribute, Expr, ExprLit, Lit, LitStr, Meta, parse_quote};

/// A change of one attribute among others.
enum Change {
    Replaced(usize, Attribute),
    Inserted(usize, Attribute),
}

/// Puts a sentence behind the first paragraph of the docs. Without docs, the sentence is the first paragraph.
pub(crate) fn add(attributes: &mut Vec<Attribute>, sentence: &str) {
    match change(&attributes.iter().collect::<Vec<_>>(), sentence) {
        Some(Change::Replaced(at, attribute)) => attributes[at] = attribute,
        Some(Change::Inserted(at, attribute)) => attributes.insert(at, attribute),
        None => {}
    }
}

/// Returns the attributes as tokens, with a sentence behind the first paragraph of the docs, if there is one.
pub(crate) fn added(attributes: &[&Attribute], sentence: Option<&str>) -> Vec<TokenStream> {
    let mut tokens: Vec<_> = attributes.iter().map(ToTokens::to_token_stream).collect();
    match sentence.and_then(|sentence| change(attributes, sentence)) {
        Some(Change::Replaced(at, attribute)) => tokens[at] = attribute.into_token_stream(),
        Some(Change::Inserted(at, attribute)) => tokens.insert(at, attribute.into_token_stream()),
        None => {}
    }
    tokens
}

/// Returns what is to be changed, or `None` if the docs come from elsewhere.
fn change(attributes: &[&Attribute], sentence: &str) -> Option<Change> {
    let docs: Vec<usize> = (0..attributes.len()).filter(|&at| text(attributes[at]).is_some()).collect();
    let Some(&first) = docs.first() else {
        let is_elsewhere = attributes.iter().any(|attribute| attribute.path().is_ident("doc"));
        return (!is_elsewhere).then(|| Change::Inserted(attributes.len(), parse_quote!(#[doc = #sentence])));
    };
    let lines = docs.iter().flat_map(|&at| {
        let text = text(attributes[at]).map(LitStr::value).unwrap_or_default();
        text.split('\n').enumerate().map(|(line, text)| (at, line, text.to_owned())).collect::<Vec<_>>()
    });
    let paragraph = lines
        .skip_while(|(_, _, text)| text.trim().is_empty())
        .take_while(|(_, _, text)| !text.trim().is_empty() && !begins_a_block(text.trim_start()));
    Some(match paragraph.last() {
        Some((at, line, _)) => Change::Replaced(at, with(attributes[at], line, sentence)),
        // The docs begin with a heading, a list or a table.
        None => Change::Inserted(first, parse_quote!(#[doc = #sentence])),
    })
}

/// Returns whether a line is no text of a paragraph.
fn begins_a_block(line: &str) -> bool {
    ["#", "```", "~~~", "|", "- ", "* ", "+ ", ">", "<"].iter().any(|mark| line.starts_with(mark))
}

/// Returns the text of `#[doc = "text"]`.
fn text(attribute: &Attribute) -> Option<&LitStr> {
    match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text),
            _ => None,
        },
        _ => None,
    }
}

/// Returns the attribute with the sentence behind a line of its text.
fn with(attribute: &Attribute, line: usize, sentence: &str) -> Attribute {
    let (value, span) = text(attribute).map_or((String::new(), Span::call_site()), |text| (text.value(), text.span()));
    let lines = value.split('\n').enumerate().map(|(number, text)| match number == line {
        true => format!("{}{} {sentence}", text.trim_end(), end(text)),
        false => text.to_owned(),
    });
    let text = LitStr::new(&lines.collect::<Vec<_>>().join("\n"), span);
    parse_quote!(#[doc = #text])
}

/// Returns the full stop that a line lacks.
fn end(line: &str) -> &'static str {
    if line.trim_end().ends_with(['.', '!', '?', ':', ';']) { "" } else { "." }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the lines of the docs of a struct, with a sentence about 4 bytes.
    fn lines(docs: &str) -> Vec<String> {
        let mut item: syn::ItemStruct = syn::parse_str(&format!("{docs} struct A;")).unwrap();
        add(&mut item.attrs, "4 bytes.");
        item.attrs
            .iter()
            .map(|attribute| text(attribute).map_or_else(|| attribute.to_token_stream().to_string(), LitStr::value))
            .collect()
    }

    #[test]
    fn the_sentence_ends_the_first_paragraph() {
        assert_eq!(lines("/// A frame.\n"), [" A frame. 4 bytes."]);
        assert_eq!(lines("/// A frame\n///\n/// More.\n"), [" A frame. 4 bytes.", "", " More."]);
        assert_eq!(
            lines("/// A frame of\n/// a camera.\n/// # More\n"),
            [" A frame of", " a camera. 4 bytes.", " # More"]
        );
        assert_eq!(lines("/** A frame.\n\nMore. */"), [" A frame. 4 bytes.\n\nMore. "]);
        assert_eq!(lines("///\n/// A frame:\n/// ```\n"), ["", " A frame: 4 bytes.", " ```"]);
    }

    #[test]
    fn docs_that_begin_otherwise_get_a_paragraph() {
        assert_eq!(lines(""), ["4 bytes."]);
        assert_eq!(lines("/// # Frame\n"), ["4 bytes.", " # Frame"]);
        assert_eq!(lines("#[doc(hidden)]"), ["# [doc (hidden)]"]);
        assert_eq!(lines("#[doc = include_str!(\"a.md\")]"), ["# [doc = include_str ! (\"a.md\")]"]);
    }
}
