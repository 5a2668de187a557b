//! `#[budget(LIMIT)]` and `budgets!`.

pub(crate) mod check;
pub(crate) mod limit;
pub(crate) mod sum;

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::{Error, Item};

use crate::describe::describe;
use limit::Limit;

pub(crate) fn expand(limit: TokenStream, item: TokenStream) -> syn::Result<TokenStream> {
    let parsed = if limit.is_empty() {
        Err(Error::new(Span::call_site(), format!("expected {}", limit::EXPECTED)))
    } else {
        Limit::parse(limit)
    };
    // The item stays whatever is wrong with its budget, so that one mistake is one error.
    let described = match parsed {
        Ok(limit) => describe(syn::parse2::<Item>(item.clone())?, Some(&limit)),
        Err(error) => describe(syn::parse2::<Item>(item.clone())?, None).map(|item| {
            let error = error.to_compile_error();
            quote!(#error #item)
        }),
    };
    described.or_else(|error| {
        let error = error.to_compile_error();
        Ok(quote!(#error #item))
    })
}
