//! `#[derive(Footprint)]`, and the model of fields that `#[budget]` and `arrays!` share with it.

pub(crate) mod implement;
pub(crate) mod model;
pub(crate) mod owned;
pub(crate) mod table;

use proc_macro2::TokenStream;
use quote::quote;
use syn::Item;

use crate::describe::is_described;

pub(crate) fn derive(item: TokenStream) -> syn::Result<TokenStream> {
    let item: Item = syn::parse2(item)?;
    // `#[budget]` on the same item implements the trait, with the check in it. It comes, or it has been.
    let is_budgeted = model::attributes(&item).iter().any(|attribute| model::names(attribute.path(), "budget"));
    if is_budgeted || is_described(&item) {
        return Ok(TokenStream::new());
    }
    let mut owner = model::Owner::of(&item)?;
    let mistakes = owner.check().err().map(|mistakes| mistakes.to_compile_error());
    let implementation = implement::footprint(&owner, None);
    Ok(quote!(#mistakes #implementation))
}
