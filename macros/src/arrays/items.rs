//! Parses the items of the block. Tokens that are no item do not prevent the other items from being parsed.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::{Attribute, File, Item};

pub(super) struct ParsedItems {
    /// Inner attributes, `#![..]` and `//!`, which are not allowed here.
    pub(super) inner: Vec<Attribute>,
    pub(super) items: Vec<Item>,
    /// The tokens that are no item. They are left to the compiler, whose error message is better.
    pub(super) rest: TokenStream,
}

pub(super) fn parse(tokens: TokenStream) -> ParsedItems {
    if let Ok(file) = syn::parse2::<File>(tokens.clone()) {
        return ParsedItems { inner: file.attrs, items: file.items, rest: TokenStream::new() };
    }
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut items = ParsedItems { inner: Vec::new(), items: Vec::new(), rest: TokenStream::new() };
    let mut start = 0;
    while start < tokens.len() {
        start = match first_item(&tokens[start..]) {
            Some((item, length)) => {
                items.items.push(item);
                start + length
            }
            None => {
                // The tokens that are no item end where the next item begins.
                let ends = ends(&tokens[start..]);
                let next = ends.map(|end| start + end).find(|&end| first_item(&tokens[end..]).is_some());
                let next = next.unwrap_or(tokens.len());
                items.rest.extend(tokens[start..next].iter().cloned());
                next
            }
        };
    }
    items
}

/// Returns the item at the start of `tokens`, and the number of its tokens.
fn first_item(tokens: &[TokenTree]) -> Option<(Item, usize)> {
    ends(tokens).find_map(|end| {
        let item = syn::parse2::<Item>(tokens[..end].iter().cloned().collect()).ok()?;
        Some((item, end))
    })
}

/// Returns the positions where an item at the start of `tokens` can end: behind a `;` or a `{ .. }`.
fn ends(tokens: &[TokenTree]) -> impl Iterator<Item = usize> {
    tokens.iter().enumerate().filter_map(|(position, token)| match token {
        TokenTree::Punct(punct) if punct.as_char() == ';' => Some(position + 1),
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => Some(position + 1),
        _ => None,
    })
}
