//! The items of the block. One that is no item does not take the others with it.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::{Attribute, File, Item};

pub(super) struct Items {
    /// `#![..]` and `//!`, which cannot stand here.
    pub(super) inner: Vec<Attribute>,
    pub(super) items: Vec<Item>,
    /// What is no item. It is left to the compiler, which says so better.
    pub(super) rest: TokenStream,
}

pub(super) fn parse(tokens: TokenStream) -> Items {
    if let Ok(file) = syn::parse2::<File>(tokens.clone()) {
        return Items { inner: file.attrs, items: file.items, rest: TokenStream::new() };
    }
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut items = Items { inner: Vec::new(), items: Vec::new(), rest: TokenStream::new() };
    let mut start = 0;
    while start < tokens.len() {
        start = match first_item(&tokens[start..]) {
            Some((item, length)) => {
                items.items.push(item);
                start + length
            }
            None => {
                // It ends where an item begins.
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

/// The item with which `tokens` begin, and its length.
fn first_item(tokens: &[TokenTree]) -> Option<(Item, usize)> {
    ends(tokens).find_map(|end| {
        let item = syn::parse2::<Item>(tokens[..end].iter().cloned().collect()).ok()?;
        Some((item, end))
    })
}

/// Where an item that begins `tokens` can end: behind a `;` or a `{ .. }`.
fn ends(tokens: &[TokenTree]) -> impl Iterator<Item = usize> {
    tokens.iter().enumerate().filter_map(|(position, token)| match token {
        TokenTree::Punct(punct) if punct.as_char() == ';' => Some(position + 1),
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => Some(position + 1),
        _ => None,
    })
}
