//! `arrays! { .. }`: items in which array types may be written in angle brackets, `array!<f32; 1000, 1000>`.

mod declared;
mod derived;
mod items;
mod names;
mod rewrite;

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Error, Item};

use crate::array::settled;
pub(crate) use declared::is_mark;
use items::ParsedItems;

pub(crate) fn expand(input: TokenStream) -> syn::Result<TokenStream> {
    let names = names::names(&input);
    let ParsedItems { inner, items, rest } = items::parse(settled(rewrite::rewrite(input)?));
    // The items stay in the output, so that this is the only error.
    let mistake = inner.first().map(|attribute| {
        let text = "an inner attribute belongs to a whole module or crate: write it outside of `arrays!`";
        Error::new_spanned(attribute, text).to_compile_error()
    });
    let items = declared::mark_declared(items, &names);
    Ok(quote!(#mistake #items #rest))
}

/// Expands `#[declared]`. The compiler does that at a point where every `#[cfg]` of the item is settled.
pub(crate) fn describe(item: TokenStream) -> syn::Result<TokenStream> {
    let parsed: Item = syn::parse2(item.clone())?;
    crate::describe::describe(parsed, None).or_else(|error| {
        let error = error.to_compile_error();
        Ok(quote!(#error #item))
    })
}
