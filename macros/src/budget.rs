//! `#[budget(LIMIT)]` and `budgets!`.

pub(crate) mod check;
pub(crate) mod limit;
pub(crate) mod sum;

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use syn::parse::Parser;
use syn::spanned::Spanned;
use syn::{Block, Error, Item};

use crate::array::settled;
use crate::describe::describe;
use crate::footprint::model::{attributes, names};
use limit::Limit;

pub(crate) fn expand(limit: TokenStream, item: TokenStream) -> syn::Result<TokenStream> {
    let limit = if limit.is_empty() {
        Err(Error::new(Span::call_site(), format!("expected {}", limit::EXPECTED)))
    } else {
        Limit::parse(limit)
    };
    // The item stays whatever is wrong with its budget, so that one mistake is one error.
    let item = settled(item);
    let item = match item_of(item.clone()) {
        Ok(parsed) => parsed,
        // Of an attribute on a statement or expression rustc says that there is none.
        Err(_) if Block::parse_within.parse2(item.clone()).is_ok() => return Ok(item),
        Err(error) => return Ok(beside(&error, item)),
    };
    let (limit, mistake) = match limit {
        Ok(limit) => (Some(limit), None),
        Err(mistake) => (None, Some(mistake)),
    };
    let described = match describe(item.clone(), limit.as_ref()) {
        Ok(described) => described,
        Err(error) => beside(&error, item.into_token_stream()),
    };
    Ok(match mistake {
        Some(mistake) => beside(&mistake, described),
        None => described,
    })
}

/// The item, in which there is no second budget.
fn item_of(tokens: TokenStream) -> syn::Result<Item> {
    let item = syn::parse2(tokens)?;
    match attributes(&item).iter().find(|attribute| names(attribute.path(), "budget")) {
        Some(second) => Err(Error::new(second.path().span(), "an item has one budget, and this is its second")),
        None => Ok(item),
    }
}

fn beside(error: &Error, item: TokenStream) -> TokenStream {
    let error = error.to_compile_error();
    quote!(#error #item)
}
