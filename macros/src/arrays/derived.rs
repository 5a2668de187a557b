//! Writes array types as paths where a built-in derive reads a generic item: rustc refuses macros there ("`derive` cannot be used on
//! items with type macros").

use std::collections::HashSet;

use proc_macro2::{Group, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Fields, Item};

use crate::array::ArrayType;
use crate::footprint::model::attributes;
use crate::path::qualifier;

/// Writes the array types of the fields as paths, if the item has a derive and parameters. `spellings` are the names of `array!`.
pub(super) fn write_paths(item: &mut Item, spellings: &HashSet<String>) {
    if !attributes(item).iter().any(|attribute| attribute.path().is_ident("derive")) {
        return;
    }
    match item {
        Item::Struct(item) if item.generics.type_params().next().is_some() => in_fields(&mut item.fields, spellings),
        Item::Enum(item) if item.generics.type_params().next().is_some() => {
            item.variants.iter_mut().for_each(|variant| in_fields(&mut variant.fields, spellings));
        }
        _ => {}
    }
}

fn in_fields(fields: &mut Fields, spellings: &HashSet<String>) {
    for field in fields.iter_mut() {
        if let Ok(ty) = syn::parse2(written(field.ty.to_token_stream(), spellings)) {
            field.ty = ty;
        }
    }
}

/// Returns `tokens` with each `array![..]` that has no mistake as a path.
fn written(tokens: TokenStream, spellings: &HashSet<String>) -> TokenStream {
    let mut output: Vec<TokenTree> = Vec::new();
    for token in tokens {
        let TokenTree::Group(group) = token else {
            output.push(token);
            continue;
        };
        let is_array = matches!(&output[..], [.., TokenTree::Ident(name), TokenTree::Punct(bang)]
            if bang.as_char() == '!' && spellings.contains(&name.to_string()));
        match ArrayType::without_mistake(group.stream()) {
            Some(array) if is_array => {
                output.truncate(output.len() - 2);
                output.truncate(qualifier(&output));
                output.extend(array.path_form());
            }
            _ => {
                let mut changed = Group::new(group.delimiter(), written(group.stream(), spellings));
                changed.set_span(group.span());
                output.push(changed.into());
            }
        }
    }
    output.into_iter().collect()
}
