//! Which items of the block declare arrays: those that name one, themselves or through another item of the block.

use std::collections::HashSet;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::punctuated::Punctuated;
use syn::{Item, Path, Token};

use crate::describe::describe;
use crate::footprint::model::{attributes, mentions, names};

pub(super) fn describe_declared(items: Vec<Item>) -> syn::Result<TokenStream> {
    let declared = declared(&items);
    items.into_iter().map(|item| expand(item, &declared)).collect()
}

fn expand(item: Item, declared: &HashSet<String>) -> syn::Result<TokenStream> {
    match item {
        Item::Mod(mut module) => {
            let Some((brace, items)) = module.content.take() else { return Ok(quote!(#module)) };
            let items: TokenStream = describe_declared(items)?;
            let mut body = proc_macro2::Group::new(proc_macro2::Delimiter::Brace, items);
            body.set_span(brace.span.join());
            let syn::ItemMod { attrs, vis, unsafety, mod_token, ident, .. } = module;
            Ok(quote!(#(#attrs)* #vis #unsafety #mod_token #ident #body))
        }
        // `#[budget]` describes the item itself.
        item if has_budget(&item) => Ok(item.into_token_stream()),
        item if name(&item).is_some_and(|name| declared.contains(&name)) => describe(item, None),
        item => Ok(item.into_token_stream()),
    }
}

/// The names of all items that name an array.
fn declared(items: &[Item]) -> HashSet<String> {
    let mut declared = HashSet::new();
    loop {
        let before = declared.len();
        for item in items {
            if let (Some(name), Some(types)) = (name(item), types(item))
                && (derives_footprint(item)
                    || mentions(types, &|word| word == "array" || declared.contains(&word.to_string())))
            {
                declared.insert(name);
            }
        }
        if declared.len() == before {
            return declared;
        }
    }
}

fn name(item: &Item) -> Option<String> {
    match item {
        Item::Struct(item) => Some(item.ident.to_string()),
        Item::Enum(item) => Some(item.ident.to_string()),
        Item::Type(item) => Some(item.ident.to_string()),
        Item::Const(item) if item.ident != "_" => Some(item.ident.to_string()),
        Item::Static(item) => Some(item.ident.to_string()),
        _ => None,
    }
}

/// What of an item is its type.
fn types(item: &Item) -> Option<TokenStream> {
    match item {
        Item::Struct(item) => Some(item.fields.iter().map(|field| field.ty.to_token_stream()).collect()),
        Item::Enum(item) => Some(
            item.variants.iter().flat_map(|variant| &variant.fields).map(|field| field.ty.to_token_stream()).collect(),
        ),
        Item::Type(item) => Some(item.ty.to_token_stream()),
        Item::Const(item) => Some(item.ty.to_token_stream()),
        Item::Static(item) => Some(item.ty.to_token_stream()),
        _ => None,
    }
}

fn has_budget(item: &Item) -> bool {
    attributes(item).iter().any(|attribute| names(attribute.path(), "budget"))
}

fn derives_footprint(item: &Item) -> bool {
    attributes(item).iter().filter(|attribute| attribute.path().is_ident("derive")).any(|attribute| {
        attribute
            .parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated)
            .is_ok_and(|derived| derived.iter().any(|path| names(path, "Footprint")))
    })
}
