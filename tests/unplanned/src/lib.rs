//! Removes `#[budget]` from source, so that tests have both: planned functions must compute the same as unplanned ones.

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};

/// Returns `mod planned { .. }` as it is, and beside it `mod plain { .. }`: the same without `#[budget]`.
#[proc_macro_attribute]
pub fn twice(_: proc_macro::TokenStream, planned: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let planned = TokenStream::from(planned);
    let plain = unplanned(planned.clone()).into_iter().map(|token| match token {
        TokenTree::Ident(name) if name == "planned" => Ident::new("plain", name.span()).into(),
        other => other,
    });
    planned.into_iter().chain(plain).collect::<TokenStream>().into()
}

/// Returns the items of a file without `#[budget]`: `unplanned_file!("src/lib.rs")`, relative to the folder of the compiled package.
#[proc_macro]
pub fn unplanned_file(path: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let folder = std::env::var("CARGO_MANIFEST_DIR").expect("cargo says which package it compiles");
    let path = format!("{folder}/{}", path.to_string().trim_matches('"'));
    let source = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    // A change of the file makes cargo compile this again.
    let watched = format!("const _: &str = include_str!({path:?});");
    let [source, watched] =
        [source, watched].map(|text| text.parse().unwrap_or_else(|error| panic!("{path}: {error}")));
    [unplanned(source), watched].into_iter().collect::<TokenStream>().into()
}

/// Removes `//!`, too, which stands in front of a file.
fn unplanned(source: TokenStream) -> TokenStream {
    let mut plain = TokenStream::new();
    let mut tokens = source.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(hash) if hash.as_char() == '#' && tokens.peek().is_some_and(is_budget) => {
                tokens.next();
            }
            TokenTree::Punct(hash) if hash.as_char() == '#' && tokens.peek().is_some_and(is_inner) => {
                tokens.nth(1);
            }
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), unplanned(group.stream()));
                inner.set_span(group.span());
                plain.extend([TokenTree::Group(inner)]);
            }
            other => plain.extend([other]),
        }
    }
    plain
}

fn is_inner(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == '!')
}

/// Whether the token is `[budget]` or `[budget(64 KiB)]`.
fn is_budget(token: &TokenTree) -> bool {
    let TokenTree::Group(attribute) = token else { return false };
    let name = attribute.stream().into_iter().next();
    attribute.delimiter() == Delimiter::Bracket && matches!(name, Some(TokenTree::Ident(name)) if name == "budget")
}
