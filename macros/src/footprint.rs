//! `#[derive(Footprint)]` and `#[derive(Weighed)]`, and the model of fields that they share with `#[budget]` and `arrays!`.

pub(crate) mod implement;
pub(crate) mod model;
pub(crate) mod owned;
pub(crate) mod table;

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::spanned::Spanned;
use syn::{Attribute, Error, Item};

use crate::arrays::is_mark;
use crate::describe::{claim, is_described, outside};
use crate::number::of_digits;
use crate::written::WrittenType;

pub(crate) fn derive(item: TokenStream) -> syn::Result<TokenStream> {
    let item: Item = syn::parse2(item)?;
    // `#[budget]` or `arrays!` on the same item implements the trait, with the check in it. It expands after this derive, or
    // has expanded.
    let comes = |attribute: &Attribute| model::names(attribute.path(), "budget") || is_mark(attribute);
    let is_budgeted = model::attributes(&item).iter().any(comes);
    if is_budgeted || is_described(&item) {
        return Ok(TokenStream::new());
    }
    let mut owner = model::Owner::of(&item)?;
    let mistakes = owner.check().err().map(|mistakes| mistakes.to_compile_error());
    let implementation = implement::footprint(&owner, None);
    let (docs, check) = documented(&owner).unzip();
    Ok(quote!(#mistakes #docs #implementation #check))
}

/// Returns the docs of the implementation and the check of their number, if the tokens tell the bytes.
fn documented(owner: &model::Owner<'_>) -> Option<(TokenStream, TokenStream)> {
    let known = table::of_owner(owner).filter(|_| !owner.is_generic())?;
    let docs = format!("The footprint is {}.", crate::text::bytes(known));
    let ty = outside(owner.name, owner.generics);
    let count = claim(owner, WrittenType::name(&ty).footprint("PARTS")).count(owner.name.span());
    let check = quote!(#[allow(deprecated)] const _: ::core::primitive::usize = #count;);
    Some((quote!(#[doc = #docs]), check))
}

/// Writes the footprint in digits, which are constants of the type. So the type must have no type or const parameters.
pub(crate) fn derive_weighed(item: TokenStream) -> syn::Result<TokenStream> {
    let item: Item = syn::parse2(item)?;
    let model::Owner { name, generics, .. } = model::Owner::of(&item)?;
    if model::is_generic(generics) {
        let message = "the ledger counts types without type and const parameters: what this weighs differs from use to use; wrap the type that is used in a struct of its own";
        return Err(Error::new(generics.span(), message));
    }
    let ty = outside(name, generics);
    let (parameters, arguments, clause) = generics.split_for_impl();
    let footprint = WrittenType::name(&ty).footprint("FOOTPRINT");
    let digits = of_digits(Span::call_site(), |place| quote!({ ::haversack::private::digit(#footprint, #place) }));
    Ok(quote! {
        #[automatically_derived]
        #[allow(deprecated)]
        impl #parameters ::haversack::private::FootprintDigits for #name #arguments #clause {
            type Digits = #digits;
        }
    })
}
