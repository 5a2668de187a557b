//! `#[budget(LIMIT)]` and `budgets!`.

mod associated;
pub(crate) mod check;
pub(crate) mod limit;
pub(crate) mod sum;

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::parse::Parser;
use syn::spanned::Spanned;
use syn::{Block, Error, Item, Path};

use crate::array::settled;
use crate::arrays::is_mark;
use crate::describe::describe;
use crate::footprint::model::{attributes, attributes_mut, names};
use crate::planned;
use crate::root::given;
use limit::Limit;

pub(crate) fn expand(limit: TokenStream, item: TokenStream) -> syn::Result<TokenStream> {
    let is_bare = given(limit.clone()).is_ok_and(|(limit, _)| limit.is_empty());
    let limit =
        if is_bare { Err(Error::new(Span::call_site(), limit::expected())) } else { Limit::of_attribute(limit) };
    // The item stays in the output whatever is wrong with its budget, so that one mistake is one error.
    let tokens = settled(item);
    if let Err(error) = associated::check_declared(&tokens) {
        return Ok(beside(&error, tokens));
    }
    let mut item = match syn::parse2::<Item>(tokens.clone()) {
        Ok(item) => item,
        // rustc itself reports an attribute on a statement or expression, so the tokens are left to it.
        Err(_) if Block::parse_within.parse2(tokens.clone()).is_ok() => return Ok(tokens),
        Err(error) => return Ok(beside(&error, tokens)),
    };
    if let Some(second) = attributes(&item).iter().find(|attribute| names(attribute.path(), "budget")) {
        let error = Error::new(second.path().span(), "an item has one budget, and this is its second");
        return Ok(beside(&error, tokens));
    }
    if let Err(error) = associated::check(&item) {
        return Ok(beside(&error, tokens));
    }
    let (limit, mistake) = match limit {
        Ok(limit) => (Some(limit), None),
        Err(mistake) => (None, Some(mistake)),
    };
    let countable = limit.as_ref().and_then(|limit| limit.countable(attributes(&item)));
    if let Item::Fn(function) = item {
        // A function is planned even without a limit.
        let mistake = mistake.filter(|_| !is_bare).map(|mistake| mistake.to_compile_error());
        let is_method = function.sig.receiver().is_some();
        return Ok(match planned::compile(function, limit.as_ref()) {
            Ok(planned) if is_method => quote!(#mistake #planned),
            Ok(planned) => quote!(#mistake #planned #countable),
            // Nothing stands beside an item of an `impl`.
            Err(error) if is_method => beside(&error, tokens),
            Err(error) => beside(&error, planned::stand_in(tokens)),
        });
    }
    if let Some(attributes) = attributes_mut(&mut item) {
        attributes.retain(|attribute| !is_mark(attribute));
    }
    let described = match describe(item, limit.as_ref()) {
        Ok(described) => quote!(#described #countable),
        Err(error) => beside(&error, tokens),
    };
    Ok(match mistake {
        Some(mistake) => beside(&mistake, described),
        None => described,
    })
}

/// Returns the path of the library, if the arguments of `#[budget]` give it.
pub(crate) fn place(arguments: &TokenStream) -> Option<Path> {
    given(arguments.clone()).ok().and_then(|(_, place)| place)
}

fn beside(error: &Error, item: TokenStream) -> TokenStream {
    let error = error.to_compile_error();
    quote!(#error #item)
}
