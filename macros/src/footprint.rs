//! `#[derive(Footprint)]`, and the model of fields that `#[budget]` and `arrays!` share with it.

pub(crate) mod implement;
pub(crate) mod model;
pub(crate) mod table;

use proc_macro2::TokenStream;
use syn::Item;

pub(crate) fn derive(item: TokenStream) -> syn::Result<TokenStream> {
    let item: Item = syn::parse2(item)?;
    // `#[budget]` on the same item implements the trait, with the check in it.
    if model::attributes(&item).iter().any(|attribute| model::names(attribute.path(), "budget")) {
        return Ok(TokenStream::new());
    }
    let owner = model::Owner::of(&item)?;
    owner.check()?;
    Ok(implement::footprint(&owner, None))
}
