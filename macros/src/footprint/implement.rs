//! The implementation of `Footprint`, field by field. Errors about a field stand at its type.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::Type;

use super::model::{Owner, Variant, mentions_parameter};
use crate::array::{self};
use crate::text::tidy;

/// `check` is given for generic items: it takes what the sum of all fields is, and gives it on.
pub(crate) fn footprint(owner: &Owner<'_>, check: Option<&dyn Fn(TokenStream) -> TokenStream>) -> TokenStream {
    let name = owner.name;
    let (parameters, arguments, _) = owner.generics.split_for_impl();
    let clause = where_clause(owner);
    let payload = total(owner, "FOOTPRINT");
    let payload = check.map_or(payload.clone(), |check| check(payload));
    let heap = total(owner, "HEAP");
    quote! {
        #[automatically_derived]
        impl #parameters ::haversack::private::Footprint for #name #arguments #clause {
            const FOOTPRINT: usize = #payload;
            const HEAP: usize = #heap;
            const OVERHEAD: usize =
                ::haversack::private::overhead(::core::mem::size_of::<Self>(), Self::HEAP, Self::FOOTPRINT);
        }
    }
}

/// The sum over the fields; over several variants, the largest sum.
fn total(owner: &Owner<'_>, constant: &str) -> TokenStream {
    let sum = |variant: &Variant<'_>| {
        let parts = variant.fields.iter().map(|field| of_type(field.ty, constant));
        quote!(::haversack::private::sum(&[#(#parts),*]))
    };
    match &owner.variants[..] {
        [only] => sum(only),
        variants => {
            let sums = variants.iter().map(sum);
            quote!(::haversack::private::largest(&[#(#sums),*]))
        }
    }
}

/// `<ty as Footprint>::constant`, with the place of `ty`.
pub(crate) fn of_type(ty: &Type, constant: &str) -> TokenStream {
    let span = type_span(ty);
    let constant = syn::Ident::new(constant, span);
    quote_spanned!(span=> <#ty as ::haversack::private::Footprint>::#constant)
}

/// A row of the table in a message.
pub(crate) fn row(name: &str, ty: &Type) -> TokenStream {
    let written = tidy(ty.to_token_stream());
    let content = of_type(ty, "CONTENT");
    let bytes = of_type(ty, "FOOTPRINT");
    quote!(::haversack::private::Row { name: #name, written: #written, content: #content, bytes: #bytes })
}

fn type_span(ty: &Type) -> proc_macro2::Span {
    match array::spelled(ty) {
        // The tokens that `array!` gives back begin at its dtype.
        Some(array) => array::first(&array.dtype.to_token_stream()),
        None => array::first(&ty.to_token_stream()),
    }
}

/// The user's clause, and a bound for every field whose type depends on a parameter.
fn where_clause(owner: &Owner<'_>) -> TokenStream {
    let given = owner.generics.where_clause.iter().flat_map(|clause| clause.predicates.iter());
    let needed = owner
        .fields()
        .map(|(_, field)| field.ty)
        .filter(|ty| mentions_parameter(ty, owner.generics))
        .map(|ty| quote!(#ty: ::haversack::private::Footprint));
    quote!(where #(#given,)* #(#needed,)*)
}
